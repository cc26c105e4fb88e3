"""개정문의 부분. Which ordinance which stretch of an amending text amends.

A text amends one ordinance, or several one after another (일괄개정), and its addenda may amend others.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from drafter.diagnostics import Diagnostic, Span
from drafter.numbering import CIRCLED
from drafter.operations import AmendmentKind
from drafter.parse.directive import read_opening
from drafter.parse.openings import Opening, numbered, openings_in
from drafter.parse.quoted import Quotation, find_quotations
from drafter.parse.titles import HEAD_OF_BILL, nearest_title, title_in, title_words

_ADDENDA = re.compile(
    r"^[ \t\u3000]*부\s*칙(?:[ \t]*$|[ \t]*[<〈(](?![^\n]*(?:한다|하고|중\s?[“\"]))"
    r"|[ \t]+(?:(?!제\s?\d|제목|본문|단서|전단|후단|중\s|[<〈(][^\n]*(?:한다|하고|중\s?[“\"]))"
    r"|(?=제\s?1조\s?\((?!종전))))"
    r"|(?<=다\.)[ \t]+부\s*칙(?=[ \t]*$|[ \t]+(?:이\s|제\s?1조\s?\())",
    re.MULTILINE,
)
"""The heading of the addenda, also at the end of the line of the last directive."""
_ADDENDA_ANNOUNCED = re.compile(
    r"^(?P<places>[^\n]*부\s?칙)[을를]\s+(?:각각\s+)?(?:다음|아래)[과와]\s*같이[^\n]*$", re.MULTILINE
)
"""A directive that announces addenda in force as a whole: the heading that follows opens their new text."""
_WHOLE_ADDENDA = re.compile(r"부\s?칙(?=[과와,]|\s및|$)")
_ANNOUNCED_BEFORE = re.compile(r"(?:다음|아래)[과와]\s*같이")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_RUNS_ON = re.compile(r"[^\n]*?일부를\s?다음과\s?같이\s?개정한다\s?\.(?=[ \t]+\S)")
"""An opening sentence after which a directive stands on the same line."""
_LONGEST_COVER = 200
"""How many lines may stand before the opening sentence."""
_BODY = re.compile(
    r"\s*(?:부\s*칙\s*$|제\s?\d+\s?조[제\s\d항호목의]*(?:(?:본문|단서|전단|후단)\s?)?중\s?[“\"]|(?:제\s?\d+\s?[편장절관조]|별[표지]|부칙|제명|본칙)[^\n]*(?:한다|하고,|하며,)\s?\.?\s*$)"
)
"""A line that is of the body, so that no opening sentence is still to come."""
_COVER_HEADING = re.compile(r"\s*\d+\.\s(?![^\n]*(?:개정|폐지)한다)")
"""`1. 제안이유`, between the title of a bill and its amending text."""
_BODY_LINE = re.compile(rf"^(?:{_BODY.pattern})", re.MULTILINE)
_BARE_NAME = re.compile(r"\S{0,4}(?:조례|규칙|법률|법|령)")
"""What is left of a name whose beginning stands on the line before."""
_ENDS_OTHER = re.compile(
    r"^\s*(?:제\s?\d+조(?:의\d+)*\s?\([^()\n]*(?:시행일|경과조치|적용례|특례|다른|유효기간|폐지|준비)"
    rf"|부\s*칙|[{CIRCLED}(<\d][^\n]{{0,20}}생\s?[략락])",
    re.MULTILINE,
)

_SHEET = re.compile(r"^[ \t]*(?:■[^\n\[]*)?[\[〔<【]\s*별\s*[표지]", re.MULTILINE)
_ANNEX_IN_PLACE = re.compile(r"별[표지][^\n]*다음과\s?같이")
"""What is followed by an annex that is no sheet of the amending ordinance itself."""

_Said = tuple[str, AmendmentKind]


@dataclass(frozen=True, slots=True)
class Section:
    """부분. The ordinance amended, how, and where the directives stand."""

    title: str
    kind: AmendmentKind
    body: Span
    opening: Span | None = None
    """The opening sentence; None when there is none."""

    @property
    def begin(self) -> int:
        """Where it begins."""
        return self.opening.start if self.opening else self.body.start


@dataclass(frozen=True, slots=True)
class Sections:
    """개정문의 짜임. The main part, the further ordinances amended in the body and in the addenda."""

    main: Section
    parts: tuple[Section, ...]
    others: tuple[Section, ...]
    addenda: int
    """Where the addenda begin."""
    bill_title: str
    """The title of the bill, where it is given one."""
    cover: tuple[Span, ...]
    """What else stands before the opening sentence."""
    quoted: tuple[Quotation, ...] = ()
    """Where new text amends other ordinances: none of the directives there is one of this text."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What there is to say of such text."""

    @property
    def every(self) -> tuple[Section, ...]:
        """All parts, the main one first."""
        return (self.main, *self.parts, *self.others)


def cut_sections(text: str) -> Sections:
    """개정문의 부분 나누기. A text without opening sentence is one part without title."""
    opening, place = _opening(text)
    if opening and opening[1] is AmendmentKind.WHOLE:
        return _whole(text, opening[0], place)
    addenda = _own_addenda(text, place.end)
    found = find_quotations(text, Span(place.end, addenda), opening[0] if opening else "")
    parts = tuple(_parts(found.openings, addenda))
    body = Span(place.end, _start_of(parts, text, addenda))
    others = tuple(_others(text, addenda))
    if opening:
        main, heading = _single(text, opening, body, place)
    elif parts and not _BODY_LINE.search(text, body.start, body.end):
        main, heading = _several(text, body.end, parts[0].title)
    else:
        main, heading = _unopened(text, body, parts)
    title, cover = _above(text, main.begin, heading)
    return Sections(main, parts, others, addenda, title, cover, found.quoted, found.diagnostics)


def _single(text: str, said: _Said, body: Span, opening: Span) -> tuple[Section, Span]:
    """The part below the opening sentence, and the title of a bill for that ordinance; others may follow it."""
    title, kind = said
    return Section(title, kind, body, opening), title_in(text, opening.start, title)


def _several(text: str, first: int, named: str) -> tuple[Section, Span]:
    """An empty main part, as each of several ordinances has a numbered opening, and the title of such a bill."""
    return Section("", AmendmentKind.PARTIAL, Span(first, first)), nearest_title(text, first, named)


def _unopened(text: str, body: Span, parts: Sequence[Section]) -> tuple[Section, Span]:
    """Directives without opening sentence, and the title above them."""
    named = parts[0].title if parts else ""
    return Section("", AmendmentKind.PARTIAL, body), title_in(text, body.start, named)


def _whole(text: str, title: str, opening: Span) -> Sections:
    """A text that writes an ordinance anew: all below its opening is the ordinance, with addenda of its own."""
    main = Section(title, AmendmentKind.WHOLE, Span(opening.end, len(text)), opening)
    name, cover = _above(text, main.begin, title_in(text, main.begin, title))
    return Sections(main, (), tuple(_others(text, opening.end)), len(text), name, cover)


def _above(text: str, end: int, heading: Span) -> tuple[str, tuple[Span, ...]]:
    """The title of the bill, which stands at `heading`, and where else there is something above the directives."""
    return title_words(text[heading.start : heading.end]), (Span(0, heading.start), Span(heading.end, end))


def _own_addenda(text: str, start: int) -> int:
    """Where the addenda of the amending ordinance itself begin; those that a directive announces are new text."""
    announced = 0
    for heading in _ADDENDA.finditer(text, start):
        announced += sum(_addenda_announced(text, start, heading.start()))
        if not announced:
            return heading.start()
        announced, start = announced - 1, heading.end()
    return len(text)


def _addenda_announced(text: str, start: int, heading: int) -> Iterator[int]:
    """How many addenda each directive announces; the heading follows on it, or on other new text it announces."""
    for directive in _ADDENDA_ANNOUNCED.finditer(text, start, heading):
        places = directive["places"]
        if _ANNOUNCED_BEFORE.search(places) or not text[directive.end() : heading].strip():
            yield len(_WHOLE_ADDENDA.findall(places))


def _opening(text: str) -> tuple[_Said | None, Span]:
    """What the opening sentence says, and where it stands; nothing, and where the body begins, when there is none.

    The title of the bill above it, and what else a cover has, is passed over.
    """
    headed = HEAD_OF_BILL.match(text)
    start = headed.end() if headed else 0
    place = start
    for _ in range(_LONGEST_COVER):
        line = _LINE.search(text, place)
        if line is None or _BODY.match(line.group()):
            break
        if numbered(line.group()) and not _of_cover(text, line):
            break
        found = _opening_at(text, line)
        if found:
            return found
        place = line.end()
    return None, Span(start, start)


def _of_cover(text: str, line: re.Match[str]) -> bool:
    """Whether a numbered line is a heading of the cover of a bill, whose title stands above it."""
    return bool(_COVER_HEADING.match(line.group()) and title_in(text, line.start(), "").end)


def _opening_at(text: str, line: re.Match[str]) -> tuple[_Said, Span] | None:
    """The opening sentence that a line begins, which may run on, or be broken over this line and the next."""
    runs_on = _RUNS_ON.match(line.group())
    end = line.start() + runs_on.end() if runs_on else line.end()
    opening = read_opening(text[line.start() : end])
    if opening:
        return opening, Span(line.start(), end)
    following = _LINE.search(text, line.end())
    if following is None or ((whole := read_opening(following.group())) and not _BARE_NAME.fullmatch(whole[0])):
        return None
    opening = read_opening(line.group().rstrip() + _between(line.group(), following.group()) + following.group())
    return (opening, Span(line.start(), following.end())) if opening else None


def _between(line: str, following: str) -> str:
    """A space where the name ends with the line; hangul breaks anywhere else."""
    return " " if following.lstrip().startswith(("일부", "전부", "다음")) else ""


def _start_of(parts: tuple[Section, ...], text: str, addenda: int) -> int:
    return text.rfind("\n", 0, parts[0].body.start) + 1 if parts else addenda


def _parts(openings: Sequence[Opening], end: int) -> Iterator[Section]:
    """The further ordinances amended in the body, each up to the next."""
    for one, following in zip_longest(openings, openings[1:]):
        until = following.span.start if following else end
        yield Section(one.title, AmendmentKind.PARTIAL, Span(one.span.end, until), one.span)


def _others(text: str, start: int) -> Iterator[Section]:
    """The ordinances amended in the addenda, where each ends by itself."""
    for part in _parts(tuple(openings_in(text, start, len(text))), len(text)):
        yield replace(part, body=Span(part.body.start, _end_of_other(text, part.body.start, part.body.end)))


def _end_of_other(text: str, start: int, end: int) -> int:
    """Where the amendment of another ordinance ends in the addenda: at their next article, or at the sheets."""
    stop = _ENDS_OTHER.search(text, start, end)
    end = stop.start() if stop else end
    sheet = _SHEET.search(text, start, end)
    return sheet.start() if sheet and not _ANNEX_IN_PLACE.search(text, start, sheet.start()) else end
