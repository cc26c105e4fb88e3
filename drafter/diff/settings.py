"""기안 방식. What a house decides when it drafts; the defaults are those of most official directives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """기안 방식. How changes are turned into directives."""

    gather_from: float = 0.2
    """모아 쓰기: the new name of an office that recurs in several articles is ordered in one sentence naming every
    place, where at least this share of all that changes recurs; above 1, never."""
    gather_any: bool = False
    """모아 쓰기: whether other words that recur are gathered too."""
    gather_throughout: int = 5
    """모아 쓰기: from so many articles on, what recurs is gathered also where units come, go or move."""
    rewrite_above: float = 0.65
    """전문 개정: a unit's own words are written anew when a larger share of them than this would be quoted."""
    rewrite_edits: int = 6
    """전문 개정: or when more replacements than this would be needed in one sentence of it."""
    sentence_length: int = 300
    """문장의 길이: an article for which a sentence of more characters would be needed has one for each 항."""
    alike: float = 0.6
    """From which likeness (0 to 1) a unit with another number is the same unit, moved."""
    alike_overtaking: float = 0.9
    """From which likeness it is, when it would have overtaken others."""
    alike_in_place: float = 0.35
    """From which likeness a unit with the same number is the same unit, changed."""


OFFICIAL = Settings()
"""The settings closest to official directives."""
