"""읽어 보기. What `drafter parse` does: read a text as what it is and show its structure."""

from typing import Any

import click

import drafter
from drafter.cli.console import Console
from drafter.cli.data import amendment_data, as_json, diagnostics_data
from drafter.cli.kind import is_amendment
from drafter.cli.outline import amendment_lines, statute_lines
from drafter.diagnostics import Document
from drafter.interchange import statute_data
from drafter.sources import read

_DATA: dict[Document, Any] = {Document.STATUTE: statute_data, Document.AMENDMENT: amendment_data}
_LINES: dict[Document, Any] = {Document.STATUTE: statute_lines, Document.AMENDMENT: amendment_lines}


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
        findings = diagnostics_data(parsed.diagnostics, console.documents, console.language)
        click.echo(as_json({**_DATA[document](parsed.value), "diagnostics": findings}))
        return
    click.echo("\n".join(_LINES[document](parsed.value)))
    console.report(parsed.diagnostics)
