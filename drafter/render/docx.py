"""워드 문서(DOCX). A table as a Word document.

The form stands in `templates/docx/table`, an unpacked document that holds the place of the table; a document of
the user's own may stand in its stead. Styles that are not in it come from the form.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from itertools import chain
from typing import Any

from lxml import etree

from drafter.bill import Bill
from drafter.diagnostics import Phrase
from drafter.render.docx_room import loosen, room_of
from drafter.render.docx_styles import merged, own_styles
from drafter.render.drawn import ROWS, Pens, Run, column_widths, drawn_rows, headings_of, template, xml_words
from drafter.render.lines import EM
from drafter.render.own import OwnTemplate
from drafter.render.package import Parts, bare, closed, packed, skeleton
from drafter.render.placeholders import (
    Tags,
    emptied,
    holds_places,
    mark,
    no_place,
    put_directives,
    put_names,
    put_table,
    refuse_bill_places,
    refuse_misplaced,
    refuse_narrow,
    table_paragraph,
    titled,
)
from drafter.table import ComparisonTable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY, _STYLES, _PROPERTIES = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_TYPES = "[Content_Types].xml"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_BESIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml")
"""The parts a document has beside its text, in which titles may stand."""
_TAGS = Tags(f"{_W}p", f"{_W}r", f"{_W}t", frozenset({"hdr", "ftr", "footnote", "endnote", "txbxContent"}))
_FORM, _BILL = "docx/table", "docx/bill"
_EM, _SIDE = 280, 108
"""The body, and the margins at the sides of a cell, in twentieths of a point."""
_BELOW = 85
"""The space between the last words and the border, as wide as that between lines looks above the first."""
_NARROWEST = 3060
"""The room in a cell 6 cm wide."""
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_KEPT = ("drawing", "pict", "object", "br", "pageBreakBefore", "fldChar", "AlternateContent")
"""What a paragraph may hold beside its place that has to stay."""

_END = "</w:t></w:r>"
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
_STYLE_NAMES = ("Article", "Filler", *(f"Depth{depth}" for depth in range(7)))


def to_docx(bill: Bill, own: OwnTemplate | None = None) -> bytes:
    """워드 문서(DOCX). The form, or the user's own, filled: the same table gives the same bytes."""
    with own.believed() if own else nullcontext():
        return _in_own(bill, own) if own else _in_form(bill)


def _in_form(bill: Bill) -> bytes:
    parts = skeleton(_FORM) | (skeleton(_BILL) if bill.directives else {})
    body = bare(parts[_BODY])
    parts[_PROPERTIES] = titled(bare(parts[_PROPERTIES]), _TITLE, bill)
    return _packed(bill, parts, body, _BILL if bill.directives else _FORM, own_styles())


def _in_own(bill: Bill, own: OwnTemplate) -> bytes:
    parts = own.parts(_BODY, _STYLES, _TYPES)
    parts[_TYPES] = _as_document(own.opened(parts[_TYPES]), own)
    body, styles = own.opened(parts[_BODY]), own.opened(parts[_STYLES])
    opened = {name: own.opened(part) for name, part in parts.items() if _BESIDE.fullmatch(name)}
    beside = {name: part for name, part in opened.items() if holds_places(part)}
    refuse_misplaced([body, *beside.values()], _TAGS, own.path)
    if not bill.directives:
        refuse_bill_places([body, *beside.values()], _TAGS, own.path)
    put_names(beside.values(), _TAGS, bill)
    called = merged(styles)
    parts |= {_STYLES: closed(styles), **{name: closed(part) for name, part in beside.items()}}
    return _packed(bill, parts, body, own.path, called)


def _as_document(types: etree._Element, own: OwnTemplate) -> bytes:
    """The kinds of the parts, where the text is that of a document and not of a template of Word's (`.dotx`)."""
    for part in types.iterfind("{*}Override[@PartName='/word/document.xml']"):
        if "macroEnabled" in part.get("ContentType"):
            raise own.refused(Phrase("macros"))  # Word opens no document with macros that is called .docx
        part.set("ContentType", _DOCUMENT)
    return closed(types)


def _packed(bill: Bill, parts: Parts, body: etree._Element, path: str, called: Mapping[str, str]) -> bytes:
    """The document, its text filled; `called`: what our styles are called in it."""
    put_names([body], _TAGS, bill)
    room = _place(body, path, called["End"])
    if bill.directives and not put_directives([body], _TAGS, bill.directives):
        raise no_place(path, "개정문")
    return packed({**parts, _BODY: put_table(closed(body), *_table(bill.table, room, called))})


def _place(body: etree._Element, path: str, end: str) -> int:
    """Mark where the table goes; how much room it has there."""
    paragraph = table_paragraph(body, _TAGS)
    if paragraph is None:
        raise no_place(path)
    room = room_of(paragraph)
    refuse_narrow(room, _NARROWEST, path)
    loosen(paragraph)
    emptied(paragraph, _TAGS)
    if paragraph.find(f"{_W}pPr/{_W}sectPr") is not None:
        paragraph.addprevious(mark())  # it ends its section, and stays to do so
        return room
    following = paragraph.getnext()
    if following is None or following.tag != f"{_W}p":
        paragraph.addnext(_closing(end))
    paragraph.addnext(mark())
    if next(paragraph.iter(*(f"{{*}}{name}" for name in _KEPT)), None) is None:
        paragraph.getparent().remove(paragraph)
    return room


def _closing(style: str) -> etree._Element:
    """What Word wants after a table: a paragraph, and this one hardly takes room."""
    paragraph = etree.Element(f"{_W}p")
    properties = etree.SubElement(paragraph, f"{_W}pPr")
    etree.SubElement(properties, f"{_W}pStyle").set(f"{_W}val", style)
    return paragraph


def _table(table: ComparisonTable, space: int, called: Mapping[str, str]) -> tuple[str, Iterator[bytes]]:
    macros: Any = template("docx/row.xml").module
    widths = column_widths(table, space)
    room = EM * (widths[0] - 2 * _SIDE) // _EM
    looks = _looks(called["Dashes"])
    paragraphs = {name: macros.paragraph(called[name], "%s").encode() for name in _STYLE_NAMES}
    pens = Pens(paragraphs, looks, _TAB, room)
    cells = list(zip(widths, ("%s", "%s", macros.paragraph(called["Depth0"], "")), strict=False))
    forms = [macros.row(cells, margin).encode().split(b"%s") for margin in ("", macros.space_below(_BELOW))]
    before, after = looks["Plain"]
    headings = (before + xml_words(heading) + after for heading in headings_of(table))
    around = template("docx/table.xml").render(
        columns=list(zip(widths, headings, strict=True)),
        width=sum(widths),
        rows=ROWS,
        heading_style=called["ColumnHeading"],
    )
    return around, chain.from_iterable(_rows(drawn_rows(table, pens), len(table.rows), *forms))


def _rows(
    drawn: Iterable[tuple[bytes, bytes]], count: int, body: Sequence[bytes], last: Sequence[bytes]
) -> Iterator[tuple[bytes, ...]]:
    """The rows in pieces; the last leaves some space above the border."""
    for number, (left, right) in enumerate(drawn, 1):
        opening, between, closing = body if number < count else last
        yield opening, left, between, right, closing


def _looks(dashes: str) -> dict[str, Run]:
    """The runs of each look, by the name of the style of dashes."""
    style, line = f'<w:rStyle w:val="{dashes}"/>', '<w:u w:val="single"/>'
    looks = {"Plain": "", "Marked": line, "Dashes": style, "MarkedDashes": style + line}
    return {name: (_opening(look), _END) for name, look in looks.items()}


def _opening(look: str) -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">'
