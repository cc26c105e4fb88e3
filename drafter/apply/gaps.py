"""빠진 번호. Numbers that an amendment leaves out: 제3항 where 제4항 is added after 제2항, or where it moved away."""

from collections.abc import Iterable, Iterator

from drafter.address import Address, Level, Step
from drafter.apply.outcome import TITLE
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.numbering import Number
from drafter.statute import Unit

_WHOLE = Address()
_SHOWN = 6
_BELOW = (Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.ITEM)


def number_doubts(before: State, after: State) -> tuple[Diagnostic, ...]:
    """빠진 번호에 대한 의심. Which numbers are missing now that were not before, of articles and beneath each unit."""
    articles = _missing(Level.ARTICLE, before.statute.articles(), after.statute.articles())
    found = (articles, *_missing_below(after, after.statute.children, _WHOLE))
    facts = ({"address": _listed([str(address) for address in missing])} for missing in found if missing)
    return tuple(Diagnostic(Code.NUMBER_MISSING, Document.AMENDMENT, facts=each) for each in facts)


def _listed(missing: list[str]) -> str:
    return ", ".join(missing if len(missing) <= _SHOWN else [*missing[: _SHOWN - 2], "…", missing[-1]])


def _missing_below(after: State, units: Iterable[Unit], above: Address) -> Iterator[tuple[Address, ...]]:
    for unit in units:
        old = after.originals.get(unit.identity or TITLE)
        if unit is old:
            continue
        place = _address(unit, above)
        levels = (*_BELOW, Level.ARTICLE) if unit.level is Level.ADDENDA else _BELOW
        for level in levels:
            yield _missing(level, old.children if old else (), unit.children, place)
        yield from _missing_below(after, unit.children, place)


def _address(unit: Unit, above: Address) -> Address:
    """An article is named without its chapter, but with its 부칙."""
    in_body = unit.level is Level.ARTICLE and (not above.steps or above.level is not Level.ADDENDA)
    return Address((unit.step,)) if in_body else above.child(unit.step)


def _missing(
    level: Level, before: Iterable[Unit], after: Iterable[Unit], above: Address = _WHOLE
) -> tuple[Address, ...]:
    gone = sorted(_gaps(level, after) - _gaps(level, before))
    return tuple(above.child(Step(level, Number(value))) for value in gone)


def _gaps(level: Level, units: Iterable[Unit]) -> set[int]:
    """The numbers below the highest that no unit has."""
    numbers = [(unit.number, unit.until or unit.number) for unit in units if unit.level is level and unit.number]
    there = {value for first, last in numbers if last for value in range(first.value, last.value + 1)}
    return set(range(1, max(there, default=0))) - there
