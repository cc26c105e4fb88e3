"""부칙 새 글의 예고. Which 조 and 항 of addenda a directive announces, and how far their text has come."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from drafter.address import Level
from drafter.numbering import CIRCLED, read_paragraph_sign
from drafter.parse.directive import Sentences
from drafter.parse.readings import Insertion, Place, PlaceRange, ReadClause, Rewriting

_ARTICLE = rf"제\s?(?P<article>\d+)\s?조\s?\((?P<heading>[^()\n]*)\)(?:[ \t]*(?P<first>[{CIRCLED}]))?"
_SIGN = rf"(?P<whole>{_ARTICLE}|(?P<sign>[{CIRCLED}]))"
_AT = re.compile(rf"[ \t]*{_SIGN}")
_EVERY = re.compile(rf"^[ \t]*{_SIGN}", re.MULTILINE)
_MOST_UNITS = 1000
"""How many units a range may have."""
_OF_OTHER = re.compile(r"\s*다른\s?(?:조례|규칙|법률|법령|훈령|예규|규정)")

Unit = tuple[Level, int]


@dataclass(frozen=True, slots=True)
class Sign:
    """부호. The number of an article with its heading, or of a 항, where it begins a line."""

    start: int
    end: int
    article: int | None
    paragraph: int | None
    heading: str = ""

    @property
    def unit(self) -> Unit:
        """The unit that begins."""
        return (Level.PARAGRAPH, self.paragraph or 0) if self.article is None else (Level.ARTICLE, self.article)

    @property
    def names_ordinance(self) -> bool:
        """Whether it can number the next of several ordinances: `제2조(○○ 조례의 개정)`, not `(다른 조례의 개정)`."""
        return self.article is not None and not _OF_OTHER.match(self.heading)


def sign_at(text: str, place: int) -> Sign | None:
    """부호 읽기. The sign that begins there."""
    found = _AT.match(text, place)
    return _sign(found) if found else None


def signs_in(text: str, start: int, end: int) -> Iterator[Sign]:
    """부호 찾기. The signs at the beginning of lines."""
    return map(_sign, _EVERY.finditer(text, start, end))


def _sign(found: re.Match[str]) -> Sign:
    circled = found["first"] or found["sign"]
    article = int(found["article"]) if found["article"] else None
    paragraph = read_paragraph_sign(circled).value if circled else None
    return Sign(found.start("whole"), found.end(), article, paragraph, found["heading"] or "")


@dataclass(slots=True)
class AddendaText:
    """부칙의 새 글. The units of addenda that are announced, and how far they have been given."""

    units: tuple[Unit, ...]
    """None for the addenda as a whole."""
    at: int = -1
    """The index of the unit given last."""
    places: dict[Unit, int] = field(init=False)
    article: int = 0
    paragraph: int = 0

    def __post_init__(self) -> None:
        self.places = {unit: place for place, unit in enumerate(self.units)}

    def begins(self, sign: Sign) -> bool:
        """Whether a unit announced and not given yet begins with that sign."""
        if self.units:
            return self.places.get(sign.unit, -1) > self.at
        level, number = sign.unit
        last = self.article if level is Level.ARTICLE else self.paragraph
        return number == last + 1 and (level is Level.ARTICLE or not self.article)

    def expects(self, sign: Sign) -> bool:
        """Whether a unit announced begins with that sign, or the next 항 of the one at hand."""
        within = self.article and sign.article is None and sign.paragraph == self.paragraph + 1
        return bool(within) or self.begins(sign)

    def take(self, sign: Sign) -> None:
        """The unit with that sign is given."""
        self.at = max(self.at, self.places.get(sign.unit, -1))
        self.article = self.article if sign.article is None else sign.article
        self.paragraph = sign.paragraph or 0


def announced_for_addenda(read: Sentences) -> AddendaText | None:
    """부칙 예고 읽기. What a directive announces, where that is new text of addenda and of nothing else."""
    units: list[Unit | None] = []
    rooted = False
    for clause in (clause for sentence in read for clause in sentence):
        rooted = _of_addenda(clause, rooted)
        if isinstance(clause.reading, Rewriting | Insertion):
            units += _units(clause.reading) if rooted else [None]
    whole = units == [(Level.ADDENDA, 0)]
    told = tuple(one for one in units if one and one[0] is not Level.ADDENDA)
    return AddendaText(() if whole else told) if whole or (told and len(told) == len(units)) else None


def _of_addenda(clause: ReadClause, before: bool) -> bool:
    """Whether the first place that a clause names is in addenda."""
    container = getattr(clause.reading, "container", None)
    named: Iterable[Place | PlaceRange] = (container,) if container else getattr(clause.reading, "places", ())
    first = next(iter(named), None)
    place = first.first if isinstance(first, PlaceRange) else first
    if place is None or (place.same and place.same != "부칙"):
        return before and (place is None or place.same != "본칙")
    return place.same == "부칙" or any(step.level is Level.ADDENDA for step in place.steps)


def _units(reading: Rewriting | Insertion) -> Iterator[Unit | None]:
    for place in reading.places:
        if isinstance(place, PlaceRange):
            yield from _range(_unit(place.first), _unit(place.last))
        else:
            yield _unit(place)


def _range(first: Unit | None, last: Unit | None) -> Iterator[Unit | None]:
    if first and last and first[0] is last[0] and last[1] - first[1] < _MOST_UNITS:
        yield from ((first[0], number) for number in range(first[1], last[1] + 1))
    else:
        yield None


def _unit(place: Place) -> Unit | None:
    """The unit; None for one of another level, with a branch, or a part, whose text has no sign that could be known."""
    step = place.steps[-1] if place.steps and not place.parts else None
    if step is None or step.level not in (Level.ADDENDA, Level.ARTICLE, Level.PARAGRAPH):
        return None
    if step.number is None:
        return (step.level, 0) if step.level is Level.ADDENDA else None
    return None if step.number.branches else (step.level, step.number.value)
