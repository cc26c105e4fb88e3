"""별표 안의 이동. Other numbers for units of an annex, which stay where they stand, as edits of its body."""

from drafter.address import Address
from drafter.apply.annex.deleting import without_lines
from drafter.apply.annex.heads import LEVELS
from drafter.apply.annex.lines import lines_of, numbers_in
from drafter.apply.annex.places import Kind, place_in, steps_inside
from drafter.apply.annex.reaching import Untold, if_deleted, misfit, reached, untold
from drafter.apply.annex.rows import Edit, in_cell, row_alone, without_row
from drafter.apply.annex.tables import is_edged
from drafter.diagnostics import Span
from drafter.operations import RenumberUnit
from drafter.signs import sign


def moving(body: str, moves: list[RenumberUnit]) -> list[Edit]:
    """별표 안의 이동. New signs for the units that move, and the numbers they take freed of deleted units."""
    return [*(_renumbering(body, move, moves) for move in moves), *_cleared(body, moves)]


def _renumbering(body: str, move: RenumberUnit, moves: list[RenumberUnit]) -> Edit:
    """The sign alone changes, so the order of the units must stay."""
    target, to = move.target, move.to
    found = reached(body, target, move)
    if found.kind is not Kind.LINES or target.last.level not in LEVELS or target.parent != to.parent:
        raise untold(move, Untold.UNSUPPORTED)
    _check_order(body, move, moves)
    start = body.index(sign(target.last), found.span.start)
    edit = in_cell(body, Span(start, start + len(sign(target.last))), sign(to.last))
    if edit is None:
        raise misfit(move, body[found.span.start : found.span.end])
    return edit


def _check_order(body: str, move: RenumberUnit, moves: list[RenumberUnit]) -> None:
    parent, to = move.target.parent, move.to.last
    within = reached(body, parent, move).span if steps_inside(parent) else Span(0, len(body))
    numbers = {one.target.last: one.to.last for one in moves}
    left = (step for step, _ in numbers_in(body, to.level, within) if step in numbers or step not in numbers.values())
    after = [numbers.get(step, step) for step in left]
    if after != sorted(after, key=lambda step: step.order):
        raise untold(move, Untold.ORDER)
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
    return without_row(body, row) if row else without_lines(body, found.span)
