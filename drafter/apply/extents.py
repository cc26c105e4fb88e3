"""장의 범위. Which articles a division holds, beside those that a directive says it does."""

from drafter.address import DIVISION_LEVELS, Level
from drafter.apply.state import State, refusal
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import DeleteUnit, Operation, RewriteUnit
from drafter.statute import Unit


def check_extent(division: Unit, operation: Operation) -> None:
    """장의 범위 확인. Refused when the division holds articles beyond those the directive says it holds, or not them.

    Of those deleted before, a directive need not speak.
    """
    if operation.extent is None:
        return
    first, last = operation.extent
    articles = _articles(division)
    beyond = any(not first.order <= unit.step.order <= last.order for unit in articles if not unit.deleted)
    if beyond or not all(any(unit.holds(step) for unit in articles) for step in operation.extent):
        found = f"{articles[0].step}부터 {articles[-1].step}까지" if articles else "-"
        facts = {"address": str(operation.target), "found": found}
        raise refusal(Code.EXTENT_DIFFERS, operation.span, **facts)


def extent_doubts(before: State, operation: Operation) -> tuple[Diagnostic, ...]:
    """장의 범위에 대한 의심. Which articles went with a division, where the directive named none."""
    path = before.statute.path(operation.target) if operation.target.level in DIVISION_LEVELS else None
    if not path or operation.extent or operation.target.parts or not isinstance(operation, DeleteUnit | RewriteUnit):
        return ()
    kept = {unit.step for unit in _brought(operation)}
    gone = [str(unit.step) for unit in _articles(path[-1]) if not unit.deleted and unit.step not in kept]
    listed = ", ".join(gone if len(gone) <= 6 else [*gone[:3], "…", *gone[-2:]])
    facts = {"address": str(operation.target), "found": listed}
    return (Diagnostic(Code.ARTICLES_GONE, Document.AMENDMENT, operation.span, facts),) if gone else ()


def _brought(operation: DeleteUnit | RewriteUnit) -> tuple[Unit, ...]:
    division = operation.content if isinstance(operation, RewriteUnit) else None
    return _articles(division) if isinstance(division, Unit) else ()


def _articles(division: Unit) -> tuple[Unit, ...]:
    return tuple(unit for unit in division.walk() if unit.level is Level.ARTICLE)
