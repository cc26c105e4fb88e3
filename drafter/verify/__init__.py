"""사례 검증(事例 檢證). Folders with a text before, an amending text and the text after: does one come of the others?

A folder holds `before.txt`, `directive.txt` and `after.txt`, and `table.txt` where the comparison table is to be
looked at as well. Texts are compared in one normal form and without the marks of a consolidation.
"""

from drafter.verify.board import Board
from drafter.verify.cases import Case, find_cases, read_case
from drafter.verify.differences import Difference, differences
from drafter.verify.judging import Verdict, judge, table_differences
from drafter.verify.running import verdicts

__all__ = [
    "Board",
    "Case",
    "Difference",
    "Verdict",
    "differences",
    "find_cases",
    "judge",
    "read_case",
    "table_differences",
    "verdicts",
]
