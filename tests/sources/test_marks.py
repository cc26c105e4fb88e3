"""Underlines over several paragraphs of a cell are read back as they were, also over empty ones."""

from pathlib import Path

import pytest

import drafter
from drafter.diagnostics import Span
from drafter.render import render
from drafter.sources import read
from drafter.table import Cell, ComparisonTable, Row, stacked, underlined

CURRENT = "나무 조례\n제1조(목적) 이 조례는 나무를 정한다.\n제2조(사업) ① 심는다.\n② 가꾼다.\n"
CHANGE = """나무 조례 일부를 다음과 같이 개정한다.
제2조의2를 다음과 같이 신설한다.
제2조의2(새 조) ① 첫 줄이고

이어지는 줄이다.
② 둘째 항이다.


끝줄이다.
제1조 중 “나무를”을 “나무와

꽃을”로 한다.
"""
STYLE = 'base = "standard"\n[layout]\nrows = "{rows}"\n'


@pytest.mark.parametrize("suffix", [".docx", ".hwpx", ".html", ".json", ".md"])
@pytest.mark.parametrize("rows", ["unit", "article"])
def test_a_new_text_with_empty_lines_is_read_back(tmp_path: Path, suffix: str, rows: str) -> None:
    style = tmp_path / "양식.toml"
    style.write_text(STYLE.format(rows=rows), encoding="utf-8")
    applied = drafter.apply(drafter.parse_statute(CURRENT).value, drafter.parse_amendment(CHANGE).value)
    table = drafter.compare(applied, str(style))
    assert any("\n\n" in row.right.text for row in table.rows)
    assert read(render(table, tmp_path / f"표{suffix}")).tables == (table,)


def test_marks_that_only_line_ends_part_are_one() -> None:
    assert underlined("가\n\n나 다", [Span(0, 1), Span(3, 4), Span(5, 6)]) == (Span(0, 4), Span(5, 6))
    assert underlined("가나", [Span(0, 1), Span(1, 2)]) == (Span(0, 2),)
    cells = Cell("가", (Span(0, 1),)), Cell(), Cell("나", (Span(0, 1),), 1)
    assert stacked(cells) == Cell("가\n\n나", (Span(0, 4),), 0, (0, 0, 1))


def test_a_mark_ends_where_a_paragraph_begins_without_one(tmp_path: Path) -> None:
    table = ComparisonTable((Row(Cell("가\n\n나", (Span(0, 1),)), Cell("다\n라", (Span(2, 3),)), True),))
    for suffix in (".docx", ".hwpx", ".html", ".md"):
        assert read(render(table, tmp_path / f"표{suffix}")).tables == (table,)
