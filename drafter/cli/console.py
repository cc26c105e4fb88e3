"""화면. Where a command speaks: in one language, knowing which files its diagnostics are about."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from os.path import realpath, samefile

import click

from drafter.cli.show import show
from drafter.cli.texts import STANDARD_INPUT_TWICE, Text
from drafter.diagnostics import Code, Diagnostic, Document, Language
from drafter.failure import Failure
from drafter.glyphs import composed
from drafter.sources import Source, read


def keep_apart(result: str | None, *others: str | None) -> None:
    """따로 두기. A `Failure` when a result is to be written over another file of the command."""
    if result and any(_same(result, other) for other in others if other and other != "-"):
        raise Failure(Diagnostic(Code.FILE_IN_USE, Document.FILE, facts={"path": result}))


def _same(one: str, other: str) -> bool:
    try:
        return realpath(one) == realpath(other) or samefile(one, other)
    except OSError:  # one of them is not there
        return False


@dataclass
class Console:
    """화면. The language spoken, and the files read so far. Findings go to standard error."""

    language: Language
    documents: dict[Document, Source] = field(default_factory=dict)

    def open(self, source: Source, document: Document) -> str:
        """자료 펴기. The text of a file, of which later diagnostics may speak.

        An amending text is read with its hangul composed, and that is the text shown.
        """
        if document is Document.AMENDMENT:
            source = replace(source, text=composed(source.text)[0])
        self.documents[document] = source
        self.report(source.diagnostics)
        return source.text

    def read_both(self, one: str, other: str) -> tuple[Source, Source]:
        """두 자료 읽기. Two files; standard input can be one of them."""
        if one == other == "-":
            raise click.UsageError(STANDARD_INPUT_TWICE.say(self.language))
        return read(one), read(other)

    def report(self, diagnostics: Iterable[Diagnostic]) -> None:
        """진단 알림. Every diagnostic with its place; one that comes twice is shown once."""
        boxes = (show(diagnostic, self.documents, self.language) for diagnostic in diagnostics)
        for box in dict.fromkeys(boxes):
            click.echo(box + "\n", err=True)

    def tell(self, text: Text, *, err: bool = False, **facts: object) -> None:
        """알림. One sentence of the command's own."""
        click.echo(text.say(self.language, **facts), err=err)
