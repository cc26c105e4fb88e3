"""What the properties found once: each with the smallest text that showed it."""

import pytest

import drafter
from drafter.address import Address
from drafter.apply import Applied
from drafter.operations import Amendment, Clause, RenumberUnit, RewriteUnit, Sentence
from drafter.statute import Statute


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


def test_the_only_article_of_a_chapter_moves_to_where_its_number_puts_it() -> None:
    statute = drafter.parse_statute("나무 조례\n제1장 총칙\n제1조 나무\n제2장 보칙\n제2조 숲").value
    after = drafter.apply(statute, drafter.parse_amendment("제1조를 제3조로 한다.").value).after
    assert after.text() == "나무 조례\n제1장 총칙\n제2장 보칙\n제2조 숲\n제3조 나무"


def test_clauses_over_chapters_give_one_by_one_what_they_give_together() -> None:
    orders = ("제1조를 제5조로 ", "제5조 및 제3조를 각각 제3조 및 제5조로 ")
    text = "나무 조례\n제1장 총칙\n제1조 나무\n제2장 계획\n제3조 숲\n제3장 보칙\n제4조 시장"
    state = statute = drafter.parse_statute(text).value
    for order in orders:
        state = drafter.apply(state, drafter.parse_amendment(f"{order}한다.").value).after
    together = drafter.parse_amendment("하고, ".join(orders) + "한다.").value
    assert drafter.apply(statute, together).after.text() == state.text()


def test_a_text_made_the_first_paragraph_and_written_anew_has_its_rows() -> None:
    orders = "제1조 제목 외의 부분을 제1항으로 하고, 같은 조 제1항을 다음과 같이 한다.\n① 숲 둔다.\n1. 산"
    table = drafter.compare(_applied("나무 조례\n제1조(목적) 나무 심는다.\n1. 강", orders))
    assert [(row.left.text, row.right.text) for row in table.rows] == [
        ("제1조(목적) 나무 심는다.", "제1조(목적) ① 숲 둔다."),
        ("1. 강", "1. 산"),
    ]


def test_the_subparagraphs_of_a_text_made_the_first_paragraph_stay_below_it() -> None:
    orders = "제1조 제목 외의 부분을 제1항으로 하고, 같은 조에 제2항을 다음과 같이 신설한다.\n② 산 둔다."
    table = drafter.compare(_applied("나무 조례\n제1조(목적) 나무 심는다.\n1. 강\n2. 숲", orders))
    assert [(row.left.text, row.right.text) for row in table.rows] == [
        ("제1조(목적) 나무 심는다.", "제1조(목적) ① -----------."),
        ("1.ㆍ2. (생 략)", "1.ㆍ2. (현행과 같음)"),
        ("<신 설>", "② 산 둔다."),
    ]


def test_the_text_of_addenda_faces_the_first_article_written_in_its_place() -> None:
    text = drafter.parse_statute("나무 조례\n제1조 나무\n부칙\n나무 심는다.").value
    parted = drafter.parse_statute("나무 조례\n제1조 나무\n부칙\n제1조(시행일) 숲 심는다.\n제2조(강) 강").value
    old, new, second = "나무 심는다.", "제1조(시행일) 숲 심는다.", "제2조(강) 강"
    assert _rows_of_rewritten_addenda(text, parted) == [("부칙", "부칙"), (old, new), ("<신 설>", second)]
    assert _rows_of_rewritten_addenda(parted, text) == [("부칙", "부칙"), (new, old), (second, "<삭 제>")]


def _rows_of_rewritten_addenda(before: Statute, after: Statute) -> list[tuple[str, str]]:
    """The 부칙 written anew as they are in another text; in directives they would be read as those of the bill."""
    rewritten = RewriteUnit(Address.parse("부칙"), after.children[-1])
    table = drafter.compare(drafter.apply(before, Amendment("", (Sentence((Clause((rewritten,)),)),))))
    return [(row.left.text, row.right.text) for row in table.rows]


def test_articles_of_a_text_without_title_begin_lines() -> None:
    current = "제3조(나무) 심는다.\n제4조(숲) 가꾼다."
    assert _applied(current, "제3조를 제5조로 한다.").after.text() == "제4조(숲) 가꾼다.\n제5조(나무) 심는다."
    new = _applied(current, "제2조를 다음과 같이 신설한다.\n제2조(강) 흐른다.").after.text()
    assert new == "제2조(강) 흐른다.\n" + current


@pytest.mark.parametrize("before", ["나무 조례\n", "나무 조례\n부칙 "])
def test_a_sign_within_a_heading_is_none(before: str) -> None:
    text = before + "제1조(시\n(51)행일) 나무"
    statute = drafter.parse_statute(text).value
    assert statute.text() == text
    assert [unit.level.korean for unit in statute.walk()][-1] == "조"


def test_only_units_as_read_have_a_span_after_amendments() -> None:
    current = "나무 조례\n제1조(나무) 나무\n제2조(숲) ① 숲\n② 강\n제3조(산) 산\n제4조(들) 들\n제5조(섬) 섬"
    orders = (
        "제1조 중 “나무”를 “나무를 심는다”로 한다.\n제2조제2항을 삭제한다.\n제3조를 다음과 같이 한다.\n제3조(산) 뫼\n"
        "제4조를 제6조로 하고, 제4조를 다음과 같이 신설한다.\n제4조(못) 못"
    )
    applied = _applied(current, orders)
    spans = [unit.span for unit in applied.after.walk()]
    kept = [current[span.start : span.end] for span in spans if span]
    assert applied.complete
    assert kept == ["제2조(숲)", "① 숲", "제5조(섬) 섬"]
