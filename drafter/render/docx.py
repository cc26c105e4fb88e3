"""워드 문서(DOCX). A table as a Word document.

The form stands in `templates/docx/table`, an unpacked document with an empty table; here it is filled.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from drafter.resources import folder
from drafter.table import Cell, ComparisonTable, Row

_COLUMN = 4819
"""How wide a column is, in twentieths of a point: half of the 170 mm between the margins."""
_DEEPEST = 6
"""The last depth the form has a style for."""
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time every part of the file is said to be written at: the earliest that a zip file can tell."""

_SIGNS = re.compile(r"(\t|-{2,})")
_LINE_END = re.compile(r"\r\n?|\n")
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_docx(table: ComparisonTable) -> bytes:
    """워드 문서(DOCX). The form of a comparison table, filled: the same table gives the same bytes."""
    document = Document(BytesIO(_form()))
    document.core_properties.title = _printable(table.title)
    document.paragraphs[0].text = _printable(table.title)
    form = document.tables[0]
    for cell, heading in zip(form.rows[0].cells, (table.left_heading, table.right_heading), strict=True):
        cell.paragraphs[0].text = _printable(heading)
    for row in table.rows:
        form._tbl.append(parse_xml(_row(row)))
    written = BytesIO()
    document.save(written)
    return _packed(_unpacked(written.getvalue()))


@cache
def _form() -> bytes:
    root = folder("templates") / "docx" / "table"
    parts = sorted(part for part in root.rglob("*") if part.is_file())
    return _packed((part.relative_to(root).as_posix(), part.read_bytes()) for part in parts)


def _unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def _packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip file that is the same everywhere: one time, one system, and no compressor whose version would show."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name, data in parts:
            entry = ZipInfo(name, _BEGINNING)
            entry.create_system = 0
            archive.writestr(entry, data)
    return packed.getvalue()


def _row(row: Row) -> str:
    return f"<w:tr {nsdecls('w')}>{_cell(row.left)}{_cell(row.right)}</w:tr>"


def _cell(cell: Cell) -> str:
    style = f'<w:pPr><w:pStyle w:val="Depth{min(cell.depth, _DEEPEST)}"/></w:pPr>'
    paragraphs = "".join(f"<w:p>{style}{runs}</w:p>" for runs in _runs(cell).split("\n"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{_COLUMN}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>'


def _runs(cell: Cell) -> str:
    """The runs of all paragraphs, a line end between one paragraph and the next."""
    return "".join("\n".join(_line(line, marked) for line in _LINE_END.split(words)) for words, marked in cell.pieces())


def _line(words: str, marked: bool) -> str:
    return "".join(_run(run, marked) for run in _SIGNS.split(words) if run)


def _run(words: str, marked: bool) -> str:
    style = '<w:rStyle w:val="Dashes"/>' if words.startswith("--") else ""
    underline = '<w:u w:val="single"/>' if marked else ""
    text = "<w:tab/>" if words == "\t" else f'<w:t xml:space="preserve">{escape(_printable(words))}</w:t>'
    return f"<w:r><w:rPr>{style}{underline}</w:rPr>{text}</w:r>"


def _printable(words: str) -> str:
    """The words with what no XML file can hold shown as the sign for an unreadable character."""
    return _NOT_IN_XML.sub("\ufffd", words)
