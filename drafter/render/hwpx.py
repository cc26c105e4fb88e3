"""한글 문서(HWPX). A table as a document of Hangul.

The form stands in `templates/hwpx/table`, an unpacked document that holds the place of the table; a document of
the user's own may stand in its stead.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from lxml import etree

from drafter.bill import Bill
from drafter.render.drawn import ROWS, Pens, column_widths, drawn_rows, headings_of, template, xml_words
from drafter.render.hwpx_numbers import Numbers, merged, numbers
from drafter.render.hwpx_room import loosen, room_of
from drafter.render.lines import EM, lines_of_rows
from drafter.render.own import OwnTemplate
from drafter.render.package import Parts, bare, closed, opened, packed, skeleton
from drafter.render.placeholders import (
    Tags,
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

_HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
_APART = frozenset({"header", "footer", "footNote", "endNote", "hiddenComment", "drawText", "masterPage"})
_TAGS = Tags(f"{_HP}p", f"{_HP}run", f"{_HP}t", _APART)
_FORM, _BILL = "hwpx/table", "hwpx/bill"
_HEADER, _PACKAGE, _PREVIEW = "Contents/header.xml", "Contents/content.hpf", "Preview/PrvText.txt"
_TEXT = re.compile(r"Contents/(?:section|masterpage)(\d+)\.xml", re.IGNORECASE)
_DOCUMENT_TITLE = "{http://www.idpf.org/2007/opf/}title"
_END = "</hp:t></hp:run>"
_CELLS = "%s", "%s"
"""What differs from row to row, beside the place and the height."""
_TAB = '<hp:tab width="2800" leader="0" type="1"/>'

_EM = 1400
"""The body, in hundredths of a point; two columns of the width of glyphs are as wide."""
_LINE = 2240
"""A line with the space to the next one."""
_HEADING = 3000
_NARROWEST = 15300
"""The room in a cell 6 cm wide."""
_SIDE, _EDGE = 510, 420
"""The margins in a cell: those above and below are together the space between lines, so that rows look like lines."""
_MARGINS = f'left="{_SIDE}" right="{_SIDE}" top="{_EDGE}" bottom="{_EDGE}"'


class _Drawn(NamedTuple):
    around: str
    rows: Iterator[bytes]
    height: int


def to_hwpx(bill: Bill, own: OwnTemplate | None = None) -> bytes:
    """한글 문서(HWPX). The form, or the user's own, filled: the same table gives the same bytes."""
    with own.believed() if own else nullcontext():
        return _in_own(bill, own) if own else _in_form(bill)


def _in_form(bill: Bill) -> bytes:
    parts = _form(_FORM) | (_form(_BILL) if bill.directives else {})
    parts[_PACKAGE] = titled(opened(parts[_PACKAGE]), _DOCUMENT_TITLE, bill)
    parts[_PREVIEW] = (bill.title or bill.table.title).encode(errors="replace")
    texts = {name: opened(parts[name]) for name in parts if _TEXT.fullmatch(name)}
    return _packed(bill, parts, texts, _BILL if bill.directives else _FORM, _own_numbers())


def _in_own(bill: Bill, own: OwnTemplate) -> bytes:
    parts = own.parts("mimetype", _HEADER)
    header = own.opened(parts[_HEADER])
    called = merged(header, opened(_form(_FORM)[_HEADER]))
    texts = _texts(parts, own)
    refuse_misplaced(texts.values(), _TAGS, own.path)
    if not bill.directives:
        refuse_bill_places(texts.values(), _TAGS, own.path)
    return _packed(bill, {**parts, _HEADER: closed(header)}, texts, own.path, called)


def _packed(bill: Bill, parts: Parts, texts: Mapping[str, etree._Element], path: str, called: Numbers) -> bytes:
    """The document, its sections filled; `called`: what our styles, looks and borders are called in it."""
    put_names(texts.values(), _TAGS, bill)
    name, place = _place(texts, path)
    if bill.directives and not put_directives(texts.values(), _TAGS, bill.directives):
        raise no_place(path, "개정문")
    room = room_of(place)
    refuse_narrow(room, _NARROWEST, path)
    drawn = _table(bill.table, room, _unused(texts[name]), called)
    loosen(place, drawn.height)
    filled = {name: _closed(text) for name, text in texts.items()}
    return packed({**parts, **filled, name: put_table(filled[name], drawn.around, drawn.rows)})


@cache
def _form(name: str) -> Parts:
    """The parts of a form, without the white space and the comments that are for its readers."""
    parts = skeleton(name)
    return {name: closed(bare(part)) if part.startswith(b"<") else part for name, part in parts.items()}


@cache
def _own_numbers() -> Numbers:
    return numbers(opened(_form(_FORM)[_HEADER]))


def _texts(parts: Parts, own: OwnTemplate) -> dict[str, etree._Element]:
    """The sections and master pages that hold a place for something, in order; the others stay as they are."""
    numbered = sorted((int(found[1]), name) for name in parts if (found := _TEXT.fullmatch(name)))
    texts = {name: own.opened(parts[name]) for _, name in numbered}
    return {name: text for name, text in texts.items() if holds_places(text)}


def _place(texts: Mapping[str, etree._Element], path: str) -> tuple[str, etree._Element]:
    """The name of the section the table goes into, and the paragraph there, with the place in it marked."""
    for name, section in texts.items():
        paragraph = table_paragraph(section, _TAGS)
        if paragraph is not None:
            _mark(paragraph)
            return name, paragraph
    raise no_place(path)


def _closed(section: etree._Element) -> bytes:
    """A section again; what it remembers of its lines is no longer true, and Hangul would trust it."""
    for lines in list(section.iter(f"{_HP}linesegarray")):
        lines.getparent().remove(lines)
    return closed(section)


def _mark(paragraph: etree._Element) -> None:
    first, *others = paragraph.iterfind(f"{_HP}run/{_HP}t")
    first.addprevious(mark())
    for words in (first, *others):
        words.clear()


def _unused(section: etree._Element) -> int:
    """A number no object of the section has."""
    return 1 + max((int(found.get("id")) for found in section.iter() if found.get("zOrder")), default=0)


def _table(table: ComparisonTable, space: int, number: int, called: Numbers) -> _Drawn:
    macros: Any = template("hwpx/row.xml").module
    looks = {look: (f'<hp:run charPrIDRef="{letters}"><hp:t>', _END) for look, letters in called.looks.items()}
    before, after = looks["Plain"]
    paragraphs = {name: macros.paragraph(style, "%s").encode() for name, style in called.styles.items()}
    widths = column_widths(table, space)
    room = EM * (widths[0] - 2 * _SIDE) // _EM
    heights = _heights(table, room)
    height = _HEADING + sum(heights)
    drawn = drawn_rows(table, Pens(paragraphs, looks, _TAB, room, before + after))
    headings = (before + xml_words(heading) + after for heading in headings_of(table))
    around = template("hwpx/table.xml").render(
        **called._asdict(),
        number=number,
        count=len(heights),
        columns=list(zip(widths, headings, strict=True)),
        width=sum(widths),
        height=height,
        heading_height=_HEADING,
        margins=_MARGINS,
        rows=ROWS,
    )
    cells = list(zip(widths, (*_CELLS, macros.paragraph(called.styles["Depth0"], before + after)), strict=False))
    forms = (macros.row(_MARGINS, called.borders[name], cells, "%s", "%d").encode() for name in ("body", "last"))
    return _Drawn(around, chain.from_iterable(_rows(drawn, heights, *forms)), height)


def _rows(
    drawn: Iterable[tuple[bytes, bytes]], heights: Sequence[int], body: bytes, last: bytes
) -> Iterator[tuple[bytes, ...]]:
    """The rows in pieces; the last closes the table below. Each cell tells its place and its height."""
    high = {height: _cut(body, height) for height in set(heights)}
    last_high = {height: _cut(last, height) for height in heights[-1:]}
    for place, ((left, right), height) in enumerate(zip(drawn, heights, strict=True), 1):
        opening, between, closing = (high if place < len(heights) else last_high)[height]
        number = b"%d" % place
        yield opening, left, number.join(between), right, number.join(closing)


def _cut(form: bytes, height: int) -> tuple[bytes, tuple[bytes, ...], tuple[bytes, ...]]:
    """A row as high as that, cut where its words come; what follows each cell, where its place is told."""
    opening, first, second, *others = form.replace(b"%d", b"%d" % height).split(b"%s")
    return opening, (first, second), tuple(others)


def _heights(table: ComparisonTable, room: int) -> Sequence[int]:
    return [_LINE * lines for lines in lines_of_rows(table.rows, room)]
