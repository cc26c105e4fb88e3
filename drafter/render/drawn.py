"""칸의 그림. What the writers of documents draw in a cell: paragraphs of runs, each run of one look."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple
from xml.sax.saxutils import escape

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from drafter.render.lines import empty_lines, in_step
from drafter.resources import folder
from drafter.table import Cell, ComparisonTable, Row

_DEPTHS = tuple(f"Depth{depth}" for depth in range(7))
"""The styles of the forms; what stands deeper has the last."""
_DEEPEST, _ARTICLE = 6, 7
_DASHES = re.compile(r"(-{2,}|…{2,})")
_LINE_END = re.compile(r"\r\n?|\n")
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ROWS = "<?drafter rows?>"
"""Stands in a table where its rows come."""
Run = tuple[str, str]
"""What stands before and after words of one look."""


class Pens(NamedTuple):
    """붓. How a format writes paragraphs of each style, words of each look, and the tab among words."""

    paragraphs: Mapping[str, bytes]
    """Article, Depth0 to Depth6, and Filler of an empty line; `%s` is where the runs of the paragraph come."""
    looks: Mapping[str, Run]
    """Plain; Marked: underlined; Dashes: of words that stay; MarkedDashes."""
    tab: str
    room: int
    """How wide a line is, in hundredths of an em."""
    nothing: str = ""
    """The runs of an empty paragraph."""


def drawn_rows(table: ComparisonTable, pens: Pens) -> Iterator[tuple[bytes, bytes]]:
    """그린 행. The paragraphs of both cells of every row, as XML.

    They are bytes from here on: what surrounds the words is many times longer, and is only copied.
    """
    drawing = _Drawing(pens)
    drawn = drawing.drawn
    for row in table.rows:
        if "\n" in row.left.text and in_step(row):
            yield drawing.side_by_side(row)
        else:
            yield drawn(row.left, row.opens_article), drawn(row.right, row.opens_article)


class _Drawing:
    """Draws cells with the pens of one format; most are one paragraph, and many of these one run."""

    def __init__(self, pens: Pens) -> None:
        self._pens = pens
        self._looks = tuple(pens.looks[name] for name in ("Plain", "Marked", "Dashes", "MarkedDashes"))
        self._forms = [pens.paragraphs[name] for name in (*_DEPTHS, "Article")]
        self._filler = pens.paragraphs["Filler"] % pens.nothing.encode()
        self._plain = [form % b"%s".join(map(str.encode, self._looks[0])) for form in self._forms]

    def side_by_side(self, row: Row) -> tuple[bytes, bytes]:
        """Both cells, with empty lines below the shorter one of two paragraphs."""
        left, right = empty_lines(row, self._pens.room)
        sides = (row.left, left), (row.right, right)
        first, second = (b"".join(self._paragraphs(cell, _style(cell, row.opens_article), b)) for cell, b in sides)
        return first, second

    def drawn(self, cell: Cell, opens_article: bool) -> bytes:
        text, style = cell.text, _style(cell, opens_article)
        if not text.isprintable():
            return b"".join(self._paragraphs(cell, style))
        if not text:
            return self._forms[style] % self._pens.nothing.encode()
        dashed = _dashed(text)
        if not (cell.marks or dashed):
            return self._plain[style] % escape(text).encode()
        pieces = cell.pieces()
        if "<" in text or "&" in text or ">" in text:
            pieces = tuple((escape(words), marked) for words, marked in pieces)
        looks = self._looks
        if dashed:
            runs = [_drawn(words, marked, looks) for words, marked in pieces]
        else:
            runs = [looks[marked][0] + words + looks[marked][1] for words, marked in pieces]
        return self._forms[style] % "".join(runs).encode()

    def _paragraphs(self, cell: Cell, style: int, empty: Sequence[int] = ()) -> Iterator[bytes]:
        """The paragraphs of a cell that has several, or a tab among its words; `empty`: the lines below each."""
        for place, runs in enumerate(_lines(cell, self._looks, self._pens.tab)):
            form = self._forms[min(cell.depth_of(place), _DEEPEST) if place else style]
            yield form % (runs or self._pens.nothing).encode()
            if empty:
                yield self._filler * empty[place]


def _style(cell: Cell, opens_article: bool) -> int:
    return _ARTICLE if opens_article and not cell.depth else min(cell.depth, _DEEPEST)


def headings_of(table: ComparisonTable) -> tuple[str, ...]:
    """칸 이름. The names of the two columns, and of the third when there is one."""
    return (table.left_heading, table.right_heading, *filter(None, (table.note_heading,)))


def column_widths(table: ComparisonTable, room: int) -> tuple[int, ...]:
    """칸 너비. Two equal columns; a third takes a fifth of the room."""
    return (room // 2,) * 2 if not table.note_heading else (room * 2 // 5,) * 2 + (room // 5,)


def readable(words: str) -> str:
    """읽을 수 있는 글. The words with what no XML file can hold shown as the sign for an unreadable character."""
    return words if words.isprintable() else _NOT_IN_XML.sub("\ufffd", words)


def xml_words(words: str) -> str:
    """글의 XML 표기. The words as XML has them."""
    return escape(readable(words))


@cache
def template(name: str) -> Template:
    """틀. A template of XML; what it is filled with must be XML already.

    A macro called with `%s` for what differs from row to row gives a form that is filled faster than the macro.
    """
    environment = Environment(
        loader=FileSystemLoader(folder("templates")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # the words are made XML once, here, and not again for every run
    )
    return environment.get_template(name)


def _lines(cell: Cell, looks: tuple[Run, ...], tab: str) -> list[str]:
    """The runs of every paragraph."""
    paragraphs = [""]
    for words, marked in cell.pieces():
        first, *others = (xml_words(line).replace("\t", tab) for line in _LINE_END.split(words))
        paragraphs[-1] += _drawn(first, marked, looks)
        paragraphs += [_drawn(line, marked, looks) for line in others]
    return paragraphs


def _drawn(words: str, marked: bool, looks: tuple[Run, ...]) -> str:
    """The runs of words already written as XML."""
    before, after = looks[marked]
    if not _dashed(words):
        return f"{before}{words}{after}" if words else ""
    dash_before, dash_after = looks[2 + marked]
    runs = enumerate(_DASHES.split(words))
    return "".join([f"{dash_before}{run}{dash_after}" if n % 2 else f"{before}{run}{after}" for n, run in runs if run])


def _dashed(words: str) -> bool:
    return "--" in words or "……" in words
