"""고쳐 보기. What `drafter apply` and `drafter table` share.

An amendment is applied, what came of it is told, and the result is given whole or not at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import click

import drafter
from drafter.apply import Applied, Status
from drafter.bill import Bill
from drafter.cli import texts
from drafter.cli.console import Console, keep_apart
from drafter.cli.data import as_json, diagnostics_data
from drafter.cli.drafting import beside_table, draft_to, refuse_tables, require_articles, statute_in
from drafter.cli.exits import DONE, FINDINGS
from drafter.cli.kind import is_amendment
from drafter.cli.orders import outcome_line
from drafter.cli.results import outcome_data
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import Amendment
from drafter.render import BILL_FORMATS, Result, format_of, render_together
from drafter.render.data import table_data
from drafter.render.text import to_text
from drafter.stamp import stamp
from drafter.statute import Statute
from drafter.table import ComparisonTable
from drafter.wording import bill_title


@dataclass(frozen=True, slots=True)
class Amended:
    """고친 결과. What applying gave, and what there was to say about the two texts before."""

    applied: Applied
    read: tuple[Diagnostic, ...]
    """What was said when the texts were read."""
    strict: bool = False
    """Whether what was done with a warning counts as undone."""
    amendment: Amendment = field(default_factory=Amendment)
    """What was carried out, as read or as drafted."""
    files: tuple[Diagnostic, ...] = ()
    """What was said, and shown, when the files were opened."""

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """All there is to say, the reasons of the outcomes included, each once."""
        return (*self.read, *(d for d in self.applied.diagnostics if d not in self.read))

    @property
    def undone(self) -> int:
        """In how many places the amendment could not be read, or not be carried out."""
        outcomes = self.applied.outcomes
        reasons = [reason for outcome in outcomes for reason in outcome.reasons]
        said = (*self.files, *self.findings) if self.strict else self.read
        beside = sum(1 for d in said if d.severity.undone(self.strict) and d not in reasons)
        return sum(1 for outcome in outcomes if outcome.status in self._statuses) + beside

    @property
    def _statuses(self) -> tuple[Status, ...]:
        return (Status.FAILED, Status.WARNED) if self.strict else (Status.FAILED,)


@dataclass(frozen=True, slots=True)
class Delivery:
    """결과 내기. Where a result goes and how; with anything undone it is held back, unless `partial`."""

    console: Console
    amended: Amended
    output: str | None
    partial: bool
    layout: str
    template: str | None = None
    """A document of the user's own that the table is put into, or where only the bill is written, that."""
    bill: str | None = None
    """Where the directives go that a table belongs to."""

    def give(self, result: Statute | ComparisonTable) -> int:
        """내기. Write or print the result, or say why there is none; the exit code."""
        held = self.amended.undone > 0 and not self.partial
        if not held:
            render_together(self._files(result))
        if self.layout == "json":
            shown = None if held or self.output else result
            click.echo(as_json(_data(self.console, self.amended, shown)))
        elif not self.output and not held:
            _print(result)
        self._conclude(held)
        return FINDINGS if self.amended.undone else DONE

    def _files(self, result: Statute | ComparisonTable) -> Iterator[tuple[Result, str, str | None]]:
        """What is written, and where: the result, and the directives beside a table."""
        if self.output:
            yield result, self.output, self.template
        if self.bill and isinstance(result, ComparisonTable):
            amendment = self.amended.amendment
            bill = Bill(drafter.word(amendment), result, bill_title(amendment))
            yield beside_table(bill, self.bill), self.bill, None if self.output else self.template

    def _conclude(self, held: bool) -> None:
        """The closing sentence; on standard output only where that is not taken by the result itself."""
        count = self.amended.undone
        if held:
            text = texts.NOT_WRITTEN_STRICT if self.amended.strict else texts.NOT_WRITTEN
            self.console.tell(text, err=True, count=count)
        elif self.output:
            in_part = texts.WRITTEN_STRICT if self.amended.strict else texts.WRITTEN_IN_PART
            text = in_part if count else texts.WRITTEN
            self.console.tell(text, err=self.layout == "json", path=self.output, count=count)
        if self.bill and not held:
            self.console.tell(texts.WRITTEN, err=True, path=self.bill)


def amend(console: Console, current: str, change: str, *, strict: bool, whole: bool = False) -> Amended:
    """적용. Read both files, parse them and apply the one to the other.

    With `whole`, the change may be the whole new text: then the amendment is drafted from the two.
    """
    sources = console.read_both(current, change)
    if is_amendment(sources[0].text) and not is_amendment(sources[1].text):
        raise click.UsageError(texts.SWAPPED.say(console.language, current=current, change=change))
    refuse_tables(*sources)
    statute = statute_in(console, sources[0])
    text = console.open(sources[1], Document.AMENDMENT)
    drawn_up = draft_to(statute.value, text) if whole else None
    if drawn_up:
        require_articles(console, sources[0], statute)
    amendment = drawn_up or drafter.parse_amendment(text)
    applied = drafter.apply(statute.value, amendment.value)
    files = tuple(said for source in sources for said in source.diagnostics)
    return Amended(applied, (*statute.diagnostics, *amendment.diagnostics), strict, amendment.value, files)


def compared(amended: Amended, style: str) -> tuple[Amended, ComparisonTable]:
    """대비. The comparison table; what was found has a word on it when there is nothing to show."""
    table = drafter.compare(amended.applied, style)
    if table.rows or amended.undone:
        return amended, table
    empty = Diagnostic(Code.EMPTY_TABLE, Document.AMENDMENT)
    return replace(amended, read=(*amended.read, empty)), table


def stamped(amended: Amended, date: str | None) -> Statute:
    """연혁 표시. The statute as amended, with the marks of that day where one is given."""
    return stamp(amended.applied, date) if date is not None else amended.applied.after


def check_bill(path: str | None, *others: str | None) -> None:
    """의안 확인. A `Failure` when the bill cannot be written, told before the table is."""
    if path:
        format_of(path, BILL_FORMATS)
        keep_apart(path, *others)


def show_outcomes(console: Console, amended: Amended, *, apart: bool) -> None:
    """적용 결과. A line for every operation; `apart` from standard output when that holds the new text."""
    for outcome in amended.applied.outcomes:
        click.echo(outcome_line(outcome, console.language), err=apart)
    if amended.findings:
        click.echo(err=True)


def _print(result: Statute | ComparisonTable) -> None:
    text = result.text() if isinstance(result, Statute) else to_text(result)
    click.echo(text, nl=not text.endswith("\n"))


def _data(console: Console, amended: Amended, result: Statute | ComparisonTable | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "outcomes": [outcome_data(outcome, console.language) for outcome in amended.applied.outcomes],
        "diagnostics": diagnostics_data((*amended.files, *amended.findings), console.documents, console.language),
    }
    if isinstance(result, Statute):
        data["after"] = result.text()
    elif result is not None:
        data["table"] = table_data(result)
    return data
