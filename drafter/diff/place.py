"""별표의 자리. A place in an annex as a unit: a 호 or 목, a 비고, a row or a cell of a table."""

from dataclasses import dataclass, field

from drafter.address import Level, Step
from drafter.apply.annex.tables import is_of_table
from drafter.operations import Content
from drafter.parse.lines import cut_units
from drafter.parse.statute import build_units
from drafter.statute import Unit, Words


@dataclass(frozen=True, slots=True)
class Place(Unit):
    """별표의 자리. A unit of an annex, told from its lines."""

    label: str = ""
    """Its name, where it has no number: `비고`, `갑란`, `갑의 금액란`."""
    written: str = field(default="", compare=False)
    """Its lines with all under it, as they stand; nothing for a cell."""

    @property
    def step(self) -> Step:
        """The step of this place in an address."""
        return Step(self.level, self.number, self.label)

    @property
    def is_row(self) -> bool:
        """행인지. Whether it is a row called by its first cell."""
        return self.level is Level.FIELD and "\n" not in self.written and is_of_table(self.written)

    @property
    def is_cell(self) -> bool:
        """칸인지. Whether it is a cell below the head of a column."""
        return self.level is Level.FIELD and not self.written

    @property
    def content(self) -> Content:
        """새 글. The place as a directive announces it: a numbered unit with all under it, or its lines."""
        tokens = cut_units(self.written) if self.number else []
        units = build_units(self.written, tokens) if tokens and tokens[0].start == 0 else ()
        return units[0] if units else Words(self.written)
