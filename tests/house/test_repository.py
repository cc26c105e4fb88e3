"""The repository speaks of itself alone: nothing of the machine it was written on."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from modules import ROOT, name_of

PUBLIC_HOSTS = {"", "pypi.org", "files.pythonhosted.org"}
WORKPLACE_WORDS = ("세" + "션",)


@cache
def files() -> dict[str, str]:
    """The text of every file that is or would be committed."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        pytest.skip("not in a git repository")
    paths = (ROOT / name for name in listing.stdout.decode().split("\0") if name)
    return {name_of(path): path.read_text(encoding="utf-8", errors="ignore") for path in paths if path.is_file()}


def found(words: str) -> list[str]:
    """The files that hold the words."""
    return [name for name, text in files().items() if words in text]


def test_no_path_of_this_machine() -> None:
    assert {place: found(f"{place}/") for place in (ROOT.parent, Path.home()) if found(f"{place}/")} == {}


def test_no_host_of_a_package_registry() -> None:
    listing = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    addresses = re.findall(r"\w+://[^\s']+", listing.stdout)
    hosts = {urlsplit(address).hostname or "" for address in addresses} - PUBLIC_HOSTS
    assert {host: found(host) for host in hosts if found(host)} == {}


@pytest.mark.parametrize("word", WORKPLACE_WORDS)
def test_no_word_of_a_workplace(word: str) -> None:
    assert found(word) == []
