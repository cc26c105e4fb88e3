"""별표 안의 의심. What a directive inside an annex takes along or changes without saying so."""

from drafter.apply.annex.lines import number_of
from drafter.apply.annex.tables import holds_cell, is_called, table_lines
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import Operation

Doubts = tuple[Diagnostic, ...]


def table_replaced(old: str, new: str, operation: Operation) -> Doubts:
    """새 글에 없는 표. Whether a table stood below the first line of a text whose new text has none."""
    return () if _table_below(new) else _gone(_table_below(old), operation)


def table_deleted(old: str, operation: Operation) -> Doubts:
    """함께 삭제된 표. Whether a table goes with a text, and not only rows numbered as the units below it are."""
    below = _table_below(old)
    return _gone(below, operation) if any(number_of(line) is None for line in below) else ()


def table_beside(after: str, operation: Operation) -> Doubts:
    """그대로 둔 표. Whether a table stands after the sentence that came, went or was written anew."""
    lines = table_lines(after)
    facts = {"address": str(operation.target), "found": _shown(lines[0]) if lines else ""}
    return (Diagnostic(Code.TABLE_STAYS, Document.AMENDMENT, operation.span, facts),) if lines else ()


def _table_below(text: str) -> tuple[str, ...]:
    return table_lines(text.partition("\n")[2])


def _gone(lines: tuple[str, ...], operation: Operation) -> Doubts:
    if not lines:
        return ()
    facts = {"address": str(operation.target), "count": str(len(lines)), "found": _shown(lines[0])}
    return (Diagnostic(Code.TABLE_GONE, Document.AMENDMENT, operation.span, facts),)


def row_renamed(old: str, rows: tuple[str, ...], name: str, operation: Operation) -> Doubts:
    """이름이 바뀐 행. Whether no new row has the name by which the row was found whose place they take."""
    if any(is_called(row, name) if is_called(old, name) else holds_cell(row, name) for row in rows):
        return ()
    facts = {"address": str(operation.target), "found": _shown(old), "new": _shown(rows[0])}
    return (Diagnostic(Code.ROW_RENAMED, Document.AMENDMENT, operation.span, facts),)


def _shown(line: str) -> str:
    return f"“{' '.join(line.split())[:60]}”"
