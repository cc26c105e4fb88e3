"""기안(起案). The whole amendment: title, divisions, articles, annexes, addenda; with it, what it cannot say."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.address import Address, Level, Step
from drafter.diagnostics import Diagnostic
from drafter.diff.addenda import closed, new_addenda
from drafter.diff.annexes import annex_sentences
from drafter.diff.articles import Draft, article_drafts
from drafter.diff.body import body_sentence
from drafter.diff.divisions import division_drafts
from drafter.diff.gathering import gathered
from drafter.diff.in_force import addenda_sentences
from drafter.diff.likeness import same_words
from drafter.diff.parting import readable
from drafter.diff.remaining import Remaining, remaining
from drafter.diff.sentences import article_sentences
from drafter.diff.settings import OFFICIAL, Settings
from drafter.diff.written import with_characters
from drafter.operations import Amendment, Clause, DeleteUnit, InsertUnit, RenameHeading, Sentence
from drafter.statute import Statute


@dataclass(frozen=True, slots=True)
class Drafted:
    """기안 결과. The amendment, and what of the difference it could not say."""

    amendment: Amendment
    remaining: tuple[Remaining, ...]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """진단. What is to be said of the rest, place by place."""
        return tuple(each.diagnostic for each in self.remaining)


def draft(before: Statute, after: Statute, settings: Settings = OFFICIAL) -> Amendment:
    """기안(起案). The amendment that makes `after` of `before`; what no directive can say, `unsaid` tells."""
    before, after = with_characters(before), with_characters(after)
    divisions = division_drafts(before, after)
    articles = article_drafts(before, after, settings, frozenset(_said(divisions)))
    parts = gathered(articles, settings)
    sentences = article_sentences(parts.clauses, (*divisions, *readable(parts.rest, settings)))
    closing = (*annex_sentences(before, after, settings), *addenda_sentences(before, after, settings))
    opening = (*_title(before, after), *body_sentence(before, after))
    amendment = Amendment(before.title.text.strip(), (*opening, *sentences, *closing))
    return closed(amendment, new_addenda(before, after))


def drafted(before: Statute, after: Statute, settings: Settings = OFFICIAL) -> Drafted:
    """기안 결과. The amendment with what it leaves unsaid."""
    amendment = draft(before, after, settings)
    return Drafted(amendment, remaining(before, after, amendment))


def unsaid(before: Statute, after: Statute, settings: Settings = OFFICIAL) -> tuple[Diagnostic, ...]:
    """말하지 못한 차이. Where the new text is not what the drafted amendment makes of the old one."""
    return drafted(before, after, settings).diagnostics


def _said(divisions: tuple[Draft, ...]) -> Iterator[Step]:
    """The articles that come or go with their division."""
    for draft_ in divisions:
        if isinstance(draft_.clauses[0].operations[0], DeleteUnit | InsertUnit):
            yield from (unit.step for unit in (*draft_.befores, *draft_.afters))


def _title(before: Statute, after: Statute) -> Iterator[Sentence]:
    old, new = before.title.text.strip(), after.title.text.strip()
    if old and new and not same_words(old, new):
        target = Address((Step(Level.STATUTE),))
        yield Sentence((Clause((RenameHeading(target, old, new),)),))
