"""자리의 표기. Addresses as a directive names them: 같은 조, lists that leave out what is shared, ranges.

The other direction of `drafter/parse/places.py`: what is written here is read back there. Source: 「자치법규
입안 길라잡이」, rules on naming the place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.address import Address, Level, Step

_SAME = {Level.ATTACHED_TABLE: "표", Level.FORM: "서식"}
_REFERRED = (
    Level.ATTACHED_TABLE,
    Level.FORM,
    Level.ARTICLE,
    Level.PARAGRAPH,
    Level.SUBPARAGRAPH,
    Level.ITEM,
)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Neighbouring addresses written as one: a single place, or the ends of a range."""

    first: Address
    last: Address


def name_places(addresses: tuple[Address, ...], last: Address) -> str:
    """자리 표기. A list of places, `last` being the unit named before it: `같은 조 제2항부터 제4항까지 및 제6항`."""
    named: list[str] = []
    for index, stretch in enumerate(_stretches(addresses)):
        words = _name(stretch.first, last, in_list=index > 0)
        if stretch.last != stretch.first:
            words = f"{words}부터 {stretch.last.last}까지"
        named.append(words)
        last = stretch.last
    return _listed(named)


def _listed(named: list[str]) -> str:
    return f"{', '.join(named[:-1])} 및 {named[-1]}" if len(named) > 1 else named[0]


def _name(address: Address, last: Address, in_list: bool) -> str:
    parts = " ".join(part.value for part in address.parts)
    if in_list and address.parent == last.parent and address.steps != last.steps and not (address.parts or last.parts):
        return str(address.last)
    shared = _shared(address, last)
    if not shared or shared[-1].level not in _REFERRED:
        return str(address)
    rest = str(Address(address.steps[len(shared) :])) if address.steps[len(shared) :] else ""
    level = shared[-1].level
    return " ".join(filter(None, (f"같은 {_SAME.get(level, level.korean)}", rest, parts)))


def _shared(address: Address, last: Address) -> tuple[Step, ...]:
    shared: list[Step] = []
    for one, other in zip(address.steps, last.steps, strict=False):
        if one != other:
            break
        shared.append(one)
    return tuple(shared)


def _stretches(addresses: tuple[Address, ...]) -> Iterator[_Stretch]:
    """Three or more neighbours in number become a range; a range never swallows a branch."""
    run: list[Address] = []
    for address in addresses:
        if run and not _follows(run[-1], address):
            yield from _run_stretches(run)
            run = []
        run.append(address)
    yield from _run_stretches(run)


def _run_stretches(run: list[Address]) -> Iterator[_Stretch]:
    if len(run) > 2:
        yield _Stretch(run[0], run[-1])
    else:
        yield from (_Stretch(address, address) for address in run)


def _follows(one: Address, other: Address) -> bool:
    if one.parts or other.parts or one.parent != other.parent or one.level is not other.level:
        return False
    low, high = one.last.number, other.last.number
    return low is not None and low.following() == high


def container_and_places(addresses: tuple[Address, ...], last: Address) -> tuple[str, str, Address]:
    """신설할 자리. The unit that new units go into (empty for articles), their own names, and what was named last."""
    first = addresses[0]
    parent = first.unit if first.parts else first.parent
    if not parent.steps:
        return "", name_places(addresses, last), addresses[-1]
    container = _name(parent, last, in_list=False)
    inner = tuple(_within(address, parent) for address in addresses)
    return container, name_places(inner, Address()), addresses[-1]


def _within(address: Address, parent: Address) -> Address:
    return replace(address, steps=address.steps[len(parent.steps) :])
