"""찾아보기. Every unit of a statute with its address, and what is there when an address is not."""

import re
from collections.abc import Iterable, Iterator

from drafter.address import DIVISION_LEVELS, Address, Level, Step
from drafter.numbering import Number
from drafter.parts import View, view
from drafter.statute import Statute, Unit

_RELATED = re.compile(r"[(（]([^()（）]*?)\s*관련[)）]\s*\Z")


def addressed(statute: Statute) -> Iterator[tuple[Address, Unit]]:
    """주소 붙이기. Every unit in document order with its address; an article is addressed without its division."""
    yield from _addressed(statute.children, Address())


def _addressed(units: Iterable[Unit], above: Address) -> Iterator[tuple[Address, Unit]]:
    for unit in units:
        outside = unit.level is Level.ARTICLE and above.steps and above.last.level in DIVISION_LEVELS
        address = Address((*_addenda(above), unit.step)) if outside else above.child(unit.step)
        yield address, unit
        yield from _addressed(unit.children, address)


def _addenda(above: Address) -> tuple[Step, ...]:
    return tuple(step for step in above.steps if step.level is Level.ADDENDA)


def find_part(statute: Statute, address: str | Address) -> View | None:
    """부분 찾기. What an address with parts names (`제5조제1항 단서`); None when the unit or the part is not there."""
    place = Address.parse(address) if isinstance(address, str) else address
    unit = statute.find(place)
    return view(unit, place.parts) if unit else None


def annex_title(annex: Unit) -> tuple[str, str]:
    """표제와 관련 조문. `사용료(제5조제1항 관련)` → the title, and the units the annex belongs to if named."""
    heading = annex.heading.text if annex.heading else ""
    found = _RELATED.search(heading)
    return (heading[: found.start()].rstrip(), found[1]) if found else (heading, "")


def nearest(statute: Statute, address: str | Address, count: int = 3) -> tuple[Address, ...]:
    """가까운 주소. For an address that is not there, the units there are beside it, the closest number first.

    They stand under the innermost unit of the address that does exist, on the level of the one that is missing;
    empty when there are none. An address that exists is its own nearest.
    """
    place = (Address.parse(address) if isinstance(address, str) else address).unit
    if statute.find(place):
        return (place,)
    known = place
    while known.steps and statute.find(known) is None:
        missing, known = known.last, known.parent
    wanted = missing.number or Number(1)
    holder = statute.find(known) if known.steps else None
    there = holder.children if holder else tuple(_outside(statute, missing.level))
    beside = {known.child(unit.step): unit.number for unit in there if unit.level is missing.level and unit.number}
    return tuple(sorted(beside, key=lambda one: _distance(beside[one], wanted))[:count])


def _outside(statute: Statute, level: Level) -> Iterator[Unit]:
    """The units of one level in the main part, articles of any division."""
    if level is Level.ARTICLE:
        yield from statute.articles()
    else:
        yield from (unit for unit in statute.walk() if unit.level is level)


def _distance(number: Number, wanted: Number) -> tuple[int, int, Number]:
    branches = abs((number.branches or (0,))[0] - (wanted.branches or (0,))[0])
    return abs(number.value - wanted.value), branches, number
