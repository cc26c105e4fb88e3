"""The title of a bill is read where a bill has one, and is no part of what is left out."""

import pytest

import drafter
from drafter.diagnostics import Code

BODY = """\
나무 조례 일부를 다음과 같이 개정한다.
제1조 중 “가”를 “나”로 한다.
부칙
이 조례는 공포한 날부터 시행한다.
"""
SEVERAL = """\
제1조(나무 조례의 개정) 나무 조례 일부를 다음과 같이 개정한다.
제1조 중 “가”를 “나”로 한다.
제2조(꽃 조례의 개정) 꽃 조례 일부를 다음과 같이 개정한다.
제2조를 삭제한다.
부칙
이 조례는 공포한 날부터 시행한다.
"""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"나무 조례 일부개정조례안\n\n{BODY}", "나무 조례 일부개정조례안"),
        (f"# 나무 조례 일부개정조례안\n\n{BODY}", "나무 조례 일부개정조례안"),
        (f"{' ' * 30}나무조례 일부개정조례안(대안) \n{BODY}", "나무조례 일부개정조례안(대안)"),
        (f"나무 조례 등 일부개정조례안\n{SEVERAL}", "나무 조례 등 일부개정조례안"),
        (f"나무 정비를 위한 조례 일괄개정조례안\n\n{SEVERAL}", "나무 정비를 위한 조례 일괄개정조례안"),
        ("나무 조례 일부개정조례안\n제3조를 삭제한다.\n", "나무 조례 일부개정조례안"),
        ("나무 규정 전부개정규정안\n나무 규정 전부를 다음과 같이 개정한다.\n", "나무 규정 전부개정규정안"),
        ("나무 조례 폐지조례안\n나무 조례는 폐지한다.\n부칙\n", "나무 조례 폐지조례안"),
        (BODY, ""),
    ],
)
def test_the_title_is_read(text: str, title: str) -> None:
    parsed = drafter.parse_amendment(text)
    assert parsed.value.bill_title == title
    assert not [said for said in parsed.diagnostics if said.code is Code.LEFT_OUT]


def test_the_title_nearest_to_the_opening_is_that_of_the_bill() -> None:
    cover = "나무 조례 일부개정조례안\n(홍길동 의원 발의)\n꽃 조례 일부개정조례안\n나무 조례 일부개정조례안(대안)\n"
    parsed = drafter.parse_amendment(cover + BODY)
    assert parsed.value.bill_title == "나무 조례 일부개정조례안(대안)"
    (said,) = parsed.diagnostics
    assert (said.code, said.facts["count"]) == (Code.LEFT_OUT, "3")


@pytest.mark.parametrize("line", ["1. 나무 조례 일부개정조례안", "설치 조례 일부개정조례안"])
def test_a_line_that_may_be_no_title_is_left_out(line: str) -> None:
    parsed = drafter.parse_amendment(f"{line}\n{BODY}")
    assert not parsed.value.bill_title
    assert [(said.code, said.facts["found"]) for said in parsed.diagnostics] == [(Code.LEFT_OUT, line)]


@pytest.mark.parametrize("above", ["제안이유\n나무를 정비함.\n\n", "꽃 조례 일부개정조례안\n", "의안번호 12\n"])
def test_the_title_of_a_bill_for_several_is_the_nearest(above: str) -> None:
    parsed = drafter.parse_amendment(f"{above}나무 정비를 위한 조례 일괄개정조례안\n\n{SEVERAL}")
    assert parsed.value.bill_title == "나무 정비를 위한 조례 일괄개정조례안"
    assert [said.facts["found"] for said in parsed.diagnostics] == [above.split("\n")[0]]


@pytest.mark.parametrize(
    "title", ["나무 정비를 위한 조례\n일괄개정조례안", "나무를 정비하기\n위한 조례 일괄개정조례안"]
)
def test_half_a_title_is_none(title: str) -> None:
    parsed = drafter.parse_amendment(f"{title}\n\n{SEVERAL}")
    assert not parsed.value.bill_title
    assert [said.facts["count"] for said in parsed.diagnostics] == ["2"]


@pytest.mark.parametrize("above", ["", "의안\t12\n발의연월일: 2025. 2. 3.\n"])
def test_the_amending_text_is_found_below_the_reasons(above: str) -> None:
    cover = f"""\
{above}나무 조례 일부개정조례안
(홍길동 의원 대표발의)
의안번호 12
1. 제안이유
나무를 더 심으려는 것임.
2. 주요내용
가. 나무의 수를 정함(안 제1조).
나. 제2조를 삭제함.
3. 참고사항
나무 조례 일부개정조례안
"""
    parsed = drafter.parse_amendment(cover + BODY)
    assert parsed.value == drafter.parse_amendment(BODY).value
    assert {said.code for said in parsed.diagnostics} == {Code.LEFT_OUT}


def test_numbered_lines_without_a_title_above_are_no_cover() -> None:
    assert not drafter.parse_amendment(f"1. 제안이유\n{BODY}").value.title


def test_an_amendment_is_the_same_under_any_title() -> None:
    assert drafter.parse_amendment(f"나무 조례 일부개정조례안\n{BODY}").value == drafter.parse_amendment(BODY).value
