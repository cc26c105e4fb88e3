"""문장 나누기. An article of which too much is ordered for one sentence, or some elsewhere, has one for each 항.

Source: 「자치법규 입안 길라잡이」: a sentence that grows unreadable is split within the article, which is named again.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from drafter.address import Level, Step
from drafter.diff.articles import Draft
from drafter.diff.settings import Settings
from drafter.operations import Clause, RenumberUnit, Sentence
from drafter.wording.sentences import sentence_lines


def parted(drafts: tuple[Draft, ...], rests: tuple[Draft, ...]) -> Iterator[Draft]:
    """남은 개정. What is left of an article that gave up some of its changes, a sentence for each 항."""
    for draft, rest in zip(drafts, rests, strict=True):
        yield from (rest,) if rest.clauses == draft.clauses else _by_paragraph(rest)


def readable(drafts: tuple[Draft, ...], settings: Settings) -> tuple[Draft, ...]:
    """읽을 수 있는 문장. The drafts, those too long for one sentence with a sentence for each 항."""
    return tuple(part for draft in drafts for part in (_by_paragraph(draft) if _is_long(draft, settings) else (draft,)))


def _is_long(draft: Draft, settings: Settings) -> bool:
    if len(draft.clauses) < 2:
        return False
    return len(next(sentence_lines(Sentence(draft.clauses)))) > settings.sentence_length


def _by_paragraph(draft: Draft) -> Iterator[Draft]:
    """The draft in parts; as it is where units move, of which all is said in one sentence."""
    if any(_moves(clause) for clause in draft.clauses):
        yield draft
    else:
        yield from (replace(draft, clauses=tuple(group)) for _, group in groupby(draft.clauses, key=_paragraphs))


def _moves(clause: Clause) -> bool:
    """Whether a clause moves units or names one by the place it had."""
    return any(isinstance(o, RenumberUnit) or o.former is not None for o in clause.operations)


def _paragraphs(clause: Clause) -> frozenset[tuple[Step | Level, ...]]:
    """The 항 that a clause is about, each with its article; of an article without 항 its words or its 호."""
    return frozenset(tuple(map(_rank, operation.target.steps[:2])) for operation in clause.operations)


def _rank(step: Step) -> Step | Level:
    return step if step.level <= Level.PARAGRAPH else step.level
