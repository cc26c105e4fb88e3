"""별표 안의 전문 개정. What stands at a place in the body of an annex, written anew, as an edit of its text."""

from drafter.apply.annex.doubts import row_renamed, table_replaced
from drafter.apply.annex.heads import LEVELS
from drafter.apply.annex.lines import are_open, may_run_over
from drafter.apply.annex.places import Kind
from drafter.apply.annex.reaching import Untold, lines_written, misfit, reached, text_of, untold, without_margins
from drafter.apply.annex.rows import Edit, goes_on, in_cell, row_alone, rows_beside
from drafter.apply.annex.tables import holds_cells, is_edged, is_of_row
from drafter.diagnostics import Span
from drafter.field import field_name
from drafter.operations import Operation, RewriteUnit


def rewriting(body: str, operation: Operation) -> Edit:
    """별표 안의 전문 개정. New lines, rows, cells or words in place of those that stand there."""
    assert isinstance(operation, RewriteUnit)
    found = reached(body, operation.target, operation)
    match found.kind:
        case Kind.LINES if operation.target.last.level in LEVELS:
            return _rewriting_unit(body, found.span, operation)
        case Kind.LINES:
            return _rewriting_part(body, found.span, operation)
        case Kind.ROW:
            return _rewriting_row(body, found.span, operation)
        case Kind.CELLS:
            return _rewriting_cell(body, found.span, operation)
        case Kind.WORDS:
            return _rewriting_words(body, found.span, operation)


def _rewriting_unit(body: str, lines: Span, operation: RewriteUnit) -> Edit:
    row = row_alone(body, lines) if is_edged(body[lines.start : lines.end]) else None
    if row is None and (is_edged(body[lines.start : lines.end]) or may_run_over(body, lines)):
        raise untold(operation, Untold.END)
    place = row.span if row else without_margins(body, lines)
    new = "\n".join(lines_written(body, place, operation))
    return Edit(place, new, doubts=table_replaced(body[place.start : place.end], new, operation))


def _rewriting_part(body: str, lines: Span, operation: RewriteUnit) -> Edit:
    """New text of a part with a name, such as 비고, under its name where the text does not begin with it."""
    new, name = text_of(operation.content), field_name(operation.target.last.label)
    if are_open(body, name, lines):
        raise untold(operation, Untold.END)
    first = body[lines.start : lines.end].strip().split("\n")[0].strip()
    named = f"{first}\n{new}" if name and first == name and not new.startswith(name) else new
    doubts = table_replaced(body[lines.start : lines.end].strip(), named, operation)
    return Edit(without_margins(body, lines), named, doubts=doubts)


def _rewriting_row(body: str, line: Span, operation: RewriteUnit) -> Edit:
    row = row_alone(body, line)
    if row is None or goes_on(body, row):
        raise untold(operation, Untold.END)
    rows = rows_beside(text_of(operation.content), body, row)
    if not rows:
        raise misfit(operation, body[line.start : line.end])
    name = field_name(operation.target.last.label)
    doubts = row_renamed(body[line.start : line.end], rows, name, operation)
    return Edit(line, "\n".join(rows), doubts=doubts)


def _rewriting_cell(body: str, cell: Span, operation: RewriteUnit) -> Edit:
    new = text_of(operation.content)
    edit = None if holds_cells(new) else in_cell(body, cell, " ".join(new.split("\n")))
    if edit is None:
        raise misfit(operation, body[cell.start : cell.end])
    return edit


def _rewriting_words(body: str, words: Span, operation: RewriteUnit) -> Edit:
    if is_of_row(body, words):
        raise untold(operation, Untold.SENTENCE)
    return Edit(words, " ".join(text_of(operation.content).split("\n")), lines=False)
