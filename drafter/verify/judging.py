"""판정(判定). What came of one case: understood, applied, equal, and where not."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

import drafter
from drafter import glyphs
from drafter.apply import Applied, Status
from drafter.diagnostics import Diagnostic, Severity
from drafter.failure import Failure
from drafter.operations import Unread
from drafter.render.text import to_text
from drafter.verify.cases import TABLE, Case, read_case
from drafter.verify.differences import Difference, differences


@dataclass(frozen=True, slots=True)
class Verdict:
    """판정(判定). What came of one case."""

    name: str
    understood: bool = False
    """Whether every directive was read, and there was one."""
    applied: bool = False
    """Whether every operation was applied."""
    equal: bool = False
    """Whether the text that came out is the text wanted, and the table, if one was given."""
    operations: Mapping[tuple[str, Status], int] = field(default_factory=dict)
    """How many operations of each kind, by its Korean name, ended how."""
    undone: tuple[Diagnostic, ...] = ()
    """Why operations failed, the first reason of each."""
    differences: tuple[Difference, ...] = ()
    unreadable: tuple[Diagnostic, ...] = ()
    """Why the files could not be read; then nothing else is known."""

    @property
    def good(self) -> bool:
        """Whether there is nothing to look at."""
        return self.understood and self.applied and self.equal


def judge_folder(folder: Path) -> Verdict:
    """폴더 판정. The verdict on a case folder; files that cannot be read are part of it."""
    try:
        return judge(read_case(folder))
    except Failure as failure:
        return Verdict(folder.name, unreadable=failure.diagnostics)


def judge(case: Case) -> Verdict:
    """사례 판정. The amendment applied to the text before, and the outcome held against the text after."""
    amendment = drafter.parse_amendment(case.directive)
    applied = drafter.apply(drafter.parse_statute(case.before).value, amendment.value)
    errors = any(said.severity is Severity.ERROR for said in amendment.diagnostics)
    unread = any(isinstance(operation, Unread) for operation in amendment.value.operations)
    found = differences(applied.after, drafter.parse_statute(case.after).value)
    if case.table is not None:
        found += table_differences(applied, case.table)
    ended = Counter((outcome.operation.korean, outcome.status) for outcome in applied.outcomes)
    return Verdict(
        name=case.name,
        understood=bool(amendment.value.operations) and not errors and not unread,
        applied=applied.complete,
        equal=not found,
        operations=dict(ended),
        undone=tuple(_reasons(applied)),
        differences=found,
    )


def _reasons(applied: Applied) -> Iterator[Diagnostic]:
    for outcome in applied.outcomes:
        if outcome.status is Status.FAILED and outcome.reason:
            yield outcome.reason


def table_differences(applied: Applied, table: str, style: str = "standard") -> tuple[Difference, ...]:
    """대비표에서 다른 곳. The first line in which the comparison table is another than the one given."""
    lines = zip_longest(_lines(to_text(drafter.compare(applied, style=style))), _lines(table))
    for number, (got, want) in enumerate(lines, 1):
        if not glyphs.same(got or "", want or ""):
            return (Difference(f"{TABLE}:{number}", got, want),)
    return ()


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]
