"""구조 보이기. Trees and operations as lines to read."""

from collections.abc import Iterable, Iterator

from drafter.address import Level, Step
from drafter.apply import Outcome, Status
from drafter.cli.show import cut, printable
from drafter.diagnostics import Language
from drafter.operations import (
    Amendment,
    Content,
    InsertUnit,
    Operation,
    RenameHeading,
    RenumberUnit,
    ReplaceText,
    RewriteUnit,
)
from drafter.statute import Statute, Unit, Words, sign

_LINE_CELLS = 100
_STATUS_MARKS = {Status.APPLIED: "○", Status.WARNED: "△", Status.FAILED: "×"}
"""Signs every Korean reader knows, and that the old Korean encoding has."""


def statute_lines(statute: Statute) -> Iterator[str]:
    """조례의 구조. The title, and every unit on a line, indented by its depth."""
    yield _one_line(statute.title.text)
    yield from _unit_lines(statute.children, 0)


def amendment_lines(amendment: Amendment) -> Iterator[str]:
    """개정문의 구조. What is amended, every operation on a line, and the addenda."""
    yield f"{amendment.title} {amendment.kind.value}".strip()
    for operation in amendment.operations:
        yield _one_line(f"  {operation.korean} {operation.target}{_detail(operation)}")
    yield from _unit_lines(amendment.addenda, 0)


def outcome_line(outcome: Outcome, language: Language) -> str:
    """적용 결과 한 줄. The mark, the operation, its place, and why when there is something to say."""
    operation = outcome.operation
    told = f"{_STATUS_MARKS[outcome.status]} {operation.korean} {operation.target}"
    reason = " ".join(outcome.reason.say(language).split()) if outcome.reason else ""
    return f"{told}: {reason}" if reason else told


def _unit_lines(units: Iterable[Unit], depth: int) -> Iterator[str]:
    for unit in units:
        yield _one_line("  " * depth + _heading(unit) + " " + unit.words.text)
        yield from _unit_lines(unit.children, depth + 1)


def _heading(unit: Unit) -> str:
    """The sign with the heading as it is printed: in brackets after 조, plain after 장, 부칙 and 별표."""
    until = f"부터 {sign(Step(unit.level, unit.until))}까지" if unit.until else ""
    heading = unit.heading.text if unit.heading is not None else ""
    if heading:
        heading = f"({heading})" if unit.level is Level.ARTICLE else f" {heading}"
    return f"{sign(unit.step)}{until}{heading}"


def _detail(operation: Operation) -> str:
    match operation:
        case ReplaceText(old=old, new=new) | RenameHeading(old=old, new=new):
            return f": “{old}” → “{new}”"
        case RewriteUnit(content=content) | InsertUnit(content=content):
            return f": {content_text(content)}"
        case RenumberUnit(to=to):
            return f" → {to}"
    return ""


def content_text(content: Content) -> str:
    """새 글. The text of new units or of new words."""
    match content:
        case Words():
            return content.print()
        case Unit():
            return content.text()
    return "\n".join(unit.text() for unit in content)


def _one_line(text: str) -> str:
    indent = text[: len(text) - len(text.lstrip())]
    return cut(indent + printable(" ".join(text.split())), _LINE_CELLS)
