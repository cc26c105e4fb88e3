"""자리의 풀이. Places as written → addresses: what 같은 조 refers to, what a list leaves out, what a range spans."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.address import ANNEX_LEVELS, DIVISION_LEVELS, Address, Level, Part, Step
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.numbering import Number, spanned
from drafter.parse.fields import beside_too, is_called, joined, names_anything, opened, up_to
from drafter.parse.readings import Headed, Misprint, Place, PlaceRange, Places

_LEVEL_OF_NAME = {
    **{level.korean: level for level in (*DIVISION_LEVELS, Level.ARTICLE, Level.PARAGRAPH, Level.SUBPARAGRAPH)},
    "목": Level.ITEM,
    "표": Level.ATTACHED_TABLE,
    "별표": Level.ATTACHED_TABLE,
    "서식": Level.FORM,
    "호서식": Level.FORM,
    "부칙": Level.ADDENDA,
    "개정법률": Level.ENACTMENT,
    "법률": Level.ENACTMENT,
}
_PAGES = ("쪽", "면")
"""A form of which no page was named has one."""
_ABSOLUTE = (
    Level.STATUTE,
    *DIVISION_LEVELS,
    Level.ADDENDA,
    Level.ENACTMENT,
    Level.ATTACHED_TABLE,
    Level.FORM,
    Level.ARTICLE,
)
WHOLE = "본칙"
"""How the main part of an ordinance without articles is named."""
_SAME = "같은 "
_PART = "부분"
"""What `같은 부분` names again: the part named last, as 각 호 외의 부분."""
_HOLD_ARTICLES = (Level.ADDENDA, Level.ENACTMENT)
_HOLD_NEW_ARTICLES = (*DIVISION_LEVELS, Level.ADDENDA)

Resolved = tuple[Address, Span]


class Unresolved(Exception):
    """풀 수 없는 자리. Carries the diagnostic; never leaves the parser."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


class Resolver:
    """자리 풀이. Turns places into addresses in the order they are written, remembering the unit named last."""

    def __init__(self) -> None:
        self._last = Address()
        self._division: tuple[Step, ...] = ()
        self._enactment: tuple[Step, ...] = ()
        self._chapter: tuple[Step, ...] = ()
        self._whole = False
        self.remarks: dict[Address, str] = {}
        """What was said in brackets of the places named so far."""
        self.misprints: list[Misprint] = []
        """The numbers among them that are not written as they should be."""
        self.headed: dict[Address, Headed] = {}
        """The units among them that were named with their heading."""

    def begin_sentence(self) -> None:
        """문장의 시작. A 절 named without its 장 belongs to the 장 named before it in the same sentence."""
        self._chapter = ()

    def all(self, places: Places, inside: bool = False) -> tuple[Resolved, ...]:
        """The addresses a list of places names, with where each is written; `Unresolved` when one cannot be told.

        `inside`: the places lie in the unit named last (`제2장에 제10조의2를`).
        """
        self._division = self._last.steps if inside and self._last.level in _HOLD_NEW_ARTICLES else ()
        self._enactment = self._enactment_of(places)
        return self._listed(places)

    def _enactment_of(self, places: Places) -> tuple[Step, ...]:
        """The amending law named last, where the places are said to be its own."""
        first = self._last.steps[:1]
        if not first or first[0].level is not Level.ENACTMENT:
            return ()
        return first if any(place.amended for place in places) else ()

    def moved_to(self, places: Places) -> tuple[Resolved, ...]:
        """옮겨 갈 자리. The addresses of a list of new numbers; 부칙 is said once (`부칙 제1조를 제3조로`)."""
        larger = self._last.steps[:-1] if self._last.level in DIVISION_LEVELS else self._last.steps[:1]
        self._division = tuple(step for step in larger if step.level in _HOLD_NEW_ARTICLES)
        return self._listed(places)

    def _listed(self, places: Places) -> tuple[Resolved, ...]:
        listed: list[Resolved] = []
        for place in places:
            for one in _apart(place):
                inherits = bool(listed)
                if isinstance(one, PlaceRange):
                    listed += self._range(one, inherits)
                else:
                    listed.append((self._beside(self.one(one, inherits), listed), one.span))
        return tuple(listed)

    def _beside(self, address: Address, listed: list[Resolved]) -> Address:
        """`갑란 다음에 병란 및 정란`: what is listed after a row said to go beside another goes beside that."""
        if address.level is not Level.FIELD or not listed:
            return address
        before = listed[-1][0]
        if before.level is not Level.FIELD or before.parent != address.parent:
            return address
        step = replace(address.last, label=beside_too(before.last.label, address.last.label))
        self._last = replace(address, steps=(*address.steps[:-1], step))
        return self._last

    def one(self, place: Place, in_list: bool = False) -> Address:
        """The address one place names; it becomes the unit named last."""
        place = self._named_again_by_words(opened(place))
        base = self._base(place, in_list)
        steps = base + place.steps
        if Level.FIELD in [step.level for step in steps]:
            steps = joined(steps)
            fields = [step for step in steps if step.level is Level.FIELD]
            if not _has_annex(steps) and not all(map(names_anything, fields)):
                raise Unresolved(_not_a_place(place))
        refers_on = not place.steps and place.same in ("", _PART)
        parts = _continued(self._last.parts, place.parts) if refers_on else place.parts
        of_body = self._whole and bool(steps) and Level.PARAGRAPH <= steps[0].level < Level.FIELD
        self._last, self._whole = Address(steps, parts), place.same == WHOLE or of_body
        if steps and steps[0].level < Level.ADDENDA:
            self._chapter = tuple(step for step in steps if step.level in DIVISION_LEVELS)
        self.misprints += place.misprints
        for headed in place.headed:
            depth = steps.index(headed.step) + 1 if headed.step in steps else len(base)
            self.headed[Address(steps[:depth])] = headed
        if place.remark:
            self.remarks[self._last] = place.remark
        return self._last

    def _base(self, place: Place, in_list: bool) -> tuple[Step, ...]:
        last = self._last.steps
        if place.same == WHOLE:
            return ()
        if place.same not in ("", _PART):
            return self._named_again(place)
        if not place.steps:
            return last
        level = place.steps[0].level
        if self._division and self._division[-1].level < level and level in (*DIVISION_LEVELS, Level.ARTICLE):
            return self._division
        if level is Level.ARTICLE and in_list:
            return tuple(step for step in last if step.level in _HOLD_ARTICLES)
        if level is Level.ARTICLE:
            return self._enactment
        if level in DIVISION_LEVELS:
            return tuple(step for step in self._chapter if step.level < level)
        if level in _ABSOLUTE:
            return ()
        base = _left_out(last, level)
        if not base and not self._whole:
            raise Unresolved(_nothing_before(place, str(place.steps[0])))
        return base

    def _named_again_by_words(self, place: Place) -> Place:
        """`같은 개별기준`: a part of an annex that was named before, where one was."""
        name = place.steps[0].label.removeprefix(_SAME) if place.steps else ""
        again = name and place.steps[0].label.startswith(_SAME)
        if again and any(is_called(step, name) for step in self._last.steps):
            return replace(place, same=name, steps=place.steps[1:])
        return place

    def _named_again(self, place: Place) -> tuple[Step, ...]:
        level = _LEVEL_OF_NAME.get("".join(place.same.split()))
        steps = self._last.steps
        ends = [i for i, s in enumerate(steps) if s.level is level]
        ends = ends or [i for i, s in enumerate(steps) if is_called(s, place.same)]
        if not ends and place.same in _PAGES:
            ends = [i for i, s in enumerate(steps) if s.level is Level.FORM]
        if not ends:
            raise Unresolved(_nothing_before(place, f"같은 {place.same}"))
        return (*steps[: ends[-1]], up_to(steps[ends[-1]], place.same))

    def _range(self, place: PlaceRange, in_list: bool) -> Iterator[Resolved]:
        first = self.one(place.first, in_list)
        last = self.one(place.last, in_list=True)
        self.misprints += place.tail.misprints
        span = Span(place.first.span.start, place.last.span.end)
        for number in _numbers(first, last, span):
            step = replace(first.last, number=number)
            self._last = Address((*first.steps[:-1], step, *place.tail.steps), last.parts + place.tail.parts)
            yield self._last, span


def _apart(place: Place | PlaceRange) -> Iterator[Place | PlaceRange]:
    """Two places run together for want of a comma (`제3조제1항제4조제2항`) are two."""
    if isinstance(place, PlaceRange):
        runs_on = any(step.level is Level.ARTICLE for step in place.tail.steps)
        yield replace(place, tail=Place()) if runs_on else place
        yield from _apart(place.tail) if runs_on else ()
        return
    for start in range(1, len(place.steps)):
        if place.steps[start].level is Level.ARTICLE and _is_under_way(place.steps[:start]):
            yield replace(place, steps=place.steps[:start], parts=())
            yield from _apart(replace(place, same="", steps=place.steps[start:]))
            return
    yield place


def _is_under_way(steps: tuple[Step, ...]) -> bool:
    return any(Level.ARTICLE <= step.level < Level.FIELD for step in steps)


def _left_out(last: tuple[Step, ...], level: Level) -> tuple[Step, ...]:
    """What a step of a list leaves out: all before the last step of its own level, or else all larger units."""
    same = [index for index, step in enumerate(last) if step.level is level]
    if same:
        return last[: same[-1]]
    return tuple(step for step in last if step.level < level or step.level in (Level.FIELD, Level.ENACTMENT))


def _continued(named: tuple[Part, ...], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """`각 호 외의 부분 전단ㆍ후단`: a sentence named alone stands in the same 각 호 외의 부분."""
    if parts and parts[0].is_sentence:
        return tuple(part for part in named if not part.is_sentence) + parts
    return parts or named


def _numbers(first: Address, last: Address, span: Span) -> tuple[Number, ...]:
    low, high = first.last.number, last.last.number
    if first.level is not last.level or first.parent != last.parent or not low or not high or low > high:
        facts = {"found": f"{first}부터 {last}까지"}
        raise Unresolved(Diagnostic(Code.UNKNOWN_UNIT_IN_RANGE, Document.AMENDMENT, span, facts))
    return spanned(low, high)


def _has_annex(steps: tuple[Step, ...]) -> bool:
    return any(step.level in ANNEX_LEVELS for step in steps)


def _not_a_place(place: Place) -> Diagnostic:
    fields = (step.label for step in place.steps if step.level is Level.FIELD)
    facts = {"found": next(fields, ""), "expected": "제○조제○항제○호"}
    return Diagnostic(Code.NOT_UNDERSTOOD, Document.AMENDMENT, place.span, facts)


def _nothing_before(place: Place, found: str) -> Diagnostic:
    return Diagnostic(Code.NOTHING_NAMED_BEFORE, Document.AMENDMENT, place.span, {"found": found})
