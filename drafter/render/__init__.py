"""출력(出力). Results become files: one file of this room for each format; nothing here knows any law."""

from collections.abc import Callable
from pathlib import Path

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.render.data import to_json as to_json
from drafter.render.files import write_aside
from drafter.render.markdown import to_markdown as to_markdown
from drafter.render.text import to_tabbed as to_tabbed
from drafter.render.text import to_text as to_text
from drafter.statute import Statute
from drafter.table import ComparisonTable


def to_docx(table: ComparisonTable, template: str | Path | None = None) -> bytes:
    """워드 문서(DOCX). The table as a Word document, or in one of the user's own."""
    from drafter.render import docx, own  # documents take longer to load than all else together

    return docx.to_docx(table, own.OwnTemplate.for_output(template, ".docx") if template else None)


def to_hwpx(table: ComparisonTable, template: str | Path | None = None) -> bytes:
    """한글 문서(HWPX). The table as a document of Hangul, or in one of the user's own."""
    from drafter.render import hwpx, own

    return hwpx.to_hwpx(table, own.OwnTemplate.for_output(template, ".hwpx") if template else None)


def to_html(table: ComparisonTable) -> str:
    """웹 쪽(HTML). The table as one page that needs nothing else."""
    from drafter.render import html

    return html.to_html(table)


_DOCUMENTS: dict[str, Callable[[ComparisonTable, str | Path | None], bytes]] = {".docx": to_docx, ".hwpx": to_hwpx}
_TABLES: dict[str, Callable[[ComparisonTable], str]] = {
    ".html": to_html,
    ".md": to_markdown,
    ".txt": to_text,
    ".tsv": to_tabbed,
    ".json": to_json,
}
_TEXTS = (".md", ".txt")


def render(result: ComparisonTable | Statute | str, path: str | Path, template: str | Path | None = None) -> Path:
    """출력. Write a table or a text to a file, in the format its suffix names; `Failure` when that cannot be.

    A table may be put into a document of the user's own, the `template`, where it says `{{대비표}}`.
    """
    path = Path(path)
    data = _table(result, path, template) if isinstance(result, ComparisonTable) else _text(result, path)
    write_aside(path, data)
    return path


def _table(table: ComparisonTable, path: Path, template: str | Path | None) -> bytes:
    suffix = _format(path, (*_DOCUMENTS, *_TABLES))
    if suffix in _DOCUMENTS:
        return _DOCUMENTS[suffix](table, template)
    if template:
        facts = {"path": str(template), "expected": ", ".join(_DOCUMENTS)}
        raise Failure(Diagnostic(Code.TEMPLATE_FORMAT, Document.FILE, facts=facts))
    return _TABLES[suffix](table).encode(errors="replace")


def _text(result: Statute | str, path: Path) -> bytes:
    _format(path, _TEXTS)
    return (result if isinstance(result, str) else result.text()).encode()


def _format(path: Path, formats: tuple[str, ...]) -> str:
    suffix = path.suffix.lower()
    if suffix not in formats:
        facts = {"path": str(path), "expected": ", ".join(formats)}
        raise Failure(Diagnostic(Code.UNKNOWN_FORMAT, Document.FILE, facts=facts))
    return suffix
