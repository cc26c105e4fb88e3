"""웹 쪽 읽기(HTML). Its paragraphs and tables, with what is underlined, inserted or struck."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree, html

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.sources.blocks import Block, Grid, Line, LineMaker, joined
from drafter.sources.document import of_blocks
from drafter.sources.source import Source

_HIDDEN = {"head", "script", "style", "template", "noscript"}
_BLOCKS = {"table", "p", "div", "section", "article", "main", "body", "header", "footer", "ul", "ol", "li", "dl", "dt"}
_BLOCKS |= {"dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "center", "form", "hr", "address", "aside"}
_MARKING = {"u", "ins", "del"}
_UNDERLINE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*underline", re.IGNORECASE)
_DEPTH = re.compile(r"(?:^|\s)depth-(\d)(?:\s|$)")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
"""Of an XHTML page: it tells the encoding, which has been seen to already."""
_SPACE = re.compile(r"[ \t\n\r\f]+")
_OURS = "comparison-table"


def read_html(source: Source) -> Source:
    """웹 쪽 읽기. Its text and its comparison tables."""
    try:
        root = html.document_fromstring(_DECLARATION.sub("", source.text))
    except (etree.ParserError, ValueError) as error:
        facts = {"path": source.path, "reason": str(error)}
        raise Failure(Diagnostic(Code.NOT_A_DOCUMENT, Document.FILE, facts=facts)) from None
    return of_blocks(source.path, tuple(_blocks(root)), source.diagnostics)


def _blocks(element: etree._Element) -> Iterator[Block]:
    """What an element holds: inline words make a paragraph, up to the next block."""
    made = LineMaker()
    if element.tag == "pre":
        _inline(element, made, False, True)
        yield made.line()
        return
    _say(made, element.text, False)
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _HIDDEN:
            pass
        elif child.tag not in _BLOCKS and not any(True for _ in child.iterdescendants(*_BLOCKS)):
            _inline(child, made, False, False)
        else:
            yield from _paragraph(made)
            made = LineMaker()
            yield from _table(child) if child.tag == "table" else _blocks(child)
        _say(made, child.tail, False)
    yield from _paragraph(made)


def _paragraph(made: LineMaker) -> Iterator[Line]:
    line = made.line()
    if line.words.strip():
        yield _trimmed(line)


def _table(table: etree._Element) -> Iterator[Block]:
    exact = _OURS in (table.get("class") or "").split()
    caption = table.find("caption")
    if caption is not None:
        yield _cell(caption, "TableTitle" if exact else "", exact)
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    yield Grid(tuple(tuple(_cell(cell, _style(cell), exact) for cell in row.iterchildren("td", "th")) for row in rows))
    for inner in table.iter("table"):
        if inner is not table and next(inner.iterancestors("table")) is table:
            yield from _table(inner)


def _style(cell: etree._Element) -> str:
    depth = _DEPTH.search(cell.get("class") or "")
    if depth is None:
        return "ColumnHeading" if _OURS in (_holder(cell).get("class") or "").split() else ""
    opens = "article" in (cell.getparent().get("class") or "").split() and depth[1] == "0"
    return "Article" if opens else f"Depth{depth[1]}"


def _holder(cell: etree._Element) -> etree._Element:
    return next(cell.iterancestors("table"))


def _cell(cell: etree._Element, style: str, exact: bool) -> Line:
    """The words of a cell; in a table of this tool's own to the letter, else with white space as a browser shows it."""
    parts = list(cell.iterchildren("p", "div", "li"))
    if parts:
        own = (_cell(part, _style(part) if exact else style, exact) for part in parts)
        return replace(joined(own), style=style)
    made = LineMaker()
    _inline(cell, made, False, exact)
    return made.line(style) if exact else _trimmed(made.line(style))


def _inline(element: etree._Element, made: LineMaker, marked: bool, exact: bool) -> None:
    marked = marked or element.tag in _MARKING or bool(_UNDERLINE.search(element.get("style") or ""))
    if element.tag == "br":
        made.add("\n", marked)
    _say(made, element.text, marked, exact)
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _HIDDEN and child.tag != "table":
            _inline(child, made, marked, exact)
        _say(made, child.tail, marked, exact)


def _say(made: LineMaker, words: str | None, marked: bool, exact: bool = False) -> None:
    if words:
        made.add(words if exact else _SPACE.sub(" ", words), marked)


def _trimmed(line: Line) -> Line:
    """Without the white space around it that a browser does not show; marks stay on their words."""
    made = LineMaker()
    start = len(line.words) - len(line.words.lstrip())
    end = max(start, len(line.words.rstrip()))
    place = start
    for mark in line.marks:
        first, last = min(max(mark.start, start), end), min(max(mark.end, start), end)
        made.add(line.words[place:first])
        made.add(line.words[first:last], True)
        place = last
    made.add(line.words[place:end])
    return made.line(line.style)
