"""하위 단위의 개정. The clauses that make one row of units of another: kept, changed, moved, new, deleted.

What goes is deleted before its number is taken; then come the moves, then what is new, then the changes in
what moved, by its new number.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.address import Address, Level, Part, Step
from drafter.diff.clauses import Task, Unsayable, bare, heading_clauses, new_text, untouched, words_clauses
from drafter.diff.columns import in_columns
from drafter.diff.company import in_one_manner
from drafter.diff.fields import field_clauses, numbered
from drafter.diff.likeness import likeness
from drafter.diff.moves import Move, moving_clauses
from drafter.diff.pairing import Pair, pair_units, step_of
from drafter.diff.sections import outside_children
from drafter.operations import Clause, DeleteUnit, InsertUnit, RenumberUnit, RewriteUnit
from drafter.statute import Paragraph, Unit, Words

_ALL = {Level.SUBPARAGRAPH: Part.ALL_SUBPARAGRAPHS, Level.ITEM: Part.ALL_ITEMS}


def unit_clauses(task: Task) -> Iterator[Clause]:
    """단위의 개정. All that a unit needs to become the other; written anew where no less will do."""
    if untouched(task):
        return
    try:
        if task.must_be_rewritten or _another(task):
            raise Unsayable
        made = list(_piecemeal(task)) or [task.rewriting()]  # nothing but the order of units changed
    except Unsayable:
        made = [task.rewriting()]
    yield from made


def _another(task: Task) -> bool:
    return likeness(task.before, task.after) < task.settings.alike_in_place and not task.before.children


def _piecemeal(task: Task) -> Iterator[Clause]:
    yield from heading_clauses(task)
    if _gains_paragraphs(task):
        yield from _first_paragraph(task)
        return
    words, below = list(words_clauses(task)), list(_below(task))
    if _all_new(task, words, below):
        raise Unsayable
    yield from words
    yield from below


def _below(task: Task) -> Iterator[Clause]:
    """What is to be said of the units under one, the rows of an annex first: they stand above its other units."""
    fields = tuple(in_columns(task, tuple(field_clauses(task, unit_clauses))))
    rows = tuple(clause for clause in fields if clause.operations[0].target.last.label.endswith("란"))
    yield from rows
    yield from children_clauses(replace(task, before=numbered(task.before), after=numbered(task.after)))
    yield from (clause for clause in fields if clause not in rows)


def _all_new(task: Task, words: list[Clause], below: list[Clause]) -> bool:
    """Whether the words outside the 호 or 목 are written anew and the 호 or 목, all of them, are anew or gone."""
    outside = task.at.part(*outside_children(task.before))
    rewritten = [o.target for clause in words for o in clause.operations if isinstance(o, RewriteUnit)]
    wholes = {task.at.part(part) for part in _ALL.values()}
    return rewritten == [outside] != [task.at] and any(o.target in wholes for c in below for o in c.operations)


def _gains_paragraphs(task: Task) -> bool:
    """Whether the words of an article without 항 became its 제1항."""
    old, new = ({child.level for child in unit.children} for unit in (task.before, task.after))
    return Level.PARAGRAPH in new - old and bool(task.before.words.text) and not task.after.words.text


def _first_paragraph(task: Task) -> Iterator[Clause]:
    outside = task.at.part(Part.OUTSIDE_HEADING)
    first = _become_paragraph(task)
    yield Clause((RenumberUnit(outside, task.at.child(first.step), former=task.former),))
    article = replace(task.before, words=Words(), children=(first,))
    yield from children_clauses(replace(task, before=article), former_first=outside)


def _become_paragraph(task: Task) -> Unit:
    """The text of an article without 항 as the 항 it became: the one most like it, usually the first."""
    first = Paragraph(Level.PARAGRAPH, task.after.children[0].number, words=task.before.words)
    first = replace(first, children=task.before.children)
    pairs = pair_units((first,), task.after.children, task.settings)
    (became,) = (after for before, after in pairs if before is not None)
    return first if became is None else replace(first, number=became.number)


def children_clauses(task: Task, former_first: Address | None = None) -> Iterator[Clause]:
    """하위 단위의 개정. The units under a unit; all 호 or all 목 at once where they cannot be told apart."""
    level = _only_level(task.after.children) or _only_level(task.before.children)
    try:
        if level in _ALL and task.at.part(_ALL[level]) in task.anew:
            raise Unsayable
        made = list(_rows(task, former_first))
    except Unsayable:
        if level not in _ALL or not task.before.children:
            raise
        made = [_all_at_once(task, _ALL[level])]
    yield from made


def _all_at_once(task: Task, part: Part) -> Clause:
    at = task.at.part(part)
    if not task.after.children:
        return Clause((DeleteUnit(at, former=task.former),))
    return Clause((RewriteUnit(at, tuple(bare(child) for child in task.after.children), former=task.former),))


def _only_level(units: tuple[Unit, ...]) -> Level | None:
    levels = {unit.level for unit in units}
    return levels.pop() if len(levels) == 1 else None


def _rows(task: Task, former_first: Address | None) -> Iterator[Clause]:
    level = _only_level(task.after.children)
    if not task.before.children and level in _ALL:
        content = tuple(bare(child) for child in task.after.children)
        yield Clause((InsertUnit(task.at.part(_ALL[level]), content, former=task.former),))
        return
    if task.before.children and not task.after.children:
        raise Unsayable
    pairs = pair_units(task.before.children, task.after.children, task.settings)
    yield from in_one_manner(task, tuple(Row(task, pairs, former_first).clauses()))


@dataclass(frozen=True, slots=True)
class Row:
    """나란한 단위. The units under one unit, paired, and what is to be said of them."""

    task: Task
    pairs: tuple[Pair, ...]
    former_first: Address | None = None

    def clauses(self) -> Iterator[Clause]:
        """절. In the order of the numbers, the moves with what belongs to them in one place."""
        block = self._block()
        ahead = [pair for pair in self._changed() if not block or _order(pair) < block[0]]
        behind = [pair for pair in self._changed() if block and _order(pair) >= block[0]]
        for pair in ahead:
            yield from self._single(pair)
        if block:
            yield from self._moves(block)
        for pair in behind:
            if not self._in_block(pair, block):
                yield from self._single(pair)

    def _changed(self) -> list[Pair]:
        return sorted((pair for pair in self.pairs if not (self._kept(pair) or self._refilled(pair))), key=_order)

    def _refilled(self, pair: Pair) -> bool:
        """Whether a number left behind by a deletion of old is taken by another unit now."""
        before, after = pair
        taken = (unit.step for _, unit in self.pairs if unit is not None)
        return after is None and before is not None and before.deleted and before.step in taken

    def _kept(self, pair: Pair) -> bool:
        before, after = pair
        return before is not None and after is not None and before.step == after.step and untouched(self._task(pair))

    def _moved(self) -> list[Pair]:
        return [(b, a) for b, a in self.pairs if b is not None and a is not None and b.step != a.step]

    def _block(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """The numbers from the first to the last that moves touch; nothing when nothing moves."""
        touched = [step_of(unit).order for pair in self._moved() for unit in pair]
        return (min(touched), max(touched)) if touched else ()

    def _in_block(self, pair: Pair, block: tuple[tuple[int, tuple[int, ...]], ...]) -> bool:
        """Deleted, moved or new units among the moves are said with them."""
        before, after = pair
        new = before is None and bool(block) and block[0] <= step_of(after).order <= block[1]
        return after is None or new

    def _moves(self, block: tuple[tuple[int, tuple[int, ...]], ...]) -> Iterator[Clause]:
        taken = {step_of(after) for _, after in self._moved()} | self._new_steps()
        for before, after in self.pairs:
            if after is None:
                yield from self._gone(before, taken)
        moves = [Move(step_of(before), step_of(after)) for before, after in self._moved()]
        yield from moving_clauses(self.task.at, moves, self.task.former)
        for pair in self._changed():
            if pair[0] is None and self._in_block(pair, block):
                yield from self._single(pair)

    def _new_steps(self) -> set[Step]:
        return {step_of(after) for before, after in self.pairs if before is None}

    def _gone(self, before: Unit | None, taken: set[Step]) -> Iterator[Clause]:
        """A unit that is no more, its number taken by another; one whose number is nobody's cannot be told."""
        if step_of(before) not in taken:
            raise Unsayable
        if before is not None and not before.deleted:
            yield Clause((DeleteUnit(self.task.at.child(before.step), former=self.task.former),))

    def _single(self, pair: Pair) -> Iterator[Clause]:
        before, after = pair
        if after is None:
            raise Unsayable
        at = self.task.at.child(after.step)
        if before is None or (before.deleted and not after.deleted):
            if after.deleted:
                raise Unsayable
            yield Clause((InsertUnit(at, new_text(after), former=self.task.former),))
        elif after.deleted:
            yield Clause((DeleteUnit(at, former=self._former(before, after)),))
        else:
            yield from unit_clauses(self._task(pair))

    def _task(self, pair: Pair) -> Task:
        before, after = pair
        assert before is not None
        assert after is not None
        at = self.task.at.child(after.step)
        return replace(self.task, before=before, after=after, at=at, former=self._former(before, after))

    def _former(self, before: Unit, after: Unit) -> Address | None:
        if self.former_first is not None and before.step == self.pairs_first():
            return self.former_first
        if before.step != after.step:
            return self.task.at.child(before.step)
        return self.task.former

    def pairs_first(self) -> Step | None:
        """첫 단위. The step of the first unit of the old row."""
        return self.task.before.children[0].step if self.task.before.children else None


def _order(pair: Pair) -> tuple[int, tuple[int, ...]]:
    """By the new number; a moved unit after what stays, which the block takes care of."""
    before, after = pair
    return step_of(after if after is not None else before).order
