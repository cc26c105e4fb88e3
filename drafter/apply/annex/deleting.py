"""별표 안의 삭제. What stands at a place in the body of an annex taken out, as an edit of its text."""

from dataclasses import replace

from drafter.address import Part
from drafter.apply.annex.doubts import table_deleted
from drafter.apply.annex.heads import LEVELS
from drafter.apply.annex.lines import are_open, may_run_over
from drafter.apply.annex.places import Kind
from drafter.apply.annex.reaching import Untold, check_not_deleted, reached, untold, without_margins
from drafter.apply.annex.rows import Edit, goes_on, row_alone, with_row_deleted, without_row
from drafter.apply.annex.tables import is_edged, is_of_row
from drafter.diagnostics import Span
from drafter.field import field_name
from drafter.operations import DeleteUnit, Operation
from drafter.signs import sign
from drafter.statute import DELETED


def deleting(body: str, operation: Operation) -> Edit:
    """별표 안의 삭제. A unit leaves its number behind; a row, a part with a name and a sentence go without trace."""
    assert isinstance(operation, DeleteUnit)
    found = reached(body, operation.target, operation)
    check_not_deleted(body, operation.target, operation.span)
    edit: Edit | None = None
    match found.kind:
        case Kind.LINES if operation.target.last.level in LEVELS:
            edit = _deleting_unit(body, found.span, operation)
        case Kind.LINES if not are_open(body, field_name(operation.target.last.label), found.span):
            edit = _deleting_part(body, found.span, operation)
        case Kind.ROW:
            row = row_alone(body, found.span)
            edit = without_row(body, row) if row and not goes_on(body, row) else None
        case Kind.WORDS if not is_of_row(body, found.span):
            edit = _deleting_words(body, found.span, operation)
    if edit is None:
        raise untold(operation, _WHY.get(found.kind, Untold.END))
    return edit


_WHY = {Kind.CELLS: Untold.UNSUPPORTED, Kind.WORDS: Untold.SENTENCE}


def _deleting_unit(body: str, lines: Span, operation: DeleteUnit) -> Edit | None:
    step = operation.target.last
    if is_edged(body[lines.start : lines.end]):
        row = row_alone(body, lines)
        return with_row_deleted(body, row, step) if row else None
    if may_run_over(body, lines):
        return None
    place = without_margins(body, lines)
    doubts = table_deleted(body[place.start : place.end], operation)
    return Edit(place, f"{sign(step)} {DELETED}", doubts=doubts)


def _deleting_part(body: str, lines: Span, operation: DeleteUnit) -> Edit:
    doubts = table_deleted(body[lines.start : lines.end].strip(), operation)
    return replace(without_lines(body, lines), doubts=doubts)


def _deleting_words(body: str, words: Span, operation: DeleteUnit) -> Edit:
    part: Part | None = next((part for part in operation.target.parts if part.is_sentence), None)
    return Edit(Span(len(body[: words.start].rstrip()), words.end), "", lines=False, part=part)


def without_lines(body: str, lines: Span) -> Edit:
    """줄의 삭제. The lines go with the line end before them."""
    return Edit(Span(max(0, lines.start - 1), lines.start + len(body[lines.start : lines.end].rstrip("\n"))), "")
