"""적용하지 않은 부분. What an amending text orders of other ordinances while one is amended."""

from collections.abc import Sequence

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.glyphs import same
from drafter.operations import Amendment

_EACH = 5
"""Up to how many ordinances each has a word of its own."""
_SHOWN = 3


def passed_over(others: tuple[Amendment, ...], title: str) -> tuple[Diagnostic, ...]:
    """적용하지 않은 부분 알림. What there is to say of amendments that are not applied to the ordinance of that title.

    Those of it are ordered by addenda besides what is applied, which no ordinance does to the one it amends.
    """
    own = [one for one in others if same(one.title, title)]
    return (*(_said(Code.OWN_PASSED_OVER, one) for one in own), *_of_others([one for one in others if one not in own]))


def _of_others(others: Sequence[Amendment]) -> tuple[Diagnostic, ...]:
    if len(others) <= _EACH:
        return tuple(_said(Code.OTHER_PASSED_OVER, one) for one in others)
    listed = ", ".join(f"「{one.title}」" for one in others[:_SHOWN])
    facts = {"found": f"{listed}, …", "count": str(len(others))}
    return (Diagnostic(Code.OTHERS_PASSED_OVER, Document.AMENDMENT, others[0].span, facts),)


def _said(code: Code, at: Amendment) -> Diagnostic:
    facts = {"found": at.title, "count": str(len(at.operations))}
    return Diagnostic(code, Document.AMENDMENT, at.span, facts)
