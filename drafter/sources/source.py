"""자료(資料). What was read from one file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.diagnostics import Diagnostic

if TYPE_CHECKING:
    from drafter.table import ComparisonTable


@dataclass(frozen=True, slots=True)
class Source:
    """자료(資料). The text of one file, and what there is to say about the reading."""

    path: str
    """The path as given; `-` for standard input."""
    text: str
    """Its text, lines ended by `\\n` whatever the file has."""
    encoding: str = "utf-8"
    """The encoding it was read in, by its Python name."""
    diagnostics: tuple[Diagnostic, ...] = ()
    tables: "tuple[ComparisonTable, ...]" = ()
    """The comparison tables found in it."""
