"""꾸러미 파일. Documents of Word and Hangul are zip files of XML parts."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from drafter.diagnostics import Code, Diagnostic, Document, Phrase
from drafter.failure import Failure

_LARGEST = 256 * 1024 * 1024
"""A part that unpacks to more is no document but an attack on the memory."""

_LOCKED_OR_OLD = b"\xd0\xcf\x11\xe0"
"""How a compound file begins: what Word makes of a document with a password, and documents in old formats."""
_MANIFEST, _LOCKS = "META-INF/manifest.xml", b"encryption-data"
"""Where a document of Hangul tells that it has a password."""


class Package:
    """꾸러미. The parts of a document; what is wrong with it is a `Failure`."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        if data.startswith(_LOCKED_OR_OLD):
            raise self.failure(Phrase("locked_or_old"))
        try:
            self._archive = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError):
            raise self.failure(Phrase("not_a_package")) from None

    @property
    def names(self) -> list[str]:
        """부분의 이름. The names of all parts, in order."""
        return self._archive.namelist()

    def part(self, name: str) -> etree._Element:
        """부분. The root of a part."""
        try:
            if self._archive.getinfo(name).file_size > _LARGEST:
                raise self.failure(f"{name}: > {_LARGEST}")
            parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
            return etree.fromstring(self._archive.read(name), parser)
        except KeyError:
            raise self.failure(name) from None
        except RuntimeError:
            raise self.failure(Phrase("locked")) from None
        except (BadZipFile, zlib.error, EOFError, ValueError):
            raise self.failure(Phrase("not_a_package")) from None
        except etree.XMLSyntaxError:
            raise self.failure(Phrase("locked" if self._has_password() else "broken_xml")) from None

    def _has_password(self) -> bool:
        """Whether this is a document of Hangul with a password: its parts are there, and make no sense."""
        return _MANIFEST in self.names and _LOCKS in self._archive.read(_MANIFEST)

    def failure(self, reason: str) -> Failure:
        """읽지 못함. Why this is no document."""
        facts = {"path": self.path, "reason": reason}
        return Failure(Diagnostic(Code.NOT_A_DOCUMENT, Document.FILE, facts=facts))


def automatic_numbers(path: str, count: int) -> tuple[Diagnostic, ...]:
    """자동 번호. What to say of so many paragraphs whose numbers are not in the file."""
    if not count:
        return ()
    return (Diagnostic(Code.AUTOMATIC_NUMBERS, Document.FILE, facts={"path": path, "count": str(count)}),)
