"""종이의 자국. What a text from pages carries besides: numbers of pages, labels of sheets, what is left out."""

import re
from collections.abc import Iterator

from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.excerpt import shortened

_PAGE_NUMBER = re.compile(r"^[^\S\n]*[-–―─]\s?\d{1,4}\s?[-–―─][^\S\n]*$", re.MULTILINE)
_SHEET_LABEL = re.compile(
    r"^[^\S\n]*[\[〔<【]\s*별\s*지\s*\d*\s*[\]〕>】][^\S\n]*$(?=\s*[\[〔<]\s*별\s*(?:표|지))", re.MULTILINE
)
"""`[별지 1]` over the heading of an annex says which sheet its new text is on, and nothing of the annex."""


def left_out(text: str, part: Span) -> Iterator[Diagnostic]:
    """뺀 글. What there is to say of text that is taken for no part of the amending text."""
    words = text[part.start : part.end].strip()
    if words:
        start = text.index(words, part.start)
        line = words.split("\n")[0].strip()
        facts = {"found": shortened(line), "count": str(words.count("\n") + 1)}
        yield Diagnostic(Code.LEFT_OUT, Document.AMENDMENT, Span(start, start + len(line)), facts)


def between_pages(text: str) -> Iterator[Span]:
    """쪽 사이. Where one page ends and the next begins: the line `- 8 -`, with the blank lines around it."""
    done = 0
    for number in _PAGE_NUMBER.finditer(text):
        start, end = number.span()
        while start > done and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        done = max(number.end(), text.rfind("\n", number.end(), end))
        yield Span(start, done)


def without_sheet_labels(text: str) -> str:
    """별지 표시 지우기. The text with white space for `[별지 1]`."""
    return _SHEET_LABEL.sub(lambda label: " " * len(label.group()), text)


def page_numbers(text: str) -> Iterator[Diagnostic]:
    """쪽 번호. What there is to say of the lines taken for numbers of pages."""
    found = list(_PAGE_NUMBER.finditer(text))
    if found:
        facts = {"found": ", ".join(number.group().strip() for number in found)}
        yield Diagnostic(Code.PAGE_NUMBERS, Document.AMENDMENT, Span(*found[0].span()), facts)
