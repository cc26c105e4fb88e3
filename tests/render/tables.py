"""Sample tables, written with `[[…]]` around the underlined words."""

import re

from drafter.diagnostics import Span
from drafter.table import Cell, ComparisonTable, Row


def cell(text: str, depth: int = 0) -> Cell:
    """칸. A cell whose marks stand in double brackets."""
    words, marks = "", []
    for piece in re.split(r"(\[\[.*?\]\])", text, flags=re.DOTALL):
        if piece.startswith("[["):
            piece = piece[2:-2]
            marks.append(Span(len(words), len(words) + len(piece)))
        words += piece
    return Cell(words, tuple(marks), depth)


def row(left: str, right: str, depth: int = 0, opens_article: bool = False) -> Row:
    """행. A row of two cells of one depth."""
    return Row(cell(left, depth), cell(right, depth), opens_article)


SEED = ComparisonTable(
    (
        row(
            "제17조(세계스마트시티기구 지원) ① 시장은 다음 각 호의 사항을 지원할 수 있다.",
            f"제17조(세계스마트시티기구 지원) ① {'-' * 43}.",
            opens_article=True,
        ),
        row("1. 기구 사무국의 운영에 필요한 경비", "1.ㆍ2. (현행과 같음)", 1),
        row("2. 서울특별시 소속 공무원의 기구 사무국 파견", "", 1),
        row("[[<신 설>]]", "[[3. 기구와의 공동협력사업]]", 1),
        row("② [[시장은]] 정한다.", "② [[행정부시장이]] --------."),
    )
)
"""The bill the project began with, shortened."""
