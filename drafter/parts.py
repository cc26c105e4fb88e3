"""단위의 부분. Where in a unit's own words its 본문, 단서, 전단, 후단 stand.

A sentence ends at a full stop followed by white space or the end, outside quotation marks and brackets;
`2021. 9. 30.` and `1.` do not end one. A proviso begins with 다만 or 단, also where no full stop stands
before it; any later sentence that is no proviso is the latter sentence.
"""

import itertools
import re
from collections.abc import Iterator

from drafter.address import Part
from drafter.diagnostics import Span

_OPENING = "([{“‘「『〔（《〈"
_CLOSING = ")]}”’」』〕）》〉"
_PROVISO = re.compile(r"(?:다만|단)\s*,")
_NUMERIC_STOP = re.compile(r"(?:^|[\s.(])(?:’|')?\d+$")


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
    depth, quoted = 0, False
    for place, char in enumerate(words):
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif char == '"':
            quoted = not quoted
        elif depth == 0 and not quoted and (_ends_sentence(words, place) or _opens_proviso(words, place)):
            yield place + 1


def _ends_sentence(words: str, place: int) -> bool:
    if words[place] != ".":
        return False
    followed = words[place + 1 : place + 2]
    return (not followed or followed.isspace()) and not _NUMERIC_STOP.search(words[:place])


def _opens_proviso(words: str, place: int) -> bool:
    return words[place].isspace() and is_proviso(words[place + 1 : place + 5])


def _trimmed(words: str, start: int, end: int) -> Span:
    inner = words[start:end]
    return Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))
