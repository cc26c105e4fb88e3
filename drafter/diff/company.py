"""함께 고치는 호. 호 and 목 of one row that change together are changed in one manner.

Where one of them is written anew, the others that change are too; and so is one with several changes where a new
one stands in the row, for its text is set out below in any case.
"""

from collections.abc import Iterator

from drafter.address import Level
from drafter.diff.clauses import Task, new_text
from drafter.diff.offices import renames_office
from drafter.operations import Clause, InsertUnit, Operation, ReplaceText, RewriteUnit
from drafter.statute import Unit

_NAME = 30
"""Up to this length, in characters, a 호 is a name; a longer one in which offices are renamed is quoted even so."""


def in_one_manner(task: Task, clauses: tuple[Clause, ...]) -> Iterator[Clause]:
    """같은 방식의 개정. The clauses about a row of units, those that quote turned into rewritings where others are."""
    row = [o for clause in clauses for o in clause.operations if _is_member(o, task)]
    rewritten, inserted = (any(isinstance(o, kind) for o in row) for kind in (RewriteUnit, InsertUnit))
    for clause in clauses:
        quoted = clause.operations[0] in row and isinstance(clause.operations[0], ReplaceText)
        several = inserted and len(clause.operations) > 1
        yield _anew(task, clause) if quoted and (several or (rewritten and _goes_along(task, clause))) else clause


def _is_member(operation: Operation, task: Task) -> bool:
    """Whether it changes a whole 호 or 목 of the row, where it stood."""
    target = operation.target
    whole = target.parent == task.at and not target.parts and operation.former is None
    return whole and target.level in (Level.SUBPARAGRAPH, Level.ITEM)


def _goes_along(task: Task, clause: Clause) -> bool:
    edits = [o for o in clause.operations if isinstance(o, ReplaceText)]
    words = _member(task, clause).words.text
    return len(words) < _NAME or not any(renames_office(edit.old, edit.new) for edit in edits)


def _anew(task: Task, clause: Clause) -> Clause:
    """The member written anew; one with units under it keeps them, and is quoted."""
    member = _member(task, clause)
    return clause if member.children else Clause((RewriteUnit(clause.operations[0].target, new_text(member)),))


def _member(task: Task, clause: Clause) -> Unit:
    """The member of the row that a clause is about, as it reads from now on."""
    step = clause.operations[0].target.last
    return next(unit for unit in task.after.children if unit.step == step)
