"""The entry point: no traceback, no half-finished output, the right language."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from drafter.cli import main
from drafter.cli.language import from_environment

FILES = Path(__file__).parent / "files"
PROGRAM = [sys.executable, "-c", "import sys; from drafter.cli import main; sys.exit(main())"]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "ko"),
        ({"LANG": "C.UTF-8"}, "ko"),
        ({"LANG": "POSIX"}, "ko"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "en_US.UTF-8"}, "en"),
    ],
)
def test_the_language_is_that_of_the_locale(environment: dict[str, str], language: str) -> None:
    assert from_environment(environment) == language


def test_a_bug_is_told_without_a_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("drafter.cli.reading.read", lambda _path: 1 / 0)
    monkeypatch.delenv("DRAFTER_DEBUG", raising=False)
    assert main(["--lang", "ko", "parse", "현행.txt"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("프로그램의 잘못으로 멈추었습니다(ZeroDivisionError).")


def test_a_bug_is_raised_for_its_developer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.cli.reading.read", lambda _path: 1 / 0)
    monkeypatch.setenv("DRAFTER_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["parse", "현행.txt"])


def test_no_arguments_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "drafter" in capsys.readouterr().out


def test_a_reader_that_stops_early_is_no_error() -> None:
    """As in `drafter parse … | head -1`: the pipe is closed before the command writes."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [*PROGRAM, "parse", str(FILES / "현행.txt")]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.stderr == b""


def test_a_screen_in_an_old_encoding_breaks_nothing() -> None:
    command = [*PROGRAM, "parse", str(FILES / "현행.txt")]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1:strict"}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\uc81c1\\uc870" in done.stdout


def test_help_and_explanations_load_neither_parser_nor_writers() -> None:
    script = (
        "import sys; from drafter.cli import main; main(['explain', 'A003']);"
        "sys.exit(bool({'lark', 'docx', 'jinja2', 'lxml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def test_numbers_a_document_does_not_hold_count_when_strict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    document = Document()
    document.add_paragraph("나무 심기 조례")
    document.add_paragraph("나무를 심는다.", style="List Number")
    document.save("현행.docx")
    Path("개정.txt").write_text("나무 심기 조례 일부를 다음과 같이 개정한다.\n본칙 중 “심는다”를 “가꾼다”로 한다.\n")
    command = ["--lang", "ko", "apply", "현행.docx", "개정.txt", "--format", "json"]
    assert main(command) == 0
    assert '"F016"' in capsys.readouterr().out
    assert main([*command, "--strict"]) == 1
