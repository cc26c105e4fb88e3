"""단위의 부분. Where in a unit's own words its 본문, 단서, 전단, 후단 stand.

A sentence ends at a full stop followed by white space, the end, or a proviso or latter sentence written close to it,
outside quotation marks and brackets; `2021. 9. 30.` and `1.` do not end one. A proviso begins with 다만 or 단, also
where no full stop stands before it; any later sentence that is no proviso is the latter sentence.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.address import Level, Part
from drafter.diagnostics import Span
from drafter.numbering import ITEM_LETTERS
from drafter.statute import Unit, Words

_PARTNERS = dict(zip(")]}”’」』〕）》〉", "([{“‘「『〔（《〈", strict=True))
_MARK = re.compile(f'[{re.escape("".join((*_PARTNERS, *_PARTNERS.values())))}"]')
_PROVISO = re.compile(r"(?:다만|단)\s*[,，]")
_BREAK = re.compile(r"[.．](?=\s|\Z|(?:다만|단)\s*[,，]|이\s경우\s)|\s(?=(?:다만|단)\s*[,，])")
_NO_END = re.compile(rf"(?:^|[\s.．(~∼-])(?:[’'‘]?\d+|[{ITEM_LETTERS}])\Z")
"""What stands before a full stop that ends no sentence: a number as in a date, the letter of a 목."""


@dataclass(frozen=True, slots=True)
class View:
    """부분 보기. A part of one unit, by its place in the unit's own words or in its heading."""

    unit: Unit
    words: Words
    """What the part is a stretch of: the words of the unit, or its heading."""
    span: Span
    """Where in them."""

    @property
    def text(self) -> str:
        """The words of the part."""
        return self.words.text[self.span.start : self.span.end]


def view(unit: Unit, parts: Sequence[Part]) -> View | None:
    """부분 찾기. The part of a unit that `parts` name, from the outside in; None when it has no such part.

    제목, 제목 외의 부분, 각 호 외의 부분, 본문, 단서, 전단, 후단, one inside the other as in 각 호 외의 부분 단서.
    각 호 and 각 목 are units, not words, and give None.
    """
    words: Words | None = unit.words
    span: Span | None = Span(0, len(unit.words.text))
    for part in parts:
        if part is Part.HEADING:
            words = unit.heading
            span = Span(0, len(words.text)) if words else None
        elif part.is_sentence and span and words:
            span = part_span(words.text, part, span)
        elif not _holds(unit, part):
            span = None
    return View(unit, words, span) if words and span else None


def _holds(unit: Unit, part: Part) -> bool:
    """Whether the unit has such a part around its sentences: what stands before its 호, or beside its heading."""
    below = {child.level for child in unit.children}
    return {
        Part.OUTSIDE_HEADING: unit.heading is not None and Level.PARAGRAPH not in below,
        Part.LEAD_IN: Level.SUBPARAGRAPH in below,
        Part.ITEM_LEAD_IN: Level.ITEM in below,
    }.get(part, False)


def sentences(words: str) -> tuple[Span, ...]:
    """문장 나누기. The sentences of a unit's own words, without the white space between them."""
    starts = [0, *_sentence_breaks(words), len(words)]
    spans = (_trimmed(words, a, b) for a, b in itertools.pairwise(starts))
    return tuple(span for span in spans if span.start < span.end)


def part_span(words: str, part: Part, within: Span | None = None) -> Span | None:
    """부분의 자리. Where a 본문, 단서, 전단 or 후단 stands in the words, None when there is none."""
    outer = within or Span(0, len(words))
    spans = [Span(s.start + outer.start, s.end + outer.start) for s in sentences(words[outer.start : outer.end])]
    proviso = next((i for i, s in enumerate(spans) if is_proviso(words[s.start :])), len(spans))
    main, rest = spans[:proviso], spans[proviso:]
    chosen = {
        Part.MAIN: main,
        Part.PROVISO: rest,
        Part.FIRST: main[:1],
        Part.LATTER: main[1:],
    }[part]
    return Span(chosen[0].start, chosen[-1].end) if chosen else None


def is_proviso(words: str) -> bool:
    """단서인지. Whether the words begin as a proviso does."""
    return bool(_PROVISO.match(words))


def _sentence_breaks(words: str) -> Iterator[int]:
    spans = enclosed(words)
    for found in _BREAK.finditer(words):
        place = found.start()
        inside = any(start < place < end for start, end in spans)
        if not inside and (found.group().isspace() or not _NO_END.search(words[:place])):
            yield place + 1


def enclosed(words: str) -> list[tuple[int, int]]:
    """괄호와 따옴표. The two marks around what stands in brackets or quotation marks; a mark alone encloses nothing."""
    ranges: list[tuple[int, int]] = []
    open_marks: list[tuple[str, int]] = []
    for found in _MARK.finditer(words):
        mark = found.group()
        partner = '"' if mark == '"' else _PARTNERS.get(mark, "")
        opened = next((i for i in reversed(range(len(open_marks))) if open_marks[i][0] == partner), None)
        if opened is not None:
            ranges.append((open_marks[opened][1], found.start()))
            del open_marks[opened:]
        elif mark not in _PARTNERS:
            open_marks.append((mark, found.start()))
    return ranges


def _trimmed(words: str, start: int, end: int) -> Span:
    inner = words[start:end]
    return Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))
