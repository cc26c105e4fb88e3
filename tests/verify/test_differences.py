"""Where two texts differ: the innermost unit, the first letter, and what makes no difference."""

import pytest

import drafter
from drafter.verify import differences

TEXT = """나무 심기 조례
제1장 총칙
제1조(목적) ① 나무를 심는다. <개정 2019.3.28.>
② 다음 각 호의 일을 한다.
  1. 나무 심기
    가. 봄에 심기
  2. 풀ㆍ꽃 심기
제2조(시행) 규칙으로 정한다.
부칙 <2019.3.28.>
이 조례는 공포한 날부터 시행한다.
"""


def found(got: str, want: str) -> list[tuple[str, str | None, str | None]]:
    both = (drafter.parse_statute(text).value for text in (got, want))
    return [(one.place, one.got, one.want) for one in differences(*both)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (" <개정 2019.3.28.>", ""),
        ("풀ㆍ꽃", "풀·꽃"),
        ("  1. 나무", "1.  나무"),
        ("제2조(시행) 규칙으로 정한다.", "제2조(시행) 규칙으로\n정한다."),
        ("시행한다.\n", "시행한다.\n부칙 <2025.3.27.>\n이 조례는 공포한 날부터 시행한다.\n"),
    ],
)
def test_what_makes_no_difference(old: str, new: str) -> None:
    assert found(TEXT, TEXT.replace(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("나무 심기 조례", "나무 조례", "제명"),
        ("총칙", "총론", "제1장"),
        ("목적", "목표", "제1조"),
        ("봄에", "가을에", "제1조제2항제1호가목"),
        ("  2. 풀ㆍ꽃 심기\n", "", "제1조제2항제2호"),
        ("규칙", "조례", "제2조"),
        ("공포한 날", "다음 날", "부칙 <2019.3.28.>"),
    ],
)
def test_the_innermost_unit_is_named(old: str, new: str, place: str) -> None:
    assert [one[0] for one in found(TEXT, TEXT.replace(old, new))] == [place]
    assert [one[0] for one in found(TEXT.replace(old, new), TEXT)] == [place]


def test_a_unit_on_one_side_only() -> None:
    shorter = TEXT.replace("제2조(시행) 규칙으로 정한다.\n", "")
    assert found(shorter, TEXT) == [("제2조", None, "제2조(시행) 규칙으로 정한다.")]
    assert found(TEXT, shorter) == [("제2조", "제2조(시행) 규칙으로 정한다.", None)]


def test_every_article_is_looked_at() -> None:
    assert [one[0] for one in found(TEXT, TEXT.replace("나무를", "풀을").replace("규칙", "조례"))] == [
        "제1조제1항",
        "제2조",
    ]


def test_articles_in_another_order() -> None:
    one, two = "제1조(목적) 나무를 심는다.\n", "제2조(시행) 규칙으로 정한다.\n"
    assert found(f"조례\n{two}{one}", f"조례\n{one}{two}") == [("제1조", "제2조", "제1조")]


def test_the_caret_stands_under_the_first_letter_that_differs() -> None:
    long = "나무를 심고 가꾸고 나누고 베는 데 필요한 사항과 그 밖에 나무에 관한 사항을 정한다"
    got, want = f"조례\n제1조(목적) {long}.\n", f"조례\n제1조(목적) {long}고 한다.\n"
    first, *_ = differences(drafter.parse_statute(got).value, drafter.parse_statute(want).value)
    assert first.diagnostic.message.splitlines()[1:] == [
        "나온 글 | …에 나무에 관한 사항을 정한다.",
        "                                       ^",
        "바란 글 | …에 나무에 관한 사항을 정한다고 한다.",
        "                                       ^",
    ]
