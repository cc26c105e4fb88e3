"""글 파일. A table in two columns of fixed-width characters, or parted by tabs; neither shows underlines."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from drafter.glyphs import width
from drafter.table import Cell, ComparisonTable, Row

WIDTH = 100
"""How many columns wide a table is, borders included."""
_INDENT = 2
"""How far a unit stands behind the one above it."""
_HANG = 3
"""How far the words of a unit hang behind its number: as wide as `① ` is, and never where a number may stand."""
_BORDERS, _BORDER = len("|  |  |"), len("  |")
_NOTE = 12
"""How wide a third column is."""
_NARROWEST = 8
_UNBROKEN = re.compile(
    r"""
    [(\[<「『“‘]*                              # what opens, with what it opens on
    (?: [A-Za-z0-9]+ (?: [.,][0-9]+ )* | . )   # a number or a foreign word, or any one sign
    [)\]>」』”’.,]*                            # what closes, with what it closes
    """,
    re.DOTALL | re.VERBOSE,
)
"""What stays on one line; between two of these a line may break."""


def to_text(table: ComparisonTable, columns: int = WIDTH) -> str:
    """글 파일. The title and the two columns, aligned by the width of the glyphs; lines break between syllables."""
    note = _NOTE if table.note_heading else 0
    column = max((columns - _BORDERS - (note and note + _BORDER)) // 2, _NARROWEST)
    widths = (column, column, *([note] if note else []))
    rule = "+".join(("", *("-" * (one + 2) for one in widths), ""))
    names = (table.left_heading, table.right_heading, table.note_heading)
    headings = _line([_centred(name, one) for name, one in zip(names, widths, strict=False)], widths)
    body = (_line(cells, widths) for row in table.rows for cells in _row(row, column))
    lines = (_centred(table.title, len(rule)), "", rule, headings, rule, *body, rule, "")
    return "\n".join(line.rstrip() for line in lines)


def centred(title: str, columns: int = WIDTH) -> str:
    """가운데 맞춤. A title in the middle of so many columns."""
    return _centred(title, columns)


def to_tabbed(table: ComparisonTable) -> str:
    """탭으로 나눈 글. The title, and one line for each row with a tab between the columns, as a sheet takes it."""
    blank, note = (("",), (table.note_heading,)) if table.note_heading else ((), ())
    rows = ((row.left.text, row.right.text, *blank) for row in table.rows)
    lines = ((table.left_heading, table.right_heading, *note), *rows)
    return "\n".join((table.title, "", *("\t".join(map(_one_line, line)) for line in lines), ""))


def _one_line(words: str) -> str:
    return " ".join(re.split(r"[\t\r\n]+", words))


def _row(row: Row, column: int) -> Iterator[tuple[str, str]]:
    """The lines of a row; where both cells have as many paragraphs, these stand side by side."""
    lefts, rights = row.left.paragraphs(), row.right.paragraphs()
    in_step = len(lefts) == len(rights)
    for left, right in zip(lefts, rights, strict=True) if in_step else [(row.left, row.right)]:
        yield from zip_longest(_cell(left, column), _cell(right, column), fillvalue="")


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    filled = (*cells, *[""] * (len(widths) - len(cells)))
    padded = (_padded(cell, column) for cell, column in zip(filled, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _cell(cell: Cell, column: int) -> Iterator[str]:
    depth = min(cell.depth * _INDENT, column - _NARROWEST)
    for paragraph in cell.text.expandtabs(_INDENT).splitlines() or [""]:
        yield from _wrapped(paragraph, column, " " * depth)


def _wrapped(text: str, column: int, indent: str) -> Iterator[str]:
    line = indent
    for piece in _pieces(text, column - len(indent) - _HANG):
        if piece.strip() and width(line) + width(piece.rstrip()) > column:
            yield line
            line = indent + " " * _HANG
        line += piece
    yield line


def _pieces(text: str, room: int) -> Iterator[str]:
    """The text in pieces that stay on one line; one that no line has room for goes sign by sign."""
    for piece in _UNBROKEN.findall(text):
        if width(piece) > room:
            yield from piece
        else:
            yield piece


def _padded(line: str, column: int) -> str:
    line = line.rstrip()
    return line + " " * (column - width(line))


def _centred(line: str, column: int) -> str:
    return " " * ((column - width(line)) // 2) + line
