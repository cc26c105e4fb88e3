"""개정문의 나눔. An amending text → directive sentences, and the stretches of new text between them.

A directive is a stretch the grammar reads from beginning to end: usually one line, but also several lines of
a text pasted from a document, or a part of a line on which the new text runs on.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from drafter.diagnostics import Diagnostic, Span
from drafter.numbering import CIRCLED
from drafter.parse.directive import Sentences, read_directives
from drafter.parse.readings import HeadingAnnouncement, Insertion, Rewriting

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TARGET = (
    r"(?:[\[〔]별[표지][^\n\]〕]*[\]〕](?=\s?(?:[을를의,]|및|중|제\s?\d+호))|[제재]\s?\d+\s?(?:[편장절관조항호]|제|의)|\d+조|별[표도]|별지|부\s?칙|제명|본칙|(?:같은|동)\s?[조항호목표]"
    r"|(?:[가-힣]{2,8}\s)?[가-힣]*[률례칙령]\s제\d+호)"
)
_BEGINS = re.compile(rf"\s*(?:안\s)?{_TARGET}")
_END = r"(?:한\s?다|고친다|바꾼다|없앤다|함)\s?[.,]{0,2}"
_ENDS = re.compile(rf"{_END}\s*(?:<[^<>\n]*>\s*)?$")
_CUT_SHORT = re.compile(
    r"\s*제\s?\d+\s?조[^“”\"\n]{0,30}(?:[항호목]|본문|단서|전단|후단)(?:을|를)?\s?(?:삭제|신설)\s?\.?\s*$"
)
"""A directive without its 한다; of an article alone it is what a deleted one leaves behind (`제5조 삭제`)."""
_INNER_END = re.compile(r"한다\.(?=\s*\S)")
_EMBEDDED = re.compile(
    r"(?<=[\s.])(?<![」례칙법률령]\s)(?=제\s?\d+\s?[편장절관조]|제명\s|본칙|부\s?칙\s중|별표(?:\s\d+(?:의\d+)?)?\s?(?:[을를]|중\s))"
)
"""Where a directive may begin amid a line: with a place that is named whole, as 같은 조 or 제2호 is not."""
_SIGNED = re.compile(
    rf"\s*(?:[{CIRCLED}]|\d+(?:의\d+)?\.|[가-힣]\.|[\d가-힣]\)|다만|이\s경우|제\s?\d+\s?조(?:의\d+)*\s?\()"
)
_ORDERS = re.compile(
    r"(?:다음|아래)[과와]\s?같이|별지와\s?같이|삭제|신설|폐지|전문\s?개정|없앤다|[\"“」”](?:으로|로|을|를)|[조항호목장절]\S{0,4}(?:으로|로)\s?한다"
)
_COMMANDS = re.compile(
    r"[조항호목장절관표식]\s?[을를]\s?(?:각각\s?)?(?:다음과\s?같이|별지와\s?같이|삭제|신설|(?:같은\s조\s)?제\s?\d+\s?[조항호장])"
    r"|[조항호장절문]에\s?(?:제\s?\d+|단서|후단|각\s?호)[^“”\"]{0,60}신설"
)
"""What a new text hardly says, though it begins with the citation of an article and is wrapped."""
_EXCHANGES = re.compile(r"[”\"]\s?(?:을|를)\s?(?:각각\s?)?[“\"][^”\"]*[”\"]\s?(?:으로|로)\s?(?:한다|하고|하며|함|,)")
_HEADED_ARTICLE = re.compile(
    r"\s*제\s?\d+\s?조(?:의\s?\d+)*\s?\((?!종전)(?![^()\n]*\)(?:\s?(?:[을를중에,]|의\s|부터|까지|및)|제\s?\d))"
)
_LONGEST_WRAP = 40
"""How many lines a directive may be wrapped over."""


@dataclass(frozen=True, slots=True)
class Segment:
    """구간. A stretch of the amending text: sentences, what could not be read as one, or (None) new text."""

    span: Span
    read: Sentences | Diagnostic | None
    runs_on: bool = False
    """Whether it stands on one line with the new text before it."""

    @property
    def announces(self) -> bool:
        """Whether new text is to follow."""
        if self.read is None or isinstance(self.read, Diagnostic):
            return False
        readings = (clause.reading for sentence in self.read for clause in sentence)
        return any(isinstance(reading, Rewriting | Insertion | HeadingAnnouncement) for reading in readings)


def cut_segments(text: str, body: Span, quoted: Sequence[Span] = ()) -> Iterator[Segment]:
    """개정문 나누기. The segments of the body in order; together they hold every line that is not blank.

    What is `quoted`, stretches in order, is new text, whatever it says.
    """
    place = body.start
    first = bisect_left(quoted, body.start, key=lambda one: one.start)
    for each in takewhile(body.holds, islice(quoted, first, None)):
        yield from _unquoted(text, Span(place, each.start), place > body.start)
        yield Segment(each, None)
        place = each.end
    yield from _unquoted(text, Span(place, body.end), place > body.start)


def _unquoted(text: str, body: Span, announced: bool) -> Iterator[Segment]:
    """The segments of a stretch without such text, in which new text was `announced` before it."""
    place = body.start
    while line := _LINE.search(text, place, body.end):
        for segment in _segments_at(text, Span(line.start(), line.end()), body.end, announced):
            announced = segment.announces or (announced and segment.read is None)
            place = segment.span.end
            yield segment


def _segments_at(text: str, line: Span, limit: int, announced: bool) -> Iterator[Segment]:
    """What stands from the beginning of a line: one segment, or new text and the directive that follows on it."""
    words = text[line.start : line.end]
    problem: Diagnostic | None = None
    if _CUT_SHORT.match(words):
        yield Segment(line, read_directives(text, line))
        return
    if _BEGINS.match(words):
        for span in _stretches(text, line, limit):
            read = read_directives(text, span)
            if not isinstance(read, Diagnostic):
                yield Segment(span, read)
                return
            problem = problem or read
        unread = problem and _unread_order(text, line, limit, announced)
        runs_on = unread == line and announced and next(_running_on(text, line), None)
        if problem and unread and not runs_on:
            yield Segment(unread, problem)
            return
    yield from _new_text(text, line, announced)


def _stretches(text: str, line: Span, limit: int) -> Iterator[Span]:
    """Where a directive that begins here may end: with the line, further down, or before text that runs on."""
    words = text[line.start : line.end]
    if _ENDS.search(words):
        yield line
    elif not _HEADED_ARTICLE.match(words):
        yield from _wrapped(text, line, limit)
    for end in reversed([match.end() for match in _INNER_END.finditer(text, line.start, line.end)]):
        yield Span(line.start, end)


def _wrapped(text: str, line: Span, limit: int) -> Iterator[Span]:
    last = line
    for _ in range(_LONGEST_WRAP):
        found = _LINE.search(text, last.end, limit)
        if found is None:
            return
        if _ENDS.search(text[last.start : found.end()]):
            yield Span(line.start, found.end())
            return
        last = Span(found.start(), found.end())


def _unread_order(text: str, line: Span, limit: int, announced: bool) -> Span | None:
    """What of a line that begins with a place, and of those it is wrapped over, is meant as a directive, though the
    grammar does not read it."""
    words = text[line.start : line.end]
    if _HEADED_ARTICLE.match(words):
        return None
    if _ENDS.search(words):
        return line if _ORDERS.search(words) or not announced else None
    wrapped = next(_wrapped(text, line, limit), None)
    joined = text[wrapped.start : wrapped.end].replace("\n", "") if wrapped else ""
    commands = (command.start() for pattern in (_COMMANDS, _EXCHANGES) for command in pattern.finditer(joined))
    return wrapped if min(commands, default=len(words)) < len(words) else None


def _new_text(text: str, line: Span, announced: bool) -> Iterator[Segment]:
    """A line of new text; a directive that runs on in it is cut off, one that cannot be read is said."""
    words = text[line.start : line.end]
    directive = next(_running_on(text, line), None) if announced or _SIGNED.match(words) else None
    if directive:
        yield Segment(Span(line.start, directive.span.start), None)
        yield directive
        return
    exchange = _EXCHANGES.search(words)
    read = read_directives(text, line) if exchange else None
    yield Segment(line, None if isinstance(read, tuple) and _SIGNED.match(words) else read)


def _spans_to_try(starts: list[int], ends: list[int]) -> Iterator[Span]:
    """From each place where a directive may begin to the end of the line, and to the first end after it."""
    for start in starts:
        after = [end for end in ends if end > start]
        yield from (Span(start, end) for end in dict.fromkeys((*after[-1:], *after[:1])))


def _running_on(text: str, line: Span) -> Iterator[Segment]:
    """The directives that stand amid a line, each up to the end of the line or to a sentence end in it."""
    words = text[line.start : line.end]
    if not _ORDERS.search(words):
        return
    starts = [match.start() for match in _EMBEDDED.finditer(text, line.start + 1, line.end)]
    ends = [match.end() for match in _INNER_END.finditer(text, line.start, line.end)]
    ends += [line.end] if _ENDS.search(words) else []
    for span in _spans_to_try(starts, ends):
        if not _ORDERS.search(text, span.start, span.end):
            continue
        read = read_directives(text, span)
        if not isinstance(read, Diagnostic):
            yield Segment(span, read, runs_on=True)
