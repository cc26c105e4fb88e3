"""다른 조례의 개정 서두. The sentences that open the amendment of a further ordinance, numbered or not."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.diagnostics import Span
from drafter.numbering import CIRCLED
from drafter.operations import AmendmentKind
from drafter.parse.directive import read_opening

NUMBER = re.compile(
    r"\s*(?:제\s?\d+조(?:의\d+)*\s?\([^()\n]*\)\s*)?"
    rf"(?:[{CIRCLED}]|[(<]\d+[)>]|\d+\.)?\s*(?:\(다른[^()\n]*개정\)\s*)?"
)
"""What may stand before such a sentence: `제1조(○○ 조례의 개정)`, `⑳`, `(58)`, `② (다른 조례의 개정)`."""
_ENDS = re.compile(r"(?:개정|폐지)한다\s?\.?[ \t]*$|일부를\s?다음과\s?같이\s?개정한다\s?\.(?=[ \t]+\S)", re.MULTILINE)
"""The end of an opening sentence, at the end of a line or before a directive that runs on."""
_VERBS = ("개정한다", "폐지한다")
_BEGINS = re.compile(rf"^|(?<=다\.)[ \t]+(?=[{CIRCLED}])", re.MULTILINE)
"""Where one may begin: a line, or a numbered one on the line of what stands before it."""

_LONGEST = 1000
"""How many characters one may have."""


@dataclass(frozen=True, slots=True)
class Opening:
    """개정 서두. The ordinance an opening sentence names, and where it stands, its number included."""

    title: str
    span: Span


def openings_in(text: str, start: int, end: int) -> Iterator[Opening]:
    """개정 서두 찾기. The sentences, each at the beginning of a line or by its sign, that open a partial amendment."""
    first = 0 if start == 0 else text.find("\n", start - 1, end) + 1
    if start and not first:
        return
    ends = list(_ENDS.finditer(text, first, end)) if any(text.find(word, first, end) >= 0 for word in _VERBS) else []
    begins = [found.end() for found in _BEGINS.finditer(text, first, end)] if ends else []
    for found in ends:
        begin = begins[bisect_right(begins, found.start()) - 1]
        sentence = text[begin : found.end()] if found.end() - begin < _LONGEST else ""
        title = _named(sentence)
        if title is not None:
            yield Opening(title, Span(found.end() - len(sentence.lstrip()), found.end()))


def numbered(line: str) -> bool:
    """번호 여부. Whether a line begins with a number, as the first of several openings does."""
    number = NUMBER.match(line)
    return bool(number and number.group().strip())


def _named(line: str) -> str | None:
    number = NUMBER.match(line)
    read = read_opening(line[number.end() :]) if number else None
    return read[0] if read and read[1] is AmendmentKind.PARTIAL else None
