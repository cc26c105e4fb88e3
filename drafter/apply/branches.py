"""남은 가지. Branches (`제5조의2`) that stay where they are while what they branch from moves or is deleted.

A range holds no branch, so that one has to be named; whoever forgets it leaves it behind.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.address import Address
from drafter.apply.outcome import Outcome, Status
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.numbering import Number
from drafter.operations import DeleteUnit, Operation, RenumberUnit
from drafter.statute import Statute, Unit


@dataclass(frozen=True, slots=True)
class Left:
    """남은 가지. A branch that an operation passed over."""

    operation: Operation
    branch: Unit


def branches_left(state: State, outcomes: Sequence[Outcome]) -> Iterator[Left]:
    """남은 가지 찾기. The branches that stood, before a clause, below what it moved, or amid what it deleted."""
    done = [outcome.operation for outcome in outcomes if outcome.status is not Status.FAILED]
    moved = {one.target for one in done if isinstance(one, RenumberUnit) and _leaves(one)}
    deleted = {one.target for one in done if isinstance(one, DeleteUnit) and not one.target.parts}
    leaving = [one for one in done if one.target in moved or (one.target in deleted and _next(one.target) in deleted)]
    branches = {parent: _branches(state.statute, parent) for parent in {one.target.parent for one in leaving}}
    for operation in leaving:
        target = operation.target
        for unit in branches[target.parent]:
            if _branches_off(unit, target) and target.parent.child(unit.step) not in moved | deleted:
                yield Left(operation, unit)


def _leaves(move: RenumberUnit) -> bool:
    """Whether a unit takes another number than a branch of its own; what becomes its 제1항 stays where it is."""
    if move.target.parts or not move.target.steps:
        return False
    number, to = move.target.last.number, move.to.last.number
    return not (number and to and number.value == to.value and move.target.parent == move.to.parent)


def _next(target: Address) -> Address | None:
    number = target.last.number
    return target.parent.child(replace(target.last, number=Number(number.value + 1))) if number else None


def _branches(statute: Statute, parent: Address) -> list[Unit]:
    path = statute.path(parent) if parent.steps else None
    beside = path[-1].children if path else () if parent.steps else statute.articles()
    return [unit for unit in beside if unit.number and unit.number.branches and not unit.deleted]


def _branches_off(unit: Unit, target: Address) -> bool:
    number = target.last.number
    same = number is not None and unit.number is not None and unit.number.value == number.value
    return same and unit.level is target.level and number is not None and not number.branches


def told_of_branches(statute: Statute, left: Iterable[Left], outcomes: Sequence[Outcome]) -> list[Outcome]:
    """남은 가지 알림. The outcomes, with a word on the branches that are still there in the end."""
    there = {unit.identity: unit for unit in statute.walk()} if left else {}
    still = [one for one in left if (unit := there.get(one.branch.identity)) and unit.step == one.branch.step]
    kept = [one for one in still if not there[one.branch.identity].deleted]
    return [_told(outcome, [one.branch for one in kept if one.operation is outcome.operation]) for outcome in outcomes]


def _told(outcome: Outcome, branches: list[Unit]) -> Outcome:
    if not branches:
        return outcome
    target = outcome.operation.target
    found = ", ".join(str(target.parent.child(unit.step)) for unit in branches)
    facts = {"address": str(target), "found": found}
    return outcome.doubted(Diagnostic(Code.BRANCH_LEFT, Document.AMENDMENT, outcome.operation.span, facts))
