"""전부개정과 폐지의 적용. The ordinance as a whole written anew, or gone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.address import ANNEX_LEVELS, DIVISION_LEVELS, Level, Step
from drafter.apply.outcome import TITLE, Fate, Trace
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document
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


_LASTING = re.compile(r"경과\s?조치|특례|적용례|유효\s?기간|존속\s?기한")
"""What addenda hold that goes on after the day of enforcement."""


def lapsing_doubts(statute: Statute, operation: Operation) -> tuple[Diagnostic, ...]:
    """없어지는 것. What to say of annexes and lasting addenda that a whole amendment does not state again."""
    if not isinstance(operation, RewriteStatute):
        return ()
    new = operation.content.children
    steps = {unit.step for unit in new}
    annexes = (unit for unit in statute.children if unit.level in ANNEX_LEVELS and not unit.deleted)
    found = [str(unit.step) for unit in annexes if unit.step not in steps]
    stated = {_subject(unit) for unit in _parts_of_addenda(new)}
    lasting = (unit for unit in _parts_of_addenda(statute.children) if _LASTING.search(_subject(unit)))
    found += [f"부칙 {unit.step}{_subject(unit)}" for unit in lasting if _subject(unit) not in stated]
    facts = {"found": ", ".join(found)}
    return (Diagnostic(Code.NOT_RESTATED, Document.AMENDMENT, operation.span, facts),) if found else ()


def _parts_of_addenda(units: tuple[Unit, ...]) -> Iterator[Unit]:
    return (part for unit in units if unit.level is Level.ADDENDA for part in unit.children if not part.deleted)


def _subject(unit: Unit) -> str:
    """What a part of addenda is about, `(경과조치)`: its heading, or what stands in brackets before its words."""
    subject = f"({unit.heading.text})" if unit.heading else unit.words.text
    return subject[: subject.find(")") + 1]


def _titled(state: State, old: Words, new: Words) -> State:
    if old == new:
        return state
    revision = Revision.of(old.text).replace(0, len(old.text), new.text)
    return state.traced({TITLE: Trace(None, Fate.KEPT, revision)})


def repeal_statute(state: State, _operation: Operation) -> State:
    """폐지의 적용. Only the title is left; a repeal has no comparison table."""
    gone = {u.identity or TITLE: replace(state.trace(u), fate=Fate.DELETED) for u in state.statute.walk()}
    return replace(state, statute=Statute(state.statute.title, lead=state.statute.lead)).traced(gone)
