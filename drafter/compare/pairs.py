"""단위의 짝. Each unit beside itself: as it stood and as it is, wherever it has gone meanwhile."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from drafter.address import DIVISION_LEVELS, Address, Level
from drafter.apply import Applied, Fate, Trace
from drafter.apply.outcome import TITLE
from drafter.revision import Revision
from drafter.statute import Unit, Words


@dataclass(frozen=True, slots=True)
class Pair:
    """짝. A unit before and after; one side is None when it came or went."""

    before: Unit | None
    after: Unit | None
    fate: Fate
    words: Revision
    heading: Revision
    split_off: bool = False
    children: tuple["Pair", ...] = field(default=())
    came_from: Address | None = None
    """Where it stood, when it moved here from under another unit."""
    went_to: Address | None = None
    """Where it stands now, when it moved away from here; the pair then marks the place it left."""

    @property
    def unit(self) -> Unit:
        """The unit as it is, or as it was when it is gone."""
        unit = self.after or self.before
        assert unit is not None
        return unit

    @property
    def moved(self) -> bool:
        """Whether it has another number now, or stands under another unit."""
        if self.went_to or self.came_from:
            return True
        return bool(self.before and self.after and self.before.number != self.after.number)

    @property
    def untouched(self) -> bool:
        """Whether its words, heading and everything under it are as they were; it may have moved."""
        return (
            self.fate is Fate.KEPT
            and self.went_to is None
            and self.before is not None
            and not self.split_off
            and not self.words.changed
            and not self.heading.changed
            and all(child.untouched and not child.moved for child in self.children)
        )


class Pairs:
    """짝짓기. Pairs the units of both texts by identity."""

    def __init__(self, applied: Applied) -> None:
        self._traces: Mapping[int, Trace] = applied.traces
        self._before = {unit.identity or TITLE: unit for unit in applied.before.walk()}
        self._remaining = {unit.identity or TITLE for unit in applied.after.walk()}
        self._stood = dict(_places(applied.before.children, Address()))
        self._stands = dict(_places(applied.after.children, Address()))
        self.top = tuple(self._merged(applied.before.children, applied.after.children))

    def _merged(self, before: tuple[Unit, ...], after: tuple[Unit, ...]) -> Iterator[Pair]:
        """The units as they are now, in order; one that is gone stands after the unit it used to follow."""
        split = any(self._split_off(unit) for unit in after)
        first, before = (before, ()) if split else ((), before)
        gone = self._gone_after(before, after)
        yield from gone.get(None, ())
        for unit in after:
            pair = self._pair(unit, first if self._split_off(unit) else self._stood_over(unit))
            came = all(unit.identity != old.identity for old in before) and self._changed_parent(unit)
            yield replace(pair, came_from=self._stood[unit.identity or TITLE]) if came else pair
            yield from gone.get(unit.identity, ())

    def _changed_parent(self, unit: Unit) -> bool:
        """Whether a unit that stands under another unit than it did is named otherwise for it: an article is
        named without its chapter."""
        stood, stands = self._stood.get(unit.identity or TITLE), self._stands.get(unit.identity or TITLE)
        if stood is None or stands is None:
            return False
        return unit.level is not Level.ARTICLE or stood.parent != stands.parent

    def _stood_over(self, unit: Unit) -> tuple[Unit, ...]:
        former = self._before.get(unit.identity or TITLE)
        return former.children if former else ()

    def _gone_after(self, before: tuple[Unit, ...], after: tuple[Unit, ...]) -> dict[int | None, list[Pair]]:
        here = {unit.identity for unit in after}
        gone: dict[int | None, list[Pair]] = {}
        anchor: int | None = None
        for unit in before:
            if unit.identity in here:
                anchor = unit.identity
            elif self._changed_parent(unit):
                gone.setdefault(anchor, []).append(self._left(unit))
            elif unit.identity not in self._remaining and not unit.deleted:
                gone.setdefault(anchor, []).append(self._gone(unit))
        return gone

    def _left(self, unit: Unit) -> Pair:
        """The place a unit left for one under another unit."""
        to = self._stands[unit.identity or TITLE]
        return Pair(unit, None, Fate.KEPT, _kept(unit.words), _kept(unit.heading), went_to=to)

    def _is_gone(self, unit: Unit) -> bool:
        trace = self._traces.get(unit.identity or TITLE)
        return unit.identity not in self._remaining or bool(trace and trace.fate is Fate.DELETED)

    def _gone(self, unit: Unit) -> Pair:
        children = tuple(self._gone(c) for c in unit.children if self._is_gone(c) and not c.deleted)
        return Pair(unit, None, Fate.DELETED, _kept(unit.words), _kept(unit.heading), children=children)

    def _split_off(self, unit: Unit) -> bool:
        trace = self._traces.get(unit.identity or TITLE)
        return trace is not None and trace.split_off

    def _pair(self, after: Unit, below: tuple[Unit, ...]) -> Pair:
        """A unit beside itself as it stood; `below` are the units it stood over, or for 제1항 its article did."""
        before = self._before.get(after.identity or TITLE)
        trace = self._traces.get(after.identity or TITLE)
        fate = trace.fate if trace else Fate.KEPT
        if fate is Fate.DELETED and before:
            return self._gone(before)
        facing = self._rewritten if fate is Fate.REWRITTEN else self._merged
        children = tuple(facing(below, after.children))
        words = trace.words if trace else _kept(after.words)
        heading = trace.heading if trace else _kept(after.heading)
        split_off = trace.split_off if trace else False
        return Pair(before, after, fate, words, heading, split_off, children)

    def _rewritten(self, before: tuple[Unit, ...], after: tuple[Unit, ...]) -> Iterator[Pair]:
        """Of a unit written anew, the units under it face each other by number."""
        rest = {unit.step: unit for unit in before}
        for unit in after:
            old = rest.pop(unit.step, None)
            below = self._rewritten(old.children, unit.children) if old else map(self._new, unit.children)
            fate = Fate.REWRITTEN if old else Fate.INSERTED
            yield Pair(old, unit, fate, _kept(unit.words), _kept(unit.heading), children=tuple(below))
        yield from (self._gone(unit) for unit in rest.values() if not unit.deleted)

    def _new(self, unit: Unit) -> Pair:
        children = tuple(map(self._new, unit.children))
        return Pair(None, unit, Fate.INSERTED, _kept(unit.words), _kept(unit.heading), children=children)


def _places(units: tuple[Unit, ...], parent: Address) -> Iterator[tuple[int, Address]]:
    """The address of every unit by identity; divisions are left out, as articles are named without them."""
    for unit in units:
        address = parent if unit.level in DIVISION_LEVELS else parent.child(unit.step)
        yield unit.identity or TITLE, address
        yield from _places(unit.children, address)


def _kept(words: Words | None) -> Revision:
    return Revision.of(words.text if words else "")
