"""지시에서 연산으로. The clauses of a sentence as read → operations, and announcements of text still to come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.address import DIVISION_LEVELS, Address, Level, Part, Step, read_step
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.operations import (
    DeleteDivisionHeading,
    DeleteUnit,
    InsertDivisionHeading,
    Operation,
    RenameHeading,
    RenumberUnit,
    ReplaceText,
)
from drafter.parse.lines import cut_units
from drafter.parse.places import Resolved, Resolver, Unresolved
from drafter.parse.readings import (
    Announced,
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
    Places,
    Quote,
    ReadClause,
    Renumbering,
    Replacement,
    Rewriting,
)
from drafter.parse.statute import build_units

Order = Operation | Announced


@dataclass(frozen=True, slots=True)
class OrderedClause:
    """푼 절. The orders of one clause, carried out at once."""

    orders: tuple[Order, ...]
    span: Span


class Orders:
    """지시의 풀이. Carries over from clause to clause what was named last."""

    def __init__(self) -> None:
        self._resolver = Resolver()
        self._scope: tuple[Resolved, ...] = ()
        self.doubts: list[Diagnostic] = []
        """What was read, but not without a doubt."""

    def begin_sentence(self) -> None:
        """문장의 시작. What was named in the sentence before is not left out in this one."""
        self._resolver.begin_sentence()

    def clause(self, clause: ReadClause, following: ReadClause | None = None) -> OrderedClause:
        """One clause as orders; `Unresolved` when a place in it cannot be told."""
        self._resolver.remarks.clear()
        self._resolver.headed.clear()
        orders = tuple(self._orders(clause.reading, following.reading if following else None))
        if self._resolver.misprints:
            self.doubts += map(_misprinted, dict.fromkeys(self._resolver.misprints))
            self._resolver.misprints.clear()
        if self._resolver.headed:
            headings = self._headings()
            orders = tuple(replace(order, headed=_headed(order.target, headings)) for order in orders)
        remarks = self._resolver.remarks
        if remarks:
            orders = tuple(_remarked(order, remarks.get(order.target, "")) for order in orders)
        return OrderedClause(orders, clause.span)

    def _orders(self, reading: ClauseReading, following: ClauseReading | None) -> Iterator[Order]:
        match reading:
            case Replacement():
                yield from self._replacement(reading)
            case NewHeading(places, new):
                self._check_closed([new])
                for address, span in self._named(places):
                    yield RenameHeading(address.unit, "", _bare_heading(address.unit, new.text), span=span)
            case Rewriting(places, annexed):
                named = _share_heading(self._named(places)) if places else self._scope
                yield from (Announced(address, False, span, annexed=annexed) for address, span in named)
            case Insertion(container, places, annexed):
                if container:
                    self._resolver.one(container)
                named = self._scope = self._resolver.all(places, inside=container is not None)
                yield from (Announced(address, True, span, annexed=annexed) for address, span in named)
            case Deletion(places):
                yield from (DeleteUnit(address, span=span) for address, span in self._named(places))
            case Renumbering():
                yield from self._renumbering(reading, following)
            case HeadingInsertion() | HeadingAnnouncement() | HeadingDeletion():
                yield self._division_heading(reading)

    def _named(self, places: Places) -> tuple[Resolved, ...]:
        self._scope = self._resolver.all(places)
        return self._scope

    def _replacement(self, reading: Replacement) -> Iterator[Order]:
        scope = self._named(reading.places) if reading.places else self._scope
        scope = scope if reading.among else _share_heading(scope)
        news = [edit.new for edit in reading.edits if edit.new]
        self._check_closed([*news, *(old for edit in reading.edits for old in edit.olds)])
        self.doubts += [_wrapped(new) for new in news if new.wrapped]
        for address, span in scope:
            for edit in reading.edits:
                yield from _edits(address, span, edit, reading.among)

    def _check_closed(self, quotes: list[Quote]) -> None:
        _check_apart(quotes)
        self.doubts += [_unclosed(quote) for quote in quotes if quote.unclosed]

    def _renumbering(self, reading: Renumbering, following: ClauseReading | None) -> Iterator[Order]:
        for places, to in reading.moves:
            yield from self._move(places, to, following)

    def _move(self, places: Places, to: Places, following: ClauseReading | None) -> Iterator[Order]:
        units, here = self._named(places), self._headings()
        numbers, there = self._resolver.moved_to(to), self._headings()
        if len(units) != len(numbers):
            raise _unequal(units, numbers)
        if numbers[0][0].parts:
            if not _rewrites_it(following):
                raise _moves_nothing(*numbers[0])
            return
        self._scope = numbers
        for (address, span), (number, _) in zip(units, numbers, strict=True):
            yield RenumberUnit(address, number, span=span, headed=_headed(address, here) + _headed(number, there))

    def _headings(self) -> dict[Address, Headed]:
        """The units that were named with their heading since this was asked last."""
        named = dict(self._resolver.headed)
        self._resolver.headed.clear()
        self.doubts += [_irregular(unit, said) for unit, said in named.items() if unit.steps]
        return named

    def _division_heading(self, reading: HeadingReading) -> Order:
        article, span = self._named((reading.beside.place,))[0]
        follows = reading.beside.follows
        match reading:
            case HeadingAnnouncement(_, division):
                return Announced(Address((division,)), True, span, article=article, follows=follows)
            case HeadingInsertion(_, quote):
                self.doubts += [_wrapped(quote)] if quote.wrapped else []
                return InsertDivisionHeading(article, *_division(quote), follows, span=quote.span)
            case HeadingDeletion(_, quote):
                return DeleteDivisionHeading(article, *_division(quote), follows, span=quote.span)


_RUNS_OVER = re.compile(r"[”\"]\s*(?:을|를)\s*(?:각각\s*)?[“\"]")
"""What no words quote: the end of one quotation and the beginning of what takes its place."""
_CLOSES_FIRST = re.compile(r"[^“”\"]*(?:”|(?<=[^\s(\[“\"])\"\s*(?:[,을를]|[과와]\s|및))")


def _check_apart(quotes: list[Quote]) -> None:
    """Quoted words that begin by closing a quotation are those of two, which the directive did not part regularly."""
    for quote in (quote for quote in quotes if "”" in quote.text or '"' in quote.text):
        if _RUNS_OVER.search(quote.text) or _CLOSES_FIRST.match(quote.text):
            facts = {"found": quote.text[:40], "expected": "“…”"}
            raise Unresolved(Diagnostic(Code.NOT_UNDERSTOOD, Document.AMENDMENT, quote.span, facts))


def _division(quote: Quote) -> tuple[Step, str]:
    """`제3절 시설` as a division and its heading."""
    units = build_units(quote.text, cut_units(quote.text))
    if len(units) != 1 or units[0].level not in DIVISION_LEVELS or units[0].words:
        facts = {"found": quote.text, "expected": "“제○장 ○○”"}
        raise Unresolved(Diagnostic(Code.NOT_UNDERSTOOD, Document.AMENDMENT, quote.span, facts))
    heading = units[0].heading
    return units[0].step, heading.text.strip() if heading else ""


_FORMER = re.compile(r"종전의?\s*")


def _remarked(order: Order, remark: str) -> Order:
    """The order with what was said in brackets of its place: what it was before, or which articles it holds."""
    said = _FORMER.match(remark)
    if said:
        return replace(order, former=_former(order.target, remark[said.end() :]))
    articles = [m.group() for m in re.finditer(r"제\s?\d+\s?조(?:의\s?\d+)*", remark)]
    if articles and order.target.level in DIVISION_LEVELS:
        return replace(order, extent=(read_step(articles[0]), read_step(articles[-1])))
    return order


def _headed(place: Address, named: dict[Address, Headed]) -> tuple[tuple[Step, str], ...]:
    """The headings that the units down to a place were named with."""
    units = [Address(place.steps[:depth]) for depth in range(1, len(place.steps) + 1)] if named else []
    return tuple((unit.last, named[unit].heading) for unit in units if unit in named)


def _irregular(unit: Address, headed: Headed) -> Diagnostic:
    facts = {"found": f"{unit.last}({headed.heading})", "regular": str(unit.last)}
    return Diagnostic(Code.IRREGULAR_WORD, Document.AMENDMENT, headed.span, facts)


def _former(target: Address, words: str) -> Address | None:
    """`종전의 제4항` of 제5조제6항 is 제5조제4항; None when the words are no address."""
    try:
        former = Address.parse(words)
    except ValueError:
        return None
    base = tuple(step for step in target.steps if not former.steps or step.level < former.steps[0].level)
    return Address(base + former.steps if former.steps else target.steps[:1], former.parts)


def _rewrites_it(reading: ClauseReading | None) -> bool:
    """Whether a clause writes anew what the clause before it named: 단서를 후단으로 하여 다음과 같이 한다."""
    return isinstance(reading, Rewriting) and not reading.places


def _moves_nothing(to: Address, span: Span) -> Exception:
    """A sentence becomes another only where it is then written anew."""
    facts = {"found": str(to), "expected": "…을 후단으로 하여 다음과 같이 한다."}
    return Unresolved(Diagnostic(Code.NOT_UNDERSTOOD, Document.AMENDMENT, span, facts))


def _share_heading(scope: tuple[Resolved, ...]) -> tuple[Resolved, ...]:
    """`제5조 및 제6조의 제목 “(가)”를 각각`: 제목 said of the last article is said of all."""
    if not scope or scope[-1][0].parts != (Part.HEADING,):
        return scope
    return tuple((address if address.parts else address.part(Part.HEADING), span) for address, span in scope)


def _misprinted(number: Misprint) -> Diagnostic:
    facts = {"found": number.written, "regular": number.regular}
    return Diagnostic(Code.MISPRINTED_NUMBER, Document.AMENDMENT, number.span, facts)


def _unclosed(quote: Quote) -> Diagnostic:
    facts = {"found": quote.text, "regular": f"“{quote.text}”"}
    return Diagnostic(Code.IRREGULAR_WORD, Document.AMENDMENT, quote.span, facts)


def _wrapped(quote: Quote) -> Diagnostic:
    return Diagnostic(Code.WRAPPED_QUOTATION, Document.AMENDMENT, quote.span, {"words": quote.text})


def _edits(address: Address, span: Span, edit: Edit, among: bool) -> Iterator[Operation]:
    new = edit.new.text if edit.new else ""
    whole_heading = not among and (address.parts[-1:] == (Part.HEADING,) or address.level is Level.STATUTE)
    for old in edit.olds:
        if whole_heading:
            unit = Address(address.steps, address.parts[:-1])
            yield RenameHeading(unit, _bare_heading(unit, old.text), _bare_heading(unit, new), span=old.span)
        else:
            yield ReplaceText(address, old.text, new, edit.each, span=span, quoted=old.span)


def _bare_heading(unit: Address, written: str) -> str:
    """A heading without the brackets around it, that of a division without its number (`“제2장 사업”`)."""
    inner = written.strip()
    if unit.level in DIVISION_LEVELS:
        return inner.removeprefix(str(unit.last)).strip()
    return inner[1:-1] if inner.startswith("(") and inner.endswith(")") else inner


def _unequal(units: tuple[Resolved, ...], numbers: tuple[Resolved, ...]) -> Exception:
    span = Span(units[0][1].start, units[-1][1].end)
    facts = {"before": str(len(units)), "after": str(len(numbers))}
    return Unresolved(Diagnostic(Code.UNEQUAL_LISTS, Document.AMENDMENT, span, facts))
