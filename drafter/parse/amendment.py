"""개정문 읽기. An amending text → `Amendment`: opening sentence, directives with their new text, addenda."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from drafter.address import Address
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.operations import Amendment, AmendmentKind, Clause, Operation, RenumberUnit, Sentence, Unread
from drafter.parse.directive import Sentences, read_directives, read_opening
from drafter.parse.lines import cut_units
from drafter.parse.orders import Order, OrderedClause, Orders
from drafter.parse.payload import Payload, fill
from drafter.parse.places import Unresolved
from drafter.parse.readings import Announced, Insertion, ReadClause, Rewriting
from drafter.parse.statute import build_units
from drafter.statute import Unit

_ADDENDA = re.compile(r"^[ \t\u3000]*부\s*칙(?:[ \t]*$|[ \t]*[<〈(]|[ \t]+(?!제\d))", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BEGINS = re.compile(
    r"\s*(?:제\s?\d+\s?(?:[편장절관조항호]|제|의)|\d+조|별표|별지|부\s?칙|제명|본칙|(?:같은|동)\s?[조항호목표]|[가-힣]*[률례칙령]\s제\d+호)"
)
_ENDS = re.compile(r"한다\s?\.?\s*(?:<[^<>]*>)?\s*$")
_ORDERS = re.compile(
    r"다음과\s?같이|별지와\s?같이|삭제|신설|[\"“」”](?:으로|로|을|를)|[조항호목장절]\S{0,4}(?:으로|로)\s?한다"
)
_HEADED_ARTICLE = re.compile(r"\s*제\s?\d+\s?조(?:의\s?\d+)*\s?\((?!종전)")


@dataclass(frozen=True, slots=True)
class ParsedAmendment:
    """읽은 개정문. The amendment and what there is to say about its text."""

    value: Amendment
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(slots=True)
class _Block:
    """A directive line as read, and the lines of new text after it."""

    sentences: Sentences
    span: Span
    end: int

    @property
    def announces(self) -> bool:
        """Whether new text is to follow."""
        readings = (clause.reading for sentence in self.sentences for clause in sentence)
        return any(isinstance(reading, Rewriting | Insertion) for reading in readings)


@dataclass(slots=True)
class _Reader:
    """Reads the blocks of one amending text in order, gathering what there is to say."""

    text: str
    orders: Orders = field(default_factory=Orders)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def sentences(self, body: Span) -> Iterator[Sentence]:
        """The sentences of the body with their new text."""
        for block in self._blocks(body):
            if isinstance(block, Sentence):
                yield block
                continue
            payload = Payload(self.text[block.span.end : block.end], block.span.end)
            clauses = [[self._clause(read) for read in sentence] for sentence in block.sentences]
            orders = [order for clause in chain(*clauses) for order in clause.orders]
            announced = [order for order in orders if isinstance(order, Announced)]
            signed = [_signed(one, orders[orders.index(one) + 1 :]) for one in announced]
            filled = dict(zip(map(id, announced), fill(signed, payload), strict=True))
            for sentence in clauses:
                made = tuple(self._filled(clause, filled) for clause in sentence)
                yield Sentence(made, span=block.span)
            self._say_left_over(payload)

    def _clause(self, read: ReadClause) -> OrderedClause:
        try:
            return self.orders.clause(read)
        except Unresolved as problem:
            return OrderedClause((self._unread(read.span, problem.diagnostic),), read.span)

    def _filled(self, clause: OrderedClause, filled: dict[int, Operation | Diagnostic]) -> Clause:
        """The clause with its new text; when some of it is missing, the clause as a whole is not carried out."""
        made = [filled[id(order)] if isinstance(order, Announced) else order for order in clause.orders]
        problem = next((one for one in made if isinstance(one, Diagnostic)), None)
        if problem:
            return Clause((self._unread(clause.span, problem),), span=clause.span)
        return Clause(tuple(one for one in made if isinstance(one, Operation)), span=clause.span)

    def _unread(self, span: Span, problem: Diagnostic) -> Unread:
        self.diagnostics.append(problem)
        words = " ".join(self.text[span.start : span.end].split())
        return Unread(Address(), _ENDS.sub("", words).rstrip(), problem, span=span)

    def _say_left_over(self, payload: Payload) -> None:
        span = payload.left_over()
        if span:
            found = self.text[span.start : span.end].split("\n")[0][:40]
            facts = {"found": found}
            self.diagnostics.append(Diagnostic(Code.PAYLOAD_UNANNOUNCED, Document.AMENDMENT, span, facts))

    def _blocks(self, body: Span) -> Iterator[_Block | Sentence]:
        """Directive lines, each with the lines up to the next one; a line that only looks like one stays unread."""
        block = _Block((), Span(body.start, body.start), body.start)
        for line in _LINE.finditer(self.text, body.start, body.end):
            read = self._directive(line, block.announces)
            if read is None:
                block.end = line.end()
                continue
            yield block
            span = Span(line.start(), line.end())
            if isinstance(read, Diagnostic):
                yield Sentence((Clause((self._unread(span, read),), span=span),), span=span)
                read = ()
            block = _Block(read, span, span.end)
        yield block

    def _directive(self, line: re.Match[str], announced: bool) -> Sentences | Diagnostic | None:
        """The sentences of a directive line, or why it is not understood; None for a line of new text."""
        words = line.group()
        if not _BEGINS.match(words) or not _ENDS.search(words):
            return None
        read = read_directives(self.text, Span(line.start(), line.end()))
        if not isinstance(read, Diagnostic):
            return read
        new_text = _HEADED_ARTICLE.match(words) or (announced and not _ORDERS.search(words))
        return None if new_text else read


def _signed(announced: Announced, later: list[Order]) -> Announced:
    """A unit written anew and then moved in the same sentence is written with its new number."""
    moves = (o for o in later if isinstance(o, RenumberUnit) and o.target == announced.target)
    move = None if announced.insert else next(moves, None)
    return replace(announced, written_as=move.to.last) if move else announced


def parse_amendment(text: str) -> ParsedAmendment:
    """개정문 읽기. The operations of an amending text, in order; what cannot be read is said, with its place."""
    title, kind, start = _opening(text)
    addenda_at = _ADDENDA.search(text, start)
    body = Span(start, addenda_at.start() if addenda_at else len(text))
    reader = _Reader(text)
    sentences = tuple(reader.sentences(body))
    amendment = Amendment(title, sentences, _addenda(text, body.end), kind)
    return ParsedAmendment(amendment, (*_findings(text, amendment, reader), *reader.diagnostics))


def _opening(text: str) -> tuple[str, AmendmentKind, int]:
    first = _LINE.search(text)
    read = read_opening(first.group()) if first else None
    if first is None or read is None:
        return "", AmendmentKind.PARTIAL, 0
    return *read, first.end()


def _addenda(text: str, start: int) -> tuple[Unit, ...]:
    rest = text[start:]
    return build_units(rest, cut_units(rest)) if rest.strip() else ()


def _findings(text: str, amendment: Amendment, reader: _Reader) -> Iterator[Diagnostic]:
    if not amendment.title:
        yield Diagnostic(Code.NO_OPENING, Document.AMENDMENT)
    understood = amendment.operations or amendment.kind is AmendmentKind.REPEAL
    if not understood and not reader.diagnostics:
        yield Diagnostic(Code.EMPTY_AMENDMENT, Document.AMENDMENT)
