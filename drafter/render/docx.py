"""워드 문서(DOCX). A table as a Word document.

The form stands in `templates/docx/table`, an unpacked document that holds the place of the table; a document of
the user's own may stand in its stead. Styles that are not in it come from the form.
"""

from collections.abc import Iterator
from contextlib import nullcontext
from copy import deepcopy
from itertools import chain
from typing import Any

from lxml import etree

from drafter.bill import Bill
from drafter.render.drawn import ROWS, Pens, column_widths, drawn_rows, headings_of, template, xml_words
from drafter.render.lines import EM
from drafter.render.own import OwnTemplate
from drafter.render.package import bare, closed, packed, skeleton
from drafter.render.placeholders import (
    Tags,
    mark,
    no_place,
    put_directives,
    put_names,
    put_table,
    refuse_bill_places,
    table_paragraph,
    titled,
)
from drafter.table import ComparisonTable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY, _STYLES, _PROPERTIES = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_TAGS = Tags(f"{_W}p", f"{_W}r", f"{_W}t")
_FORM, _BILL = "docx/table", "docx/bill"
_COLUMN = 4819
"""How wide a column is where nothing is said of the paper, in twentieths of a point: 85 mm."""
_EM, _SIDE = 280, 108
"""The body, and the margins at the sides of a cell."""
_TITLE = "{http://purl.org/dc/elements/1.1/}title"

_END = "</w:t></w:r>"
_LOOKS = {
    "Plain": ('<w:r><w:t xml:space="preserve">', _END),
    "Marked": ('<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">', _END),
    "Dashes": ('<w:r><w:rPr><w:rStyle w:val="Dashes"/></w:rPr><w:t xml:space="preserve">', _END),
    "MarkedDashes": (
        '<w:r><w:rPr><w:rStyle w:val="Dashes"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">',
        _END,
    ),
}
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
_STYLE_NAMES = ("Article", "Filler", *(f"Depth{depth}" for depth in range(7)))


def to_docx(bill: Bill, own: OwnTemplate | None = None) -> bytes:
    """워드 문서(DOCX). The form, or the user's own, filled: the same table gives the same bytes."""
    with own.believed() if own else nullcontext():
        return _filled(bill, own)


def _filled(bill: Bill, own: OwnTemplate | None) -> bytes:
    parts = own.parts(_BODY, _STYLES) if own else skeleton(_FORM) | (skeleton(_BILL) if bill.directives else {})
    body = own.opened(parts[_BODY]) if own else bare(parts[_BODY])
    if own and not bill.directives:
        refuse_bill_places([body], _TAGS, own.path)
    put_names([body], _TAGS, bill)
    width = _place(body, own)
    if bill.directives and not put_directives([body], _TAGS, bill.directives):
        raise no_place(own.path if own else _BILL, "개정문")
    if own:
        parts[_STYLES] = _with_styles(own.opened(parts[_STYLES]))
    else:
        parts[_PROPERTIES] = titled(bare(parts[_PROPERTIES]), _TITLE, bill)
    return packed({**parts, _BODY: put_table(closed(body), *_table(bill.table, width))})


def _place(body: etree._Element, own: OwnTemplate | None) -> int:
    """Mark where the table goes; how wide a column may be there, in twentieths of a point."""
    paragraph = table_paragraph(body, _TAGS)
    if paragraph is None:
        raise no_place(own.path if own else _FORM)
    following = paragraph.getnext()
    if following is None or following.tag != f"{_W}p":
        paragraph.addnext(etree.Element(f"{_W}p"))  # Word wants a paragraph after a table
    width = _column(paragraph)
    paragraph.getparent().replace(paragraph, mark())
    return width


def _column(paragraph: etree._Element) -> int:
    """Half of the room between the margins of the section the paragraph is in."""
    for section in paragraph.xpath("following::*[local-name()='sectPr'][1]"):
        size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
        if size is not None and margins is not None:
            room = int(size.get(f"{_W}w")) - int(margins.get(f"{_W}left")) - int(margins.get(f"{_W}right"))
            return room // 2
    return _COLUMN


def _table(table: ComparisonTable, width: int) -> tuple[str, Iterator[bytes]]:
    macros: Any = template("docx/row.xml").module
    widths = column_widths(table, 2 * width)
    room = EM * (widths[0] - 2 * _SIDE) // _EM
    pens = Pens({name: macros.paragraph(name, "%s").encode() for name in _STYLE_NAMES}, _LOOKS, _TAB, room)
    cells = ("%s", "%s", macros.paragraph("Depth0", ""))
    opening, between, closing = macros.row(list(zip(widths, cells, strict=False))).encode().split(b"%s")
    before, after = _LOOKS["Plain"]
    headings = (before + xml_words(heading) + after for heading in headings_of(table))
    around = template("docx/table.xml").render(
        columns=list(zip(widths, headings, strict=True)), width=sum(widths), rows=ROWS
    )
    rows = ((opening, left, between, right, closing) for left, right in drawn_rows(table, pens))
    return around, chain.from_iterable(rows)


def _with_styles(styles: etree._Element) -> bytes:
    """The styles of a document, and those of the form it lacks; one it has is left as the user made it."""
    there = {style.get(f"{_W}styleId") for style in styles.iter(f"{_W}style")}
    for style in bare(skeleton(_FORM)[_STYLES]).iter(f"{_W}style"):
        if style.get(f"{_W}customStyle") and style.get(f"{_W}styleId") not in there:
            styles.append(deepcopy(style))
    return closed(styles)
