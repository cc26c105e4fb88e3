"""개정 보이기. Operations and what came of them, as lines to read."""

from collections.abc import Iterator

from drafter.apply import Outcome, Status
from drafter.cli.outline import one_line, unit_lines
from drafter.diagnostics import Language
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
    RewriteUnit,
)
from drafter.statute import Unit, Words

_STATUS_MARKS = {Status.APPLIED: "○", Status.WARNED: "△", Status.FAILED: "×"}
"""Signs every Korean reader knows, and that the old Korean encoding has."""


def amendment_lines(amendment: Amendment) -> Iterator[str]:
    """개정문의 구조. What is amended, every operation on a line, and the addenda."""
    yield f"{amendment.title} {amendment.kind.value}".strip()
    for operation in amendment.operations:
        yield one_line(f"  {operation.korean} {operation.place}{_detail(operation)}")
    yield from unit_lines(amendment.addenda, 0)


def outcome_line(outcome: Outcome, language: Language) -> str:
    """적용 결과 한 줄. The mark, the operation, its place, and why when there is something to say."""
    operation = outcome.operation
    told = f"{_STATUS_MARKS[outcome.status]} {operation.korean} {operation.place}"
    reason = " ".join(outcome.reason.say(language).split()) if outcome.reason else ""
    return f"{told}: {reason}" if reason else told


def _detail(operation: Operation) -> str:
    match operation:
        case ReplaceText(old=old, new=new) | RenameHeading(old=old, new=new):
            return f": “{old}” → “{new}”"
        case RewriteUnit(content=content) | InsertUnit(content=content):
            return f": {content_text(content)}"
        case RenumberUnit(to=to):
            return f" → {to}"
        case InsertDivisionHeading(heading=heading) | DeleteDivisionHeading(heading=heading):
            return f": {heading}"
    return ""


def content_text(content: Content) -> str:
    """새 글. The text of new units or of new words."""
    match content:
        case Words():
            return content.print()
        case Unit():
            return content.text()
    return "\n".join(unit.text() for unit in content)
