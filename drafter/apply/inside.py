"""더 긴 말 속의 말. Words found inside a longer noun: `위원` in 위원회, `시` in 시장.

They are changed, for the directive says so; but whoever quotes the shorter word seldom thinks of the longer.
"""

import re

from drafter.apply.searching import Hit

_REST_OF_NAME = re.compile(
    r"(?:위원회|회의?|장관|장|실|국|청|관|령|원|단|팀|직|부(?!터))장?(?:은|는|이|가|을|를|의|에게?|에서|과|와|으?로|도|만)?(?![가-힣])"
)
"""What makes the name of a body, an office or a decree of the word before it, up to the end of the name."""


def longer_name(hits: list[Hit]) -> str:
    """긴 말. The first longer name that the words were found in; empty when they were found by themselves."""
    found = ((hit, _REST_OF_NAME.match(hit.slot.words, hit.span.end)) for hit in hits if _ends_in_hangul(hit))
    return next((_name(hit, rest.group()) for hit, rest in found if rest), "")


def _ends_in_hangul(hit: Hit) -> bool:
    """Whether a noun is replaced by another, as longer names can be made of it."""
    return all("가" <= words[-1:] <= "힣" for words in (hit.operation.old, hit.new))


def _name(hit: Hit, rest: str) -> str:
    words = hit.slot.words[hit.span.start : hit.span.end]
    return words + re.sub(r"(?<=.)(?:은|는|이|가|을|를|의|에게?|에서|과|와|으?로|도|만)$", "", rest)
