"""찾아보기. Units by their addresses, and what is there when an address is not."""

import pytest

import drafter
from drafter.lookup import addressed, annex_title, nearest

STATUTE = drafter.parse_statute(
    """한빛시 놀이터 조례
제1편 총칙
제1장 관리
제1조(목적) 놀이터를 둔다.
제2조(기구) ① 기구는 다음과 같다.
가. 그네
② 기구의 종류는 다음과 같다.
2의2. 시소
  거. 긴 것
    1) 쇠로 된 것
      가) 굵은 것
제2조의2(점검) 시장은 점검한다.
제5조부터 제8조까지 삭제 <2020.1.2.>
[별표 1] 요금(제2조제1항 관련)
[별지 제1호서식] 신청서
부칙 <조례 제12호, 2019. 1. 2.>
제1조(시행일) 이 조례는 공포한 날부터 시행한다.
부칙 <조례 제34호, 2020. 1. 2.>
제1조(시행일) 이 조례는 2020년 2월 1일부터 시행한다."""
).value


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("제1편", ""),
        ("제1장", ""),
        ("제1편제1장", ""),
        ("제1조", "놀이터를 둔다."),
        ("제2조제1항가목", "그네"),
        ("제2조제2항제2호의2거목", "긴 것"),
        ("제2조제2항제2호의2거목1)가)", "굵은 것"),
        ("제2조의2", "시장은 점검한다."),
        ("제6조", "삭제"),
        ("별표 1", ""),
        ("별지 제1호서식", ""),
        ("부칙 제1조", "이 조례는 공포한 날부터 시행한다."),
        ("조례 제34호 부칙 제1조", "이 조례는 2020년 2월 1일부터 시행한다."),
    ],
)
def test_every_form_of_address(address: str, words: str) -> None:
    found = STATUTE.find(address)
    assert found is not None
    assert found.words.text == words


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("제3조", ["제2조", "제2조의2", "제1조"]),
        ("제2조의3", ["제2조의2", "제2조", "제1조"]),
        ("제2조제4항", ["제2조제2항", "제2조제1항"]),
        ("제1조제1항", []),
        ("별표 2", ["별표 1"]),
        ("제2조", ["제2조"]),
    ],
)
def test_nearest(address: str, expected: list[str]) -> None:
    assert [str(one) for one in nearest(STATUTE, address)] == expected


def test_addresses_in_document_order() -> None:
    shown = [str(address) for address, _ in addressed(STATUTE)]
    assert shown[:6] == ["제1편", "제1편제1장", "제1조", "제2조", "제2조제1항", "제2조제1항가목"]


def test_the_article_an_annex_belongs_to() -> None:
    table = STATUTE.find("별표 1")
    assert table is not None
    assert annex_title(table) == ("요금", "제2조제1항")


def test_a_byte_order_mark_belongs_to_no_title() -> None:
    marked = drafter.parse_statute("\ufeff놀이터 조례\n제1조(목적) 둔다.").value
    assert marked == drafter.parse_statute("놀이터 조례\n제1조(목적) 둔다.").value
    assert marked.text().startswith("\ufeff")
    assert drafter.parse_statute("\ufeff제1조(목적) 둔다.").value.find("제1조")
