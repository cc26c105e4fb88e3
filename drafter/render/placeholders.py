"""자리 표시. Where a document made by the user wants the table: a paragraph that says `{{대비표}}` and nothing else.

`{{제목}}` among other words becomes the title of the table, `{{의안명}}` that of the bill, and a paragraph that says
`{{개정문}}` the amending text. One that says `{{부칙}}` shows how the headings of addenda in that text look.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy
from itertools import chain
from typing import NamedTuple

from lxml import etree

from drafter.bill import Bill, is_addenda_heading
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.failure import Failure
from drafter.render.drawn import ROWS, readable
from drafter.render.package import closed

_TABLE = re.compile(r"\s*\{\{\s*대비표\s*\}\}\s*")
_DIRECTIVES = re.compile(r"\s*\{\{\s*개정문\s*\}\}\s*")
_ADDENDA = re.compile(r"\s*\{\{\s*부칙\s*\}\}\s*")
_NAME = re.compile(r"\{\{\s*(제목|의안명)\s*\}\}")
_ONCE = re.compile(r"\{\{\s*(대비표|개정문|부칙)\s*\}\}")
_OF_BILL = re.compile(r"\{\{\s*의안명\s*\}\}|^\s*\{\{\s*(?:개정문|부칙)\s*\}\}\s*$")
_OPENING = "{{"
_MARK = ("drafter", "table")
_MARKED = b"<?drafter table?>"


class Tags(NamedTuple):
    """꼬리표. What a format calls a paragraph, a run in it, and the words of a run."""

    paragraph: str
    run: str
    text: str
    apart: frozenset[str]
    """The names of what stands apart from the text and breaks over no page: headers, footers, notes and boxes."""


class _Piece(NamedTuple):
    """A stretch of words in the tree: the text or the tail of an element."""

    element: etree._Element
    attribute: str

    @property
    def words(self) -> str:
        return getattr(self.element, self.attribute) or ""

    def say(self, words: str) -> None:
        setattr(self.element, self.attribute, words)


def holds_places(root: etree._Element) -> bool:
    """자리가 있는지. Whether anything may be meant to be put into this part of a document."""
    return _OPENING in "".join(root.itertext())


def table_paragraph(root: etree._Element, tags: Tags) -> etree._Element | None:
    """표 자리. The paragraph that holds the place of the table."""
    return _saying(_TABLE, [root], tags)


def _saying(words: re.Pattern[str], roots: Iterable[etree._Element], tags: Tags) -> etree._Element | None:
    return next((one for one in _paragraphs(roots, tags) if words.fullmatch(_said(one, tags))), None)


def _paragraphs(roots: Iterable[etree._Element], tags: Tags) -> Iterator[etree._Element]:
    return chain.from_iterable(root.iter(tags.paragraph) for root in roots)


def _said(paragraph: etree._Element, tags: Tags) -> str:
    return "".join(map(_words, _texts(paragraph, tags)))


def emptied(paragraph: etree._Element, tags: Tags) -> None:
    """자리 비우기. Take the words out of a paragraph; those in a box that hangs on it are not its own."""
    for text in _texts(paragraph, tags):
        text.text = ""


def refuse_misplaced(roots: Iterable[etree._Element], tags: Tags, path: str) -> None:
    """못 쓸 자리 거절. A `Failure` when a place stands twice, of which one would be left, or where no page breaks."""
    seen: set[str] = set()
    for paragraph in _paragraphs(roots, tags):
        for found in _ONCE.finditer(_said(paragraph, tags)):
            apart = any(etree.QName(around).localname in tags.apart for around in paragraph.iterancestors())
            if apart or found[1] in seen:
                code = Code.TEMPLATE_PLACE_APART if apart else Code.TEMPLATE_PLACE_TWICE
                raise Failure(Diagnostic(code, Document.FILE, facts={"path": path, "found": found[0]}))
            seen.add(found[1])


def refuse_narrow(room: int, least: int, path: str) -> None:
    """좁은 자리 거절. A `Failure` when the place of the table leaves no room for words in two columns."""
    if room < least:
        raise Failure(Diagnostic(Code.TEMPLATE_PLACE_NARROW, Document.FILE, facts={"path": path}))


def refuse_bill_places(roots: Iterable[etree._Element], tags: Tags, path: str) -> None:
    """의안의 자리 거절. A `Failure` when the template for a table has places of a bill, which would stay unfilled."""
    for paragraph in _paragraphs(roots, tags):
        found = _OF_BILL.search(_said(paragraph, tags))
        if found:
            facts = {"path": path, "found": found[0].strip()}
            raise Failure(Diagnostic(Code.TEMPLATE_OF_BILL, Document.FILE, facts=facts))


def put_directives(roots: Collection[etree._Element], tags: Tags, directives: str) -> bool:
    """개정문 넣기. Each line of the amending text a paragraph like the one that holds its place; whether there is one.

    What hangs on that paragraph, as the paper of the section does in Hangul, stays on the first line.
    """
    place = _saying(_DIRECTIVES, roots, tags)
    if place is None:
        return False
    pattern = _pattern(place, tags)
    heading = _taken_out(_ADDENDA, roots, tags, pattern)
    lines = directives.rstrip("\n").split("\n")
    copies = [deepcopy(heading if is_addenda_heading(line) else pattern) for line in lines]
    own = -1 if next(place.iter("{*}sectPr"), None) is not None else 0  # in Word the last paragraph ends a section
    before, after = (copies[:own], []) if own else ([], copies[1:])
    copies[own] = place
    for copy in before:
        place.addprevious(copy)
    for copy in reversed(after):
        place.addnext(copy)
    for copy, line in zip(copies, lines, strict=True):
        _say(copy, tags, line)
    return True


def _pattern(place: etree._Element, tags: Tags) -> etree._Element:
    """A paragraph like the one that holds a place, without what hangs on that, and without a break before it."""
    pattern = deepcopy(place)
    runs = [one for one in pattern.iterfind(tags.run) if next(one.iter(tags.text), None) is None]
    for one in (*runs, *pattern.iter("{*}sectPr", "{*}pageBreakBefore", "{*}br")):
        one.getparent().remove(one)
    for name in {"pageBreak", "columnBreak"} & set(pattern.keys()):
        pattern.set(name, "0")
    return pattern


def _taken_out(
    words: re.Pattern[str], roots: Iterable[etree._Element], tags: Tags, other: etree._Element
) -> etree._Element:
    """The paragraph that says so, out of its document; the other one where there is none."""
    found = _saying(words, roots, tags)
    if found is None:
        return other
    taken, around = deepcopy(found), found.getparent()
    if len(around.findall(found.tag)) > 1:
        around.remove(found)
    else:
        _say(found, tags, "")  # a cell or a box is nothing without a paragraph
    return taken


def _say(paragraph: etree._Element, tags: Tags, line: str) -> None:
    words, *rest = _texts(paragraph, tags)
    words.text = readable(line)
    for one in rest:
        one.text = ""


def put_names(roots: Iterable[etree._Element], tags: Tags, bill: Bill) -> None:
    """제목 넣기. The titles wherever their places are held, also where one is typed in pieces."""
    names = {"제목": bill.table.title, "의안명": bill.title}
    for paragraph in _paragraphs(roots, tags):
        pieces = [piece for text in _texts(paragraph, tags) for piece in _pieces(text)]
        said = "".join(piece.words for piece in pieces)
        for place in reversed(list(_NAME.finditer(said))):
            _replace(pieces, Span(*place.span()), readable(names[place[1]]))


def _pieces(text: etree._Element) -> Iterator[_Piece]:
    """The words of an element, cut where signs as a tab stand among them."""
    yield _Piece(text, "text")
    yield from (_Piece(sign, "tail") for sign in text)


def _replace(pieces: Iterable[_Piece], place: Span, words: str) -> None:
    """Say other words there: all in the piece in which the place begins."""
    start = 0
    for piece in pieces:
        said = piece.words
        first, last = max(place.start - start, 0), min(place.end - start, len(said))
        if first < last:
            piece.say(said[:first] + (words if place.start >= start else "") + said[last:])
        start += len(said)


def titled(properties: etree._Element, tag: str, bill: Bill) -> bytes:
    """제목 적기. What a document says of itself, closed, with the title of the bill, or else of the table."""
    next(properties.iter(tag)).text = readable(bill.title or bill.table.title)
    return closed(properties)


def mark() -> etree._Element:
    """표시. Stands where the table comes, until the part is written: the table itself is never parsed."""
    return etree.ProcessingInstruction(*_MARK)


def put_table(part: bytes, around: str, rows: Iterable[bytes]) -> Iterator[bytes]:
    """표 넣기. The part, in pieces, with the table in the place of the mark, and the rows in theirs in the table."""
    before, _, after = part.partition(_MARKED)
    head, _, foot = around.partition(ROWS)
    return chain((before, head.encode()), rows, (foot.encode(), after))


def no_place(path: str, missing: str = "대비표") -> Failure:
    """자리가 없음. What is wrong with a template that does not say where the table or the amending text goes."""
    facts = {"path": path, "missing": f"{{{{{missing}}}}}"}
    return Failure(Diagnostic(Code.TEMPLATE_PLACEHOLDER, Document.FILE, facts=facts))


def _texts(paragraph: etree._Element, tags: Tags) -> Iterator[etree._Element]:
    """The words of a paragraph; those of paragraphs inside it, in a table or a box, are not its own."""
    for element in paragraph.iter(tags.text):
        inner = next(element.iterancestors(paragraph.tag))
        if inner is paragraph:
            yield element


def _words(element: etree._Element) -> str:
    return "".join(element.itertext())
