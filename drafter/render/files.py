"""파일 쓰기. Files are written whole or not at all, and those written together all of them or none."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from shutil import copy2
from uuid import uuid4

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure, reason_of


def write_aside(path: Path, data: bytes) -> None:
    """옆에 쓰기. Write next to the place, then rename; after a failure the place is as it was."""
    write_together({path: data})


def write_together(files: Mapping[Path, bytes]) -> None:
    """함께 쓰기. Write every file next to its place, then rename them all; after a failure all places are as they were.

    What a place holds is copied aside first, but for the last: once that is renamed nothing can fail any more.
    """
    with ExitStack() as tidying, ExitStack() as undoing:
        asides = [(path, _aside(path, tidying)) for path in files]
        for path, aside in asides:
            _told(path, aside.write_bytes, files[path])
        for number, (path, aside) in enumerate(asides, 1):
            if number < len(asides):
                undoing.callback(_way_back(path, tidying))
            _told(path, aside.replace, path)
        undoing.pop_all()


def _aside(path: Path, tidying: ExitStack) -> Path:
    """A name next to a place, of which nothing is left in the end."""
    aside = path.with_name(f".{uuid4().hex}.part")
    tidying.callback(_forget, aside)
    return aside


def _way_back(path: Path, tidying: ExitStack) -> Callable[[], object]:
    """What makes a place as it is now."""
    if not path.exists():
        return partial(_forget, path)
    former = _aside(path, tidying)
    _told(path, copy2, path, former)
    return partial(_told, path, former.replace, path)


def _forget(path: Path) -> None:
    with suppress(OSError):  # where it could not be written it need not be
        path.unlink()


def _told(path: Path, act: Callable[..., object], *values: object) -> None:
    """Do what may fail; a `Failure` names the file meant, and not the one beside it."""
    try:
        act(*values)
    except FileNotFoundError as error:
        facts = {"path": str(path), "folder": str(path.parent)}
        raise Failure(Diagnostic(Code.FOLDER_MISSING, Document.FILE, facts=facts)) from error
    except OSError as error:
        facts = {"path": str(path), "reason": reason_of(error)}
        raise Failure(Diagnostic(Code.FILE_UNWRITABLE, Document.FILE, facts=facts)) from error
