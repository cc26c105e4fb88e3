"""란의 개정. Rows, cells and 비고 of an annex, which names tell apart: what came, what went, what changed in them.

A row is quoted by the cell where its table names the columns (`대구청의 위치란 중`), and written anew where more than
one and most of its cells changed. Where the name of a row itself changed it is quoted by its column.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from drafter.address import Level, Step
from drafter.diff.clauses import Task, Unsayable, new_text, quoting
from drafter.diff.likeness import same_words
from drafter.diff.place import Place
from drafter.diff.quoting import edits_between
from drafter.operations import Clause, DeleteUnit, InsertUnit, RewriteUnit
from drafter.statute import Unit, Words

Each = Callable[[Task], Iterator[Clause]]
"""How a unit that changed is told of."""


def numbered(unit: Unit) -> Unit:
    """번호가 있는 단위만. The unit without the rows, cells and 비고 under it."""
    return replace(unit, children=tuple(child for child in unit.children if child.level is not Level.FIELD))


def _named(unit: Unit) -> tuple[Place, ...]:
    return tuple(child for child in unit.children if isinstance(child, Place) and child.level is Level.FIELD)


def field_clauses(task: Task, each: Each) -> Iterator[Clause]:
    """란의 개정. What is to be said of the rows, cells and 비고 under a unit, in the order of the text; but what comes
    again elsewhere goes first."""
    olds, news = _named(task.before), _named(task.after)
    labels = [old.label for old in olds], [new.label for new in news]
    blocks = SequenceMatcher(None, labels[0], labels[1], autojunk=False).get_opcodes()
    gone = [old for block in blocks if _is_uneven(block) for old in olds[block[1] : block[2]]]
    come = [new for block in blocks if _is_uneven(block) for new in news[block[3] : block[4]]]
    if any(unit.is_cell for unit in (*gone, *come)):
        raise Unsayable
    moved = {old.label for old in gone} & {new.label for new in come}
    yield from (_going(task, old) for old in gone if old.label in moved)
    for block in blocks:
        _, i1, i2, j1, j2 = block
        if _is_uneven(block):
            yield from (_going(task, old) for old in olds[i1:i2] if old.label not in moved)
            yield from (_coming(task, {*labels[0]}, news, place) for place in range(j1, j2))
        else:
            pairs = zip(olds[i1:i2], news[j1:j2], strict=True)
            yield from (clause for old, new in pairs for clause in _changed(_task(task, old, new), each))


def _is_uneven(block: tuple[str, int, int, int, int]) -> bool:
    """Whether there are more units on one side than on the other."""
    _, i1, i2, j1, j2 = block
    return i2 - i1 != j2 - j1


def _going(task: Task, old: Place) -> Clause:
    return Clause((DeleteUnit(task.at.child(old.step), former=task.former),))


def _task(task: Task, old: Unit, new: Unit) -> Task:
    return replace(task, before=old, after=new, at=task.at.child(old.step))


def _coming(task: Task, known: set[str], news: tuple[Place, ...], place: int) -> Clause:
    """A row stands after the one above it, new ones above all that stay before the first of these; a 비고 needs no
    place."""
    new, label = news[place], news[place].label
    if new.is_row:
        below = (one for one in news[place + 1 :] if one.label in known)
        above = news[place - 1] if any(one.label in known for one in news[:place]) else None
        beside = above or next(below, None)
        if beside is None or not beside.is_row:
            raise Unsayable
        label = f"{beside.label} {'다음' if above else '앞'}에 {label}"
    return Clause((InsertUnit(task.at.child(Step(Level.FIELD, label=label)), new_text(new), former=task.former),))


def _changed(task: Task, each: Each) -> Iterator[Clause]:
    old, new = task.before, task.after
    assert isinstance(old, Place)
    assert isinstance(new, Place)
    if old.is_row and new.is_row:
        yield from _row(task, each)
    elif old.label != new.label:
        raise Unsayable
    else:
        yield from _cell(task) if old.is_cell else each(task)


def _cell(task: Task) -> Iterator[Clause]:
    """A cell is quoted however much of it changes; an empty one takes the new words whole."""
    old, new = task.before.words.text, task.after.words.text
    if same_words(old, new):
        return
    if task.must_be_rewritten:
        raise Unsayable
    yield quoting(task, task.at, edits_between(old, new) or ()) or Clause((RewriteUnit(task.at, Words(new)),))


def _row(task: Task, each: Each) -> Iterator[Clause]:
    """The cells that changed, the one that gives the row its name last; or the row written anew."""
    olds, news = task.before.children, task.after.children
    if not olds and not news:
        yield from each(task) if task.before.step == task.after.step else (task.rewriting(),)
        return
    cells = [_task(replace(task, at=task.at.parent), old, new) for old, new in zip(olds, news, strict=False)]
    changed = [cell for cell in cells if not same_words(cell.before.words.text, cell.after.words.text)]
    most = len(changed) > 1 and len(changed) * 2 > len(cells)
    if len(olds) != len(news) or most or task.must_be_rewritten or any(cell.must_be_rewritten for cell in cells):
        yield task.rewriting()
        return
    for cell in sorted(changed, key=lambda cell: cell.at == cells[0].at):
        yield from _cell(cell)
