"""긴 이름 속의 이름. A name quoted that begins a longer one quoted beside it is told from it by what follows.

`산업통상자원부` stands in `산업통상자원부장관` too, so its particle is quoted with it, or the word after it:
`산업통상자원부의`, `산업통상자원부 소속`.
"""

import re
from collections.abc import Iterable

from drafter.diff.change import Change, Phrase, apart
from drafter.josa import split_particle

_REST = re.compile(r"\w+")
_NEXT = re.compile(r"\s(\w+)")


def told_apart(change: Change, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """가려 따오기. The phrases, those that begin a longer one with what follows them."""
    olds = [change.words(phrase)[0] for phrase in phrases]
    pairs = zip(phrases, olds, strict=True)
    return tuple(apart(_followed(change, one) if _begins_another(old, olds) else one for one, old in pairs))


def _begins_another(old: str, olds: Iterable[str]) -> bool:
    return any(other.startswith(old) and other[len(old) : len(old) + 1].isalnum() for other in olds)


def _followed(change: Change, phrase: Phrase) -> Phrase:
    """The phrase with the rest of its word, or with the word after it, without the particle of that."""
    after = change.after(phrase)
    rest, following = _REST.match(after), _NEXT.match(after)
    if rest:
        return phrase.widened(0, rest.end())
    if following is None:
        return phrase
    name = split_particle(following.group(1))[0]
    return phrase.widened(0, following.start(1) + len(name if len(name) > 1 else following.group(1)))
