"""번호(番號). The numerals of Korean law and their signs: 17, 17의2, ①, 1., 가., 1), 가), (1), (가).

The one place that knows digits. Everywhere else a number is a `Number` and a sign is printed from it.
Source: 법제처 「자치법규 입안 길라잡이」 (order of 목: 가…하, then 거…허, 고…호, 구, 그, 기).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

PARAGRAPH_SIGNS = (
    "".join(map(chr, range(0x2460, 0x2474)))  # ① … ⑳
    + "".join(map(chr, range(0x3251, 0x3260)))  # ㉑ … ㉟
    + "".join(map(chr, range(0x32B1, 0x32C0)))  # ㊱ … ㊿
)
"""항 signs ① … ㊿ in order; 항 past 50 are written `(51)`."""

_OTHER_SIGNS = {"ⓛ": 1, **{chr(0x2780 + place): place + 1 for place in range(10)}}
"""Signs that some texts have for these: ⓛ, a slip for ①, and ➀ … ➉ of another set of characters."""
CIRCLED = PARAGRAPH_SIGNS + "".join(_OTHER_SIGNS)
"""All signs that are read as those of 항."""

_CONSONANTS = (0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18)  # ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ
_VOWELS = (0, 4, 8, 13, 18, 20)  # ㅏ ㅓ ㅗ ㅜ ㅡ ㅣ
ITEM_LETTERS = "".join(chr(0xAC00 + (c * 21 + v) * 28) for v in _VOWELS for c in _CONSONANTS)
"""목 letters in their official order: 가나다라…하 거너더…허 고노도…호 구… 그… 기…."""


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """번호(番號). A number with its branches: 17의2의3 is `Number(17, (2, 3))`. Ordered as law orders them."""

    value: int
    """The number itself, from 1."""
    branches: tuple[int, ...] = ()
    """가지번호: the numbers after 의, outermost first."""

    def __str__(self) -> str:
        return str(self.value) + self.branch_text

    @property
    def branch_text(self) -> str:
        """가지번호. The branches as written, `의2`, or nothing."""
        return "".join(f"의{b}" for b in self.branches)

    def following(self) -> "Number":
        """다음 번호. The next number on the same level: 3 → 4, 3의2 → 3의3."""
        if self.branches:
            return Number(self.value, (*self.branches[:-1], self.branches[-1] + 1))
        return Number(self.value + 1)


def spanned(first: Number, last: Number) -> tuple[Number, ...]:
    """범위의 번호. The numbers from `first` to `last`: 5 … 8 whole ones only, 5의2 … 5의4 branches, 3 … 5의2 both."""
    if first.value == last.value:
        high, low = last.branches[-1] if last.branches else 1, first.branches[-1] if first.branches else 1
        return (first, *(Number(first.value, (*last.branches[:-1], branch)) for branch in range(low + 1, high + 1)))
    whole = (Number(value) for value in range(first.value + 1, last.value + 1))
    branches = range(2, (last.branches[-1] if last.branches else 1) + 1)
    return (first, *whole, *(Number(last.value, (branch,)) for branch in branches))


_DIGITS = re.compile(r"\d+")


@cache
def read_number(text: str) -> Number:
    """번호 읽기. The `Number` in `17의2`, `제17조의2`, `2의2.`; a `ValueError` when it holds no digits."""
    values = [int(d) for d in _DIGITS.findall(text)]
    if not values:
        raise ValueError(f"no number in {text!r}")
    return Number(values[0], tuple(values[1:]))


@cache
def read_paragraph_sign(sign: str) -> Number:
    """항 번호 읽기. ① → 1; also ⓛ and ➀, which stand for ①, and `(51)`; `ValueError` for anything else."""
    if sign in _OTHER_SIGNS:
        return Number(_OTHER_SIGNS[sign])
    if len(sign) == 1 and sign in PARAGRAPH_SIGNS:
        return Number(PARAGRAPH_SIGNS.index(sign) + 1)
    return read_number(sign)


@cache
def read_sign(written: str) -> Number:
    """번호 기호 읽기. Any sign: ①, &#x2473;, <18>, (57), 12., 가의2., (가), 제6조의2; a `ValueError` for no sign."""
    sign = _unescaped(written) if "&" in written else written
    if len(sign) == 1 and sign in CIRCLED:
        return read_paragraph_sign(sign)
    letters = sign.lstrip("(（")
    return read_item_letter(letters) if letters[:1] in ITEM_LETTERS else read_number(sign)


def _unescaped(written: str) -> str:
    """Entities of HTML as the signs they stand for; few texts have any, and their list takes long to load."""
    from html import unescape

    return unescape(written)


_JOINED = re.compile(r"(?:부터|및|내지|과|와|[~∼～〜\-─ㆍ·‧,])\s*")


@cache
def read_numbers(written: str) -> tuple[Number, Number | None]:
    """여러 번호 읽기. `제5조부터 제8조까지`, `12., 13. 및 14.`, `①`: the first number, and the last of several."""
    first, *others = _JOINED.split(written)
    return read_sign(first.strip()), read_sign(others[-1].removesuffix("까지").strip()) if others else None


def paragraph_sign(number: Number) -> str:
    """항 번호 쓰기. 1 → ①, 51 → (51)."""
    if number.value <= len(PARAGRAPH_SIGNS):
        return PARAGRAPH_SIGNS[number.value - 1] + number.branch_text
    return f"({number})"


@cache
def read_item_letter(text: str) -> Number:
    """목 번호 읽기. 가 → 1, 거 → 15, 가의2 → 1의2; a `ValueError` for a letter outside the official order."""
    place = ITEM_LETTERS.find(text[:1]) if text else -1
    if place < 0:
        raise ValueError(f"not a 목 letter: {text!r}")
    branches = tuple(int(d) for d in _DIGITS.findall(text))
    return Number(place + 1, branches)


def item_letter(number: Number) -> str:
    """목 번호 쓰기. 1 → 가, 15 → 거, 1의2 → 가의2; an `IndexError` past the 84th letter."""
    return ITEM_LETTERS[number.value - 1] + number.branch_text


def plain_digits(text: str) -> str:
    """전각 숫자 정리. Full-width digits as plain ones, every other character as it was; same length."""
    return "".join(unicodedata.normalize("NFKC", c) if "０" <= c <= "９" else c for c in text)
