"""개정문 읽기. An amending text → `Amendment`: opening sentence, directives with their new text, addenda."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice, takewhile, zip_longest
from typing import cast

from drafter.address import ANNEX_LEVELS, Address
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.excerpt import shortened
from drafter.glyphs import composed, decomposed
from drafter.operations import (
    Amendment,
    AmendmentKind,
    Clause,
    Operation,
    RenumberUnit,
    RepealStatute,
    RewriteStatute,
    Sentence,
    Unread,
)
from drafter.parse.appendix import Appendix, find_appendix
from drafter.parse.collecting import uncollected
from drafter.parse.irregular import irregular_words
from drafter.parse.lines import cut_units
from drafter.parse.named import named_characters
from drafter.parse.orders import Order, OrderedClause, Orders
from drafter.parse.pages import Pages
from drafter.parse.paper import between_pages, left_out, page_numbers, without_sheet_labels
from drafter.parse.payload import Payload, fill
from drafter.parse.places import Unresolved
from drafter.parse.readings import Announced, ReadClause
from drafter.parse.sections import Section, Sections, cut_sections
from drafter.parse.segments import Segment, cut_segments
from drafter.parse.statute import build_units, parse_statute
from drafter.parse.stray import stray_orders
from drafter.statute import Unit

_LOOKS_DIRECTED = re.compile(r"(?:제\s?\d+\s?[조항호]|별표|별지|부칙|조례|규칙).*(?:한다|함)\s?\.?\s*$")
_VERB = re.compile(r"\s*한다\s?\.?\s*$")


@dataclass(frozen=True, slots=True)
class ParsedAmendment:
    """읽은 개정문. The amendment and what there is to say about its text."""

    value: Amendment
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(slots=True)
class _Reader:
    """Reads the blocks of one amending text in order, gathering what there is to say."""

    text: str
    sheets: tuple[Unit, ...] = ()
    """The annexes that stand after the addenda."""
    quoted: tuple[Span, ...] = ()
    """Where new text amends other ordinances."""
    quoted_words: tuple[Span, ...] = ()
    """Where in it their directives stand."""
    orders: Orders = field(default_factory=Orders)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def sentences(self, body: Span) -> Iterator[Sentence]:
        """The sentences of the body with their new text."""
        segments = list(cut_segments(self.text, body, self.quoted))
        if segments and segments[0].read is None:
            yield from self._left_over(Payload(self.text[: _next_directive(segments, 0)][body.start :], body.start))
        for index, segment in enumerate(segments):
            if isinstance(segment.read, Diagnostic):
                yield self._unread_sentence(segment.span, segment.read)
            elif segment.read is not None:
                self.diagnostics += [_runs_on(self.text, segment.span)] if segment.runs_on else []
                self.diagnostics += irregular_words(self.text, segment.span)
                end = _next_directive(segments, index + 1)
                payload = self._payload(Span(segment.span.end, end))
                yield from self._read_sentences(segment, payload)
                self.diagnostics += self._strays(Span(segment.span.end, end), payload)

    def _payload(self, span: Span) -> Payload:
        if not self.quoted_words:
            return Payload(self.text[span.start : span.end], span.start, self.sheets)
        first = bisect_left(self.quoted_words, span.start, key=lambda one: one.start)
        words = [one.shifted(-span.start) for one in takewhile(span.holds, islice(self.quoted_words, first, None))]
        return Payload(self.text[span.start : span.end], span.start, self.sheets, words)

    def _read_sentences(self, segment: Segment, payload: Payload) -> Iterator[Sentence]:
        assert isinstance(segment.read, tuple)
        clauses = [self._clauses(sentence) for sentence in segment.read]
        orders = [order for clause in chain(*clauses) for order in clause.orders]
        announced = [order for order in orders if isinstance(order, Announced)]
        signed = [_signed(one, orders[orders.index(one) + 1 :]) for one in announced]
        filled = dict(zip(map(id, announced), fill(signed, payload), strict=True)) if announced else {}
        for sentence in clauses:
            made = tuple(self._filled(clause, filled) for clause in sentence if clause.orders)
            if made:
                yield Sentence(made, span=segment.span)
        yield from self._left_over(payload)

    def _strays(self, new_text: Span, payload: Payload) -> Iterator[Diagnostic]:
        """What looks like a directive in the new text that was given out; the rest is said anyhow."""
        left = payload.left_over()
        given = Span(new_text.start, left.start if left else new_text.end)
        return stray_orders(self.text, given, Code.ORDER_IN_NEW_TEXT)

    def _unread_sentence(self, span: Span, problem: Diagnostic) -> Sentence:
        """A directive not understood; 같은 조 in what follows must not reach back past it."""
        self.diagnostics += self.orders.doubts
        self.orders = Orders()
        return Sentence((Clause((self._unread(span, problem),), span=span),), span=span)

    def _clauses(self, sentence: tuple[ReadClause, ...]) -> list[OrderedClause]:
        self.orders.begin_sentence()
        return [self._clause(*two) for two in zip_longest(sentence, sentence[1:])]

    def _clause(self, read: ReadClause, following: ReadClause | None) -> OrderedClause:
        try:
            return self.orders.clause(read, following)
        except Unresolved as problem:
            return OrderedClause((self._unread(read.span, problem.diagnostic),), read.span)

    def _filled(self, clause: OrderedClause, filled: dict[int, Operation | Diagnostic]) -> Clause:
        """The clause with its new text; when some of it is missing, the clause as a whole is not carried out."""
        made = [filled.get(id(order), order) for order in clause.orders]
        problem = next((one for one in made if isinstance(one, Diagnostic)), None)
        if problem:
            return Clause((self._unread(clause.span, problem),), span=clause.span)
        return Clause(tuple(cast(list[Operation], made)), span=clause.span)

    def _unread(self, span: Span, problem: Diagnostic) -> Unread:
        self.diagnostics.append(problem)
        words = " ".join(self.text[span.start : span.end].split())
        return Unread(Address(), _VERB.sub("", words), problem, span=span)

    def _left_over(self, payload: Payload) -> Iterator[Sentence]:
        """Text that nothing announced is said; where it looks like a directive it is answered for as one."""
        span = payload.left_over()
        if span is None:
            return
        words = self.text[span.start : span.end].split("\n")[0]
        if _LOOKS_DIRECTED.search(words):
            facts = {"found": words[:40], "expected": "제○조제○항 중 “…”을 “…”으로 한다."}
            problem = Diagnostic(Code.NOT_UNDERSTOOD, Document.AMENDMENT, span, facts)
            yield self._unread_sentence(Span(span.start, span.start + len(words)), problem)
        else:
            facts = {"found": words[:40]}
            self.diagnostics.append(Diagnostic(Code.PAYLOAD_UNANNOUNCED, Document.AMENDMENT, span, facts))


def _runs_on(text: str, span: Span) -> Diagnostic:
    words = text[span.start : span.end]
    facts = {"found": shortened(words)}
    return Diagnostic(Code.RUNS_ON, Document.AMENDMENT, span, facts)


def _next_directive(segments: list[Segment], start: int) -> int:
    """Where the new text that begins with segment `start` ends."""
    texts = takewhile(lambda segment: segment.read is None, segments[start:])
    return max((segment.span.end for segment in texts), default=segments[start - 1].span.end if start else 0)


def _signed(announced: Announced, later: list[Order]) -> Announced:
    """A unit written anew and then moved in the same sentence is written with its new number."""
    moves = (o for o in later if isinstance(o, RenumberUnit) and o.target == announced.target)
    move = None if announced.insert else next(moves, None)
    return replace(announced, written_as=move.to.last) if move else announced


@uncollected
def parse_amendment(text: str) -> ParsedAmendment:
    """개정문 읽기. The operations of an amending text, in order; what cannot be read is said, with its place.

    Hangul in conjoining letters is composed first, and places are those in the composed text.
    """
    text = composed(text)[0] if decomposed(text) else text
    numbers = tuple(page_numbers(text))
    if not numbers:
        return _parsed(text)
    pages = Pages.joined(text, between_pages(text))
    read = _parsed(pages.text)
    return ParsedAmendment(pages.amendment(read.value), (*numbers, *map(pages.diagnostic, read.diagnostics)))


def _parsed(whole: str) -> ParsedAmendment:
    """The amendment a text holds that is on no pages."""
    text, said = whole, list[Diagnostic]()
    sections = cut_sections(text)
    appendix = _appendix(text, sections)
    said += appendix.diagnostics
    if appendix.start < len(text):
        text = text[: appendix.start]
        sections = cut_sections(text)
    said += chain.from_iterable(left_out(whole, part) for part in (*sections.cover, Span(len(text), len(whole))))
    if sections.main.kind is not AmendmentKind.WHOLE:
        text = without_sheet_labels(text)
    amendment = _amendment(text, sections, said)
    named = named_characters(whole, Document.AMENDMENT)
    return ParsedAmendment(amendment, (*_findings(amendment, said), *said, *named))


def _amendment(text: str, sections: Sections, said: list[Diagnostic]) -> Amendment:
    """The amendment of every ordinance of the text; what there is to say is added to `said`."""
    addenda = _addenda(text, sections.addenda)
    sheets = tuple(unit for unit in addenda if unit.level in ANNEX_LEVELS)
    if sections.main.kind is not AmendmentKind.WHOLE:
        said += stray_orders(text, _own_addenda(text, sections.addenda, sheets), Code.ORDER_IN_ADDENDA)
    said += sections.diagnostics
    quoted = (
        tuple(one.span for one in sections.quoted),
        tuple(chain.from_iterable(one.words for one in sections.quoted)),
    )
    main, *further = (_part(_Reader(text, sheets, *quoted), section, said) for section in sections.every)
    parts, others = tuple(further[: len(sections.parts)]), tuple(further[len(sections.parts) :])
    return replace(main, addenda=addenda, parts=parts, others=others, bill_title=sections.bill_title)


def _appendix(text: str, sections: Sections) -> Appendix:
    """Addenda in a whole new ordinance are its own, with annexes below them: its end is not where they are."""
    addenda = None if sections.main.kind is AmendmentKind.WHOLE else sections.addenda
    return find_appendix(text, sections.main.body.start, addenda)


def _part(reader: _Reader, section: Section, said: list[Diagnostic]) -> Amendment:
    """The amendment of one ordinance; what there is to say is added to `said`."""
    if section.kind is AmendmentKind.WHOLE:
        sentences = _alone(RewriteStatute(Address(), parse_statute(reader.text[section.body.start :]).value))
    elif section.kind is AmendmentKind.REPEAL:
        sentences = _alone(RepealStatute(Address()))
    else:
        sentences = tuple(reader.sentences(section.body))
        said += [*reader.diagnostics, *reader.orders.doubts]
    return Amendment(section.title, sentences, kind=section.kind, span=section.opening)


def _alone(operation: Operation) -> tuple[Sentence, ...]:
    return (Sentence((Clause((operation,)),)),)


def _addenda(text: str, start: int) -> tuple[Unit, ...]:
    rest = text[start:]
    return build_units(rest, cut_units(rest)) if rest.strip() else ()


def _own_addenda(text: str, start: int, sheets: tuple[Unit, ...]) -> Span:
    """The addenda without the sheets after them."""
    first = next((sheet.start for sheet in sheets if sheet.start is not None), None)
    return Span(start, len(text) if first is None else start + first)


def _findings(amendment: Amendment, said: list[Diagnostic]) -> Iterator[Diagnostic]:
    if not amendment.title and (amendment.sentences or not amendment.parts):
        yield Diagnostic(Code.NO_OPENING, Document.AMENDMENT)
    if not amendment.operations and not said:
        yield Diagnostic(Code.EMPTY_AMENDMENT, Document.AMENDMENT)
