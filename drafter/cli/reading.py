"""읽어 보기. What `drafter parse` does: read a text as what it is and show its structure."""

from collections.abc import Iterable
from typing import Any

import click

import drafter
from drafter.cli.console import Console
from drafter.cli.kind import is_amendment
from drafter.diagnostics import Document
from drafter.sources import read


def read_as(console: Console, path: str, reading: str | None) -> tuple[Document, Any]:
    """읽기. The kind of text in a file, as said or else as seen from it, and what it was parsed to."""
    source = read(path)
    kind = Document.AMENDMENT if is_amendment(source.text) else Document.STATUTE
    document = Document(reading) if reading else kind
    console.open(source, document)
    parse = drafter.parse_amendment if document is Document.AMENDMENT else drafter.parse_statute
    return document, parse(source.text)


def show_parsed(console: Console, document: Document, parsed: Any, shape: str) -> None:
    """구조 보이기. The tree or the operations, as lines or as data, and the findings."""
    if shape == "json":
        from drafter.cli.data import as_json, diagnostics_data

        findings = diagnostics_data(parsed.diagnostics, console.documents, console.language)
        click.echo(as_json({**_data(document, parsed.value), "diagnostics": findings}))
        return
    click.echo("\n".join(_lines(document, parsed.value)))
    console.report(parsed.diagnostics)


def _data(document: Document, value: Any) -> dict[str, Any]:
    if document is Document.AMENDMENT:
        from drafter.cli.results import amendment_data

        return amendment_data(value)
    from drafter.interchange import statute_data

    return statute_data(value)


def _lines(document: Document, value: Any) -> Iterable[str]:
    if document is Document.AMENDMENT:
        from drafter.cli.orders import amendment_lines

        return amendment_lines(value)
    from drafter.cli.outline import statute_lines

    return statute_lines(value)
