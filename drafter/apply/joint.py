"""함께 삭제된 단위. `제5조부터 제8조까지 삭제`: one line for several units, parted where a unit is to stand in it."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from drafter.address import Address, Level
from drafter.apply.state import State
from drafter.numbering import Number, spanned
from drafter.siblings import near
from drafter.signs import sign
from drafter.statute import Unit


def parted(state: State, target: Address) -> State:
    """가르기. The state in which no such line holds the number of `target`, nor has it among its numbers."""
    number = target.last.number if target.steps else None
    joint = next((unit for unit in _beside(state, target) if number and _spans(unit, number)), None)
    path = state.statute.path(Address((*target.parent.steps, joint.step))) if joint else None
    if not path or number is None:
        return state
    pieces = tuple(_pieces(path[-1], number))
    identities = count(state.next_identity)
    first, *others = pieces
    parts = {identity: replace(unit, identity=identity) for unit, identity in zip(others, identities, strict=False)}
    state = replace(state, next_identity=next(identities), originals={**state.originals, **parts})
    traces = {identity: replace(state.trace(unit), parted_from=first.identity) for identity, unit in parts.items()}
    return state.spliced(path, (first, *parts.values())).traced(traces)


def _beside(state: State, target: Address) -> Iterable[Unit]:
    """The units of the level of `target` near its number."""
    if target.level is Level.ARTICLE and len(target.steps) == 1:
        rows = tuple(state.statute.rows_of_articles())
    else:
        path = state.statute.path(target.parent) if len(target.steps) > 1 else None
        rows = (path[-1].children,) if path else ()
    beside = (row[place] for row in rows for place in near(row, target.last))
    return (unit for unit in beside if unit.level is target.level)


def _spans(unit: Unit, number: Number) -> bool:
    return unit.number is not None and unit.until is not None and unit.number <= number <= unit.until


def _pieces(joint: Unit, number: Number) -> Iterable[Unit]:
    assert joint.number is not None
    assert joint.until is not None
    numbers = spanned(joint.number, joint.until)
    before = [each for each in numbers if each < number]
    after = [each for each in numbers if each > number]
    for group in (before, [number] if number in numbers else [], after):
        if group:
            yield _together(joint, group)


def _together(joint: Unit, numbers: list[Number]) -> Unit:
    """Some of the units on one line: `제5조 삭제`, `제5조 및 제6조 삭제`, `제5조부터 제7조까지 삭제`."""
    signs = [sign(replace(joint.step, number=number)) for number in numbers]
    written = f"{signs[0]}부터 {signs[-1]}까지" if len(signs) > 2 else " 및 ".join(signs)
    margin = joint.lead[: len(joint.lead) - len(joint.lead.lstrip())]
    until = numbers[-1] if len(numbers) > 1 else None
    return replace(joint, number=numbers[0], until=until, lead=f"{margin}{written} ")
