"""부칙. The addenda of the amending ordinance: those the new text has besides, or the usual enforcement clause."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.address import ANNEX_LEVELS, Level
from drafter.diff.clauses import bare
from drafter.diff.in_force import addenda, same_ordinance
from drafter.josa import particle
from drafter.layout import Layout
from drafter.operations import Amendment, InsertUnit, RewriteUnit
from drafter.parse.amendment import parse_amendment
from drafter.statute import Addenda, Statute, Unit, Words
from drafter.wording import word

_KINDS = ("조례", "규칙", "법률", "법", "시행령", "령", "규정", "훈령", "예규", "고시")
_CALLED = {"법률": "법", "시행령": "영", "령": "영", "규정": "영"}


def enforcement(title: str) -> Unit:
    """시행일 부칙. `이 조례는 공포한 날부터 시행한다.`, the ordinance called by what its title says it is."""
    kind = next((kind for kind in _KINDS if title.rstrip().endswith(kind)), "조례")
    called = _CALLED.get(kind, kind)
    words = f"이 {called}{particle(called, '은', '는')} 공포한 날부터 시행한다."
    return Addenda(Level.ADDENDA, words=Words(words), lead="부칙\n")


def closed(amendment: Amendment, addenda: tuple[Unit, ...]) -> Amendment:
    """부칙 붙이기. The amendment with addenda of its own, and after them, on sheets, the annexes that it writes anew.

    So the guide has it (`별지와 같이 한다`). Without addenda, or where the sheets would be read otherwise, their text
    stands in place.
    """
    sheets = tuple(_sheets(amendment))
    made = replace(amendment, addenda=addenda)
    on_sheets = replace(made, addenda=(*addenda, *sheets))
    read_back = addenda and sheets and parse_amendment(word(on_sheets)).value.sentences == amendment.sentences
    return on_sheets if read_back else made


def _sheets(amendment: Amendment) -> Iterator[Unit]:
    """The annexes that are announced whole."""
    for operation in amendment.operations:
        whole = operation.target.level in ANNEX_LEVELS and not operation.target.parts
        if whole and isinstance(operation, RewriteUnit | InsertUnit) and isinstance(operation.content, Unit):
            yield operation.content


def new_addenda(before: Statute, after: Statute) -> tuple[Unit, ...]:
    """새 부칙. The addenda that only the new text has: those of the amending ordinance, without designation."""
    kept = {id(new) for _, new in same_ordinance(before, after)}
    return tuple(_own(unit) for unit in addenda(after) if id(unit) not in kept)


def _own(unit: Unit) -> Unit:
    laid = Layout().laid(replace(bare(unit), heading=None))
    return replace(laid, lead="부칙\n" if laid.words.text else "부칙")
