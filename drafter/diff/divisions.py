"""편ㆍ장ㆍ절ㆍ관의 개정. Divisions that are renamed, and those that come or go, alone or with all their articles."""

from collections.abc import Iterator

from drafter.address import DIVISION_LEVELS, Address, Level, Step
from drafter.diff.articles import Draft
from drafter.diff.clauses import bare
from drafter.diff.likeness import same_heading
from drafter.operations import (
    Clause,
    DeleteDivisionHeading,
    DeleteUnit,
    InsertDivisionHeading,
    InsertUnit,
    Operation,
    RenameHeading,
)
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
        new, held = news.get(at), _articles(old)
        if _is_struck(old, new, news) and held and _has_place(held, after):
            yield _alone(held[0], DeleteDivisionHeading(_address(held[0]), old.step, _heading(old)))
        elif new is None or same_heading(old.heading, new.heading) or not (old.heading and new.heading):
            continue
        elif _heading(new) != DELETED:
            renaming = RenameHeading(at, _heading(old), _heading(new))
            yield Draft(held[:1], held[:1], (Clause((renaming,)),))
        elif held and all(_is_gone(article.step, after) for article in held):
            yield Draft(held, (), (Clause((DeleteUnit(at, articles=tuple(map(_address, held))),)),))


def _is_struck(old: Unit, new: Unit | None, news: Divisions) -> bool:
    """Whether a heading went: its number alone is left, or not even that and no other number has the heading."""
    if new is None:
        return not any(same_heading(old.heading, other.heading) for other in news.values())
    return _heading(new) == DELETED != _heading(old)


def _heading(division: Unit) -> str:
    return division.heading.text.strip() if division.heading else ""


def _inserted(olds: Divisions, news: Divisions, before: Statute) -> Iterator[Draft]:
    for at, new in news.items():
        held = _articles(new)
        above = at.parent in olds or not at.parent.steps
        if at in olds or not above or not held or _is_there(new.step, held[0], olds):
            continue
        if all(_is_gone(article.step, before) for article in held):
            yield Draft((), held, (Clause((InsertUnit(at, bare(new)),)),))
        elif _stays(held[0], before):
            yield _alone(held[0], InsertDivisionHeading(_address(held[0]), new.step, _heading(new)))


def _is_there(division: Step, article: Unit, olds: Divisions) -> bool:
    """Whether the article stood under that number before, be it in a larger division whose heading went since."""
    same = (old for at, old in olds.items() if at.steps[-1] == division and _heading(old) != DELETED)
    return any(article.step == other.step for old in same for other in _articles(old))


def _alone(article: Unit, operation: Operation) -> Draft:
    """A heading that comes or goes by itself: its place is that of the article after it."""
    return Draft((article,), (article,), (Clause((operation,)),))


def _address(article: Unit) -> Address:
    return Address((article.step,))


def _stays(article: Unit, statute: Statute) -> bool:
    """Whether the other text has this very article under the same number."""
    other = statute.find(_address(article))
    return other is not None and not other.deleted and same_heading(article.heading, other.heading)


def _has_place(held: tuple[Unit, ...], after: Statute) -> bool:
    """Whether the heading can be named by the first article: it stays, or goes while another of the division stays."""
    if _stays(held[0], after):
        return True
    return _is_gone(held[0].step, after) and not all(_is_gone(article.step, after) for article in held)


def _articles(unit: Unit) -> tuple[Unit, ...]:
    return tuple(one for one in unit.walk() if one.level is Level.ARTICLE)


def _is_gone(step: Step, statute: Statute) -> bool:
    """Whether there is no such article, or nothing but its number."""
    article = statute.find(Address((step,)))
    return article is None or article.deleted
