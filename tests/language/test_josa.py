"""Particles: the rule of docs/josa.md, one row for each kind of ending, and on hangul an independent judge."""

import pytest
from hangulpy import has_batchim
from properties.words import NOUNS

from drafter.josa import and_particle, direction_particle, object_particle, particle, shared_ending, split_particle

ENDINGS = {
    "시장": ("을", "으로", "과"),
    "위원회": ("를", "로", "와"),
    "교육감실": ("을", "로", "과"),
    "제3항": ("을", "으로", "과"),
    "제2호의2": ("를", "로", "와"),
    "별표 1": ("을", "로", "과"),
    "별표 3": ("을", "으로", "과"),
    "별표 10": ("을", "으로", "과"),
    "100": ("을", "으로", "과"),
    "30퍼센트": ("를", "로", "와"),
    "30%": ("를", "로", "와"),
    "33㎡": ("를", "로", "와"),
    "「도서관법」": ("을", "으로", "과"),
    "사람(외국인을 포함한다)": ("을", "으로", "과"),
    "기관(이하 “기관”이라 한다)": ("을", "으로", "과"),
    "단체[법인은 제외한다]": ("를", "로", "와"),
    "(심의)": ("를", "로", "와"),
    "가목(2)": ("를", "로", "와"),
    "“위원회”": ("를", "로", "와"),
    "있다.": ("를", "로", "와"),
    "TV": ("를", "로", "와"),
    "LPG": ("를", "로", "와"),
    "URL": ("을", "로", "과"),
    "…": ("를", "로", "와"),
}
"""을/를, 으로/로, 과/와 after words that end in every kind of sign."""


@pytest.mark.parametrize(("word", "wanted"), ENDINGS.items(), ids=list(ENDINGS))
def test_particle_after(word: str, wanted: tuple[str, str, str]) -> None:
    assert (object_particle(word), direction_particle(word), and_particle(word)) == wanted


@pytest.mark.parametrize("word", [*NOUNS, "국장", "군수", "서울", "부산", "값", "삶", "닭", "여덟"])
def test_hangul_as_another_program_hears_it(word: str) -> None:
    assert particle(word, "은", "는") == ("은" if has_batchim(word[-1]) else "는")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("시장은", ("시장", "은")),
        ("위원회는", ("위원회", "는")),
        ("법률에서", ("법률", "에서")),
        ("서울로", ("서울", "로")),
        ("위원회의", ("위원회", "의")),
        ("국무회의", ("국무회의", "")),
        ("평가", ("평가", "")),
        ("제도", ("제도", "")),
        ("시장는", ("시장는", "")),
        ("이", ("이", "")),
        ("감면할", ("감면", "할")),
        ("국가사무관할", ("국가사무관할", "")),
    ],
)
def test_the_particle_a_word_ends_in(word: str, parts: tuple[str, str]) -> None:
    assert split_particle(word) == parts


def test_only_the_same_particle_is_shared() -> None:
    assert shared_ending("문화국장은", "관광국장은") == 1
    assert shared_ending("위원회는", "위원장은") == 0
    assert shared_ending("문화국", "관광국") == 0


def test_the_verb_of_a_clause_is_not_cut() -> None:
    assert shared_ending("감면할", "면제할") == 1
    assert shared_ending("공개한다", "공개하지 아니한다") == 0
    assert shared_ending("마련하도록 노력하여야", "시행하여야") == 0
