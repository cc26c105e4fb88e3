"""발췌(拔萃). As much of two texts as shows where they first differ, each on one line."""

from dataclasses import dataclass

from drafter import glyphs

_BEFORE, _SHOWN = 16, 48
"""How many letters of a text are shown before the first that differs, and in all."""
_NAMING = 40
"""How many letters of a line are enough to know it by."""
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """발췌. A stretch of a text with … where it is cut, and a caret to stand under the first letter that differs."""

    text: str
    caret: str


def excerpts(one: str, other: str) -> tuple[Excerpt, Excerpt]:
    """두 글의 발췌. The stretches of two texts in which they first differ; where nothing else does, their spaces."""
    ours, theirs = one_line(one), one_line(other)
    places = glyphs.first_difference(ours, theirs) or (_shared(ours, theirs),) * 2
    return _excerpt(ours, places[0]), _excerpt(theirs, places[1])


def opening(text: str) -> str:
    """첫머리. The beginning of a text that stands alone."""
    return _excerpt(one_line(text), 0).text


def shortened(line: str) -> str:
    """줄인 줄. As much of a line as names it."""
    return line if len(line) <= _NAMING else line[:_NAMING] + _CUT


def one_line(text: str) -> str:
    """한 줄. The text on one line, its words parted by single spaces."""
    return " ".join(text.split())


def _shared(one: str, other: str) -> int:
    """How many letters two texts begin with both."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))


def _excerpt(text: str, at: int) -> Excerpt:
    begin = max(0, at - _BEFORE)
    before = (_CUT if begin else "") + text[begin:at]
    shown = text[begin : begin + _SHOWN]
    closing = _CUT if begin + _SHOWN < len(text) else ""
    return Excerpt((_CUT if begin else "") + shown + closing, " " * glyphs.width(before) + "^")
