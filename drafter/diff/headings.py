"""제목 중. A heading quoted in part, where the words that change in it change in the text of the article too."""

from dataclasses import replace

from drafter import glyphs
from drafter.address import Level, Part
from drafter.diff.quoting import Edit, edits_between
from drafter.operations import Clause, Operation, RenameHeading, ReplaceText


def partial_heading(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """제목 중. The heading's clause with only the words quoted that change in the text too, alone or first in a longer
    quotation; what is said of an article without 항 is then said of all but its heading.
    """
    renaming = clauses[0].operations[0] if clauses else None
    if not isinstance(renaming, RenameHeading):
        return clauses
    edits = edits_between(renaming.old, renaming.new) or ()
    if len(edits) != 1 or edits[0].old == renaming.old or not _recurs(edits[0], clauses):
        return clauses
    edit, at = edits[0], renaming.target.part(Part.HEADING)
    heading = ReplaceText(at, edit.old, edit.new, edit.each, former=renaming.former)
    return Clause((heading,)), *(_beside(clause, edit) for clause in clauses[1:])


def _recurs(edit: Edit, clauses: tuple[Clause, ...]) -> bool:
    return any(_holds(operation, edit) for clause in clauses for operation in clause.operations)


def _holds(operation: Operation, edit: Edit) -> bool:
    """Whether a replacement is that of the heading, or begins with it."""
    if not isinstance(operation, ReplaceText):
        return False
    old, new, longer_old, longer_new = map(glyphs.normal, (edit.old, edit.new, operation.old, operation.new))
    if longer_old == old:
        return longer_new == new
    return longer_old.startswith(old) and longer_new.startswith(new)


def _beside(clause: Clause, edit: Edit) -> Clause:
    """제목 외의 부분. The clause, of an article as a whole, without its heading."""
    if not any(_holds(operation, edit) for operation in clause.operations):
        return clause
    return Clause(tuple(map(_outside, clause.operations)))


def _outside(operation: Operation) -> Operation:
    target = operation.target
    if target.level is not Level.ARTICLE or target.parts[:1] in ((Part.OUTSIDE_HEADING,), (Part.LEAD_IN,)):
        return operation
    return replace(operation, target=replace(target, parts=(Part.OUTSIDE_HEADING, *target.parts)))
