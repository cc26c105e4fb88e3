"""개정문 읽기. An amending text → `Amendment`: opening sentence, directives with their new text, addenda."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.operations import Amendment, AmendmentKind, Clause, Operation, Sentence
from drafter.parse.directive import Sentences, read_directives, read_opening
from drafter.parse.lines import cut_units
from drafter.parse.orders import OrderedClause, Orders
from drafter.parse.payload import Payload, fill
from drafter.parse.places import Unresolved
from drafter.parse.readings import Announced, ReadClause
from drafter.parse.statute import build_units
from drafter.statute import Unit

_ADDENDA = re.compile(r"^[ \t\u3000]*부\s*칙(?:[ \t]*$|[ \t]*[<〈(]|[ \t]+(?!제\d))", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_BEGINS = re.compile(
    r"\s*(?:제\s?\d+\s?[편장절관조항호]|별표|별지|부\s?칙|제명|본칙|(?:같은|동)\s?[조항호목표]|[가-힣]*[률례칙령]\s제\d+호)"
)
_ENDS = re.compile(r"한다\s?\.?\s*$")
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


@dataclass(slots=True)
class _Reader:
    """Reads the blocks of one amending text in order, gathering what there is to say."""

    text: str
    orders: Orders = field(default_factory=Orders)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def sentences(self, body: Span) -> Iterator[Sentence]:
        """The sentences of the body with their new text."""
        for block in self._blocks(body):
            clauses = [c for s in block.sentences for c in map(self._clause, s) if c]
            announced = [o for clause in clauses for o in clause.orders if isinstance(o, Announced)]
            payload = Payload(self.text[block.span.end : block.end], block.span.end)
            filled = {id(o): made for o, made in zip(announced, fill(announced, payload), strict=True)}
            self._say_left_over(payload)
            yield from self._sentence(clauses, filled, block.span)

    def _sentence(
        self, clauses: list[OrderedClause], filled: dict[int, Operation | Diagnostic], span: Span
    ) -> Iterator[Sentence]:
        made = []
        for clause in clauses:
            results = [filled.get(id(o), o) for o in clause.orders]
            self.diagnostics += [r for r in results if isinstance(r, Diagnostic)]
            operations = tuple(r for r in results if isinstance(r, Operation))
            if operations:
                made.append(Clause(operations, span=clause.span))
        if made:
            yield Sentence(tuple(made), span=span)

    def _clause(self, read: ReadClause) -> OrderedClause | None:
        try:
            return self.orders.clause(read)
        except Unresolved as problem:
            self.diagnostics.append(problem.diagnostic)
            return None

    def _say_left_over(self, payload: Payload) -> None:
        span = payload.left_over()
        if span:
            found = self.text[span.start : span.end].split("\n")[0][:40]
            self.diagnostics.append(Diagnostic(Code.PAYLOAD_UNANNOUNCED, Document.AMENDMENT, span, {"found": found}))

    def _blocks(self, body: Span) -> Iterator[_Block]:
        """Directive lines, each with the lines up to the next one; a line that only looks like one is said."""
        block = _Block((), Span(body.start, body.start), body.start)
        for line in _LINE.finditer(self.text, body.start, body.end):
            read = self._directive(line)
            if read is None:
                block.end = line.end()
                continue
            yield block
            span = Span(line.start(), line.end())
            block = _Block(read, span, span.end)
        yield block

    def _directive(self, line: re.Match[str]) -> Sentences | None:
        """The sentences of a directive line; None for a line of new text."""
        words = line.group()
        if not _BEGINS.match(words) or not _ENDS.search(words):
            return None
        read = read_directives(self.text, Span(line.start(), line.end()))
        if not isinstance(read, Diagnostic):
            return read
        if _HEADED_ARTICLE.match(words) or not _ORDERS.search(words):
            return None
        self.diagnostics.append(read)
        return ()


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
