"""Commands with their full output. The cases stand in tests/golden/cli, `good` (exit 0) and `bad` apart.

A case runs in a folder of its own that holds the files of tests/cli/files, and those the case itself gives as
texts that begin with `[NAME]`. Its last text is the command. `written:` names every file that is new or changed,
so a case that does not expect one also says that nothing was touched.
"""

import io
import shlex
import shutil
import sys
from pathlib import Path

import pytest
from golden_cases import Case, check, load_cases

from drafter.cli import main

FILES = Path(__file__).parent / "files"
GOOD, BAD = load_cases("cli/good"), load_cases("cli/bad")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for every case, in no locale; a bug is raised, so that it is never recorded."""
    place = tmp_path / "folder"
    shutil.copytree(FILES, place)
    monkeypatch.chdir(place)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("DRAFTER_DEBUG", "1")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return place


@pytest.mark.parametrize("case", GOOD, ids=str)
def test_good(case: Case, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert transcript(case, monkeypatch, capsys).startswith("exit: 0\n")


@pytest.mark.parametrize("case", BAD, ids=str)
def test_bad(case: Case, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert not transcript(case, monkeypatch, capsys).startswith("exit: 0\n")


def transcript(case: Case, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command of the case did, checked against what the case expects."""
    *files, command = case.texts
    for text in files:
        name, _, content = text.partition("\n")
        Path(name.strip("[]")).write_text(content + "\n", encoding="utf-8")
    before = contents()
    code = run(command, monkeypatch)
    told = capsys.readouterr()
    written = [name for name, data in contents().items() if before.get(name) != data]
    pieces = [f"exit: {code}", *(f"written: {name}" for name in written)]
    pieces += [f"{stream}:\n{text.rstrip()}" for stream, text in _streams(told.out, told.err) if text]
    check(case, "\n".join(pieces))
    return pieces[0] + "\n"


def run(command: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run `$ drafter …`, with `< FILE` for its standard input."""
    program, *words = shlex.split(command.removeprefix("$ "))
    assert program == "drafter"
    if "<" in words:
        words, (given,) = words[: words.index("<")], words[words.index("<") + 1 :]
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(given).read_bytes())))
    return main(words)


def contents() -> dict[str, bytes]:
    """Every file of the folder with what it holds."""
    return {path.as_posix(): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


def _streams(out: str, err: str) -> list[tuple[str, str]]:
    return [("stdout", out), ("stderr", err)]
