"""출력(出力). Results become files: one file of this room for each format; nothing here knows any law."""

from pathlib import Path

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.render.files import write_aside
from drafter.render.markdown import to_markdown
from drafter.render.text import to_text
from drafter.statute import Statute
from drafter.table import ComparisonTable

_TABLE_FORMATS = (".docx", ".md", ".txt")
_TEXT_FORMATS = (".md", ".txt")


def render(result: ComparisonTable | Statute | str, path: str | Path) -> Path:
    """출력. Write a table or a text to a file, in the format its suffix names; `Failure` when that cannot be."""
    path = Path(path)
    data = _table(result, path) if isinstance(result, ComparisonTable) else _text(result, path)
    write_aside(path, data)
    return path


def to_docx(table: ComparisonTable) -> bytes:
    """워드 문서(DOCX). The table as a Word document: A4, two columns, ready to be printed."""
    from drafter.render import docx  # python-docx takes longer to load than all else together

    return docx.to_docx(table)


def _table(table: ComparisonTable, path: Path) -> bytes:
    match _format(path, _TABLE_FORMATS):
        case ".docx":
            return to_docx(table)
        case ".md":
            return to_markdown(table).encode()
        case _:
            return to_text(table).encode()


def _text(result: Statute | str, path: Path) -> bytes:
    _format(path, _TEXT_FORMATS)
    return (result if isinstance(result, str) else result.text()).encode()


def _format(path: Path, formats: tuple[str, ...]) -> str:
    suffix = path.suffix.lower()
    if suffix not in formats:
        facts = {"path": str(path), "expected": ", ".join(formats)}
        raise Failure(Diagnostic(Code.UNKNOWN_FORMAT, Document.FILE, facts=facts))
    return suffix
