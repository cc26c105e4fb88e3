"""줄 수. How many lines words take on paper, about: no font is measured, which would take far longer.

Widths are in hundredths of an em, the width of a syllable; the indents are those of the styles of the forms.
"""

from collections.abc import Iterator

from drafter.table import Cell, Row

EM = 100
_NARROWEST = 2 * EM


def lines_of_row(row: Row, room: int) -> int:
    """행의 줄 수. That of the longer side, or of the longer one of each pair where paragraphs stand side by side."""
    if in_step(row):
        return sum(map(max, _side_by_side(row, room)))
    opens = row.opens_article
    return max(_lines_of(row.left, room, opens), _lines_of(row.right, room, opens))


def in_step(row: Row) -> bool:
    """나란한 문단. Whether both sides have several paragraphs, and as many."""
    count = row.left.text.count("\n")
    return count > 0 and count == row.right.text.count("\n")


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
    text = cell.text
    if "\n" in text:
        first, *others = cell.paragraphs()
        return _lines_of(first, room, opens) + sum(_lines_of(one, room, False) for one in others)
    room -= EM * (cell.depth if cell.depth or opens else 1)
    if EM * len(text) <= room:
        return 1
    below = max(room - EM if cell.depth or opens else room, _NARROWEST)
    return 1 + max(0, -((room - _width(text)) // below))


def _width(line: str) -> int:
    """A sign of three bytes, as hangul is, is an em wide; any other half as wide, a space a quarter, a dash 0.48."""
    return 25 * (len(line) + len(line.encode("utf-8", "replace")) - line.count(" ")) - 2 * line.count("-")
