"""자료(資料). What was read from one file."""

from dataclasses import dataclass

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.sources.blocks import Block, text_of
from drafter.sources.comparison import tables_of
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
    tables: tuple[ComparisonTable, ...] = ()
    """The comparison tables found in it."""


def of_blocks(path: str, blocks: tuple[Block, ...], diagnostics: tuple[Diagnostic, ...] = ()) -> Source:
    """문서에서. What was read from a document; a `Failure` when it says nothing."""
    text = text_of(blocks)
    if not text.strip():
        raise Failure(Diagnostic(Code.FILE_EMPTY, Document.FILE, facts={"path": path}))
    return Source(path, text, diagnostics=diagnostics, tables=tables_of(blocks))
