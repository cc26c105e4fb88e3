"""장 제목의 적용. The heading of a division put in or taken out alone; the articles stay and come to stand under it.

What is true of the text is true of the tree: a division holds all that follows its heading, up to the next heading
of its level or a higher one.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial, reduce
from itertools import takewhile

from drafter.address import DIVISION_LEVELS, Address, Level
from drafter.apply.outcome import TITLE, Fate
from drafter.apply.state import State, path_to, rebuilt, refusal
from drafter.apply.units import struck
from drafter.diagnostics import Code
from drafter.glyphs import same
from drafter.layout import resigned
from drafter.operations import DeleteDivisionHeading, InsertDivisionHeading, Operation, RenumberUnit, beside
from drafter.statute import CLASS_OF_LEVEL, DELETED, Statute, Unit, Words

_BODY = (*DIVISION_LEVELS, Level.ARTICLE)

Units = tuple[Unit, ...]


def insert_division_heading(state: State, operation: Operation) -> State:
    """장 제목 신설의 적용. What follows the heading, up to the end of what it stands in, comes to stand under it."""
    assert isinstance(operation, InsertDivisionHeading)
    state = _vacated(state, operation)
    above, path = _places(state, operation)
    siblings = _under(state, above)
    place = _index(siblings, path[0])
    stays, goes = _cut(path, operation)
    following = tuple(takewhile(lambda unit: _goes_under(unit, operation.division.level), siblings[place + 1 :]))
    heading, state = state.identified(state.layout.laid(_division(operation)))
    made = replace(heading, children=(*goes, *following))
    rest = siblings[place + 1 + len(following) :]
    return _with(state, above, (*siblings[:place], *stays, made, *rest))


def delete_division_heading(state: State, operation: Operation) -> State:
    """장 제목 삭제의 적용. The number stays behind with the word 삭제, as that of any unit, and the articles stay."""
    assert isinstance(operation, DeleteDivisionHeading)
    _places(state, operation)
    there = tuple(headings_beside(state.statute, operation))
    unit = next((unit for unit in there if unit.step == operation.division and not _is_struck(unit)), None)
    if unit is None:
        facts = {"place": beside(operation.target, operation.follows), "heading": str(operation.division)}
        found = ", ".join(unit.text().split("\n")[0] for unit in there) or "-"
        raise refusal(Code.HEADING_NOT_THERE, operation.span, found=found, **facts)
    _check(operation, unit)
    trace = replace(state.trace(unit), fate=Fate.DELETED)
    path = path_to(state.statute.children, unit)
    return state.spliced(path, (struck(unit),)).traced({unit.identity or TITLE: trace})


def renumber_divisions(state: State, operations: list[RenumberUnit]) -> State:
    """장의 이동. Divisions take other numbers at once, where they stand, with all that is under them; refused when a
    number is taken, unless its heading was deleted: that gives way, and what it held joins the rest."""
    if not operations:
        return state
    paths = [(state.path(operation.target, operation.span), operation) for operation in operations]
    edits = {path[-1].identity or TITLE: operation for path, operation in paths}
    for path, operation in paths:
        _check_level(path[-1], operation)
        taken = next((unit for unit in _under(state, path[:-1]) if unit.holds(operation.to.last)), None)
        if taken is not None and taken.identity not in edits:
            _check_free(taken, operation)
            state = _without_heading(state, path_to(state.statute.children, taken))
    renumber = {identity: partial(renumbered, to=operation.to) for identity, operation in edits.items()}
    children = tuple(rebuilt(unit, renumber) for unit in state.statute.children)
    return replace(state, statute=replace(state.statute, children=children))


def renumbered(unit: Unit, to: Address) -> Unit:
    """번호 바꾸기. A unit with the number of another address, its sign written anew."""
    return resigned(replace(unit, level=to.level, number=to.last.number))


def _check_level(unit: Unit, operation: RenumberUnit) -> None:
    """A division keeps its level and stays in the larger one it stands in."""
    stays = operation.to.parent in (operation.target.parent, Address())
    if operation.target.parts or operation.to.level is not unit.level or not stays:
        facts = {"address": str(operation.to), "found": str(operation.target)}
        raise refusal(Code.LEVEL_DIFFERS, operation.span, **facts)


def _check_free(taken: Unit, operation: Operation) -> None:
    if not _is_struck(taken):
        found = taken.text(annotations=False).split("\n")[0]
        address = operation.to if isinstance(operation, RenumberUnit) else taken.step
        raise refusal(Code.NUMBER_TAKEN, operation.span, address=str(address), found=found)


def _without_heading(state: State, path: Units) -> State:
    siblings = _under(state, path[:-1])
    place = _index(siblings, path[-1])
    return _with(state, path[:-1], (*reduce(_followed, path[-1].children, siblings[:place]), *siblings[place + 1 :]))


def headings_beside(statute: Statute, operation: InsertDivisionHeading | DeleteDivisionHeading) -> Iterator[Unit]:
    """조 앞뒤의 제목. The divisions whose headings stand between the article named and the one before or after it."""
    article = statute.find(operation.target)
    body = [unit for unit in statute.walk() if unit.level in _BODY]
    place = next((place for place, unit in enumerate(body) if unit is article), 0)
    beyond = body[place + 1 :] if operation.follows else reversed(body[:place])
    return takewhile(lambda unit: unit.level in DIVISION_LEVELS, beyond)


def _places(state: State, operation: InsertDivisionHeading | DeleteDivisionHeading) -> tuple[Units, Units]:
    """The path to the article, parted into the divisions the heading stands in and what it parts."""
    path = state.path(operation.target, operation.span)
    if any(unit.level not in _BODY for unit in path) or path[-1].level is not Level.ARTICLE:
        facts = {"address": str(operation.division), "found": str(operation.target)}
        raise refusal(Code.LEVEL_DIFFERS, operation.span, **facts)
    depth = sum(unit.level < operation.division.level for unit in path)
    return path[:depth], path[depth:]


def _check(operation: DeleteDivisionHeading, unit: Unit) -> None:
    current = unit.heading.text if unit.heading else ""
    if operation.heading and not same(operation.heading, current):
        facts = {"address": str(operation.division), "words": operation.heading, "found": current}
        raise refusal(Code.HEADING_DIFFERS, operation.span, **facts)


def _division(operation: InsertDivisionHeading) -> Unit:
    level, number = operation.division.level, operation.division.number
    return CLASS_OF_LEVEL[level](level, number, heading=Words(operation.heading) if operation.heading else None)


def _vacated(state: State, operation: InsertDivisionHeading) -> State:
    """The state in which the number is free; a heading already deleted gives way, and what it held joins the rest."""
    above, _ = _places(state, operation)
    siblings = _under(state, above)
    taken = next((unit for unit in siblings if unit.step == operation.division), None)
    if taken is None:
        return state
    _check_free(taken, operation)
    return _without_heading(state, (*above, taken))


def _is_struck(division: Unit) -> bool:
    """Whether nothing is left of its heading but the number."""
    return division.heading is not None and division.heading.text.strip() == DELETED


def _followed(units: Units, unit: Unit) -> Units:
    """Units and one that follows them in the text: it stands in the last of them where that is a larger division."""
    if units and units[-1].level in DIVISION_LEVELS and units[-1].level < unit.level:
        return (*units[:-1], replace(units[-1], children=_followed(units[-1].children, unit)))
    return (*units, unit)


def _cut(path: Units, operation: InsertDivisionHeading) -> tuple[Units, Units]:
    """What of the outermost unit of the path stands before the heading, and what after it."""
    unit, *below = path
    opens = unit.level > operation.division.level and _first_article(unit) is path[-1]
    if opens and not operation.follows:  # the smaller headings right before the article go with it
        return (), (unit,)
    if not below:
        return ((unit,), ()) if operation.follows else ((), (unit,))
    stays, goes = _cut(tuple(below), operation)
    place = _index(unit.children, below[0])
    return (replace(unit, children=(*unit.children[:place], *stays)),), (*goes, *unit.children[place + 1 :])


def _first_article(unit: Unit) -> Unit | None:
    return next((one for one in unit.walk() if one.level is Level.ARTICLE), None)


def _goes_under(unit: Unit, level: Level) -> bool:
    return unit.level in _BODY and unit.level > level


def _under(state: State, above: Units) -> Units:
    return above[-1].children if above else state.statute.children


def _with(state: State, above: Units, units: Units) -> State:
    if above:
        return state.spliced(above, (replace(above[-1], children=units),))
    return replace(state, statute=replace(state.statute, children=units))


def _index(units: Units, sought: Unit) -> int:
    return next(place for place, unit in enumerate(units) if unit is sought)
