"""자리 잡기. Where a unit that comes in or moves is put: by its number, among those that stand there."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from drafter.address import DIVISION_LEVELS, Address, Level
from drafter.apply.joint import parted
from drafter.apply.state import State, path_to, put, refusal
from drafter.diagnostics import Code, Span
from drafter.layout import aligned, first_paragraph_inline
from drafter.siblings import exchanged
from drafter.statute import Unit


def place_unit(state: State, target: Address, unit: Unit, span: Span | None, home: int | None) -> State:
    """단위의 배치. A unit put at an address: after the last sibling with a smaller number; refused when taken.

    A number that was deleted and stayed behind keeps its place, whatever stands beside it.

    `home`: the division an article belongs to where it could stand in either of two.
    """
    state = parted(state, target)
    deleted = check_free(state, target, span) and state.statute.path(target)
    if not deleted:
        return _among_siblings(state, target, unit, span, home)
    if _comes_from_elsewhere(deleted, unit, home):
        return _among_articles(state.spliced(deleted, ()), unit, home)
    return _filled(state, deleted, unit)


def _among_siblings(state: State, target: Address, unit: Unit, span: Span | None, home: int | None) -> State:
    if target.level is Level.ARTICLE and len(target.steps) == 1:
        return _among_articles(state, unit, home)
    if not target.parent.steps:
        return replace(state, statute=replace(state.statute, children=_placed(state.statute.children, unit)))
    path = state.path(target.parent, span)
    if _divided(path[-1]) and target.level is Level.ARTICLE:
        return _in_division(state, target, unit, span)
    _check_level(path[-1], target, span)
    parent = replace(path[-1], children=_placed(path[-1].children, aligned(unit, path[-1].children)))
    return state.spliced(path, (first_paragraph_inline(parent),))


def check_free(state: State, target: Address, span: Span | None) -> bool:
    """빈 번호 확인. Whether a deleted unit left the number behind; refused when it is taken, in whatever chapter."""
    in_chapter = target.steps[0].level in DIVISION_LEVELS and target.level is Level.ARTICLE
    taken = state.statute.path(Address(target.steps[-1:]) if in_chapter else target)
    if taken and not taken[-1].deleted:
        found = taken[-1].text(annotations=False)[:60].replace("\n", " ")
        raise refusal(Code.NUMBER_TAKEN, span, address=str(target), found=found)
    return taken is not None


def _comes_from_elsewhere(taken: tuple[Unit, ...], unit: Unit, home: int | None) -> bool:
    """Whether an article that moves onto a number deleted in another chapter is to stay in its own."""
    return unit.level is Level.ARTICLE and home is not None and len(taken) > 1 and taken[-2].identity != home


def _filled(state: State, deleted: tuple[Unit, ...], unit: Unit) -> State:
    """A unit put where one was deleted, with the margin of that one."""
    *above, old = deleted
    unit = replace(unit, lead=headed_lead(old, unit))
    if not above:
        return state.spliced(deleted, (unit,))
    children = put(above[-1].children, old, (unit,))
    parent = first_paragraph_inline(replace(above[-1], children=children))
    return state.spliced(tuple(above), (parent,))


def _among_articles(state: State, unit: Unit, home: int | None) -> State:
    """An article goes back into the division it left empty, where that keeps the articles in order; else it follows
    the one before it, in whatever division that one stands, unless it belongs to the division of the one after."""
    articles = list(state.statute.articles())
    place = _after(articles, unit)
    before = _path_of(state, articles[place - 1]) if place else ()
    after = _path_of(state, articles[place]) if place < len(articles) else ()
    refilled = _refilled(state, unit, home)
    if refilled and list(refilled.statute.articles()) == [*articles[:place], unit, *articles[place:]]:
        return refilled
    if after and (not before or _stands_in(after, home)):
        return state.spliced(after, (unit, after[-1]))
    if before:
        return state.spliced(before, (before[-1], unit))
    return replace(state, statute=replace(state.statute, children=(unit, *state.statute.children)))


def _divided(unit: Unit) -> bool:
    return unit.level in DIVISION_LEVELS and any(child.level in DIVISION_LEVELS for child in unit.children)


def _in_division(state: State, target: Address, unit: Unit, span: Span | None) -> State:
    """An article put into a chapter that has sections: into the section its number puts it in."""
    placed = _among_articles(state, unit, None)
    if placed.statute.path(target) is None:
        _check_level(state.path(target.parent, span)[-1], target, span)
    return placed


def _check_level(parent: Unit, target: Address, span: Span | None) -> None:
    """A 항 cannot join words that are no 항 yet, nor a 호 stand beside 항: where it goes is for the drafter to say; and
    nothing stands under a unit that is deleted."""
    if parent.deleted:
        raise refusal(Code.UNIT_NOT_FOUND, span, address=str(target.parent), nearest=parent.text())
    levels = {child.level for child in parent.children}
    beside_words = parent.level is Level.ARTICLE and target.level is Level.PARAGRAPH and parent.words.text
    beside_words = beside_words or (parent.level is Level.ADDENDA and parent.words.text)
    if beside_words or any(level < target.level for level in levels):
        found = ", ".join(str(child.step) for child in parent.children[:6]) or parent.words.text[:40]
        raise refusal(Code.LEVEL_DIFFERS, span, address=str(target), found=found)


def _refilled(state: State, unit: Unit, home: int | None) -> State | None:
    """The article put back into its division, when that is empty and so has no article to stand beside."""
    if home is None:
        return None
    found = next((u for u in state.statute.walk() if u.identity == home and u.level in DIVISION_LEVELS), None)
    if found is None or any(child.level is Level.ARTICLE for child in found.children):
        return None
    refilled = replace(found, children=(unit, *found.children))  # before the smaller divisions it may still hold
    return state.spliced(path_to(state.statute.children, found), (refilled,))


def _stands_in(path: tuple[Unit, ...], home: int | None) -> bool:
    """Whether the end of the path stands directly in the division of that identity."""
    return home is not None and len(path) > 1 and path[-2].identity == home


def _path_of(state: State, article: Unit) -> tuple[Unit, ...]:
    return state.statute.path(Address((article.step,))) or ()


def _placed(units: tuple[Unit, ...], unit: Unit) -> tuple[Unit, ...]:
    place = _after(units, unit)
    return exchanged(units, place, place, (unit,))


def _after(siblings: Sequence[Unit], unit: Unit) -> int:
    """How many siblings stand before the number of a unit."""
    passed = _articles_before(siblings, unit) if unit.level in DIVISION_LEVELS else 0
    return bisect_left(siblings, unit.step.order, passed, key=lambda sibling: sibling.step.order)


def _articles_before(siblings: Sequence[Unit], division: Unit) -> int:
    """How many articles stand right in what holds a division, before the first that the division has.

    Placed before them, its heading would be read as theirs.
    """
    first = next((unit for unit in division.walk() if unit.level is Level.ARTICLE), None)
    leading = takewhile(lambda unit: unit.level is Level.ARTICLE, siblings)
    return sum(1 for article in leading if first is None or article.step.order < first.step.order)


def headed_lead(old: Unit, new: Unit) -> str:
    """여백 잇기. The old margin before the sign as the new unit has it."""
    margin = old.lead[: len(old.lead) - len(old.lead.lstrip())]
    return margin + new.lead.lstrip()
