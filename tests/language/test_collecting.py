"""The collector of garbage is left as it was found."""

import gc
from collections.abc import Iterator

import pytest

import drafter
from drafter.parse.collecting import uncollected


@pytest.fixture(params=[True, False])
def collecting(request: pytest.FixtureRequest) -> Iterator[bool]:
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_reading_leaves_the_collector_as_it_was(collecting: bool) -> None:
    drafter.parse_statute("나무 조례\n제1조(목적) 나무")
    drafter.parse_amendment("제1조를 삭제한다.")
    assert gc.isenabled() is collecting


def test_nothing_is_collected_meanwhile_and_failing_changes_nothing(collecting: bool) -> None:
    def fail() -> None:
        assert not gc.isenabled()
        raise ValueError("뜻밖")

    with pytest.raises(ValueError, match="뜻밖"):
        uncollected(fail)()
    assert gc.isenabled() is collecting
