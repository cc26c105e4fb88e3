"""꾸러미 파일. Documents of Word and Hangul are zip files of XML parts; they are packed the same way everywhere."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import islice
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from drafter.resources import folder

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time every part of a file is said to be written at: the earliest that a zip file can tell."""
_FIRST = "mimetype"
"""Where there is such a part it opens the file, so that the kind of file shows in its first bytes."""

_TOGETHER = 100
"""How many pieces of a part are written at once: few enough for the fast memory of a processor."""

Parts = dict[str, bytes]


def packed(parts: Mapping[str, bytes | Iterator[bytes]]) -> bytes:
    """묶기. A zip file that is the same everywhere: one time, one system, no compressor whose version would show.

    A part that comes in pieces is nowhere put together: memory for a large one costs more than what is done with it.
    """
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name in sorted(parts, key=lambda name: name != _FIRST):
            entry, part = ZipInfo(name, _BEGINNING), parts[name]
            entry.create_system = 0
            with archive.open(entry, "w") as place:
                pieces = iter((part,)) if isinstance(part, bytes) else part
                while together := b"".join(islice(pieces, _TOGETHER)):
                    place.write(together)
    return file.getvalue()


def unpacked(data: bytes) -> Parts:
    """풀기. The parts by name, in the order of the file; a `BadZipFile` when it is none."""
    with ZipFile(BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}


def skeleton(name: str) -> Parts:
    """바탕 꾸러미. The parts of a document that lies unpacked, and readable, among the templates."""
    root = folder("templates") / name
    files = sorted(file for file in root.rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def opened(part: bytes) -> etree._Element:
    """부분 펴기. The root of a part as it stands."""
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def bare(part: bytes) -> etree._Element:
    """군더더기 없는 부분. The root of a part of ours, without the comments and white space that are for its readers."""
    return etree.fromstring(part, etree.XMLParser(remove_blank_text=True, remove_comments=True))


def closed(root: etree._Element) -> bytes:
    """부분 닫기. A part again."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
