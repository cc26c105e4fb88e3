"""기안(起案). The whole amendment: title, divisions, articles, annexes, addenda; and what no directive can say."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.address import ANNEX_LEVELS, DIVISION_LEVELS, Address, Level, Step
from drafter.apply import apply
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.diff.addenda import new_addenda
from drafter.diff.annexes import annex_clauses
from drafter.diff.articles import Draft, article_drafts
from drafter.diff.body import body_sentence
from drafter.diff.divisions import division_drafts
from drafter.diff.gathering import gathered
from drafter.diff.in_force import addenda, addenda_sentences, citation, same_ordinance
from drafter.diff.likeness import same_words, spread
from drafter.diff.parting import readable
from drafter.diff.sentences import article_sentences
from drafter.diff.settings import OFFICIAL, Settings
from drafter.diff.trial import differing
from drafter.operations import Amendment, Clause, DeleteUnit, InsertUnit, RenameHeading, Sentence
from drafter.parse.amendment import parse_amendment
from drafter.preface import unnumbered_text
from drafter.statute import Statute, Unit
from drafter.wording import word


@dataclass(frozen=True, slots=True)
class Drafted:
    """기안 결과. The amendment, and what of the difference it could not say."""

    amendment: Amendment
    diagnostics: tuple[Diagnostic, ...]


def draft(before: Statute, after: Statute, settings: Settings = OFFICIAL) -> Amendment:
    """기안(起案). The amendment that makes `after` of `before`; what no directive can say, `unsaid` tells."""
    divisions = division_drafts(before, after)
    articles = article_drafts(before, after, settings, frozenset(_said(divisions)))
    parts = gathered(articles, settings)
    sentences = article_sentences(parts.clauses, (*divisions, *readable(parts.rest, settings)))
    annexes = (Sentence((clause,)) for clause in annex_clauses(before, after))
    closing = (*annexes, *addenda_sentences(before, after, settings))
    opening = (*_title(before, after), *body_sentence(before, after))
    return Amendment(before.title.text.strip(), (*opening, *sentences, *closing), new_addenda(before, after))


def drafted(before: Statute, after: Statute, settings: Settings = OFFICIAL) -> Drafted:
    """기안 결과. The amendment with what it leaves unsaid."""
    amendment = draft(before, after, settings)
    return Drafted(amendment, _unsaid(before, after, amendment))


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


def _unsaid(before: Statute, after: Statute, amendment: Amendment) -> tuple[Diagnostic, ...]:
    made = apply(before, parse_amendment(word(amendment)).value).after
    places = (*map(str, _places(made, after)), *_addenda(made, after))
    return tuple(Diagnostic(Code.NOT_DRAFTED, Document.STATUTE, facts={"address": place}) for place in places)


def _places(made: Statute, after: Statute) -> Iterator[Address]:
    if not same_words(made.title.text, after.title.text):
        yield Address((Step(Level.STATUTE),))
    if not same_words(_unnumbered(made), _unnumbered(after)):
        yield Address()
    for address in differing(_main(made), _main(after)):
        yield from _apart(address, made, after)


def _addenda(made: Statute, after: Statute) -> Iterator[str]:
    """Where addenda differ, each told from the others; and those that are gone."""
    pairs = same_ordinance(made, after)
    for old, new in pairs:
        for address in differing((old,), (new,)):
            yield f"{_addenda_name(old, made)} {Address(address.steps[1:]) if address.steps[1:] else ''}".rstrip()
    yield from (_addenda_name(old, made) for old in addenda(made)[len(pairs) :])


def _addenda_name(unit: Unit, statute: Statute) -> str:
    """An 부칙 cited by its ordinance, or with the date and whatever else its heading says."""
    heading = unit.heading.text.strip() if unit.heading else ""
    return str(citation(unit, statute) or f"부칙 {heading}".strip())


def _unnumbered(statute: Statute) -> str:
    """The words of an ordinance without 조; before a numbered unit stand dates and numbers only, which are no law."""
    text = unnumbered_text(statute)
    return " ".join(statute.preface.text[text.start : text.end].splitlines()) if text else ""


def _apart(at: Address, made: Statute, after: Statute) -> Iterator[Address]:
    """Of a statute or a division, the units that only one of the texts has; of a smaller unit, the unit itself."""
    rows = [_row(at, statute) for statute in (made, after)]
    single = [step for step in dict.fromkeys((*rows[1], *rows[0])) if not (step in rows[0] and step in rows[1])]
    inside = Address() if any(step.level is Level.ARTICLE for step in single) else at
    yield from [inside.child(step) for step in single] or [at]


def _row(at: Address, statute: Statute) -> tuple[Step, ...]:
    """What stands in a row in the statute or one of its divisions; nothing for a smaller unit."""
    if not at.steps:
        return tuple(unit.step for unit in spread(_main(statute)))
    unit = statute.find(at)
    return tuple(child.step for child in spread(unit.children)) if unit and at.level in DIVISION_LEVELS else ()


def _main(statute: Statute) -> tuple[Unit, ...]:
    """All of a statute but its addenda, the annexes in the order of their numbers."""
    chosen = tuple(unit for unit in statute.children if unit.level is not Level.ADDENDA)
    body = tuple(unit for unit in chosen if unit.level not in ANNEX_LEVELS)
    return body + tuple(sorted((u for u in chosen if u.level in ANNEX_LEVELS), key=lambda u: u.step.order))
