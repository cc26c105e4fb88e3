"""단위의 짝. Each unit beside itself: as it stood and as it is, wherever it has gone meanwhile."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.address import ANNEX_LEVELS, DIVISION_LEVELS, Address, Level, Step
from drafter.apply import Applied, Fate, Trace
from drafter.apply.outcome import TITLE
from drafter.apply.unnumbered import BODY, body_of
from drafter.compare.pair import Pair, is_text
from drafter.numbering import Number, spanned
from drafter.revision import Piece, Revision
from drafter.statute import Paragraph, Statute, Unit, Words


class Pairs:
    """짝짓기. Pairs the units of both texts by identity."""

    def __init__(self, applied: Applied) -> None:
        self._traces: Mapping[int, Trace] = applied.traces
        made = {trace.split_from: identity for identity, trace in applied.traces.items() if trace.split_from}
        body = _body_as_article(applied.before, made)
        stood = tuple(_parted(applied.before.children, applied.traces))
        before = (*body, *(_with_text_as_paragraph(unit, made) for unit in stood))
        self._before = {unit.identity or TITLE: unit for top in before for unit in top.walk()}
        self._remaining = {unit.identity or TITLE for unit in applied.after.walk()}
        self._stood = dict(_places(before, Address()))
        self._stands = dict(_places(applied.after.children, Address()))
        sections = zip(_sections(before), _sections(applied.after.children), strict=True)
        self.top = tuple(pair for one, other in sections for pair in self._merged(one, other))

    def _merged(self, before: tuple[Unit, ...], after: tuple[Unit, ...]) -> Iterator[Pair]:
        """The units as they are now, in order; one that is gone stands after the unit it used to follow."""
        gone = self._gone_after(before, after)
        yield from gone.get(None, ())
        for unit in after:
            yield self._same(unit, before)
            yield from gone.get(unit.identity, ())

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
        children = tuple(pair for child in unit.children for pair in self._went_with(child))
        return Pair(unit, None, Fate.DELETED, _kept(unit.words), _kept(unit.heading), children=children)

    def _went_with(self, unit: Unit) -> Iterator[Pair]:
        """What a unit that is gone had under it: gone as well, or moved away before."""
        if self._changed_parent(unit):
            yield self._left(unit)
        elif self._is_gone(unit) and not unit.deleted:
            yield self._gone(unit)

    def _pair(self, after: Unit, below: tuple[Unit, ...]) -> Pair:
        """A unit beside itself as it stood; `below` are the units it stood over."""
        trace = self._traces.get(after.identity or TITLE)
        before = self._before.get(after.identity or TITLE) or (trace.before if trace else None)
        fate = trace.fate if trace else Fate.KEPT
        if fate is Fate.DELETED and before:
            gone = self._gone(before)
            stays = after.level in DIVISION_LEVELS  # 삭제 may be said of the heading alone
            return replace(gone, children=tuple(self._merged(below, after.children))) if stays else gone
        words = trace.words if trace else _kept(after.words)
        heading = trace.heading if trace else _kept(after.heading)
        pair = Pair(before, after, fate, words, heading)
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
            return replace(pair, words=Revision(()), children=(*self._text_facing_unit(pair, below), *left))
        return replace(pair, children=(*self._facing(below, pair.unit.children), *left))

    def _text_facing_unit(self, pair: Pair, below: tuple[Unit, ...]) -> Iterator[Pair]:
        """The text of an article and its 호 face those of 제1항, the text of 부칙 faces 제1조, whichever of the two was
        there before."""
        assert pair.before is not None
        old, new = pair.before.words, pair.unit.children
        if _divided(pair.unit, new):
            first, *others = new
            yield self._instead_of_text(old.text, below, first)
            yield from self._facing((), tuple(others))
        else:
            first, *others = below
            yield self._text_instead(first, pair.unit.words.text, new)
            yield from self._facing(tuple(others), ())

    def _instead_of_text(self, text: str, below: tuple[Unit, ...], unit: Unit) -> Pair:
        """The unit written where a text and the units under it stood; a unit without words leaves them to its first."""
        words, heading = unit.words.text, _gave_way("", unit.heading.text if unit.heading else "")
        if words or not unit.children:
            facing = tuple(self._facing(below, unit.children))
            return Pair(None, unit, Fate.REWRITTEN, _gave_way(text, words), heading, True, facing)
        first, *others = unit.children
        facing = (self._instead_of_text(text, below, first), *self._facing((), tuple(others)))
        return Pair(None, unit, Fate.REWRITTEN, Revision(()), heading, True, facing)

    def _text_instead(self, unit: Unit, text: str, below: tuple[Unit, ...]) -> Pair:
        """A text and the units under it, written where a unit stood; one without words leaves them to its first."""
        words, heading = unit.words.text, _gave_way(unit.heading.text if unit.heading else "", "")
        if words or not unit.children:
            facing = tuple(self._facing(unit.children, below))
            return Pair(unit, None, Fate.REWRITTEN, _gave_way(words, text), heading, True, facing)
        first, *others = unit.children
        facing = (self._text_instead(first, text, below), *self._facing(tuple(others), ()))
        return Pair(unit, None, Fate.REWRITTEN, Revision(()), heading, True, facing)

    def _facing(self, before: tuple[Unit, ...], after: tuple[Unit, ...]) -> Iterator[Pair]:
        """The units under a unit written anew face each other by number; one that is known faces itself."""
        rest = {_place(unit): unit for unit in before}
        for unit in after:
            if unit.identity in self._before:
                yield self._same(unit, ())
            else:
                old = rest.pop(_place(unit), None)
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
        address = parent if unit.level in DIVISION_LEVELS or is_text(unit) else parent.child(unit.step)
        yield unit.identity or TITLE, address
        yield from _places(unit.children, address)


def _with_text_as_paragraph(unit: Unit, made: Mapping[int, int]) -> Unit:
    """An article whose text was made 제1항 has it as a 항 without number, its 호 below; `made`: the 항 by article."""
    identity = made.get(unit.identity or TITLE)
    if identity is None:
        return replace(unit, children=tuple(_with_text_as_paragraph(child, made) for child in unit.children))
    text = Paragraph(Level.PARAGRAPH, words=unit.words, children=unit.children, identity=identity)
    return replace(unit, words=Words(), children=(text,))


def _parted(units: tuple[Unit, ...], traces: Mapping[int, Trace]) -> Iterator[Unit]:
    """The units as they stood, those deleted on one line as they were parted since."""
    parts: dict[int, list[Unit]] = {}
    for trace in traces.values():
        if trace.parted_from and trace.before:
            parts.setdefault(trace.parted_from, []).append(trace.before)
    return _with_parts(units, parts) if parts else iter(units)


def _with_parts(units: tuple[Unit, ...], parts: Mapping[int, list[Unit]]) -> Iterator[Unit]:
    for unit in units:
        others = sorted(parts.get(unit.identity or TITLE, ()), key=lambda part: part.step.order)
        first = replace(unit, until=_last_left(unit, others[0])) if others else unit
        yield replace(first, children=tuple(_with_parts(unit.children, parts)))
        yield from _with_parts(tuple(others), parts)


def _last_left(joint: Unit, part: Unit) -> Number | None:
    """The last number of a line that was parted; none where but one is left."""
    assert joint.number is not None
    assert joint.until is not None
    assert part.number is not None
    left = [number for number in spanned(joint.number, joint.until) if number < part.number]
    return left[-1] if len(left) > 1 else None


def _body_as_article(statute: Statute, made: Mapping[int, int]) -> tuple[Unit, ...]:
    """The 본칙 that was made 제1조 is an article without number."""
    body = body_of(statute) if BODY in made else None
    return (replace(body, identity=made[BODY]),) if body else ()


def _place(unit: Unit) -> Step:
    """The number by which a unit written anew faces another; the text of an article faces 제1항."""
    return Step(Level.PARAGRAPH, Number(1)) if is_text(unit) else unit.step


def _among(units: tuple[Unit, ...], unit: Unit) -> bool:
    return any(unit.identity == other.identity for other in units)


def _kept(words: Words | None) -> Revision:
    return Revision.of(words.text if words else "")


def _gave_way(old: str, new: str) -> Revision:
    """Words that as a whole gave way to others."""
    return Revision((Piece(old, new, True),) if old or new else ())


_DIVIDED_INTO = {Level.ARTICLE: Level.PARAGRAPH, Level.ADDENDA: Level.ARTICLE}
"""What the text of a unit is divided into."""


def _divided(unit: Unit, below: tuple[Unit, ...]) -> bool:
    return any(child.level is _DIVIDED_INTO.get(unit.level) for child in below)


def _text_on_one_side(pair: Pair, below: tuple[Unit, ...]) -> bool:
    """Whether an article that was text is now in 항, 부칙 that were text in 조, or the other way round."""
    old, new = _divided(pair.unit, below), _divided(pair.unit, pair.unit.children)
    if not pair.before or old == new:
        return False
    divided, text, under = (pair.before, pair.unit, pair.unit.children) if old else (pair.unit, pair.before, below)
    return not divided.words.text and bool(text.words.text or under)
