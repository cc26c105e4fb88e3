"""A table as a text file."""

import re

from hypothesis import given
from hypothesis import strategies as st
from render.tables import SEED, row

from drafter.glyphs import width
from drafter.render import to_text
from drafter.table import ComparisonTable

WORDS = st.text(st.sampled_from("가나다각뷁①ㆍ∼-. ()「」<>abXYZ0189,\"'\t\n"), max_size=80)


def test_two_columns_aligned_by_the_width_of_the_glyphs() -> None:
    assert to_text(SEED, columns=65) == (
        "                        신ㆍ구조문대비표\n"
        "\n"
        "+-------------------------------+-------------------------------+\n"
        "|         현        행          |         개   정   안          |\n"
        "+-------------------------------+-------------------------------+\n"
        "| 제17조(세계스마트시티기구 지  | 제17조(세계스마트시티기구 지  |\n"
        "|    원) ① 시장은 다음 각 호의  |    원) ① -------------------- |\n"
        "|    사항을 지원할 수 있다.     |    -----------------------.   |\n"
        "|   1. 기구 사무국의 운영에 필  |   1.ㆍ2. (현행과 같음)        |\n"
        "|      요한 경비                |                               |\n"
        "|   2. 서울특별시 소속 공무원의 |                               |\n"
        "|      기구 사무국 파견         |                               |\n"
        "|   <신 설>                     |   3. 기구와의 공동협력사업    |\n"
        "| ② 시장은 정한다.              | ② 행정부시장이 --------.      |\n"
        "+-------------------------------+-------------------------------+\n"
    )


def test_numbers_and_closing_signs_are_not_torn_off() -> None:
    text = to_text(ComparisonTable((row("가나다라마바사 2025.12.31. 까지", "가나다라마바사아자차."),)), columns=47)
    assert "| 가나다라마바사       | 가나다라마바사아자   |\n|    2025.12.31. 까지  |    차." in text


def test_a_word_longer_than_the_column_is_cut() -> None:
    text = to_text(ComparisonTable((row("x" * 30, ""),)), columns=47)
    assert text.count("x") == 30
    assert {width(line) for line in text.splitlines()[2:]} == {47}


def test_a_narrow_or_deep_table_is_still_written() -> None:
    assert "가나" in to_text(ComparisonTable((row("가나", "", depth=9),)), columns=1)


@given(WORDS, WORDS, st.integers(0, 7))
def test_every_sign_is_written_and_every_line_is_as_wide(left: str, right: str, depth: int) -> None:
    lines = to_text(ComparisonTable((row(left, right, depth),)), columns=47).splitlines()[2:]
    assert {width(line) for line in lines} == {47}
    body = lines[3:-1]
    for side, words in ((slice(1, None), left), (slice(None, -1), right)):
        cells = [_halves(line)[0 if side.start else 1] for line in body]
        assert _signs("".join(cells)) == _signs(words)


def _halves(line: str) -> tuple[str, str]:
    left, right = line[1:-1].split("|")
    return left, right


def _signs(text: str) -> str:
    return re.sub(r"\s", "", text)
