"""따옴. The replacements that make one text of another: each quotation as short as being found just once allows."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

from drafter import glyphs
from drafter.diagnostics import Span
from drafter.diff.change import Change, Phrase, apart
from drafter.diff.closing import closed
from drafter.diff.inside import told_apart
from drafter.diff.likeness import same_words
from drafter.diff.phrases import changed_phrases, next_word, previous_word
from drafter.josa import split_particle

_CONJUNCTIONS = ("및", "또는")
_BREAKS = "()[]「」“”‘’\"',."


@dataclass(frozen=True, slots=True)
class Edit:
    """자구의 고침. Words, what takes their place, and whether every hit is meant."""

    old: str
    new: str
    each: bool = False


def edits_between(old: str, new: str) -> tuple[Edit, ...] | None:
    """두 글의 차이. The replacements, in the order of the text; None when no quotation says it."""
    return _replacing(Change(old, new), changed_phrases(old, new))


def edits_in_lines(old: str, new: str) -> tuple[Edit, ...] | None:
    """줄마다의 차이. The replacements in lines that stay lines of their own; None where lines came or went."""
    olds, news = old.split("\n"), new.split("\n")
    blocks = SequenceMatcher(None, olds, news, autojunk=False).get_opcodes()
    if any(tag in ("insert", "delete") for tag, *_ in blocks):
        return None
    phrases: list[Phrase] = []
    for _, i1, i2, j1, j2 in (block for block in blocks if block[0] == "replace"):
        starts = [len("\n".join((*lines[:first], ""))) for lines, first in ((olds, i1), (news, j1))]
        found = changed_phrases("\n".join(olds[i1:i2]), "\n".join(news[j1:j2]))
        phrases += (Phrase(p.old.shifted(starts[0]), p.new.shifted(starts[1])) for p in found)
    return _replacing(Change(old, new), tuple(phrases))


def _replacing(change: Change, found: tuple[Phrase, ...]) -> tuple[Edit, ...] | None:
    """The replacements for phrases that changed, each quoted as long as it takes to be found just there."""
    phrases = told_apart(change, found)
    for _ in range(40):
        if any(not phrase.old.start < phrase.old.end for phrase in phrases):
            return None
        edits = _edits(change, phrases)
        right = same_words(_result(change.old, edits), change.new)
        if right and _read_twice(edit.old for edit in edits).isdisjoint(edit.old for edit in edits):
            return edits
        longer = _lengthened(change, phrases)
        if longer == phrases:
            return edits if right else None
        phrases = longer
    return None


def _read_twice(quoted: Iterable[str]) -> set[str]:
    """The nouns quoted with their particles: where one is quoted alone too, a reader finds it there as well."""
    return {noun for noun, mark in map(split_particle, quoted) if mark}


def _edits(change: Change, phrases: tuple[Phrase, ...]) -> tuple[Edit, ...]:
    """One edit for each pair of words, 각각 where they stand more than once."""
    pairs = list(dict.fromkeys(change.words(phrase) for phrase in phrases))
    hits = _hits(change.old, pairs)
    return tuple(Edit(old, new, len(hits[old, new]) > 1) for old, new in pairs)


def _hits(text: str, pairs: list[tuple[str, str]]) -> dict[tuple[str, str], list[Span]]:
    """Where each quotation is found, longer ones first, as `apply` finds them."""
    claimed: list[Span] = []
    hits: dict[tuple[str, str], list[Span]] = {}
    for pair in sorted(pairs, key=lambda pair: -len(pair[0])):
        found = [m.span for m in glyphs.find_all(text, pair[0]) if not any(_overlap(m.span, c) for c in claimed)]
        claimed += found
        hits[pair] = found
    return hits


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _result(text: str, edits: tuple[Edit, ...]) -> str:
    """What the replacements make of the text."""
    hits = _hits(text, [(edit.old, edit.new) for edit in edits])
    places = sorted(((span, new) for (_, new), spans in hits.items() for span in spans), key=lambda p: -p[0].start)
    for span, new in places:
        text = text[: span.start] + new + text[span.end :]
    return text


def _lengthened(change: Change, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases whose words stand elsewhere too, each with the word beside it; those that then touch are one."""
    pairs = [change.words(phrase) for phrase in phrases]
    hits = _hits(change.old, list(dict.fromkeys(pairs)))
    own = {pair: {p.old for p, other in zip(phrases, pairs, strict=True) if other == pair} for pair in pairs}
    twice = _read_twice(old for old, _ in hits)
    found = [set(hits[pair]) == own[pair] and pair[0] not in twice for pair in pairs]
    longer = (
        phrase if alone else _same_for_all(change, phrase, phrases) or _longer(change, phrase)
        for phrase, alone in zip(phrases, found, strict=True)
    )
    return tuple(apart(longer))


def _same_for_all(change: Change, phrase: Phrase, phrases: tuple[Phrase, ...]) -> Phrase | None:
    """A phrase that recurs with what follows it everywhere, where those words then stand nowhere else."""
    twins = [other for other in phrases if change.words(other) == change.words(phrase)]
    if len(twins) < 2:
        return None
    old, follows = change.words(phrase)[0], _beginning(change.after(twin) for twin in twins)
    ends = (word.end() for word in re.finditer(r"\w+", follows) if word.group() not in _CONJUNCTIONS)
    end = next((end for end in ends if change.old.count(old + follows[:end]) == len(twins)), 0)
    return phrase.widened(0, end) if end else None


def _beginning(texts: Iterable[str]) -> str:
    """What all the texts begin with, up to a comma or a mark."""
    shared = takewhile(lambda letters: len({*letters}) == 1 and letters[0] not in _BREAKS, zip(*texts, strict=False))
    return "".join(letters[0] for letters in shared)


def _longer(change: Change, phrase: Phrase) -> Phrase:
    """The shortest of the longer phrases that stands but once; else the one with the rest of its word, or the next."""
    options = tuple(closed(change, option) for option in _options(change, phrase))
    unique = (option for option in options if change.old.count(change.words(option)[0]) == 1)
    return next(unique, options[-1] if options else phrase)


def _options(change: Change, phrase: Phrase) -> Iterator[Phrase]:
    """With its particle; with the word before; with the word after; with both."""
    rest = _rest_of_word(change, phrase)
    if rest:
        yield phrase.widened(0, rest)
    left = previous_word(change, phrase)
    right = rest or next_word(change, phrase)
    if left:
        yield phrase.widened(left, 0)
    if right:
        yield phrase.widened(0, right)
    if left and right:
        yield phrase.widened(left, right)


def _rest_of_word(change: Change, phrase: Phrase) -> int:
    rest = re.match(r"\w+", change.after(phrase))
    return rest.end() if rest else 0
