"""사용자 서식. A document of the user's own that a table is put into."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from lxml import etree

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.render.package import Parts, opened, unpacked


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """사용자 서식. Where it is; it is read when it is filled."""

    path: str

    @classmethod
    def for_output(cls, path: str | Path, suffix: str) -> "OwnTemplate":
        """출력에 쓸 서식. A `Failure` when it is not a document of the kind to be written."""
        if Path(path).suffix.lower() == suffix:
            return cls(str(path))
        facts = {"path": str(path), "expected": suffix}
        raise Failure(Diagnostic(Code.TEMPLATE_FORMAT, Document.FILE, facts=facts))

    def parts(self, *needed: str) -> Parts:
        """꾸러미의 부분. All parts; a `Failure` when the file cannot be read or lacks what such a document has."""
        parts = self._unpacked()
        missing = [name for name in needed if name not in parts]
        if missing:
            raise self._failure(Code.NOT_A_DOCUMENT, reason=missing[0])
        return parts

    def opened(self, part: bytes) -> etree._Element:
        """부분 펴기. The root of a part; a `Failure` when it is no XML."""
        try:
            return opened(part)
        except etree.XMLSyntaxError as error:
            raise self._failure(Code.NOT_A_DOCUMENT, reason=str(error)) from None

    @contextmanager
    def believed(self) -> Iterator[None]:
        """서식을 믿고. What in its parts is not as in any such document is said to be wrong with the template."""
        try:
            yield
        except (AttributeError, LookupError, TypeError, ValueError, StopIteration) as error:
            raise self._failure(Code.NOT_A_DOCUMENT, reason=str(error)) from error

    def _unpacked(self) -> Parts:
        try:
            return unpacked(Path(self.path).read_bytes())
        except FileNotFoundError:
            raise self._failure(Code.FILE_MISSING, nearest="") from None
        except OSError as error:
            raise self._failure(Code.FILE_UNREADABLE, reason=error.strerror or type(error).__name__) from None
        except (BadZipFile, ValueError, EOFError, zlib.error, RuntimeError) as error:  # broken, or locked
            raise self._failure(Code.NOT_A_DOCUMENT, reason=str(error)) from None

    def _failure(self, code: Code, **facts: str) -> Failure:
        return Failure(Diagnostic(code, Document.FILE, facts={"path": self.path, **facts}))
