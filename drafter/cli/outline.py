"""구조 보이기. Trees as lines to read."""

from collections.abc import Iterable, Iterator

from drafter.address import Level, Step
from drafter.cli.show import cut, printable
from drafter.signs import sign
from drafter.statute import Statute, Unit

_LINE_CELLS = 100


def statute_lines(statute: Statute) -> Iterator[str]:
    """조례의 구조. The title, and every unit on a line, indented by its depth."""
    yield one_line(statute.title.text)
    yield from unit_lines(statute.children, 0)


def unit_lines(units: Iterable[Unit], depth: int) -> Iterator[str]:
    """단위의 구조. Every unit on a line, indented by its depth."""
    for unit in units:
        yield one_line("  " * depth + _heading(unit) + " " + unit.words.text)
        yield from unit_lines(unit.children, depth + 1)


def _heading(unit: Unit) -> str:
    """The sign with the heading as it is printed: in brackets after 조, plain after 장, 부칙 and 별표."""
    until = f"부터 {sign(Step(unit.level, unit.until))}까지" if unit.until else ""
    heading = unit.heading.text if unit.heading is not None else ""
    if heading:
        heading = f"({heading})" if unit.level is Level.ARTICLE else f" {heading}"
    return f"{sign(unit.step)}{until}{heading}"


def one_line(text: str) -> str:
    """한 줄로. A text on one line, cut where it is too long."""
    indent = text[: len(text) - len(text.lstrip())]
    return cut(indent + printable(" ".join(text.split())), _LINE_CELLS)
