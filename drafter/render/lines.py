"""줄 수. How many lines words take on paper, about: no font is measured, which would take far longer.

Widths are in hundredths of an em, the width of a syllable; the indents are those of the styles of the forms.
"""

from collections.abc import Iterable, Iterator

from drafter.table import Cell, Row

EM = 100
_NARROWEST = 2 * EM


def lines_of_rows(rows: Iterable[Row], room: int) -> list[int]:
    """행의 줄 수. For each row that of the longer side, or of the longer one of each two paragraphs side by side."""
    most = room // EM  # syllables, which no other sign is wider than
    return [
        1
        if len(row.left.text) + (row.left.depth or 1) <= most >= len(row.right.text) + (row.right.depth or 1)
        and "\n" not in row.left.text
        and "\n" not in row.right.text
        else _lines_of_row(row, room)
        for row in rows
    ]


def _lines_of_row(row: Row, room: int) -> int:
    if in_step(row):
        return sum(map(max, _side_by_side(row, room)))
    left, right = _lines_of(row.left, room, row.opens_article), _lines_of(row.right, room, row.opens_article)
    return left if left > right else right


def in_step(row: Row) -> bool:
    """나란한 문단. Whether both sides have several paragraphs, and as many."""
    text = row.left.text
    return "\n" in text and text.count("\n") == row.right.text.count("\n")


def empty_lines(row: Row, room: int) -> tuple[list[int], list[int]]:
    """빈 줄. How many empty lines stand under each paragraph of both sides, so that the next ones are side by side."""
    *pairs, _last = _side_by_side(row, room)
    lefts, rights = ([max(0, other - own) for own, other in both] for both in (pairs, [two[::-1] for two in pairs]))
    return [*lefts, 0], [*rights, 0]


def _side_by_side(row: Row, room: int) -> Iterator[tuple[int, int]]:
    opens = row.opens_article
    for left, right in zip(row.left.paragraphs(), row.right.paragraphs(), strict=True):
        yield _lines_of(left, room, opens), _lines_of(right, room, opens)
        opens = False


def _lines_of(cell: Cell, room: int, opens: bool) -> int:
    """A sign of three bytes, as hangul is, is an em wide; any other half as wide, a space a quarter, a dash 0.48."""
    text, hangs = cell.text, cell.depth or opens
    if "\n" in text:
        first, *others = cell.paragraphs()
        return _lines_of(first, room, opens) + sum(_lines_of(one, room, False) for one in others)
    room -= EM * cell.depth if hangs else EM
    width = 25 * (len(text) + len(text.encode("utf-8", "replace")) - text.count(" ")) - 2 * text.count("-")
    below = max(room - EM if hangs else room, _NARROWEST)
    return 1 + (width - room + below - 1) // below if width > room else 1
