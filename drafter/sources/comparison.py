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
_ANNEX = re.compile(r"\s*\[\s?별[표지]")
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
    if not (_STYLE.fullmatch(left.style) and _STYLE.fullmatch(right.style)):
        return None
    lefts, rights = (_styled_depths(line) for line in (left, right))
    return Row(_cell(left, lefts), _cell(right, rights), left.style == "Article")


def _styled_depths(line: Line) -> list[int]:
    """The depth of each paragraph by its style; one of another style stands as deep as the first."""
    styles = (_STYLE.fullmatch(style) or _STYLE.fullmatch(line.style) for style in (line.styles or (line.style,)))
    return [int(style[1] or 0) for style in styles if style]


def _seen(left: Line, right: Line, first: bool) -> Row:
    """A row whose depth is seen from the number at its head, on the side that has one."""
    heads = depth_of(left.words), depth_of(right.words)
    depth = next((depth for depth in heads if depth is not None), 0)
    opens = first or opens_article(left.words) or opens_article(right.words)
    lefts, rights = _seen_depths(left, right, depth)
    return Row(_cell(left, lefts), _cell(right, rights), opens and not depth)


def _seen_depths(left: Line, right: Line, first: int) -> tuple[list[int], list[int]]:
    """The depths of the paragraphs of both cells: where they stand side by side, of two at a time."""
    if _is_annex(left) or _is_annex(right):
        return [first], [first]
    lefts, rights = ([depth_of(words) for words in line.words.split("\n")] for line in (left, right))
    if len(lefts) != len(rights):
        return _carried(lefts, first), _carried(rights, first)
    pairs = zip(lefts, rights, strict=True)
    both = _carried([other if one is None else one for one, other in pairs], first)
    return both, both


def _carried(depths: Sequence[int | None], first: int) -> list[int]:
    """Depths without gaps: a paragraph without a number goes on with the one before."""
    carried = [first]
    for depth in depths[1:]:
        carried.append(carried[-1] if depth is None else depth)
    return carried


def _is_annex(line: Line) -> bool:
    """Whether an annex stands here, whose lines are not units of the ordinance, though they may have numbers."""
    return bool(_ANNEX.match(line.words))


def _cell(line: Line, depths: Sequence[int]) -> Cell:
    return Cell(line.words, line.marks, depths[0], tuple(depths) if len(set(depths)) > 1 else ())
