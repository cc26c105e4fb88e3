"""별표 안의 적용. What an operation makes of the body of an annex, as an edit of its text."""

import re
from collections.abc import Callable
from dataclasses import replace

from drafter.address import Address
from drafter.apply.annex.heads import LEVELS
from drafter.apply.annex.inserting import inserting
from drafter.apply.annex.lines import are_open, lines_of, may_run_over, numbers_in
from drafter.apply.annex.places import Kind, annex_of, place_in, steps_inside
from drafter.apply.annex.reaching import if_deleted, lines_written, reached, text_of, untold, without_margins
from drafter.apply.annex.rows import Edit, in_cell, row_alone, rows_beside, with_row_deleted, without_row
from drafter.apply.annex.tables import column_name, is_edged, is_of_row
from drafter.apply.outcome import TITLE, Trace
from drafter.apply.state import State
from drafter.diagnostics import Span
from drafter.operations import DeleteUnit, InsertUnit, Operation, RenumberUnit, RewriteUnit
from drafter.signs import sign
from drafter.statute import DELETED, Unit

_MARKUP = re.compile(r"<(?:table|t[dr]|img)\b", re.IGNORECASE)
"""A table of the web or a picture, whose lines are not what a reader sees."""
_OF_SEVERAL_CELLS = re.compile(r"[\t|│┃║]")


def amend_annex(state: State, operation: Operation) -> State:
    """별표 안의 적용. A place in an annex written anew, put in or deleted; refused where it cannot be told."""
    path = state.path(annex_of(operation.target), operation.span)
    make = _EDITS.get(type(operation))
    if make is None or _MARKUP.search(path[-1].words.text):
        raise untold(operation)
    return _edited(state, path, [make(path[-1].words.text, operation)])


def renumber_in_annex(state: State, moves: list[RenumberUnit]) -> State:
    """별표 안의 이동. Units take other numbers where they stand; refused where that would put them out of order."""
    path = state.path(annex_of(moves[0].target), moves[0].span)
    body = path[-1].words.text
    if _MARKUP.search(body):
        raise untold(moves[0])
    edits = [_renumbering(body, move, moves) for move in moves]
    return _edited(state, path, [*edits, *_cleared(body, moves)])


def _edited(state: State, path: tuple[Unit, ...], edits: list[Edit]) -> State:
    """The state with the edits made, from the end of the body to its beginning."""
    annex, trace = path[-1], state.trace(path[-1])
    for edit in sorted(edits, key=lambda edit: -edit.span.start):
        annex, trace = _with_edit(annex, trace, edit)
    return state.spliced(path, (annex,)).traced({annex.identity or TITLE: trace})


def _with_edit(annex: Unit, trace: Trace, edit: Edit) -> tuple[Unit, Trace]:
    change = annex.words.with_lines if edit.lines else annex.words.replaced
    words = change(edit.span.start, edit.span.end, edit.new)
    revision = trace.words.replace(edit.span.start, edit.span.end, edit.new, edit.part)
    return replace(annex, words=words), replace(trace, words=revision)


def _rewriting(body: str, operation: Operation) -> Edit:
    assert isinstance(operation, RewriteUnit)
    found, step = reached(body, operation.target, operation), operation.target.last
    new = text_of(operation.content)
    edit: Edit | None
    match found.kind:
        case Kind.LINES if step.level in LEVELS:
            return _rewriting_unit(body, found.span, operation)
        case Kind.LINES if not are_open(body, column_name(step.label), found.span):
            return Edit(without_margins(body, found.span), _with_name(body, found.span, step.label, new))
        case Kind.ROW:
            row = row_alone(body, found.span)
            rows = rows_beside(new, body, row) if row else ()
            if not rows:
                raise untold(operation)
            return Edit(found.span, "\n".join(rows))
        case Kind.CELLS if not _OF_SEVERAL_CELLS.search(new):
            edit = in_cell(body, found.span, " ".join(new.split("\n")))
        case Kind.WORDS if not is_of_row(body, found.span):
            edit = Edit(found.span, " ".join(new.split("\n")), lines=False)
        case _:
            edit = None
    if edit is None:
        raise untold(operation)
    return edit


def _rewriting_unit(body: str, lines: Span, operation: RewriteUnit) -> Edit:
    row = row_alone(body, lines) if is_edged(body[lines.start : lines.end]) else None
    if row is None and (is_edged(body[lines.start : lines.end]) or may_run_over(body, lines)):
        raise untold(operation)
    place = row.span if row else without_margins(body, lines)
    return Edit(place, "\n".join(lines_written(body[place.start : place.end], operation)))


def _with_name(body: str, lines: Span, label: str, new: str) -> str:
    """New text of a part with a name, such as 비고, under its name where the text does not begin with it."""
    name = column_name(label)
    first = body[lines.start : lines.end].strip().split("\n")[0]
    return f"{first.strip()}\n{new}" if name and first.strip() == name and not new.startswith(name) else new


def _deleting(body: str, operation: Operation) -> Edit:
    assert isinstance(operation, DeleteUnit)
    found, step = reached(body, operation.target, operation), operation.target.last
    match found.kind:
        case Kind.LINES if step.level in LEVELS and is_edged(body[found.span.start : found.span.end]):
            row = row_alone(body, found.span)
            edit = with_row_deleted(body, row, step) if row else None
        case Kind.LINES if step.level in LEVELS and not may_run_over(body, found.span):
            edit = Edit(without_margins(body, found.span), f"{sign(step)} {DELETED}")
        case Kind.LINES if step.level not in LEVELS and not are_open(body, column_name(step.label), found.span):
            edit = _without_lines(body, found.span)
        case Kind.ROW:
            row = row_alone(body, found.span)
            edit = without_row(body, row) if row else None
        case Kind.WORDS if not is_of_row(body, found.span):
            part = next((part for part in operation.target.parts if part.is_sentence), None)
            span = Span(len(body[: found.span.start].rstrip()), found.span.end)
            edit = Edit(span, "", lines=False, part=part)
        case _:
            edit = None
    if edit is None:
        raise untold(operation)
    return edit


def _without_lines(body: str, lines: Span) -> Edit:
    """The lines go with the line end before them."""
    return Edit(Span(max(0, lines.start - 1), lines.start + len(body[lines.start : lines.end].rstrip("\n"))), "")


def _renumbering(body: str, move: RenumberUnit, moves: list[RenumberUnit]) -> Edit:
    """The sign alone changes, so the order of the units must stay."""
    target, to = move.target, move.to
    found = reached(body, target, move)
    if found.kind is not Kind.LINES or target.last.level not in LEVELS or target.parent != to.parent:
        raise untold(move)
    _check_order(body, move, moves)
    start = body.index(sign(target.last), found.span.start)
    edit = in_cell(body, Span(start, start + len(sign(target.last))), sign(to.last))
    if edit is None:
        raise untold(move)
    return edit


def _check_order(body: str, move: RenumberUnit, moves: list[RenumberUnit]) -> None:
    parent, to = move.target.parent, move.to.last
    within = reached(body, parent, move).span if steps_inside(parent) else Span(0, len(body))
    numbers = {one.target.last: one.to.last for one in moves}
    left = (step for step, _ in numbers_in(body, to.level, within) if step in numbers or step not in numbers.values())
    after = [numbers.get(step, step) for step in left]
    if after != sorted(after, key=lambda step: step.order):
        raise untold(move)
    taken = lines_of(body, to, within)
    if taken and to not in numbers:
        if_deleted(body, taken[0], move)


def _cleared(body: str, moves: list[RenumberUnit]) -> list[Edit]:
    """The numbers that deleted units left behind and that others take now."""
    targets = {move.target for move in moves}
    free = (move.to for move in moves if move.to not in targets)
    return [_without_unit(body, to) for to in free if place_in(body, to)]


def _without_unit(body: str, address: Address) -> Edit:
    found = place_in(body, address)
    assert found is not None
    row = row_alone(body, found.span) if is_edged(body[found.span.start : found.span.end]) else None
    return without_row(body, row) if row else _without_lines(body, found.span)


_EDITS: dict[type[Operation], Callable[[str, Operation], Edit]] = {
    RewriteUnit: _rewriting,
    InsertUnit: inserting,
    DeleteUnit: _deleting,
}
