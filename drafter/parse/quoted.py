"""따온 개정. New text of addenda that itself amends another ordinance: its directives are words, not orders.

    조례 제5호 ○○ 조례 부칙에 제3조를 다음과 같이 신설한다.
    제3조(다른 조례의 개정) ① △△ 조례 일부를 다음과 같이 개정한다.
    제7조를 삭제한다.

Such a text opens with a number that was announced. It goes on to the next number announced, or to the next directive
that can be none of the other ordinance: one for addenda, as those follow all others, or the next opening.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.numbering import CIRCLED, read_paragraph_sign
from drafter.parse.openings import Opening, openings_in

_ANNOUNCES = re.compile(
    r"^[^\n“”\"]*부\s?칙(?P<places>[^\n“”\"]*)(?:다음|아래)[과와]\s?같이[^\n“”\"]*(?:한다|함)\s?\.?[ \t]*$",
    re.MULTILINE,
)
"""A directive that announces new text of addenda."""
_ARTICLE = re.compile(r"제\s?(\d+)\s?조")
_ARTICLES = re.compile(rf"{_ARTICLE.pattern}(?:부터\s?(?:제\s?)?(\d+)\s?조?까지)?")
_PARAGRAPH = re.compile(r"제\s?(\d+)\s?항")
_HEADED = re.compile(rf"^[ \t]*{_ARTICLE.pattern}\s?\(", re.MULTILINE)
_SIGN = re.compile(rf"[ \t]*(?:{_ARTICLE.pattern}\s?\([^()\n]*\)\s*)?(?P<sign>[{CIRCLED}])?")
_OF_ADDENDA = re.compile(
    r"^[ \t]*(?:[가-힣\s]{0,20}제\s?\d+\s?호[^\n“”\"]*)?부\s?칙[^\n“”\"]*(?:[을를에]\s|중\s)[^\n]*$", re.MULTILINE
)
_BARE_HEADING = re.compile(rf"{_HEADED.pattern}[^()\n]*\)\s*\Z", re.MULTILINE)
_NAMED_BEFORE = re.compile(r"다음[과와]\s?같이[^\n]*한다\s?\.?\s*\Z")
_DIRECTIVE = re.compile(rf"^[ \t]*{_ARTICLE.pattern}(?!\s?\()[^\n]*(?:한다|하고,|하며,)\s?\.?[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Announced:
    """What numbers a directive announces for new text of addenda."""

    end: int
    """Where the directive ends and the new text begins."""
    places: str

    @property
    def articles(self) -> set[int]:
        """The articles named, those of ranges included; of all it is 부칙 as a whole."""
        ranges = (found.groups() for found in _ARTICLES.finditer(self.places))
        return {number for first, last in ranges for number in range(int(first), int(last or first) + 1)}

    @property
    def paragraphs(self) -> set[int]:
        """The 항 named."""
        return {int(found[1]) for found in _PARAGRAPH.finditer(self.places)}


def quoted_amendments(text: str, start: int, end: int) -> Iterator[Span]:
    """따온 개정 찾기. Where new text of addenda amends other ordinances."""
    place = start
    for opening in openings_in(text, start, end):
        if opening.span.start >= place:
            announced = _announcing(text, start, opening.span.start)
            article = _article_of(text, announced, opening) if announced else None
            if announced and article is not None:
                place = _end(text, opening.span.end, end, announced, article)
                yield Span(opening.span.start, place)


def told_of_quoted(text: str, quoted: Span) -> Iterator[Diagnostic]:
    """따온 개정 알림. How far a text was taken for new text, and where the directives do not ascend in it."""
    words = text[quoted.start : quoted.end].rstrip()
    last = words.rpartition("\n")[2].strip()
    facts = {"found": last if len(last) <= 40 else last[:40] + "…", "count": str(words.count("\n") + 1)}
    yield Diagnostic(Code.QUOTED_AMENDMENT, Document.AMENDMENT, quoted, facts)
    for line in _descending(text, quoted):
        said = text[line.start : line.end].strip()
        facts = {"found": said if len(said) <= 40 else said[:40] + "…"}
        yield Diagnostic(Code.QUOTED_DESCENDS, Document.AMENDMENT, line, facts)


def _announcing(text: str, start: int, end: int) -> _Announced | None:
    """The last directive before `end` that announces new text of addenda."""
    *_, last = (None, *_ANNOUNCES.finditer(text, start, end))
    return _Announced(last.end(), last["places"]) if last else None


def _article_of(text: str, announced: _Announced, opening: Opening) -> int | None:
    """The article of the addenda in whose new text an opening stands, 0 for a 항 alone; None when it is in none."""
    start = opening.span.start
    sign = _SIGN.match(text, start)
    assert sign is not None
    if announced.paragraphs:
        return 0 if sign["sign"] and read_paragraph_sign(sign["sign"]).value in announced.paragraphs else None
    headed = [int(found[1]) for found in _HEADED.finditer(text, announced.end, start)]
    within = int(sign[1]) if sign[1] else headed[-1] if headed else 0
    signed = sign[1] or sign["sign"] or _BARE_HEADING.search(text, announced.end, start)
    named = within in announced.articles or not announced.articles
    return within if signed and named and not (sign[1] and within in headed) else None


def _end(text: str, start: int, end: int, announced: _Announced, article: int) -> int:
    """Where a quoted amendment ends that begins in that article."""
    starts = [found.start() for found in _HEADED.finditer(text, start, end) if _next(text, found, announced, article)]
    starts += [found.start() for found in _OF_ADDENDA.finditer(text, start, end)]
    for opening in openings_in(text, start, end):
        sign = _SIGN.match(text, opening.span.start)
        starts += [opening.span.start] if sign and (sign[1] or not sign["sign"]) else []
    return min(starts, default=end)


def _next(text: str, headed: re.Match[str], announced: _Announced, article: int) -> bool:
    """Whether a headed article is one of the addenda, and not new text that the other ordinance is given."""
    number = int(headed[1])
    line = text[: headed.start()].rstrip().rpartition("\n")[2]
    given = _NAMED_BEFORE.search(line) and re.search(rf"제\s?{number}\s?조", line)
    return not given and (number in announced.articles if announced.articles else number == article + 1)


def _descending(text: str, quoted: Span) -> Iterator[Span]:
    """The directives for an article below that of the one before: they may be meant for the ordinance at hand."""
    openings = [one.span.start for one in openings_in(text, quoted.start, quoted.end)]
    for begin, end in pairwise((*openings, quoted.end)):
        directives = list(_DIRECTIVE.finditer(text, begin, end))
        for one, other in pairwise(directives):
            if int(other[1]) < int(one[1]):
                yield Span(other.start(), other.end())
