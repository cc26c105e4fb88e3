"""단위 토큰. What the lexer of statutes hands to the builder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.address import Level
from drafter.diagnostics import Span
from drafter.numbering import Number

BYTE_ORDER_MARK = "\ufeff"
"""What some programs put before a text in Unicode; no part of it."""


@dataclass(slots=True)
class UnitToken:
    """단위 토큰. One numbered unit as the lexer cuts it: where its sign, heading and own words stand."""

    type: str
    """The name of its sign in `signs`: ARTICLE, PARAGRAPH …, NOTE for marks alone on a line."""
    level: Level
    number: Number | None
    start: int
    """Where the sign begins."""
    sign_end: int
    """Where the sign ends."""
    own: int = 0
    """Where the unit's own words may begin, white space included."""
    until: Number | None = None
    """For several units deleted or omitted at once: the last number."""
    heading: tuple[int, int] | None = None
    """Where the heading stands, brackets left out."""
    end: int = 0
    """Where its own words end, white space included; the next token begins there, or marks of a unit above."""
    notes: tuple[int, int] | None = None
    """Where the marks stand that close the unit after all under it, white space before them included."""
    after_notes: int = 0
    """Where the marks of another unit end that stand right before this one."""

    @property
    def span(self) -> Span:
        """Where the sign and the own words stand."""
        return Span(self.start, self.end)

    def moved(self, offsets: Sequence[int]) -> "UnitToken":
        """옮긴 토큰. The same token in a text where what stood at a place stands at `offsets[place]`."""
        return replace(
            self,
            start=offsets[self.start],
            sign_end=offsets[self.sign_end],
            heading=self.heading and (offsets[self.heading[0]], offsets[self.heading[1]]),
            own=offsets[self.own],
            end=offsets[self.end],
            notes=self.notes and (offsets[self.notes[0]], offsets[self.notes[1]]),
            after_notes=offsets[self.after_notes],
        )
