"""별표 안의 행의 적용. Rows of tables written, put in and taken out, each drawn as the others of its table."""

import re
from dataclasses import dataclass
from itertools import pairwise

from drafter import glyphs
from drafter.address import Part, Step
from drafter.apply.annex.tables import (
    Row,
    heads_of,
    is_border,
    is_edged,
    is_inside,
    rows_in,
    says,
    tables_in,
    widths_in,
)
from drafter.diagnostics import Diagnostic, Span
from drafter.signs import sign
from drafter.statute import DELETED

_FRAMED = re.compile(r"[│┃║]")
_DELETED = re.compile(rf"\S+[.)]\s*{DELETED}")
_PARTING = set("├┼┤┠┨╠╬╣")


@dataclass(frozen=True, slots=True)
class Edit:
    """글의 고침. A stretch of the body and what takes its place."""

    span: Span
    new: str
    lines: bool = True
    """Whether whole lines are replaced, so that their marks go with them."""
    part: Part | None = None
    """The sentence that comes or goes as a whole (단서, 후단), when one does."""
    doubts: tuple[Diagnostic, ...] = ()
    """What there is to say of it."""


def row_alone(body: str, lines: Span) -> Row | None:
    """하나뿐인 행. The one row that a stretch of lines is; None where it has more, or a row over several lines."""
    rows = rows_in(body, lines)
    held = [line for line in body[lines.start : lines.end].split("\n") if line.strip() and not is_border(line)]
    return rows[0] if len(rows) == len(held) == 1 else None


def goes_on(body: str, row: Row) -> bool:
    """이어지는 행인지. Whether the row below has no name of its own, so that it belongs to this one."""
    table = next((table for table in tables_in(body) if row in table), (row,))
    below = table[table.index(row) + 1 :][:1]
    line = body[row.span.end + 1 :].split("\n", 1)[0]
    tabbed = line.startswith("\t") and "\t" in body[row.span.start : row.span.end]
    return tabbed or any(one.cells[0].start == one.cells[0].end for one in below)


def row_at_end(body: str, lines: Span) -> Row | None:
    """마지막 행. The last row of a stretch of lines; None where that is a row over several lines, or no row."""
    rows = rows_in(body, lines)
    after = body[rows[-1].span.end : lines.end] if rows else ""
    return rows[-1] if rows and all(is_border(line) for line in after.split("\n") if line.strip()) else None


def rows_beside(words: str, body: str, row: Row) -> tuple[str, ...]:
    """곁의 새 행. The rows of a text, drawn as a row of the body is, without the head of its table written again.

    None where one does not fit, where not all are rows, or where the head is another.
    """
    heads = _heads_over(body, row)
    new = [line for lines in tables_in(words) for line in lines if _words_of(words, line) not in heads]
    other_head = {_words_of(words, line)[0] for line in new} & {head[0] for head in heads} - {""}
    fits = is_all_rows(words) and not other_head
    return _as_drawn(words, new, body[row.span.start : row.span.end]) if fits else ()


def are_called(rows: tuple[str, ...], name: str, body: str, row: Row) -> bool:
    """그 이름의 행인지. Whether new rows begin with the one of that name, and do not show a column of that name."""
    first = rows_in(rows[0], Span(0, len(rows[0]))) if rows else ()
    titles = {cell for head in _heads_over(body, row) for cell in head if cell}
    named = any(says(rows[0], cell, name) for line in first for cell in line.cells)
    return named and not any(cell in titles for line in first for cell in _words_of(rows[0], line))


def _heads_over(body: str, row: Row) -> set[tuple[str, ...]]:
    table = next((table for table in tables_in(body) if row in table), (row,))
    return {_words_of(body, head) for head in heads_of(body, table) if head != row}


def is_all_rows(words: str) -> bool:
    """행뿐인지. Whether a text has no lines but rows and their borders."""
    lines = [line for line in words.split("\n") if line.strip() and not is_border(line)]
    return len(lines) == sum(map(len, tables_in(words)))


def fits_in(body: str, place: Span, new: str) -> bool:
    """표에 맞는지. Whether a text can stand for rows of a table that goes on around them: it has as many cells."""
    tables = [table for table in tables_in(body) if not all(is_inside(row.span, place) for row in table)]
    rows = [row for table in tables for row in table if is_inside(row.span, place)]
    first = bool(rows) and "\n" not in body[place.start : rows[0].span.start].strip(" ")
    return not rows or (widths_in(new) <= {len(row.cells) for row in rows} and (bool(widths_in(new)) or not first))


def _as_drawn(words: str, rows: list[Row], pattern: str) -> tuple[str, ...]:
    drawn = [_drawn(list(_words_of(words, row)), pattern) for row in rows]
    return tuple(row for row in drawn if row) if all(drawn) else ()


def _words_of(text: str, row: Row) -> tuple[str, ...]:
    return tuple(text[cell.start : cell.end] for cell in row.cells)


def _drawn(cells: list[str], pattern: str) -> str:
    """The cells as a row; empty where there are too many or too few, or one is too wide for its frame."""
    if "\t" in pattern:
        return "\t".join(cells) if len(cells) == pattern.count("\t") + 1 else ""
    if not is_edged(pattern):
        return ""
    edge, margin = pattern.strip()[0], pattern[: len(pattern) - len(pattern.lstrip())]
    parts = pattern.strip()[1:].removesuffix(edge).split(edge)
    blank = " " if parts[0].startswith(" ") else ""
    widths = [glyphs.width(part) - 2 * len(blank) for part in parts]
    padded = [cell + " " * (width - glyphs.width(cell)) for cell, width in zip(cells, widths, strict=False)]
    too_wide = any(glyphs.width(cell) > width for cell, width in zip(cells, widths, strict=False))
    if len(cells) != len(parts) or (too_wide and _FRAMED.match(edge)):
        return ""
    return margin + edge + edge.join(f"{blank}{cell}{blank}" for cell in padded) + edge


def without_row(body: str, row: Row) -> Edit:
    """행의 삭제. The row goes with its line end, and with one of the two borders it stood between."""
    after = body[row.span.end + 1 :].split("\n", 1)[0]
    before = body[: max(0, row.span.start - 1)].rpartition("\n")[2]
    if _parts(after) and (after == before or not _parts(before) or not _is_drawn_as_above(body, row)):
        return Edit(Span(row.span.start - 1, row.span.end + 1 + len(after)), "")
    between = is_border(after) and _parts(before)  # the lower one, as it meets what stands below
    return Edit(Span(row.span.start - 1 - (len(before) + 1 if between else 0), row.span.end), "")


def _is_drawn_as_above(body: str, row: Row) -> bool:
    table = next((table for table in tables_in(body) if row in table), (row,))
    above = table[: table.index(row)][-1:]
    return any(len(one.cells) == len(row.cells) for one in above)


def _parts(line: str) -> bool:
    """Whether a border is drawn between rows, and not above or below them all."""
    return is_border(line) and bool(set(line) & _PARTING)


def rows_put_in(body: str, row: Row, rows: tuple[str, ...], *, before: bool) -> Edit:
    """행의 신설. New rows after a row or before it, parted as the rows of its table are."""
    border = _border_between(body, row)
    if before:
        return Edit(Span(row.span.start, row.span.start), "".join(f"{line}\n{border}" for line in rows))
    return Edit(Span(row.span.end, row.span.end), "".join(f"\n{border}{line}" for line in rows))


def _border_between(body: str, row: Row) -> str:
    """The border drawn between two rows of the table, with its line end; empty where they are not parted by one."""
    table = next((table for table in tables_in(body) if row in table), ())
    pairs = [*pairwise(table[1:]), *pairwise(table)]
    between = (body[first.span.end + 1 : second.span.start] for first, second in pairs)
    return next((border if _parts(border.rstrip("\n")) else "" for border in between if border.count("\n") < 2), "")


def with_row_deleted(body: str, row: Row, step: Step) -> Edit | None:
    """번호가 있는 행의 삭제. `2. 삭제` stays in the first cell, the others are empty; None where it does not fit."""
    cells = [f"{sign(step)} {DELETED}", *("" for _ in row.cells[1:])]
    drawn = _drawn(cells, body[row.span.start : row.span.end])
    return Edit(row.span, drawn) if drawn else None


def is_deleted(body: str, lines: Span) -> bool:
    """삭제된 단위인지. Whether lines, or the row that they are, hold no more than the number of a deleted unit."""
    row = row_alone(body, lines)
    first, *others = _words_of(body, row) if row else (body[lines.start : lines.end].strip(),)
    return bool(_DELETED.fullmatch(first)) and not any(others)


def in_cell(body: str, place: Span, new: str) -> Edit | None:
    """칸 안의 교체. Other words in a cell, which keeps its width; None where they are too wide for it."""
    edge = re.compile(r"[|│┃║\n]|$").search(body, place.end)
    if not in_drawn_row(body, place.start) or edge is None:
        return Edit(place, new, lines=False)
    start = place.start if place.start < place.end else _start_of_blank(body, place.start)
    words = body[place.end : edge.start()]
    room = glyphs.width(body[start : edge.start()]) - glyphs.width(new + words.rstrip())
    if room < 0 and _FRAMED.match(edge.group()):
        return None
    least = int(edge.group() == "|" and body[start : edge.start()].endswith(" "))
    return Edit(Span(start, edge.start()), new + words.rstrip() + " " * max(room, least), lines=False)


def in_drawn_row(body: str, place: int) -> bool:
    """그린 행 안인지. Whether a place is in a line that begins with the edge of a cell."""
    return is_edged(body[body.rfind("\n", 0, place) + 1 :].split("\n", 1)[0])


def _start_of_blank(body: str, end: int) -> int:
    """Where words begin in an empty cell: at its edge, or one space after a `|`."""
    start = len(body[:end].rstrip(" "))
    return start + (1 if body[start - 1] == "|" and end - start > 1 else 0)
