"""Numbers that an amendment leaves out are named, once for each unit, only those that were there or were filled."""

import pytest

import drafter
from drafter.diagnostics import Code

TEXT = """\
나무 조례
제1조(가) ① 심는다.
② 가꾼다.
제2조(나) 다음 각 호와 같다.
1. 하나
2의2. 둘의 둘
4. 넷
"""
CASES = {
    "제1조에 제4항을 다음과 같이 신설한다.\n④ 넷.": ["제1조제3항"],
    "제1조제1항을 제3항으로 한다.": ["제1조제1항"],
    "제2조제4호를 제6호로 한다.": ["제2조제4호, 제2조제5호"],
    "제12조를 다음과 같이 신설한다.\n제12조(다) 다.": ["제3조, 제4조, 제5조, 제6조, …, 제11조"],
    "제2조를 제3조로 하고, 제2조를 다음과 같이 신설한다.\n제2조(다) 다.": [],
    "제1조제2항을 삭제하고, 제2조제1호의2를 다음과 같이 신설한다.\n1의2. 하나의 둘": [],
    "제1조제2항을 제4항으로 하고, 같은 조에 제2항 및 제3항을 각각 다음과 같이 신설한다.\n② 둘.\n③ 셋.": [],
    "제12조를 다음과 같이 신설하고, 제9조를 삭제한다.\n제12조(다) 다.": [],
}


@pytest.mark.parametrize("directive", CASES)
def test_numbers_left_out_are_named(directive: str) -> None:
    applied = drafter.apply(drafter.parse_statute(TEXT).value, drafter.parse_amendment(directive).value)
    said = [one.facts["address"] for one in applied.diagnostics if one.code is Code.NUMBER_MISSING]
    assert said == CASES[directive]
