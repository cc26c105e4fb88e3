"""단위의 이름. How a unit is called in the table: its number, its heading, where it stood."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.address import DIVISION_LEVELS, Level
from drafter.apply import Fate
from drafter.compare.pair import Pair, is_text
from drafter.compare.runs import Run, Runs, marked, plain
from drafter.josa import and_particle
from drafter.numbering import spanned
from drafter.signs import sign
from drafter.statute import Unit

_SHOWN_WHOLE = (Level.ADDENDA, Level.ATTACHED_TABLE, Level.FORM, *DIVISION_LEVELS)


def signed(pair: Pair, right: bool) -> Runs:
    """기호와 제목. The sign and heading of a unit on one side, nothing where it is not there.

    A number that moving gave or took is underlined, and one that text without a sign got or lost.
    """
    unit = pair.after if right else pair.before
    if unit is None:
        return ()
    number = marked if pair.facing or pair.moved or (right and pair.unsigned) else plain
    shown = _sign(unit) if right else stood_at(pair)
    between, name = _heading(unit)
    words = marked if pair.heading.changed or (pair.fate is Fate.REWRITTEN and _renamed(pair)) else plain
    return (*number(shown), *plain(between), *words(name), Run(" ")) if shown else ()


def stood_at(pair: Pair) -> str:
    """옛 번호. The number a unit had; the whole address when it stood under another unit."""
    return str(pair.came_from) if pair.came_from else _sign(pair.before or pair.unit)


def _renamed(pair: Pair) -> bool:
    return bool(pair.before and pair.after and pair.before.heading != pair.after.heading)


def label(unit: Unit) -> str:
    """이름. How a unit is named when its text is left out; an article with its heading, a chapter with its name."""
    return _sign(unit) + "".join(_heading(unit))


def of_each_number(unit: Unit) -> Iterator[Unit]:
    """번호마다. The units that were deleted on one line, one by one; any other as it is."""
    if unit.number is None or unit.until is None:
        yield unit
    else:
        yield from (replace(unit, number=number, until=None) for number in spanned(unit.number, unit.until))


def _sign(unit: Unit) -> str:
    return "" if is_text(unit) else sign(unit.step)


def _heading(unit: Unit) -> tuple[str, str]:
    """What stands after the number: the space before a name, and the name, or the heading in brackets."""
    if not unit.heading:
        return "", ""
    return (" ", unit.heading.text) if unit.level in _SHOWN_WHOLE else ("", f"({unit.heading.text})")


def depth(unit: Unit) -> int:
    """깊이. How far in a unit stands: 조 and 항 not at all."""
    return max(0, unit.level - Level.PARAGRAPH) if unit.level >= Level.ARTICLE else 0


def former_names(names: list[str]) -> str:
    """옛 이름들. What moved units used to be, with the particle: 제4항과, 제4항 및 제5항과, 제4항부터 제6항까지와."""
    if len(names) > 2:
        return f"{names[0]}부터 {names[-1]}까지와"
    return " 및 ".join(names) + and_particle(names[-1])
