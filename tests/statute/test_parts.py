"""단위의 부분. Sentences and parts of a unit, each by its place in the unit's own words."""

import pytest

import drafter
from drafter.lookup import find_part
from drafter.parts import sentences

STATUTE = drafter.parse_statute(
    """한빛시 놀이터 조례
제1조(목적) 놀이터를 둔다. 이 경우 울타리를 친다.
제2조(기구) ① 시장은 다음 각 호의 기구를 둔다. 다만, 겨울에는 그러하지 아니하다.
1. 그네. 다만, 쇠줄은 제외한다.
② 기구는 점검한다."""
).value


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("한다. 다만, 아니하다.", ["한다.", "다만, 아니하다."]),
        ("한다.다만, 아니하다.", ["한다.", "다만, 아니하다."]),
        ("한다. 다만，아니하다.", ["한다.", "다만，아니하다."]),
        ("한다.이 경우 1.5미터로 한다.", ["한다.", "이 경우 1.5미터로 한다."]),
        ("구역 다만, 제외한다.", ["구역", "다만, 제외한다."]),
        ("2021. 9. 30. 시행한다. 이 경우 따른다.", ["2021. 9. 30. 시행한다.", "이 경우 따른다."]),
        ("‘93. 4. 23.까지 한다. 이 경우 따른다.", ["‘93. 4. 23.까지 한다.", "이 경우 따른다."]),
        ("“갑. 을”을 말한다. 같다.", ["“갑. 을”을 말한다.", "같다."]),
        ("기구(그네. 시소)를 둔다. 같다.", ["기구(그네. 시소)를 둔다.", "같다."]),
        ("「놀이터법 제3조에 따른다. 같다.", ["「놀이터법 제3조에 따른다.", "같다."]),
        ("제1호 가. 및 나. 의 기구를 둔다． 같다．", ["제1호 가. 및 나. 의 기구를 둔다．", "같다．"]),
        ("1.5미터로 한다. 같다", ["1.5미터로 한다.", "같다"]),
        ("", []),
    ],
)
def test_sentences(words: str, expected: list[str]) -> None:
    assert [words[span.start : span.end] for span in sentences(words)] == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("제1조 제목", "목적"),
        ("제1조 제목 외의 부분", "놀이터를 둔다. 이 경우 울타리를 친다."),
        ("제1조 전단", "놀이터를 둔다."),
        ("제1조 후단", "이 경우 울타리를 친다."),
        ("제1조 단서", None),
        ("제2조제1항 본문", "시장은 다음 각 호의 기구를 둔다."),
        ("제2조제1항 각 호 외의 부분", "시장은 다음 각 호의 기구를 둔다. 다만, 겨울에는 그러하지 아니하다."),
        ("제2조제1항 각 호 외의 부분 단서", "다만, 겨울에는 그러하지 아니하다."),
        ("제2조제1항제1호 단서", "다만, 쇠줄은 제외한다."),
        ("제2조제2항 각 호 외의 부분", None),
        ("제2조 제목 외의 부분", None),
        ("제9조 단서", None),
    ],
)
def test_parts(address: str, expected: str | None) -> None:
    found = find_part(STATUTE, address)
    assert (found.text if found else None) == expected
