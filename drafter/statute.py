"""법규(法規). An ordinance as a frozen tree: divisions, articles, paragraphs, subparagraphs, items, addenda, annexes.

Every unit keeps its enacted words apart from the annotations of a consolidation and from the layout of the
file, so that two texts differing only in those are equal, and printing gives the very text that was read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from drafter.address import SUBITEM_LEVELS, Address, Level, Step
from drafter.diagnostics import Span
from drafter.numbering import Number, spanned
from drafter.siblings import near, runs
from drafter.words import Annotation as Annotation
from drafter.words import Words as Words

_NO_WORDS = Words()
_ORDINANCE_NUMBER = re.compile(r"제?\s?(\d+)\s?호")
DELETED = "삭제"
"""The words of a unit whose number stays behind after it was deleted."""


@dataclass(frozen=True, slots=True)
class Unit:
    """단위(單位). Any numbered unit of a statute, with its own words and the units under it."""

    level: Level
    """Which level it stands on: 장, 조, 항, 호, 목 …"""
    number: Number | None = None
    """Its number with branches; None for 부칙 and for an annex without number."""
    heading: Words | None = None
    """제목: the words in brackets after the number, without the brackets; None when there is none."""
    words: Words = _NO_WORDS
    """Its own words, before its first child."""
    children: tuple["Unit", ...] = ()
    """The units directly under it, in the order of the text."""
    tail: Words = field(default=_NO_WORDS, compare=False)
    """What stands after the children and belongs to the unit, such as `[본조신설 2015.1.2.]`."""
    until: Number | None = None
    """For several units deleted at once (`제5조부터 제8조까지 삭제`): the last number."""
    lead: str = field(default="", compare=False)
    """Layout: all that stands before the heading or the words, the white space and the sign as written."""
    gap: str = field(default="", compare=False)
    """Layout: what stands between the heading and the words."""
    start: int | None = field(default=None, compare=False)
    """Where in the source text its sign begins; None when it was not read from a text, or was amended since."""
    brackets: str = field(default="()", compare=False)
    """Layout: what the heading of an article stands in."""
    identity: int | None = field(default=None, compare=False, repr=False)
    """Which unit this is while amendments move it about; given by `apply`."""

    @property
    def step(self) -> Step:
        """The step of this unit in an address."""
        return Step(self.level, self.number)

    @property
    def span(self) -> Span | None:
        """Where in the source text its sign and own words stand, as read; None when it was amended since."""
        return None if self.start is None else Span(self.start, self.start + len(self._own(True).strip()))

    @property
    def deleted(self) -> bool:
        """삭제됨. Whether only the number is left: `삭제 <2019.3.28.>`, `<삭제 2019.3.28.>`, `(삭제)`."""
        if self.words.text or self.children:
            return not self.children and "".join(self.words.text.split()).strip("()（）") == DELETED
        return any(mark.text.lstrip(" \n<〈[(").startswith(DELETED) for mark in self.words.annotations)

    def holds(self, step: Step) -> bool:
        """Whether this unit is the one `step` names, ranges of deleted units included."""
        if self.level is not step.level:
            return False
        if step.label and self.level is Level.ADDENDA:
            return self._belongs_to(step.label)
        if self.until and self.number and step.number:
            return self.number <= step.number <= self.until and step.number in spanned(self.number, self.until)
        return self.number == step.number

    def _belongs_to(self, ordinance: str) -> bool:
        """For an 부칙: whether it is that of the ordinance cited, as `조례 제6328호 …` is by its number."""
        cited, written = _ORDINANCE_NUMBER.search(ordinance), self.heading.text if self.heading else ""
        there = _ORDINANCE_NUMBER.search(written)
        return bool(cited and there and cited[1] == there[1])

    def text(self, annotations: bool = True) -> str:
        """본문 출력. The unit with its children as written, without the white space before it."""
        return "".join(self._pieces(annotations)).strip()

    def _pieces(self, annotations: bool) -> Iterator[str]:
        yield self._own(annotations)
        for child in self.children:
            yield from child._pieces(annotations)
        yield self.tail.print(annotations)

    def _own(self, annotations: bool) -> str:
        """Its sign, heading and own words as written."""
        gap = self.gap if self.heading is not None or self.words else ""
        return self.lead + self._heading_text(annotations) + gap + self.words.print(annotations)

    def _heading_text(self, annotations: bool) -> str:
        return self.brackets[0] + self.heading.print(annotations) + self.brackets[1] if self.heading else ""

    def walk(self) -> Iterator["Unit"]:
        """순회. This unit and all under it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def child(self, step: Step) -> "Unit | None":
        """The unit directly under this one that `step` names."""
        return next((c for c in self.children if c.holds(step)), None)


class _Titled(Unit):
    """A unit whose heading stands without brackets."""

    __slots__ = ()

    def _heading_text(self, annotations: bool) -> str:
        return self.heading.print(annotations) if self.heading else ""


class Division(_Titled):
    """편ㆍ장ㆍ절ㆍ관. A division: a heading over articles, with no words of its own."""

    __slots__ = ()


class Article(Unit):
    """조(條). An article."""

    __slots__ = ()


class Paragraph(Unit):
    """항(項). A paragraph ① ② ③."""

    __slots__ = ()


class Subparagraph(Unit):
    """호(號). A subparagraph 1. 2. 3."""

    __slots__ = ()


class Item(Unit):
    """목(目). An item 가. 나. 다."""

    __slots__ = ()


class Subitem(Unit):
    """세목(細目). A level below 목: 1), 가), (1), (가)."""

    __slots__ = ()


class Addenda(_Titled):
    """부칙(附則). The addenda of one enacting or amending ordinance; its designation stands in the heading."""

    __slots__ = ()


class AttachedTable(_Titled):
    """별표(別表). An attached table; its body is kept as it stands."""

    __slots__ = ()


class Form(AttachedTable):
    """별지 서식(別紙 書式). A form; its body is kept as it stands."""

    __slots__ = ()


CLASS_OF_LEVEL: dict[Level, type[Unit]] = {
    **dict.fromkeys((Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION), Division),
    **dict.fromkeys(SUBITEM_LEVELS, Subitem),
    Level.ARTICLE: Article,
    Level.PARAGRAPH: Paragraph,
    Level.SUBPARAGRAPH: Subparagraph,
    Level.ITEM: Item,
    Level.ADDENDA: Addenda,
    Level.ATTACHED_TABLE: AttachedTable,
    Level.FORM: Form,
}


@dataclass(frozen=True, slots=True)
class Statute:
    """조례(條例). A whole ordinance: its title, what stands before the first article, and its units in order."""

    title: Words = _NO_WORDS
    """제명: the first line."""
    preface: Words = field(default=_NO_WORDS, compare=False)
    """What stands between the title and the first unit, with its white space."""
    children: tuple[Unit, ...] = ()
    """Divisions, articles, addenda and annexes as they stand."""
    lead: str = field(default="", compare=False)
    """Layout: white space before the title."""
    tail: str = field(default="", compare=False)
    """Layout: white space after the last unit."""

    level = Level.STATUTE

    def text(self, annotations: bool = True) -> str:
        """본문 출력. The text again, with or without the annotations of the consolidation."""
        pieces = [self.lead, self.title.print(annotations), self.preface.print(annotations)]
        for child in self.children:
            pieces += child._pieces(annotations)
        return "".join((*pieces, self.tail))

    def walk(self) -> Iterator[Unit]:
        """순회. Every unit in document order."""
        for child in self.children:
            yield from child.walk()

    def articles(self) -> Iterator[Unit]:
        """조문. The articles of the main part, in order, whatever division they stand in."""
        return chain.from_iterable(self.rows_of_articles())

    def rows_of_articles(self) -> Iterator[tuple[Unit, ...]]:
        """조문의 줄. The articles of the main part that stand side by side, one row after the other."""
        return _rows(self.children)

    def find(self, address: str | Address) -> Unit | None:
        """찾기. The unit at an address, None when there is none; `ValueError` for what is not an address."""
        path = self.path(Address.parse(address) if isinstance(address, str) else address)
        return path[-1] if path else None

    def path(self, address: Address) -> tuple[Unit, ...] | None:
        """경로. The units from the outermost to the one at the address; articles are found in any division.

        Of several 부칙, where none is named by its ordinance, the first that has the place is taken.
        """
        if not address.steps or address.steps[0] != Step(Level.ADDENDA):
            return _path(self.children, address.steps)
        blocks = ((unit,) for unit in self.children if unit.level is Level.ADDENDA)
        return next(filter(None, (_path(block, address.steps) for block in blocks)), None)


def _path(units: tuple[Unit, ...], steps: tuple[Step, ...]) -> tuple[Unit, ...] | None:
    path: tuple[Unit, ...] = ()
    for step in steps:
        found = _find(path[-1].children if path else units, step)
        if found is None:
            return None
        path += found
    return path or None


def _rows(units: tuple[Unit, ...]) -> Iterator[tuple[Unit, ...]]:
    for level, run in runs(units):
        if level is Level.ARTICLE:
            yield run
        elif level < Level.ADDENDA:
            yield from (row for unit in run for row in _rows(unit.children))


def place_of(units: tuple[Unit, ...], step: Step) -> int | None:
    """순번. Where among siblings the unit stands that `step` names; None when there is none."""
    return next((place for place in near(units, step) if units[place].holds(step)), None)


def _find(units: tuple[Unit, ...], step: Step) -> tuple[Unit, ...] | None:
    """The path to the unit that `step` names, looking into divisions for articles and smaller divisions."""
    place = place_of(units, step)
    if place is not None:
        return (units[place],)
    deepest = min(step.level, Level.ADDENDA)
    for unit in (unit for level, run in runs(units) if level < deepest for unit in run):
        found = _find(unit.children, step)
        if found:
            return (unit, *found)
    return None
