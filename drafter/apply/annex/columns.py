"""별표 안의 열. The cells below the heading of a column, also where the head of the table has two lines."""

import re
from collections.abc import Iterator

from drafter.apply.annex.tables import Row, Table, heads_of, is_inside, says, tables_in
from drafter.diagnostics import Span

_PARTED = re.compile(r"과태료|과징금|금액|처분|횟수|요금|사용료|수수료")
_WHOLE = re.compile(r"근거|비고")


def column_named(body: str, name: str, within: Span) -> tuple[Span, ...]:
    """이름의 열. The cells below the one cell of a head that has that name; none when it cannot be told.

    Columns of the same name in tables elsewhere are not meant.
    """
    below = (
        _cells_below(body, table, head, index, within)
        for table in tables_in(body)
        for head in heads_of(body, table)
        for index, cell in enumerate(head.cells)
        if says(body, cell, name)
    )
    found = list(filter(None, below))
    return tuple(found[0]) if len(found) == 1 else ()


def _cells_below(body: str, table: Table, head: Row, index: int, within: Span) -> list[Span]:
    heads = heads_of(body, table)
    rows = [row for row in table[len(heads) :] if is_inside(row.span, within)]
    return [row.cells[place] for row in rows for place in _places(body, heads, head, index, len(row.cells))]


def _places(body: str, heads: tuple[Row, ...], head: Row, index: int, width: int) -> Iterator[int]:
    """Which cells of a row of that width stand below a cell of the head."""
    if len(head.cells) == width:
        yield index
        yield from _merged(head, index) if head is not heads[-1] else ()
    elif len(heads) == 2 and head is heads[-1] and _parts_last(body, heads, width):
        yield width - len(head.cells) + index


def _merged(head: Row, index: int) -> Iterator[int]:
    """The empty cells that a cell over several columns leaves behind it."""
    for place in range(index + 1, len(head.cells)):
        if head.cells[place].start < head.cells[place].end:
            return
        yield place


def _parts_last(body: str, heads: tuple[Row, ...], width: int) -> bool:
    """Whether the second line of the head (`1차 | 2차`) parts the last cell of the first, and can part no other."""
    names = [body[cell.start : cell.end] for cell in heads[0].cells]
    while names and not names[-1]:
        names.pop()
    parted = [name for name in names if _PARTED.search(name) and not _WHOLE.search(name)]
    told = parted == names[-1:] or len(heads[0].cells) == width
    return told and len(names) - 1 + len(heads[1].cells) == width
