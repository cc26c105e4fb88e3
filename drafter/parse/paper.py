"""종이의 자국. What a text from pages carries besides: numbers of pages, labels of sheets, what a bill appends."""

import re
from collections.abc import Iterator

from drafter.diagnostics import Code, Diagnostic, Document, Span

_PAGE_NUMBER = re.compile(r"^[^\S\n]*[-–―─]\s?\d{1,4}\s?[-–―─][^\S\n]*$", re.MULTILINE)
_SHEET_LABEL = re.compile(
    r"^[^\S\n]*[\[〔<【]\s*별\s*지\s*\d*\s*[\]〕>】][^\S\n]*$(?=\s*[\[〔<]\s*별\s*(?:표|지))", re.MULTILINE
)
"""`[별지 1]` over the heading of an annex says which sheet its new text is on, and nothing of the annex."""

_TABLE_TITLE = r"(?:신[^\S\n]?[ㆍ·‧・]?[^\S\n]?구[^\S\n]?)?조문[^\S\n]?대비표"
_COLUMNS = r"^[^\S\n]*[|]?[^\S\n]*현[^\S\n]*행[^\S\n]*[\t|][^\S\n]*개[^\S\n]*정"
_BEFORE, _AFTER = r"^[^\S\n]*(?:#+[^\S\n])?[<〈\[(【]?[^\S\n]*", r"[^\S\n]*[>〉\])】]?[^\S\n]*$"
_APPENDED = re.compile(
    rf"{_BEFORE}(?:{_TABLE_TITLE}|관[^\S\n]?계[^\S\n]?법[^\S\n]?령(?:[^\S\n]?발췌서?)?|비용[^\S\n]?추계서?){_AFTER}"
    rf"|^[^\S\n]*끝[^\S\n]?\.?[^\S\n]*$|{_COLUMNS}",
    re.MULTILINE,
)
"""What begins that which a bill has after its amending text: the comparison table, laws cited, an estimate of costs."""
_TABLE = re.compile(rf"{_BEFORE}{_TABLE_TITLE}{_AFTER}[\s+-]*{_COLUMNS}", re.MULTILINE)
"""The comparison table by its title and the names of its columns, which are no new text wherever they stand."""


def end_before_appendix(text: str, start: int, addenda: int | None) -> int:
    """붙임의 앞. Where the amending text that begins there ends and what a bill appends to it begins.

    Only below its addenda is the title of what is appended enough to know it by.
    """
    table = _TABLE.search(text, start) if "대비표" in text else None
    other = None if addenda is None else _APPENDED.search(text, addenda)
    return min((found.start() for found in (table, other) if found), default=len(text))


def left_out(text: str, part: Span) -> Iterator[Diagnostic]:
    """뺀 글. What there is to say of text that is taken for no part of the amending text."""
    words = text[part.start : part.end].strip()
    if words:
        start = text.index(words, part.start)
        line = words.split("\n")[0].strip()
        facts = {"found": line if len(line) <= 40 else line[:40] + "…", "count": str(words.count("\n") + 1)}
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
