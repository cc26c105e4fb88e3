"""문장의 배열. Clauses put into sentences in the order of the ordinance, one for each article."""

from collections.abc import Iterator
from itertools import groupby

from drafter.address import DIVISION_LEVELS, Level
from drafter.diff.articles import Draft
from drafter.diff.merging import merged
from drafter.operations import Clause, DeleteUnit, InsertUnit, RewriteUnit, Sentence

Order = tuple[tuple[tuple[int, tuple[int, ...]], ...], int]
Kind = tuple[type, Level]
"""What a sentence orders, and of what units."""
Placed = tuple[Order, Sentence]
"""A sentence and its place: by the first unit it names; what is said of several articles comes before."""


_JOINED: frozenset[Kind] = frozenset(
    (
        *((kind, Level.ARTICLE) for kind in (DeleteUnit, InsertUnit, RewriteUnit)),
        *((DeleteUnit, level) for level in DIVISION_LEVELS),
    )
)


def article_sentences(gathered: tuple[Clause, ...], drafts: tuple[Draft, ...]) -> tuple[Sentence, ...]:
    """조문의 개정 문장. The gathered replacements and the articles, in order."""
    placed: list[Placed] = [(_order(c, index), Sentence((c,))) for index, c in enumerate(gathered)]
    late = len(gathered)
    placed += [(_draft_order(draft, late), Sentence(draft.clauses)) for draft in drafts if draft.clauses]
    ordered = (sentence for _, sentence in sorted(placed, key=lambda one: one[0]))
    return tuple(joined(tuple(ordered)))


def _order(clause: Clause, index: int) -> Order:
    """By the article first, then by what stands outside-in: a heading before 제1항."""
    target = clause.operations[0].target
    return tuple(step.order for step in target.steps if step.level >= Level.ARTICLE), index


def _draft_order(draft: Draft, index: int) -> Order:
    """A division stands before its first article."""
    named, index = _order(draft.clauses[0], index)
    return (named, index) if named else ((draft.order,), -1)


def joined(sentences: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """문장 잇기. Neighbouring articles that are new, gone or written anew share a sentence; so do deleted divisions."""
    for kind, group in groupby(sentences, key=_kind):
        if kind is None:
            yield from group
        else:
            clauses = tuple(clause for sentence in group for clause in sentence.clauses)
            yield from (Sentence((clause,)) for clause in merged(clauses))


def _kind(sentence: Sentence) -> Kind | None:
    operations = [operation for clause in sentence.clauses for operation in clause.operations]
    kinds = {(type(operation), operation.target.level) for operation in operations}
    if len(kinds) > 1 or any(operation.target.parts for operation in operations):
        return None
    return kinds.pop() if kinds <= _JOINED else None
