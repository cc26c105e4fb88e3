"""다른 곳. Where two texts of one ordinance differ: for each article the first unit that does, and its first letter.

Left out of the comparison: the marks of a consolidation, variants of glyphs, white space; a 부칙 that stands in one
text only, since every amendment brings its own; and 별표 where a text has none at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter import glyphs
from drafter.address import ANNEX_LEVELS, DIVISION_LEVELS, Address, Level
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.excerpt import excerpts, opening
from drafter.lookup import addressed
from drafter.statute import Statute, Unit, Words


@dataclass(frozen=True, slots=True)
class Difference:
    """다른 곳. One place where what came out is not what was wanted."""

    place: str
    """The address of the unit, or the line of a table."""
    got: str | None
    """The text that came out; None when there is none."""
    want: str | None
    """The text wanted; None when there should be none."""

    @property
    def diagnostic(self) -> Diagnostic:
        """진단. What differs, with both texts and a caret under the first letter that does."""
        if self.want is None:
            facts = {"place": self.place, "got": opening(self.got or "")}
            return Diagnostic(Code.NOT_WANTED, Document.STATUTE, facts=facts)
        if self.got is None:
            facts = {"place": self.place, "want": opening(self.want)}
            return Diagnostic(Code.NOT_THERE, Document.STATUTE, facts=facts)
        got, want = excerpts(self.got, self.want)
        facts = {"got": got.text, "got_caret": got.caret, "want": want.text, "want_caret": want.caret}
        return Diagnostic(Code.DIFFERS, Document.STATUTE, facts={"place": self.place, **facts})


def differences(got: Statute, want: Statute) -> tuple[Difference, ...]:
    """다른 곳 찾기. The first difference in the title and in each division, article, 부칙 and 별표, in order."""
    return tuple(_differences(got, want))


def _differences(got: Statute, want: Statute) -> Iterator[Difference]:
    if not glyphs.same(got.title.text, want.title.text):
        yield Difference(Level.STATUTE.korean, got.title.text, want.title.text)
    ours, theirs = _blocks(got), _blocks(want)
    alone = (Level.ADDENDA, *(ANNEX_LEVELS if not (_annexes(ours) and _annexes(theirs)) else ()))
    for place, block in theirs.items():
        if place in ours:
            yield from _within(place, ours[place], block)
        elif block.level not in alone:
            yield Difference(place, None, _text(block))
    for place, block in ours.items():
        if place not in theirs and block.level not in alone:
            yield Difference(place, _text(block), None)
    if not ours.keys() ^ theirs.keys():
        yield from _order(list(ours), list(theirs))


def _blocks(statute: Statute) -> dict[str, Unit]:
    """What is compared one by one: divisions, articles, addenda by their designation, annexes."""
    blocks: dict[str, Unit] = {}
    for address, unit in addressed(statute):
        if address.steps[0].level is Level.ADDENDA:
            if unit.level is Level.ADDENDA:
                blocks[f"{address} {unit.heading.text if unit.heading else ''}".strip()] = unit
        elif unit.level <= Level.ARTICLE:
            blocks[str(address)] = unit
    return blocks


def _annexes(blocks: dict[str, Unit]) -> bool:
    return any(unit.level in ANNEX_LEVELS for unit in blocks.values())


def _within(place: str, got: Unit, want: Unit) -> Iterator[Difference]:
    """The first difference in a block; of a division only its heading counts."""
    if got.level in DIVISION_LEVELS:
        headings = (got.heading or Words()).text, (want.heading or Words()).text
        if not glyphs.same(*headings):
            yield Difference(place, *headings)
    elif not _same(got, want):
        whole = Difference(place, _text(got), _text(want))
        address = Address((got.step,)) if got.level is not Level.ADDENDA else None
        yield (_first(address, got, want) if address else None) or whole


def _first(address: Address, got: Unit, want: Unit) -> Difference | None:
    """The first unit, going down, whose heading or own words differ, or that only one of the two has."""
    ours, theirs = (_own(unit) for unit in (got, want))
    if not glyphs.same(ours, theirs):
        return Difference(str(address), ours, theirs)
    there = {child.step: child for child in got.children}
    for child in want.children:
        below = address.child(child.step)
        mine = there.pop(child.step, None)
        if mine is None:
            return Difference(str(below), None, _text(child))
        if not _same(mine, child):
            return _first(below, mine, child)
    return next((Difference(str(address.child(step)), _text(unit), None) for step, unit in there.items()), None)


def _order(ours: list[str], theirs: list[str]) -> Iterator[Difference]:
    """The first unit that stands elsewhere, where both texts have the same ones in another order."""
    pairs = zip(ours, theirs, strict=True)
    yield from [Difference(wanted, mine, wanted) for mine, wanted in pairs if mine != wanted][:1]


def _same(got: Unit, want: Unit) -> bool:
    return (got.deleted and want.deleted) or glyphs.same(_text(got), _text(want))


def _own(unit: Unit) -> str:
    heading = f"({unit.heading.text}) " if unit.heading and unit.heading.text else ""
    return heading + unit.words.text


def _text(unit: Unit) -> str:
    return unit.text(annotations=False)
