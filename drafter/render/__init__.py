"""출력(出力). Results become files: one file of this room for each format; nothing here knows any law."""

from collections.abc import Callable, Iterable
from pathlib import Path

from drafter.bill import Bill, as_bill
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.render.bills import BILLS
from drafter.render.data import to_json as to_json
from drafter.render.files import write_together
from drafter.render.markdown import to_markdown as to_markdown
from drafter.render.text import to_tabbed as to_tabbed
from drafter.render.text import to_text as to_text
from drafter.statute import Statute
from drafter.table import ComparisonTable


def to_docx(result: ComparisonTable | Bill, template: str | Path | None = None) -> bytes:
    """워드 문서(DOCX). A table or a bill as a Word document, or in one of the user's own."""
    from drafter.render import docx, own  # documents take longer to load than all else together

    return docx.to_docx(as_bill(result), own.OwnTemplate.for_output(template, ".docx", ".dotx") if template else None)


def to_hwpx(result: ComparisonTable | Bill, template: str | Path | None = None) -> bytes:
    """한글 문서(HWPX). A table or a bill as a document of Hangul, or in one of the user's own."""
    from drafter.render import hwpx, own

    return hwpx.to_hwpx(as_bill(result), own.OwnTemplate.for_output(template, ".hwpx") if template else None)


def to_html(result: ComparisonTable | Bill) -> str:
    """웹 쪽(HTML). A table or a bill as one page that needs nothing else."""
    from drafter.render import html

    return html.to_html(as_bill(result))


_DOCUMENTS: dict[str, Callable[[ComparisonTable | Bill, str | Path | None], bytes]] = {
    ".docx": to_docx,
    ".hwpx": to_hwpx,
}
_TABLES: dict[str, Callable[[ComparisonTable], str]] = {
    ".html": to_html,
    ".md": to_markdown,
    ".txt": to_text,
    ".tsv": to_tabbed,
    ".json": to_json,
}
TEXT_FORMATS = (".md", ".txt")
"""글의 형식. The suffixes an ordinance or an amending text can be written in."""
BILL_FORMATS = (*_DOCUMENTS, *BILLS)
"""의안의 형식. The suffixes a bill can be written in."""


Result = ComparisonTable | Bill | Statute | str
"""결과. What can be written to a file."""


def render(result: Result, path: str | Path, template: str | Path | None = None) -> Path:
    """출력. Write a table, a bill or a text to a file, in the format its suffix names; `Failure` when that cannot be.

    A table may be put into a document of the user's own, the `template`, where it says `{{대비표}}`; of a bill the
    title as well, where it says `{{의안명}}`, and the amending text, where it says `{{개정문}}`, the heading of its
    addenda as where it says `{{부칙}}`.
    """
    render_together([(result, path, template)])
    return Path(path)


def render_together(results: Iterable[tuple[Result, str | Path, str | Path | None]]) -> None:
    """함께 출력. Write several results, each as `render` does: all of them, or after a `Failure` none."""
    write_together({Path(path): _bytes(result, Path(path), template) for result, path, template in results})


def _bytes(result: Result, path: Path, template: str | Path | None) -> bytes:
    suffix = format_of(path, _formats(result))
    if isinstance(result, Bill | ComparisonTable) and suffix in _DOCUMENTS:
        return _DOCUMENTS[suffix](result, template)
    if template:
        facts = {"path": str(template), "expected": ", ".join(_DOCUMENTS)}
        raise Failure(Diagnostic(Code.TEMPLATE_FORMAT, Document.FILE, facts=facts))
    match result:
        case Bill():
            return BILLS[suffix](result).encode(errors="replace")
        case ComparisonTable():
            return _TABLES[suffix](result).encode(errors="replace")
        case Statute():
            return result.text().encode()
    return result.encode()


def _formats(result: Result) -> tuple[str, ...]:
    match result:
        case Bill():
            return BILL_FORMATS
        case ComparisonTable():
            return (*_DOCUMENTS, *_TABLES)
    return TEXT_FORMATS


def format_of(path: str | Path, formats: tuple[str, ...]) -> str:
    """출력의 형식. The suffix of a file, one of those; a `Failure` when it is another, or a folder."""
    suffix = Path(path).suffix.lower()
    if suffix not in formats:
        code = Code.FOLDER_FOR_FILE if Path(path).is_dir() else Code.UNKNOWN_FORMAT
        facts = {"path": str(path), "expected": ", ".join(formats)}
        raise Failure(Diagnostic(code, Document.FILE, facts=facts))
    return suffix
