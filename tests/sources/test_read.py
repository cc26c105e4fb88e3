"""Reading text files: encodings, line ends, and what is no text."""

import io
import sys
from codecs import BOM_UTF8
from pathlib import Path

import pytest

from drafter.diagnostics import Code, Diagnostic
from drafter.failure import Failure
from drafter.sources import read

TEXT = "제1조(목적) ㆍ “가”\n② 나\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("cp949"), "cp949"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
    ],
)
def test_the_text_is_the_same_in_every_encoding(tmp_path: Path, data: bytes, encoding: str) -> None:
    file = tmp_path / "현행.txt"
    file.write_bytes(data)
    source = read(file)
    assert (source.text, source.encoding, source.tables) == (TEXT, encoding, ())
    assert [d.code for d in source.diagnostics] == ([Code.DECODED_AS] if encoding == "cp949" else [])


def test_the_writers_own_glyphs_are_kept(tmp_path: Path) -> None:
    text = "가·나\u00a0다\u3000‘라’ \u1112\u1161\u11ab\t\n\n"
    (tmp_path / "글.txt").write_text(text, encoding="utf-8")
    assert read(tmp_path / "글.txt").text == text


@pytest.mark.parametrize(
    "data",
    [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"%PDF-1.7\n",
        b"\x89PNG\r\n\x1a\n\0\0",
        TEXT.encode() + b"\0",
        TEXT.encode() + b"\xff\xff",
        b"\xff\xfe\x00",
        TEXT.encode("utf-32"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "파일").write_bytes(data)
    assert failure(tmp_path / "파일").code is Code.FILE_BINARY


@pytest.mark.parametrize("data", [b"", b" \t\r\n", BOM_UTF8, "\u3000\n".encode()])
def test_white_space_is_an_empty_file(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "파일").write_bytes(data)
    assert failure(tmp_path / "파일").code is Code.FILE_EMPTY


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("개정안.txt", "개정문.txt?"),
        ("개정문", "개정문.txt?"),
        ("개정문.docx", "개정문.txt?"),
        ("현행.txt", ""),
        ("가.txt", ""),
    ],
)
def test_a_missing_file_names_the_one_most_like_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str, nearest: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("개정문.txt").write_text(TEXT, encoding="utf-8")
    Path("개정안").mkdir()
    finding = failure(asked)
    assert (finding.code, finding.facts) == (Code.FILE_MISSING, {"path": asked, "nearest": nearest})


def test_a_missing_file_in_a_missing_folder() -> None:
    assert failure("없는폴더/없는파일.txt").facts["nearest"] == ""


@pytest.mark.parametrize("path", [".", "pyproject.toml/현행.txt", "\0", "가" * 300])
def test_what_the_system_does_not_open(path: str) -> None:
    finding = failure(path)
    assert finding.code is Code.FILE_UNREADABLE
    assert finding.facts["reason"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp949"))))
    source = read("-")
    assert (source.path, source.text) == ("-", TEXT)


def failure(path: str | Path) -> Diagnostic:
    """The diagnostic with which reading fails."""
    with pytest.raises(Failure) as caught:
        read(path)
    (finding,) = caught.value.diagnostics
    assert finding.say("ko")
    assert finding.advise("en")
    return finding


def test_lines_of_preformatted_text_stay_lines(tmp_path: Path) -> None:
    file = tmp_path / "조례.html"
    page = "<html><body><p>조례</p><pre>제1조(목적)  둔다.\n  1. <b>그네</b>\n제2조(점검) 한다.</pre></body></html>"
    file.write_text(page, encoding="utf-8")
    assert read(file).text == "조례\n제1조(목적)  둔다.\n  1. 그네\n제2조(점검) 한다.\n"
