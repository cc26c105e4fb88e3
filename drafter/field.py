"""란(欄)의 이름. What a directive calls a row or column of a table by, and the row it is to stand beside."""

import re
from dataclasses import dataclass

_FIELD = "[란난칸]"
_ENDING = re.compile(rf"{_FIELD}$")
_BESIDE = re.compile(rf"(?P<row>.+{_FIELD})\s?(?P<side>다음|앞)에\s?(?P<new>.+)")
_CROSSED = re.compile(rf"(?P<row>.+?)(?:{_FIELD}의?|의) (?P<column>.+)")


@dataclass(frozen=True, slots=True)
class Beside:
    """란의 곁. `대구청란 다음에 부산청란`: a new row or column, and the one it stands beside."""

    row: str
    side: str
    """다음 or 앞."""
    new: str

    @property
    def before(self) -> bool:
        """앞. Whether the new one stands before the other."""
        return self.side == "앞"


def placed_beside(label: str) -> Beside | None:
    """곁의 란. What a label names beside another; None where it names one alone."""
    found = _BESIDE.fullmatch(label)
    return Beside(**found.groupdict()) if found else None


def crossed(label: str) -> tuple[str, str] | None:
    """행과 열. The row and the column that `대구청의 위치` names; None where it is one name."""
    found = _CROSSED.fullmatch(label)
    return (found["row"], found["column"]) if found else None


def field_name(label: str) -> str:
    """란의 이름. `과태료란` is the column or row that is called `과태료`."""
    return _ENDING.sub("", label).rstrip()
