"""짝짓기. Which unit of the one text became which of the other: by number, by identity of words, by likeness.

A unit is never taken for another merely because it has its number now: one whose very words stand at another
number was moved there, and of those left over the most alike are paired first.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from drafter.address import Level, Step
from drafter.diff.likeness import likeness, plain, same, same_body, spread
from drafter.diff.settings import Settings
from drafter.statute import Unit

Pair = tuple[Unit | None, Unit | None]
"""짝. A unit before and after; None where it was not, or is no more."""

_SAME_NUMBER = 0.25
"""How much more a pair of the same number counts."""
_NAME = 18
"""Words shorter than this, in characters, are no more than a name."""
_SHIFT = 3
"""So many names moving on together are a shift, not a coincidence."""


def pair_units(befores: tuple[Unit, ...], afters: tuple[Unit, ...], settings: Settings) -> tuple[Pair, ...]:
    """단위 짝짓기. Every unit of both once, in the order of the new text, those that are no more at the end."""
    pairing = _Pairing(list(spread(befores)), list(spread(afters)))
    pairing.unchanged()
    if pairing.befores and pairing.afters:
        pairing.moved()
        pairing.alike(settings)
        pairing.same_number()
        pairing.vanished({unit.step for unit in spread(afters)})
    pairing.in_place()
    return tuple(pairing.result())


@dataclass(slots=True)
class _Pairing:
    """Units not paired yet, and the pairs found."""

    befores: list[Unit]
    afters: list[Unit]
    found: list[Pair] = field(default_factory=list)

    def _take(self, before: Unit, after: Unit) -> None:
        self.befores = [unit for unit in self.befores if unit is not before]
        self.afters = [unit for unit in self.afters if unit is not after]
        self.found.append((before, after))

    def unchanged(self) -> None:
        """Same number, same words."""
        there = {unit.step: unit for unit in self.befores}
        kept: dict[int, Unit] = {}
        for after in self.afters:
            before = there.get(after.step)
            if before is not None and id(before) not in kept and same(before, after):
                kept[id(before)] = after
        paired = {id(after) for after in kept.values()}
        self.found += [(unit, kept[id(unit)]) for unit in self.befores if id(unit) in kept]
        self.befores = [unit for unit in self.befores if id(unit) not in kept]
        self.afters = [unit for unit in self.afters if id(unit) not in paired]

    def moved(self) -> None:
        """Same words, other number, where there is but one such unit on either side.

        A unit of a name or two that would overtake others, or take the place of one that goes, is written anew
        instead.
        """
        olds, news = _by_words(self.befores), _by_words(self.afters)
        twins = [(olds[words], news[words]) for words in olds if words in news]
        row = _Row.of([*self._living(), *twins])
        moving = [twin for twin in twins if not (_is_name(twin[0]) and row.overtaken(*twin))]
        for before, after in _in_room(moving, self.befores):
            if same_body(before, after):
                self._take(before, after)

    def _living(self) -> list[tuple[Unit, Unit]]:
        """The pairs found so far."""
        return [(before, after) for before, after in self.found if before is not None and after is not None]

    def alike(self, settings: Settings) -> None:
        """The most alike first."""
        for _, before, after in sorted(self._scored(settings), key=lambda scored: -scored[0]):
            if _has(self.befores, before) and _has(self.afters, after):
                self._take(before, after)

    def _scored(self, settings: Settings) -> Iterator[tuple[float, Unit, Unit]]:
        row = _Row.of(self._living())
        for before in self.befores:
            for after in self.afters:
                if before.deleted or after.deleted or before.level is not after.level:
                    continue
                here = before.step == after.step
                score = likeness(before, after, settings.alike_in_place if here else settings.alike)
                if score > 0 and (here or _may_move(before, after, score, settings, row)):
                    yield score + (_SAME_NUMBER if here else 0), before, after

    def same_number(self) -> None:
        """What is left over at one number: deleted, or written anew."""
        there = {after.step: after for after in self.afters}
        for before in tuple(self.befores):
            after = there.get(before.step)
            if after is not None and not before.deleted:
                self._take(before, after)

    def vanished(self, steps: set[Step]) -> None:
        """An article that is gone without a trace can only have become one of the new ones, moved and rewritten."""
        gone = [unit for unit in self.befores if unit.level is Level.ARTICLE and unit.step not in steps]
        come = [unit for unit in self.afters if unit.level is Level.ARTICLE]
        pairs = zip(sorted(gone, key=_is_deleted), sorted(come, key=_is_deleted), strict=False)
        for before, after in pairs:
            if after.deleted or not before.deleted:
                self._take(before, after)

    def in_place(self) -> None:
        """호 and 목 that exchanged their places stay where they are, each written anew."""
        moved = {(before.step, after.step): after for before, after in self._living() if before.step != after.step}
        self.found = [self._kept_in_place(pair, moved) for pair in self.found]

    def _kept_in_place(self, pair: Pair, moved: dict[tuple[Step, Step], Unit]) -> Pair:
        before, after = pair
        if before is None or after is None or before.level < Level.SUBPARAGRAPH:
            return pair
        return before, moved.get((after.step, before.step), after)

    def result(self) -> Iterator[Pair]:
        pairs: list[Pair] = [*self.found, *((None, after) for after in self.afters)]
        yield from sorted(pairs, key=_new_order)
        yield from ((before, None) for before in self.befores)


def _is_name(unit: Unit) -> bool:
    """Whether a unit says no more than a name or two; a sentence of its own is more."""
    words = plain(unit)
    return len(words) < _NAME and not words.endswith("다.")


def _in_room(moving: list[tuple[Unit, Unit]], befores: list[Unit]) -> list[tuple[Unit, Unit]]:
    """The moves without names that would need another unit to be deleted; many in a row are a shift all the same."""
    there = {unit.step for unit in befores if not unit.deleted}
    following = {after.step: (before, after) for before, after in moving}
    dropped: set[int] = set()
    for before, after in moving:
        if after.step in there and all(after.step != one.step for one, _ in moving):
            chain = [(before, after)]
            while chain[-1][0].step in following:
                chain.append(following[chain[-1][0].step])
            if len(chain) < _SHIFT:
                dropped |= {id(one) for one, _ in chain if _is_name(one)}
    return [(before, after) for before, after in moving if id(before) not in dropped]


_Place = tuple[int, tuple[int, ...]]
"""Where a unit stands among its siblings."""


@dataclass(frozen=True, slots=True)
class _Row:
    """Pairs in the old order, to see what passes what."""

    befores: tuple[_Place, ...]
    """Where they stood."""
    highest: tuple[_Place, ...]
    """The highest new place up to each."""
    lowest: tuple[_Place, ...]
    """The lowest new place from each on."""

    @classmethod
    def of(cls, pairs: list[tuple[Unit, Unit]]) -> "_Row":
        places = sorted((before.step.order, after.step.order) for before, after in pairs)
        befores, afters = tuple(before for before, _ in places), [after for _, after in places]
        return cls(befores, tuple(accumulate(afters, max)), tuple(accumulate(afters[::-1], min))[::-1])

    def overtaken(self, before: Unit, after: Unit) -> bool:
        """Whether a unit would pass one of the others on its way."""
        split, to = bisect_left(self.befores, before.step.order), after.step.order
        return (split > 0 and self.highest[split - 1] >= to) or (split < len(self.lowest) and self.lowest[split] < to)


def _may_move(before: Unit, after: Unit, score: float, settings: Settings, row: _Row) -> bool:
    """Whether a unit is alike enough; more is asked where it would have overtaken others, and a name is not."""
    return not _is_name(before) and (score >= settings.alike_overtaking or not row.overtaken(before, after))


def _is_deleted(unit: Unit) -> bool:
    return unit.deleted


def _has(units: list[Unit], unit: Unit) -> bool:
    return any(one is unit for one in units)


def _by_words(units: list[Unit]) -> dict[str, Unit]:
    """The living units by their words, those with words of their own only."""
    living = [(plain(unit), unit) for unit in units if not unit.deleted]
    often = Counter(words for words, _ in living)
    return {words: unit for words, unit in living if often[words] == 1 and words}


def _new_order(pair: Pair) -> tuple[int, tuple[int, ...]]:
    return step_of(pair[1]).order


def step_of(unit: Unit | None) -> Step:
    """단계. The step of a unit known to be there."""
    assert unit is not None
    return unit.step
