"""편ㆍ장ㆍ절ㆍ관의 개정. Divisions that are renamed, and those that come or go with all their articles."""

from collections.abc import Iterator

from drafter.address import DIVISION_LEVELS, Address, Level, Step
from drafter.diff.articles import Draft
from drafter.diff.clauses import bare
from drafter.diff.likeness import same_heading
from drafter.operations import Clause, DeleteUnit, InsertUnit, RenameHeading
from drafter.statute import DELETED, Statute, Unit

Divisions = dict[Address, Unit]


def division_drafts(before: Statute, after: Statute) -> tuple[Draft, ...]:
    """편ㆍ장ㆍ절ㆍ관의 초안. One for each division that changed, with the articles that come or go with it."""
    olds, news = dict(_divisions(before.children, Address())), dict(_divisions(after.children, Address()))
    return (*_changed(olds, news, after), *_inserted(olds, news, before))


def _divisions(units: tuple[Unit, ...], at: Address) -> Iterator[tuple[Address, Unit]]:
    for unit in units:
        if unit.level in DIVISION_LEVELS:
            yield at.child(unit.step), unit
            yield from _divisions(unit.children, at.child(unit.step))


def _changed(olds: Divisions, news: Divisions, after: Statute) -> Iterator[Draft]:
    for at, old in olds.items():
        new = news.get(at)
        if new is None or same_heading(old.heading, new.heading) or not (old.heading and new.heading):
            continue
        held = _articles(old)
        if new.heading.text.strip() != DELETED:
            renaming = RenameHeading(at, old.heading.text.strip(), new.heading.text.strip())
            yield Draft(held[:1], held[:1], (Clause((renaming,)),))
        elif held and all(_is_gone(article.step, after) for article in held):
            places = tuple(Address((article.step,)) for article in held)
            yield Draft(held, (), (Clause((DeleteUnit(at, articles=places),)),))


def _inserted(olds: Divisions, news: Divisions, before: Statute) -> Iterator[Draft]:
    for at, new in news.items():
        held = _articles(new)
        above = at.parent in olds or not at.parent.steps
        if at not in olds and above and held and all(_is_gone(article.step, before) for article in held):
            yield Draft((), held, (Clause((InsertUnit(at, bare(new)),)),))


def _articles(unit: Unit) -> tuple[Unit, ...]:
    return tuple(one for one in unit.walk() if one.level is Level.ARTICLE)


def _is_gone(step: Step, statute: Statute) -> bool:
    """Whether there is no such article, or nothing but its number."""
    article = statute.find(Address((step,)))
    return article is None or article.deleted
