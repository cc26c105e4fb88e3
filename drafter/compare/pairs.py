"""단위의 짝. Each unit beside itself: as it stood and as it is, wherever it has gone meanwhile."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from drafter.address import ANNEX_LEVELS, DIVISION_LEVELS, Address, Level
from drafter.apply import Applied, Fate, Trace
from drafter.apply.outcome import TITLE
from drafter.revision import Piece, Revision
from drafter.statute import Unit, Words


@dataclass(frozen=True, slots=True)
class Pair:
    """짝. A unit before and after; one side is None when it came or went."""

    before: Unit | None
    after: Unit | None
    fate: Fate
    words: Revision
    heading: Revision
    unsigned: bool = False
    """Whether one side is the text of an article and so has no sign: 제1항 made of that text, or made that text."""
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
            and not self.unsigned
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
        sections = zip(_sections(applied.before.children), _sections(applied.after.children), strict=True)
        self.top = tuple(pair for before, after in sections for pair in self._merged(before, after))

    def _merged(self, before: tuple[Unit, ...], after: tuple[Unit, ...]) -> Iterator[Pair]:
        """The units as they are now, in order; one that is gone stands after the unit it used to follow."""
        split = any(self._split_off(unit) for unit in after)
        first, before = (before, ()) if split else ((), before)
        gone = self._gone_after(before, after)
        yield from gone.get(None, ())
        for unit in after:
            if not self._parted(unit):
                yield self._pair(unit, first) if self._split_off(unit) else self._same(unit, before)
            yield from gone.get(unit.identity, ())

    def _parted(self, unit: Unit) -> bool:
        """Whether a deleted unit shared its line with others before, and has not changed since."""
        return unit.deleted and unit.identity not in self._before and unit.identity not in self._traces

    def _same(self, unit: Unit, before: tuple[Unit, ...]) -> Pair:
        """A unit beside itself as it stood, among the units `before` or under another unit."""
        pair = self._pair(unit, self._stood_over(unit))
        came = not _among(before, unit) and self._changed_parent(unit)
        return replace(pair, came_from=self._stood[unit.identity or TITLE]) if came else pair

    def _changed_parent(self, unit: Unit) -> bool:
        """Whether a unit that does not stand under the unit it stood under is named otherwise for it: an article
        is named without its chapter."""
        stood, stands = self._stood.get(unit.identity or TITLE), self._stands.get(unit.identity or TITLE)
        if stood is None or stands is None or unit.level in DIVISION_LEVELS:
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
            gone = self._gone(before)
            stays = after.level in DIVISION_LEVELS  # 삭제 may be said of the heading alone
            return replace(gone, children=tuple(self._merged(below, after.children))) if stays else gone
        words = trace.words if trace else _kept(after.words)
        heading = trace.heading if trace else _kept(after.heading)
        pair = Pair(before, after, fate, words, heading, self._split_off(after))
        if fate is not Fate.REWRITTEN:
            return replace(pair, children=tuple(self._merged(below, after.children)))
        former = before.words.text if before else words.before
        return self._anew(replace(pair, words=_gave_way(former, after.words.text)), below)

    def _anew(self, pair: Pair, below: tuple[Unit, ...]) -> Pair:
        """A unit written anew; `below` are the units it stood over."""
        here = pair.unit.children
        left = tuple(self._left(unit) for unit in below if not _among(here, unit) and self._changed_parent(unit))
        below = tuple(unit for unit in below if unit.identity not in self._remaining)
        if _text_on_one_side(pair, below):
            return replace(pair, words=Revision(()), children=(*self._text_facing_paragraph(pair, below), *left))
        return replace(pair, children=(*self._facing(below, pair.unit.children), *left))

    def _text_facing_paragraph(self, pair: Pair, below: tuple[Unit, ...]) -> Iterator[Pair]:
        """The text of an article and its 호 face those of 제1항, whichever of the two was there before."""
        assert pair.before is not None
        old, new = pair.before.words, pair.unit.children
        if _in_paragraphs(new):
            first, *others = new
            facing = tuple(self._facing(below, first.children))
            yield Pair(None, first, pair.fate, _gave_way(old.text, first.words.text), Revision(()), True, facing)
            yield from self._facing((), tuple(others))
        else:
            first, *others = below
            facing = tuple(self._facing(first.children, new))
            words = _gave_way(first.words.text, pair.unit.words.text)
            yield Pair(first, None, pair.fate, words, Revision(()), True, facing)
            yield from self._facing(tuple(others), ())

    def _facing(self, before: tuple[Unit, ...], after: tuple[Unit, ...]) -> Iterator[Pair]:
        """The units under a unit written anew face each other by number; one that is known faces itself."""
        rest = {unit.step: unit for unit in before}
        for unit in after:
            if unit.identity in self._before:
                yield self._same(unit, ())
            else:
                old = rest.pop(unit.step, None)
                yield self._rewritten(old, unit) if old else self._new(unit)
        yield from (self._gone(unit) for unit in rest.values() if not unit.deleted)

    def _rewritten(self, old: Unit, new: Unit) -> Pair:
        words = _gave_way(old.words.text, new.words.text)
        return self._anew(Pair(old, new, Fate.REWRITTEN, words, _kept(new.heading)), old.children)

    def _new(self, unit: Unit) -> Pair:
        children = tuple(self._facing((), unit.children))
        return Pair(None, unit, Fate.INSERTED, _kept(unit.words), _kept(unit.heading), children=children)


def _sections(units: tuple[Unit, ...]) -> tuple[tuple[Unit, ...], ...]:
    """The articles with their chapters, 부칙, annexes: what is gone from one of them stands within it."""
    addenda = tuple(unit for unit in units if unit.level is Level.ADDENDA)
    annexes = tuple(unit for unit in units if unit.level in ANNEX_LEVELS)
    articles = tuple(unit for unit in units if unit.level not in (Level.ADDENDA, *ANNEX_LEVELS))
    return articles, addenda, annexes


def _places(units: tuple[Unit, ...], parent: Address) -> Iterator[tuple[int, Address]]:
    """The address of every unit by identity; divisions are left out, as articles are named without them."""
    for unit in units:
        address = parent if unit.level in DIVISION_LEVELS else parent.child(unit.step)
        yield unit.identity or TITLE, address
        yield from _places(unit.children, address)


def _among(units: tuple[Unit, ...], unit: Unit) -> bool:
    return any(unit.identity == other.identity for other in units)


def _kept(words: Words | None) -> Revision:
    return Revision.of(words.text if words else "")


def _gave_way(old: str, new: str) -> Revision:
    """Words that as a whole gave way to others."""
    return Revision((Piece(old, new, True),) if old or new else ())


def _in_paragraphs(units: tuple[Unit, ...]) -> bool:
    return any(unit.level is Level.PARAGRAPH for unit in units)


def _text_on_one_side(pair: Pair, below: tuple[Unit, ...]) -> bool:
    """Whether an article that was text is now in 항, or the other way round."""
    old, new = _in_paragraphs(below), _in_paragraphs(pair.unit.children)
    if not pair.before or old == new:
        return False
    divided = pair.before if old else pair.unit
    return not divided.words.text
