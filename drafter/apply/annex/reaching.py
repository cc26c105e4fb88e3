"""별표 안에 닿기. The place an operation is for and the text it brings, or the refusal that says why there is none."""

from enum import StrEnum

from drafter.address import Address, Step
from drafter.apply.annex.heads import LEVELS
from drafter.apply.annex.lines import lines_from, number_of, numbers_in
from drafter.apply.annex.places import Kind, Stretch, annex_of, missing_in, place_in
from drafter.apply.annex.rows import fits_in, is_all_rows, is_deleted, row_alone, rows_beside
from drafter.apply.annex.tables import is_called, is_edged, tables_in
from drafter.apply.state import Refused, refusal
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.field import field_name
from drafter.layout import Layout
from drafter.operations import Content, InsertUnit, Operation, RenumberUnit, RewriteUnit
from drafter.statute import Words


class Untold(StrEnum):
    """가려낼 수 없는 까닭. Why a place inside an annex cannot be told or changed; the value is the wording of it."""

    UNKNOWN = ""
    MARKUP = "markup"
    SEVERAL = "several"
    END = "end"
    ORDER = "order"
    UNSUPPORTED = "unsupported"
    SENTENCE = "sentence"
    SIBLINGS = "siblings"
    BESIDE = "beside"


def untold(operation: Operation, why: Untold) -> Refused:
    """가려낼 수 없음. The refusal of what cannot be told, or not be done without breaking a table."""
    facts = {"address": str(operation.target)}
    return Refused(Diagnostic(Code.INSIDE_ANNEX, Document.AMENDMENT, operation.span, facts, why.value))


def misfit(operation: Operation, there: str) -> Refused:
    """표에 맞지 않음. The refusal of new text that would break the table it is to stand in."""
    facts = {"address": str(operation.target), "found": f"“{' '.join(there.split())[:60]}”"}
    return refusal(Code.ROW_MISFIT, operation.span, **facts)


def reached(body: str, target: Address, operation: Operation) -> Stretch:
    """닿은 자리. Where the target stands; refused when it is not there, or when it cannot be told."""
    missing = missing_in(body, target)
    if missing:
        nearest = f"{annex_of(target)}: {', '.join(missing[1][:6])}"
        raise refusal(Code.UNIT_NOT_FOUND, operation.span, address=str(target.unit), nearest=nearest)
    found = place_in(body, target)
    if found is None or len(found.spans) != 1:
        raise untold(operation, _why(body, target, found))
    return found


def _why(body: str, target: Address, found: Stretch | None) -> Untold:
    """Whether what cannot be told is a whole column, stands several times, or is not known at all."""
    if found and found.kind is Kind.CELLS:
        return Untold.UNSUPPORTED
    return Untold.SEVERAL if len(_called(body, target.last)) > 1 else Untold.UNKNOWN


def _called(body: str, step: Step) -> set[Span]:
    """All that bears the number or the name of a step, wherever it stands."""
    whole, name = Span(0, len(body)), field_name(step.label)
    if step.level in LEVELS:
        return {place for one, place in numbers_in(body, step.level, whole) if one == step}
    rows = (row.span for table in tables_in(body) for row in table)
    named = {span for span in rows if is_called(body[span.start : span.end], name)}
    return named or {*lines_from(body, step.label, whole), *lines_from(body, name, whole)}


def text_of(content: Content) -> str:
    """새 글. The text of what an operation brings, as it is written; laid out where it was not written yet."""
    if isinstance(content, Words):
        return content.text.strip()
    units = content if isinstance(content, tuple) else (content,)
    return "\n".join(unit.text() if unit.lead else Layout().laid(unit).text() for unit in units)


def lines_written(body: str, place: Span, operation: RewriteUnit | InsertUnit) -> tuple[str, ...]:
    """새 줄. The numbered unit that an operation brings, as rows drawn as that of a place, or as lines.

    Refused where the text is not that unit alone, or would break the table it is to stand in.
    """
    new, row = text_of(operation.content), row_alone(body, place)
    if row and is_all_rows(new):
        lines = rows_beside(new, body, row)
    else:
        lines = (new,) if _fits_as_it_is(body, place, new) else ()
    if not lines or not _is_alone(new, operation.target.last) or not _begins(lines[0], operation.target.last):
        raise misfit(operation, body[place.start : place.end])
    return lines


def _fits_as_it_is(body: str, place: Span, new: str) -> bool:
    return fits_in(body, place, new) and not is_edged(body[place.start : place.end]) and not is_edged(new)


def _is_alone(new: str, step: Step) -> bool:
    """Whether a text has that number and no other of its level."""
    return [one for one, _ in numbers_in(new, step.level, Span(0, len(new)))] == [step]


def _begins(lines: str, step: Step) -> bool:
    return number_of(lines.split("\n")[0]) == step


def check_not_deleted(body: str, target: Address, span: Span | None) -> None:
    """삭제되지 않음. Refused when nothing is left of the unit but its number."""
    found = place_in(body, target.unit)
    if found and found.kind is Kind.LINES and is_deleted(body, found.span):
        there = body[found.span.start : found.span.end].strip()
        raise refusal(Code.UNIT_NOT_FOUND, span, address=str(target.unit), nearest=there)


def if_deleted(body: str, lines: Span, operation: Operation) -> Span:
    """삭제된 번호의 자리. The lines where a deleted unit left its number; refused where the number is taken."""
    found, row = body[lines.start : lines.end].strip(), row_alone(body, lines)
    if not is_deleted(body, lines):
        taken = operation.to if isinstance(operation, RenumberUnit) else operation.target
        raise refusal(Code.NUMBER_TAKEN, operation.span, address=str(taken), found=found[:60])
    return row.span if row else lines


def without_margins(body: str, lines: Span) -> Span:
    """여백을 뺀 줄. The stretch without the white space around it."""
    inner = body[lines.start : lines.end]
    return Span(lines.start + len(inner) - len(inner.lstrip()), lines.start + len(inner.rstrip()))
