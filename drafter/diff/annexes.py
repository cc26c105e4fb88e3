"""별표ㆍ서식의 개정. Annexes that come, go or change, told place by place or written anew as a whole."""

import re
from collections import Counter
from collections.abc import Iterator

from drafter.address import ANNEX_LEVELS, Address
from drafter.apply.annex.lines import number_of
from drafter.diff.clauses import Task, bare
from drafter.diff.likeness import is_gone, same
from drafter.diff.merging import merged
from drafter.diff.outline import outlined
from drafter.diff.settings import Settings
from drafter.diff.siblings import unit_clauses
from drafter.diff.trial import misled
from drafter.diff.trying import tried
from drafter.operations import Clause, DeleteUnit, InsertUnit, Operation, RewriteUnit, Sentence
from drafter.signs import sign
from drafter.statute import Statute, Unit

_MARKUP = re.compile(r"<(?:table|t[dr]|img)\b", re.IGNORECASE)
_FEW = 3
"""Up to so many new lines are told one by one in an annex however short."""


def annex_sentences(before: Statute, after: Statute, settings: Settings) -> Iterator[Sentence]:
    """별표ㆍ서식의 개정 문장. One for each annex that changed and can be announced."""
    olds = {unit.step: unit for unit in before.children if unit.level in ANNEX_LEVELS}
    for new in (unit for unit in after.children if unit.level in ANNEX_LEVELS):
        old = olds.get(new.step)
        clauses = () if old is not None and same(old, new) else _clauses(old, new, settings)
        if clauses:
            yield Sentence(clauses)


def _clauses(old: Unit | None, new: Unit, settings: Settings) -> tuple[Clause, ...]:
    """The annex inserted, deleted, amended in places or written anew; none when that could not be read back."""
    at = Address((new.step,))
    if old is None:
        return _read_back((), new, InsertUnit(at, bare(new)))
    if is_gone(new):
        return _read_back((old,), new, DeleteUnit(at))
    return _in_places(old, new, at, settings) or _read_back((old,), new, RewriteUnit(at, bare(new)))


def _read_back(olds: tuple[Unit, ...], new: Unit, operation: Operation) -> tuple[Clause, ...]:
    clause = Clause((operation,))
    return () if misled(olds, (new,), (clause,)) else (clause,)


def _in_places(old: Unit, new: Unit, at: Address, settings: Settings) -> tuple[Clause, ...]:
    """What changed, place by place; else as words of the annex, whose lines cannot be told; nothing where a sheet says
    it better."""
    if is_gone(old) or _is_another(old.words.text, new.words.text):
        return ()
    outlines = (outlined(old), outlined(new)), (old, new)
    for task in (Task(before, after, at, settings=settings) for before, after in outlines if not same(before, after)):
        if len(merged(tuple(unit_clauses(task)))) > settings.rewrite_edits:
            return ()
        clauses = tried(task, (old,), (new,))
        if not any(isinstance(o, RewriteUnit) and o.target == at for clause in clauses for o in clause.operations):
            return clauses
    return ()


def _is_another(old: str, new: str) -> bool:
    """Whether most lines are new, or lines are not what a reader sees: then a sheet says more than many places do."""
    if _MARKUP.search(old) or _MARKUP.search(new):
        return True
    lines = Counter(_lines(new))
    come = (lines - Counter(_lines(old))).total()
    return come > _FEW and come * 2 > lines.total()


def _lines(body: str) -> Iterator[str]:
    """The words of each line, without its number."""
    for line in filter(str.strip, body.split("\n")):
        step = number_of(line)
        words = line.split(sign(step), 1)[-1] if step else line
        yield "".join(words.split())
