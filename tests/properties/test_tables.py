"""대비표의 왕복. Any table that comparing makes is written and read again, in every format and style."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from properties.amendments import Drawn, amended, rearranged

import drafter
from drafter.compare import style_names
from drafter.render import render
from drafter.sources import read
from drafter.table import Cell, ComparisonTable, Row

_styles = st.sampled_from(style_names())


@pytest.mark.parametrize("suffix", [".docx", ".hwpx", ".html", ".json", ".md"])
@given(_styles, amended() | rearranged())
def test_written_and_read_it_is_equal(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, style: str, drawn: Drawn
) -> None:
    table = drafter.compare(drawn.applied, style)
    assert _written_and_read(tmp_path_factory, suffix, table) == table


@given(_styles, amended() | rearranged())
def test_parted_by_tabs_it_lacks_only_its_marks(
    tmp_path_factory: pytest.TempPathFactory, style: str, drawn: Drawn
) -> None:
    table = drafter.compare(drawn.applied, style)
    assert _written_and_read(tmp_path_factory, ".tsv", table) == _mapped(table, lambda text: text)


@given(_styles, amended() | rearranged())
def test_drawn_in_text_it_lacks_its_marks_and_the_spaces_where_lines_break(
    tmp_path_factory: pytest.TempPathFactory, style: str, drawn: Drawn
) -> None:
    table = drafter.compare(drawn.applied, style)
    assert _mapped(_written_and_read(tmp_path_factory, ".txt", table), _tight) == _mapped(table, _tight)


def _written_and_read(folders: pytest.TempPathFactory, suffix: str, table: ComparisonTable) -> ComparisonTable:
    """The table read again; one without rows is not found, as it says nothing."""
    if not table.rows:
        return table
    (found,) = read(render(table, folders.getbasetemp() / f"표{suffix}")).tables
    return found


def _mapped(table: ComparisonTable, change: Callable[[str], str]) -> ComparisonTable:
    """The table without marks, its words changed."""
    rows = (Row(_changed(r.left, change), _changed(r.right, change), r.opens_article) for r in table.rows)
    return replace(table, rows=tuple(rows))


def _changed(cell: Cell, change: Callable[[str], str]) -> Cell:
    return Cell(change(cell.text), (), cell.depth)


def _tight(text: str) -> str:
    return "".join(text.split())
