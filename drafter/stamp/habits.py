"""표시의 습관. How a text writes its marks: the dates, the space before them, and whether 호 have their own."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from drafter.address import Level
from drafter.stamp.dates import DateStyle, last_style
from drafter.stamp.marks import Pen, is_list
from drafter.statute import Annotation, Statute, Unit

_HABIT = 4
"""One list in so many on 호 makes a habit."""


def pen_for(statute: Statute, day: date, given: DateStyle) -> Pen:
    """필기 고르기. To write a day as the marks of a text mostly write theirs; as it was given where there are none."""
    marks = [mark for unit in statute.walk() for mark in marks_of(unit) if is_list(mark)]
    styles = Counter(style for mark in marks if (style := last_style(mark.text)))
    gaps = Counter(mark.text[: len(mark.text) - len(mark.text.lstrip(" "))] for mark in marks)
    style = styles.most_common(1)[0][0] if styles else given
    return Pen(day, style, gaps.most_common(1)[0][0] if gaps else " ")


def marks_subparagraphs(statute: Statute) -> bool:
    """호에도 다는지. Whether a text puts lists on 호 and 목 themselves, as some houses do; a stray one is no habit."""
    listed = [unit for unit in statute.walk() if any(is_list(mark) for mark in marks_of(unit))]
    small = sum(1 for unit in listed if unit.level >= Level.SUBPARAGRAPH)
    return small * _HABIT >= len(listed) > 0


def marks_of(unit: Unit) -> Iterator[Annotation]:
    """단위의 표시. The marks on a unit's heading, on its own words and below it."""
    if unit.heading:
        yield from unit.heading.annotations
    yield from unit.words.annotations
    yield from unit.tail.annotations
