"""칸의 그림. What the writers of documents draw in a cell: paragraphs of runs, each run of one look."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple
from xml.sax.saxutils import escape

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from drafter.resources import folder
from drafter.table import Cell, ComparisonTable, Row

_DEEPEST = 6
"""The last depth the forms have a style for."""
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
    """Article, and Depth0 to Depth6; `%s` is where the runs of the paragraph come."""
    looks: Mapping[str, Run]
    """Plain; Marked: underlined; Dashes: of words that stay; MarkedDashes."""
    tab: str
    nothing: str = ""
    """The runs of an empty paragraph."""


def drawn_rows(table: ComparisonTable, pens: Pens) -> list[tuple[bytes, bytes]]:
    """그린 행. The paragraphs of both cells of every row, as XML.

    They are bytes from here on: what surrounds the words is many times longer, and is only copied.
    """
    looks = pens.looks["Plain"], pens.looks["Marked"], pens.looks["Dashes"], pens.looks["MarkedDashes"]
    article = pens.paragraphs["Article"]
    paragraphs = [pens.paragraphs[f"Depth{depth}"] for depth in range(_DEEPEST + 1)]

    def drawn(row: Row, cell: Cell) -> bytes:
        paragraph = article if row.opens_article and not cell.depth else paragraphs[min(cell.depth, _DEEPEST)]
        if not cell.marks and cell.text.isprintable():
            return paragraph % (_drawn(escape(cell.text), False, looks) or pens.nothing).encode()
        return b"".join([paragraph % (runs or pens.nothing).encode() for runs in _lines(cell, looks, pens.tab)])

    return [(drawn(row, row.left), drawn(row, row.right)) for row in table.rows]


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
        if words.isprintable():
            paragraphs[-1] += _drawn(escape(words), marked, looks)
            continue
        first, *others = (xml_words(line).replace("\t", tab) for line in _LINE_END.split(words))
        paragraphs[-1] += _drawn(first, marked, looks)
        paragraphs += [_drawn(line, marked, looks) for line in others]
    return paragraphs


def _drawn(words: str, marked: bool, looks: tuple[Run, ...]) -> str:
    """The runs of words already written as XML."""
    before, after = looks[marked]
    if "--" not in words and "……" not in words:
        return before + words + after if words else ""
    dash_before, dash_after = looks[2 + marked]
    pieces = _DASHES.split(words)
    pieces[1::2] = [dash_before + dashes + dash_after for dashes in pieces[1::2]]
    pieces[::2] = [before + piece + after if piece else "" for piece in pieces[::2]]
    return "".join(pieces)
