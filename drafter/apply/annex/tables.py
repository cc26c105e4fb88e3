"""별표 안의 표. Rows and cells of the tables in the body of an annex: parted by tabs, by `|`, or drawn with lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from drafter import glyphs
from drafter.diagnostics import Span
from drafter.numbering import ITEM_LETTERS

_LINE = re.compile(r"^.*$", re.MULTILINE)
_EDGE = re.compile(r"[|│┃║]")
_BORDER = re.compile(r"[\s─━═┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛┠┨┯┷╔╦╗╠╬╣╚╩╝+|:\-]+")
_DRAWN = re.compile(r"[│┃║]")
_NUMBER = re.compile(rf"(?:\d{{1,3}}(?:의\d+)*|[{ITEM_LETTERS}])[.)](?!\d)|\((?:\d+|[{ITEM_LETTERS}])\)")
_MOST_HEADS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """표의 행. A line of a table and its cells, each without the white space around it."""

    span: Span
    cells: tuple[Span, ...]


Table = tuple[Row, ...]


@lru_cache(maxsize=64)
def tables_in(body: str) -> tuple[Table, ...]:
    """표들. The tables of a text, each a run of lines with cells, which a blank line ends.

    A line with a number alone (`1. 나무를 벤 경우`) does not part rows from the head above it. Rows drawn over several
    lines are left out.
    """
    runs = groupby(_LINE.finditer(body), lambda line: is_of_table(line.group()))
    tables: list[Table] = []
    for table in (tuple(_rows(body, [Span(*line.span()) for line in run])) for of_table, run in runs if of_table):
        if tables and _goes_on(body, tables[-1], table):
            table = tables.pop() + table
        tables.append(table)
    return tuple(tables)


def _goes_on(body: str, table: Table, after: Table) -> bool:
    """Whether rows without a head of their own are those of the table before, parted from it by numbered lines only."""
    if not table or not after or not _is_numbered(body, after[0]):
        return False
    between = body[table[-1].span.end : after[0].span.start].split("\n")[1:-1]
    return bool(between) and all(_NUMBER.match(line.strip()) for line in between)


def is_of_table(line: str) -> bool:
    """표의 줄인지. Whether a line has cells or is a border."""
    return "\t" in line.strip() or bool(_EDGE.match(line.strip())) or is_border(line)


def _rows(body: str, lines: list[Span]) -> Iterator[Row]:
    for border, group in groupby(lines, lambda line: is_border(body[line.start : line.end])):
        held = list(group)
        whole = len(held) == 1 or not _DRAWN.search(body[held[0].start : held[0].end])
        yield from (Row(line, tuple(_cells(body, line))) for line in held if whole and not border)


def _cells(body: str, line: Span) -> Iterator[Span]:
    words = body[line.start : line.end]
    marks = re.compile(r"\t") if "\t" in words else _EDGE
    places = [match.start() for match in marks.finditer(words)]
    edged = marks is _EDGE
    starts, ends = [place + 1 for place in places], [*places, len(words)]
    pairs = zip(starts, ends[1:], strict=True) if edged else zip([0, *starts], ends, strict=True)
    cells = [_trimmed(words, start, end).shifted(line.start) for start, end in pairs]
    yield from cells[:-1] if edged and words.rstrip().endswith(words[places[-1]]) else cells


def _trimmed(words: str, start: int, end: int) -> Span:
    inner = words[start:end]
    return (
        Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())) if inner.strip() else Span(end, end)
    )


def row_named(body: str, name: str, within: Span) -> Row | None:
    """이름의 행. The one row whose first cell, or else any cell, has that name; None when none or several have."""
    held = [
        (row, first) for row, first in _rows_by_name(body).get(glyphs.normal(name), ()) if is_inside(row.span, within)
    ]
    named = [row for row, first in held if first] or [row for row, _ in held]
    return named[0] if len(named) == 1 else None


@lru_cache(maxsize=16)
def _rows_by_name(body: str) -> dict[str, list[tuple[Row, bool]]]:
    """The rows below the heads of tables by what their cells say, each with whether it is their first that says so."""
    found: dict[str, dict[Row, bool]] = {}
    for row in (row for table in tables_in(body) for row in table[len(heads_of(body, table)) :]):
        for place, cell in enumerate(row.cells):
            words = glyphs.normal(body[cell.start : cell.end])
            if words:
                found.setdefault(words, {}).setdefault(row, place == 0)
    return {words: list(rows.items()) for words, rows in found.items()}


def heads_of(body: str, table: Table) -> tuple[Row, ...]:
    """머리 행. The first row of a table, and one or two that follow it before the first with a number."""
    first = next((index for index, row in enumerate(table[: _MOST_HEADS + 1]) if _is_numbered(body, row)), 1)
    return table[: first if first > 1 else 1]


def _is_numbered(body: str, row: Row) -> bool:
    return bool(_NUMBER.match(body[row.cells[0].start : row.cells[0].end])) if row.cells else False


def is_in_table(body: str, name: str) -> bool:
    """표에 있는 이름인지. Whether a column is called so, or a row."""
    cells = (
        cell
        for table in tables_in(body)
        for row in table
        for cell in (row.cells if row in heads_of(body, table) else row.cells[:1])
    )
    return any(says(body, cell, name) for cell in cells)


def is_inside(inner: Span, outer: Span) -> bool:
    """안에 있는지. Whether one stretch lies in another."""
    return outer.start <= inner.start and inner.end <= outer.end


def says(body: str, cell: Span, name: str) -> bool:
    """그 이름인지. Whether a cell holds that name and no more."""
    return glyphs.same("".join(body[cell.start : cell.end].split()), "".join(name.split()))


def is_called(row: str, name: str) -> bool:
    """그 이름의 행인지. Whether the first cell of a row has that name."""
    return any(says(row, one.cells[0], name) for table in tables_in(row) for one in table)


def holds_cell(row: str, name: str) -> bool:
    """그 이름의 칸이 있는지. Whether any cell of a row has that name."""
    return any(says(row, cell, name) for table in tables_in(row) for one in table for cell in one.cells)


def rows_in(body: str, within: Span) -> tuple[Row, ...]:
    """안의 행. The rows that stand in a stretch of the text."""
    return tuple(row for table in tables_in(body) for row in table if is_inside(row.span, within))


def is_edged(text: str) -> bool:
    """그린 행인지. Whether a text begins with the edge of a cell."""
    return bool(_EDGE.match(text.lstrip()))


def table_lines(text: str) -> tuple[str, ...]:
    """표의 글줄. The lines of a text that hold cells, in whatever rows they are."""
    return tuple(line for line in text.split("\n") if is_of_table(line) and not is_border(line))


def prose_in(words: str) -> Span:
    """표 앞의 글. Where words stand without the table that ends them."""
    first, *lines = words.split("\n")
    while lines and (table_lines(lines[-1]) or is_border(lines[-1]) or not lines[-1].strip()):
        lines.pop()
    return Span(0, len("\n".join((first, *lines))))


def widths_in(text: str) -> set[int]:
    """칸의 수. How many cells the lines of a text have that have any."""
    return {len(tuple(_cells(line, Span(0, len(line))))) for line in table_lines(text)}


def holds_cells(text: str) -> bool:
    """칸이 있는 글인지. Whether a text is parted into cells anywhere."""
    return "\t" in text or bool(_EDGE.search(text))


def is_of_row(body: str, words: Span) -> bool:
    """행에 걸친 글인지. Whether words reach into a line with cells."""
    return any(map(is_of_table, line_at(body, words).split("\n")))


def line_at(body: str, words: Span) -> str:
    """그 줄. The line that words stand in, or the lines they reach into."""
    start, end = body.rfind("\n", 0, words.start) + 1, body.find("\n", words.end)
    return body[start : end if end >= 0 else len(body)]


def is_border(line: str) -> bool:
    """괘선인지. Whether a line parts rows and holds no words."""
    return bool(_BORDER.fullmatch(line)) and bool(line.strip())
