"""괄호와 따옴표. Phrases that cut neither brackets nor quotation marks, nor a particle from what it follows.

A particle after a closing mark follows the words before the mark: when it changes, `“이용자”란` is one word.
"""

import re

from drafter.diagnostics import Span
from drafter.diff.change import Change, Phrase
from drafter.parts import enclosed

_WORD_BEFORE = re.compile(r"(?:「[^「」]*」|\w+)$")


def closed(change: Change, phrase: Phrase) -> Phrase:
    """닫힌 구절. The phrase with the whole of the brackets and quotation marks it cuts."""
    return Phrase(_closed(change.old, phrase.old), _closed(change.new, phrase.new))


def _closed(text: str, span: Span) -> Span:
    pairs = enclosed(text)
    while True:
        wider = span
        for start, end in pairs:
            wider = _with_pair(text, wider, start, end)
        if wider == span:
            return span
        span = wider


def _with_pair(text: str, span: Span, start: int, end: int) -> Span:
    """The span with both marks of a pair, where it has one of them or begins with the particle after it."""
    inside = [span.start <= mark < span.end for mark in (start, end)]
    follows = end + 1 == span.start and text[span.start : span.start + 1].isalnum()
    if not follows and inside[0] == inside[1]:
        return span
    start = start - len(_word_before(text, start)) if text[start] == "(" else start
    return Span(min(span.start, start), max(span.end, end + 1))


def _word_before(text: str, place: int) -> str:
    """The word that a bracket belongs to."""
    found = _WORD_BEFORE.search(text[:place])
    return found.group() if found else ""
