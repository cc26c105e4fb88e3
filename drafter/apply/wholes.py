"""전부개정과 폐지의 적용. The ordinance as a whole written anew, or gone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.address import DIVISION_LEVELS, Level, Step
from drafter.apply.outcome import TITLE, Fate, Trace
from drafter.apply.state import State
from drafter.operations import Operation, RewriteStatute
from drafter.revision import Revision
from drafter.statute import Statute, Unit, Words

_Place = tuple[Step, ...]
"""What names a unit of an ordinance: an article its number, a division that of the larger ones as well."""


def rewrite_statute(state: State, operation: Operation) -> State:
    """전부개정의 적용. Units of one number face each other in the table; the earlier addenda lose force."""
    assert isinstance(operation, RewriteStatute)
    before, content = state.statute, operation.content
    olds = dict(_places(before.children))
    made: list[Unit] = []
    for new in content.children:
        unit, state = state.identified(new)
        made.append(_in_place_of(olds, unit))
    faced = {place for place, _ in _places(content.children)}
    rewritten = {
        old.identity or TITLE: replace(state.trace(old), fate=Fate.REWRITTEN)
        for place, old in olds.items()
        if place in faced
    }
    title = content.title or before.title
    after = replace(content, title=title, lead=before.lead, children=tuple(made))
    return _titled(replace(state, statute=after).traced(rewritten), before.title, title)


def _places(units: tuple[Unit, ...], above: _Place = ()) -> Iterator[tuple[_Place, Unit]]:
    """The divisions, articles and annexes; no 부칙, as a new one never takes the place of an earlier one."""
    for unit in units:
        if unit.level is not Level.ADDENDA:
            yield _place(unit, above), unit
        if unit.level in DIVISION_LEVELS:
            yield from _places(unit.children, _place(unit, above))


def _place(unit: Unit, above: _Place) -> _Place:
    return (unit.step,) if unit.level is Level.ARTICLE else (*above, unit.step)


def _in_place_of(olds: Mapping[_Place, Unit], unit: Unit, above: _Place = ()) -> Unit:
    """A new unit, and those of a division, with the identity of the one whose place it takes."""
    place = _place(unit, above)
    if unit.level in DIVISION_LEVELS:
        unit = replace(unit, children=tuple(_in_place_of(olds, child, place) for child in unit.children))
    old = olds.get(place)
    return replace(unit, identity=old.identity) if old else unit


def _titled(state: State, old: Words, new: Words) -> State:
    if old == new:
        return state
    revision = Revision.of(old.text).replace(0, len(old.text), new.text)
    return state.traced({TITLE: Trace(None, Fate.KEPT, revision)})


def repeal_statute(state: State, _operation: Operation) -> State:
    """폐지의 적용. Only the title is left; a repeal has no comparison table."""
    gone = {u.identity or TITLE: replace(state.trace(u), fate=Fate.DELETED) for u in state.statute.walk()}
    return replace(state, statute=Statute(state.statute.title, lead=state.statute.lead)).traced(gone)
