"""What a bill is called, by the ordinance it amends and how."""

import pytest

import drafter
from drafter.operations import Amendment, AmendmentKind
from drafter.wording import bill_title


@pytest.mark.parametrize(
    ("title", "kind", "expected"),
    [
        ("가나시 도서관 조례", AmendmentKind.PARTIAL, "가나시 도서관 조례 일부개정조례안"),
        ("가나시 도서관 조례", AmendmentKind.WHOLE, "가나시 도서관 조례 전부개정조례안"),
        ("가나시 도서관 조례", AmendmentKind.REPEAL, "가나시 도서관 조례 폐지조례안"),
        ("가나시 도서관 조례", AmendmentKind.ENACTMENT, "가나시 도서관 조례안"),
        ("가나시 도서관 조례 시행규칙", AmendmentKind.PARTIAL, "가나시 도서관 조례 시행규칙 일부개정규칙안"),
        ("가나시 사무 처리 규정", AmendmentKind.WHOLE, "가나시 사무 처리 규정 전부개정규정안"),
        ("도서관법", AmendmentKind.PARTIAL, "도서관법 일부개정법률안"),
        ("도서관법 시행령", AmendmentKind.PARTIAL, "도서관법 시행령 일부개정령안"),
        ("가나시 도서관 직제", AmendmentKind.PARTIAL, "가나시 도서관 직제 일부개정안"),
        ("", AmendmentKind.PARTIAL, ""),
    ],
)
def test_a_bill_is_called_after_what_it_amends(title: str, kind: AmendmentKind, expected: str) -> None:
    assert bill_title(Amendment(title, kind=kind)) == expected


def test_a_bill_for_several_is_called_after_the_first() -> None:
    several = Amendment(parts=(Amendment("나무 조례"), Amendment("꽃 조례")))
    assert bill_title(several) == "나무 조례 등 일부개정조례안"


def test_a_bill_keeps_the_title_it_was_read_with() -> None:
    text = (
        "나무 조례 일부개정조례안(대안)\n나무 조례 일부를 다음과 같이 개정한다.\n제명 “나무 조례”를 “숲 조례”로 한다.\n"
    )
    assert bill_title(drafter.parse_amendment(text).value) == "나무 조례 일부개정조례안(대안)"


@pytest.mark.parametrize("kind", ["일부개정", "전부개정", "폐지"])
@pytest.mark.parametrize("end", ["조례", "시행규칙", "규정", "훈령", "예규", "법률", "법", "시행령", "직제"])
def test_a_title_that_is_written_is_read(end: str, kind: str) -> None:
    title = bill_title(Amendment(f"나무 {end}", kind=AmendmentKind(kind)))
    opening = f"나무 {end} 폐지한다." if kind == "폐지" else f"나무 {end} {kind[:2]}를 다음과 같이 개정한다."
    parsed = drafter.parse_amendment(f"{title}\n\n{opening.replace(' 폐지', '을 폐지')}\n")
    assert parsed.value.bill_title == title
