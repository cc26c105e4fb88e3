"""덮어 쓴 고침. What this very amendment has changed, and then writes anew or deletes: the change is nowhere left."""

from drafter.apply.outcome import TITLE, Fate
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import DeleteUnit, Operation, RewriteUnit
from drafter.statute import Unit


def overwriting_doubts(state: State, operation: Operation) -> tuple[Diagnostic, ...]:
    """덮어 쓰기에 대한 의심. What to say, before it is done, of a unit that earlier directives have changed."""
    if not isinstance(operation, RewriteUnit | DeleteUnit) or operation.target.parts:
        return ()
    path = state.statute.path(operation.target)
    changed = [str(unit.step) for unit in path[-1].walk() if _changed(state, unit)] if path else []
    facts = {"address": str(operation.target), "found": ", ".join(changed)}
    return (Diagnostic(Code.OVERWRITTEN, Document.AMENDMENT, operation.span, facts),) if changed else ()


def _changed(state: State, unit: Unit) -> bool:
    trace = state.traces.get(unit.identity or TITLE)
    return trace is not None and (trace.words.changed or trace.heading.changed or trace.fate is not Fate.KEPT)
