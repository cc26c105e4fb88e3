"""파일 쓰기. Files are written whole or not at all."""

from pathlib import Path
from uuid import uuid4

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure


def write_aside(path: Path, data: bytes) -> None:
    """옆에 쓰기. Write next to the place, then rename; after a failure the place is as it was."""
    aside = path.with_name(f".{uuid4().hex}.part")
    try:
        try:
            aside.write_bytes(data)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> Failure:
    facts = {"path": str(path), "reason": error.strerror or type(error).__name__}
    return Failure(Diagnostic(Code.FILE_UNWRITABLE, Document.FILE, facts=facts))
