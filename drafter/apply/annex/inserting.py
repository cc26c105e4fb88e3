"""별표 안의 신설. Where a new 호, row, remark or sentence goes in the body of an annex, as an edit of its text."""

import re
from dataclasses import replace

from drafter.address import Level, Part, Step
from drafter.apply.annex.heads import LEVELS
from drafter.apply.annex.lines import lines_from, lines_of, may_run_over, numbers_in
from drafter.apply.annex.places import steps_inside
from drafter.apply.annex.reaching import (
    Untold,
    check_not_deleted,
    if_deleted,
    lines_written,
    misfit,
    reached,
    text_of,
    untold,
    without_margins,
)
from drafter.apply.annex.rows import Edit, are_called, goes_on, row_at_end, rows_beside, rows_put_in
from drafter.apply.annex.tables import (
    Row,
    is_called,
    is_edged,
    is_of_row,
    is_of_table,
    line_at,
    row_named,
    tables_in,
    widths_in,
)
from drafter.apply.state import refusal
from drafter.diagnostics import Code, Span
from drafter.field import field_name, placed_beside
from drafter.operations import InsertUnit, Operation
from drafter.parts import part_span
from drafter.statute import DELETED

_REMARKS = re.compile(r"비\s?고|주|※")
_SUMS = ("계", "합계", "총계", "소계")
_ENDS = (".", "?", "!")


def inserting(body: str, operation: Operation) -> Edit:
    """별표 안의 신설. What is put in, where its number or what is said of its place puts it."""
    assert isinstance(operation, InsertUnit)
    step = operation.target.last
    if operation.target.parts:
        return _inserting_part(body, operation)
    if step.level is not Level.FIELD:
        return _inserting_unit(body, operation)
    return _inserting_remarks(body, operation) if _REMARKS.fullmatch(step.label) else _inserting_row(body, operation)


def _above(body: str, operation: InsertUnit) -> Span:
    """The stretch that the new place is to be in."""
    above = replace(operation.target, steps=operation.target.steps[:-1])
    return reached(body, above, operation).span if steps_inside(above) else Span(0, len(body))


def _inserting_part(body: str, operation: InsertUnit) -> Edit:
    """A 단서 or 후단 follows the words of its unit."""
    *outer, part = operation.target.parts
    words = reached(body, replace(operation.target, parts=(*outer, Part.OUTSIDE_HEADING)), operation)
    check_not_deleted(body, operation.target, operation.span)
    if is_of_row(body, words.span):
        raise untold(operation, Untold.SENTENCE)
    present = part_span(body, part, words.span) if part.is_sentence else None
    if present or not part.is_sentence:
        found = body[present.start : present.end][:60] if present else ""
        facts = {"address": str(operation.target.unit), "part": part.value, "found": found}
        raise refusal(Code.PART_PRESENT, operation.span, **facts) if present else untold(operation, Untold.UNSUPPORTED)
    main = part_span(body, Part.MAIN, words.span)
    end = main.end if main and part is Part.LATTER else words.span.end
    stop = "" if body[:end].endswith(_ENDS) else "."
    return Edit(Span(end, end), f"{stop} {text_of(operation.content)}", lines=False, part=part)


def _inserting_unit(body: str, operation: InsertUnit) -> Edit:
    """A numbered unit takes the place of one that was deleted, or stands after the one before it, or first of all."""
    step, within = operation.target.last, _above(body, operation)
    siblings = numbers_in(body, step.level, within)
    if not siblings or step.level not in LEVELS or len({one for one, _ in siblings}) < len(siblings):
        raise untold(operation, Untold.SIBLINGS)
    _check_lines(body, operation, siblings)
    taken = lines_of(body, step, within)
    if taken:
        place = without_margins(body, if_deleted(body, taken[0], operation))
        return Edit(place, "\n".join(lines_written(body, place, operation)))
    before = [one for one, _ in siblings if one.order < step.order]
    beside = lines_of(body, before[-1] if before else siblings[0][0], within)[-1]
    if is_edged(body[beside.start : beside.end]):
        return _inserting_numbered_row(body, beside, operation, before=not before)
    if before and may_run_over(body, beside):
        raise untold(operation, Untold.END)
    return _inserting_lines(body, beside, operation, before=not before)


def _inserting_lines(body: str, beside: Span, operation: InsertUnit, *, before: bool) -> Edit:
    """Lines stand as far in as those beside them."""
    place = without_margins(body, beside)
    margin = body[body.rfind("\n", 0, place.start) + 1 : place.start]
    new = f"\n{margin}".join(lines_written(body, place, operation))
    if before:
        return Edit(Span(place.start, place.start), f"{new}\n{margin}")
    return Edit(Span(place.end, place.end), f"\n{margin}{new}")


def _check_lines(body: str, operation: InsertUnit, siblings: tuple[tuple[Step, Span], ...]) -> None:
    lines = tuple(line_at(body, place) for _, place in siblings)
    if _is_stray(text_of(operation.content), lines):
        raise misfit(operation, lines[-1])


def _is_stray(new: str, lines: tuple[str, ...]) -> bool:
    """Whether a row is to stand among lines that are none, a line among rows, or a row among rows of other cells."""
    there, coming = widths_in("\n".join(lines)), widths_in(new)
    if not there or not coming:
        rows = [line for line in lines if not line.rstrip().endswith(DELETED)]
        return is_of_table(new.split("\n", 1)[0]) if not there else all(map(is_of_table, rows))
    return not coming <= there


def _inserting_numbered_row(body: str, beside: Span, operation: InsertUnit, *, before: bool) -> Edit:
    """A row goes after the last one of the unit before it."""
    row = row_at_end(body, beside)
    if row is None or (before and row.span.start != beside.start):
        raise untold(operation, Untold.END)
    return rows_put_in(body, row, lines_written(body, row.span, operation), before=before)


def _inserting_remarks(body: str, operation: InsertUnit) -> Edit:
    """비고 end the body, or the part of it that was named."""
    name, new = operation.target.last.label, text_of(operation.content)
    place = without_margins(body, _above(body, operation))
    present = lines_from(body, name, place)
    if present:
        found = body[present[0].start : present[0].end].strip()[:60]
        raise refusal(Code.NUMBER_TAKEN, operation.span, address=str(operation.target), found=found)
    text = new if new.startswith(name) else f"{name}\n{new}"
    return Edit(Span(place.end, place.end), f"\n{text}" if place.start < place.end else text)


def _inserting_row(body: str, operation: InsertUnit) -> Edit:
    """`대구청란 다음에 부산청란`: new rows after the one named or before it, or at the end of the only table."""
    named = placed_beside(operation.target.last.label)
    within = _above(body, operation)
    row = row_named(body, field_name(named.row), within) if named else _last_row(body)
    before = named is not None and named.before
    if row is None or (goes_on(body, row) and not before):
        raise untold(operation, Untold.BESIDE)
    name = field_name(named.new if named else operation.target.last.label)
    rows = rows_beside(text_of(operation.content), body, row)
    if not are_called(rows, name, body, row):
        raise misfit(operation, body[row.span.start : row.span.end])
    _check_name(body, row, name, operation)
    return rows_put_in(body, row, rows, before=before)


def _check_name(body: str, row: Row, name: str, operation: InsertUnit) -> None:
    """The table has no row of that name yet."""
    table = next((table for table in tables_in(body) if row in table), ())
    present = (body[one.span.start : one.span.end] for one in table)
    found = next((line for line in present if is_called(line, name)), None)
    if found:
        facts = {"address": str(operation.target), "found": " ".join(found.split())[:60]}
        raise refusal(Code.NUMBER_TAKEN, operation.span, **facts)


def _last_row(body: str) -> Row | None:
    """The last row of the only table; none where that is a sum, which others are to stand before."""
    tables = tables_in(body)
    row = tables[0][-1] if len(tables) == 1 and tables[0] else None
    return row if row and not any(is_called(body[row.span.start : row.span.end], sum_) for sum_ in _SUMS) else None
