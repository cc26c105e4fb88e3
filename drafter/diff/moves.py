"""이동의 절. Moves as they are ordered: runs of neighbours together, what makes room first, swaps at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.address import Address, Step
from drafter.operations import Clause, RenumberUnit


@dataclass(frozen=True, slots=True)
class Move:
    """이동. The number a unit had and the one it takes."""

    before: Step
    after: Step


_Run = list[Move]


def moving_clauses(parent: Address, moves: list[Move], former: Address | None = None) -> Iterator[Clause]:
    """이동의 절. Clauses that move units under one parent, each possible when its turn comes."""
    for run in _in_turn(_runs(moves)):
        made = (RenumberUnit(parent.child(m.before), parent.child(m.after), former=former) for m in run)
        yield Clause(tuple(made))


def _runs(moves: list[Move]) -> list[_Run]:
    """Neighbours that move to neighbouring numbers."""
    runs: list[_Run] = []
    for move in sorted(moves, key=lambda move: move.before.order):
        if runs and _follows(runs[-1][-1], move):
            runs[-1].append(move)
        else:
            runs.append([move])
    return runs


def _follows(one: Move, other: Move) -> bool:
    return _next(one.before, other.before) and _next(one.after, other.after)


def _next(one: Step, other: Step) -> bool:
    return bool(one.number and other.number) and one.number is not None and one.number.following() == other.number


def _in_turn(runs: list[_Run]) -> Iterator[_Run]:
    """Runs whose new numbers are free come first; those that wait for each other move at once."""
    waiting = list(runs)
    while waiting:
        free = next((run for run in reversed(waiting) if not _blocked(run, waiting)), None)
        if free is None:
            yield sorted((move for run in waiting for move in run), key=lambda move: move.before.order)
            return
        waiting = [run for run in waiting if run is not free]
        yield free


def _blocked(run: _Run, waiting: list[_Run]) -> bool:
    """Whether another run still stands where this one goes."""
    goals = {move.after for move in run}
    return any(move.before in goals for other in waiting if other is not run for move in other)
