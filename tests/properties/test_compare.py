"""대비표. The table follows the directives: what stays stands left and as dashes right, what is new stands in full."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from properties.amendments import Drawn, amended, amendment, placed, rearranged
from properties.columns import columns, expanded, head, said_of, tight
from properties.statutes import statutes

import drafter
from drafter.address import Address
from drafter.apply import Applied, Fate
from drafter.compare import style_names
from drafter.operations import Amendment, Clause, RewriteStatute
from drafter.render import to_markdown, to_text
from drafter.statute import DELETED, Statute, Unit
from drafter.table import Cell, ComparisonTable, Row

_two_styles = st.sampled_from(("standard", "seoul"))
_styles = st.sampled_from(style_names())


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


@given(_two_styles, amended())
def test_changed_words_stand_left_in_full_and_right_with_dashes(style: str, drawn: Drawn) -> None:
    _check_changed_words(drawn.applied, style)


@given(_two_styles, rearranged())
def test_so_do_those_of_units_that_moved_under_another_unit(style: str, drawn: Drawn) -> None:
    _check_changed_words(drawn.applied, style)


def _check_changed_words(applied: Applied, style: str) -> None:
    rows = drafter.compare(applied, style).rows
    stood = {place.unit.identity: place.address for place in placed(applied.before)}
    for before, after in _changed(applied):
        lead = _lead(rows, before, f"{stood.get(before.identity)} ")
        shown = [row for row in rows if _shows(row.left, lead, before) and head(after) in row.right.text]
        assert shown, f"no row holds {before.words.text!r}"
        said = [tight(expanded(row, _after(row.left, lead), _after(row.right, head(after)))) for row in shown]
        assert tight(after.words.text) in said, f"{said} is not {after.words.text!r}"


@given(_two_styles, amended())
def test_each_column_read_back_is_its_text(style: str, drawn: Drawn) -> None:
    _check_columns(drawn.applied, style)


@given(_two_styles, rearranged())
def test_each_column_read_back_is_its_text_where_units_move_under_others(style: str, drawn: Drawn) -> None:
    assert drawn.applied.complete
    _check_columns(drawn.applied, style)


@st.composite
def whole_amendments(draw: st.DrawFn) -> Drawn:
    return Drawn(draw(statutes()), amendment(Clause((RewriteStatute(Address(), draw(statutes())),))))


@given(_two_styles, whole_amendments())
def test_each_column_read_back_is_its_text_in_a_whole_amendment(style: str, drawn: Drawn) -> None:
    _check_columns(drawn.applied, style)


def _check_columns(applied: Applied, style: str) -> None:
    """The articles a column shows are as its text has them; those it does not show stayed as they were."""
    before, after = ([said_of(article).tree() for article in s.articles()] for s in (applied.before, applied.after))
    left, right = columns(drafter.compare(applied, style), applied)
    assert [tree for tree in left.values() if tree not in before] == []
    assert [tree for tree in right.values() if tree not in after] == []
    untold = [tree for tree in before if tree[0] not in left and tree[1] != DELETED]
    assert untold == [tree for tree in after if tree[0] not in right and tree[1] != DELETED]


def _changed(applied: Applied) -> list[tuple[Unit, Unit]]:
    """The units whose own words changed in part, before and after."""
    before = {unit.identity: unit for unit in applied.before.walk() if unit.words}
    after = {unit.identity: unit for unit in applied.after.walk()}
    changed = [i for i, t in applied.traces.items() if t.fate is Fate.KEPT and t.words.changed]
    return [(before[i], after[i]) for i in changed if i in before and i in after]


def _lead(rows: tuple[Row, ...], unit: Unit, address: str) -> str:
    """What stands before the words of a unit: its number, or the whole address when it stands under another unit."""
    return address if any(_shows(row.left, address, unit) for row in rows) else head(unit)


def _after(cell: Cell, lead: str) -> int:
    return cell.text.index(lead) + len(lead)


def _shows(cell: Cell, lead: str, unit: Unit) -> bool:
    """Whether the cell says what the unit says; its number may stand on another line."""
    return tight(lead + unit.words.text) in tight(cell.text)


def _cells(table: ComparisonTable) -> list[Cell]:
    return [cell for row in table.rows for cell in (row.left, row.right)]
