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
_LEVELS = (Level.SUBPARAGRAPH, Level.ITEM, *SUBITEM_LEVELS)


def inside_annex(address: Address) -> bool:
    """별표 안의 자리인지. Whether the address goes into the body of an annex, which is kept as it stands."""
    return len(address.steps) > 1 and any(step.level in ANNEX_LEVELS for step in address.steps[:-1])


def place_in(body: str, steps: tuple[Step, ...]) -> Span | None:
    """자리 찾기. The lines of the innermost unit that `steps` name, with those under it; None when it is not there.

    What is no numbered line, as a 란 or a 비고, ends the search: the unit around it is what is found.
    """
    within = Span(0, len(body))
    for step in steps:
        if step.level not in _LEVELS:
            return within
        found = _line_of(body, step, within)
        if found is None:
            return None
        within = found
    return within


def missing_in(body: str, steps: tuple[Step, ...]) -> tuple[Step, tuple[str, ...]] | None:
    """없는 번호. The first of `steps` that no line bears, and the numbers of its level that lines do bear.

    None when all are there, or when the body is not numbered on that level, as a table is not.
    """
    for end in range(1, len(steps) + 1):
        if place_in(body, steps[:end]) is None:
            above = place_in(body, steps[: end - 1]) or Span(0, len(body))
            pattern = re.compile(rf"^[^\S\n]*({_SIGNS[steps[end - 1].level]})(?=\s)", re.MULTILINE)
            there = tuple(found[1] for found in pattern.finditer(body, above.start, above.end))
            return (steps[end - 1], there) if there else None
    return None


def _line_of(body: str, step: Step, within: Span) -> Span | None:
    start = re.compile(rf"^[^\S\n]*{re.escape(sign(step))}(?!\d)", re.MULTILINE).search(body, within.start, within.end)
    if start is None:
        return None
    same_or_higher = "|".join(_SIGNS[level] for level in _LEVELS if level <= step.level)
    end = re.compile(rf"^[^\S\n]*(?:{same_or_higher})", re.MULTILINE).search(body, start.end(), within.end)
    return Span(start.start(), end.start() if end else within.end)
