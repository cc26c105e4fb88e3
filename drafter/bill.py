"""의안(議案). What is put before a council: the amending text, with the comparison table that belongs to it."""

from dataclasses import dataclass

from drafter.table import ComparisonTable


@dataclass(frozen=True, slots=True)
class Bill:
    """의안. Both as data, for whoever writes it."""

    directives: str
    """The amending text: opening sentence, directives with their new text, addenda."""
    table: ComparisonTable
