"""자료(JSON). A table as data; `docs/table-json.md` describes it."""

import json
from typing import Any

from drafter.table import Cell, ComparisonTable, Row

SCHEMA, VERSION = "drafter/table", 1
"""What the data says of itself. A reader takes any version up to its own."""


def to_json(table: ComparisonTable) -> str:
    """자료(JSON). The table, readable, with hangul as hangul."""
    return as_json(table_data(table))


def as_json(data: dict[str, Any]) -> str:
    """자료 적기. Data, readable, with hangul as hangul."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def table_data(table: ComparisonTable) -> dict[str, Any]:
    """대비표 자료. The table as plain data."""
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "title": table.title,
        "headings": [table.left_heading, table.right_heading],
        **({"note_heading": table.note_heading} if table.note_heading else {}),
        "rows": [_row(row) for row in table.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    return {"opens_article": row.opens_article, "left": _cell(row.left), "right": _cell(row.right)}


def _cell(cell: Cell) -> dict[str, Any]:
    """A cell; the depths of its paragraphs are said where they differ."""
    return {
        "text": cell.text,
        "depth": cell.depth,
        **({"depths": list(cell.depths)} if cell.depths else {}),
        "marks": [[mark.start, mark.end] for mark in cell.marks],
    }
