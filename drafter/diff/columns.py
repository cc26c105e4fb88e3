"""열의 개정. The same change in several rows, said of their column: `별표 1의 소속란 중 “A”를 각각 “B”로`."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from drafter.address import Level, Step
from drafter.diff.clauses import Task
from drafter.diff.place import Place
from drafter.field import field_name
from drafter.operations import Clause, Operation, ReplaceText

_Change = tuple[str, tuple[tuple[str, str], ...]]
"""A column, and the words quoted in it with what takes their place."""


def in_columns(task: Task, clauses: tuple[Clause, ...]) -> Iterator[Clause]:
    """열로 모으기. The clauses about the rows under a unit; those that order the same of every cell of a column that
    holds the words become one."""
    cells = tuple(_cells(task))
    columns = {cell.label: column for column, cell in cells}
    changes = [_change(clause, columns) for clause in clauses]
    often = Counter(changes)
    said: set[_Change] = set()
    for clause, change in zip(clauses, changes, strict=True):
        if often[change] < 2 or not _is_throughout(change, often[change], cells):
            yield clause
        elif change not in said:
            said.add(change)
            yield Clause(tuple(_of_column(operation, change[0]) for operation in clause.operations))


def _cells(task: Task) -> Iterator[tuple[str, Place]]:
    """The cells of the rows as they were, each with the name of its column: `소속란` of `갑의 소속란`."""
    for row in task.before.children:
        if isinstance(row, Place) and row.is_row:
            cells = (cell for cell in row.children if isinstance(cell, Place))
            yield from ((cell.label.removeprefix(f"{field_name(row.label)}의 "), cell) for cell in cells)


def _change(clause: Clause, columns: dict[str, str]) -> _Change:
    edits = tuple((o.old, o.new) for o in clause.operations if isinstance(o, ReplaceText))
    column = columns.get(clause.operations[0].target.last.label, "") if edits else ""
    return (column, edits) if column else ("", ())


def _is_throughout(change: _Change, rows: int, cells: tuple[tuple[str, Place], ...]) -> bool:
    """Whether no other cell of the column holds the words."""
    column, edits = change
    words = [cell.words.text for name, cell in cells if name == column]
    return bool(column) and all(sum(old in text for text in words) == rows for old, _ in edits)


def _of_column(operation: Operation, column: str) -> Operation:
    target = operation.target.parent.child(Step(Level.FIELD, label=column))
    assert isinstance(operation, ReplaceText)
    return replace(operation, target=target, each=True)
