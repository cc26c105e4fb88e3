"""How values are shown in golden files: short, one line each, so that a reader can check them by eye."""

from collections.abc import Iterable

from drafter.apply import Applied
from drafter.diagnostics import Diagnostic, Severity
from drafter.operations import (
    Amendment,
    Content,
    DeleteDivisionHeading,
    InsertDivisionHeading,
    InsertUnit,
    Operation,
    RenameHeading,
    RenumberUnit,
    ReplaceText,
    RewriteStatute,
    RewriteUnit,
    Unread,
)
from drafter.statute import Statute, Unit, Words
from drafter.table import Cell, ComparisonTable


def show_operation(operation: Operation) -> str:
    match operation:
        case ReplaceText(target, old, new, each):
            facts = [target, f'"{old}"', f'"{new}"', *(["각각"] if each else [])]
        case RenameHeading(target, old, new):
            facts = [target, f'"{old}"', f'"{new}"']
        case RewriteUnit(target, content) | InsertUnit(target, content):
            facts = [target, f'"{show_content(content)}"']
        case InsertDivisionHeading(target, division, heading) | DeleteDivisionHeading(target, division, heading):
            facts = [target, *(["다음"] if operation.follows else []), division, f'"{heading}"']
        case RenumberUnit(target, to):
            facts = [target, to]
        case RewriteStatute(_target, content):
            facts = [" / ".join(content.text().split("\n"))]
        case Unread(_target, words):
            facts = [f'"{words}"']
        case _:
            facts = [operation.target]
    return f"{type(operation).__name__}({', '.join(map(str, facts))})"


def show_content(content: Content) -> str:
    if isinstance(content, Words):
        return content.text
    units = (content,) if isinstance(content, Unit) else content
    return " / ".join(" ".join(unit.text().split()) for unit in units)


def show_diagnostics(diagnostics: Iterable[Diagnostic], text: str) -> list[str]:
    """Errors and warnings, each with the words it points at."""
    said = (d for d in diagnostics if d.severity is not Severity.NOTE)
    return [show_diagnostic(one, text) for one in said]


def show_diagnostic(diagnostic: Diagnostic, text: str) -> str:
    return f"{diagnostic.severity} {diagnostic.code} “{_quoted(diagnostic, text)}” {diagnostic.message}"


def _quoted(diagnostic: Diagnostic, text: str) -> str:
    span = diagnostic.span
    return text[span.start : span.end].split("\n")[0] if span else ""


def show_amendment(amendment: Amendment) -> list[str]:
    lines = [f"title: {amendment.title}"] if amendment.title else []
    for sentence in amendment.sentences:
        for index, clause in enumerate(sentence.clauses):
            mark = "  + " if index else "- "
            shown = [show_operation(operation) for operation in clause.operations]
            lines += [mark + shown[0], *("      & " + one for one in shown[1:])]
    for part in amendment.parts:
        lines += [f"일괄: {part.title}", *("  " + line for line in show_amendment(part)[1:])]
    for part in amendment.others:
        lines += [f"다른 조례: {part.title}", *("  " + line for line in show_amendment(part)[1:])]
    return lines + [f"부칙: {' '.join(unit.text().split())}" for unit in amendment.addenda]


def show_outcomes(applied: Applied, text: str) -> list[str]:
    lines = []
    for outcome in applied.outcomes:
        lines.append(f"{outcome.status} {show_operation(outcome.operation)}")
        lines += ["  " + show_diagnostic(reason, text) for reason in outcome.reasons]
    return lines


def show_cell(cell: Cell) -> str:
    return "".join(f"[{words}]" if marked else words for words, marked in cell.pieces())


def show_table(table: ComparisonTable) -> list[str]:
    """A line for each row; `+` before those that stand in one row with the line above."""
    lines = []
    for row in table.rows:
        lefts, rights = row.left.paragraphs(), row.right.paragraphs()
        pairs = list(zip(lefts, rights, strict=True)) if len(lefts) == len(rights) else [(row.left, row.right)]
        for index, (left, right) in enumerate(pairs):
            mark = "+" if index else "■" if row.opens_article else " "
            lines.append(f"{mark}{left.depth} {show_cell(left)} │ {show_cell(right)}")
    return lines


def show_tree(statute: Statute) -> list[str]:
    lines = [f"제명 “{statute.title.text}”"]
    for child in statute.children:
        lines += _unit_lines(child, 1)
    return lines


def _unit_lines(unit: Unit, depth: int) -> list[str]:
    facts = [str(unit.step)]
    facts += [f"~{unit.until}"] if unit.until else []
    facts += [f"({unit.heading.text})"] if unit.heading is not None else []
    facts += [f"“{unit.words.text}”"] if unit.words.text else []
    marks = [a.text.strip() for words in (unit.heading or Words(), unit.words, unit.tail) for a in words.annotations]
    line = "  " * depth + " ".join([*facts, *marks]).replace("\n", "↵")
    return [line, *(row for child in unit.children for row in _unit_lines(child, depth + 1))]
