"""더 긴 이름. Words found inside a longer noun: `위원` in 위원회, `시` in 시장, `위원회` in 운영위원회.

They are changed, for the directive says so; but whoever quotes the shorter word seldom thinks of the longer.
"""

import re

from drafter.apply.searching import Hit
from drafter.josa import split_particle

_REST_OF_NAME = re.compile(r"(?:위원회|회의?|장관|장|실|국|청|관|령|원|단|팀|직|부)장?")
"""What makes the name of a body, an office or a decree of the word before it."""
_REST_OF_WORD = re.compile(r"[가-힣]*")
_WORD_BEFORE = re.compile(r"[가-힣]+\Z")


def longer_name(hits: list[Hit]) -> str:
    """긴 이름. The first longer name that the words were found in; empty when they were found by themselves."""
    names = [_name_begun(hit) for hit in hits if _ends_in_hangul(hit)]
    ended = [_name_ended(hit) for hit in hits]
    return next((name for name in (*names, *(ended if "" in ended else ())) if name), "")


def _ends_in_hangul(hit: Hit) -> bool:
    """Whether a noun is replaced by another, as longer names can be made of it."""
    return all("가" <= words[-1:] <= "힣" for words in (hit.operation.old, hit.new))


def _name_begun(hit: Hit) -> str:
    """The name that the words found begin, without its particle; empty where they begin none."""
    words = hit.slot.words
    rest = _REST_OF_WORD.match(words, hit.span.end)
    name, _ = split_particle(words[hit.span.start : rest.end() if rest else hit.span.end])
    return name if _REST_OF_NAME.fullmatch(name, hit.span.end - hit.span.start) else ""


def _name_ended(hit: Hit) -> str:
    """The name that the words found end; it is another only where they also stand by themselves."""
    before = _WORD_BEFORE.search(hit.slot.words, 0, hit.span.start)
    found = hit.slot.words[hit.span.start : hit.span.end]
    return before.group() + found if before and "가" <= found[:1] <= "힣" else ""
