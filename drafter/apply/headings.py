"""제목 개정의 적용. The heading of an article or division, or the title of the ordinance, changed as a whole."""

from dataclasses import replace

from drafter import glyphs
from drafter.address import Level
from drafter.apply.outcome import TITLE, Fate, Trace
from drafter.apply.state import State, refusal
from drafter.apply.units import with_heading
from drafter.diagnostics import Code
from drafter.operations import Operation, RenameHeading
from drafter.revision import Revision


def rename_heading(state: State, operation: Operation) -> State:
    """제목 개정의 적용. Refused when the heading quoted is not the one that stands there."""
    assert isinstance(operation, RenameHeading)
    if operation.target.level is Level.STATUTE:
        return _rename_title(state, operation)
    path = state.path(operation.target, operation.span)
    unit = path[-1]
    if unit.deleted:
        raise refusal(Code.UNIT_NOT_FOUND, operation.span, address=str(operation.target), nearest=unit.text())
    current = unit.heading.text if unit.heading else ""
    _check(operation, current)
    unit, trace = with_heading(unit, state.trace(unit), operation.new)
    return state.spliced(path, (unit,)).traced({unit.identity or TITLE: trace})


def _rename_title(state: State, operation: RenameHeading) -> State:
    title = state.statute.title
    _check(operation, title.text)
    revision = Revision.of(title.text).replace(0, len(title.text), operation.new)
    renamed = replace(state.statute, title=title.replaced(0, len(title.text), operation.new))
    return replace(state, statute=renamed).traced({TITLE: Trace(None, Fate.KEPT, revision)})


def _check(operation: RenameHeading, current: str) -> None:
    if operation.old and not glyphs.same(operation.old, current):
        facts = {"address": str(operation.target), "words": operation.old, "found": current}
        raise refusal(Code.HEADING_DIFFERS, operation.span, **facts)
