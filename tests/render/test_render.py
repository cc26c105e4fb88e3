"""Writing files: the format by suffix, and no file half written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from render.tables import SEED

from drafter.diagnostics import Code
from drafter.failure import Failure
from drafter.render import (
    render,
    render_together,
    to_docx,
    to_html,
    to_hwpx,
    to_json,
    to_markdown,
    to_tabbed,
    to_text,
)
from drafter.render.files import write_aside
from drafter.statute import Statute, Words

TABLES = ".docx, .hwpx, .html, .md, .txt, .tsv, .json"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("표.docx", to_docx(SEED)),
        ("표.hwpx", to_hwpx(SEED)),
        ("표.html", to_html(SEED).encode()),
        ("표.json", to_json(SEED).encode()),
        ("표.tsv", to_tabbed(SEED).encode()),
        ("표.md", to_markdown(SEED).encode()),
        ("표.txt", to_text(SEED).encode()),
        ("표.TXT", to_text(SEED).encode()),
    ],
)
def test_the_suffix_names_the_format(tmp_path: Path, name: str, data: bytes) -> None:
    assert render(SEED, str(tmp_path / name)) == tmp_path / name
    assert (tmp_path / name).read_bytes() == data
    assert [p.name for p in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("result", ["제1조 가\n제2조 나\n", Statute(title=Words("가 조례"), tail="\n")])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_text_is_written_as_it_stands(tmp_path: Path, result: Statute | str, suffix: str) -> None:
    path = render(result, tmp_path / f"글{suffix}")
    assert path.read_bytes().decode() == (result if isinstance(result, str) else result.text())


@pytest.mark.parametrize(
    ("result", "name", "expected"),
    [(SEED, "표.hwp", TABLES), (SEED, "표", TABLES), ("글", "글.docx", ".md, .txt")],
)
def test_an_unknown_format_is_said(tmp_path: Path, result: str, name: str, expected: str) -> None:
    with pytest.raises(Failure) as failed:
        render(result, tmp_path / name)
    (diagnostic,) = failed.value.diagnostics
    assert (diagnostic.code, diagnostic.facts["expected"]) == (Code.UNKNOWN_FORMAT, expected)
    assert name in diagnostic.message
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Failure) as failed:
        render(SEED, tmp_path / "없음" / "표.txt")
    (diagnostic,) = failed.value.diagnostics
    assert diagnostic.code is Code.FOLDER_MISSING
    assert diagnostic.facts["folder"] == str(tmp_path / "없음")
    assert "표.txt" in diagnostic.message


def test_a_folder_in_the_place_of_the_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "표.txt").mkdir()
    with pytest.raises(Failure):
        render(SEED, tmp_path / "표.txt")
    assert [p.name for p in tmp_path.iterdir()] == ["표.txt"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "표.txt"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(Failure, match="남은 자리가 없습니다"):
        write_aside(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_writes_documents_is_loaded_only_for_documents() -> None:
    check = "import sys, drafter.render; assert not {'jinja2', 'lxml'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", check], check=True)


@pytest.mark.parametrize("there", [True, False])
def test_two_files_are_written_together_or_not_at_all(tmp_path: Path, there: bool) -> None:
    first, second = tmp_path / "표.txt", tmp_path / "의안.txt"
    if there:
        first.write_bytes(b"old")
    second.mkdir()
    with pytest.raises(Failure) as failed:
        render_together([(SEED, first, None), ("나", second, None)])
    assert failed.value.diagnostics[0].facts["path"] == str(second)
    assert sorted(tmp_path.iterdir()) == ([second, first] if there else [second])
    assert not there or first.read_bytes() == b"old"
    assert not list(second.iterdir())


def test_two_files_are_written(tmp_path: Path) -> None:
    first, second = tmp_path / "표.txt", tmp_path / "의안.txt"
    first.write_bytes(b"old")
    render_together([(SEED, first, None), ("나", second, None)])
    assert first.read_text(encoding="utf-8") == to_text(SEED)
    assert second.read_text(encoding="utf-8") == "나"
    assert sorted(tmp_path.iterdir()) == [second, first]


def test_a_full_disk_leaves_both_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "표.txt", tmp_path / "의안.txt"
    for path in (first, second):
        path.write_bytes(b"old")
    replace, done = os.replace, []

    def full(aside: Path, path: Path) -> None:
        done.append(path)
        if len(done) == 2:
            raise OSError(28, "No space left on device")
        replace(aside, path)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(Failure, match="남은 자리가 없습니다"):
        render_together([(SEED, first, None), ("나", second, None)])
    assert done == [first, second, first], "the first is put back"
    assert (first.read_bytes(), second.read_bytes()) == (b"old", b"old")
    assert sorted(tmp_path.iterdir()) == [second, first]
