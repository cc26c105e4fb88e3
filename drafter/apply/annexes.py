"""별표 안의 자리. Where a 호 or 목 stands in the body of an annex, which is kept as it stands, line by line."""

import re

from drafter.address import ANNEX_LEVELS, SUBITEM_LEVELS, Address, Level, Step
from drafter.diagnostics import Span
from drafter.numbering import ITEM_LETTERS
from drafter.signs import sign

_SIGNS = {
    Level.SUBPARAGRAPH: r"\d+(?:의\d+)*\.",
    Level.ITEM: rf"[{ITEM_LETTERS}](?:의\d+)*\.",
    Level.SUBITEM_1: r"\d+\)",
    Level.SUBITEM_2: rf"[{ITEM_LETTERS}]\)",
    Level.SUBITEM_3: r"\(\d+\)",
    Level.SUBITEM_4: rf"\([{ITEM_LETTERS}]\)",
}
_NUMERAL = re.compile(r"[Ⅰ-Ⅻ]\.")
_LEVELS = (Level.SUBPARAGRAPH, Level.ITEM, *SUBITEM_LEVELS)


def inside_annex(address: Address) -> bool:
    """별표 안의 자리인지. Whether the address goes into the body of an annex, which is kept as it stands."""
    return len(address.steps) > 1 and any(step.level in ANNEX_LEVELS for step in address.steps[:-1])


def place_in(body: str, steps: tuple[Step, ...]) -> Span | None:
    """자리 찾기. The lines of the innermost unit that `steps` name, with those under it; None when they cannot be told.

    They cannot where a number or name begins no line or several, as that of a column, which stands within lines.
    """
    within = Span(0, len(body))
    for step in steps:
        lines = _lines_of(body, step, within) if step.level in _LEVELS else _lines_from(body, step.label, within)
        if len(lines) != 1:
            return None
        within = lines[0]
    return within


def missing_in(body: str, steps: tuple[Step, ...]) -> tuple[Step, tuple[str, ...]] | None:
    """없는 번호. The first of `steps` that no line bears, and the numbers of its level that lines do bear.

    None when all are there, or when it cannot be told: the body is not numbered on that level, as a table is not.
    """
    within = Span(0, len(body))
    for step in steps:
        if step.level not in _LEVELS:
            return None
        lines = _lines_of(body, step, within)
        if not lines:
            there = _numbers_in(body, step.level, within)
            return (step, there) if there else None
        within = lines[0]
    return None


def _numbers_in(body: str, level: Level, within: Span) -> tuple[str, ...]:
    pattern = re.compile(rf"^[^\S\n]*({_SIGNS[level]})(?=\s)", re.MULTILINE)
    return tuple(found[1] for found in pattern.finditer(body, within.start, within.end))


def _lines_from(body: str, name: str, within: Span) -> tuple[Span, ...]:
    """The lines from each that begins with a name (`비고`) to the end; for `Ⅰ. 일반기준` to the next such numeral."""
    starts = re.compile(rf"^[^\S\n]*{re.escape(name)}(?![가-힣])", re.MULTILINE)
    ends = re.compile(rf"^[^\S\n]*{_NUMERAL.pattern}", re.MULTILINE) if _NUMERAL.match(name) else None
    lines = []
    for start in starts.finditer(body, within.start, within.end):
        end = ends.search(body, start.end(), within.end) if ends else None
        lines.append(Span(start.start(), end.start() if end else within.end))
    return tuple(lines)


def _lines_of(body: str, step: Step, within: Span) -> tuple[Span, ...]:
    """Each stretch of lines that begins with the sign of the step, up to the next sign of its level or a higher one."""
    starts = re.compile(rf"^[^\S\n]*{re.escape(sign(step))}(?!\d)", re.MULTILINE)
    same_or_higher = "|".join(_SIGNS[level] for level in _LEVELS if level <= step.level)
    ends = re.compile(rf"^[^\S\n]*(?:{same_or_higher})", re.MULTILINE)
    lines = []
    for start in starts.finditer(body, within.start, within.end):
        end = ends.search(body, start.end(), within.end)
        lines.append(Span(start.start(), end.start() if end else within.end))
    return tuple(lines)
