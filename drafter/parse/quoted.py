"""따온 개정. New text of addenda that itself amends another ordinance: its directives are words, not orders.

    조례 제5호 ○○ 조례 부칙에 제3조를 다음과 같이 신설한다.
    제3조(다른 조례의 개정) ① △△ 조례 일부를 다음과 같이 개정한다.
    제7조를 삭제한다.

Such a text opens with a number that the directive before it announced. It goes on to the next number announced, or to
what can be none of the other ordinance: a directive for addenda, or the opening of the next ordinance.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import merge
from operator import itemgetter

from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.excerpt import shortened
from drafter.glyphs import normal
from drafter.parse.announcing import AddendaText, Sign, announced_for_addenda, sign_at, signs_in
from drafter.parse.openings import Opening, numbered, openings_in
from drafter.parse.segments import Segment, cut_segments

_MAY_ANNOUNCE = re.compile(r"부\s?칙[^\n]{0,200}?같이")
_ARTICLES = re.compile(r"제\s?(\d+)\s?조(?:부터\s?(?:제\s?)?(\d+)\s?조?까지)?")
_PARAGRAPHS = re.compile(r"제\s?(\d+)\s?항")
_DIVISION = re.compile(r"제\s?\d+\s?[편장절관]")
_OF_ADDENDA = re.compile(
    r"\s*(?P<name>(?:[^\n“”\"]{0,80}?제\s?\d+\s?호)?[^\n“”\"]{0,80}?)부\s?칙[^\n“”\"]*(?:[을를에]\s|중\s)"
)
_NUMBER = re.compile(r"[가-힣]*\s?제\s?\d+\s?호")
"""`조례 제5호`, which any ordinance may have."""
_ORDINANCE = re.compile(r"(?:조례|규칙|법률|법|령|규정)")
"""What a name has that says more than a number."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """따온 개정. Where it stands, and in it what stands below each opening."""

    span: Span
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quotations:
    """따온 개정들. The openings of a body that are its own, where new text amends others, and what there is to say."""

    openings: tuple[Opening, ...]
    quoted: tuple[Quotation, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def find_quotations(text: str, body: Span, title: str) -> Quotations:
    """따온 개정 찾기. `title`: the ordinance whose opening sentence stands before the body, empty for none."""
    openings = tuple(openings_in(text, body.start, body.end))
    if not openings or not _MAY_ANNOUNCE.search(text, body.start, openings[-1].span.start):
        return Quotations(openings)
    walk = _Walk(text, title)
    for _, event in merge(*_events(text, body, openings), key=itemgetter(0)):
        walk.go_on(event)
    walk.close(body.end)
    return Quotations(tuple(walk.own), tuple(walk.quoted), tuple(walk.said))


_Event = Segment | Opening | Sign


def _events(text: str, body: Span, openings: Sequence[Opening]) -> Iterator[list[tuple[int, _Event]]]:
    """The directives, the openings, and the signs that begin no opening, each with its place and in order."""
    starts = {one.span.start for one in openings}
    segments = (one for one in cut_segments(text, body) if one.read is not None)
    yield [(one.span.start, one) for one in segments if one.span.start not in starts]
    yield [(one.span.start, one) for one in openings]
    yield [(one.start, one) for one in signs_in(text, body.start, body.end) if one.start not in starts]


@dataclass(slots=True)
class _Quote:
    """A quoted amendment that is not at its end."""

    start: int
    opening: Span
    """The opening sentence last met."""
    words: list[Span] = field(default_factory=list)
    """What stands below those before."""
    directives: list[Segment] = field(default_factory=list)
    """The directives since."""
    given: "_Given | None" = None
    """What the last of them announces, new text of the other ordinance."""

    def go_on(self, opening: Span) -> None:
        """The next ordinance that is amended."""
        self.words.append(Span(self.opening.end, opening.start))
        self.opening, self.directives, self.given = opening, [], None

    def add(self, directive: Segment, words: str) -> None:
        """A directive for the other ordinance."""
        self.directives.append(directive)
        self.given = _Given.of(words) if directive.announces else None


@dataclass(slots=True)
class _Given:
    """New text that another ordinance is given in a quotation."""

    articles: set[int]
    """The articles announced one by one, that have not come yet."""
    ranges: tuple[tuple[int, int], ...]
    paragraphs: set[int]
    of_division: bool
    """Whether a division is announced, of which the articles need not be named."""
    headed: set[int] = field(default_factory=set)
    paragraph: int = 0
    """The last 항."""

    @staticmethod
    def of(words: str) -> "_Given":
        """What a directive announces."""
        named = [(int(first), last and int(last)) for first, last in _ARTICLES.findall(words)]
        ranges = tuple((first, last) for first, last in named if last)
        paragraphs = set(map(int, _PARAGRAPHS.findall(words)))
        return _Given({first for first, _ in named}, ranges, paragraphs, bool(_DIVISION.search(words)))

    def holds(self, sign: Sign) -> bool:
        """Whether the unit with that sign is part of it."""
        if sign.article is None:
            return sign.paragraph == self.paragraph + 1 or sign.paragraph in self.paragraphs
        named = sign.article in self.articles or any(first <= sign.article <= last for first, last in self.ranges)
        return named and sign.article not in self.headed

    def take(self, sign: Sign) -> None:
        """The unit with that sign is given."""
        if sign.article is not None:
            self.headed.add(sign.article)
        else:
            self.paragraphs.discard(sign.paragraph or 0)
        self.paragraph = sign.paragraph or 0


@dataclass(slots=True)
class _Walk:
    """Goes through the directives, openings and signs of a body in order."""

    text: str
    title: str
    turn: int | None = None
    """The number of the ordinance at hand among several; 0 where they are numbered otherwise than `제1조`."""
    units: AddendaText | None = None
    """What the last directive of the ordinance at hand announced for addenda."""
    headed: Sign | None = None
    quote: _Quote | None = None
    own: list[Opening] = field(default_factory=list)
    quoted: list[Quotation] = field(default_factory=list)
    said: list[Diagnostic] = field(default_factory=list)

    def go_on(self, event: _Event) -> None:
        """What comes next."""
        if isinstance(event, Segment):
            self._directive(event)
        elif isinstance(event, Opening):
            self._opening(event)
        else:
            self._sign(event)

    def close(self, place: int, closed: bool = False) -> None:
        """A quotation ends there; where nothing `closed` it, its last directives may be of the ordinance at hand."""
        if self.quote:
            span = Span(self.quote.start, place)
            self.quoted.append(Quotation(span, (*self.quote.words, Span(self.quote.opening.end, place))))
            self.said.append(_told(self.text, span))
            self.said += () if closed else _unsure(self.text, self.quote)
            self.quote = None

    def _directive(self, directive: Segment) -> None:
        words = self.text[directive.span.start : directive.span.end]
        named = _OF_ADDENDA.match(words) if self.quote else None
        if self.quote and not (named and self._may_be_own(named["name"])):
            self.quote.add(directive, words)
            return
        if named and not self._is_own(named["name"]):
            self.said.append(_told_own(self.text, directive.span))
        self.close(directive.span.start)
        self.units = announced_for_addenda(directive.read) if isinstance(directive.read, tuple) else None
        self.headed = None

    def _is_own(self, name: str) -> bool:
        return bool(self.title) and normal(_NUMBER.sub("", name)).startswith(normal(self.title))

    def _may_be_own(self, name: str) -> bool:
        """Whether addenda named so can be those of the ordinance at hand; with the name of another they cannot."""
        other = self.title and _ORDINANCE.search(_NUMBER.sub("", name))
        return not other or self._is_own(name)

    def _opening(self, opening: Opening) -> None:
        sign = sign_at(self.text, opening.span.start)
        fits, next_in_turn = self._fits(opening, sign), self._next_in_turn(sign)
        if not next_in_turn and (fits or (self.quote and self._further(opening, sign))):
            self._quoted(opening, sign)
            return
        if fits or (self.quote and sign and not next_in_turn):
            self.said.append(_told_own(self.text, opening.span))
        self.close(opening.span.start)
        self.own.append(opening)
        self.units, self.title = None, opening.title
        self.turn = (sign.article or 0) if sign else 0 if self._numbered(opening) else None

    def _next_in_turn(self, sign: Sign | None) -> bool:
        """Whether it opens the next of several ordinances."""
        if self.turn is None:
            return False
        return self.turn == 0 or bool(sign and sign.names_ordinance and sign.article == self.turn + 1)

    def _fits(self, opening: Opening, sign: Sign | None) -> bool:
        """Whether it stands in a unit that was announced: by its own sign, or right below the heading of an article."""
        if self.units is None:
            return False
        if sign:
            return self.units.begins(sign) if self.quote else self.units.expects(sign)
        bare = self.headed and not self.text[self.headed.end : opening.span.start].strip()
        return bool(bare) and not self._numbered(opening)

    def _further(self, opening: Opening, sign: Sign | None) -> bool:
        """Whether a quotation goes on with it: the next of a list of ordinances in one article."""
        return (sign is None or sign.article is None) and self._numbered(opening)

    def _numbered(self, opening: Opening) -> bool:
        return numbered(self.text[opening.span.start : opening.span.end])

    def _quoted(self, opening: Opening, sign: Sign | None) -> None:
        if self.quote and sign and self.units and self.units.begins(sign):
            self.close(opening.span.start, closed=True)
        if self.quote:
            self.quote.go_on(opening.span)
        else:
            self.quote = _Quote(opening.span.start, opening.span)
        if sign and self.units:
            self.units.take(sign)

    def _sign(self, sign: Sign) -> None:
        if self.units is None:
            return
        given = self.quote.given if self.quote else None
        if self.quote and ((given and given.holds(sign)) or not self.units.begins(sign)):
            if given:
                given.take(sign)
            return
        if given and given.of_division:
            self.said.append(_told_own(self.text, Span(sign.start, sign.end)))
        if self.units.expects(sign):
            self.close(sign.start, closed=True)
            self.units.take(sign)
            self.headed = sign if sign.article is not None and sign.paragraph is None else None


def _told(text: str, quoted: Span) -> Diagnostic:
    """How far a text was taken for new text."""
    words = text[quoted.start : quoted.end].rstrip()
    facts = {"found": _shown(words.rpartition("\n")[2]), "count": str(words.count("\n") + 1)}
    return Diagnostic(Code.QUOTED_AMENDMENT, Document.AMENDMENT, quoted, facts)


def _unsure(text: str, quote: _Quote) -> Iterator[Diagnostic]:
    """The directives at the end of a quotation that may be for the ordinance at hand: all but those on the line of the
    opening, or one that is read right below it, as it has one at least."""
    line = text.find("\n", quote.opening.end)
    inline = [one for one in quote.directives if line < 0 or one.span.start < line]
    below = [
        one
        for one in quote.directives[:1]
        if isinstance(one.read, tuple) and not text[quote.opening.end : one.span.start].strip()
    ]
    unsure = quote.directives[len(inline or below) :]
    if unsure:
        span = unsure[0].span
        facts = {"found": _shown(text[span.start : span.end]), "count": str(len(unsure))}
        yield Diagnostic(Code.QUOTED_UNSURE, Document.AMENDMENT, span, facts)


def _told_own(text: str, span: Span) -> Diagnostic:
    """What was read as of the ordinance at hand, though it may be part of a quotation."""
    return Diagnostic(Code.NOT_QUOTED, Document.AMENDMENT, span, {"found": _shown(text[span.start : span.end])})


def _shown(words: str) -> str:
    return shortened(words.strip().split("\n")[0])
