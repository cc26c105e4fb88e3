"""파일 읽기. Which reader a file needs, seen from what stands in it, or where that does not tell, from its suffix."""

import re
from collections.abc import Callable
from dataclasses import replace
from os import PathLike, fspath
from os.path import splitext
from typing import TYPE_CHECKING

from drafter.sources.source import Source
from drafter.sources.textfile import read_bytes, read_text

if TYPE_CHECKING:
    from drafter.table import ComparisonTable

_ZIP = b"PK\x03\x04"
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_DATA = re.compile(r'\s*\{[^{}\[\]]*"schema"\s*:\s*"drafter/(?:table|bill)"')


def read(path: str | PathLike[str]) -> Source:
    """파일 읽기. The text and the comparison tables of a file, or of standard input for `-`.

    A `Failure` says why they cannot be had.
    """
    name = fspath(path)
    content = read_bytes(name)
    if content.startswith(_ZIP) or splitext(name)[1].lower() in (".docx", ".hwpx"):
        return _document(name, content)
    source = read_text(name, content)
    for is_such, reader in _TEXTS:
        if is_such(source):
            return reader(source)
    return replace(source, tables=_tables(source.text))


def _tables(text: str) -> "tuple[ComparisonTable, ...]":
    """The comparison tables in a text; where there is neither a bar nor a tab, what finds them is not loaded."""
    if "|" not in text and "\t" not in text:
        return ()
    from drafter.sources.texttable import tables_of_text

    return tables_of_text(text)


def _document(name: str, content: bytes) -> Source:
    from drafter.sources import docx, hwpx  # they need lxml, which is slow to load
    from drafter.sources.package import Package

    package = Package(name, content)
    if docx.is_docx(package):
        return docx.read_docx(package)
    if hwpx.is_hwpx(package):
        return hwpx.read_hwpx(package)
    raise package.failure("docx, hwpx")


def _is_page(source: Source) -> bool:
    return splitext(source.path)[1].lower() in (".html", ".htm") or bool(_PAGE.match(source.text))


def _page(source: Source) -> Source:
    from drafter.sources import html

    return html.read_html(source)


def _is_data(source: Source) -> bool:
    return bool(_DATA.match(source.text))


def _data(source: Source) -> Source:
    from drafter.sources import data

    return data.read_data(source)


_TEXTS: tuple[tuple[Callable[[Source], bool], Callable[[Source], Source]], ...] = (
    (_is_page, _page),
    (_is_data, _data),
)
"""Forms of text that are more than text, and how each is read."""
