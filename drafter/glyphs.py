"""글자의 표준형. One normal form for comparing text, with offsets back into the writer's own text.

Sources differ in middle dots, quotation marks, tildes, dashes, spaces and composed hangul, and text copied out of a
page may hold a character by its number or name (`&#8231;`). The text itself is never changed; two texts are compared
through `normal`, and a match is given in the writer's own offsets.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from drafter.diagnostics import Span

_FAMILIES = {
    "ㆍ": "·・･․‧•ᆞ∙⋅",
    "「": "『｢",
    "」": "』｣",
    "[": "〔［",
    "]": "〕］",
    "<": "〈＜",
    ">": "〉＞",
    ".": "．",
    '"': "“”„‟＂″",
    "'": "‘’‚‛＇′`´",
    "~": "∼〜～",
    "-": "─―ー‐‑‒–—−",
    "(": "（",
    ")": "）",
    ",": "，",
    ":": "：",
    **dict(zip("①②③④⑤⑥⑦⑧⑨⑩", "➀➁➂➃➄➅➆➇➈➉", strict=True)),
}
_NORMAL = {ord(variant): form for form, variants in _FAMILIES.items() for variant in variants}
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Match:
    """일치. Where the words looked for stand, and whether they stand there to the letter."""

    span: Span
    exact: bool


def normal(text: str) -> str:
    """표준형. The text with one glyph for each family and without white space; for comparing only."""
    return _SPACES.sub("", unicodedata.normalize("NFC", written_out(text)).translate(_NORMAL))


_NAMED = r"(?:#\d{2,7}|#[xX][\dA-Fa-f]{2,6}|[A-Za-z][A-Za-z\d]{1,30});"
_ENTITY, _TAIL = re.compile("&" + _NAMED), re.compile(_NAMED)


def entities(text: str) -> tuple[tuple[Span, str], ...]:
    """문자 참조. Where a character stands in the text by its number or name (`&#8231;`), and which it is."""
    if "&" not in text:
        return ()
    found = ((Span(*one.span()), _character(one.group())) for one in _ENTITY.finditer(text))
    return tuple(one for one in found if one[1] and not (one[1] == "&" and _TAIL.match(text, one[0].end)))


def written_out(text: str) -> str:
    """문자 참조 풀기. The text with every such character itself."""
    pieces, place = [], 0
    for span, character in entities(text):
        pieces += [text[place : span.start], character]
        place = span.end
    return "".join(pieces) + text[place:]


def _character(entity: str) -> str:
    """The character meant; nothing for a name there is not, for one that no line holds, or that might name another."""
    from html import unescape
    from html.entities import html5

    meant = unescape(entity) if entity[1] == "#" else html5.get(entity[1:], "")
    plain = meant.isascii() and (meant.isalnum() or meant in "#;")
    return meant if (meant.isprintable() or meant == "\u00a0") and not plain else ""


def same(one: str, other: str) -> bool:
    """같은 글. Whether two texts are the same but for glyph variants and white space."""
    return one == other or normal(one) == normal(other)


def first_difference(one: str, other: str) -> tuple[int, int] | None:
    """처음 다른 곳. Where two texts first differ in the normal form, in the offsets of each; None for the same text."""
    left, right = _folded(one), _folded(other)
    if left.text == right.text:
        return None
    shared = (at for at, pair in enumerate(zip(left.text, right.text, strict=False)) if pair[0] != pair[1])
    place = next(shared, min(len(left.text), len(right.text)))
    return [*left.starts, len(one)][place], [*right.starts, len(other)][place]


def find_all(text: str, words: str) -> tuple[Match, ...]:
    """찾기. Where `words` stand in `text`: to the letter if they do anywhere, otherwise in the normal form."""
    exact = tuple(Match(span, True) for span in _occurrences(text, words))
    return exact or tuple(Match(span, False) for span in _loose_occurrences(text, words))


def find_every(text: str, words: str) -> tuple[Match, ...]:
    """모두 찾기. Where `words` stand in `text`, to the letter or in the normal form only."""
    loose = _loose_occurrences(text, words)
    return tuple(Match(span, text[span.start : span.end] == words) for span in loose)


_MARK = re.compile(r"[「」]|[ㆍ,](?!\d)|(?<!\d)[ㆍ,]")
"""What may be written otherwise; between digits a comma or dot makes another number."""


def find_unmarked(text: str, words: str) -> tuple[Match, ...]:
    """부호 없이 찾기. Where `words` stand in `text` but for 「 」, ㆍ and commas; a name with the brackets it has.

    Not where the brackets of the text would be parted.
    """
    folded = _folded(text)
    marks = {found.start() for found in _MARK.finditer(folded.text)}
    kept = [place for place in range(len(folded.text)) if place not in marks]
    found = _occurrences("".join(folded.text[place] for place in kept), _MARK.sub("", normal(words)))
    spans = (Span(folded.starts[kept[span.start]], folded.ends[kept[span.end - 1]]) for span in found)
    whole = (_with_brackets(text, span) for span in spans)
    return tuple(Match(span, False) for span in whole if _balanced(text[span.start : span.end]))


def _with_brackets(text: str, span: Span) -> Span:
    """The stretch with a bracket right before and right after it, where it takes them in."""
    inside = text[span.start : span.end]
    before = inside.count("」") > inside.count("「") and text[: span.start].endswith("「")
    after = inside.count("「") > inside.count("」") and text[span.end :].startswith("」")
    around = text[: span.start].endswith("「") and text[span.end :].startswith("」")
    return Span(span.start - (before or around), span.end + (after or around))


def _balanced(text: str) -> bool:
    return text.count("「") == text.count("」")


def _occurrences(text: str, words: str) -> Iterator[Span]:
    place = text.find(words) if words else -1
    while place >= 0:
        yield Span(place, place + len(words))
        place = text.find(words, place + len(words))


def _loose_occurrences(text: str, words: str) -> Iterator[Span]:
    wanted = normal(words)
    folded = _folded(text)
    for span in _occurrences(folded.text, wanted):
        yield Span(folded.starts[span.start], folded.ends[span.end - 1])


_CONJOINING = re.compile("[\u1100-\u11ff]")


def decomposed(text: str) -> bool:
    """풀어쓴 글인지. Whether hangul in the text is written in conjoining letters (NFD)."""
    return not unicodedata.is_normalized("NFC", text) and bool(_CONJOINING.search(text))


def composed(text: str) -> tuple[str, list[int]]:
    """모아쓰기. The text with its hangul composed, and where each of its characters, and its end, stood in the text."""
    if not decomposed(text):
        return text, list(range(len(text) + 1))
    pieces: list[str] = []
    offsets: list[int] = []
    for start, end in _syllables(text):
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        offsets += [start, *range(end - len(piece) + 1, end)]
    return "".join(pieces), [*offsets, len(text)]


class _Folded(NamedTuple):
    """A text in the normal form, and where in the writer's own text each of its characters begins and ends."""

    text: str
    starts: list[int]
    ends: list[int]


def _folded(text: str) -> _Folded:
    if not unicodedata.is_normalized("NFC", text) or entities(text):
        return _folded_by_piece(text)
    starts = [i for i, char in enumerate(text) if not char.isspace()]
    return _Folded("".join(text[i] for i in starts).translate(_NORMAL), starts, [i + 1 for i in starts])


def _folded_by_piece(text: str) -> _Folded:
    pieces = [(normal(text[start:end]), start, end) for start, end in _pieces(text)]
    letters = [(char, start, end) for piece, start, end in pieces for char in piece]
    return _Folded("".join(each[0] for each in letters), [each[1] for each in letters], [each[2] for each in letters])


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The syllables of a text, a character that stands by its number or name being one piece."""
    place = 0
    for span, _ in entities(text):
        yield from ((place + start, place + end) for start, end in _syllables(text[place : span.start]))
        yield span.start, span.end
        place = span.end
    yield from ((place + start, place + end) for start, end in _syllables(text[place:]))


def _syllables(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that compose to one character: a conjoining or combining character stays with the one before."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _joins_previous(text[place]):
            yield start, place
            start = place


def _joins_previous(char: str) -> bool:
    return "ᅡ" <= char <= "ᇿ" or unicodedata.combining(char) > 0


def width(text: str) -> int:
    """글자 폭. How many columns the text takes in a fixed-width line: two for hangul, hanja and full-width signs."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else not unicodedata.combining(c) for c in text)
