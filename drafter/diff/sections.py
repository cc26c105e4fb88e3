"""글의 부분. A unit's own words in the parts that a directive names: 본문, 단서, 전단, 후단."""

from dataclasses import dataclass

from drafter.address import ANNEX_LEVELS, Level, Part
from drafter.parts import is_proviso, part_span, sentences
from drafter.statute import Unit


@dataclass(frozen=True, slots=True)
class Section:
    """부분. Its name inside the unit, empty when the words are one sentence, and its words."""

    parts: tuple[Part, ...]
    words: str


def sections(unit: Unit) -> tuple[Section, ...]:
    """부분 나누기. The parts in the order of the text; one nameless part when there is but one sentence, or where they
    are no sentences, as in an annex and its rows."""
    words = unit.words.text
    spans = () if unit.level in (*ANNEX_LEVELS, Level.FIELD) else sentences(words)
    if len(spans) < 2:
        return (Section((), words),) if words else ()
    proviso = next((i for i, s in enumerate(spans) if is_proviso(words[s.start :])), len(spans))
    names: list[Part] = []
    if proviso < len(spans) and proviso == 1:
        names.append(Part.MAIN)
    elif proviso > 1:
        names += [Part.FIRST, Part.LATTER]
    if proviso < len(spans):
        names.append(Part.PROVISO)
    return tuple(_section(words, name) for name in names)


def _section(words: str, name: Part) -> Section:
    span = part_span(words, name)
    assert span is not None
    return Section((name,), words[span.start : span.end])


def outside_children(unit: Unit) -> tuple[Part, ...]:
    """각 호 외의 부분. How a unit's own words are named beside the 호 or 목 under it; nothing where there are none."""
    levels = {child.level for child in unit.children} if unit.level not in ANNEX_LEVELS else set()
    if Level.SUBPARAGRAPH in levels:
        return (Part.LEAD_IN,)
    if Level.ITEM in levels:
        return (Part.ITEM_LEAD_IN,)
    return ()
