"""시행착오. The shortest clauses that make one unit of another, each lot tried out; what misleads is written anew."""

from dataclasses import replace

from drafter.address import Address
from drafter.diff.clauses import Task
from drafter.diff.headings import partial_heading
from drafter.diff.merging import merged
from drafter.diff.siblings import unit_clauses
from drafter.diff.trial import Units, misled
from drafter.operations import Clause

TRIES = 6
"""How often, before all of it is written anew."""


def tried(task: Task, befores: Units, afters: Units) -> tuple[Clause, ...]:
    """시험한 절. The clauses for a unit that make of the one row of units the other; it stands among them."""
    anew: frozenset[Address] = frozenset()
    for _ in range(TRIES):
        clauses = merged(partial_heading(tuple(unit_clauses(replace(task, anew=anew)))))
        wrong = misled(befores, afters, clauses)
        if not wrong:
            return clauses
        anew |= escalated(wrong, anew)
        if task.at in anew:
            break
    return (task.rewriting(),)


def escalated(wrong: tuple[Address, ...], anew: frozenset[Address]) -> frozenset[Address]:
    """다시 쓸 단위. Those that came out wrong, or the ones above those tried already."""
    return frozenset(_first_untried(address, anew) for address in wrong)


def _first_untried(address: Address, anew: frozenset[Address]) -> Address:
    while address in anew and len(address.steps) > 1:
        address = address.parent
    return address
