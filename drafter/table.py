"""신ㆍ구조문대비표(新舊條文對比表). A comparison table as data: rows of two cells with marked spans."""

from dataclasses import dataclass

from drafter.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """칸. The text of one side of a row, with the words that are underlined."""

    text: str = ""
    marks: tuple[Span, ...] = ()
    """Underlined spans, in order, not touching one another."""
    depth: int = 0
    """How deep the unit stands, for the hanging indent: 조 and 항 0, 호 1, 목 2, 세목 3 and on."""

    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """글 조각. The text cut at the marks: (words, underlined), in order, none empty."""
        cut: list[tuple[str, bool]] = []
        place = 0
        for mark in self.marks:
            cut += [(self.text[place : mark.start], False), (self.text[mark.start : mark.end], True)]
            place = mark.end
        cut.append((self.text[place:], False))
        return tuple(piece for piece in cut if piece[0])


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
