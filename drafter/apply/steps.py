"""절의 적용. One clause carried out: the operations in it act at once, each on the text before the clause."""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from typing import TypeGuard

from drafter.address import ANNEX_LEVELS, Address, Step
from drafter.apply.annex.amending import amend_annex
from drafter.apply.annex.places import annex_of, inside_annex
from drafter.apply.divisions import delete_division_heading, insert_division_heading
from drafter.apply.doubts import doubts_of
from drafter.apply.headings import rename_heading
from drafter.apply.outcome import Outcome, Status
from drafter.apply.renumbering import renumber
from drafter.apply.replacing import replace_words
from drafter.apply.settling import settle
from drafter.apply.state import Refused, State
from drafter.apply.units import delete_unit, insert_unit, rewrite_unit
from drafter.apply.wholes import repeal_statute, rewrite_statute
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import (
    Clause,
    DeleteDivisionHeading,
    DeleteUnit,
    InsertDivisionHeading,
    InsertUnit,
    Operation,
    RenameHeading,
    RenumberUnit,
    RepealStatute,
    ReplaceText,
    RewriteStatute,
    RewriteUnit,
    Unread,
)

Result = tuple[State, list[Outcome]]
Act = Callable[[State, list[Operation]], Result]


def carry_out(state: State, clause: Clause) -> Result:
    """절의 적용. The state after the clause, and one outcome for each of its operations, in order."""
    settled = [settle(state, operation, clause) for operation in clause.operations]
    again = {one for operation, (one, _) in zip(clause.operations, settled, strict=True) if operation in state.done}
    wholes = {(one.target.steps, one.old, one.new) for one, _ in settled if _is_whole(one)}
    again |= {one for one, _ in settled if _is_within(one, wholes)}
    distinct = [one for one in dict.fromkeys(operation for operation, _ in settled) if one not in again]
    results: list[Outcome] = []
    for (kind, _target), group in groupby(distinct, _together):
        state, more = _whole(state, _TOGETHER.get(kind, _one_by_one), list(group))
        results += more
    done = dict(zip(distinct, results, strict=True))
    carried_out = {one for one, outcome in done.items() if outcome.status is not Status.FAILED}
    ordered = zip(clause.operations, settled, strict=True)
    state = state.having_done(operation for operation, (one, _) in ordered if one in carried_out)
    failed = any(outcome.status is Status.FAILED for outcome in results)
    outcomes = [done.pop(one) if one in done else _ordered_twice(one, failed) for one, _ in settled]
    notes = (note for _, note in settled)
    return state, [_noted(*each) for each in zip(clause.operations, outcomes, notes, strict=True)]


Wholes = set[tuple[tuple[Step, ...], str, str]]
"""What is ordered of units as wholes: the unit, the words and what takes their place."""


def _is_whole(operation: Operation) -> TypeGuard[ReplaceText]:
    return isinstance(operation, ReplaceText) and operation.each and not operation.target.parts


def _is_within(operation: Operation, wholes: Wholes) -> bool:
    """`제1호 및 제1호가목 중 “A”를 각각`: what is ordered of a unit as a whole is ordered of all that is in it."""
    if not isinstance(operation, ReplaceText):
        return False
    steps, words = operation.target.steps, (operation.old, operation.new)
    return any((steps[:depth], *words) in wholes for depth in range(1, len(steps)))


def _ordered_twice(operation: Operation, failed: bool) -> Outcome:
    """`제2항ㆍ제1항ㆍ제2항 중`: what is ordered once is not ordered again, not even of a law not yet in force; nor is
    it told to be done where the clause failed."""
    if failed:
        return _given_up(Outcome(operation))
    facts = {"address": str(operation.target)}
    return Outcome(operation).doubted(Diagnostic(Code.ORDERED_TWICE, Document.AMENDMENT, operation.span, facts))


def _whole(state: State, act: Act, operations: list[Operation]) -> Result:
    """What is ordered at once is done whole or not at all."""
    after, outcomes = act(state, operations)
    if any(_breaks(state, outcome) for outcome in outcomes):
        return state, [_given_up(outcome) for outcome in outcomes]
    return after, outcomes


def _breaks(state: State, outcome: Outcome) -> bool:
    """An annex that the text at hand leaves out is passed over."""
    target = outcome.operation.target
    annex = any(step.level in ANNEX_LEVELS for step in target.steps)
    left_out = annex and state.statute.path(annex_of(target)) is None
    return outcome.status is Status.FAILED and not left_out


def _given_up(outcome: Outcome) -> Outcome:
    if outcome.status is Status.FAILED:
        return outcome
    span, facts = outcome.operation.span, {"address": str(outcome.operation.target)}
    reason = Diagnostic(Code.CLAUSE_FAILED, Document.AMENDMENT, span, facts)
    return Outcome(outcome.operation, Status.FAILED, (reason,))


def _noted(operation: Operation, outcome: Outcome, notes: tuple[Diagnostic, ...]) -> Outcome:
    """The outcome of the operation as it was ordered, with what was said when its place was settled."""
    return replace(outcome, operation=operation, reasons=()).doubted(*notes, *outcome.reasons)


def _together(operation: Operation) -> tuple[type[Operation], Address | None]:
    """The replacements in one place are one order, and each place stands for itself (`제2조 및 제5조 중`); so do
    all the moves, deletions, insertions of a clause."""
    return type(operation), operation.target if isinstance(operation, ReplaceText) else None


def _one_by_one(state: State, operations: list[Operation]) -> Result:
    outcomes = []
    for operation in operations:
        try:
            state, doubts = _alone(state, operation)
            outcomes.append(Outcome(operation).doubted(*doubts))
        except Refused as refused:
            outcomes.append(Outcome(operation, Status.FAILED, (refused.diagnostic,)))
    return state, outcomes


def _alone(state: State, operation: Operation) -> tuple[State, tuple[Diagnostic, ...]]:
    """The operation carried out, and what there is to say of it."""
    if inside_annex(operation.target):
        after, said = amend_annex(state, operation)
    else:
        after, said = _ALONE[type(operation)](state, operation), ()
    return after, (*doubts_of(state, after, operation), *said)


def _unread(_state: State, operation: Operation) -> State:
    assert isinstance(operation, Unread)
    raise Refused(operation.reason)


_ALONE: dict[type[Operation], Callable[[State, Operation], State]] = {
    RenameHeading: rename_heading,
    RewriteUnit: rewrite_unit,
    InsertUnit: insert_unit,
    DeleteUnit: delete_unit,
    InsertDivisionHeading: insert_division_heading,
    DeleteDivisionHeading: delete_division_heading,
    RewriteStatute: rewrite_statute,
    RepealStatute: repeal_statute,
    Unread: _unread,
}
_TOGETHER: dict[type[Operation], Callable[[State, list[Operation]], Result]] = {
    ReplaceText: replace_words,
    RenumberUnit: renumber,
}
