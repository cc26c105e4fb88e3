"""말 찾기. Where the words a directive quotes stand: in the place it names, nearest first."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter import glyphs
from drafter.address import ANNEX_LEVELS, Address, Level, Part
from drafter.apply.annex.heads import heads_in
from drafter.apply.annex.places import annex_of, inside_annex, missing_in, place_in
from drafter.apply.annex.reaching import check_not_deleted
from drafter.apply.annex.tables import prose_in
from drafter.apply.state import Refused, refusal
from drafter.apply.stretches import Stretches
from drafter.diagnostics import Code, Span
from drafter.operations import ReplaceText
from drafter.parts import part_span
from drafter.statute import Unit, Words

_ENDS_OPEN = re.compile(r"\d$|\d[조항호]$|[가-힣]목$")
_GOES_ON = re.compile(r"\d|(?<=\d),\d{3}|(?<=[조항호목])의\d")


@dataclass(frozen=True, slots=True)
class Slot:
    """자리. A stretch of words that may be changed: of which unit, its heading or its own words, and where."""

    unit: Unit
    heading: bool
    within: Span

    @property
    def words(self) -> str:
        """All the words of the heading or of the unit itself."""
        return (self.unit.heading or Words()).text if self.heading else self.unit.words.text

    @property
    def stands_in(self) -> tuple[int, bool]:
        """글. What tells the text it is a stretch of from every other."""
        return id(self.unit), self.heading


@dataclass(frozen=True, slots=True)
class Hit:
    """찾은 곳. Where the quoted words stand, whether to the letter, and what takes their place."""

    slot: Slot
    span: Span
    exact: bool
    operation: ReplaceText

    @property
    def new(self) -> str:
        """What takes the place of the words found."""
        return self.operation.new

    @property
    def cuts(self) -> bool:
        """숫자를 자름. Whether the words found are part of a number or citation: 3조 of 13조, 제3조 of 제3조의2."""
        words, start, end = self.slot.words, self.span.start, self.span.end
        begun = words[max(0, start - 1) : start].isdigit() and words[start : start + 1].isdigit()
        return begun or bool(_GOES_ON.match(words, end) and _ENDS_OPEN.search(words[start:end]))


def circles_of(unit: Unit, target: Address, span: Span | None) -> list[list[Slot]]:
    """찾는 차례. Where to look, nearest first: the unit's own words, all the units under it, the headings."""
    if inside_annex(target):
        return _annex_circles(unit, target, span)
    if target.parts == (Part.HEADING,):
        return [[Slot(unit, True, Span(0, len(unit.heading.text)))]] if unit.heading else [[]]
    if target.parts and target.parts != (Part.OUTSIDE_HEADING,):
        return _sentence_circles(unit, target, span)
    below = [Slot(u, False, Span(0, len(u.words.text))) for u in unit.walk() if u is unit or not u.deleted]
    headings = [Slot(u, True, Span(0, len(u.heading.text))) for u in unit.walk() if u.heading]
    return [below[:1], below, headings]


def _annex_circles(annex: Unit, target: Address, span: Span | None) -> list[list[Slot]]:
    """The place named; all of its unit, where it has no such part; all the body, where it cannot be told."""
    body = annex.words.text
    missing = missing_in(body, target)
    if missing:
        nearest = f"{annex_of(target)}: {', '.join(missing[1][:6])}"
        raise refusal(Code.UNIT_NOT_FOUND, span, address=str(target.unit), nearest=nearest)
    check_not_deleted(body, target, span)
    named, unit = place_in(body, target), place_in(body, target.unit)
    if unit is None:
        return [[], [Slot(annex, False, Span(0, len(body)))]]
    circles = [[Slot(annex, False, within) for within in found.spans] for found in (named, unit) if found]
    return circles if named else [[], *circles]


def _sentence_circles(unit: Unit, target: Address, span: Span | None) -> list[list[Slot]]:
    """The sentence named, then all the unit's own words: whether a sentence is a 단서 is told by its first word."""
    whole = Slot(unit, False, Span(0, len(unit.words.text)))
    try:
        return [[Slot(unit, False, sentence_span(unit, target, span))], [whole]]
    except Refused:
        if not unit.words.text:
            raise
        return [[], [whole]]


def sentence_span(unit: Unit, target: Address, span: Span | None) -> Span:
    """부분의 자리. Where the part that `target` names stands in the unit's own words; refused when there is none."""
    sentences = any(part.is_sentence for part in target.parts)
    whole = prose_in(unit.words.text) if sentences else Span(0, len(unit.words.text))
    found: Span | None = whole if _has_such_parts(unit, target) else None
    for part in target.parts:
        if found and part.is_sentence:
            found = part_span(unit.words.text, part, found)
    if found is None:
        facts = {"address": str(target.unit), "part": target.parts[-1].value, "found": unit.words.text[:60]}
        raise refusal(Code.PART_NOT_FOUND, span, **facts)
    return found


def has_sentences(unit: Unit) -> bool:
    """문장이 있는지. Whether the own words of a unit are sentences; those of an annex with several lines are a list."""
    return unit.level not in ANNEX_LEVELS or "\n" not in unit.words.text


_LEVELS_OF = {
    Part.LEAD_IN: Level.SUBPARAGRAPH,
    Part.ITEM_LEAD_IN: Level.ITEM,
    Part.ALL_SUBPARAGRAPHS: Level.SUBPARAGRAPH,
    Part.ALL_ITEMS: Level.ITEM,
}


def _has_such_parts(unit: Unit, target: Address) -> bool:
    """각 호 외의 부분 is there only where there are 호, 단서 only where there are sentences."""
    if any(part.is_sentence for part in target.parts) and not has_sentences(unit):
        return False
    wanted = [_LEVELS_OF[part] for part in target.parts if part in _LEVELS_OF]
    return all(any(child.level is level for child in unit.children) for level in wanted)


def hits_in(circles: list[list[Slot]], operation: ReplaceText, claimed: list[Hit]) -> list[Hit]:
    """낱낱의 찾은 곳. The hits in the nearest circle that has any; with 각각 all that a unit named as a whole holds,
    its heading too, is one circle (`제목 외의 부분` leaves it out), and a place in an annex stands for itself."""
    circles = _circles_of_each(circles, operation.target) if operation.each else circles
    taken = _taken(claimed)
    for find in (glyphs.find_every if operation.each else glyphs.find_all, glyphs.find_unmarked):
        for circle in circles:
            found = [hit for slot in circle for hit in in_slot(slot, operation, find)]
            free = [hit for hit in found if not taken.get(hit.slot.stands_in, Stretches()).meet(hit.span)]
            whole = [hit for hit in free if not hit.cuts] or free
            exact = [hit for hit in whole if hit.exact and not operation.each]
            if whole:
                return exact or whole
    return []


def _taken(claimed: list[Hit]) -> dict[tuple[int, bool], Stretches]:
    """The words that are spoken for, by the text they stand in."""
    spans: dict[tuple[int, bool], list[Span]] = {}
    for hit in claimed:
        spans.setdefault(hit.slot.stands_in, []).append(hit.span)
    return {text: Stretches.of(held) for text, held in spans.items()}


def _circles_of_each(circles: list[list[Slot]], target: Address) -> list[list[Slot]]:
    if inside_annex(target):
        return circles[:1]
    return circles if target.parts or len(circles) == 1 else [circles[1] + circles[-1]]


Find = Callable[[str, str], tuple[glyphs.Match, ...]]


def in_slot(slot: Slot, operation: ReplaceText, find: Find = glyphs.find_all) -> Iterator[Hit]:
    """한 자리에서 찾은 곳. Every place in a slot where the words stand, with the white space that goes with them."""
    start, signs = slot.within.start, Stretches.of(_signs_in(slot))
    for match in find(slot.words[start : slot.within.end], operation.old):
        span = match.span.shifted(start)
        if not signs.meet(span):
            yield Hit(slot, _erased(slot.words, span) if not operation.new else span, match.exact, operation)


def _signs_in(slot: Slot) -> list[Span]:
    """The numbers in the body of an annex, which are no words: the 다. of 다목 does not hold “다”."""
    if slot.unit.level not in ANNEX_LEVELS or slot.heading:
        return []
    return [head.sign for head in heads_in(slot.words, slot.within) if head.step]


def _erased(words: str, span: Span) -> Span:
    """Words that go take the white space before them along, where white space or nothing follows."""
    before = words[: span.start].rstrip()
    follows = words[span.end : span.end + 1]
    if not before:
        return Span(0, span.end + len(words[span.end :]) - len(words[span.end :].lstrip()))
    return Span(len(before), span.end) if not follows or follows.isspace() else span
