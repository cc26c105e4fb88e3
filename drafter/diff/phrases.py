"""바뀐 구절. Which phrases of a text became which: the smallest stretches that a directive can quote.

Texts are compared word by word; a change is then widened to whole words and nouns and, where words only came
in or went out, to the word they belong to, and at last freed of the particle that both sides carry.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter import glyphs
from drafter.diagnostics import Span
from drafter.diff.change import Change, Phrase, apart
from drafter.diff.closing import closed
from drafter.diff.heads import headed
from drafter.diff.joining import joined
from drafter.diff.nouns import nouns
from drafter.josa import same_case, shared_ending, split_particle

_DOT = "ㆍ·‧․ᆞ∙・･•⋅"
_TOKEN = re.compile(rf"「[^「」]*」|[^\W{_DOT}]+|\S")
_WORD = re.compile(r"(?:「[^「」]*」|\S)+")
_LINK = re.compile(rf"\s*(?:[{_DOT},]|및|또는|따른|의한|이나|제외한|대한|관한|[”’]|)\s*")
"""What links two changes; a closing mark does, for the particle after it."""
_CALLED = re.compile(r"\( (?:이하|약칭)(?: 이 [조항호목]에서)? [“‘\"]")
"""What links a changed word with the changed name it has from then on: `도서관위원회(이하 “위원회”라 한다)`."""
_OPENS = re.compile(rf"^(?:[{_DOT},(]|및|또는|이나)")
_MEMBER_ENDS = re.compile(rf"[{_DOT},]")
_ROOM = 3
"""So many words and marks that stay leave a list alone after what changes in it."""
_SEPARATES = re.compile(rf"[{_DOT},;:]")
_MODIFIER = re.compile(rf"(?:의|는|한|된|할|될|인|른|던|적|및|또는|[{_DOT},]|「)$")
_LAW_NAME = re.compile(r"「[^「」]*」")
_MARKS = ".,;:"


def changed_phrases(old: str, new: str) -> tuple[Phrase, ...]:
    """바뀐 구절. In the order of the text; none touches another."""
    change = Change(old, new)
    phrases = apart(_Tokens.of(change).phrases())
    phrases = apart(_whole_words(change, phrase) for phrase in phrases)
    phrases = [part for phrase in phrases for part in _after_kept(change, phrase)]
    phrases = [single for phrase in phrases for single in _singly(change, phrase)]
    phrases = apart(_whole_nouns(change, [_trimmed(change, phrase) for phrase in phrases]))
    phrases = apart(closed(change, _from_word(change, phrase)) for phrase in phrases)
    phrases = apart(_no_syllable(change, _trimmed(change, phrase)) for phrase in phrases)
    phrases = apart(headed(change, phrase) for phrase in phrases)
    return joined(change, phrases)


def _from_word(change: Change, phrase: Phrase) -> Phrase:
    """With the word before, where a comma or a middle dot would be quoted first."""
    begins = _SEPARATES.match(change.words(phrase)[0])
    return phrase.widened(previous_word(change, phrase), 0) if begins else phrase


def _no_syllable(change: Change, phrase: Phrase) -> Phrase:
    """A single syllable says too little: the word after it is quoted too, or the one before, or its particle."""
    if min(len(words.strip()) for words in change.words(phrase)) > 1:
        return phrase
    right, left = next_word(change, phrase), previous_word(change, phrase)
    widened = phrase.widened(0, right) if right else phrase.widened(left, 0)
    trimmed = _trimmed(change, _whole_words(change, widened))
    return trimmed if len(change.words(trimmed)[0].strip()) > 1 else _whole_words(change, phrase)


_Run = tuple[int, int, int, int]
"""Tokens `[i1:i2]` of the old text that became tokens `[j1:j2]` of the new."""


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The words and marks of two texts."""

    olds: tuple[re.Match[str], ...]
    news: tuple[re.Match[str], ...]

    @classmethod
    def of(cls, change: Change) -> "_Tokens":
        return cls(tuple(_TOKEN.finditer(change.old)), tuple(_TOKEN.finditer(change.new)))

    def phrases(self) -> Iterator[Phrase]:
        """The changed runs as phrases, words that only came in or went out with the word they belong to."""
        changed = list(self._joined(self._runs()))
        ends = [*(run[0] for run in changed[1:]), len(self.olds) + _ROOM]
        settled = (self._after_member(run, end) for run, end in zip(changed, ends, strict=True))
        anchored = (self._spaced(self._anchored(run)) for run in settled)
        for i1, i2, j1, j2 in self._joined(anchored):
            yield Phrase(_stretch(self.olds, i1, i2), _stretch(self.news, j1, j2))

    def _runs(self) -> Iterator[_Run]:
        olds, news = list(map(_key, self.olds)), list(map(_key, self.news))
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
            if tag != "equal":
                yield i1, i2, j1, j2

    def _joined(self, runs: Iterable[_Run]) -> Iterator[_Run]:
        """Changes parted by no more than a linking word are one."""
        held: _Run | None = None
        for run in runs:
            if held and self._linked(held, run):
                held = (held[0], run[1], held[2], run[3])
                continue
            if held:
                yield held
            held = run
        if held:
            yield held

    def _linked(self, one: _Run, other: _Run) -> bool:
        """Whether two changes are one; a name that changes as the word itself does is changed with it, by 각각."""
        between = " ".join(token.group() for token in self.olds[one[1] : other[0]])
        if _CALLED.fullmatch(between):
            return self._texts(one) != self._texts(other)
        return bool(_LINK.fullmatch(between))

    def _texts(self, run: _Run) -> tuple[list[str], list[str]]:
        i1, i2, j1, j2 = run
        return [token.group() for token in self.olds[i1:i2]], [token.group() for token in self.news[j1:j2]]

    def _after_member(self, run: _Run, end: int) -> _Run:
        """What comes into a list, or goes out of one with commas, as said after the member before it: `, 과장`.

        Unless what follows the next member changes too, at `end`.
        """
        i1, i2, j1, j2 = run
        tokens = [token.group() for token in max(self.olds[i1:i2], self.news[j1:j2], key=len)]
        listed = tokens[-1] == "," if i1 < i2 else _MEMBER_ENDS.fullmatch(tokens[-1])
        alone = (i1 == i2) != (j1 == j2) and len(tokens) > 1 and end >= i2 + _ROOM
        if i1 > 1 and j1 > 1 and alone and listed and self.olds[i1 - 1].group() == tokens[-1]:
            return i1 - 1, i2 - 1, j1 - 1, j2 - 1
        return run

    def _anchored(self, run: _Run) -> _Run:
        i1, i2, j1, j2 = run
        if i1 and j1 and _joins(self.olds[i1:i2]) != _joins(self.news[j1:j2]):
            return i1 - 1, i2, j1 - 1, j2
        if _has_words(self.olds[i1:i2]) and _has_words(self.news[j1:j2]):
            return run
        tokens = max(self.olds[i1:i2], self.news[j1:j2], key=len)
        first, last = tokens[0].group(), tokens[-1].group()
        follows = i2 < len(self.olds) and j2 < len(self.news)
        if follows and (i1 == 0 or (not _OPENS.match(first) and _modifies(last))):
            return i1, i2 + 1, j1, j2 + 1
        return (i1 - 1, i2, j1 - 1, j2) if i1 and j1 else run

    def _spaced(self, run: _Run) -> _Run:
        """With the word before, where white space stands before the one side only."""
        i1, i2, j1, j2 = run
        if i1 and j1 and i1 < i2 and j1 < j2 and _after_space(self.olds[i1]) != _after_space(self.news[j1]):
            return i1 - 1, i2, j1 - 1, j2
        return run


def _key(token: re.Match[str]) -> str:
    """What two tokens are compared by: the word, and whether white space stands before it."""
    return " " * _after_space(token) + glyphs.normal(token.group())


def _after_space(token: re.Match[str]) -> bool:
    return token.start() > 0 and token.string[token.start() - 1].isspace()


def _has_words(tokens: tuple[re.Match[str], ...]) -> bool:
    return any(token.group()[0].isalnum() or token.group()[0] == "「" for token in tokens)


def _joins(tokens: tuple[re.Match[str], ...]) -> bool:
    """Whether nothing but a conjunction stands there, which says nothing without the word before it."""
    return [token.group() for token in tokens] in (["및"], ["또는"])


def _modifies(word: str) -> bool:
    """Whether a word belongs to the one after it: an adnominal form, or a bare noun."""
    return bool(_MODIFIER.search(word)) or (word.isalnum() and not split_particle(word)[1] and not word.endswith("여"))


def _stretch(tokens: tuple[re.Match[str], ...], first: int, end: int) -> Span:
    if first < end:
        return Span(tokens[first].start(), tokens[end - 1].end())
    return Span(0, 0)


def previous_word(change: Change, phrase: Phrase) -> int:
    """앞 낱말. How far it is to the beginning of the word before, over a comma; 0 when that changed too."""
    before = change.before(phrase)[-200:]
    tokens = list(_TOKEN.finditer(before))
    words = [token for token in tokens if not _SEPARATES.match(token.group())]
    return len(before) - words[-1].start() if words else 0


def next_word(change: Change, phrase: Phrase) -> int:
    """뒤 낱말. How far it is to the end of the word after; 0 when that changed too."""
    word = _TOKEN.search(change.after(phrase))
    return word.end() if word else 0


def _whole_words(change: Change, phrase: Phrase) -> Phrase:
    """The phrase with the rest of the words it cuts."""
    old, new = change.words(phrase)
    after = re.match(rf"[^\W{_DOT}]*", change.after(phrase))
    before = re.search(rf"[^\W{_DOT}]*$", change.before(phrase))
    right = after.end() if after and (old + new)[-1:].isalnum() else 0
    left = len(before.group()) if before and (old[:1] + new[:1]).isalnum() else 0
    return phrase.widened(left, right)


def _singly(change: Change, phrase: Phrase) -> list[Phrase]:
    """Words replaced one by one, each with its own particle, are phrases of their own; those linked stay one."""
    olds, news = (list(_WORD.finditer(words)) for words in change.words(phrase))
    if len(olds) != len(news) or len(olds) < 2:
        return [phrase]
    if not all(same_case(*_bare(a.group(), b.group())) for a, b in zip(olds[:-1], news[:-1], strict=True)):
        return [phrase]
    at, to = phrase.old.start, phrase.new.start
    pairs = zip(olds, news, strict=True)
    return [Phrase(Span(a.start(), a.end()).shifted(at), Span(b.start(), b.end()).shifted(to)) for a, b in pairs]


def _after_kept(change: Change, phrase: Phrase) -> list[Phrase]:
    """A first word that stays, with its particle, and has others joined before it ends a phrase: `전부 또는 일부를`."""
    olds, news = (list(_WORD.finditer(words)) for words in change.words(phrase))
    if len(olds) < 2:
        return [phrase]
    kept, following = olds[:2]
    joined_to = [place for place, word in enumerate(news, 1) if word.group() in ("및", "또는")]
    places = [place for place in joined_to if place < len(news) - 1 and news[place].group() == kept.group()]
    if not (places and split_particle(kept.group())[1]):
        return [phrase]
    old, new, place = phrase.old.start, phrase.new.start, places[0]
    first = Phrase(Span(old, old + kept.end()), Span(new, new + news[place].end()))
    rest = Phrase(Span(old + following.start(), phrase.old.end), Span(new + news[place + 1].start(), phrase.new.end))
    return [first, rest]


def _bare(old: str, new: str) -> tuple[str, str]:
    """Two words without the comma that stands after both."""
    return (old[:-1], new[:-1]) if old[-1] == new[-1] == "," else (old, new)


def _whole_nouns(change: Change, phrases: list[Phrase]) -> Iterator[Phrase]:
    olds, news = nouns(change.old), nouns(change.new)
    for phrase in phrases:
        if all(_LAW_NAME.fullmatch(words) for words in change.words(phrase)):
            yield phrase
        else:
            yield _covering(change, olds, news, phrase)


def _covering(change: Change, olds: tuple[Span, ...], news: tuple[Span, ...], phrase: Phrase) -> Phrase:
    """The phrase widened until it cuts no noun, old or new."""
    while True:
        left = max(_cut_left(olds, phrase.old), _cut_left(news, phrase.new))
        right = max(_cut_right(olds, phrase.old), _cut_right(news, phrase.new))
        left, right = min(left, len(change.before(phrase))), min(right, len(change.after(phrase)))
        if not left and not right:
            return phrase
        phrase = phrase.widened(left, right)


def _cut_left(spans: tuple[Span, ...], stretch: Span) -> int:
    return max((stretch.start - s.start for s in spans if s.start < stretch.start < s.end), default=0)


def _cut_right(spans: tuple[Span, ...], stretch: Span) -> int:
    return max((s.end - stretch.end for s in spans if s.start < stretch.end < s.end), default=0)


def _trimmed(change: Change, phrase: Phrase) -> Phrase:
    """Without the particle, or the mark, that both sides carry at their end."""
    old, new = change.words(phrase)
    if min(len(old), len(new)) > 1 and old[-1] == new[-1] and old[-1] in _MARKS:
        return _trimmed(change, phrase.widened(0, -1))
    return phrase.widened(0, -shared_ending(old, new))
