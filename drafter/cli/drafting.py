"""기안하기. What `drafter draft` does, and what the table does with a whole new text: directives from two texts."""

from dataclasses import replace
from pathlib import Path

import click

import drafter
from drafter.cli import texts
from drafter.cli.console import Console
from drafter.cli.data import as_json, diagnostics_data
from drafter.cli.exits import DONE, FINDINGS
from drafter.cli.kind import is_amendment
from drafter.cli.results import amendment_data
from drafter.diagnostics import Document, Severity
from drafter.diff import Drafted, drafted, enforcement
from drafter.failure import Failure
from drafter.operations import Amendment
from drafter.parse.amendment import ParsedAmendment
from drafter.parse.statute import ParsedStatute
from drafter.render.files import write_aside
from drafter.sources import Source
from drafter.statute import Statute


def draft_from(console: Console, before: str, after: str, title: str | None) -> Drafted:
    """기안. Read both texts and draft the amendment, with the usual 부칙 where the new text brings none."""
    sources = console.read_both(before, after)
    for path, source in zip((before, after), sources, strict=True):
        if is_amendment(source.text):
            raise click.UsageError(texts.NOT_AN_ORDINANCE.say(console.language, path=path))
    new, old = (statute_in(console, source) for source in reversed(sources))
    console.report((*old.diagnostics, *new.diagnostics))
    result = drafted(old.value, new.value)
    return replace(result, amendment=_closed(result.amendment, title))


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
    return ParsedAmendment(_closed(result.amendment), result.diagnostics)


def _closed(amendment: Amendment, title: str | None = None) -> Amendment:
    """The amendment with the usual 부칙 where the new text brings none."""
    named = title or amendment.title
    return replace(amendment, title=named, addenda=amendment.addenda or (enforcement(named),))


def give_draft(console: Console, result: Drafted, output: str | None, partial: bool, layout: str) -> int:
    """내기. Write or print the directives, or say why there are none; the exit code."""
    count = len(result.diagnostics)
    if not count and not result.amendment.operations:
        console.tell(texts.NOTHING_CHANGED, err=True)
        return DONE
    held = count > 0 and not partial
    words = "" if held else drafter.word(result.amendment)
    if layout == "json":
        findings = diagnostics_data(result.diagnostics, console.documents, console.language)
        click.echo(as_json({**amendment_data(result.amendment), "directives": words, "diagnostics": findings}))
    else:
        console.report(result.diagnostics)
        if not output:
            click.echo(words, nl=False)
    if output and not held:
        write_directives(words, output)
        text = texts.WRITTEN_IN_PART if count else texts.WRITTEN
        console.tell(text, err=layout == "json", path=output, count=count)
    if held:
        console.tell(texts.NOT_WRITTEN, err=True, count=count)
    return FINDINGS if count else DONE


def write_directives(words: str, path: str) -> None:
    """개정문 쓰기. The directives into a file of text."""
    write_aside(Path(path), words.encode("utf-8"))
