"""What is taken for no part of an amending text is quoted in a note."""

import pytest

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


WHOLE = "나무 조례 전부를 다음과 같이 개정한다.\n나무 조례\n제1조(목적) 가\n부칙\n이 조례는 공포한 날부터 시행한다.\n"
CUTTING = "나무 조례 일부를 다음과 같이 개정한다.\n제2조에 제2항을 다음과 같이 신설한다.\n② 나무를 심는다.\n"
REPEAL = "나무 조례는 폐지한다.\n"


@pytest.mark.parametrize("text", [WHOLE, CUTTING, REPEAL, CUTTING.split("\n", 1)[1]])
@pytest.mark.parametrize(
    "table",
    [
        "신ㆍ구조문대비표\n현        행\t개   정   안\n제1조 가\t제1조 나\n",
        "\n# 신ㆍ구조문대비표\n\n| 현 행 | 개 정 안 |\n| --- | --- |\n| 제1조 가 | 제1조 나 |\n",
        "\n    신ㆍ구조문대비표\n\n+----+----+\n| 현 행 | 개정 |\n+----+----+\n| 제1조 | 제2조 |\n+----+----+\n",
    ],
)
def test_a_table_is_left_out_whatever_stands_above_it(text: str, table: str) -> None:
    parsed = drafter.parse_amendment(text + table)
    assert parsed.value == drafter.parse_amendment(text).value
    assert [d.facts["found"] for d in parsed.diagnostics if d.code is Code.LEFT_OUT] == [
        table.strip().split("\n")[0].strip()
    ]


def test_a_title_of_a_table_without_its_columns_may_be_new_text() -> None:
    new = "제3조의 제목 외의 부분을 다음과 같이 한다.\n신ㆍ구조문대비표\n현행을 적는다.\n"
    said = drafter.parse_amendment(f"나무 조례 일부를 다음과 같이 개정한다.\n{new}").diagnostics
    assert not [d for d in said if d.code is Code.LEFT_OUT]
