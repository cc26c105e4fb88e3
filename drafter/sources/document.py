"""문서(文書). What was read from a document: its blocks as text, and the comparison tables among them."""

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.sources.blocks import Block, text_of
from drafter.sources.comparison import tables_of
from drafter.sources.source import Source


def of_blocks(path: str, blocks: tuple[Block, ...], diagnostics: tuple[Diagnostic, ...] = ()) -> Source:
    """문서에서. What was read from a document; a `Failure` when it says nothing."""
    text = text_of(blocks)
    if not text.strip():
        raise Failure(Diagnostic(Code.FILE_EMPTY, Document.FILE, facts={"path": path}))
    return Source(path, text, diagnostics=diagnostics, tables=tables_of(blocks))
