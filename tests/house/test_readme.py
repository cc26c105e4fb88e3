"""The READMEs keep their word: their commands are the same and run, from a clean copy, in clean environments.

The test command of the README is the one that runs this very test; it is compared, not run.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from modules import ROOT

from drafter.compare import style_names

READMES = ("README.md", "README.ko.md")
EXAMPLE = ROOT / "examples" / "article-17"
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NO_INDEX = ("Failed to establish a new connection", "Temporary failure in name resolution")


def commands(readme: str) -> list[str]:
    """Every command line a README tells to run, in order."""
    blocks = _BLOCK.findall((ROOT / readme).read_text(encoding="utf-8"))
    return [line for block in blocks for line in block.splitlines() if line]


MAIN_JOB, TESTS, *USES = commands("README.md")


def test_both_readmes_tell_the_same_commands() -> None:
    assert commands("README.md") == commands("README.ko.md")


def test_the_check_before_merging_runs_the_test_command() -> None:
    assert TESTS.endswith("/pytest")
    assert TESTS in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_links_of_the_readmes_lead_somewhere() -> None:
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in (*READMES, "examples/README.md")}
    links = [(name, link) for name, text in texts.items() for link in re.findall(r"\]\(([^)#:]+)\)", text)]
    assert [link for link in links if not (ROOT / link[0]).parent.joinpath(link[1]).exists()] == []


@pytest.mark.parametrize("readme", READMES)
def test_the_styles_told_of_are_the_ones_there_are(readme: str) -> None:
    told = re.findall(r"^\| `(\w+)` \|", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(style_names())


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository as it would be cloned, after the main job has run in it twice."""
    place = tmp_path_factory.mktemp("clone") / "drafter"
    listing = _run("git ls-files -z --cached --others --exclude-standard", ROOT)
    for name in filter(None, listing.split("\0")):
        if (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place / name)
    _run(MAIN_JOB, place)
    (place / "대비표.docx").rename(place / "처음.docx")
    _run(MAIN_JOB, place)
    return place


def test_the_main_job_runs_twice_and_writes_the_same_table(clone: Path) -> None:
    table = (clone / "대비표.docx").read_bytes()
    assert table.startswith(b"PK")
    assert table == (clone / "처음.docx").read_bytes()


def test_every_use_told_of_runs(clone: Path) -> None:
    for command in USES:
        assert _run(command, clone).strip(), command


def test_the_wheel_works_elsewhere(clone: Path, tmp_path: Path) -> None:
    _run(f"{clone}/.venv/bin/pip wheel -q --no-deps -w {tmp_path} {clone}", tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    assert _table_made_by(_installed(tmp_path, [str(wheel)]), tmp_path).startswith(b"PK")


def test_an_editable_install_works_elsewhere(clone: Path, tmp_path: Path) -> None:
    assert _table_made_by(_installed(tmp_path, ["-e", str(clone)]), tmp_path).startswith(b"PK")


def _installed(folder: Path, what: Sequence[str]) -> Path:
    """The command `drafter` of a fresh environment."""
    _run(f"{sys.executable} -m venv {folder}/venv", folder)
    _run(f"{folder}/venv/bin/pip install -q {' '.join(what)}", folder)
    return folder / "venv" / "bin" / "drafter"


def _table_made_by(command: Path, folder: Path) -> bytes:
    _run(f"{command} table {EXAMPLE}/현행.txt {EXAMPLE}/개정문.txt -o 대비표.docx", folder)
    return (folder / "대비표.docx").read_bytes()


def _run(command: str, folder: Path) -> str:
    """The output of a shell command; a test that needs the package index is skipped where it cannot be reached."""
    strange = ("PYTHONPATH", "VIRTUAL_ENV", "DRAFTER_DEBUG")
    environment = {name: value for name, value in os.environ.items() if name not in strange}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode and any(sign in done.stderr for sign in _NO_INDEX):
        pytest.skip("no package index can be reached, so nothing can be installed")
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout
