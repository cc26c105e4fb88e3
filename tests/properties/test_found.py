"""What the properties found, each with the smallest text that showed it."""

import drafter
from drafter.address import Address, Level, Step
from drafter.apply import Applied
from drafter.numbering import Number
from drafter.operations import Amendment
from drafter.statute import CLASS_OF_LEVEL, Words


def _applied(current: str, directives: str) -> Applied:
    applied = drafter.apply(drafter.parse_statute(current).value, drafter.parse_amendment(directives).value)
    assert applied.complete
    return applied


def test_several_words_erased_are_worded_and_read_again() -> None:
    amendment = drafter.parse_amendment("제1조 중 “나무”, “숲”을 각각 삭제한다.").value
    assert drafter.parse_amendment(drafter.word(amendment)).value == amendment


def test_addenda_made_as_values_are_worded() -> None:
    addenda = CLASS_OF_LEVEL[Level.ADDENDA](Level.ADDENDA, words=Words("이 조례는 공포한 날부터 시행한다."))
    amendment = Amendment("나무 조례", (), (addenda,))
    assert drafter.parse_amendment(drafter.word(amendment)).value == amendment


def test_erasing_the_first_word_leaves_no_space() -> None:
    after = _applied("나무 조례\n제1조(나무) 나무 숲", "제1조 중 “나무”를 삭제한다.").after
    assert drafter.parse_statute(after.text()).value == after


def test_the_trace_of_a_moved_unit_tells_what_it_was() -> None:
    directive = "제1조를 제2조로 하고, 제2조 중 “나무”를 “숲”으로 한다."
    applied = _applied("나무 조례\n제1조(목적) 나무", directive)
    (trace,) = applied.traces.values()
    assert trace.before == drafter.parse_statute("나무 조례\n제1조(목적) 나무").value.find("제1조")


def test_a_subitem_right_under_an_article_is_no_branch() -> None:
    address = Address((Step(Level.ARTICLE, Number(1)), Step(Level.SUBITEM_1, Number(1))))
    assert Address.parse(str(address)) == address


def test_articles_of_two_chapters_swapped_stand_in_order() -> None:
    current = "나무 조례\n제1장 총칙\n제1조(가) 나무\n제2장 보칙\n제2조(나) 숲"
    after = _applied(current, "제1조 및 제2조를 각각 제2조 및 제1조로 한다.").after
    assert after.text() == "나무 조례\n제1장 총칙\n제1조(나) 숲\n제2장 보칙\n제2조(가) 나무"


def test_articles_swapped_over_the_border_of_chapters_change_chapters() -> None:
    current = "나무 조례\n제1장 총칙\n제1조(가) 나무\n제2조(나) 나무\n제2장 보칙\n제3조(다) 숲\n제4조(라) 숲"
    after = _applied(current, "제2조 및 제3조를 각각 제3조 및 제2조로 한다.").after
    assert "제2장 보칙\n제3조(나) 나무" in after.text()


def test_an_opening_broken_over_two_lines_is_answered_for() -> None:
    statute = drafter.parse_statute("나무 조례\n제1조(목적) 나무").value
    text = "나무\n조례 일부를 다음과 같이 개정한다.\n제1조 중 “나무”를 “숲”으로 한다."
    applied = drafter.apply(statute, drafter.parse_amendment(text).value)
    assert applied.outcomes or applied.diagnostics
