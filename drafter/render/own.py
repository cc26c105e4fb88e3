"""사용자 서식. A document of the user's own that a table is put into."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from lxml import etree

from drafter.diagnostics import Code, Diagnostic, Document, Phrase
from drafter.failure import Failure, reason_of
from drafter.render.package import Parts, opened, unpacked

_LOCKED_OR_OLD = b"\xd0\xcf\x11\xe0"
"""How a compound file begins: what Word makes of a document with a password, and documents in old formats."""
_MANIFEST, _LOCKS = "META-INF/manifest.xml", b"encryption-data"
"""Where a document of Hangul tells that it has a password."""


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """사용자 서식. Where it is; it is read when it is filled."""

    path: str

    @classmethod
    def for_output(cls, path: str | Path, *suffixes: str) -> "OwnTemplate":
        """출력에 쓸 서식. A `Failure` when it is not a document of the kind to be written."""
        if Path(path).suffix.lower() in suffixes:
            return cls(str(path))
        facts = {"path": str(path), "expected": ", ".join(suffixes)}
        raise Failure(Diagnostic(Code.TEMPLATE_FORMAT, Document.FILE, facts=facts))

    def parts(self, *needed: str) -> Parts:
        """꾸러미의 부분. All parts; a `Failure` when the file cannot be read or lacks what such a document has."""
        parts = self._unpacked()
        missing = [name for name in needed if name not in parts]
        if missing:
            raise self.refused(missing[0])
        return parts

    def opened(self, part: bytes) -> etree._Element:
        """부분 펴기. The root of a part; a `Failure` when it is no XML."""
        try:
            return opened(part)
        except etree.XMLSyntaxError:
            raise self.refused(Phrase("broken_xml")) from None

    @contextmanager
    def believed(self) -> Iterator[None]:
        """서식을 믿고. What in its parts is not as in any such document is said to be wrong with the template."""
        try:
            yield
        except (AttributeError, LookupError, TypeError, ValueError, StopIteration) as error:
            raise self.refused(Phrase("broken_parts")) from error

    def refused(self, reason: str) -> Failure:
        """못 쓸 서식. What is to be said of a template that is no document to be filled."""
        return self._failure(Code.NOT_A_DOCUMENT, reason=reason)

    def _unpacked(self) -> Parts:
        data = self._read()
        if data.startswith(_LOCKED_OR_OLD):
            raise self.refused(Phrase("locked_or_old"))
        try:
            parts = unpacked(data)
        except RuntimeError:
            raise self.refused(Phrase("locked")) from None
        except (BadZipFile, ValueError, EOFError, zlib.error):
            raise self.refused(Phrase("not_a_package")) from None
        if _LOCKS in parts.get(_MANIFEST, b""):
            raise self.refused(Phrase("locked"))
        return parts

    def _read(self) -> bytes:
        try:
            return Path(self.path).read_bytes()
        except FileNotFoundError:
            raise self._failure(Code.FILE_MISSING, nearest="") from None
        except OSError as error:
            raise self._failure(Code.FILE_UNREADABLE, reason=reason_of(error)) from None

    def _failure(self, code: Code, **facts: str) -> Failure:
        return Failure(Diagnostic(code, Document.FILE, facts={"path": self.path, **facts}))
