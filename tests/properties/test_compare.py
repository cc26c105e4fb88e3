"""대비표. The table follows the directives: what stays stands left and as dashes right, what is new stands in full."""

import re
from collections import deque
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from properties.amendments import Drawn, amended
from properties.statutes import statutes

import drafter
from drafter.apply import Applied, Fate
from drafter.compare import style_names
from drafter.glyphs import width
from drafter.operations import Amendment
from drafter.render import to_markdown, to_text
from drafter.signs import sign
from drafter.statute import Statute, Unit
from drafter.table import Cell, ComparisonTable, Row

_SPACES = re.compile(r"\s+")
_styles = st.sampled_from(style_names())
_SENTENCE_NOTE = re.compile(r"<(?:단서|후단) (?:신설|삭제)>")


@given(_styles, amended())
def test_marks_lie_in_the_text_apart(style: str, drawn: Drawn) -> None:
    for cell in _cells(drafter.compare(drawn.applied, style)):
        assert all(0 <= mark.start < mark.end <= len(cell.text) for mark in cell.marks)
        assert all(one.end < other.start for one, other in pairwise(cell.marks))
        assert "".join(words for words, _ in cell.pieces()) == cell.text
        assert cell.depth >= 0


@given(_styles, st.data())
def test_a_table_can_be_made_and_printed_whatever_failed(style: str, data: st.DataObject) -> None:
    table = drafter.compare(drafter.apply(data.draw(statutes()), data.draw(amended()).amendment), style)
    assert to_markdown(table).count("\n") >= len(table.rows)
    assert to_text(table)


@given(statutes())
def test_no_amendment_no_rows(statute: Statute) -> None:
    assert drafter.compare(drafter.apply(statute, Amendment())).rows == ()


@given(_styles, amended())
def test_no_row_is_empty(style: str, drawn: Drawn) -> None:
    rows = drafter.compare(drawn.applied, style).rows
    assert all(row.left.text or row.right.text for row in rows)
    assert rows[0].opens_article if rows else True


@given(st.sampled_from(("standard", "seoul")), amended())
def test_changed_words_stand_left_in_full_and_right_with_dashes(style: str, drawn: Drawn) -> None:
    applied = drawn.applied
    rows = drafter.compare(applied, style).rows
    for before, after in _changed(applied):
        shown = [row for row in rows if _shows(row.left, before) and _head(after) in row.right.text]
        assert shown, f"no row holds {before.words.text!r}"
        said = [_tight(expanded(row, before, after)) for row in shown]
        assert _tight(after.words.text) in said, f"{said} is not {after.words.text!r}"


def _changed(applied: Applied) -> list[tuple[Unit, Unit]]:
    """The units whose own words changed in part, before and after."""
    before = {unit.identity: unit for unit in applied.before.walk() if unit.words}
    after = {unit.identity: unit for unit in applied.after.walk()}
    changed = [i for i, t in applied.traces.items() if t.fate is Fate.KEPT and t.words.changed]
    return [(before[i], after[i]) for i in changed if i in before and i in after]


def expanded(row: Row, before: Unit, after: Unit) -> str:
    """The own words on the right, each dash the word it stands for: those on the left that are not underlined."""
    kept = deque(_SPACES.sub(" ", _unmarked(row.left, row.left.text.index(_head(before)) + len(_head(before)))))
    start = row.right.text.index(_head(after)) + len(_head(after))
    out: list[str] = []
    owed = 0
    for char, marked in _characters(row.right)[start:]:
        if marked:
            out.append(char)
        elif owed and char == "-":
            owed -= 1
        elif not kept or char not in ("-", kept[0]):
            assert char.isspace(), f"{char!r} in {row.right.text!r} stands for nothing"
        else:
            out.append(kept.popleft())
            owed = width(out[-1]) - 1 if char == "-" else 0
    assert not owed, f"{row.right.text!r} is a column short"
    assert not "".join(kept).strip(), f"{row.right.text!r} leaves {''.join(kept)!r}"
    return "".join(out)


def _shows(cell: Cell, unit: Unit) -> bool:
    """Whether the cell says what the unit says; its number may stand on another line."""
    return _tight(_head(unit) + unit.words.text) in _tight(cell.text)


def _head(unit: Unit) -> str:
    """The sign and the heading, as they stand before the own words."""
    return sign(unit.step) + (f"({unit.heading.text})" if unit.heading else "") + " "


def _characters(cell: Cell) -> list[tuple[str, bool]]:
    return [(char, marked) for words, marked in cell.pieces() for char in words]


def _unmarked(cell: Cell, start: int) -> str:
    return "".join(char for char, marked in _characters(cell)[start:] if not marked)


def _tight(text: str) -> str:
    """Without white space, and without the notes on whole sentences."""
    return "".join(_SENTENCE_NOTE.sub("", text).split())


def _cells(table: ComparisonTable) -> list[Cell]:
    return [cell for row in table.rows for cell in (row.left, row.right)]
