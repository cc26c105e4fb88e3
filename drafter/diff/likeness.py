"""같음과 닮음. When two units are the same, and how like they are when they are not.

Two units are the same when their enacted words are: the signs of a file (which middle dot, which quotation
mark) and its white space are no law, and no directive can change them.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import fuzz

from drafter import glyphs
from drafter.address import ANNEX_LEVELS
from drafter.numbering import Number
from drafter.statute import DELETED, Unit, Words


def same_words(one: str, other: str) -> bool:
    """같은 자구. Whether two texts differ at most in glyph variants and in how much white space parts their words."""
    return one == other or folded(one) == folded(other)


@lru_cache(maxsize=4096)
def folded(text: str) -> tuple[str, ...]:
    """표준형 낱말. The words of a text, each in its normal form."""
    return tuple(glyphs.normal(word) for word in glyphs.written_out(text).split())


def same_heading(one: Words | None, other: Words | None) -> bool:
    """같은 제목. Whether two headings are the same; none is the same as an empty one."""
    return same_words(one.text if one else "", other.text if other else "")


def same_body(one: Unit, other: Unit) -> bool:
    """같은 내용. Whether two units have the same heading, words and children, whatever their own numbers."""
    if is_gone(one) and is_gone(other):
        return True
    if not (same_heading(one.heading, other.heading) and same_words(one.words.text, other.words.text)):
        return False
    ones, others = spread(one.children), spread(other.children)
    return len(ones) == len(others) and all(map(same, ones, others))


def same(one: Unit, other: Unit) -> bool:
    """같은 단위. Whether two units have the same number and the same enacted words, all under them included."""
    return one is other or one == other or (one.step == other.step and same_body(one, other))


def is_gone(unit: Unit) -> bool:
    """삭제됨. Whether only the number is left; of an annex the word may stand where its title does."""
    return unit.deleted or (unit.level in ANNEX_LEVELS and plain(unit) == DELETED)


def spread(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """펼치기. The units, with `제5조부터 제8조까지 삭제` as four deleted articles."""
    if not any(unit.until for unit in units):
        return units
    return tuple(each for unit in units for each in _each(unit))


def _each(unit: Unit) -> Iterator[Unit]:
    low, high = unit.number, unit.until
    if not (low and high and unit.deleted) or low.branches or high.branches:
        yield unit
        return
    for value in range(low.value, high.value + 1):
        yield replace(unit, number=Number(value), until=None)


def likeness(one: Unit, other: Unit, least: float = 0.0) -> float:
    """닮음. How like two units are, from 0 to 1; 0 when it would be less than `least`."""
    return fuzz.ratio(plain(one), plain(other), score_cutoff=least * 100) / 100


def plain(unit: Unit) -> str:
    """낱글. The heading and words of a unit and of all under it, without numbers."""
    pieces = ((u.heading.text if u.heading else "") + " " + u.words.text for u in unit.walk())
    return " ".join(pieces).strip()
