"""부칙의 대비. Addenda in force are amended and shown as the articles of an ordinance are, under a row of their own."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st
from properties.amendments import (
    Drawn,
    amendments,
    deleting,
    deleting_part,
    inserting,
    inserting_part,
    into_paragraph,
    moving_away,
    moving_under,
    replacing,
    rewriting,
    shifting,
    swapping,
)
from properties.statutes import addenda, laid, statutes

import drafter
from drafter.address import ANNEX_LEVELS, Address, Level, Step
from drafter.operations import Amendment, Clause, Operation, RenumberUnit, Sentence
from drafter.statute import Statute, Unit
from drafter.table import Row

_KINDS = (
    *(replacing, rewriting, inserting, inserting_part, deleting, deleting_part),
    *(shifting, swapping, moving_away, moving_under, into_paragraph),
)
_ADDENDA = Step(Level.ADDENDA)


@st.composite
def in_addenda(draw: st.DrawFn) -> tuple[Drawn, Drawn]:
    """An amendment of the articles of 부칙, and the same of an ordinance that has these articles and nothing else."""
    drawn = draw(statutes())
    block = laid(draw(addenda(designated=False).filter(lambda made: bool(made.children))))
    alone = replace(drawn, children=block.children)
    amendment = draw(amendments(alone, kinds=_KINDS))
    sentences = tuple(Sentence(tuple(map(_moved_in, sentence.clauses))) for sentence in amendment.sentences)
    return Drawn(_with_addenda(drawn, block), Amendment("", sentences)), Drawn(alone, replace(amendment, title=""))


def _with_addenda(statute: Statute, block: Unit) -> Statute:
    """The ordinance with these 부칙 as its only ones, before its annexes."""
    units = [unit for unit in statute.children if unit.level is not Level.ADDENDA]
    annexes = [unit for unit in units if unit.level in ANNEX_LEVELS]
    return replace(statute, children=(*(unit for unit in units if unit not in annexes), block, *annexes))


def _moved_in(clause: Clause) -> Clause:
    return Clause(tuple(map(_in_addenda, clause.operations)))


def _in_addenda(operation: Operation) -> Operation:
    operation = replace(operation, target=_within(operation.target))
    return replace(operation, to=_within(operation.to)) if isinstance(operation, RenumberUnit) else operation


def _within(address: Address) -> Address:
    return replace(address, steps=(_ADDENDA, *address.steps))


@given(st.sampled_from(("standard", "seoul")), in_addenda())
def test_they_have_the_rows_of_articles(style: str, drawn: tuple[Drawn, Drawn]) -> None:
    addenda_, alone = (one.applied for one in drawn)
    assume(alone.complete)
    assert addenda_.complete
    rows, expected = (_shown(drafter.compare(applied, style).rows) for applied in (addenda_, alone))
    assert rows == ([("부칙", "부칙", 0), *expected] if expected else [])


def _shown(rows: tuple[Row, ...]) -> list[tuple[str, str, int]]:
    """The rows, addresses without 부칙."""
    return [(_plain(row.left.text), _plain(row.right.text), row.left.depth) for row in rows]


def _plain(text: str) -> str:
    return text.replace("부칙 제", "제")
