"""글자로 풀기. A statute as drafting takes it: a bill holds no character by its number or name (`&#8231;`)."""

from dataclasses import replace

from drafter import glyphs
from drafter.statute import Statute, Unit, Words


def with_characters(statute: Statute) -> Statute:
    """글자로 푼 조례. The statute with every character itself, its units as they are."""
    if "&" not in statute.text():
        return statute
    children = tuple(map(_unit, statute.children))
    return replace(statute, title=_words(statute.title), preface=_words(statute.preface), children=children)


def _unit(unit: Unit) -> Unit:
    heading = _words(unit.heading) if unit.heading else unit.heading
    return replace(unit, heading=heading, words=_words(unit.words), children=tuple(map(_unit, unit.children)))


def _words(words: Words) -> Words:
    for span, character in reversed(glyphs.entities(words.text)):
        words = words.replaced(span.start, span.end, character)
    return words
