"""What the properties found once: each with the smallest text that showed it."""

import pytest

import drafter
from drafter.address import Address
from drafter.apply import Applied
from drafter.operations import Amendment, Clause, RenumberUnit, Sentence


def _applied(current: str, directives: str) -> Applied:
    applied = drafter.apply(drafter.parse_statute(current).value, drafter.parse_amendment(directives).value)
    assert applied.complete
    return applied


def _swap() -> Clause:
    one, other = (Address.parse(f"제1조제{number}항") for number in (1, 2))
    return Clause((RenumberUnit(one, other), RenumberUnit(other, one)))


def test_paragraphs_swapped_twice_stand_on_lines_of_their_own() -> None:
    statute = drafter.parse_statute("나무 조례\n제1조(나무) ① 나무\n② 숲").value
    after = drafter.apply(statute, Amendment("", (Sentence((_swap(), _swap())),))).after
    assert after.text() == statute.text()


def test_the_addenda_of_the_ordinance_named_are_meant() -> None:
    current = "나무 조례\n제1조 나무\n부칙 <조례 제1호>\n제1조(시행일) 나무\n부칙 <조례 제2호>\n제1조(시행일) 나무"
    after = _applied(current, "조례 제2호 나무 조례 일부개정조례 부칙 제1조 중 “나무”를 “숲”으로 한다.").after
    assert after.text() == current[:-2] + "숲"


@pytest.mark.parametrize("directive", ["별표 1을 다음과 같이 한다.", "별표 2를 다음과 같이 신설한다."])
def test_the_body_of_a_new_annex_stands_below_its_heading(directive: str) -> None:
    annex = f"[{directive[:4]}] 목록\n숲"
    after = _applied("나무 조례\n제1조 나무\n[별표 1] 목록\n나무", f"{directive}\n{annex}").after
    assert annex in after.text()


def test_a_new_annex_is_worded_and_read_again() -> None:
    amendment = drafter.parse_amendment("별표 2를 다음과 같이 신설한다.\n[별표 2] 목록\n나무").value
    assert drafter.parse_amendment(drafter.word(amendment)).value == amendment
