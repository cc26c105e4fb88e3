"""사례(事例). A folder with the texts of one amendment."""

from dataclasses import dataclass
from pathlib import Path

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.sources import read

BEFORE, DIRECTIVE, AFTER, TABLE = "before.txt", "directive.txt", "after.txt", "table.txt"


@dataclass(frozen=True, slots=True)
class Case:
    """사례(事例). What stood before, what was ordered, and what must come of it."""

    name: str
    before: str
    directive: str
    after: str
    table: str | None = None
    """The comparison table as `drafter table` prints it, where it is to be compared too."""


def find_cases(folder: Path) -> tuple[Path, ...]:
    """사례 찾기. The case folders in a folder, at any depth, in order; a `Failure` when there is none."""
    if not folder.is_dir():
        raise _no_cases(folder)
    found = sorted(file.parent for file in folder.rglob(DIRECTIVE) if is_case(file.parent))
    if not found:
        raise _no_cases(folder)
    return tuple(found)


def is_case(folder: Path) -> bool:
    """사례인지. Whether a folder holds the three texts of a case."""
    return all((folder / name).is_file() for name in (BEFORE, DIRECTIVE, AFTER))


def read_case(folder: Path) -> Case:
    """사례 읽기. The texts of a case folder; a `Failure` for a file that cannot be read."""
    before, directive, after = (read(folder / name).text for name in (BEFORE, DIRECTIVE, AFTER))
    table = read(folder / TABLE).text if (folder / TABLE).is_file() else None
    return Case(folder.name, before, directive, after, table)


def _no_cases(folder: Path) -> Failure:
    return Failure(Diagnostic(Code.NO_CASES, Document.FILE, facts={"path": str(folder)}))
