"""웹 쪽(HTML). A table as one page that needs nothing else: to be looked at, printed, or read aloud."""

import re
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from drafter.bill import Bill, is_addenda_heading
from drafter.render.drawn import readable
from drafter.render.lines import empty_lines, in_step
from drafter.resources import folder
from drafter.table import Cell, Row

_ROOM = 1650
"""How wide a line of a printed page is, in hundredths of an em."""
_Side = tuple[Cell, str, list[int]]
_DASHES = re.compile(r"(-{2,}|…{2,})")
_LINE_END = re.compile(r"\r\n?|\n")
_DASHED = Markup('<span class="same" role="img" aria-label="현행과 같음">{}</span>')
_LABEL = re.compile(r"\s*<[^<>]+>\s*")
"""`<신 설>`: underlined as words are that come, but not one of them."""


def to_html(bill: Bill) -> str:
    """웹 쪽(HTML). The whole page; the amending text, where there is one, stands above the table."""
    lines = bill.directives.splitlines()
    heading = is_addenda_heading
    drawing = {"looked": _tag, "drawn": _drawn, "sides": _sides}
    return _template().render(bill=bill, table=bill.table, lines=lines, heading=heading, **drawing)


def _sides(row: Row) -> tuple[_Side, _Side]:
    """Both cells, with what each may do, and the empty lines below their paragraphs where these stand side by side."""
    left, right = empty_lines(row, _ROOM) if in_step(row) else ([], [])
    return (row.left, "del", left), (row.right, "ins", right)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(folder("templates")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        finalize=lambda value: readable(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
    )
    return environment.get_template("html/table.html")


def _tag(words: str, marked: bool, change: str) -> str:
    """The element of a piece: words that go, words that come, or a label; none where nothing changes."""
    if not marked:
        return ""
    return "u" if _LABEL.fullmatch(words) else change


def _drawn(words: str) -> Markup:
    """The words, a run of dashes said aloud once, as what it stands for."""
    pieces = []
    for index, run in enumerate(_DASHES.split(readable(words))):
        written = Markup("<br>").join(escape(line) for line in _LINE_END.split(run))
        pieces.append(_DASHED.format(written) if index % 2 else written)
    return Markup("").join(pieces)
