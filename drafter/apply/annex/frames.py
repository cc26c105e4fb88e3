"""그린 칸의 너비. Cells drawn with lines that stay as wide as their frame where words in them are replaced."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from drafter import glyphs
from drafter.apply.annex.tables import line_at
from drafter.diagnostics import Span

_FRAME = "│┃║"
_END = re.compile(rf"[{_FRAME}\n]|$")


@dataclass(frozen=True, slots=True)
class Filling:
    """칸 채움. The blanks at the end of a cell that the new words take, or those that fill what they leave."""

    within: Span
    """From the first words replaced to the edge of the cell."""
    span: Span
    new: str
    lacking: int
    """How much wider the words are now than the frame."""


def fillings(body: str, changes: Iterable[tuple[Span, str]]) -> Iterator[Filling]:
    """칸 채움들. One for each drawn cell in which words are replaced; the changes come in the order of the text."""
    for edge, group in groupby(changes, lambda change: _edge_after(body, change[0])):
        held = list(group)
        growth = sum(glyphs.width(new) - glyphs.width(body[span.start : span.end]) for span, new in held)
        if edge is not None:
            yield _filling(body, Span(held[0][0].start, edge), held[-1][0].end, growth)


def _edge_after(body: str, words: Span) -> int | None:
    """Where the frame stands that ends the cell of the words; None where they are in no drawn cell."""
    if line_at(body, words).lstrip()[:1] not in tuple(_FRAME):
        return None
    end = _END.search(body, words.end)
    return end.start() if end and end.group() in tuple(_FRAME) else None


def _filling(body: str, within: Span, start: int, growth: int) -> Filling:
    words = body[start : within.end]
    blanks = len(words) - len(words.rstrip(" "))
    taken = min(blanks, max(0, growth))
    return Filling(within, Span(within.end - taken, within.end), " " * -growth, max(0, growth - blanks))
