"""글의 종류. Whether a text is an ordinance or an amending text, seen from its first telling line.

An amending text says so in its title (`… 일부개정조례안`) or in its opening sentence (`… 다음과 같이
개정한다.`); a cutting without either begins with a directive, where an ordinance begins with the heading of
an article.
"""

import re

from drafter.glyphs import composed
from drafter.parse.titles import BILL_TITLE

_OPENING = re.compile(r"(?:일부|전부)?[를을]?\s*다음과\s*같이\s*(?:개정|폐지)한다|[를을]\s*폐지한다")
_HEADED_ARTICLE = re.compile(r"\s*제\s?\d+\s?조(?:의\s?\d+)*\s*\((?!종전|제\d)")
_DIRECTIVE = re.compile(
    r"\s*(?:제\s?\d+\s?[편장절관조]|부칙|별표|별지|제명|본칙).*"
    r"(?:[을를]|으?로|같이|각각|\s)\s*(?:신설|삭제|삽입|변경|추가|이동)?(?:한다|하고|하며)(?![가-힣])"
)


def is_amendment(text: str) -> bool:
    """개정문인지. Whether the text reads as an amending text; an ordinance is what does not."""
    for line in filter(str.strip, composed(text)[0].splitlines()):
        if _OPENING.search(line):
            return True
        if _HEADED_ARTICLE.match(line):
            return False
        if BILL_TITLE.match(line) or _DIRECTIVE.match(line):
            return True
    return False
