"""절의 합침. Neighbouring clauses that order the same of several units become one, with 각각."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from drafter.address import Part
from drafter.operations import Clause, DeleteUnit, InsertUnit, Operation, ReplaceText, RewriteUnit


def merged(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """절 합치기. Deletions, rewritings and insertions in a row, and the same replacements in places in a row."""
    return tuple(_united(list(group)) for _, group in groupby(_numbered(clauses), key=lambda item: item[0]))


def _united(group: list[tuple[int, Clause]]) -> Clause:
    clauses = [clause for _, clause in group]
    if len(clauses) == 1:
        return clauses[0]
    operations = (operation for clause in clauses for operation in _in_order_of(clauses[0], clause))
    return Clause(tuple(map(in_each, operations)))


def _in_order_of(first: Clause, clause: Clause) -> tuple[Operation, ...]:
    """The replacements in the order in which those of the first clause stand, so that one wording serves for both."""
    order = [(o.old, o.new) for o in first.operations if isinstance(o, ReplaceText)]
    if not order:
        return clause.operations
    edits = (o for o in clause.operations if isinstance(o, ReplaceText))
    return tuple(sorted(edits, key=lambda o: order.index((o.old, o.new))))


def in_each(operation: Operation) -> Operation:
    """각각. A replacement with every hit meant, as where several places are named; anything else as it is."""
    return replace(operation, each=True) if isinstance(operation, ReplaceText) else operation


def _numbered(clauses: tuple[Clause, ...]) -> Iterator[tuple[int, Clause]]:
    """Each clause with the number of the group it belongs to."""
    number, last = 0, None
    for clause in clauses:
        if last is None or not _together(last, clause):
            number += 1
        yield number, clause
        last = clause


def _together(one: Clause, other: Clause) -> bool:
    a, b = one.operations[0], other.operations[0]
    if type(a) is not type(b) or a.former or b.former:
        return False
    if isinstance(a, ReplaceText):
        return _phrases(one) == _phrases(other) and a.target.parts[:1] != (Part.HEADING,)
    if isinstance(a, InsertUnit):
        return not (a.target.parts or b.target.parts) and a.target.parent == b.target.parent
    return isinstance(a, DeleteUnit | RewriteUnit) and not (a.target.parts or b.target.parts)


def _phrases(clause: Clause) -> frozenset[tuple[str, str]]:
    return frozenset((o.old, o.new) for o in clause.operations if isinstance(o, ReplaceText))
