"""Words, headings and sentences of made-up ordinances: nothing in them begins as a unit does."""

from hypothesis import strategies as st

NOUNS = ("나무", "숲", "시장", "위원회", "가로수", "도시공원", "구청장", "심의회", "사업계획", "3명", "WeGO", "樹木")
"""Words that end in a vowel, in a consonant, in ㄹ; digits, Latin letters, hanja."""
_PARTICLES = ("은", "을", "의", "에서", "", "ㆍ", ",")
_ODDITIES = (
    *("제3조", "제5조제1항", "「도시공원법」", "2021. 9. 30."),
    *("(이하 “나무”라 한다)", "100만원", "다음 각 호의", "·"),
)
_VERBS = ("심는다", "둔다", "정하여야 한다", "말한다", "가꿀 수 있다", "그러하지 아니하다")

nouns = st.sampled_from(NOUNS)
headings = st.lists(nouns, min_size=1, max_size=3).map(" ".join)
titles = headings.map(lambda words: f"{words} 조례")
numbers_of_ordinances = st.integers(1, 9999)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence of a few words, with its full stop."""
    first = draw(nouns) + draw(st.sampled_from(_PARTICLES))
    noun_phrases = st.builds(str.__add__, nouns, st.sampled_from(_PARTICLES))
    middle = draw(st.lists(noun_phrases | st.sampled_from(_ODDITIES), max_size=4))
    return " ".join((first, *middle, draw(st.sampled_from(_VERBS)))) + "."


provisos = sentences().map("다만, {}".format)
latter_sentences = sentences().map("이 경우 {}".format)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """The own words of a unit: a sentence, at times a latter sentence or a proviso after it."""
    later = st.sampled_from(("", "", "", "proviso", "latter", "both"))
    kind = draw(later)
    said = [draw(sentences())]
    if kind in ("latter", "both"):
        said.append(draw(latter_sentences))
    if kind in ("proviso", "both"):
        said.append(draw(provisos))
    return " ".join(said)


phrases = st.lists(nouns, min_size=1, max_size=4).map(" ".join)
"""What a 호 or 목 says: words without a full stop."""
