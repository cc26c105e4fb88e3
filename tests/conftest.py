"""What all tests share: the golden recorder and the folders they look at."""

from pathlib import Path

import pytest

pytest.register_assert_rewrite("golden_cases")

import golden_cases  # noqa: E402  (after its assertions are set to be explained)

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what comes out into the golden files")


def pytest_configure(config: pytest.Config) -> None:
    golden_cases.recording = config.getoption("--update-golden")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long runs are left out unless they are asked for."""
    left_out = [mark for mark in ("corpus", "long") if mark not in config.getoption("-m")]
    items[:] = [item for item in items if not any(map(item.get_closest_marker, left_out))]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The corpus and the notes beside the repository; tests that need them are skipped where they are not."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip(f"the corpus is not here: {folder.name}/corpus beside the repository")
    return folder
