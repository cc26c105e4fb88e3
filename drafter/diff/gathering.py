"""모아 쓰기. One replacement that recurs in several articles, ordered in one sentence that names every place."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.address import Address, Part
from drafter.diff.articles import Draft
from drafter.diff.merging import in_each, merged
from drafter.diff.offices import renames_office
from drafter.diff.parting import parted
from drafter.diff.quoting import edits_between
from drafter.diff.settings import Settings
from drafter.operations import Clause, DeleteUnit, InsertUnit, Operation, RenameHeading, RenumberUnit, ReplaceText

Words = tuple[str, str]
"""바뀌는 말. The words quoted and what takes their place."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """모은 개정. A replacement with all its places, and the article drafts without it."""

    clauses: tuple[Clause, ...]
    rest: tuple[Draft, ...]


def gathered(drafts: tuple[Draft, ...], settings: Settings) -> Gathered:
    """모으기. What recurs in several articles, taken out of their drafts; left where it is where that misleads.

    Only the new name of an office, and only where much of what changes is that: such an amendment follows another
    law, and the guide lets only those be gathered.
    """
    kept: frozenset[int] = frozenset()
    while True:
        result = _gathered(drafts, kept, settings)
        if _share(drafts, result) < settings.gather_from:
            return Gathered((), drafts)
        wrong = frozenset(_misled(drafts, result, kept))
        if not wrong:
            return replace(result, rest=tuple(parted(drafts, result.rest)))
        kept |= wrong


def _gathered(drafts: tuple[Draft, ...], kept: frozenset[int], settings: Settings) -> Gathered:
    recurring = _recurring(drafts, kept, settings)
    clauses = (Clause(tuple(in_each(_in_text(o, words)) for o in ops)) for words, ops in recurring.items())
    taken = {id(operation) for ops in recurring.values() for operation in ops}
    return Gathered(tuple(clauses), tuple(_without(draft, taken) for draft in drafts))


def _recurring(drafts: tuple[Draft, ...], kept: frozenset[int], settings: Settings) -> dict[Words, list[Operation]]:
    """The replacements that stand in several articles, each with all its places.

    An article in which units come, go or move keeps its own, unless the words change throughout the ordinance.
    """
    open_to = [draft for index, draft in enumerate(drafts) if index not in kept]
    every = settings.gather_any or _is_one_change(drafts)
    spread = Counter(words for draft in open_to if not _restructured(draft) for words in _words_of(draft, every))
    places: dict[Words, list[Operation]] = defaultdict(list)
    for draft in open_to:
        least = settings.gather_throughout if _restructured(draft) else 2
        for words, operation in _replacements(draft):
            if spread[words] >= least:
                places[words].append(operation)
    return places


def _is_one_change(drafts: tuple[Draft, ...]) -> bool:
    """Whether every article that changes does so in one place, and all by the same words."""
    changes = [[words for words, _ in _replacements(draft)] for draft in drafts if draft.clauses]
    return all(len(words) == 1 and words == changes[0] for words in changes) and not any(map(_restructured, drafts))


def _words_of(draft: Draft, every: bool) -> set[Words]:
    """The replacements of an article that may be gathered: all of them, or the new names of offices."""
    return {words for words, _ in _replacements(draft) if every or renames_office(*words)}


def _share(drafts: tuple[Draft, ...], result: Gathered) -> float:
    """How much of all that is ordered would be gathered."""
    ordered = sum(len(clause.operations) for draft in drafts for clause in draft.clauses)
    taken = sum(len(clause.operations) for clause in result.clauses)
    return taken / ordered if ordered else 0.0


def _restructured(draft: Draft) -> bool:
    """Whether units come, go or move in an article: then all of it is said in one sentence."""
    operations = (operation for clause in draft.clauses for operation in clause.operations)
    return draft.moves or any(isinstance(o, InsertUnit | DeleteUnit | RenumberUnit) for o in operations)


def _replacements(draft: Draft) -> Iterator[tuple[Words, Operation]]:
    for clause in draft.clauses:
        for operation in clause.operations:
            if operation.former is not None:
                continue
            if isinstance(operation, ReplaceText):
                yield (operation.old, operation.new), operation
            elif isinstance(operation, RenameHeading) and operation.target.steps:
                edits = edits_between(operation.old, operation.new)
                if edits and len(edits) == 1 and not edits[0].each:
                    yield (edits[0].old, edits[0].new), operation


def _in_text(operation: Operation, words: Words) -> Operation:
    """The words of a heading named as such: 제목 중."""
    if isinstance(operation, RenameHeading):
        return ReplaceText(operation.target.part(Part.HEADING), *words)
    return operation


def _without(draft: Draft, taken: set[int]) -> Draft:
    clauses = (Clause(tuple(o for o in clause.operations if id(o) not in taken)) for clause in draft.clauses)
    return replace(draft, clauses=merged(tuple(clause for clause in clauses if clause.operations)))


def _misled(drafts: tuple[Draft, ...], result: Gathered, kept: frozenset[int]) -> Iterator[int]:
    """The articles that would not come out right."""
    ordered = sorted(result.clauses, key=lambda clause: clause.operations[0].target.order)
    for index, (draft, rest) in enumerate(zip(drafts, result.rest, strict=True)):
        if index in kept or rest.clauses == draft.clauses:
            continue
        here = Address((draft.befores[0].step,))
        shared = (Clause(tuple(_in_article(clause, here))) for clause in ordered)
        clauses = (*(clause for clause in shared if clause.operations), *rest.clauses)
        if draft.misled_by(clauses):
            yield index


def _in_article(clause: Clause, article: Address) -> Iterator[Operation]:
    return (o for o in clause.operations if o.target.steps[:1] == article.steps)
