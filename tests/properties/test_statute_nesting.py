"""Which unit stands under which: the tree built in one pass is the one that `grammar/statute.lark` describes."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Tree
from lark.lexer import Lexer

from drafter.address import Level
from drafter.parse.grammars import load
from drafter.parse.statute import build_units
from drafter.parse.tokens import UnitToken
from drafter.statute import CLASS_OF_LEVEL, Unit

_LEVELS = list(CLASS_OF_LEVEL)


class _Given(Lexer):
    """Tokens cut beforehand."""

    def __init__(self, _conf: Any) -> None:
        pass

    def lex(self, lexer_state: Any, _parser_state: Any = None) -> Any:
        return iter(lexer_state)


def _grammar() -> Lark:
    return load("statute", "statute", lexer=_Given, maybe_placeholders=False)


GRAMMAR = _grammar()


def _type(level: Level) -> str:
    return "ANNEX" if level in (Level.ATTACHED_TABLE, Level.FORM) else level.name


def _shape(unit: Unit) -> tuple[str, list[Any]]:
    return _type(unit.level), [_shape(child) for child in unit.children]


def _tree_shape(tree: Tree[Token]) -> tuple[str, list[Any]]:
    sign, *below = tree.children
    return str(sign.type), [_tree_shape(child) for child in below]


@st.composite
def runs(draw: st.DrawFn) -> list[Level]:
    """Levels in any order, an annex followed only by what may follow one."""
    run: list[Level] = []
    for level in draw(st.lists(st.sampled_from(_LEVELS), max_size=25)):
        after_annex = run and run[-1] in (Level.ATTACHED_TABLE, Level.FORM)
        run.append(Level.ADDENDA if after_annex and level not in (Level.ATTACHED_TABLE, Level.FORM) else level)
    return run


@given(runs())
def test_the_tree_is_the_one_of_the_grammar(run: list[Level]) -> None:
    tokens = [UnitToken(_type(level), level, None, i, i + 1, own=i + 1, end=i + 1) for i, level in enumerate(run)]
    units = build_units("?" * len(run), tokens)
    tree = GRAMMAR.parse([Token(_type(level), "") for level in run])
    assert [_shape(unit) for unit in units] == [_tree_shape(child) for child in tree.children]
