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

Runs = list[tuple[str, str]]
"""The runs of a paragraph: look and words, the words as XML has them."""
Drawn = tuple[str, list[Runs]]
"""A cell: the style of its paragraphs, and the paragraphs."""


class Pens(NamedTuple):
    """붓. How a format writes each style and each look, and the tab among words."""

    styles: Mapping[str, str]
    """Article, and Depth0 to Depth6."""
    looks: Mapping[str, str]
    """Plain; Marked: underlined; Dashes: of words that stay; MarkedDashes."""
    tab: str


def drawn_rows(table: ComparisonTable, pens: Pens) -> list[tuple[Drawn, Drawn]]:
    """그린 행. Both cells of every row."""
    looks = pens.looks["Plain"], pens.looks["Marked"], pens.looks["Dashes"], pens.looks["MarkedDashes"]
    styles = [pens.styles[f"Depth{depth}"] for depth in range(_DEEPEST + 1)]

    def drawn(row: Row, cell: Cell) -> Drawn:
        style = pens.styles["Article"] if row.opens_article and not cell.depth else styles[min(cell.depth, _DEEPEST)]
        return style, _paragraphs(cell, looks, pens.tab)

    return [(drawn(row, row.left), drawn(row, row.right)) for row in table.rows]


def readable(words: str) -> str:
    """읽을 수 있는 글. The words with what no XML file can hold shown as the sign for an unreadable character."""
    return words if words.isprintable() else _NOT_IN_XML.sub("\ufffd", words)


def xml_words(words: str) -> str:
    """글의 XML 표기. The words as XML has them."""
    return escape(readable(words))


@cache
def template(name: str) -> Template:
    """틀. A template of XML; what it is filled with must be XML already."""
    environment = Environment(
        loader=FileSystemLoader(folder("templates")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # the words are made XML once, here, and not again for every run
    )
    return environment.get_template(name)


def _paragraphs(cell: Cell, looks: tuple[str, ...], tab: str) -> list[Runs]:
    paragraphs: list[Runs] = [[]]
    for words, marked in cell.pieces():
        first, *others = _lines(words, tab)
        _draw(first, marked, looks, paragraphs[-1])
        for line in others:
            paragraphs.append([])
            _draw(line, marked, looks, paragraphs[-1])
    return paragraphs


def _lines(words: str, tab: str) -> list[str]:
    if words.isprintable():
        return [escape(words)]
    return [xml_words(line).replace("\t", tab) for line in _LINE_END.split(words)]


def _draw(words: str, marked: bool, looks: tuple[str, ...], runs: Runs) -> None:
    if "--" not in words and "……" not in words:
        if words:
            runs.append((looks[marked], words))
        return
    for index, run in enumerate(_DASHES.split(words)):
        if run:
            runs.append((looks[2 * (index % 2) + marked], run))
