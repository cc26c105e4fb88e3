"""실패(失敗). What cannot be done at all, such as a file that cannot be read or written."""

import errno

from drafter.diagnostics import Diagnostic, Phrase, phrases


class Failure(Exception):
    """실패(失敗). Raised where there is no result to give; says why in diagnostics."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*(d.message for d in diagnostics))
        self.diagnostics: tuple[Diagnostic, ...] = diagnostics


def reason_of(error: OSError) -> str:
    """까닭. What the operating system says, in our words where there are such."""
    name = errno.errorcode.get(error.errno or 0, "")
    return Phrase(name) if name in phrases() else error.strerror or type(error).__name__
