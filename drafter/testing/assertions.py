"""단언(斷言). That an amendment can be applied, and that it makes of one text the other.

Texts are given as they are, or as the path of a file in any format that can be read.
"""

from collections.abc import Iterable
from os import PathLike

import drafter
from drafter.apply import Applied
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.sources import Source
from drafter.testing.mismatch import Mismatch
from drafter.verify import Difference, differences, table_differences

Text = str | PathLike[str]
"""글. A text, or the path of a file that holds it."""

_ORIGIN = "directives"
"""How a text that came from no file is called."""


def assert_applies(before: Text, directives: Text, *, strict: bool = False) -> Applied:
    """적용됨. Every directive is understood and applied; with `strict`, without a warning too."""
    current, amending = _source(before), _source(directives)
    statute, amendment = drafter.parse_statute(current.text), drafter.parse_amendment(amending.text)
    applied = drafter.apply(statute.value, amendment.value)
    told = (current, amending, statute, amendment, applied)
    said = _each_once(one for each in told for one in each.diagnostics if one.severity.undone(strict))
    if said:
        summary = Diagnostic(Code.NOT_ALL_APPLIED, Document.FILE, facts={"count": str(len(said))})
        raise Mismatch((summary, *said), amending)
    return applied


def assert_amends(before: Text, directives: Text, after: Text, *, strict: bool = False) -> Applied:
    """개정됨. The directives, applied to the text before, give the text after.

    Marks of a consolidation, variants of glyphs and white space make no difference. What failed to apply is told
    first, since it explains most differences.
    """
    applied = assert_applies(before, directives, strict=strict)
    wanted = drafter.parse_statute(_source(after).text).value
    _refuse(differences(applied.after, wanted), _source(directives))
    return applied


def assert_table(before: Text, directives: Text, table: Text, *, style: str = "standard") -> Applied:
    """대비표가 같음. The comparison table of the amendment is the one given, as `drafter table` prints it."""
    applied = assert_applies(before, directives)
    _refuse(table_differences(applied, _source(table).text, style), _source(directives))
    return applied


def _source(text: Text) -> Source:
    return Source(_ORIGIN, text) if isinstance(text, str) else drafter.read(text)


def _refuse(found: tuple[Difference, ...], amending: Source) -> None:
    if found:
        raise Mismatch((difference.diagnostic for difference in found), amending)


def _each_once(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """A directive that cannot be read is told when it is read and again when it is applied."""
    once: list[Diagnostic] = []
    once += (diagnostic for diagnostic in diagnostics if diagnostic not in once)
    return once
