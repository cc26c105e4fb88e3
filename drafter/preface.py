"""제명 아래. What stands below the title: when the ordinance was made, and its text where it has no articles."""

import re

from drafter.address import ANNEX_LEVELS, Level
from drafter.diagnostics import Span
from drafter.statute import Statute

_ABOUT = re.compile(r"(?:\s*[\[(<〈][^\n]*[\])>〉][^\S\n]*(?=\n|\Z))*")
"""What stands under the title and is no text: `[시행 2021. 9. 30.] [조례 제8127호, …]`."""


def has_units(statute: Statute) -> bool:
    """본칙의 단위. Whether the ordinance has units beside its addenda and annexes."""
    return any(unit.level not in (Level.ADDENDA, *ANNEX_LEVELS) for unit in statute.children)


def unnumbered_text(statute: Statute) -> Span | None:
    """번호 없는 본칙. Where it stands in what is below the title; None where the ordinance has units, or no text."""
    text = statute.preface.text
    about = _ABOUT.match(text)
    start = about.end() if about else 0
    start += len(text[start:]) - len(text[start:].lstrip())
    end = len(text.rstrip())
    return None if has_units(statute) or start >= end else Span(start, end)
