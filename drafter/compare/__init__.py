"""대비(對比). Applied → ComparisonTable: the current text and the amended one, side by side, by house style.

The table is made from what the operations did, never from a difference of two texts: what a directive
replaced is what is underlined.
"""

from collections.abc import Iterator

from drafter.apply import Applied
from drafter.apply.outcome import TITLE
from drafter.apply.unnumbered import BODY
from drafter.compare.articles import row_for_each_article
from drafter.compare.pairs import Pairs
from drafter.compare.rows import Rows
from drafter.compare.style import Style, load_style, style_names
from drafter.table import ComparisonTable, Row

__all__ = ["Style", "compare", "load_style", "style_names"]


def compare(applied: Applied, style: str = "standard") -> ComparisonTable:
    """대비표 작성. The comparison table of an applied amendment in the style of that name.

    A `Failure` when there is no such style.
    """
    house = load_style(style)
    rows = _rows(applied, Rows(house))
    shown = tuple(row_for_each_article(rows) if house.rows == "article" else rows)
    return ComparisonTable(shown, house.left_heading, house.right_heading, note_heading=house.note_heading)


def _rows(applied: Applied, rows: Rows) -> Iterator[Row]:
    title = applied.traces.get(TITLE)
    if title:
        yield rows.title(title.words)
    body = applied.traces.get(BODY)
    if body:
        yield rows.body(body.words)
    yield from rows.of(Pairs(applied).top)
