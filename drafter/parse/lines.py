"""줄의 나눔. A statute text cut into one token for each numbered unit, with its sign, heading and words.

It looks only at the beginning of lines (and at a ① right after an article heading, a 제1조 right after 부칙);
whatever follows a sign, over as many lines as it takes, is that unit's own words and is not looked into.
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from drafter.address import SUBITEM_LEVELS, Level
from drafter.diagnostics import Span
from drafter.glyphs import composed, decomposed
from drafter.numbering import read_number, read_numbers, read_sign
from drafter.parse import signs
from drafter.parse.addenda import settle
from drafter.parse.annotations import only_marks
from drafter.parse.notes import place_notes
from drafter.parse.tokens import BYTE_ORDER_MARK as BYTE_ORDER_MARK
from drafter.parse.tokens import UnitToken as UnitToken

Maker = Callable[[str, re.Match[str], int], UnitToken | None]
"""Makes a token of a sign found: the text, the match, and where the sign begins; None when it is no sign after all."""

_NUMBERED = {
    **{level.name: level for level in (Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.ITEM, *SUBITEM_LEVELS)},
    "ENUMERATOR": Level.PARAGRAPH,
}
"""Signs that are nothing but a number, with the level they number."""
_DIVISIONS = {"편": "PART", "장": "CHAPTER", "절": "SECTION", "관": "SUBSECTION"}


def cut_units(text: str, quoted: Sequence[Span] = ()) -> list[UnitToken]:
    """단위로 자르기. The tokens of a statute text; what stands before the first one belongs to none.

    `quoted`: stretches of a composed text, in order, that are words whatever signs they have.
    """
    if not decomposed(text):
        return _cut(text, quoted)
    whole, offsets = composed(text)
    return [token.moved(offsets) for token in _cut(whole, quoted)]


def _cut(text: str, quoted: Sequence[Span]) -> list[UnitToken]:
    tokens = place_notes(text, settle(text, _once(text, _tokens(text, quoted))))
    for token, following in itertools.pairwise(tokens):
        token.end = token.end or following.start
    if tokens:
        tokens[-1].end = tokens[-1].end or len(text)
    return tokens


def _tokens(text: str, quoted: Sequence[Span]) -> Iterator[UnitToken]:
    """A token for every sign, in order, inside an annex none but another annex or an 부칙."""
    place, opaque = 0, False
    for found in _found(text):
        kind = found.lastgroup or ""
        start = found.start(kind)
        if start < place or (quoted and _in_one(quoted, start)) or (opaque and kind not in ("ANNEX", "ADDENDA")):
            continue
        level = _NUMBERED.get(kind)
        if level:
            if kind == "ITEM" and _ends_a_word(text, start):
                continue
            end = found.end()
            yield UnitToken(kind, level, read_sign(found[kind]), start, end, end)
        elif token := _MAKERS[kind](text, found, start):
            opaque = kind == "ANNEX"
            for each in (token, *_inline(text, token)):
                place = each.own
                yield each


def _in_one(quoted: Sequence[Span], place: int) -> bool:
    index = bisect_right(quoted, place, key=lambda one: one.start)
    return index > 0 and place < quoted[index - 1].end


def _ends_a_word(text: str, start: int) -> bool:
    """`… 정하여야 한⏎다. 다만, …`: the end of a sentence that a broken line parts is no 다목."""
    return text.startswith("다.", start) and start > 1 and text[start - 1] == "\n" and text[start - 2] in "한된인있없같"


def _found(text: str) -> Iterator[re.Match[str]]:
    """The signs at the beginning of lines; none in the tables of the text."""
    first = signs.sign_at(text, int(text.startswith(BYTE_ORDER_MARK)))
    found = signs.SIGN.finditer(text)
    every: Iterator[re.Match[str]] = itertools.chain([first] if first else [], found)
    running = list(signs.RUNNING_ADDENDA.finditer(text))
    if running:
        every = iter(sorted([*every, *running], key=lambda match: match.start()))
    if "<table" in text or "<TABLE" in text:
        tables = [match.span() for match in signs.TABLE.finditer(text)]
        return (match for match in every if not any(start < match.end() <= end for start, end in tables))
    return every


def _inline(text: str, token: UnitToken) -> Iterator[UnitToken]:
    """What stands on the line of a heading and yet is a unit of its own: 제1조 after 부칙, ① after either."""
    if token.type == "ADDENDA":
        found = signs.INLINE_ARTICLE.match(text, token.own)
        article = _article(text, found, found.start("ARTICLE")) if found else None
        if article:
            yield article
            token = article
    found = signs.INLINE_PARAGRAPH.match(text, token.own) if token.type in ("ADDENDA", "ARTICLE") else None
    if found:
        number, until = read_numbers(found["sign"])
        start, end = found.span("sign")
        yield UnitToken("PARAGRAPH", Level.PARAGRAPH, number, start, end, end, until)


def _together(text: str, found: re.Match[str], _start: int) -> UnitToken:
    """Several units deleted or omitted at once, numbered by the sign of the first."""
    kind = next(name for name in _NUMBERED if found[name])
    start, end = found.start(kind), found.end()
    number, until = read_numbers(text[start:end])
    return UnitToken(kind, _NUMBERED[kind], number, start, end, end, until)


def _article(text: str, found: re.Match[str], start: int) -> UnitToken | None:
    number, until = read_numbers(found["ARTICLE"])
    end = found.end()
    after = signs.AFTER_ARTICLE.match(text, end)
    if not after or not after["heading"]:
        return UnitToken("ARTICLE", Level.ARTICLE, number, start, end, end, until)
    if after["particle"]:
        return None
    opening, closing = after.span("heading")
    return UnitToken("ARTICLE", Level.ARTICLE, number, start, opening, closing, until, (opening + 1, closing - 1))


def _division(text: str, found: re.Match[str], start: int) -> UnitToken:
    kind = _DIVISIONS[found["kind"]]
    number, _ = read_numbers(found["DIVISION"])
    token = UnitToken(kind, Level[kind], number, start, found.end())
    return _headed(token, signs.REST_OF_LINE.match(text, found.end()))


def _addenda(text: str, found: re.Match[str], start: int) -> UnitToken:
    token = UnitToken("ADDENDA", Level.ADDENDA, None, start, found.end())
    return _headed(token, signs.DESIGNATION.match(text, found.end()))


def _annex(text: str, found: re.Match[str], start: int) -> UnitToken:
    written, end = found["annex"], found.end()
    level = Level.FORM if "지" in written else Level.ATTACHED_TABLE
    number = read_number(written.partition("(")[0]) if any(map(str.isdigit, written)) else None
    heading = None if signs.DELETED.match(text, end) else signs.ANNEX_HEADING.match(text, end)
    return _headed(UnitToken("ANNEX", level, number, start, end), heading)


def _note(text: str, found: re.Match[str], start: int) -> UnitToken | None:
    end = found.end()
    return UnitToken("NOTE", Level.ARTICLE, None, start, end, end) if only_marks(text[start:end]) else None


def _headed(token: UnitToken, after: re.Match[str] | None) -> UnitToken:
    """A token whose heading is the text after its sign, without brackets of its own."""
    token.own = token.sign_end
    if after and after["heading"].strip():
        token.sign_end = after.start("heading")
        token.heading = (after.start("heading"), after.start("heading") + len(after["heading"].rstrip()))
        token.own = token.heading[1]
    return token


_MAKERS: dict[str, Maker] = {
    "together": _together,
    "ARTICLE": _article,
    "DIVISION": _division,
    "ADDENDA": _addenda,
    "ANNEX": _annex,
    "NOTE": _note,
}


def _once(text: str, tokens: Iterable[UnitToken]) -> list[UnitToken]:
    """A heading written twice in a row is one unit: what stands before the second becomes layout."""
    kept: list[UnitToken] = []
    for token in tokens:
        if token.heading and kept and _repeats(text, token, kept[-1]):
            token.start = kept.pop().start
        kept.append(token)
    return kept


def _repeats(text: str, token: UnitToken, before: UnitToken) -> bool:
    same = token.level is before.level is Level.ARTICLE and token.number == before.number
    return same and not text[before.own : token.start].strip()
