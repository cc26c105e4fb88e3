"""조례 읽기. Statute text → `Statute`, with nothing lost and no exception.

A unit holds every deeper unit that follows it, as `grammar/statute.lark` says; the tokens are gone through once,
from the last to the first, so that the units under one are there when it is made.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.address import ANNEX_LEVELS, Level
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.parse.annotations import read_words
from drafter.parse.collecting import uncollected
from drafter.parse.lines import BYTE_ORDER_MARK, UnitToken, cut_units
from drafter.parse.named import named_characters
from drafter.preface import has_units, unnumbered_text
from drafter.statute import CLASS_OF_LEVEL, Statute, Unit, Words

_RANKS = tuple(0 if level in (Level.ADDENDA, *ANNEX_LEVELS) else int(level) for level in Level)
"""How deep each level stands; 부칙 and annexes stand beside everything else."""
_CLASSES = tuple(CLASS_OF_LEVEL.get(level, Unit) for level in Level)
_NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class ParsedStatute:
    """읽은 조례. The statute and what there is to say about its text."""

    value: Statute
    diagnostics: tuple[Diagnostic, ...] = ()


@uncollected
def parse_statute(text: str) -> ParsedStatute:
    """조례 읽기. The tree of a statute text; any text gives a tree, and `value.text()` gives the text again."""
    tokens = _body(cut_units(text))
    start = tokens[0].start if tokens else len(text)
    title, preface, lead, margin = _front(text[:start])
    units = build_units(text, tokens, margin)
    trailing = text[len(text.rstrip()) :] if tokens else margin
    statute = Statute(title, preface, units, lead, trailing)
    return ParsedStatute(statute, tuple(_findings(text, statute)))


def _body(tokens: list[UnitToken]) -> list[UnitToken]:
    """The tokens from the first article or heading on; in a text without any, all of them."""
    first = next((i for i, token in enumerate(tokens) if token.level <= Level.ARTICLE), 0)
    return tokens[first:] if first else tokens


def build_units(text: str, tokens: list[UnitToken], margin: str = "") -> tuple[Unit, ...]:
    """단위 세우기. The units of tokens cut from `text`; `margin` is the white space before the first."""
    built: list[Unit] = []
    for token, opening, words in _contents(text, tokens, margin):
        rank = _RANKS[token.level]
        children: list[Unit] = []
        while built and _RANKS[built[-1].level] > rank:
            children.append(built.pop())
        built.append(_unit(text, token, opening, words, tuple(children)))
    return tuple(reversed(built))


def _contents(text: str, tokens: list[UnitToken], margin: str) -> Iterator[tuple[UnitToken, int, str]]:
    """Every token, the last one first, with where the white space before its sign begins, and its own words."""
    following, words = None, ""
    for token in reversed(tokens):
        trimmed = text[token.own : token.end].rstrip()
        if following:
            yield following, following.after_notes or token.own + len(trimmed), words
        following, words = token, trimmed
    if following:
        yield following, following.start - len(margin), words


def _unit(text: str, token: UnitToken, opening: int, own: str, children: tuple[Unit, ...]) -> Unit:
    words = own.lstrip()
    begin = token.own + len(own) - len(words)
    heading = token.heading
    return _CLASSES[token.level](
        token.level,
        token.number,
        _heading(text, token.level, *heading) if heading else None,
        read_words(words) if words else _NO_WORDS,
        children,
        read_words(text[token.notes[0] : token.notes[1]]) if token.notes else _NO_WORDS,
        token.until,
        text[opening : token.sign_end if heading else begin],
        text[token.own : begin] if heading else "",
        token.start,
        text[token.sign_end] + text[token.own - 1] if heading and token.level is Level.ARTICLE else "()",
    )


def _heading(text: str, level: Level, start: int, end: int) -> Words:
    """The heading; the dates that designate an 부칙 are no marks of a consolidation."""
    return Words(text[start:end]) if level is Level.ADDENDA else read_words(text[start:end])


def _front(text: str) -> tuple[Words, Words, str, str]:
    """Title (the first line), preface (what else stands before the first unit), and the space around them."""
    body = text.removeprefix(BYTE_ORDER_MARK).lstrip()
    inner = body.rstrip()
    if not inner:
        return Words(), Words(), "", text
    lead = text[: len(text) - len(body)]
    margin = text[len(text.rstrip()) :]
    title, newline, rest = inner.partition("\n")
    return read_words(title), Words(newline + rest), lead, margin


def _findings(text: str, statute: Statute) -> Iterable[Diagnostic]:
    if not text.strip():
        yield Diagnostic(Code.EMPTY_STATUTE, Document.STATUTE)
    elif next(statute.articles(), None) is None:
        found = text.strip().splitlines()[0][:40]
        yield Diagnostic(_without_articles(statute), Document.STATUTE, facts={"found": found})
    yield from named_characters(text, Document.STATUTE)


def _without_articles(statute: Statute) -> Code:
    """What a text without articles is: an ordinance all the same, no more than its title, or anything else."""
    if not _TITLE_OF_ORDINANCE.search(statute.title.text.strip()):
        return Code.NO_ARTICLES
    if has_units(statute) or unnumbered_text(statute):
        return Code.WITHOUT_ARTICLES
    return Code.NO_ARTICLES if statute.children else Code.EMPTY_STATUTE


_TITLE_OF_ORDINANCE = re.compile(r"(?:조례|규칙|규정|법|법률|령)$")
