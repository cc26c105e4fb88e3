"""Drafting by house habit: what is gathered over articles."""

import drafter
from drafter.diff import OFFICIAL, Settings, draft

BEFORE = """도서관 조례
제1조(회의) 문화국장은 회의를 소집한다.
제2조(간사) 간사는 문화국장이 지정하고, 이용증을 만든다.
제3조(이용) 이용증은 누구나 받는다.
"""
AFTER = BEFORE.replace("문화국장", "관광국장").replace("이용증", "회원증")


def directives(settings: Settings) -> list[str]:
    before, after = (drafter.parse_statute(text).value for text in (BEFORE, AFTER))
    return drafter.word(draft(before, after, settings)).splitlines()[1:]


def test_the_new_name_of_an_office_is_gathered() -> None:
    assert directives(OFFICIAL) == [
        "제1조 및 제2조 중 “문화국장”을 각각 “관광국장”으로 한다.",
        "제2조 중 “이용증”을 “회원증”으로 한다.",
        "제3조 중 “이용증”을 “회원증”으로 한다.",
    ]


def test_a_house_may_gather_any_words() -> None:
    assert directives(Settings(gather_any=True)) == [
        "제1조 및 제2조 중 “문화국장”을 각각 “관광국장”으로 한다.",
        "제2조 및 제3조 중 “이용증”을 각각 “회원증”으로 한다.",
    ]


def test_a_house_may_gather_nothing() -> None:
    assert directives(Settings(gather_from=1.1)) == [
        "제1조 중 “문화국장”을 “관광국장”으로 한다.",
        "제2조 중 “문화국장”을 “관광국장”으로, “이용증”을 “회원증”으로 한다.",
        "제3조 중 “이용증”을 “회원증”으로 한다.",
    ]


def test_a_house_may_split_shorter_sentences() -> None:
    before = drafter.parse_statute("제1조(임기) ① 임기는 한 해로 한다.\n② 위원은 다섯 명으로 한다.\n").value
    after = drafter.parse_statute("제1조(임기) ① 임기는 두 해로 한다.\n② 위원은 일곱 명으로 한다.\n").value
    lines = drafter.word(draft(before, after, Settings(sentence_length=40))).splitlines()
    assert lines == ["제1조제1항 중 “한 해”를 “두 해”로 한다.", "제1조제2항 중 “다섯”을 “일곱”으로 한다."]
