"""형제 단위. Looking by halving finds what looking at each finds; what stays known of siblings stays true."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafter.address import Level, Step
from drafter.numbering import Number
from drafter.siblings import InOrder, exchanged, in_order, near, runs
from drafter.statute import Unit, Words, place_of

LEVELS = st.sampled_from((Level.CHAPTER, Level.ARTICLE, Level.ADDENDA, Level.ATTACHED_TABLE))
NUMBERS = st.builds(Number, st.integers(1, 30), st.sampled_from(((), (), (2,), (2, 3))))
STEPS = st.builds(lambda level, number: Step(level, None if level is Level.ADDENDA else number), LEVELS, NUMBERS)


def unit(step: Step, several: int = 0) -> Unit:
    number = step.number
    until = Number(number.value + several) if several and number and not number.branches else None
    return Unit(step.level, number, words=Words("삭제"), until=until)


UNITS = st.lists(st.builds(unit, STEPS, st.sampled_from((0, 0, 0, 3))), max_size=40).map(tuple)
SORTED = UNITS.map(lambda units: tuple(sorted(units, key=lambda each: each.step.order)))


@given(UNITS | SORTED, STEPS)
def test_a_number_is_found_where_looking_at_each_finds_one(units: tuple[Unit, ...], step: Step) -> None:
    place = place_of(in_order(units), step)
    assert (place is None) == (not any(each.holds(step) for each in units))
    assert place is None or units[place].holds(step)


@given(SORTED, st.integers(0, 40), st.integers(0, 3), UNITS.map(lambda units: units[:2]))
def test_siblings_known_to_stand_in_order_do(
    units: tuple[Unit, ...], at: int, count: int, new: tuple[Unit, ...]
) -> None:
    start = min(at, len(units))
    made = exchanged(in_order(units), start, start + count, new)
    assert made == (*units[:start], *new, *units[start + count :])
    if isinstance(made, InOrder):
        assert all(one.step.order <= other.step.order for one, other in pairwise(made))


@given(UNITS | SORTED)
def test_runs_are_all_of_the_siblings_each_of_one_level(units: tuple[Unit, ...]) -> None:
    found = list(runs(in_order(units)))
    assert tuple(each for _, run in found for each in run) == units
    assert all(each.level is level for level, run in found for each in run)


def test_an_addenda_is_found_by_its_ordinance_among_others() -> None:
    many = [unit(Step(Level.ARTICLE, Number(value))) for value in range(1, 30)]
    blocks = [replace(unit(Step(Level.ADDENDA)), heading=Words(f"<조례 제{n}호>")) for n in (1, 2, 3)]
    units = in_order((*many, *blocks))
    assert isinstance(units, InOrder)
    assert place_of(units, Step(Level.ADDENDA, label="조례 제3호 나무 조례")) == len(units) - 1
    assert set(near(units, Step(Level.ADDENDA))) == set(range(len(units)))
