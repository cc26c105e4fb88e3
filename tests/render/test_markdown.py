"""A table as Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from render.tables import SEED, row

from drafter.diagnostics import Span
from drafter.render import to_markdown
from drafter.table import Cell, ComparisonTable, Row

WORDS = st.text(st.sampled_from("가나①ㆍ∼~|\\`*_<>&;[]()!#-.:u/bramp 12\"'\n"), min_size=1, max_size=40)


def test_a_pipe_table_with_the_marks_as_underlines() -> None:
    assert to_markdown(SEED) == (
        "# 신ㆍ구조문대비표\n"
        "\n"
        "| 현        행 | 개   정   안 |\n"
        "| --- | --- |\n"
        "| 제17조(세계스마트시티기구 지원) ① 시장은 다음 각 호의 사항을 지원할 수 있다. "
        f"| 제17조(세계스마트시티기구 지원) ① {'-' * 43}. |\n"
        "| 1. 기구 사무국의 운영에 필요한 경비 | 1.ㆍ2. (현행과 같음) |\n"
        "| 2. 서울특별시 소속 공무원의 기구 사무국 파견 |  |\n"
        "| <u><신 설></u> | <u>3. 기구와의 공동협력사업</u> |\n"
        "| ② <u>시장은</u> 정한다. | ② <u>행정부시장이</u> --------. |\n"
    )


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("가|나", r"가\|나"),
        ("첫 줄\n둘째 줄", "첫 줄<br>둘째 줄"),
        ("<신 설>", "<신 설>"),
        ("<br>", r"\<br>"),
        ("제1조~제3조", r"제1조\~제3조"),
        ("[별표 1](제3조 관련)", r"[별표 1]\(제3조 관련)"),
    ],
)
def test_what_markdown_would_read_otherwise_is_escaped(words: str, written: str) -> None:
    assert f"| {written} |  |" in to_markdown(ComparisonTable((row(words, ""),)))


@given(WORDS, WORDS)
def test_pieces_survive(plain: str, marked: str) -> None:
    table = ComparisonTable((Row(Cell(plain + marked, (Span(len(plain), len(plain + marked)),)), Cell("끝")),))
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    page = reader.enable(["table", "strikethrough"]).render(to_markdown(table))
    read = re.search(r"<tbody>\s*<tr>\s*<td>(.*?)<u>(.*?)</u></td>\s*<td>끝</td>", page, re.DOTALL)
    assert read is not None
    assert [_words(piece) for piece in read.groups()] == [_squeezed(plain), _squeezed(marked)]


def _words(html: str) -> str:
    for entity, sign in (("<br>", "\n"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        html = html.replace(entity, sign)
    return _squeezed(html)


def _squeezed(words: str) -> str:
    return re.sub(r"[ ]*\n[ ]*", "\n", words).strip(" ")
