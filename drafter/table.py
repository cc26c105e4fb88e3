"""신ㆍ구조문대비표(新舊條文對比表). A comparison table as data: rows of two cells with marked spans."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """칸. The text of one side of a row, with the words that are underlined."""

    text: str = ""
    marks: tuple[Span, ...] = ()
    """Underlined spans, in order, with more between them than line ends."""
    depth: int = 0
    """How deep the unit stands, for the hanging indent: 조 and 항 0, 호 1, 목 2, 세목 3 and on."""
    depths: tuple[int, ...] = ()
    """The depth of each paragraph, where units of several depths share the cell; none where all have `depth`."""

    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """글 조각. The text cut at the marks: (words, underlined), in order, none empty."""
        text, place = self.text, 0
        cut: list[tuple[str, bool]] = []
        for mark in self.marks:
            start, end = mark.start, mark.end
            if place < start:
                cut.append((text[place:start], False))
            cut.append((text[start:end], True))
            place = end
        if place < len(text):
            cut.append((text[place:], False))
        return tuple(cut)

    def depth_of(self, paragraph: int) -> int:
        """문단의 깊이. How deep the paragraph of that place stands."""
        return self.depths[paragraph] if paragraph < len(self.depths) else self.depth

    def paragraphs(self) -> tuple["Cell", ...]:
        """문단. Each paragraph as a cell of its own."""
        cut: list[Cell] = []
        start = 0
        for index, words in enumerate(self.text.split("\n")):
            marks = (_shared(mark, start, start + len(words)) for mark in self.marks)
            cut.append(Cell(words, tuple(filter(None, marks)), self.depth_of(index)))
            start += len(words) + 1
        return tuple(cut)


def underlined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """밑줄. Spans, in order, as the marks of a text: those that touch, or that only line ends part, are one.

    Where a line ends no file tells whether the underline does.
    """
    marks: list[Span] = []
    for span in spans:
        goes_on = bool(marks) and not text[marks[-1].end : span.start].strip("\n")
        marks.append(Span(marks.pop().start, span.end) if goes_on else span)
    return tuple(marks)


def stacked(cells: Iterable[Cell]) -> Cell:
    """쌓은 칸. The cells below one another, as paragraphs of one; a mark that goes on in the next is one mark."""
    paragraphs = [paragraph for cell in cells for paragraph in cell.paragraphs()]
    spans: list[Span] = []
    start = 0
    for paragraph in paragraphs:
        spans += (mark.shifted(start) for mark in paragraph.marks)
        start += len(paragraph.text) + 1
    depths = tuple(paragraph.depth for paragraph in paragraphs)
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    return Cell(text, underlined(text, spans), depths[0], depths if len(set(depths)) > 1 else ())


def _shared(mark: Span, start: int, end: int) -> Span | None:
    """What a mark underlines of a paragraph, counted from where that begins."""
    first, last = max(mark.start, start), min(mark.end, end)
    return Span(first - start, last - start) if first < last else None


@dataclass(frozen=True, slots=True)
class Row:
    """행. A current unit and what becomes of it, side by side."""

    left: Cell
    """현행: the current text."""
    right: Cell
    """개정안: the text as amended."""
    opens_article: bool = False
    """Whether an article, the title or an annex begins here."""


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    """신ㆍ구조문대비표. The rows in the order of the ordinance, under the names of the two columns."""

    rows: tuple[Row, ...] = ()
    left_heading: str = "현        행"
    right_heading: str = "개   정   안"
    title: str = "신ㆍ구조문대비표"
    note_heading: str = ""
    """비고: the name of a third column, which is left empty for whoever files the table; empty when there is none."""
