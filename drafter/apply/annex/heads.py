"""별표 안의 줄머리. The numbers and remarks that begin a line of an annex, and which list they belong to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from drafter.address import SUBITEM_LEVELS, Level, Step
from drafter.diagnostics import Span
from drafter.numbering import ITEM_LETTERS, read_sign

LEVELS = (Level.SUBPARAGRAPH, Level.ITEM, *SUBITEM_LEVELS)
"""The levels whose numbers begin a line of an annex."""
_SIGNS = {
    Level.SUBPARAGRAPH: r"\d{1,3}(?:의\d+)*\.",
    Level.ITEM: rf"[{ITEM_LETTERS}](?:의\d+)*\.",
    Level.SUBITEM_1: r"\d+\)",
    Level.SUBITEM_2: rf"[{ITEM_LETTERS}]\)",
    Level.SUBITEM_3: r"\(\d+\)",
    Level.SUBITEM_4: rf"\([{ITEM_LETTERS}]\)",
}
NUMERAL = re.compile(r"[Ⅰ-Ⅻ]\.")
"""What begins a part of an annex: `Ⅱ. 개별기준`."""
_REMARK = r"[<\[(]?비\s?고(?![가-힣\t])(?![^\n]*[│┃║|\t][^\n]*[│┃║|\t])|※|주\s?(?:\d*\)|[:：]|(?=\d+\.)|(?=[^\S\n]*$))"
_NUMBER = "|".join(rf"(?P<{level.name}>{signs}(?!\d))" for level, signs in _SIGNS.items())
_HEAD = re.compile(
    rf"^[^\S\n]*(?P<edge>[|│┃║])?[^\S\n]*(?:(?P<remark>{_REMARK})|{_NUMBER}|(?P<numeral>{NUMERAL.pattern}))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """줄머리. What begins a line: a number, or without one a remark or a numeral."""

    start: int
    """Where its line starts."""
    sign: Span
    step: Step | None = None
    row: bool = False
    """Whether the line is a row of a table."""
    drawn: bool = False
    """Whether the row has edges, so that the number is in a cell."""
    remark: bool = False
    noted: bool = False
    """Whether the number is one of a remark's own (`비고 1. …`)."""
    nested: bool = False
    """Whether the number is that of a row below a unit of the same level (`2. 개별기준` over rows from 1.)."""
    until: Level | None = None
    """The level of the number that ends a remark, going on with the list the remark stands in."""

    @property
    def listed(self) -> bool:
        """Whether the number is one of the list itself."""
        return self.step is not None and not self.noted and not self.nested


@lru_cache(maxsize=256)
def heads_in(body: str, within: Span) -> tuple[Head, ...]:
    """줄머리들. All of a stretch in order; what the stretch itself begins with is the head of no other."""
    found = (_head(body, one) for one in _HEAD.finditer(body, within.start, within.end))
    sorted_out = _sorted_out(head for head in found if head.step or head.start > within.start)
    return tuple(reversed(tuple(_with_ends(sorted_out))))


def ends_units(line: str) -> bool:
    """단위의 끝인지. Whether a line belongs to none of the units before it: 비고, ※, a numeral."""
    found = _HEAD.match(line)
    return found is not None and (found["remark"] is not None or found["numeral"] is not None)


def _head(body: str, found: re.Match[str]) -> Head:
    group = found.lastgroup or ""
    sign = Span(*found.span(group))
    if group in ("remark", "numeral"):
        return Head(found.start(), sign, remark=group == "remark")
    drawn = found["edge"] is not None
    end = body.find("\n", found.end())
    tabbed = "\t" in body[found.start() : end if end >= 0 else None].strip()
    step = Step(Level[group], read_sign(found[group]))
    return Head(found.start(), sign, step, row=drawn or tabbed, drawn=drawn)


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists that the numbers read so far make up."""

    last: Mapping[Level, Head] = field(default_factory=dict)
    """The last number of the list on each level."""
    noted: Mapping[Level, Step] | None = None
    """The last number on each level of the remark that is open; None where none is."""
    rows: Level | None = None
    """The level of the rows below a unit of the same level; None where there are none."""

    def told(self, head: Head) -> tuple["_Lists", Head]:
        """The lists with the head, and the head with what it is in them."""
        if head.step is None:
            return (_Lists(self.last, {}) if head.remark else _Lists()), head
        level = head.step.level
        if self.noted is not None and self._is_noted(head.step):
            return replace(self, noted={**self.noted, level: head.step}), replace(head, noted=True)
        rows = self._rows_with(head, head.step)
        if rows:
            return _Lists(self.last, rows=rows), replace(head, nested=True)
        return _Lists({one: held for one, held in self.last.items() if one < level} | {level: head}), head

    def _is_noted(self, step: Step) -> bool:
        before = (self.noted or {}).get(step.level)
        return (before is not None and before.order < step.order) or not self._goes_on(step)

    def _goes_on(self, step: Step) -> bool:
        before = self.last.get(step.level)
        return before is not None and before.step is not None and before.step.order < step.order

    def _rows_with(self, head: Head, step: Step) -> Level | None:
        before = self.last.get(step.level)
        if head.row and before and not before.row and not self._goes_on(step):
            return step.level
        return self.rows if head.row and self.rows and step.level >= self.rows else None


def _sorted_out(heads: Iterable[Head]) -> Iterator[Head]:
    lists = _Lists()
    for head in heads:
        lists, told = lists.told(head)
        yield told


def _with_ends(heads: Iterable[Head]) -> Iterator[Head]:
    """The heads from the last to the first, each remark with the level of the number that ends it."""
    after: Head | None = None
    for head in reversed(tuple(heads)):
        yield replace(head, until=after.step.level) if head.remark and after and after.step else head
        after = head if head.listed or head.step is None else after
