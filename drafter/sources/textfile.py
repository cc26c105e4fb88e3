"""글 파일 읽기. Text files in UTF-8, UTF-16 with its mark, or CP949; a `Failure` for anything else.

UTF-8 is tried first, and strictly: Korean text in another encoding is practically never valid UTF-8. The
other way round would not do, since CP949 accepts most byte pairs and would turn UTF-8 into nonsense without
a word.
"""

import sys
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from drafter.diagnostics import Code, Diagnostic, Document, Phrase
from drafter.failure import Failure, reason_of
from drafter.sources.source import Source

STANDARD_INPUT = "-"
_OLD_KOREAN = "cp949"
_MARKS = {BOM_UTF8: "utf-8-sig", BOM_UTF16_LE: "utf-16", BOM_UTF16_BE: "utf-16"}
_BINARY_OPENINGS = {
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "from_old_document",  # OLE: hwp, doc
    b"%PDF-": "from_pdf",
}
"""How files begin that are no text, and what to do about each."""


def read_bytes(name: str) -> bytes:
    """바이트 읽기. What stands in a file, or on standard input for `-`; a `Failure` says why it cannot be had."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        with open(name, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise _failure(Code.FILE_MISSING, name, nearest=_nearest(name)) from None
    except OSError as error:
        raise _failure(Code.FILE_UNREADABLE, name, reason=reason_of(error)) from None
    except ValueError:  # a sign that no name can have
        raise _failure(Code.FILE_UNREADABLE, name, reason=Phrase("EINVAL")) from None


def read_text(name: str, data: bytes) -> Source:
    """글 읽기. The text that bytes are; a `Failure` when they are none, or none that says anything."""
    for opening, advice in _BINARY_OPENINGS.items():
        if data.startswith(opening):
            raise _failure(Code.FILE_BINARY, name, advice=Phrase(advice))
    text, encoding = _decoded(name, data)
    if not text.strip():
        raise _failure(Code.FILE_EMPTY, name)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if name.endswith(".md"):
        lines = _without_marks(lines)
    return Source(name, lines, encoding, _remarks(name, encoding))


def _without_marks(text: str) -> str:
    from drafter.sources.lawmd import is_collected_law, unmarked

    return unmarked(text) if is_collected_law(text) else text


def _decoded(name: str, data: bytes) -> tuple[str, str]:
    """The text and its encoding; bytes that are no text in any of them make the file binary."""
    marked = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", _OLD_KOREAN):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, encoding
    raise _failure(Code.FILE_BINARY, name, advice="")


def _remarks(name: str, encoding: str) -> tuple[Diagnostic, ...]:
    """UTF-8 goes without saying and a mark declares UTF-16; CP949 is a guess, so it is said."""
    if encoding != _OLD_KOREAN:
        return ()
    facts = {"path": name, "encoding": encoding.upper()}
    return (Diagnostic(Code.DECODED_AS, Document.FILE, facts=facts),)


def _failure(code: Code, name: str, **facts: str) -> Failure:
    return Failure(Diagnostic(code, Document.FILE, facts={"path": name, **facts}))


def _nearest(name: str) -> str:
    """The file there with the name most like the one given, and a question mark; or nothing.

    Suffixes are left out: two names of three letters are not alike because both end in `.txt`.
    """
    from difflib import get_close_matches
    from pathlib import Path

    path = Path(name)
    try:
        files = {entry.stem: entry for entry in sorted(path.parent.iterdir()) if entry.is_file()}
    except OSError:
        return ""
    found = get_close_matches(path.stem, files, n=1)
    return f"{files[found[0]]}?" if found else ""
