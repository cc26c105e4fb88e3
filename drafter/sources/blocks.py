"""문서의 글과 표. What every document comes to, whatever its format: lines of text, and grids of cells, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeGuard

from drafter.diagnostics import Span
from drafter.table import underlined


@dataclass(frozen=True, slots=True)
class Line:
    """글줄. A paragraph, or a cell with all its paragraphs."""

    words: str = ""
    marks: tuple[Span, ...] = ()
    """Underlined spans, in order."""
    style: str = ""
    """The name of the style, as the format has it; of a cell, that of the first paragraph that has one."""
    styles: tuple[str, ...] = ()
    """The names of the styles of the paragraphs, in a cell that has several."""


@dataclass(frozen=True, slots=True)
class Grid:
    """표. Rows of cells."""

    rows: tuple[tuple[Line, ...], ...]


Block = Line | Grid
_FILLER = "Filler"
"""The style of empty lines in tables this tool has written."""


class LineMaker:
    """글줄 짓기. Joins runs into a line; underlined runs that touch, or that only line ends part, become one mark."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._spans: list[Span] = []
        self._length = 0

    def add(self, words: str, marked: bool = False) -> None:
        """글 더하기. The next run."""
        start, self._length = self._length, self._length + len(words)
        self._words.append(words)
        if marked and words:
            self._spans.append(Span(start, self._length))

    def line(self, style: str = "") -> Line:
        """글줄. All that was added."""
        words = "".join(self._words)
        return Line(words, underlined(words, self._spans), style)


def joined(lines: Iterable[Line]) -> Line:
    """칸의 글. The paragraphs of a cell as one."""
    made = LineMaker()
    style, styles = "", list[str]()
    for index, line in enumerate(lines):
        style = style or line.style
        styles += [line.style] * (line.words.count("\n") + 1)
        if index:
            made.add("\n")
        for words, marked in _pieces(line):
            made.add(words, marked)
    return replace(made.line(style), styles=tuple(styles) if len(styles) > 1 else ())


def gridded(rows: Iterable[Iterable[Iterable[Block]]]) -> Iterator[Block]:
    """표 짓기. The table whose cells hold such blocks, and after it the tables that stand in its cells."""
    read = [[tuple(cell) for cell in row] for row in rows]
    yield Grid(tuple(tuple(joined(filter(_is_line, cell)) for cell in row) for row in read))
    for cell in chain.from_iterable(read):
        yield from (block for block in cell if isinstance(block, Grid))


def _is_line(block: Block) -> TypeGuard[Line]:
    """Whether a block of a cell is words, and not an empty line that only fills the shorter of two sides."""
    return isinstance(block, Line) and (block.style != _FILLER or bool(block.words))


def text_of(blocks: Iterable[Block]) -> str:
    """문서의 글. A line for each paragraph and each row, its cells parted by tabs."""
    return "\n".join(line for block in blocks for line in _lines(block)) + "\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Line):
        yield block.words
        return
    for row in block.rows:
        yield "\t".join(" ".join(cell.words.split("\n")) for cell in row)


def _pieces(line: Line) -> Iterator[tuple[str, bool]]:
    place = 0
    for mark in line.marks:
        yield line.words[place : mark.start], False
        yield line.words[mark.start : mark.end], True
        place = mark.end
    yield line.words[place:], False
