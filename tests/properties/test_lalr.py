"""The loop over Lark's tables reads what Lark's own loop reads, and no rule of the grammar is without a reading."""

from pathlib import Path
from typing import Any

import pytest
from lark import Lark, TextSlice, UnexpectedInput

from drafter.diagnostics import Span
from drafter.parse.directive import _parser, _Readings, read_directives, read_opening
from drafter.parse.grammars import load
from drafter.parse.lalr import TableReader

GOLDEN = Path(__file__).parents[1] / "golden" / "directive"


def _lines() -> list[str]:
    return [line for path in sorted(GOLDEN.glob("*.md")) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def plain() -> Lark:
    return load("directive", ["directives", "opening"], transformer=_Readings(), maybe_placeholders=False)


def _read(parser: Lark | TableReader, text: str, start: str) -> Any:
    try:
        if isinstance(parser, TableReader):
            return parser.parse(text, Span(0, len(text)), start)
        return parser.parse(TextSlice(text, 0, len(text)), start=start)
    except UnexpectedInput as error:
        return type(error), error.pos_in_stream


@pytest.mark.parametrize("start", ["directives", "opening"])
def test_reads_what_lark_reads(plain: Lark, start: str) -> None:
    lines = _lines()
    assert [_read(_parser(), line, start) for line in lines] == [_read(plain, line, start) for line in lines]


def test_reads_within_a_text() -> None:
    text = "가. 제1조 중 “나”를 “다”로 한다. 끝"
    read = read_directives(text, Span(3, 23))
    assert isinstance(read, tuple)
    assert [clause.span for clause in read[0]] == [Span(3, 19)]


def test_an_opening_is_nothing_but_the_opening() -> None:
    assert read_opening("가 조례 일부를 다음과 같이 개정한다. 제1조를 삭제한다.") is None


def test_every_rule_has_a_reading() -> None:
    rules = {str(rule.origin.name) for rule in _parser().lark.rules if not rule.options.expand1}
    assert {rule for rule in rules if not rule.startswith("_") and not hasattr(_Readings, rule)} == set()
