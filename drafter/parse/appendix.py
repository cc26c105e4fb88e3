"""붙임. Where the amending text ends and what a bill appends to it begins: its comparison table, laws cited.

A form in new text may look like a comparison table. What has more of the amendment below it is none that is appended.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.parse.segments import Segment, cut_segments

_TABLE_TITLE = r"(?:신[^\S\n]?[ㆍ·‧・]?[^\S\n]?구[^\S\n]?)?조문[^\S\n]?대비표"
_COLUMNS = r"^[^\S\n]*[|]?[^\S\n]*현[^\S\n]*행[^\S\n]*[\t|][^\S\n]*개[^\S\n]*정"
_BEFORE, _AFTER = r"^[^\S\n]*(?:#+[^\S\n])?[<〈\[(【]?[^\S\n]*", r"[^\S\n]*[>〉\])】]?[^\S\n]*$"
_CITED_TITLE = r"관[^\S\n]?계[^\S\n]?법[^\S\n]?령(?:[^\S\n]?발췌서?)?|비용[^\S\n]?추계서?"
_APPENDED = re.compile(
    rf"{_BEFORE}(?:{_TABLE_TITLE}|{_CITED_TITLE}){_AFTER}"
    rf"|^[^\S\n]*끝[^\S\n]?\.?[^\S\n]*$|{_COLUMNS}",
    re.MULTILINE,
)
"""What begins that which a bill has after its amending text: the comparison table, laws cited, an estimate of costs."""
_TABLE = re.compile(rf"{_BEFORE}{_TABLE_TITLE}{_AFTER}[\s+-]*{_COLUMNS}", re.MULTILINE)
"""The comparison table by its title and the names of its columns."""
_CITED = re.compile(rf"{_BEFORE}(?:{_CITED_TITLE}){_AFTER}", re.MULTILINE)
_ANNEX_HEADING = re.compile(r"^[^\S\n]*(?:■[^\n\[]*)?[\[〔<【]\s*별\s*[표지]", re.MULTILINE)
_TITLE = re.compile(rf"(?:{_BEFORE}{_TABLE_TITLE}{_AFTER}|[\s+-]*$)", re.MULTILINE)
"""The title of a comparison table, or the line a table is drawn with, above the names of its columns."""
_LINES_OF_TITLE = 2
_ANNOUNCES_ANNEX = re.compile(r"별[표지][^\n]*(?:다음|아래)[과와]\s*같이")
_ADDENDA = re.compile(r"^[^\S\n]*부\s*칙[^\S\n]*(?:[<〈(][^\n]*)?$", re.MULTILINE)
_ROW = re.compile(r"\s*[|+]|[^\n]*\t")
"""A line of a table; no directive, whatever it says."""


@dataclass(frozen=True, slots=True)
class Appendix:
    """붙임. Where it begins, the end of the text when there is none, and what there is to say of tables."""

    start: int
    diagnostics: tuple[Diagnostic, ...] = ()


def find_appendix(text: str, start: int, addenda: int | None) -> Appendix:
    """붙임 찾기. What is appended to the amending text that begins at `start`.

    Only below its addenda, None where they are those of a whole new ordinance, is a title enough to know it by.
    """
    tables = [one.start() for one in _TABLE.finditer(text, start)] if "대비표" in text else []
    directives = _directives(text, Span(start, addenda)) if tables and addenda is not None else []
    last = _last_of_amendment(text, Span(start, tables[0]), addenda, directives) if tables else start
    titles = () if addenda is None else (one.start() for one in _APPENDED.finditer(text, addenda))
    appended = (place for place in tables if place > last)
    firsts = (next((one for one in places if not _under_annex(text, one)), len(text)) for places in (appended, titles))
    end = min(firsts)
    body = len(text) if addenda is None else addenda
    amid = [place for place in tables if place <= end and place < body]
    return Appendix(end, tuple(_told(text, amid, end, directives)))


def _directives(text: str, body: Span) -> list[Segment]:
    """The directives of the body, those not understood too."""
    segments = cut_segments(text, body)
    return [one for one in segments if one.read is not None and not _ROW.match(text, one.span.start, one.span.end)]


def _last_of_amendment(text: str, above: Span, addenda: int | None, directives: Sequence[Segment]) -> int:
    """Where the last of the amendment begins that is surely its own; `above` is what stands above all tables."""
    cited = _CITED.search(text, above.end)
    limit = cited.start() if cited else len(text)
    if addenda is None:
        begins = [one.start() for one in _headings_of_whole(text, above, limit)]
    else:
        begins = [addenda, *(one.span.start for one in directives)]
    return max((one for one in begins if one < limit), default=above.start)


def _headings_of_whole(text: str, above: Span, limit: int) -> Iterator[re.Match[str]]:
    """The first heading of addenda in a whole new ordinance, and those of annexes where some stand above the table."""
    addenda = _ADDENDA.search(text, above.start, limit)
    if addenda:
        yield addenda
    if _ANNEX_HEADING.search(text, above.start, above.end):
        yield from _ANNEX_HEADING.finditer(text, above.start, limit)


def _under_annex(text: str, place: int) -> bool:
    """Whether what stands right above is the heading of an annex, which has nothing else then."""
    above = _line_above(text, place)
    for _ in range(_LINES_OF_TITLE):
        if _TITLE.match(text, above.start, above.end):
            above = _line_above(text, above.start)
    return bool(_ANNEX_HEADING.match(text, above.start, above.end))


def _line_above(text: str, place: int) -> Span:
    while place and text[place - 1].isspace():
        place -= 1
    return Span(text.rfind("\n", 0, place) + 1, place)


def _told(text: str, tables: Sequence[int], end: int, directives: Sequence[Segment]) -> Iterator[Diagnostic]:
    """A table that is new text of no annex, or was cut off from what is."""
    starts = [one.span.start for one in directives]
    for place in tables:
        last = directives[bisect_left(starts, place) - 1].span if starts and starts[0] < place else Span(place, place)
        in_annex = _under_annex(text, place) or _ANNOUNCES_ANNEX.search(text, last.start, last.end)
        if bool(in_annex) is (place == end):
            line = Span(place, text.index("\n", place))
            facts = {"found": text[line.start : line.end].strip()}
            variant = "cut" if place == end else ""
            yield Diagnostic(Code.TABLE_AMID, Document.AMENDMENT, line, facts, variant=variant)
