"""조마다 한 행. The rows of each article put into one, for houses that draw a row for an article."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.table import Cell, Row, stacked


def row_for_each_article(rows: Iterable[Row]) -> Iterator[Row]:
    """조마다 한 행. What opens, an article, the title, a division or an annex, in one row with all that follows it."""
    article: list[Row] = []
    for row in rows:
        if row.opens_article and article:
            yield _one_row(article)
            article = []
        article.append(row)
    if article:
        yield _one_row(article)


def _one_row(rows: list[Row]) -> Row:
    """The cells of both sides stacked, in step: where one side has nothing, it has an empty paragraph."""
    even = [_even(row) for row in rows]
    left, right = (stacked(cells) for cells in zip(*even, strict=True))
    return Row(left, right, rows[0].opens_article)


def _even(row: Row) -> tuple[Cell, Cell]:
    """Both cells with as many paragraphs as the longer one has."""
    ends = row.left.text.count("\n"), row.right.text.count("\n")
    left, right = (
        replace(cell, text=cell.text + "\n" * (max(ends) - own))
        for cell, own in zip((row.left, row.right), ends, strict=True)
    )
    return left, right
