"""의안(議案). What is put before a council: the amending text under its title, with the comparison table of it."""

import re
from dataclasses import dataclass

from drafter.table import ComparisonTable

_ADDENDA_HEADING = re.compile(r"\s*부\s*칙\s*(?:[(<〈].*)?")


@dataclass(frozen=True, slots=True)
class Bill:
    """의안. All of it as data, for whoever writes it."""

    directives: str
    """The amending text: opening sentence, directives with their new text, addenda."""
    table: ComparisonTable
    title: str = ""
    """제명: `○○ 조례 일부개정조례안`, which stands above the amending text; empty when it is not known."""


def as_bill(result: ComparisonTable | Bill) -> Bill:
    """의안으로. A table alone as a bill of which the rest is not there."""
    return result if isinstance(result, Bill) else Bill("", result)


def is_addenda_heading(line: str) -> bool:
    """부칙의 제목. Whether a line of the amending text is the heading of addenda, which stands in the middle."""
    return bool(_ADDENDA_HEADING.fullmatch(line))
