"""의안의 제명. How the title of a bill looks: `○○ 조례 일부개정조례안`, `○○ 조례 등의 일부개정에 관한 조례(안)`."""

import re

from drafter.diagnostics import Span
from drafter.glyphs import normal

_AMENDS = (
    r"(?:(?:(?:일부|전부|일괄)?개정|폐지)(?:에\s?관한)?\s?(?:조례|규칙|법률|법|령)\s?(?:안|\(안\))?"
    r"|(?:(?:일부|전부)개정|폐지)(?:규정|훈령|예규)?안)"
)
BILL_TITLE = re.compile(rf"[^\n“”\"]*?{_AMENDS}(?:\s?\((?:대안|수정안|안)\))?[^\S\n]*$", re.MULTILINE)
"""A line that is the title of a bill."""
HEAD_OF_BILL = re.compile(
    rf"\s*(?:의안\s?번호[^\n]*\n\s*)?{BILL_TITLE.pattern}(?:\n\s*\([^()\n]*\)[^\S\n]*$)*", re.MULTILINE
)
"""What stands above the opening sentence: the title, with the number of the bill and who moved it."""
_TITLE_LINE = re.compile(
    rf"^[^\S\n]*(?:#+[^\S\n]+)?(?!#|\d+\.|[가-하]\.)(?P<title>\S{BILL_TITLE.pattern})", re.MULTILINE
)
"""A line with the title alone, as a heading of Markdown too; not one of a numbered list, as of what was moved when."""


_BARE = re.compile(_AMENDS)
_RUNS_ON = re.compile(r"[^\s안다요)\].:\d][^\S\n]*\n\Z")
"""The end of a line that may be the beginning of a title."""


def title_in(text: str, end: int, amended: str) -> Span:
    """의안의 제명 찾기. Where the title stands above that place: the last line that names the ordinance amended.

    One that does not name it is no title that can be trusted, as half of one broken over two lines. Empty for none.
    """
    named = [line for line in _TITLE_LINE.finditer(text, 0, end) if normal(amended) in normal(line["title"])]
    return Span(*named[-1].span()) if named else Span(0, 0)


def nearest_title(text: str, end: int, amended: str) -> Span:
    """가장 가까운 제명 찾기. The last title above that place, where a bill for several need name none of them.

    What does not name the first of them and may be half of a title broken over two lines is none. Empty for none.
    """
    lines = tuple(_TITLE_LINE.finditer(text, 0, end))
    if not lines:
        return Span(0, 0)
    title = lines[-1]["title"]
    broken = _BARE.match(title) or _RUNS_ON.search(text[: lines[-1].start()])
    return Span(*lines[-1].span()) if not broken or normal(amended) in normal(title) else title_in(text, end, amended)


def title_words(line: str) -> str:
    """제명의 말. The title that stands on such a line."""
    return line.strip().lstrip("#").strip()
