"""의안의 제명. How the title of a bill looks: `○○ 조례 일부개정조례안`, `○○ 조례 등의 일부개정에 관한 조례(안)`."""

import re

_AMENDS = r"(?:(?:일부|전부|일괄)?개정|폐지)(?:에\s?관한)?\s?(?:조례|규칙|법률|법|령)\s?(?:안|\(안\))?"
BILL_TITLE = re.compile(rf"[^\n“”\"]*?{_AMENDS}(?:\s?\((?:대안|수정안|안)\))?[^\S\n]*$", re.MULTILINE)
"""A line that is the title of a bill."""
HEAD_OF_BILL = re.compile(
    rf"\s*(?:의안\s?번호[^\n]*\n\s*)?{BILL_TITLE.pattern}(?:\n\s*\([^()\n]*\)[^\S\n]*$)*", re.MULTILINE
)
"""What stands above the opening sentence: the title, with the number of the bill and who moved it."""
