"""번호의 이어짐. Numbers that an amendment leaves out or gives twice: ③ is followed by ⑤, or two units are both ②.

A deleted unit keeps its number, so that none is ever missing where an amendment is in order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.address import DIVISION_LEVELS, Address, Level, Step
from drafter.apply.outcome import Outcome, Status
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.numbering import Number
from drafter.operations import InsertUnit, Operation, RenumberUnit, RewriteUnit
from drafter.statute import Statute, Unit

_Place = tuple[bool, tuple[Step, ...]]
"""The steps to a unit from its article on, and whether it went from there."""
_LEVELS = (Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.ITEM)


@dataclass(frozen=True, slots=True)
class Break:
    """끊긴 번호. A unit before which a number is missing, or whose number another has as well."""

    at: Address
    missing: Address | None
    """The number that is not there; None where one stands twice."""

    @property
    def places(self) -> Iterator[_Place]:
        """Where the operation was that brought it about: at the unit, around it, or where the missing one stood."""
        yield from ((False, self.at.steps[:depth]) for depth in range(1, len(self.at.steps) + 1))
        if self.missing:
            yield True, self.missing.steps

    def said_of(self, operation: Operation) -> Diagnostic:
        """알림. What there is to say of it, at the operation that brought it about."""
        code = Code.NUMBER_SKIPPED if self.missing else Code.NUMBER_TWICE
        facts = {"address": str(self.at), "found": str(self.missing or self.at)}
        return Diagnostic(code, Document.AMENDMENT, operation.span, facts)


def told_of_numbers(state: State, before: Statute, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """끊긴 번호 알림. The outcomes, with what they did to the numbers of the statute as it stood `before`."""
    told = list(outcomes)
    last = {place: index for index, outcome in enumerate(outcomes) for place in _touched(outcome)}
    meant = {_in_articles(_goal(one.operation)) for one in outcomes if one.status is Status.FAILED}
    for found in _breaks_in(state, before):
        index = max((last.get(place, -1) for place in found.places), default=-1)
        if index >= 0 and not (found.missing and found.missing.steps in meant):
            told[index] = told[index].doubted(found.said_of(told[index].operation))
    return told


def _breaks_in(state: State, before: Statute) -> Iterator[Break]:
    yield from _in_divisions(state, Address(), before.children, state.statute.children)
    olds, articles = tuple(before.articles()), tuple(state.statute.articles())
    if any(one is not other for one, other in zip(articles, olds, strict=False)) or len(articles) != len(olds):
        yield from _new_breaks(Address(), olds, articles)
        for article in articles:
            yield from _below(state, Address((article.step,)), article)


def _in_divisions(state: State, parent: Address, before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[Break]:
    """The breaks of 장 among those beside them, and of 절 in each."""
    divisions = [unit for unit in after if unit.level in DIVISION_LEVELS]
    for level in DIVISION_LEVELS if divisions else ():
        yield from _new_breaks(parent, *([one for one in units if one.level is level] for units in (before, divisions)))
    for unit in divisions:
        old = state.originals.get(unit.identity or 0)
        yield from _in_divisions(state, parent.child(unit.step), old.children if old else (), unit.children)


def _below(state: State, address: Address, unit: Unit) -> Iterator[Break]:
    old = state.originals.get(unit.identity or 0)
    if old is unit:
        return
    for level in _LEVELS:
        yield from _new_breaks(address, _of_level(old, level), _of_level(unit, level))
    for child in unit.children:
        yield from _below(state, address.child(child.step), child)


def _of_level(unit: Unit | None, level: Level) -> list[Unit]:
    return [child for child in (unit.children if unit else ()) if child.level is level]


def _new_breaks(parent: Address, before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[Break]:
    known = set(_breaks(before))
    for step, missing in _breaks(after):
        if (step, missing) not in known:
            yield Break(parent.child(step), parent.child(missing) if missing else None)


def _breaks(units: Sequence[Unit]) -> Iterator[tuple[Step, Step | None]]:
    """The units before which a number is missing, each number once, and those whose number stood before."""
    seen: set[Number] = set()
    for unit in units:
        number = unit.number
        if number is None:
            continue
        before = _before(number)
        if number in seen:
            yield unit.step, None
        elif before.value and before not in seen:
            seen.add(before)
            yield unit.step, replace(unit.step, number=before)
        last = unit.until.value if unit.until else number.value
        seen |= {number, *map(Number, range(number.value + 1, last + 1))}


def _before(number: Number) -> Number:
    """The number before another: 3 before 4, 3 before 3의2, 3의2 before 3의3."""
    if not number.branches:
        return Number(number.value - 1)
    *outer, last = number.branches
    return Number(number.value, (*outer, last - 1) if last > 2 else tuple(outer))


def _touched(outcome: Outcome) -> Iterator[_Place]:
    """Where an operation put a unit, and where it took one away."""
    operation = outcome.operation
    if outcome.status is Status.FAILED or not isinstance(operation, InsertUnit | RewriteUnit | RenumberUnit):
        return
    yield False, _in_articles(_goal(operation))
    if isinstance(operation, RenumberUnit):
        yield True, _in_articles(operation.target)


def _goal(operation: Operation) -> Address:
    return operation.to if isinstance(operation, RenumberUnit) else operation.target


def _in_articles(address: Address) -> tuple[Step, ...]:
    """The steps from the article on, as the numbers of articles go on over chapters; of a division all."""
    return tuple(step for step in address.steps if step.level >= Level.ARTICLE) or address.steps
