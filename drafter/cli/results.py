"""개정 자료. Operations and what came of them as plain data for `--format json`."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from drafter.apply import Outcome
from drafter.cli.orders import content_text
from drafter.diagnostics import Language
from drafter.diff import Remaining
from drafter.interchange import unit_data
from drafter.operations import Amendment, Operation
from drafter.statute import Unit, Words


def amendment_data(amendment: Amendment) -> dict[str, Any]:
    """개정문 자료. What is amended, the operations and the addenda; the title of the bill, where it has one."""
    return {
        **({"bill_title": amendment.bill_title} if amendment.bill_title else {}),
        "title": amendment.title,
        "kind": amendment.kind.value,
        "operations": [operation_data(operation) for operation in amendment.operations],
        "addenda": [unit_data(unit) for unit in amendment.addenda],
    }


def operation_data(operation: Operation) -> dict[str, Any]:
    """연산 자료. The name of the operation and its fields; the place that ordered it is left to diagnostics."""
    values = {f.name: _plain(getattr(operation, f.name)) for f in fields(operation) if f.compare}
    return {"operation": type(operation).__name__, "korean": operation.korean, **values}


def outcome_data(outcome: Outcome, language: Language) -> dict[str, Any]:
    """적용 결과 자료. The operation, its status and the reason when there is one."""
    reason = outcome.reason.say(language) if outcome.reason else None
    return {**operation_data(outcome.operation), "status": str(outcome.status), "reason": reason}


def remaining_data(remaining: Iterable[Remaining]) -> list[dict[str, Any]]:
    """남은 차이 자료. Every place that no directive says, with both wordings in full; null where there is none."""
    return [{"place": each.place, "current": each.current, "amended": each.amended} for each in remaining]


def _plain(value: Any) -> Any:
    match value:
        case Unit() | Words() | tuple():
            return content_text(value)
        case None | bool():
            return value
    return str(value)
