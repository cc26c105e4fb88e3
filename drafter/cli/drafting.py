"""기안하기. What `drafter draft` does, and what the table does with a whole new text: directives from two texts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import click

import drafter
from drafter.bill import Bill
from drafter.cli import texts
from drafter.cli.console import Console
from drafter.cli.data import as_json, diagnostics_data
from drafter.cli.exits import DONE, FINDINGS
from drafter.cli.kind import is_amendment
from drafter.cli.results import amendment_data, remaining_data
from drafter.diagnostics import Code, Diagnostic, Document, Severity
from drafter.diff import Drafted, closed, drafted, enforcement, strangers
from drafter.failure import Failure
from drafter.operations import Amendment
from drafter.parse.amendment import ParsedAmendment
from drafter.parse.statute import ParsedStatute
from drafter.render import BILL_FORMATS, TEXT_FORMATS, format_of
from drafter.render.bills import AMENDING_TEXTS, BILLS
from drafter.render.data import table_data
from drafter.sources import Source
from drafter.statute import Statute
from drafter.wording import bill_title


def draft_from(console: Console, before: str, after: str, title: str | None) -> tuple[Statute, Drafted]:
    """기안. The text before, and the amendment drafted from both, with the usual 부칙 where the new text has none."""
    sources = console.read_both(before, after)
    for path, source in zip((before, after), sources, strict=True):
        if is_amendment(source.text):
            raise click.UsageError(texts.NOT_AN_ORDINANCE.say(console.language, path=path))
    refuse_tables(*sources)
    new, old = (_whole_text(console, source) for source in reversed(sources))
    console.report(strangers(old.value, new.value))
    result = drafted(old.value, new.value)
    return old.value, replace(result, amendment=_closed(result.amendment, title))


def _whole_text(console: Console, source: Source) -> ParsedStatute:
    """The ordinance in a file, with what there is to say of it while it is the one spoken of."""
    parsed = statute_in(console, source)
    console.report(parsed.diagnostics)
    require_articles(console, source, parsed)
    return parsed


def require_articles(console: Console, source: Source, parsed: ParsedStatute) -> None:
    """견줄 조문. Wrong use when a text that is to be compared has nothing to compare."""
    if not parsed.value.children and any(said.code is Code.NO_ARTICLES for said in parsed.diagnostics):
        raise click.UsageError(texts.NOTHING_TO_COMPARE.say(console.language, path=source.path))


def refuse_tables(*sources: Source) -> None:
    """대비표 거절. A `Failure` when a file has a comparison table where the text of an ordinance should be."""
    tables = [one for one in sources if one.tables and not is_amendment(one.text)]
    if tables:
        raise Failure(*(Diagnostic(Code.TABLE_FOR_TEXT, Document.FILE, facts={"path": one.path}) for one in tables))


def statute_in(console: Console, source: Source) -> ParsedStatute:
    """조례 읽기. The ordinance in a file; a `Failure` where there is none to work with."""
    parsed = drafter.parse_statute(console.open(source, Document.STATUTE))
    errors = [said for said in parsed.diagnostics if said.severity is Severity.ERROR]
    if errors:
        raise Failure(*errors)
    return parsed


def draft_to(statute: Statute, text: str) -> ParsedAmendment | None:
    """새 본문의 기안. The amendment that leads to a whole new text; None when the text is no ordinance."""
    new = drafter.parse_statute(text).value
    if is_amendment(text) or next(new.articles(), None) is None:
        return None
    result = drafted(statute, new)
    return ParsedAmendment(_closed(result.amendment), (*strangers(statute, new), *result.diagnostics))


def _closed(amendment: Amendment, title: str | None = None) -> Amendment:
    """The amendment with the usual 부칙 where the new text brings none."""
    named = replace(amendment, title=title or amendment.title)
    return named if named.addenda else closed(named, (enforcement(named.title),))


def bill_of(statute: Statute, amendment: Amendment, style: str) -> Bill:
    """의안. The directives, and the comparison table of what they do."""
    table = drafter.compare(drafter.apply(statute, amendment), style)
    return Bill(drafter.word(amendment), table, bill_title(amendment))


@dataclass(frozen=True, slots=True)
class DraftDelivery:
    """기안 내기. Where the directives go and how; with anything left unsaid they are held back, unless `partial`."""

    console: Console
    output: str | None
    partial: bool
    layout: str
    style: str | None = None
    """The style of the table, where they are given as a bill."""
    template: str | None = None
    """A document of the user's own that the bill is put into."""

    def give(self, statute: Statute, result: Drafted) -> int:
        """내기. Write or print the directives, or say why there are none; the exit code."""
        count = len(result.diagnostics)
        if not count and not result.amendment.operations:
            self.console.tell(texts.NOTHING_CHANGED, err=True)
            return DONE
        held = count > 0 and not self.partial
        bill = bill_of(statute, result.amendment, self.style) if self.style and not held else None
        words = "" if held else drafter.word(result.amendment)
        self._show(result, words, bill)
        if held:
            self.console.tell(texts.NOT_WRITTEN, err=True, count=count)
        elif self.output:
            self._write(bill or words, self.output, count)
        return FINDINGS if count else DONE

    def _show(self, result: Drafted, words: str, bill: Bill | None) -> None:
        """What is printed, and what there is to say."""
        if self.layout == "json":
            findings = diagnostics_data(result.diagnostics, self.console.documents, self.console.language)
            table = {"bill_title": bill.title, "table": table_data(bill.table)} if bill else {}
            told = {"directives": words, **table, "unsaid": remaining_data(result.remaining), "diagnostics": findings}
            data = {**amendment_data(result.amendment), **told}
            click.echo(as_json(data))
            return
        self.console.report(result.diagnostics)
        if not self.output:
            click.echo(BILLS[".txt"](bill) if bill else words, nl=False)

    def _write(self, result: Bill | str, path: str, count: int) -> None:
        drafter.render(result, path, self.template)
        text = texts.WRITTEN_IN_PART if count else texts.WRITTEN
        self.console.tell(text, err=self.layout == "json", path=path, count=count)


def check_options(console: Console, with_table: bool, output: str | None, chosen: Mapping[str, str | None]) -> None:
    """선택 항목 확인. Wrong use when what only a bill takes is given without one, or a template without a file."""
    given = [name for name, value in chosen.items() if value]
    if given and not with_table:
        raise click.UsageError(texts.OPTION_WITHOUT_BILL.say(console.language, option=given[0]))
    if "--template" in given and not output:
        raise click.UsageError(texts.TEMPLATE_WITHOUT_OUTPUT.say(console.language))


def check_output(console: Console, path: str | None, with_table: bool) -> None:
    """형식 확인. A `Failure` when nothing is written in the format; wrong use when it is one that only a bill has."""
    if not path:
        return
    suffix = Path(path).suffix.lower()
    if not with_table and suffix in BILL_FORMATS and suffix not in TEXT_FORMATS:
        raise click.UsageError(texts.DOCUMENT_WITHOUT_BILL.say(console.language, path=path))
    format_of(path, BILL_FORMATS if with_table else TEXT_FORMATS)


def beside_table(bill: Bill, path: str) -> Bill | str:
    """의안. What is written beside the file of a table: a document has it below the directives, a text these alone."""
    suffix = Path(path).suffix.lower()
    return AMENDING_TEXTS[suffix](bill) if suffix in AMENDING_TEXTS else bill
