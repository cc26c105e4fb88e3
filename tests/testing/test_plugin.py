"""The pytest plugin, in a pytest of its own: the examples pass, what differs fails, and unasked it does nothing."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CASES = Path("tests") / "cli" / "files"


def run(folder: Path, *arguments: str | Path) -> tuple[int, str]:
    """The exit code and the output of pytest in a folder, with the plugin and without any other."""
    command = [sys.executable, "-m", "pytest", "-p", "drafter.testing.plugin", "-p", "no:cacheprovider", "-v"]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "LANG": "ko_KR.UTF-8", "LC_ALL": ""}
    done = subprocess.run(
        [*command, *map(str, arguments)], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_examples_are_tests(root: Path, tmp_path: Path) -> None:
    code, told = run(tmp_path, "--drafter-cases", root / "examples" / "cases")
    assert code == 0, told
    assert "3 passed" in told, "two texts and one table"


def test_what_differs_fails_and_says_where(root: Path, tmp_path: Path) -> None:
    code, told = run(tmp_path, "--drafter-cases", root / CASES / "사례")
    assert code == 1
    assert "1 failed, 1 passed" in told
    assert "오류[A001] 현행에 없는 조문: 제2조제3항" in told
    assert "Traceback" not in told
    assert "assertions.py" not in told, "the way through the tool is of no use to the reader"


def test_a_setting_does_as_well(root: Path, tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text(f"[pytest]\ndrafter_cases = {root / 'examples' / 'cases'}\n", encoding="utf-8")
    (tmp_path / "test_own.py").write_text("def test_own(): pass\n", encoding="utf-8")
    code, told = run(tmp_path)
    assert (code, "4 passed" in told) == (0, True), told


def test_unasked_it_does_nothing(root: Path, tmp_path: Path) -> None:
    code, told = run(tmp_path, root / "examples" / "cases")
    assert (code, "no tests ran" in told) == (5, True), told


def test_a_case_without_its_text_after_fails(tmp_path: Path) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "before.txt").write_text("나무 조례\n제1조(목적) 나무를 심는다.\n", encoding="utf-8")
    (tmp_path / "case" / "directive.txt").write_text("제1조를 삭제한다.\n", encoding="utf-8")
    code, told = run(tmp_path, "--drafter-cases", ".")
    assert code == 1
    assert "after.txt" in told


@pytest.mark.parametrize(("strict", "expected"), [((), 0), (("--drafter-strict",), 1)])
def test_strict(tmp_path: Path, strict: tuple[str, ...], expected: int) -> None:
    texts = {
        "before": "나무 조례\n제1조(목적) 풀ㆍ꽃을 심는다.\n",
        "directive": "제1조 중 “풀·꽃을”을 “풀을”로 한다.\n",
        "after": "나무 조례\n제1조(목적) 풀을 심는다.\n",
    }
    (tmp_path / "case").mkdir()
    for name, text in texts.items():
        (tmp_path / "case" / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run(tmp_path, "--drafter-cases", "case", *strict)[0] == expected


def test_pytest_finds_the_plugin_by_itself(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"drafter": "drafter.testing.plugin"}
