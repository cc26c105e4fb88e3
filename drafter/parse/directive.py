"""개정 지시문 읽기. One directive sentence → its clauses, as the grammar reads them."""

import re
import tomllib
from functools import cache
from itertools import pairwise
from typing import Any, cast

from lark import Token, UnexpectedInput, UnexpectedToken

from drafter.address import DIVISION_LEVELS, Part, Step, read_step
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.operations import AmendmentKind
from drafter.parse.grammars import load
from drafter.parse.lalr import TableReader, Word
from drafter.parse.places import WHOLE
from drafter.parse.readings import (
    Beside,
    ClauseReading,
    Deletion,
    Edit,
    Headed,
    HeadingAnnouncement,
    HeadingDeletion,
    HeadingInsertion,
    HeadingReading,
    Insertion,
    Misprint,
    NewHeading,
    Place,
    PlaceRange,
    Places,
    Quote,
    ReadClause,
    Renumbering,
    Replacement,
    Rewriting,
)
from drafter.parse.terms import quote_of, span_of, steps_of, unwrapped
from drafter.resources import folder

Sentences = tuple[tuple[ReadClause, ...], ...]


def read_directives(text: str, within: Span) -> Sentences | Diagnostic:
    """지시문 읽기. The sentences of a stretch of `text`, each a tuple of clauses, with places in the whole text.

    A diagnostic when the grammar has no such form. Of several lines, words may be broken over two.
    """
    read = _read(text, within, _parser())
    wrapped = isinstance(read, Diagnostic) and "\n" in text[within.start : within.end]
    return _read(text, within, _parser(broken=True)) if wrapped else read


def _read(text: str, within: Span, parser: TableReader) -> Sentences | Diagnostic:
    try:
        return cast(Sentences, parser.parse(text, within, "directives"))
    except UnexpectedInput as error:
        return _not_understood(text, within, error)


def read_opening(text: str) -> tuple[str, AmendmentKind] | None:
    """개정 서두 읽기. The ordinance an opening sentence names and what becomes of it; None when it is not one."""
    try:
        return cast(tuple[str, AmendmentKind], _parser().parse(text, Span(0, len(text)), "opening"))
    except UnexpectedInput:
        return None


@cache
def _parser(broken: bool = False) -> TableReader:
    starts = ["directives", "opening"]
    return TableReader(load("directive", starts, broken, transformer=_Readings(), maybe_placeholders=False))


_OF_ORDINANCE = re.compile(r"(?<=[례칙법률령정」])의$")
"""`○○ 조례의 일부를`: what the name of an ordinance is said with."""
_PARTS = {part.name: part for part in Part}


class _Readings:
    """Makes a reading of every rule of `directive.lark`."""

    def opening(self, children: list[Any]) -> tuple[str, AmendmentKind]:
        name, kind = children
        bare = _OF_ORDINANCE.sub("", str(name).strip()).removeprefix("「").removesuffix("」")
        return bare, AmendmentKind[kind.type]

    def directives(self, children: list[Any]) -> Sentences:
        return tuple(children)

    def sentence(self, children: list[Any]) -> tuple[ReadClause, ...]:
        clauses = ((child, after) for child, after in pairwise(children) if not isinstance(child, Token))
        return tuple(read if isinstance(read, ReadClause) else _clause(read, after) for read, after in clauses)

    def place(self, children: list[Any]) -> list[Word]:
        """The words of a place, of which the rule gathers one after the other."""
        return children if isinstance(children[0], Token) else children[0] + children[1:]

    def range(self, children: list[Any]) -> PlaceRange:
        places: list[list[Word]] = [child if isinstance(child, list) else [child] for child in children]
        return PlaceRange(*map(_place, places))

    def places(self, children: list[Any]) -> Places:
        return tuple(child if isinstance(child, PlaceRange) else _place(child) for child in children)

    def container(self, children: list[list[Word]]) -> Place:
        return _place(children[0])

    def quotes(self, children: list[Any]) -> tuple[Quote, ...]:
        return tuple(quote_of(token) for token in children)

    def pair(self, children: list[Any]) -> Edit:
        return Edit(_quotes(children), quote_of(children[-1]), _each(children))

    def respective(self, children: list[Any]) -> tuple[Edit, ...]:
        olds, news = _quotes(children), tuple(quote_of(token) for token in children[2:])
        if len(olds) != len(news):  # told as a quotation that is not closed
            return (Edit(olds, Quote("”".join(new.text for new in news), news[0].span), True),)
        return tuple(Edit((old,), new, False) for old, new in zip(olds, news, strict=True))

    def erasure(self, children: list[Any]) -> Edit:
        return Edit(_quotes(children), None, _each(children))

    def replacement(self, children: list[Any]) -> ClauseReading:
        return _replacement(children)

    def open_replacement(self, children: list[Any]) -> ReadClause:
        return _clause(_replacement(children), children[-1])

    def word_insertion(self, children: list[Any]) -> ClauseReading:
        *scope, anchor, new = children
        old, added = quote_of(anchor), quote_of(new)
        edit = Edit((old,), Quote(old.text + added.text, added.span), False)
        return _replacement([*scope, edit])

    def rewriting(self, children: list[Any]) -> ClauseReading:
        return Rewriting(_places(children), _annexed(children))

    def insertion(self, children: list[Any]) -> ClauseReading:
        container = children[0] if isinstance(children[0], Place) else None
        return Insertion(container, _places(children), _annexed(children))

    def deletion(self, children: list[Any]) -> ClauseReading:
        return Deletion(children[0])

    def renumbering(self, children: list[Any]) -> ClauseReading:
        places = [child for child in children if isinstance(child, tuple)]
        return Renumbering(tuple(zip(places[::2], places[1::2], strict=True)))

    def heading(self, children: list[Any]) -> ClauseReading:
        return NewHeading(children[0], quote_of(children[1]))

    def open_heading(self, children: list[Any]) -> ReadClause:
        return _clause(NewHeading(children[0], quote_of(children[1])), children[-1])

    def beside(self, children: list[Any]) -> Beside:
        return Beside(_place(children[0]), children[1].type == "BEHIND")

    def heading_insertion(self, children: list[Any]) -> ClauseReading:
        return HeadingInsertion(children[0], quote_of(children[1]))

    def heading_announcement(self, children: list[Any]) -> ClauseReading:
        return HeadingAnnouncement(children[0], _division(children[1]))

    def heading_deletion(self, children: list[Any]) -> ClauseReading:
        return HeadingDeletion(children[0], quote_of(children[1]))


def _clause(reading: ClauseReading, closing: Word) -> ReadClause:
    """A clause reaches from the first place or quotation it names to the verb that closes it."""
    end = closing.start_pos
    return ReadClause(reading, Span(_beginning(reading, end), end))


def _beginning(reading: ClauseReading, closing: int) -> int:
    if isinstance(reading, HeadingReading):
        return reading.beside.place.span.start
    if isinstance(reading, Insertion) and reading.container:
        return reading.container.span.start
    if isinstance(reading, Replacement) and not reading.places:
        return reading.edits[0].olds[0].span.start
    if not reading.places:
        return closing
    first = reading.places[0]
    return (first.first if isinstance(first, PlaceRange) else first).span.start


def _places(children: list[Any]) -> Places:
    return next((child for child in children if isinstance(child, tuple)), ())


def _quotes(children: list[Any]) -> tuple[Quote, ...]:
    return next(child for child in children if isinstance(child, tuple))


def _each(children: list[Any]) -> bool:
    return any(isinstance(child, Token) and child.type == "EACH" for child in children)


def _annexed(children: list[Any]) -> bool:
    return any(isinstance(child, Token) and child.type == "AS_ANNEXED" for child in children)


def _replacement(children: list[Any]) -> Replacement:
    places = _places(children)
    grouped = (child if isinstance(child, tuple) else (child,) for child in children)
    edits = tuple(child for group in grouped for child in group if isinstance(child, Edit))
    among = any(isinstance(child, Token) and child.type == "AMONG" for child in children)
    return Replacement(places, edits, among)


_ASIDE = frozenset(("SAME", "WHOLE_BODY", "FORMER", "SPAN", "AMENDED", "HEADED"))
"""Words of a place that name no step and no part of it."""


def _place(words: list[Word]) -> Place:
    steps: list[Step] = []
    parts: list[Part] = []
    misprints: list[Misprint] = []
    headed: list[Headed] = []
    same, remark, amended = "", "", False
    for word in words:
        kind = word.type
        if kind in _PARTS:
            parts.append(_PARTS[kind])
        elif kind not in _ASIDE:
            named, regular = steps_of(kind, unwrapped(word))
            steps += named
            misprints += [Misprint(str(word), regular, span_of(word))] if regular else []
        elif kind in ("SAME", "WHOLE_BODY"):
            same = same or _named_again(word)
        elif kind in ("FORMER", "SPAN"):
            remark = remark or word[1:-1].strip()
        elif kind == "AMENDED":
            amended = True
        else:
            headed.append(Headed(steps[-1] if steps else None, word[1:-1].strip(), span_of(word)))
    span = span_of(*words)
    return Place(same, tuple(steps), tuple(parts), remark, span, tuple(misprints), amended, tuple(headed))


_KINDS = {level.korean: level for level in DIVISION_LEVELS}


def _division(token: Token) -> Step:
    """`제2장`; of `장 번호 및 제목` no more than the kind."""
    return Step(_KINDS[token[0]]) if token.type == "NUMBER_AND_HEADING" else read_step(str(token))


def _named_again(token: Token) -> str:
    written = unwrapped(token)
    return WHOLE if token.type == "WHOLE_BODY" else written.split("같은")[-1].removeprefix("동").strip()


def _not_understood(text: str, within: Span, error: UnexpectedInput) -> Diagnostic:
    place = _place_of(error, within.end)
    words = text[place : within.end].split()
    found = words[0] if words else _terminal_names()["$END"]
    span = Span(place, place + len(found)) if words else Span(within.end, within.end)
    facts = {"found": found, "expected": _expected(error)}
    return Diagnostic(Code.NOT_UNDERSTOOD, Document.AMENDMENT, span, facts)


def _place_of(error: UnexpectedInput, end: int) -> int:
    """Where the grammar stopped; an error at the end of the text carries the place of the last token instead."""
    if isinstance(error, UnexpectedToken) and error.token.type == "$END":
        return end
    return error.pos_in_stream if isinstance(error.pos_in_stream, int) else end


@cache
def _terminal_names() -> dict[str, str]:
    return tomllib.loads((folder("grammar") / "terminals.toml").read_text(encoding="utf-8"))


def _expected(error: UnexpectedInput) -> str:
    """What the grammar would have taken, in the user's words, each once, in the order of the list of names."""
    accepted = set(
        getattr(error, "accepts", None) or getattr(error, "allowed", None) or error.__dict__.get("expected", ())
    )
    names = _terminal_names()
    return ", ".join(dict.fromkeys(names[t] for t in names if t in accepted)) or names["sentence"]
