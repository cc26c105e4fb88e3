"""종이의 자국. What a text taken from pages carries of the paper: numbers of pages, labels of sheets."""

import re
from collections.abc import Iterator

from drafter.diagnostics import Code, Diagnostic, Document, Span

_PAGE_NUMBER = re.compile(r"^[^\S\n]*[-–―─]\s?\d{1,4}\s?[-–―─][^\S\n]*$", re.MULTILINE)
_SHEET_LABEL = re.compile(
    r"^[^\S\n]*[\[〔<【]\s*별\s*지\s*\d*\s*[\]〕>】][^\S\n]*$(?=\s*[\[〔<]\s*별\s*(?:표|지))", re.MULTILINE
)
"""`[별지 1]` over the heading of an annex says which sheet its new text is on, and nothing of the annex."""


def without_page_numbers(text: str) -> str:
    """쪽 번호 지우기. The text with blank lines for `- 8 -`, so that what a page parts is whole and nothing shifts."""
    return _PAGE_NUMBER.sub(lambda number: "\n" * len(number.group()), text)


def without_sheet_labels(text: str) -> str:
    """별지 표시 지우기. The text with white space for `[별지 1]`."""
    return _SHEET_LABEL.sub(lambda label: " " * len(label.group()), text)


def page_numbers(text: str) -> Iterator[Diagnostic]:
    """쪽 번호. What there is to say of the lines taken for numbers of pages."""
    found = list(_PAGE_NUMBER.finditer(text))
    if found:
        facts = {"found": ", ".join(number.group().strip() for number in found)}
        yield Diagnostic(Code.PAGE_NUMBERS, Document.AMENDMENT, Span(*found[0].span()), facts)
