"""이어진 구절. Changes of which one belongs to the other are quoted as one phrase, with the words between them.

`「도서관법」 제5조에 따른 시설` changes as one: what stands before the noun belongs to it. The names of offices are
quoted one by one all the same: they change in many places, each by the same words.
"""

import re
from collections.abc import Iterable

from drafter.diff.change import Change, Phrase
from drafter.diff.offices import renames_office

_NEAR = 16
"""Up to so many characters between two changes, one may belong to the other."""
_BELONGS = re.compile(
    r"[^,“”‘’\"'()\[\]]*(?:(?:[하되있없]|따르)는|[가-힣](?:의|른|한|된|할|될|인|던|적)|및|또는|(?:^|\s)그|소속)\s"
)
"""Words after which a noun must follow, with no comma and no mark among them."""


def joined(change: Change, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """이어 따오기. The phrases, those that belong together as one."""
    separate: list[Phrase] = []
    for phrase in phrases:
        while separate and _is_one(change, separate[-1], phrase):
            phrase = separate.pop().united(phrase)
        separate.append(phrase)
    return tuple(separate)


def _is_one(change: Change, one: Phrase, other: Phrase) -> bool:
    """Whether a change belongs to the one after it; the same change twice is said once, by 각각."""
    between = change.old[one.old.end : other.old.start]
    if len(between) > _NEAR or not _BELONGS.fullmatch(between):
        return False
    words = change.words(one), change.words(other)
    return words[0] != words[1] and not any(renames_office(*pair) for pair in words)
