"""적용하지 않은 부분. What an amending text orders of other ordinances while one is amended."""

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import Amendment

_EACH = 5
"""Up to how many ordinances each has a word of its own."""
_SHOWN = 3


def passed_over(others: tuple[Amendment, ...]) -> tuple[Diagnostic, ...]:
    """적용하지 않은 부분 알림. What there is to say of the amendments of other ordinances."""
    if len(others) <= _EACH:
        return tuple(_said(Code.OTHER_PASSED_OVER, one, found=one.title, count=len(one.operations)) for one in others)
    listed = ", ".join(f"「{one.title}」" for one in others[:_SHOWN])
    return (_said(Code.OTHERS_PASSED_OVER, others[0], found=f"{listed}, …", count=len(others)),)


def _said(code: Code, at: Amendment, found: str, count: int) -> Diagnostic:
    return Diagnostic(code, Document.AMENDMENT, at.span, {"found": found, "count": str(count)})
