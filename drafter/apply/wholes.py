"""전부개정과 폐지의 적용. The ordinance as a whole written anew, or gone."""

from dataclasses import replace

from drafter.apply.outcome import TITLE, Fate, Trace
from drafter.apply.state import State
from drafter.operations import Operation, RewriteStatute
from drafter.revision import Revision
from drafter.statute import Statute, Unit, Words


def rewrite_statute(state: State, operation: Operation) -> State:
    """전부개정의 적용. Units of one number face each other in the table; the earlier addenda lose force."""
    assert isinstance(operation, RewriteStatute)
    before, content = state.statute, operation.content
    olds = {unit.step: unit for unit in before.children}
    made: list[Unit] = []
    for new in content.children:
        unit, state = state.identified(new)
        made.append(_in_place_of(olds.get(new.step), unit))
    rewritten = {u.identity or TITLE: replace(state.trace(u), fate=Fate.REWRITTEN) for u in before.children}
    title = content.title or before.title
    after = replace(content, title=title, lead=before.lead, children=tuple(made))
    return _titled(replace(state, statute=after).traced(rewritten), before.title, title)


def _in_place_of(old: Unit | None, new: Unit) -> Unit:
    return replace(new, identity=old.identity) if old else new


def _titled(state: State, old: Words, new: Words) -> State:
    if old == new:
        return state
    revision = Revision.of(old.text).replace(0, len(old.text), new.text)
    return state.traced({TITLE: Trace(None, Fate.KEPT, revision)})


def repeal_statute(state: State, _operation: Operation) -> State:
    """폐지의 적용. Only the title is left; a repeal has no comparison table."""
    gone = {u.identity or TITLE: replace(state.trace(u), fate=Fate.DELETED) for u in state.statute.walk()}
    return replace(state, statute=Statute(state.statute.title, lead=state.statute.lead)).traced(gone)
