"""워드 문서 읽기(DOCX). Its paragraphs and tables, with what is underlined; deletions that are tracked are left out."""

from collections.abc import Iterator

from lxml import etree

from drafter.sources.blocks import Block, Line, LineMaker, gridded
from drafter.sources.document import of_blocks
from drafter.sources.package import Package, automatic_numbers
from drafter.sources.source import Source

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY, _STYLES = "word/document.xml", "word/styles.xml"
_SKIPPED = {f"{_W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr")}
_SKIPPED.add("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_NAMES = {
    "대비표 머리": "ColumnHeading",
    "대비표 조": "Article",
    **{f"대비표 {unit}": f"Depth{depth}" for depth, unit in enumerate(("항", "호", "목", "1)", "가)", "(1)", "(가)"))},
    "대비표 빈 줄": "Filler",
}
"""The styles of tables this tool has written; Word gives them other identities, but no other names."""
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def is_docx(package: Package) -> bool:
    """워드 문서인지. Whether the parts are those of a Word document."""
    return _BODY in package.names


def read_docx(package: Package) -> Source:
    """워드 문서 읽기. Its text and its comparison tables."""
    reader = _Reader(package)
    blocks = tuple(reader.blocks(package.part(_BODY)))
    return of_blocks(package.path, blocks, automatic_numbers(package.path, reader.numbered))


class _Reader:
    """Knows which styles underline and which number, and counts the paragraphs that are numbered."""

    def __init__(self, package: Package) -> None:
        self.numbered = 0
        styles = package.part(_STYLES).iter(f"{_W}style") if _STYLES in package.names else ()
        self._styles = {style.get(f"{_W}styleId", ""): style for style in styles}
        self._underlined = {name for name, style in self._styles.items() if _underlines(style.find(f"{_W}rPr"))}
        self._called = {name: _NAMES.get(_value(style, "name"), name) for name, style in self._styles.items()}
        self._numbering = {name for name, style in self._styles.items() if _numbers(style.find(f"{_W}pPr"))}

    def blocks(self, element: etree._Element) -> Iterator[Block]:
        """The paragraphs and tables under an element, in order; those in a box follow the paragraph it hangs on."""
        for child in element:
            if child.tag == f"{_W}p":
                yield self._paragraph(child)
                yield from self._boxed(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            elif child.tag not in _SKIPPED:
                yield from self.blocks(child)

    def _boxed(self, paragraph: etree._Element) -> Iterator[Block]:
        for child in paragraph:
            if child.tag.endswith("}txbxContent"):
                yield from self.blocks(child)
            elif child.tag not in _SKIPPED:
                yield from self._boxed(child)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        rows = _found(table, f"{_W}tr")
        return gridded((self.blocks(cell) for cell in _found(row, f"{_W}tc")) for row in rows)

    def _paragraph(self, paragraph: etree._Element) -> Line:
        made = LineMaker()
        for run in _runs(paragraph):
            look = run.find(f"{_W}rPr")
            made.add("".join(_words(run)), self._marked(look))
        properties = paragraph.find(f"{_W}pPr")
        style = _value(properties, "pStyle")
        self.numbered += bool(_numbers(properties) or (style in self._numbering and made.line().words.strip()))
        return made.line(style)

    def _marked(self, look: etree._Element | None) -> bool:
        if look is None:
            return False
        if look.find(f"{_W}u") is not None:
            return _underlines(look)
        return _value(look, "rStyle") in self._underlined


def _runs(element: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph, also those inside a link or an insertion; not those of a box that hangs on it."""
    for child in element:
        if child.tag == f"{_W}r":
            yield child
        elif child.tag not in _SKIPPED and child.tag != f"{_W}p":
            yield from _runs(child)


def _words(run: etree._Element) -> Iterator[str]:
    for child in run:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS and child.get(f"{_W}type") not in ("page", "column"):
            yield _SIGNS[child.tag]


def _found(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children of a kind, also those wrapped in a content control."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _SKIPPED and child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _found(child, tag)


def _underlines(look: etree._Element | None) -> bool:
    return look is not None and look.find(f"{_W}u") is not None and _value(look, "u") not in ("", "none")


def _numbers(properties: etree._Element | None) -> bool:
    number = properties.find(f"{_W}numPr/{_W}numId") if properties is not None else None
    return number is not None and number.get(f"{_W}val") != "0"


def _value(properties: etree._Element | None, name: str) -> str:
    found = properties.find(_W + name) if properties is not None else None
    return str(found.get(f"{_W}val", "")) if found is not None else ""
