"""조문의 개정. The clauses of every article that changed, each tried out; articles that moved are one block."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.address import DIVISION_LEVELS, Address, Level, Step
from drafter.diff.clauses import Task, Unsayable, bare, untouched
from drafter.diff.likeness import plain
from drafter.diff.merging import merged
from drafter.diff.pairing import Pair, pair_units, step_of
from drafter.diff.settings import Settings
from drafter.diff.siblings import Row
from drafter.diff.trial import misled
from drafter.diff.trying import TRIES, escalated, tried
from drafter.operations import Clause, DeleteUnit, InsertUnit, RewriteUnit
from drafter.statute import Statute, Unit


@dataclass(frozen=True, slots=True)
class Draft:
    """조문의 초안. The articles one group of clauses is about, before and after, and the clauses."""

    befores: tuple[Unit, ...]
    afters: tuple[Unit, ...]
    clauses: tuple[Clause, ...]
    moves: bool = False
    """Whether articles take other numbers in it."""

    @property
    def order(self) -> tuple[int, tuple[int, ...]]:
        """순서. Where the group stands: by its first article."""
        return min(unit.step.order for unit in (*self.befores, *self.afters))

    def misled_by(self, clauses: tuple[Clause, ...]) -> tuple[Address, ...]:
        """어긋난 자리. The units that other clauses would not make what they should be."""
        return misled(self.befores, self.afters, clauses)


def article_drafts(
    before: Statute, after: Statute, settings: Settings, said: frozenset[Step] = frozenset()
) -> tuple[Draft, ...]:
    """조문의 초안. One for each article that changed, in order; without those `said` with their division."""
    olds, news = (tuple(u for u in s.articles() if u.step not in said) for s in (before, after))
    pairs = pair_units(olds, _sayable(olds, news), settings)
    homes = _homes(before, after)
    moving = tuple(_moving(pairs))
    drafts = [_block(moving, settings)] if moving else []
    drafts += [_draft(pair, settings, homes) for pair in pairs if pair not in moving and _changed(pair)]
    return tuple(sorted(drafts, key=lambda draft: draft.order))


def _sayable(olds: tuple[Unit, ...], news: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The new articles without those that lost all their words: no directive announces a number and nothing else."""
    empty = {unit.step for unit in olds if not plain(unit)}
    return tuple(unit for unit in news if plain(unit) or unit.step in empty)


def _changed(pair: Pair) -> bool:
    before, after = pair
    if before is None or after is None:
        return not (before is not None and before.deleted)
    return not untouched(Task(before, after, Address()))


def _moving(pairs: tuple[Pair, ...]) -> Iterator[Pair]:
    """The pairs that moves touch: what moves, what gives way to it, what comes in where it stood."""
    moved = [(b, a) for b, a in pairs if b is not None and a is not None and b.step != a.step]
    steps = {step for b, a in moved for step in (step_of(b), step_of(a))}
    for before, after in pairs:
        there = {unit.step for unit in (before, after) if unit is not None}
        if (before, after) in moved or (None in (before, after) and there & steps):
            yield before, after


def _block(pairs: tuple[Pair, ...], settings: Settings) -> Draft:
    befores = tuple(sorted((b for b, _ in pairs if b is not None), key=lambda unit: unit.step.order))
    afters = tuple(a for _, a in pairs if a is not None)
    whole = Unit(befores[0].level, children=befores)
    task = Task(whole, replace(whole, children=afters), Address(), settings=settings)
    anew: frozenset[Address] = frozenset()
    for _ in range(TRIES):
        try:
            clauses = merged(tuple(Row(replace(task, anew=anew), pairs).clauses()))
        except Unsayable:
            break
        wrong = misled(befores, afters, clauses)
        if not wrong:
            return Draft(befores, afters, clauses, moves=True)
        anew |= escalated(wrong, anew)
    return Draft(befores, afters, tuple(_by_number(befores, afters)), moves=True)


def _by_number(befores: tuple[Unit, ...], afters: tuple[Unit, ...]) -> Iterator[Clause]:
    """Articles deleted, written anew and inserted by number alone: what is left where no move can be told."""
    olds, news = ({unit.step: unit for unit in units} for units in (befores, afters))
    for step in sorted({*olds, *news}, key=lambda step: step.order):
        at, old, new = Address((step,)), olds.get(step), news.get(step)
        if new is None or new.deleted:
            if old is not None and not old.deleted:
                yield Clause((DeleteUnit(at),))
        elif old is None or old.deleted:
            yield Clause((InsertUnit(at, bare(new)),))
        else:
            yield Clause((RewriteUnit(at, bare(new)),))


def _draft(pair: Pair, settings: Settings, homes: dict[Step, Address]) -> Draft:
    before, after = pair
    if before is None or (after is not None and before.deleted):
        assert after is not None
        if after.deleted:
            return Draft((), (after,), ())
        return Draft(() if before is None else (before,), (after,), (_insertion(after, homes),))
    if after is None or after.deleted:
        clause = Clause((DeleteUnit(Address((before.step,))),))
        return Draft((before,), (after,) if after else (), (clause,))
    task = Task(before, after, Address((after.step,)), settings=settings)
    return Draft((before,), (after,), tried(task, (before,), (after,)))


def _insertion(after: Unit, homes: dict[Step, Address]) -> Clause:
    return Clause((InsertUnit(homes.get(after.step, Address()).child(after.step), bare(after)),))


def _homes(before: Statute, after: Statute) -> dict[Step, Address]:
    """The division of each article that stands at its border, where that division is there already."""
    placed = list(_placed(after.children, Address()))
    divisions = [division for division, _ in placed]
    around = zip([*divisions[:1], *divisions], [*divisions[1:], *divisions[-1:]], strict=False)
    return {
        article.step: division
        for (division, article), beside in zip(placed, around, strict=False)
        if division.steps and set(beside) != {division} and before.path(division) is not None
    }


def _placed(units: tuple[Unit, ...], at: Address) -> Iterator[tuple[Address, Unit]]:
    for unit in units:
        if unit.level is Level.ARTICLE:
            yield at, unit
        elif unit.level in DIVISION_LEVELS:
            yield from _placed(unit.children, at.child(unit.step))
