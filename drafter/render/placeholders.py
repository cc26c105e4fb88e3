"""자리 표시. Where a document made by the user wants the table: a paragraph that says `{{대비표}}` and nothing else.

`{{제목}}` among other words becomes the title of the table, and a paragraph that says `{{개정문}}` the amending text.
One that says `{{부칙}}` shows how the headings of addenda in that text look.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import chain

from lxml import etree

from drafter.bill import is_addenda_heading
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.render.drawn import ROWS, readable

_TABLE = re.compile(r"\s*\{\{\s*대비표\s*\}\}\s*")
_DIRECTIVES = re.compile(r"\s*\{\{\s*개정문\s*\}\}\s*")
_ADDENDA = re.compile(r"\s*\{\{\s*부칙\s*\}\}\s*")
_TITLE = re.compile(r"\{\{\s*제목\s*\}\}")
_MARK = ("drafter", "table")
_MARKED = b"<?drafter table?>"


def table_paragraph(paragraphs: Iterable[etree._Element], text: str) -> etree._Element | None:
    """표 자리. The paragraph that holds the place of the table; `text` is the tag of its words."""
    return _saying(_TABLE, paragraphs, text)


def _saying(words: re.Pattern[str], paragraphs: Iterable[etree._Element], text: str) -> etree._Element | None:
    return next((p for p in paragraphs if words.fullmatch("".join(map(_words, _texts(p, text))))), None)


def put_directives(root: etree._Element, paragraph: str, run: str, text: str, directives: str) -> bool:
    """개정문 넣기. Each line of the amending text a paragraph like the one that holds its place; whether there is one.

    What hangs on that paragraph, as the paper of the section does in Hangul, stays on the first line.
    """
    place = _saying(_DIRECTIVES, root.iter(paragraph), text)
    if place is None:
        return False
    first, *others = directives.rstrip("\n").split("\n")
    pattern = deepcopy(place)
    for one in [one for one in pattern.iterfind(run) if next(one.iter(text), None) is None]:
        pattern.remove(one)
    heading = _taken_out(_ADDENDA, root.iter(paragraph), text, pattern)
    for line in reversed(others):
        copy = deepcopy(heading if is_addenda_heading(line) else pattern)
        _say(copy, text, line)
        place.addnext(copy)
    _say(place, text, first)
    return True


def _taken_out(
    words: re.Pattern[str], paragraphs: Iterable[etree._Element], text: str, other: etree._Element
) -> etree._Element:
    """The paragraph that says so, out of its document; the other one where there is none."""
    found = _saying(words, paragraphs, text)
    if found is None:
        return other
    found.getparent().remove(found)
    return found


def _say(paragraph: etree._Element, text: str, line: str) -> None:
    words, *rest = _texts(paragraph, text)
    words.text = readable(line)
    for one in rest:
        one.text = ""


def put_title(root: etree._Element, text: str, title: str) -> None:
    """제목 넣기. The title wherever its place is held."""
    for element in root.iter(text):
        if _TITLE.search(_words(element)):
            element.text = _TITLE.sub(lambda _: readable(title), _words(element))


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


def _texts(paragraph: etree._Element, text: str) -> Iterator[etree._Element]:
    """The words of a paragraph; those of paragraphs inside it, in a table or a box, are not its own."""
    for element in paragraph.iter(text):
        inner = next(element.iterancestors(paragraph.tag))
        if inner is paragraph:
            yield element


def _words(element: etree._Element) -> str:
    return "".join(element.itertext())
