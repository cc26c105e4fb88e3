"""날짜 쓰는 법. A day as the marks of a consolidation write it: 2019.3.28, 2019. 3. 28., 2019.03.28."""

import re
from dataclasses import dataclass
from datetime import date

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure

_GIVEN = re.compile(r"(?P<y>\d{4})(?P<dot>[.\-ㆍ·])(?P<gap> *)(?P<m>\d{1,2})(?P=dot) *(?P<d>\d{1,2})(?P<stop>\.?)")
_WRITTEN = re.compile(r"\d{2,4}(?P<dot>[.ㆍ·])(?P<gap> *)(?P<m>\d{1,2})(?P=dot) *(?P<d>\d{1,2})(?P<stop>\.?)")


@dataclass(frozen=True, slots=True)
class DateStyle:
    """날짜 양식. How a day is written; by default as the official guide has it, `2019. 3. 28.`"""

    gap: str = " "
    """White space after the dots."""
    padded: bool = False
    """Whether months and days below ten have a nought before them."""
    stop: bool = True
    """Whether a dot closes it."""

    def write(self, day: date) -> str:
        """쓰기. The day in this style."""
        digits = "02" if self.padded else ""
        return f"{day.year}.{self.gap}{day.month:{digits}}.{self.gap}{day.day:{digits}}{'.' if self.stop else ''}"


def read_date(given: str) -> tuple[date, DateStyle]:
    """날짜 읽기. The day a user gave and the style it was given in; a `Failure` for what is no day."""
    found = _GIVEN.fullmatch(given.strip())
    try:
        day = date(*(int(found[name]) for name in "ymd")) if found else None
    except ValueError:
        day = None
    if found is None or day is None:
        raise Failure(Diagnostic(Code.NOT_A_DATE, Document.FILE, facts={"found": given}))
    return day, _style(found) if found["dot"] == "." else DateStyle()


def last_style(mark: str) -> DateStyle | None:
    """본래 양식. The style of the last date in a mark; None when it has none."""
    *_, last = [None, *_WRITTEN.finditer(mark)]
    return _style(last) if last else None


def _style(found: re.Match[str]) -> DateStyle:
    padded = any(found[name].startswith("0") for name in "md")
    return DateStyle(found["gap"], padded, bool(found["stop"]))
