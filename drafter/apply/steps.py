"""절의 적용. One clause carried out: the operations in it act at once, each on the text before the clause."""

from collections.abc import Callable
from itertools import groupby

from drafter.address import Address
from drafter.apply.headings import rename_heading
from drafter.apply.outcome import Outcome, Status
from drafter.apply.renumbering import renumber
from drafter.apply.replacing import replace_words
from drafter.apply.settling import inside_annex, settle
from drafter.apply.state import Refused, State, refusal
from drafter.apply.units import delete_unit, insert_unit, rewrite_unit
from drafter.diagnostics import Code, Diagnostic
from drafter.operations import (
    Clause,
    DeleteUnit,
    InsertUnit,
    Operation,
    RenameHeading,
    RenumberUnit,
    ReplaceText,
    RewriteUnit,
    Unread,
)

Result = tuple[State, list[Outcome]]


def carry_out(state: State, clause: Clause) -> Result:
    """절의 적용. The state after the clause, and one outcome for each of its operations, in order."""
    settled = [settle(state.statute, operation) for operation in clause.operations]
    outcomes: list[Outcome] = []
    for (kind, _target), group in groupby((operation for operation, _ in settled), _together):
        state, results = _TOGETHER.get(kind, _one_by_one)(state, list(group))
        outcomes += results
    notes = (note for _, note in settled)
    return state, [_noted(*each) for each in zip(clause.operations, outcomes, notes, strict=True)]


def _noted(operation: Operation, outcome: Outcome, notes: tuple[Diagnostic, ...]) -> Outcome:
    """The outcome of the operation as it was ordered, with what was said when its place was settled."""
    status = Status.WARNED if notes and outcome.status is Status.APPLIED else outcome.status
    return Outcome(operation, status, notes + outcome.reasons)


def _together(operation: Operation) -> tuple[type[Operation], Address | None]:
    """Moves act together; so do the replacements in one place; all else acts one by one."""
    return type(operation), operation.target if isinstance(operation, ReplaceText) else None


def _one_by_one(state: State, operations: list[Operation]) -> Result:
    outcomes = []
    for operation in operations:
        try:
            if inside_annex(operation.target):
                raise refusal(Code.INSIDE_ANNEX, operation.span, address=str(operation.target))
            state = _ALONE[type(operation)](state, operation)
            outcomes.append(Outcome(operation))
        except Refused as refused:
            outcomes.append(Outcome(operation, Status.FAILED, (refused.diagnostic,)))
    return state, outcomes


def _unread(_state: State, operation: Operation) -> State:
    assert isinstance(operation, Unread)
    raise Refused(operation.reason)


_ALONE: dict[type[Operation], Callable[[State, Operation], State]] = {
    RenameHeading: rename_heading,
    RewriteUnit: rewrite_unit,
    InsertUnit: insert_unit,
    DeleteUnit: delete_unit,
    Unread: _unread,
}
_TOGETHER: dict[type[Operation], Callable[[State, list[Operation]], Result]] = {
    ReplaceText: replace_words,
    RenumberUnit: renumber,
}
