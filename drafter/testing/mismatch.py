"""불일치(不一致). What a failed assertion says: the diagnostics of the tool, with their places."""

import os
from collections.abc import Iterable

from drafter.cli.language import from_environment
from drafter.cli.show import show
from drafter.diagnostics import Diagnostic, Document
from drafter.sources import Source


class Mismatch(AssertionError):
    """불일치(不一致). An amendment that did not do what was wanted of it; its words are those of `drafter`."""

    def __init__(self, diagnostics: Iterable[Diagnostic], directives: Source) -> None:
        self.diagnostics = tuple(diagnostics)
        """What there is to say, the first first."""
        language = from_environment(os.environ)
        documents = {Document.AMENDMENT: directives}
        boxes = dict.fromkeys(show(diagnostic, documents, language) for diagnostic in self.diagnostics)
        super().__init__("\n" + "\n\n".join(boxes))
