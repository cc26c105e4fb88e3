"""한글 문서 읽기(HWPX). Its paragraphs and tables, with what is underlined."""

import re
from collections.abc import Iterator

from lxml import etree

from drafter.sources.blocks import Block, Line, LineMaker, gridded
from drafter.sources.document import of_blocks
from drafter.sources.package import Package, automatic_numbers
from drafter.sources.source import Source

_HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
_HH = "{http://www.hancom.co.kr/hwpml/2011/head}"
_HEADER = "Contents/header.xml"
_SECTION = re.compile(r"Contents/section(\d+)\.xml")
_SIGNS = {
    f"{_HP}tab": "\t",
    f"{_HP}lineBreak": "\n",
    f"{_HP}nbSpace": "\u00a0",
    f"{_HP}fwSpace": " ",
    f"{_HP}hyphen": "-",
}
_NOTES = {
    f"{_HP}{name}" for name in ("footNote", "endNote", "header", "footer", "hiddenComment", "secPr", "linesegarray")
}


def is_hwpx(package: Package) -> bool:
    """한글 문서인지. Whether the parts are those of a document of Hangul."""
    return _HEADER in package.names


def read_hwpx(package: Package) -> Source:
    """한글 문서 읽기. Its text and its comparison tables."""
    reader = _Reader(package.part(_HEADER))
    found = ((int(match[1]), match[0]) for match in map(_SECTION.fullmatch, package.names) if match)
    blocks = tuple(block for _, name in sorted(found) for block in reader.blocks(package.part(name)))
    if not blocks:
        raise package.failure("Contents/section0.xml")
    return of_blocks(package.path, blocks, automatic_numbers(package.path, reader.numbered))


class _Reader:
    """Knows which letters are underlined and which paragraphs are numbered, and counts those."""

    def __init__(self, header: etree._Element) -> None:
        self.numbered = 0
        looks = header.iter(f"{_HH}charPr")
        self._underlined = {look.get("id") for look in looks if _type(look, "underline") not in ("", "NONE")}
        paragraphs = header.iter(f"{_HH}paraPr")
        self._numbering = {p.get("id") for p in paragraphs if _type(p, "heading") in ("NUMBER", "OUTLINE")}
        self._styles = {style.get("id"): style.get("engName", "") for style in header.iter(f"{_HH}style")}

    def blocks(self, element: etree._Element) -> Iterator[Block]:
        """The paragraphs under an element, each followed by the tables and boxes that hang on it."""
        for paragraph in element.iterfind(f"{_HP}p"):
            line = self._paragraph(paragraph)
            hanging = [block for run in paragraph.iterfind(f"{_HP}run") for block in self._hanging(run)]
            if line.words or not hanging:
                yield line
            yield from hanging

    def _hanging(self, run: etree._Element) -> Iterator[Block]:
        for child in run:
            if child.tag == f"{_HP}tbl":
                yield from self._table(child)
            elif child.tag == f"{_HP}subList":
                yield from self.blocks(child)
            elif child.tag not in _NOTES and child.tag != f"{_HP}t":
                yield from self._hanging(child)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        rows = table.iterfind(f"{_HP}tr")
        return gridded((self.blocks(cell) for cell in row.iterfind(f"{_HP}tc/{_HP}subList")) for row in rows)

    def _paragraph(self, paragraph: etree._Element) -> Line:
        made = LineMaker()
        for run in paragraph.iterfind(f"{_HP}run"):
            for words in run.iterfind(f"{_HP}t"):
                made.add("".join(_words(words)), run.get("charPrIDRef") in self._underlined)
        line = made.line(self._styles.get(paragraph.get("styleIDRef"), ""))
        self.numbered += paragraph.get("paraPrIDRef") in self._numbering and bool(line.words.strip())
        return line


def _words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield _SIGNS.get(child.tag, "")
        yield child.tail or ""


def _type(element: etree._Element, name: str) -> str:
    found = element.find(_HH + name)
    return str(found.get("type", "")) if found is not None else ""
