"""Every operation is known to every room that deals with operations, and has a golden case."""

import pytest
from golden_cases import GOLDEN
from modules import classes, room_text

from drafter.apply import Fate
from drafter.operations import OPERATIONS, Operation

NAMES = [operation.__name__ for operation in OPERATIONS]


def test_the_list_of_operations_is_whole() -> None:
    assert set(NAMES) == {kind.__name__ for kind in Operation.__subclasses__()}
    assert set(NAMES) <= set(classes("operations"))


def test_every_operation_has_its_korean_name() -> None:
    assert all(operation.korean for operation in OPERATIONS)
    assert len({operation.korean for operation in OPERATIONS}) == len(OPERATIONS)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("room", ["parse", "apply", "wording"])
def test_every_room_knows_every_operation(room: str, name: str) -> None:
    assert name in room_text(room), f"drafter.{room} does nothing with {name}"


@pytest.mark.parametrize("fate", Fate)
def test_comparing_knows_every_fate(fate: Fate) -> None:
    """The table goes by what became of the units, whichever operation did it."""
    assert f"Fate.{fate.name}" in room_text("compare")


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_has_a_golden_case(name: str) -> None:
    texts = (file.read_text(encoding="utf-8") for file in GOLDEN.rglob("*.md"))
    assert any(f"{name}(" in text for text in texts), f"no golden case names {name}"
