"""대비표 찾기. Which grids of a document are comparison tables, and what they say."""

import re
from collections.abc import Iterable, Iterator, Sequence

from drafter.glyphs import normal
from drafter.sources.blocks import Block, Grid, Line
from drafter.sources.signs import depth_of, opens_article
from drafter.table import Cell, ComparisonTable, Row

_LEFT = re.compile(r"현행(?:조례|규칙|법률?|규정|조문|내용)?(?:\(.*\))?")
_RIGHT = re.compile(r"(?:개정|수정)(?:조례|규칙|법률?|규정|조문|내용|후)?안?(?:\(.*\))?")
_NOTE = re.compile(r"비고")
_TITLE = re.compile(r"대비표")
_TITLE_STYLES = ("Title", "TableTitle")
_HEADING_STYLE = "ColumnHeading"
_STYLE = re.compile(r"Article|Depth(\d)")
"""The styles of tables this tool has written, which tell the depth; in others it is seen from the number."""


def tables_of(blocks: Iterable[Block]) -> tuple[ComparisonTable, ...]:
    """대비표 찾기. Every comparison table, in order."""
    found: list[ComparisonTable] = []
    before = Line()
    for block in blocks:
        if isinstance(block, Grid):
            if len(block.rows) and is_headed(block.rows[0]):
                found.append(comparison(block.rows, before))
            before = Line()
        elif block.words.strip():
            before = block
    return tuple(found)


def is_headed(cells: Sequence[Line]) -> bool:
    """대비표 머리인지. Whether a row has the names of the columns of a comparison table; a third may be 비고."""
    if len(cells) < 2:
        return False
    if all(cell.style == _HEADING_STYLE for cell in cells[:2]):
        return True
    return bool(_LEFT.fullmatch(normal(cells[0].words)) and _RIGHT.fullmatch(normal(cells[1].words)))


def comparison(rows: Sequence[Sequence[Line]], before: Line) -> ComparisonTable:
    """대비표. The table that rows make, the first being the names of the columns; `before` may be its title."""
    left, right = rows[0][:2]
    names = {"left_heading": left.words, "right_heading": right.words, "note_heading": _note(rows[0])}
    if before.style in _TITLE_STYLES or _TITLE.search(normal(before.words)):
        names["title"] = before.words
    return ComparisonTable(tuple(_rows(rows[1:])), **names)


def _note(cells: Sequence[Line]) -> str:
    """The name of a third column for remarks; what stands in it is left out."""
    third = cells[2] if len(cells) > 2 else Line()
    return third.words if third.style == _HEADING_STYLE or _NOTE.fullmatch(normal(third.words)) else ""


def _rows(rows: Sequence[Sequence[Line]]) -> Iterator[Row]:
    """The rows that say something: documents have empty ones at the head and the foot, for looks."""
    first = True
    for cells in rows:
        left, right = (*cells, Line(), Line())[:2]
        if left.words.strip() or right.words.strip():
            yield _styled(left, right) or _seen(left, right, first)
            first = False


def _styled(left: Line, right: Line) -> Row | None:
    styles = _STYLE.fullmatch(left.style), _STYLE.fullmatch(right.style)
    if not (styles[0] and styles[1]):
        return None
    depths = [int(style[1] or 0) for style in styles if style]
    return Row(_cell(left, depths[0]), _cell(right, depths[1]), left.style == "Article")


def _seen(left: Line, right: Line, first: bool) -> Row:
    """A row whose depth is seen from the number at its head, on the side that has one."""
    depths = [depth for depth in (depth_of(left.words), depth_of(right.words)) if depth is not None]
    depth = depths[0] if depths else 0
    opens = first or opens_article(left.words) or opens_article(right.words)
    return Row(_cell(left, depth), _cell(right, depth), opens and not depth)


def _cell(line: Line, depth: int) -> Cell:
    return Cell(line.words, line.marks, depth)
