"""부칙. The addenda of the amending ordinance: those the new text has besides, or the usual enforcement clause."""

from dataclasses import replace

from drafter.address import Level
from drafter.diff.clauses import bare
from drafter.diff.in_force import addenda, same_ordinance
from drafter.josa import particle
from drafter.layout import Layout
from drafter.statute import Addenda, Statute, Unit, Words

_KINDS = ("조례", "규칙", "법률", "법", "시행령", "령", "규정", "훈령", "예규", "고시")
_CALLED = {"법률": "법", "시행령": "영", "령": "영", "규정": "영"}


def enforcement(title: str) -> Unit:
    """시행일 부칙. `이 조례는 공포한 날부터 시행한다.`, the ordinance called by what its title says it is."""
    kind = next((kind for kind in _KINDS if title.rstrip().endswith(kind)), "조례")
    called = _CALLED.get(kind, kind)
    words = f"이 {called}{particle(called, '은', '는')} 공포한 날부터 시행한다."
    return Addenda(Level.ADDENDA, words=Words(words), lead="부칙\n")


def new_addenda(before: Statute, after: Statute) -> tuple[Unit, ...]:
    """새 부칙. The addenda that only the new text has: those of the amending ordinance, without designation."""
    kept = {id(new) for _, new in same_ordinance(before, after)}
    return tuple(_own(unit) for unit in addenda(after) if id(unit) not in kept)


def _own(unit: Unit) -> Unit:
    laid = Layout().laid(replace(bare(unit), heading=None))
    return replace(laid, lead="부칙\n" if laid.words.text else "부칙")
