"""What is taken for no part of an amending text is quoted in a note."""

import drafter
from drafter.diagnostics import Code

BILL = """\
의안번호 12
제안이유
나무를 더 심으려는 것임.
나무 조례 일부를 다음과 같이 개정한다.
제1조 중 “가”를 “나”로 하고, 같
- 3 -
은 조 제2항을 삭제한다.
부칙
이 조례는 공포한 날부터 시행한다.
신ㆍ구조문대비표
현행\t개정안
"""


def test_cover_pages_and_appendix_are_named() -> None:
    said = {(d.code, d.facts["found"]) for d in drafter.parse_amendment(BILL).diagnostics}
    assert said == {
        (Code.PAGE_NUMBERS, "- 3 -"),
        (Code.LEFT_OUT, "의안번호 12"),
        (Code.LEFT_OUT, "신ㆍ구조문대비표"),
    }


def test_nothing_is_left_out_of_an_amending_text_alone() -> None:
    body = BILL[BILL.index("나무 조례 일부") : BILL.index("신ㆍ구")].replace("- 3 -\n", "")
    parsed = drafter.parse_amendment(body)
    assert not parsed.diagnostics
    assert len(parsed.value.operations) == 2
