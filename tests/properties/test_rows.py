"""한 행에 한 조. A row of an article says what the rows of its units say, and is read again as it was written."""

from collections.abc import Iterator
from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st
from properties.amendments import Drawn, amended, rearranged

import drafter
from drafter.compare import style_names
from drafter.render import render, to_text
from drafter.sources import read
from drafter.table import Cell, ComparisonTable, Row, stacked

_styles = st.sampled_from(style_names())
Said = tuple[bool, int, tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]


@given(_styles, amended() | rearranged())
def test_rows_of_articles_say_what_rows_of_units_say(
    tmp_path_factory: pytest.TempPathFactory, base: str, drawn: Drawn
) -> None:
    units, articles = drafter.compare(drawn.applied, base), _of_articles(tmp_path_factory, base, drawn)
    assert list(_said(articles)) == list(_said(units))
    assert all(row.opens_article for row in articles.rows)


@given(_styles, amended() | rearranged())
def test_the_sides_of_an_article_are_in_step(tmp_path_factory: pytest.TempPathFactory, base: str, drawn: Drawn) -> None:
    for row in _of_articles(tmp_path_factory, base, drawn).rows:
        left, right = row.left.paragraphs(), row.right.paragraphs()
        assert [one.depth for one in left] == [one.depth for one in right]
        assert all(one.text or other.text for one, other in zip(left, right, strict=True))


@given(_styles, amended() | rearranged())
def test_drawn_in_text_they_are_the_same(tmp_path_factory: pytest.TempPathFactory, base: str, drawn: Drawn) -> None:
    units, articles = drafter.compare(drawn.applied, base), _of_articles(tmp_path_factory, base, drawn)
    assert to_text(articles) == to_text(units)


@given(_styles, amended() | rearranged())
def test_a_cell_is_its_paragraphs_stacked(tmp_path_factory: pytest.TempPathFactory, base: str, drawn: Drawn) -> None:
    for row in _of_articles(tmp_path_factory, base, drawn).rows:
        assert [stacked(cell.paragraphs()) for cell in (row.left, row.right)] == [row.left, row.right]


@pytest.mark.parametrize("suffix", [".docx", ".hwpx", ".html", ".json", ".md"])
@given(_styles, amended() | rearranged())
def test_written_and_read_it_is_equal(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, base: str, drawn: Drawn
) -> None:
    table = _of_articles(tmp_path_factory, base, drawn)
    if table.rows:
        path = render(table, tmp_path_factory.getbasetemp() / f"조{suffix}")
        assert read(path).tables == (table,)


def _of_articles(folders: pytest.TempPathFactory, base: str, drawn: Drawn) -> ComparisonTable:
    style = folders.getbasetemp() / f"{base}.toml"
    if not style.exists():
        style.write_text(f'base = "{base}"\n[layout]\nrows = "article"\n', encoding="utf-8")
    return drafter.compare(drawn.applied, str(style))


def _said(table: ComparisonTable) -> Iterator[Said]:
    """What stands side by side, line for line: whether it opens, its depth, and the words of both sides."""
    for row in table.rows:
        for index, (left, right) in enumerate(_lines(row)):
            yield row.opens_article and not index, left.depth, left.pieces(), right.pieces()


def _lines(row: Row) -> Iterator[tuple[Cell, Cell]]:
    """The paragraphs of both sides; where one has no more, an empty one."""
    assert row.left.depth == row.right.depth
    for left, right in zip_longest(row.left.paragraphs(), row.right.paragraphs()):
        depth = (left or right).depth
        yield left or Cell(depth=depth), right or Cell(depth=depth)
