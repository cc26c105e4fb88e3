"""별표 안의 적용. What an operation makes of the body of an annex, as an edit of its text."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from drafter.address import Address, Level, Part, Step
from drafter.apply.annex.heads import LEVELS
from drafter.apply.annex.lines import lines_of, numbers_in
from drafter.apply.annex.places import Kind, Stretch, annex_of, missing_in, place_in, steps_inside
from drafter.apply.annex.tables import Row, Table, column_name, row_named, rows_written, tables_in
from drafter.apply.outcome import TITLE
from drafter.apply.replacing import rewritten
from drafter.apply.state import State, refusal
from drafter.diagnostics import Code, Span
from drafter.operations import Content, DeleteUnit, InsertUnit, Operation, RenumberUnit, RewriteUnit
from drafter.parts import part_span
from drafter.signs import sign
from drafter.statute import DELETED, Unit, Words

_AFTER = re.compile(r"(?P<row>.+?[란난칸])\s?다음에\s?(?P<new>.+)")
_ENDS = (".", "?", "!")


@dataclass(frozen=True, slots=True)
class Edit:
    """글의 고침. A stretch of the body and what takes its place."""

    span: Span
    new: str


def amend_annex(state: State, operation: Operation) -> State:
    """별표 안의 적용. A place in an annex written anew, put in or deleted; refused where it cannot be told."""
    path = state.path(annex_of(operation.target), operation.span)
    make = _EDITS.get(type(operation))
    if make is None:
        raise _untold(operation)
    return _edited(state, path, [make(path[-1].words.text, operation)])


def renumber_in_annex(state: State, moves: list[RenumberUnit]) -> State:
    """별표 안의 이동. Units take other numbers where they stand; refused where that would put them out of order."""
    path = state.path(annex_of(moves[0].target), moves[0].span)
    body = path[-1].words.text
    edits = [_renumbering(body, move, moves) for move in moves]
    return _edited(state, path, [*edits, *_cleared(body, moves)])


def _edited(state: State, path: tuple[Unit, ...], edits: list[Edit]) -> State:
    """The state with the edits made, from the end of the body to its beginning."""
    annex, trace = path[-1], state.trace(path[-1])
    for edit in sorted(edits, key=lambda edit: -edit.span.start):
        annex, trace = rewritten(annex, trace, False, edit.span, edit.new)
    return state.spliced(path, (annex,)).traced({annex.identity or TITLE: trace})


def _untold(operation: Operation) -> Exception:
    return refusal(Code.INSIDE_ANNEX, operation.span, address=str(operation.target))


def _place(body: str, target: Address, operation: Operation) -> Stretch:
    """Where the target stands; refused when it is not there, or when it cannot be told."""
    missing = missing_in(body, target)
    if missing:
        nearest = f"{annex_of(target)}: {', '.join(missing[1][:6])}"
        raise refusal(Code.UNIT_NOT_FOUND, operation.span, address=str(target.unit), nearest=nearest)
    found = place_in(body, target)
    if found is None or len(found.spans) != 1:
        raise _untold(operation)
    return found


def _rewriting(body: str, operation: Operation) -> Edit:
    assert isinstance(operation, RewriteUnit)
    found = _place(body, operation.target, operation)
    new = _text_of(operation.content)
    match found.kind:
        case Kind.LINES:
            return Edit(_without_margins(body, found.span), _with_name(body, found.span, operation.target.last, new))
        case Kind.ROW:
            rows = rows_written(new, body[found.span.start : found.span.end])
            if not rows:
                raise _untold(operation)
            return Edit(found.span, "\n".join(rows))
        case _:
            return Edit(found.span, " ".join(new.split("\n")))


def _text_of(content: Content) -> str:
    if isinstance(content, Words):
        return content.text.strip()
    return "\n".join(unit.text() for unit in (content if isinstance(content, tuple) else (content,)))


def _without_margins(body: str, lines: Span) -> Span:
    inner = body[lines.start : lines.end]
    return Span(lines.start + len(inner) - len(inner.lstrip()), lines.start + len(inner.rstrip()))


def _with_name(body: str, lines: Span, step: Step, new: str) -> str:
    """New text of a part with a name, such as 비고, under its name where the text does not begin with it."""
    name = column_name(step.label)
    first = body[lines.start : lines.end].strip().split("\n")[0]
    return f"{first.strip()}\n{new}" if name and first.strip() == name and not new.startswith(name) else new


def _deleting(body: str, operation: Operation) -> Edit:
    assert isinstance(operation, DeleteUnit)
    found, step = _place(body, operation.target, operation), operation.target.last
    match found.kind:
        case Kind.LINES if step.level in LEVELS:
            return Edit(_without_margins(body, found.span), f"{sign(step)} {DELETED}")
        case Kind.LINES:
            return Edit(_with_line_end(body, found.span), "")
        case Kind.ROW:
            return Edit(_with_border(body, found.span), "")
        case Kind.WORDS:
            return Edit(Span(len(body[: found.span.start].rstrip()), found.span.end), "")
        case _:
            raise _untold(operation)


def _with_line_end(body: str, lines: Span) -> Span:
    """The lines with the line end before them."""
    return Span(max(0, lines.start - 1), lines.start + len(body[lines.start : lines.end].rstrip("\n")))


def _with_border(body: str, row: Span) -> Span:
    """A row with the line end before it, and with the border between it and the row before."""
    before = body[: max(0, row.start - 1)]
    border = before[before.rfind("\n") + 1 :]
    return Span(row.start - 1 - (len(border) + 1 if set(border) & set("├┼┤┠┨╠╬╣") else 0), row.end)


def _inserting(body: str, operation: Operation) -> Edit:
    assert isinstance(operation, InsertUnit)
    step = operation.target.last
    if operation.target.parts:
        return _inserting_part(body, operation)
    return _inserting_row(body, operation) if step.level is Level.FIELD else _inserting_lines(body, operation)


def _inserting_part(body: str, operation: InsertUnit) -> Edit:
    """A 단서 or 후단 follows the words of its unit."""
    *outer, part = operation.target.parts
    words = _place(body, replace(operation.target, parts=(*outer, Part.OUTSIDE_HEADING)), operation)
    present = part_span(body, part, words.span) if part.is_sentence else None
    if present or not part.is_sentence:
        found = body[present.start : present.end][:60] if present else ""
        facts = {"address": str(operation.target.unit), "part": part.value, "found": found}
        raise refusal(Code.PART_PRESENT, operation.span, **facts) if present else _untold(operation)
    end = words.span.end
    stop = "" if body[:end].endswith(_ENDS) else "."
    return Edit(Span(end, end), f"{stop} {_text_of(operation.content)}")


def _inserting_lines(body: str, operation: InsertUnit) -> Edit:
    """A numbered unit goes where its number puts it, or takes the place of one that was deleted."""
    step, above = operation.target.last, replace(operation.target, steps=operation.target.steps[:-1])
    within = _place(body, above, operation).span if steps_inside(above) else Span(0, len(body))
    siblings = numbers_in(body, step.level, within)
    if not siblings or step.level not in LEVELS:
        raise _untold(operation)
    taken = lines_of(body, step, within)
    if taken:
        return Edit(_without_margins(body, _if_deleted(body, taken[0], operation)), _text_of(operation.content))
    before = [one for one, _ in siblings if one.order < step.order]
    margin = _margin_of(body, siblings[0][1])
    if not before:
        start = siblings[0][1].start
        return Edit(Span(start, start), f"{_text_of(operation.content)}\n{margin}")
    end = _without_margins(body, lines_of(body, before[-1], within)[-1]).end
    return Edit(Span(end, end), f"\n{margin}{_text_of(operation.content)}")


def _margin_of(body: str, place: Span) -> str:
    return body[body.rfind("\n", 0, place.start) + 1 : place.start]


def _if_deleted(body: str, lines: Span, operation: Operation) -> Span:
    """The lines where a deleted unit left its number; refused where the number is taken."""
    found = body[lines.start : lines.end].strip()
    if not found.endswith(DELETED) or "\n" in found:
        raise refusal(Code.NUMBER_TAKEN, operation.span, address=str(operation.target), found=found[:60])
    return lines


def _inserting_row(body: str, operation: InsertUnit) -> Edit:
    """`대구청란 다음에 부산청란`: new rows after the one named, or at the end of the only table."""
    after = _AFTER.fullmatch(operation.target.last.label)
    above = replace(operation.target, steps=operation.target.steps[:-1])
    within = _place(body, above, operation).span if steps_inside(above) else Span(0, len(body))
    row = row_named(body, column_name(after["row"]), within) if after else _last_row(tables_in(body))
    pattern = body[row.span.start : row.span.end] if row else ""
    rows = rows_written(_text_of(operation.content), pattern) if row else ()
    if row is None or not rows:
        raise _untold(operation)
    border = _border_before(body, row.span)
    return Edit(Span(row.span.end, row.span.end), "".join(f"\n{border}{line}" for line in rows))


def _last_row(tables: tuple[Table, ...]) -> Row | None:
    return tables[0][-1] if len(tables) == 1 and tables[0] else None


def _border_before(body: str, row: Span) -> str:
    """The border drawn between two rows, with its line end; empty where rows are not parted by one."""
    held = _with_border(body, row)
    return body[held.start + 1 : row.start]


def _renumbering(body: str, move: RenumberUnit, moves: list[RenumberUnit]) -> Edit:
    """The sign alone changes, so the order of the units must stay."""
    target, to = move.target, move.to
    found = _place(body, target, move)
    if found.kind is not Kind.LINES or target.last.level not in LEVELS or target.parent != to.parent:
        raise _untold(move)
    within = _place(body, target.parent, move).span if steps_inside(target.parent) else Span(0, len(body))
    numbers = {one.target.last: one.to.last for one in moves}
    after = [numbers.get(step, step) for step, _ in numbers_in(body, to.level, within) if not _gives_way(step, numbers)]
    if after != sorted(after, key=lambda step: step.order):
        raise _untold(move)
    taken = lines_of(body, to.last, within)
    if taken and to.last not in numbers:
        _if_deleted(body, taken[0], move)
    start = _without_margins(body, found.span).start
    return Edit(Span(start, start + len(sign(target.last))), sign(to.last))


def _gives_way(step: Step, numbers: dict[Step, Step]) -> bool:
    return step in numbers.values() and step not in numbers


def _cleared(body: str, moves: list[RenumberUnit]) -> list[Edit]:
    """The numbers that deleted units left behind and that others take now."""
    targets = {move.target for move in moves}
    free = (move.to for move in moves if move.to not in targets)
    found = (place_in(body, to) for to in free)
    return [Edit(_with_line_end(body, stretch.span), "") for stretch in found if stretch]


_EDITS: dict[type[Operation], Callable[[str, Operation], Edit]] = {
    RewriteUnit: _rewriting,
    InsertUnit: _inserting,
    DeleteUnit: _deleting,
}
