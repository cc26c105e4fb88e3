"""별표 안의 줄. Where a 호 or 목, or a part with a name, stands in the body of an annex: which lines are its own."""

import re
from collections.abc import Iterator

from drafter.address import SUBITEM_LEVELS, Level, Step
from drafter.diagnostics import Span
from drafter.numbering import ITEM_LETTERS, read_sign
from drafter.signs import sign

LEVELS = (Level.SUBPARAGRAPH, Level.ITEM, *SUBITEM_LEVELS)
"""The levels whose numbers begin a line of an annex."""
_SIGNS = {
    Level.SUBPARAGRAPH: r"\d+(?:의\d+)*\.",
    Level.ITEM: rf"[{ITEM_LETTERS}](?:의\d+)*\.",
    Level.SUBITEM_1: r"\d+\)",
    Level.SUBITEM_2: rf"[{ITEM_LETTERS}]\)",
    Level.SUBITEM_3: r"\(\d+\)",
    Level.SUBITEM_4: rf"\([{ITEM_LETTERS}]\)",
}
_MARGIN = r"^[^\S\n]*(?:[|│┃║][^\S\n]*)?"
"""What stands before the number: white space, or the edge of a table."""
_NUMERAL = re.compile(r"[Ⅰ-Ⅻ]\.")
_CLOSING = r"비\s?고(?![가-힣])|※|[Ⅰ-Ⅻ]\."
"""What ends the last numbered unit of an annex: remarks on all of it, or its next part."""


def lines_of(body: str, step: Step, within: Span) -> tuple[Span, ...]:
    """번호의 줄. Each stretch of lines that begins with the sign of the step, up to the next of its level or higher."""
    starts = re.compile(rf"{_MARGIN}{re.escape(sign(step))}(?!\d)", re.MULTILINE)
    same_or_higher = "|".join(_SIGNS[level] for level in LEVELS if level <= step.level)
    ends = re.compile(rf"{_MARGIN}(?:{same_or_higher}|{_CLOSING})", re.MULTILINE)
    return tuple(_stretches(body, starts, ends, within))


def lines_from(body: str, name: str, within: Span) -> tuple[Span, ...]:
    """이름의 줄. The lines from each that begins with a name (`비고`) to the end; of `Ⅰ. 기준` to the next numeral."""
    starts = re.compile(rf"^[^\S\n]*{re.escape(name)}(?![가-힣])(?!\t)", re.MULTILINE)
    ends = re.compile(rf"^[^\S\n]*{_NUMERAL.pattern}", re.MULTILINE) if _NUMERAL.match(name) else None
    return tuple(_stretches(body, starts, ends, within))


def _stretches(body: str, starts: re.Pattern[str], ends: re.Pattern[str] | None, within: Span) -> Iterator[Span]:
    for start in starts.finditer(body, within.start, within.end):
        end = ends.search(body, start.end(), within.end) if ends else None
        yield Span(start.start(), end.start() if end else within.end)


def numbers_in(body: str, level: Level, within: Span) -> tuple[tuple[Step, Span], ...]:
    """번호들. The units of a level that begin a line, each with where its sign stands."""
    pattern = re.compile(rf"{_MARGIN}({_SIGNS[level]})(?=\s)", re.MULTILINE)
    found = pattern.finditer(body, within.start, within.end)
    return tuple((Step(level, read_sign(one[1])), Span(*one.span(1))) for one in found)
