"""실패(失敗). What cannot be done at all, such as a file that cannot be read or written."""

from drafter.diagnostics import Diagnostic


class Failure(Exception):
    """실패(失敗). Raised where there is no result to give; says why in diagnostics."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*(d.message for d in diagnostics))
        self.diagnostics: tuple[Diagnostic, ...] = diagnostics
