"""형제 단위. Units side by side, of which it can be known that they stand in the order of their numbers.

Where they do, a number is found by halving, and so is that it is not there; of others each must be looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby, pairwise
from operator import attrgetter
from typing import Protocol, TypeVar

from drafter.address import Level, Step
from drafter.numbering import Number


class Sibling(Protocol):
    """형제. What is known of a unit among those beside it."""

    @property
    def step(self) -> Step:
        """Its level and number."""

    @property
    def level(self) -> Level:
        """Its level."""

    @property
    def until(self) -> Number | None:
        """The last number, where it stands for several."""


U = TypeVar("U", bound=Sibling)
_Order = tuple[int, tuple[int, ...]]


class InOrder(tuple[U, ...]):
    """차례로 선 단위. Siblings none of which has a number below one that stands before it."""

    __slots__ = ()


_FEW = 16
"""Up to how many siblings it is quicker to look at each."""


def in_order(units: tuple[U, ...]) -> tuple[U, ...]:
    """차례 확인. The units, known to stand in order where they do."""
    return InOrder(units) if _ascending(units) else units


def exchanged(units: tuple[U, ...], start: int, stop: int, new: tuple[U, ...]) -> tuple[U, ...]:
    """바꿔 넣기. The units with others in place of those from `start` to `stop`; what is known of them stays known."""
    made = (*units[:start], *new, *units[stop:])
    if not isinstance(units, InOrder):
        return made
    return InOrder(made) if _ascending((*units[max(start - 1, 0) : start], *new, *units[stop : stop + 1])) else made


def near(units: tuple[U, ...], step: Step) -> Iterable[int]:
    """찾을 자리. Where among siblings to look for what has that number or stands for it, the likeliest first."""
    if len(units) <= _FEW:
        return range(len(units))
    place = bisect_left(units, step.order, key=_first)
    likely = tuple(each for each in (place, place - 1) if 0 <= each < len(units))
    return likely if isinstance(units, InOrder) and step.number else chain(likely, range(len(units)))


def runs(units: tuple[U, ...]) -> Iterator[tuple[Level, tuple[U, ...]]]:
    """같은 단계의 줄. The siblings of one level that stand side by side, with their level, one run after the other."""
    if not isinstance(units, InOrder):
        yield from ((level, tuple(run)) for level, run in groupby(units, attrgetter("level")))
        return
    start = 0
    while start < len(units):
        level = units[start].level
        stop = bisect_right(units, units[start].step.order[0], start, key=_rank)
        yield level, InOrder(units[start:stop])
        start = stop


def _ascending(units: tuple[U, ...]) -> bool:
    return all(_last(one) <= _first(other) for one, other in pairwise(units))


def _first(unit: Sibling) -> _Order:
    return unit.step.order


def _last(unit: Sibling) -> _Order:
    return replace(unit.step, number=unit.until).order if unit.until else unit.step.order


def _rank(unit: Sibling) -> int:
    return unit.step.order[0]
