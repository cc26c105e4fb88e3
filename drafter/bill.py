"""의안(議案). What is put before a council: the amending text, with the comparison table that belongs to it."""

import re
from dataclasses import dataclass

from drafter.table import ComparisonTable

_ADDENDA_HEADING = re.compile(r"\s*부\s*칙\s*(?:[(<〈].*)?")


@dataclass(frozen=True, slots=True)
class Bill:
    """의안. Both as data, for whoever writes it."""

    directives: str
    """The amending text: opening sentence, directives with their new text, addenda."""
    table: ComparisonTable


def is_addenda_heading(line: str) -> bool:
    """부칙의 제목. Whether a line of the amending text is the heading of addenda, which stands in the middle."""
    return bool(_ADDENDA_HEADING.fullmatch(line))
