"""자료 읽기(JSON). A table as data, or a bill; `docs/table-json.md` describes both."""

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NoReturn

from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.failure import Failure
from drafter.sources.source import Source
from drafter.table import Cell, ComparisonTable, Row

_NEWEST = 1
"""The latest version this reader understands."""
_BILL = "drafter/bill"


def read_data(source: Source) -> Source:
    """자료 읽기. The table, with the title and the amending text of a bill as its text.

    A `Failure` names the place when something is not as it should be.
    """
    reader = _Reader(source.path)
    data = reader.opened(source.text)
    if data["schema"] == _BILL:
        text, table = reader.bill(data)
        return replace(source, text=text, tables=(table,))
    return replace(source, tables=(reader.table(data),))


class _Reader:
    """Reads values by their place, so that a complaint can name it."""

    def __init__(self, path: str, inside: str = "") -> None:
        self._path = path
        self._inside = inside

    def opened(self, text: str) -> Any:
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            self._wrong(f"{error.lineno}:{error.colno}", "JSON")

    def bill(self, data: Any) -> tuple[str, ComparisonTable]:
        self._check_version(data)
        title = self._get({"title": "", **data}, "title", str, "")
        directives = self._get(data, "directives", str, "")
        table = _Reader(self._path, "table.").table(self._get(data, "table", dict, ""))
        return f"{title}\n\n{directives}" if title else directives, table

    def table(self, data: Any) -> ComparisonTable:
        self._check_version(data)
        headings = self._sequence(data, "headings", 2)
        title = self._get(data, "title", str, "")
        rows = enumerate(self._get(data, "rows", list, ""))
        names = [self._checked(name, str, f"headings[{i}]") for i, name in enumerate(headings)]
        note = self._get({"note_heading": "", **data}, "note_heading", str, "")
        return ComparisonTable(tuple(self._row(row, f"rows[{i}]") for i, row in rows), names[0], names[1], title, note)

    def _check_version(self, data: Any) -> None:
        if not isinstance(data.get("version"), int) or not 1 <= data["version"] <= _NEWEST:
            self._wrong("version", ", ".join(map(str, range(1, _NEWEST + 1))))

    def _row(self, row: Any, place: str) -> Row:
        self._checked(row, dict, place)
        left = self._cell(self._get(row, "left", dict, place), f"{place}.left")
        right = self._cell(self._get(row, "right", dict, place), f"{place}.right")
        return Row(left, right, self._get({"opens_article": False, **row}, "opens_article", bool, place))

    def _cell(self, cell: Any, place: str) -> Cell:
        text = self._get(cell, "text", str, place)
        full = {"depth": 0, "depths": [], "marks": [], **cell}
        marks = [
            self._mark(mark, f"{place}.marks[{i}]", len(text))
            for i, mark in enumerate(self._get(full, "marks", list, place))
        ]
        if any(one.end >= other.start for one, other in pairwise(marks)):
            self._wrong(f"{place}.marks", "[[0, 2], [5, 7]]")
        depths = enumerate(self._get(full, "depths", list, place))
        each = tuple(max(0, self._checked(depth, int, f"{place}.depths[{i}]")) for i, depth in depths)
        return Cell(text, tuple(marks), max(0, self._get(full, "depth", int, place)), each)

    def _mark(self, mark: Any, place: str, length: int) -> Span:
        whole = isinstance(mark, list) and len(mark) == 2 and all(type(end) is int for end in mark)
        if not whole or not 0 <= mark[0] < mark[1] <= length:
            self._wrong(place, f"[0, {length}]")
        return Span(*mark)

    def _sequence(self, data: Any, key: str, length: int) -> Sequence[Any]:
        found = self._get(data, key, list, "")
        if len(found) != length:
            self._wrong(key, f"[…] × {length}")
        return list(found)

    def _get(self, data: Any, key: str, kind: type, place: str) -> Any:
        return self._checked(data.get(key), kind, f"{place}.{key}".lstrip("."))

    def _checked(self, value: Any, kind: type, place: str) -> Any:
        if type(value) is not kind:
            self._wrong(place, kind.__name__)
        return value

    def _wrong(self, place: str, expected: str) -> NoReturn:
        facts = {"path": self._path, "place": f"{self._inside}{place}", "expected": expected}
        raise Failure(Diagnostic(Code.NOT_TABLE_DATA, Document.FILE, facts=facts))
