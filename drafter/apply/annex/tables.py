"""별표 안의 표. Rows and cells of the tables in the body of an annex: parted by tabs, by `|`, or drawn with lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from drafter import glyphs
from drafter.diagnostics import Span

_LINE = re.compile(r"^.*$", re.MULTILINE)
_EDGE = re.compile(r"[|│┃║]")
_BORDER = re.compile(r"[\s─━═┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛┠┨┯┷╔╦╗╠╬╣╚╩╝+|:\-]+")
_DRAWN = re.compile(r"[│┃║]")
_COLUMN = re.compile(r"[란난칸]$")


@dataclass(frozen=True, slots=True)
class Row:
    """표의 행. A line of a table and its cells, each without the white space around it."""

    span: Span
    cells: tuple[Span, ...]


Table = tuple[Row, ...]


def tables_in(body: str) -> tuple[Table, ...]:
    """표들. The tables of a text, each a run of lines with cells, which a blank line ends.

    Rows drawn over several lines are left out.
    """
    runs = groupby(_LINE.finditer(body), lambda line: is_of_table(line.group()))
    return tuple(tuple(_rows(body, [Span(*line.span()) for line in lines])) for of_table, lines in runs if of_table)


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
    rows = [row for table in tables_in(body) for row in table[1:] if _inside(row.span, within)]
    for cells in (slice(0, 1), slice(None)):
        named = [row for row in rows if any(_says(body, cell, name) for cell in row.cells[cells])]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def column_named(body: str, name: str, within: Span) -> tuple[Span, ...]:
    """이름의 열. The cells below the one cell of a first row that has that name; none when it cannot be told."""
    found = [
        [row.cells[index] for row in table[1:] if _inside(row.span, within) and len(row.cells) == len(table[0].cells)]
        for table in tables_in(body)
        if table
        for index, cell in enumerate(table[0].cells)
        if _says(body, cell, name)
    ]
    return tuple(found[0]) if len(found) == 1 else ()


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _says(body: str, cell: Span, name: str) -> bool:
    return glyphs.same("".join(body[cell.start : cell.end].split()), "".join(name.split()))


def column_name(label: str) -> str:
    """란의 이름. `과태료란` is the column or row that is called `과태료`."""
    return _COLUMN.sub("", label).rstrip()


def rows_in(body: str, within: Span) -> tuple[Row, ...]:
    """안의 행. The rows that stand in a stretch of the text."""
    return tuple(row for table in tables_in(body) for row in table if _inside(row.span, within))


def is_edged(text: str) -> bool:
    """그린 행인지. Whether a text begins with the edge of a cell."""
    return bool(_EDGE.match(text.lstrip()))


def is_border(line: str) -> bool:
    """괘선인지. Whether a line parts rows and holds no words."""
    return bool(_BORDER.fullmatch(line)) and bool(line.strip())
