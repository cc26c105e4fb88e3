"""줄 수. How many lines the words of a cell take on paper, about: no font is measured, which would take far longer."""

from drafter.table import Cell

_NARROWEST = 4


def lines_of(cell: Cell, room: int) -> int:
    """줄 수. `room` columns for the first line of a paragraph, less a hanging indent for the others and its depth."""
    text = cell.text
    if "\n" in text:
        return sum(lines_of(paragraph, room) for paragraph in cell.paragraphs())
    room -= 2 * cell.depth
    if 2 * len(text) <= room:
        return 1
    room = max(room, _NARROWEST)
    return 1 + max(0, -((room - _columns(text)) // (room - 2)))


def _columns(line: str) -> int:
    """The width of a line: a sign of three bytes, as hangul is, takes two columns, a space half."""
    return (len(line) + len(line.encode("utf-8", "replace")) - line.count(" ")) // 2
