"""Text that is nearly law: pieces of statutes and of directives in any order, and real directives spoilt."""

from hypothesis import strategies as st

_SIGNS = (
    "제1조", "제2조의2", "제1조부터 제3조까지", "제1장", "제1절", "제1편", "제1관", "부칙", "부 칙", "(목적)", "()",
    "（목적）", "【목적】",
    "①", "②", "ⓛ", "㉑", "1.", "1의2.", "가.", "가의2.", "1)", "가)", "(1)", "(가)", "[별표 1]", "[별지 제1호서식]",
    "<개정 2019.3.28.>", "[본조신설 2015.1.2.]", "[", "]", "<", ">", "(", ")", "삭제", "다만, ", "나무", "시장은", ".",
)  # fmt: skip
_DIRECTIVES = (
    "제5조", "제5조의2", "제1항", "제3호", "가목", "1)", "별표 1", "별지 제1호서식", "부칙", "제명", "제2장", "본칙",
    "같은 조", "같은 항", "동호", "의 제목", " 단서", " 각 호 외의 부분", " 각 호", " 제목 외의 부분", "부터 ", "까지",
    " 내지 ", " 및 ", ", ", "ㆍ", " 중 ", "“나무”", "“숲”", "\"나무\"", "“", "”", "을 ", "를 ", "으로 ", "로 ", "에 ",
    "각각 ", "다음과 같이 ", "삭제", "신설", "추가", "다음에 ", "하고, ", "하며, ", "한다.", "한다", "개정한다.",
    "나무 조례 일부를 다음과 같이 개정한다.", "폐지한다.", "(종전의 제4항)",
    "(제5조부터 제7조까지)", "나무", "0", "99999",
)  # fmt: skip
_SPACES = ("", " ", "\n", "\n\n", "\t", "　", "\r\n", "\xa0", " ")
_LETTERS = "제조항호목의장①②1２٣가나다.,·ㆍ“”\"'()[]<>〈〉「」 \n\t　\r\x0b\x85\u2028각칙부별표지한삭ᄀ\u1161é\u0301"

wild = st.text(max_size=80) | st.text(alphabet=_LETTERS, max_size=80)
"""Any characters at all, and the characters that mean something, in any order."""


def _strewn(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    spaces = st.sampled_from(_SPACES)
    return st.lists(st.sampled_from(pieces) | spaces, max_size=24).map("".join)


statute_like = _strewn(_SIGNS)
directive_like = _strewn((*_DIRECTIVES, *_SIGNS))


@st.composite
def spoilt(draw: st.DrawFn, text: str) -> str:
    """A text with a few stretches taken out, doubled or replaced by something else."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 6)))
        instead = draw(st.sampled_from(("", text[start:end] * 2, "\n", "”", "“", "제3조", " ", "한다.")))
        text = text[:start] + instead + text[end:]
    return text
