"""별표 안에 닿기. The place an operation is for and the text it brings, or the refusal that says why there is none."""

from drafter.address import Address
from drafter.apply.annex.lines import lines_of
from drafter.apply.annex.places import Stretch, annex_of, missing_in, place_in
from drafter.apply.annex.rows import row_alone, rows_written, says_deleted
from drafter.apply.annex.tables import is_edged
from drafter.apply.state import Refused, refusal
from drafter.diagnostics import Code, Span
from drafter.operations import Content, InsertUnit, Operation, RewriteUnit
from drafter.signs import sign
from drafter.statute import DELETED, Words


def untold(operation: Operation) -> Refused:
    """가려낼 수 없음. The refusal of what cannot be told, or not be done without breaking a table."""
    return refusal(Code.INSIDE_ANNEX, operation.span, address=str(operation.target))


def reached(body: str, target: Address, operation: Operation) -> Stretch:
    """닿은 자리. Where the target stands; refused when it is not there, or when it cannot be told."""
    missing = missing_in(body, target)
    if missing:
        nearest = f"{annex_of(target)}: {', '.join(missing[1][:6])}"
        raise refusal(Code.UNIT_NOT_FOUND, operation.span, address=str(target.unit), nearest=nearest)
    found = place_in(body, target)
    if found is None or len(found.spans) != 1:
        raise untold(operation)
    return found


def text_of(content: Content) -> str:
    """새 글. The text of what an operation brings, as it is written."""
    if isinstance(content, Words):
        return content.text.strip()
    return "\n".join(unit.text() for unit in (content if isinstance(content, tuple) else (content,)))


def lines_written(pattern: str, operation: RewriteUnit | InsertUnit) -> tuple[str, ...]:
    """새 줄. The numbered unit that an operation brings, as it is to stand beside the pattern: a row drawn as that, or
    lines; refused where the text does not begin with the number, or has no row where there is to be one."""
    new, step = text_of(operation.content), operation.target.last
    share = lines_of(new, step, Span(0, len(new)))
    if not is_edged(pattern) and not is_edged(new) and new.startswith(sign(step)):
        return (new,)
    rows = rows_written(new[share[0].start : share[0].end], pattern) if len(share) == 1 else ()
    if not rows:
        raise untold(operation)
    return rows


def if_deleted(body: str, lines: Span, operation: Operation) -> Span:
    """삭제된 번호의 자리. The lines where a deleted unit left its number; refused where the number is taken."""
    found, row = body[lines.start : lines.end].strip(), row_alone(body, lines)
    if row and says_deleted(body, row):
        return row.span
    if not found.endswith(DELETED) or "\n" in found:
        raise refusal(Code.NUMBER_TAKEN, operation.span, address=str(operation.target), found=found[:60])
    return lines


def without_margins(body: str, lines: Span) -> Span:
    """여백을 뺀 줄. The stretch without the white space around it."""
    inner = body[lines.start : lines.end]
    return Span(lines.start + len(inner) - len(inner.lstrip()), lines.start + len(inner.rstrip()))
