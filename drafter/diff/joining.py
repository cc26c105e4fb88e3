"""이어진 구절. Changes of which one belongs to the other are quoted as one phrase, with the words between them.

`「도서관법」 제5조에 따른 시설` changes as one: what stands before the noun belongs to it. So does a clause that comes
or goes with what changes before its comma: `본점에서는 14일 이내에, 지점에서는 21일 이내에`; and a word with the
brackets that explain it: `해양경찰서(파출소 및 출장소를 포함한다)`. The names of offices are otherwise quoted one by
one: they change in many places, each by the same words.
"""

import re
from collections.abc import Iterable

from drafter.diff.change import Change, Phrase
from drafter.diff.closing import closed
from drafter.diff.offices import renames_office

_NEAR = 16
"""Up to so many characters between two changes, one may belong to the other."""
_BELONGS = re.compile(
    r"[^,“”‘’\"'()\[\]]*(?:(?:[하되있없]|따르)는|[가-힣](?:의|른|한|된|할|될|인|던|적)|및|또는|(?:^|\s)그|소속)\s"
)
"""Words after which a noun must follow, with no comma and no mark among them."""
_WITHIN = re.compile(r"[^,“”‘’\"'()\[\]]*")
_CLAUSE_ENDS = re.compile(r"[가-힣](?:에|에서|로|을|를|은|는|면|고|며|되|나),\s")
"""A comma after a particle or an ending parts clauses; after a noun it parts the members of a list."""
_EXPLAINED = re.compile(r"\((?!이하)[^()]*")
"""Brackets that follow a word at once and say what it is; `(이하 …)` gives it another name."""
_LAST_MEMBER = re.compile(r"\s(?:및|또는)\s[^,“”‘’\"'()\[\]]*")
"""What stands between the last two members of a list."""
_CLAUSE = 12
"""Longer than this, in characters, what comes or goes is more than a word with its particle."""
_MODIFIERS = re.compile(r"(?:[가-힣]+(?:의|된|한|[하되있]는)\s)*$")
_REST = re.compile(r"\w*")


def joined(change: Change, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """이어 따오기. The phrases, those that belong together as one."""
    separate: list[Phrase] = []
    for phrase in phrases:
        while separate and (one := _united(change, separate[-1], phrase)):
            separate.pop()
            phrase = one
        separate.append(phrase)
    return tuple(separate)


def _united(change: Change, one: Phrase, other: Phrase) -> Phrase | None:
    """The two as one phrase; None where they are quoted apart."""
    if _is_one(change, one, other) or _in_one_list(change, one, other):
        return one.united(other)
    if _explains(change, one, other):
        return closed(change, one.united(other))
    return _whole(change, one.united(other)) if _is_clause(change, one, other) else None


def _is_one(change: Change, one: Phrase, other: Phrase) -> bool:
    """Whether a change belongs to the one after it; the same change twice is said once, by 각각."""
    between = change.old[one.old.end : other.old.start]
    if len(between) > _NEAR or not _BELONGS.fullmatch(between):
        return False
    words = change.words(one), change.words(other)
    return words[0] != words[1] and not any(renames_office(*pair) for pair in words)


def _in_one_list(change: Change, one: Phrase, other: Phrase) -> bool:
    """Whether a member joins a list before its last, which changes too: `「주차장법」 및 같은 법 시행령`."""
    (old, new), between = change.words(one), change.old[one.old.end : other.old.start]
    last = len(between) <= _NEAR and _LAST_MEMBER.fullmatch(between)
    return bool(last) and bool(re.match(r",\s", new.removeprefix(old)))


def _explains(change: Change, one: Phrase, other: Phrase) -> bool:
    """Whether the second change stands in the brackets that explain the word changed first."""
    between = change.old[one.old.end : other.old.start]
    within = len(between) <= _NEAR and _EXPLAINED.fullmatch(between)
    return bool(within) and change.words(one) != change.words(other)


def _is_clause(change: Change, one: Phrase, other: Phrase) -> bool:
    """Whether the second change brings in or takes out a clause, with which what changes before its comma is one."""
    between, words = change.old[one.old.end : other.old.start], (change.words(one), change.words(other))
    if len(between) > _NEAR or not _WITHIN.fullmatch(between) or any(renames_office(*pair) for pair in words):
        return False
    old, new = words[1]
    return bool(_CLAUSE_ENDS.search(old)) != bool(_CLAUSE_ENDS.search(new)) and abs(len(old) - len(new)) > _CLAUSE


def _whole(change: Change, phrase: Phrase) -> Phrase:
    """A clause is quoted whole: with what stands before its first noun, and with its last particle."""
    before, after = _MODIFIERS.search(change.before(phrase)[-100:]), _REST.match(change.after(phrase))
    return phrase.widened(len(before.group()) if before else 0, after.end() if after else 0)
