"""진단 보이기. A diagnostic as people read it: the place, the line itself, a caret, what to do.

오류[A003] 제17조제1항에 없는 말: “사무처”
  --> 개정문.txt:2:13
   |
 2 | 제17조제1항 중 “사무처”를 “사무국”으로 한다.
   |                 ^^^^^^
  도움: …
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from drafter.cli import texts
from drafter.diagnostics import Diagnostic, Document, Language, Span
from drafter.glyphs import width
from drafter.sources import Source

Documents = Mapping[Document, Source]

_LINE_CELLS = 100
"""A longer line is cut around the place."""
_CELLS_BEFORE = 40
"""How much of a long line stands before the place."""
_CUT = "…"
_TAB = "    "


@dataclass(frozen=True, slots=True)
class Place:
    """자리. The first line a span touches, and what of it the span covers."""

    row: int
    """Line number, from 1."""
    line: str
    start: int
    end: int


def show(diagnostic: Diagnostic, documents: Documents, language: Language) -> str:
    """진단 보이기. The message, its place in the text if it has one, and what to do."""
    severity = texts.SEVERITIES[diagnostic.severity].say(language)
    lines = [f"{severity}[{diagnostic.code}] {_hung(diagnostic.say(language), '  ')}"]
    source = documents.get(diagnostic.document)
    if source:
        lines += _location(source, diagnostic.span, language)
    if hint := diagnostic.advise(language).strip():
        label = texts.HINT.say(language)
        lines.append(f"  {label}: {_hung(hint, '    ')}")
    return "\n".join(lines)


def place_of(text: str, span: Span) -> Place:
    """자리 찾기. The line and columns of a span; white space at its beginning is not what is meant."""
    covered = text[span.start : span.end]
    skipped = len(covered) - len(covered.lstrip()) if covered.strip() else 0
    start = min(span.start + skipped, len(text))
    begin = text.rfind("\n", 0, start) + 1
    line = text[begin:].partition("\n")[0]
    end = min(max(span.end, start), begin + len(line)) - begin
    return Place(text.count("\n", 0, start) + 1, line, start - begin, end)


def cut(text: str, cells: int) -> str:
    """줄 자르기. As much of the text as fits in so many cells, closed by … when something is left out."""
    end = _fitting(text, 0, cells)
    return text if end == len(text) else text[: _fitting(text, 0, cells - 1)] + _CUT


def printable(text: str) -> str:
    """보이는 글자로. Tabs as spaces, other control characters as �, so that a line shows as one line."""
    if text.isprintable():
        return text
    return "".join(_TAB if c == "\t" else "�" if unicodedata.category(c) == "Cc" else c for c in text)


def _location(source: Source, span: Span | None, language: Language) -> Iterator[str]:
    name = texts.STANDARD_INPUT.say(language) if source.path == "-" else source.path
    if span is None:
        yield f"  --> {name}"
        return
    place = place_of(source.text, span)
    yield f"  --> {name}:{place.row}:{place.start + 1}"
    yield from _excerpt(place)


def _excerpt(place: Place) -> Iterator[str]:
    """The line with a caret under the words, both behind a gutter with the line number."""
    number = f"{place.row:>4}"
    gutter = " " * len(number)
    begin, end = _window(place)
    opening = _CUT if begin else ""
    before = opening + printable(place.line[begin : place.start])
    words = printable(place.line[place.start : min(place.end, end)])
    after = printable(place.line[max(place.start, min(place.end, end)) : end])
    closing = _CUT if end < len(place.line) else ""
    yield f"{gutter} |"
    yield f"{number} | {before}{words}{after}{closing}".rstrip()
    yield f"{gutter} | {' ' * width(before)}{'^' * max(1, width(words))}"


def _window(place: Place) -> tuple[int, int]:
    """Which part of the line is shown: all of it, or a stretch around the place."""
    line = place.line
    if width(printable(line)) <= _LINE_CELLS:
        return 0, len(line)
    begin = place.start
    while begin and width(printable(line[begin - 1 : place.start])) <= _CELLS_BEFORE:
        begin -= 1
    return begin, _fitting(line, begin, _LINE_CELLS)


def _fitting(text: str, begin: int, cells: int) -> int:
    """The end of the longest stretch from `begin` that fits."""
    taken = 0
    for place in range(begin, len(text)):
        taken += _cells(text[place])
        if taken > cells:
            return place
    return len(text)


@cache
def _cells(character: str) -> int:
    return width(printable(character))


def _hung(text: str, indent: str) -> str:
    """A text of several lines with the later ones indented."""
    return text.replace("\n", "\n" + indent)
