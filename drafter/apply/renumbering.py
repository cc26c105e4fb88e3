"""이동의 적용. Units take other numbers; the moves of one clause happen at once."""

from dataclasses import dataclass, replace

from drafter.address import DIVISION_LEVELS, Part
from drafter.apply.annex.amending import renumber_in_annex
from drafter.apply.annex.places import inside_annex
from drafter.apply.divisions import renumber_divisions, renumbered
from drafter.apply.first_paragraph import into_first_paragraph
from drafter.apply.joint import parted
from drafter.apply.outcome import Outcome, Status
from drafter.apply.placing import place_unit
from drafter.apply.state import Refused, State, refusal
from drafter.apply.unnumbered import BODY
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import Operation, RenumberUnit
from drafter.statute import Unit


@dataclass(frozen=True, slots=True)
class _Move:
    """A unit taken out, on its way to its new address."""

    operation: RenumberUnit
    unit: Unit
    home: int | None
    """The unit it was taken out of."""


def renumber(state: State, operations: list[Operation]) -> tuple[State, list[Outcome]]:
    """이동의 적용. All units are taken out first, then put in at their new numbers; if one cannot be, none moves."""
    moves = [operation for operation in operations if isinstance(operation, RenumberUnit)]
    act = renumber_in_annex if all(inside_annex(move.target) for move in moves) else _moved
    try:
        return act(state, moves), [_outcome(state, move) for move in moves]
    except Refused as refused:
        return state, [Outcome(operation, Status.FAILED, (refused.diagnostic,)) for operation in moves]


def _outcome(before: State, move: RenumberUnit) -> Outcome:
    """Applied; with a doubt where nothing is left of the unit but its number."""
    unit = before.statute.find(move.target)
    if unit is None or not unit.deleted:
        return Outcome(move)
    facts = {"address": str(move.target)}
    return Outcome(move).doubted(Diagnostic(Code.DELETED_MOVED, Document.AMENDMENT, move.span, facts))


def _moved(state: State, operations: list[RenumberUnit]) -> State:
    taken: list[_Move] = []
    for operation in operations:  # before any is taken out: a unit of several on one line does not take the line along
        state = parted(state, operation.target)
    state = renumber_divisions(state, [o for o in operations if o.target.level in DIVISION_LEVELS])
    for operation in operations:
        if operation.target.level in DIVISION_LEVELS:
            continue
        path = state.path(operation.target, operation.span)
        _check_levels(operation, path[-1])
        if operation.target.parts:
            state = into_first_paragraph(state, path, operation.to.last)
        else:
            state, unit = _taken_out(state, path)
            taken.append(_Move(operation, unit, path[-2].identity if len(path) > 1 else None))
    stood = {move.operation.target: move.home for move in taken} if _trade_places(operations) else {}
    for move in taken:
        unit = renumbered(move.unit, move.operation.to)
        home = stood.get(move.operation.to, move.home)
        state = place_unit(state, move.operation.to, unit, move.operation.span, home)
    return state


def _taken_out(state: State, path: tuple[Unit, ...]) -> tuple[State, Unit]:
    """The state without the unit; the 본칙 that is to be an article is a unit of its own from then on."""
    unit, trace = path[-1], state.trace(path[-1])
    state = state.spliced(path, ())
    if unit.identity != BODY:
        return state, unit
    identity = state.next_identity
    state = replace(state, next_identity=identity + 1).traced({identity: replace(trace, split_from=BODY)})
    return state, replace(unit, identity=identity)


def _trade_places(operations: list[RenumberUnit]) -> bool:
    """Whether units take one another's places, chapters included, rather than move on within their own."""
    return {operation.target for operation in operations} == {operation.to for operation in operations}


def _check_levels(operation: RenumberUnit, unit: Unit) -> None:
    """A unit keeps its level: an article does not become a 항 by taking another number, nor a 단서 a unit."""
    splits = operation.target.parts == (Part.OUTSIDE_HEADING,) and bool(unit.words) and not unit.deleted
    if not splits and (operation.target.parts or operation.to.level is not unit.level):
        facts = {"address": str(operation.to), "found": str(operation.target)}
        raise refusal(Code.LEVEL_DIFFERS, operation.span, **facts)
