"""시행 중인 부칙의 개정. Addenda of earlier amendments, each cited by the ordinance it belongs to.

They are amended after the articles and the annexes (「자치법규 입안 길라잡이」): `조례 제15호 ○○ 조례 일부개정조례 부칙
제2조 중 …`. A sole 부칙 needs no citation; of several, one whose heading does not give the number of its ordinance
cannot be told from the others, and is left to be told. Where changes to its articles do not make the new text, all of
an 부칙 is written anew.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.address import Address, Level, Step
from drafter.diff.clauses import Task, bare
from drafter.diff.likeness import same_body, spread
from drafter.diff.sentences import joined
from drafter.diff.settings import Settings
from drafter.diff.trial import misled
from drafter.diff.trying import tried
from drafter.operations import Clause, DeleteUnit, InsertUnit, Sentence
from drafter.statute import Statute, Unit

_NUMBERED = re.compile(r"(?P<kind>[가-힣]*[률례칙령])?\s*제\s*(?P<number>\d+)\s*호")
_OF_ANOTHER = re.compile(r"^\s*\((?P<ordinance>.+)\)\s*<")
_KINDS = (("시행령", "대통령령"), ("규정", "대통령령"), ("규칙", "규칙"), ("법률", "법률"), ("법", "법률"))
"""What an ordinance is by the end of its title; else it is a 조례."""


def same_ordinance(before: Statute, after: Statute) -> tuple[tuple[Unit, Unit], ...]:
    """짝지은 부칙. The addenda of both texts that belong to one ordinance: by its number, else by their order."""
    olds, news = addenda(before), addenda(after)
    numbers = {_number(unit): unit for unit in news}
    if all(_number(unit) and _number(unit) in numbers for unit in olds) and len(numbers) == len(news):
        return tuple((unit, numbers[_number(unit)]) for unit in olds)
    rows = news[: len(olds)], news[max(0, len(news) - len(olds)) :]
    alike = max(rows, key=lambda row: sum(map(same_body, olds, row)))
    return tuple(zip(olds, alike, strict=False))


def addenda(statute: Statute) -> tuple[Unit, ...]:
    """부칙. Those of a statute, in the order of the text."""
    return tuple(unit for unit in statute.children if unit.level is Level.ADDENDA)


def citation(unit: Unit, statute: Statute) -> Step | None:
    """부칙의 인용. An 부칙 as a directive names it; None for one of several whose ordinance has no number."""
    written = _NUMBERED.search(unit.heading.text) if unit.heading else None
    if unit.heading is None or written is None:
        return Step(Level.ADDENDA) if len(addenda(statute)) == 1 else None
    title = statute.title.text.strip()
    kind = written["kind"] or next((kind for end, kind in _KINDS if title.endswith(end)), "조례")
    other = _OF_ANOTHER.search(unit.heading.text)
    amending = f"{title} 일부개정{'령' if kind.endswith('령') else kind}"
    ordinance = other["ordinance"] if other else title if unit is _earliest(statute) else amending
    return Step(Level.ADDENDA, label=f"{kind} 제{written['number']}호 {ordinance}")


def _earliest(statute: Statute) -> Unit:
    """The 부칙 of the enactment: the one with the smallest number."""
    return min(addenda(statute), key=lambda unit: int(_number(unit) or 0))


def _number(unit: Unit) -> str:
    written = _NUMBERED.search(unit.heading.text) if unit.heading else None
    return written["number"] if written else ""


def addenda_sentences(before: Statute, after: Statute, settings: Settings) -> Iterator[Sentence]:
    """부칙의 개정 문장. One for each article of addenda in force that changed, or for addenda without articles."""
    for old, new in same_ordinance(before, after):
        step = citation(old, before)
        if step is not None and not _says_the_same(old, new):
            yield from _sentences(old, replace(new, heading=old.heading), Address((step,)), settings)


def _says_the_same(old: Unit, new: Unit) -> bool:
    """Whether two addenda say the same, whatever their headings: no directive changes the heading of one."""
    return same_body(replace(old, heading=None), replace(new, heading=None))


def _sentences(old: Unit, new: Unit, at: Address, settings: Settings) -> Iterator[Sentence]:
    """The changes one by one; where they do not make the new 부칙, the whole of it written anew, or nothing."""
    piecemeal = tuple(Sentence(clauses) for clauses in _changes(old, new, at, settings) if clauses)
    whole = Task(old, replace(new, heading=None), at).rewriting()
    for sentences in (tuple(joined(piecemeal)), (Sentence((whole,)),)):
        clauses = tuple(clause for sentence in sentences for clause in sentence.clauses)
        if clauses and not misled((old,), (new,), clauses):
            yield from sentences
            return


def _changes(old: Unit, new: Unit, at: Address, settings: Settings) -> Iterator[tuple[Clause, ...]]:
    articles = [unit for unit in (*old.children, *new.children) if unit.level is Level.ARTICLE]
    if not articles:
        task = Task(replace(old, heading=None), replace(new, heading=None), at, settings=settings)
        yield tried(task, (old,), (new,))
        return
    olds, news = ({unit.step: unit for unit in spread(block.children)} for block in (old, new))
    for step in sorted(news, key=lambda step: step.order):
        if step not in olds or not same_body(olds[step], news[step]):
            yield _change(old, olds.get(step), news[step], Task(old, new, at.child(step), settings=settings))


def _change(block: Unit, old: Unit | None, new: Unit, task: Task) -> tuple[Clause, ...]:
    if old is None or (old.deleted and not new.deleted):
        return (Clause((InsertUnit(task.at, bare(new)),)),)
    if new.deleted:
        return (Clause((DeleteUnit(task.at),)),)
    befores, afters = (replace(block, children=(unit,)) for unit in (old, new))
    return tried(replace(task, before=old, after=new), (befores,), (afters,))
