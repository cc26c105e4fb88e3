"""Lines that number pages are in no new text, and places are those of the text as given."""

import pytest

import drafter
from drafter.diagnostics import Code
from drafter.operations import ReplaceText, Unread

BILL = """\
나무 조례 일부를 다음과 같이 개정한다.
제3조의2를 다음과 같이 신설한다.
제3조의2(계획) 시장은 나무를 심을
{between}때에는 계획을 세운다.
제5조제1항 중 “숲을”을 “나무를”로 하고, 같은
{between}조 제2항을 어찌한다.
제6조제1항 중 “물가를”을 “냇가를”로 한다.
부칙
이 조례는 공포한 날부터 시행한다.
"""
BETWEEN = ["- 3 -\n", "\n- 3 -\n", "\n\n  – 12 –  \n\n", "- 3 -\n- 4 -\n", "\n- 3 -\n\x0c\n"]

WHOLE = drafter.parse_amendment(BILL.format(between=""))


@pytest.mark.parametrize("between", BETWEEN)
def test_what_a_page_parts_is_whole(between: str) -> None:
    assert drafter.parse_amendment(BILL.format(between=between)).value == WHOLE.value


@pytest.mark.parametrize("between", BETWEEN)
def test_places_are_those_of_the_text_as_given(between: str) -> None:
    text = BILL.format(between=between)
    parsed = drafter.parse_amendment(text)
    *_, last = (one for one in parsed.value.operations if isinstance(one, ReplaceText))
    assert text[last.quoted.start : last.quoted.end] == "물가를"
    assert text[last.span.start : last.span.end] == "제6조제1항"
    (unread,) = (one for one in parsed.value.operations if isinstance(one, Unread))
    (problem,) = (one for one in parsed.diagnostics if one.code is not Code.PAGE_NUMBERS)
    assert unread.reason == problem
    assert text[problem.span.start : problem.span.end] == "어찌한다."


def test_a_page_may_end_the_text_or_begin_it() -> None:
    text = "- 1 -\n" + BILL.format(between="") + "\n- 2 -\n"
    assert drafter.parse_amendment(text).value == WHOLE.value
    assert drafter.parse_amendment(text.rstrip()).value == WHOLE.value
