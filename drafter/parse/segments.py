"""개정문의 나눔. An amending text → directive sentences, and the stretches of new text between them.

A directive is a stretch the grammar reads from beginning to end: usually one line, but also several lines of
a text pasted from a document, or a part of a line on which the new text runs on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.diagnostics import Diagnostic, Span
from drafter.numbering import PARAGRAPH_SIGNS
from drafter.parse.directive import Sentences, read_directives
from drafter.parse.readings import HeadingAnnouncement, Insertion, Rewriting

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TARGET = (
    r"(?:[제재]\s?\d+\s?(?:[편장절관조항호]|제|의)|\d+조|별[표도]|별지|부\s?칙|제명|본칙|(?:같은|동)\s?[조항호목표]"
    r"|[가-힣]*[률례칙령]\s제\d+호)"
)
_BEGINS = re.compile(rf"\s*{_TARGET}")
_END = r"한다\s?[.,]{0,2}\s*(?:<[^<>\n]*>)?"
_ENDS = re.compile(rf"{_END}\s*$")
_INNER_END = re.compile(r"한다\.(?=\s*\S)")
_EMBEDDED = re.compile(rf"(?<=[\s.])(?={_TARGET})")
_SIGNED = re.compile(
    rf"\s*(?:[{PARAGRAPH_SIGNS}]|\d+(?:의\d+)?\.|[가-힣]\.|[\d가-힣]\)|다만|이\s경우|제\s?\d+\s?조(?:의\d+)*\s?\()"
)
_ORDERS = re.compile(
    r"다음과\s?같이|별지와\s?같이|삭제|신설|[\"“」”](?:으로|로|을|를)|[조항호목장절]\S{0,4}(?:으로|로)\s?한다"
)
_EXCHANGES = re.compile(r"[”\"]\s?(?:을|를)\s?(?:각각\s?)?[“\"][^”\"]*[”\"]\s?(?:으로|로)\s?(?:한다|하고|하며|함|,)")
_HEADED_ARTICLE = re.compile(r"\s*제\s?\d+\s?조(?:의\s?\d+)*\s?\((?!종전)")
_LONGEST_WRAP = 40
"""How many lines a directive may be wrapped over."""


@dataclass(frozen=True, slots=True)
class Segment:
    """구간. A stretch of the amending text: sentences, what could not be read as one, or (None) new text."""

    span: Span
    read: Sentences | Diagnostic | None

    @property
    def announces(self) -> bool:
        """Whether new text is to follow."""
        if self.read is None or isinstance(self.read, Diagnostic):
            return False
        readings = (clause.reading for sentence in self.read for clause in sentence)
        return any(isinstance(reading, Rewriting | Insertion | HeadingAnnouncement) for reading in readings)


def cut_segments(text: str, body: Span) -> Iterator[Segment]:
    """개정문 나누기. The segments of the body in order; together they hold every line that is not blank."""
    place, announced = body.start, False
    while line := _LINE.search(text, place, body.end):
        for segment in _segments_at(text, Span(line.start(), line.end()), body.end, announced):
            announced = segment.announces or (announced and segment.read is None)
            place = segment.span.end
            yield segment


def _segments_at(text: str, line: Span, limit: int, announced: bool) -> Iterator[Segment]:
    """What stands from the beginning of a line: one segment, or new text and the directive that follows on it."""
    words = text[line.start : line.end]
    problem: Diagnostic | None = None
    if _BEGINS.match(words):
        for span in _stretches(text, line, limit):
            read = read_directives(text, span)
            if not isinstance(read, Diagnostic):
                yield Segment(span, read)
                return
            problem = problem or read
        if problem and _is_order(words, announced):
            yield Segment(line, problem)
            return
    yield from _new_text(text, line, words)


def _stretches(text: str, line: Span, limit: int) -> Iterator[Span]:
    """Where a directive that begins here may end: with the line, further down, or before text that runs on."""
    words = text[line.start : line.end]
    if _ENDS.search(words):
        yield line
    else:
        yield from _wrapped(text, line, limit)
    for end in reversed([match.end() for match in _INNER_END.finditer(text, line.start, line.end)]):
        yield Span(line.start, end)


def _wrapped(text: str, line: Span, limit: int) -> Iterator[Span]:
    following = line.end
    for _ in range(_LONGEST_WRAP):
        found = _LINE.search(text, following, limit)
        if found is None:
            return
        following = found.end()
        if _ENDS.search(found.group()):
            yield Span(line.start, following)
            return


def _is_order(words: str, announced: bool) -> bool:
    """Whether a line that begins with a place is meant as a directive, though the grammar does not read it."""
    if _HEADED_ARTICLE.match(words):
        return False
    return bool(_ENDS.search(words)) and bool(_ORDERS.search(words) or not announced)


def _new_text(text: str, line: Span, words: str) -> Iterator[Segment]:
    """A line of new text; a directive that runs on at its end is cut off, one that cannot be read is said."""
    if _SIGNED.match(words) and _ENDS.search(words) and _ORDERS.search(words):
        for found in _EMBEDDED.finditer(text, line.start + 1, line.end):
            span = Span(found.start(), line.end)
            read = read_directives(text, span)
            if not isinstance(read, Diagnostic):
                yield Segment(Span(line.start, span.start), None)
                yield Segment(span, read)
                return
    exchange = _EXCHANGES.search(words)
    problem = read_directives(text, line) if exchange else None
    yield Segment(line, problem if isinstance(problem, Diagnostic) else None)
