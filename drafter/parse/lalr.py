"""문법표 따라 읽기. Carries out the tables Lark makes of a grammar.

Lark's own loop counts the lines and columns of every word and passes each through many hands, which for directives is
more than half of the time. Here is one plain loop over the same tables. It reads what is well formed; anything else is
left to Lark, which says where the grammar stopped and what it expected.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lark import Lark, TextSlice, Token, UnexpectedInput
from lark.parsers.lalr_analysis import Shift

from drafter.diagnostics import Span

_END = "$END"
_NOT_READ = object()

_Reduction = tuple[Callable[[list[Any]], Any], int, str]
"""A rule that is complete: what makes its value, of how many values, and its name."""


class Word(Token):
    """말. A word of the grammar and where it stands; no line or column, which nothing asks of a word that was read."""

    start_pos: int
    end_pos: int

    def __new__(cls, kind: str, words: str, start: int) -> "Word":
        word = str.__new__(cls, words)
        word.type, word.start_pos, word.end_pos = kind, start, start + len(words)
        return word


@dataclass(frozen=True, slots=True)
class _State:
    """A state of the parser."""

    words: re.Pattern[str]
    """The words it knows, each with a group of its own at the end, and what is ignored after them."""
    kinds: tuple[str, ...]
    """The kind of word, by group."""
    reductions: dict[str, _Reduction]
    """The rule that is complete before a word."""
    following: dict[str, int]
    """The next state, after a word or a complete rule."""


class TableReader:
    """표를 따르는 해석기. Reads by the tables of a Lark LALR parser with a contextual lexer."""

    def __init__(self, lark: Lark) -> None:
        self.lark = lark
        lexers = lark.parser.lexer.lexers
        self._ignored = re.compile(_ignored(next(iter(lexers.values()))))
        self._states = _States(lark.parser.parser.parser, lexers)

    def parse(self, text: str, within: Span, start: str) -> Any:
        """The value of a stretch of text; Lark's `UnexpectedInput` when the grammar has no such form."""
        table = self._states.table
        first = self._ignored.match(text, within.start, within.end)
        stretch = Span(first.end() if first else within.start, within.end)
        value = _read(self._states, table.start_states[start], table.end_states[start], text, stretch)
        if value is not _NOT_READ:
            return value
        self._refuse(text[within.start : within.end], within.start, start)
        return self.lark.parse(TextSlice(text, within.start, within.end), start=start)

    def _refuse(self, stretch: str, offset: int, start: str) -> None:
        """Lark's error for the stretch by itself: of a slice, Lark counts the lines of all the text before it."""
        try:
            self.lark.parse(stretch, start=start)
        except UnexpectedInput as error:
            if error.pos_in_stream is not None:
                error.pos_in_stream += offset
            raise


class _States(dict[int, _State]):
    """The states, each made when it is first reached, as most never are."""

    def __init__(self, parser: Any, lexers: dict[int, Any]) -> None:
        super().__init__()
        self.table = parser.parse_table
        self._callbacks = parser.callbacks
        self._lexers = lexers

    def __missing__(self, number: int) -> _State:
        actions = self.table.states[number].items()
        following = {str(name): to for name, (action, to) in actions if action is Shift}
        reductions = {str(name): self._reduction(rule) for name, (action, rule) in actions if action is not Shift}
        state = self[number] = _State(*_pattern(self._lexers[number]), reductions, following)
        return state

    def _reduction(self, rule: Any) -> _Reduction:
        return self._callbacks[rule], len(rule.expansion), str(rule.origin.name)


def _pattern(lexer: Any) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One of the words, in the order in which Lark tries them, or the end of the text; and the kind by group.

    A group that holds a word keeps the matcher from seeing by its first letter that the word is another; so each is
    followed by an empty group instead.
    """
    words = [word for word in lexer.terminals if word.name not in lexer.ignore_types]
    known = "|".join([*(f"(?:{word.pattern.to_regexp()})()" for word in words), r"\Z()"])
    pattern = re.compile(f"(?:{known}){_ignored(lexer)}")
    if pattern.groups != len(words) + 1:
        raise ValueError("a word of the grammar has a group of its own")
    return pattern, ("", *(str(word.name) for word in words), _END)


def _ignored(lexer: Any) -> str:
    patterns = (word.pattern.to_regexp() for word in lexer.terminals if word.name in lexer.ignore_types)
    return "(?>(?:{})*)".format("|".join(f"(?:{pattern})" for pattern in patterns))


def _read(states: _States, start: int, final: int, text: str, stretch: Span) -> Any:
    """The value the grammar makes of a stretch of text, between two states; `_NOT_READ` where it makes none."""
    place, end = stretch.start, stretch.end
    state = states[start]
    path = [state]
    values: list[Any] = []
    while found := state.words.match(text, place, end):
        group = found.lastindex or 0
        kind = state.kinds[group]
        while rule := state.reductions.get(kind):
            make, size, name = rule
            first = len(values) - size
            values[first:] = [make(values[first:])]
            state = states[path[first].following[name]]
            path[first + 1 :] = [state]
        if kind not in state.following:
            return values[0] if kind == _END and state is states[final] else _NOT_READ
        state = states[state.following[kind]]
        path.append(state)
        unseen = kind[0] == "_"  # Lark leaves such words out of what it gives to a rule
        values.append(None if unseen else Word(kind, text[place : found.start(group)], place))
        place = found.end()
    return _NOT_READ
