"""문법표 따라 읽기. Carries out the tables Lark makes of a grammar.

Lark's own loop counts the lines and columns of every word and passes each through many hands, which for directives is
more than half of the time. Here is one plain loop over the same tables. It reads what is well formed; anything else is
left to Lark, which says where the grammar stopped and what it expected.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from lark import TextSlice, Token
from lark.lexer import ContextualLexer, LexerThread
from lark.parsers.lalr_analysis import Shift
from lark.parsers.lalr_parser import LALR_Parser

_END = "$END"
_NOT_READ = object()

_Reduction = tuple[Callable[[list[Any]], Any], int, str]
"""A rule that is complete: what makes its value, of how many values, and its name."""


@dataclass(frozen=True, slots=True)
class _State:
    """A state of the parser."""

    words: re.Pattern[str]
    """The words it knows."""
    actions: dict[str, int | _Reduction]
    """What to do at a word: the next state, or a reduction; after a rule is complete: the next state."""


class _States(dict[int, _State]):
    """The states, each made when it is first reached, as most never are."""

    def __init__(self, parser: LALR_Parser, lexer: ContextualLexer) -> None:
        super().__init__()
        self._parser = parser.parser
        self._lexers = lexer.lexers

    def __missing__(self, number: int) -> _State:
        table = self._parser.parse_table.states[number]
        actions = {str(name): arg if action is Shift else self._reduction(arg) for name, (action, arg) in table.items()}
        state = self[number] = _State(_pattern(self._lexers[number]), actions)
        return state

    def _reduction(self, rule: Any) -> _Reduction:
        return self._parser.callbacks[rule], len(rule.expansion), str(rule.origin.name)


def _pattern(lexer: Any) -> re.Pattern[str]:
    """What is ignored, then one of the words, in the order in which Lark tries them, or the end of the text."""
    ignored = [word.pattern.to_regexp() for word in lexer.terminals if word.name in lexer.ignore_types]
    words = [word for word in lexer.terminals if word.name not in lexer.ignore_types]
    named = [f"(?P<{word.name}>{word.pattern.to_regexp()})" for word in words]
    return re.compile("(?>(?:{})*)(?:{})".format("|".join(ignored), "|".join([*named, r"\Z"])))


class TableParser(LALR_Parser):
    """표를 따르는 해석기. Lark's LALR parser with a loop of its own."""

    _states: _States | None = None

    def parse(self, lexer: LexerThread, start: str, on_error: Any = None) -> Any:
        """The value of a text; Lark's `UnexpectedInput` when the grammar has no such form."""
        if self._states is None:
            self._states = _States(self, cast(ContextualLexer, lexer.lexer))
        text, table = cast(Any, lexer.state).text, cast(Any, self._parse_table)
        value = _read(self._states, table.start_states[start], table.end_states[start], text)
        return super().parse(lexer, start, on_error) if value is _NOT_READ else value  # type: ignore[no-untyped-call]


def _read(states: _States, start: int, final: int, text: TextSlice[str]) -> Any:
    """The value the grammar makes of a text, between two states; `_NOT_READ` where it has no action for a word."""
    path: list[Any] = [start]
    values: list[Any] = []
    place = text.start
    while found := states[path[-1]].words.match(text.text, place, text.end):
        kind, place = found.lastgroup or _END, found.end()
        action = states[path[-1]].actions.get(kind)
        while isinstance(action, tuple):
            make, size, rule = action
            first = len(values) - size
            values[first:] = [make(values[first:])]
            path[first + 1 :] = [states[path[first]].actions[rule]]
            action = states[path[-1]].actions.get(kind)
        if action is None:
            return values[0] if kind == _END and path[-1] == final else _NOT_READ
        path.append(action)
        unseen = kind.startswith("_")  # Lark leaves such words out of what it gives to a rule
        values.append(None if unseen else Token(kind, found[kind], found.start(kind), None, None, None, None, place))
    return _NOT_READ
