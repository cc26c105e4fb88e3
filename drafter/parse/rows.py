"""새 행의 나눔. Which line of a new text begins the row or remark that a directive announces by its name."""

import re

from drafter.address import ANNEX_LEVELS, Address, Level
from drafter.field import field_name, placed_beside
from drafter.glyphs import same

_LINE = re.compile(r"^.*$", re.MULTILINE)
_EDGE = re.compile(r"[\t|│┃║]")
_IMAGES = re.compile(r"(?:\s*</?img[^>]*>)+\s*")
_REMARK = re.compile(r"비\s?고(?![가-힣])")


def in_annex(address: Address) -> bool:
    """별표 안의 자리인지. Whether an address names an annex, or a place in one."""
    return any(step.level in ANNEX_LEVELS for step in address.steps)


def row_called(address: Address) -> str:
    """란의 이름. What a row, column or part of an annex is called: `병` of `갑란 다음에 병란`; else nothing."""
    if address.parts or not in_annex(address) or address.level is not Level.FIELD:
        return ""
    label = address.last.label
    found = placed_beside(label)
    return field_name(found.new if found else label)


def only_images(text: str) -> bool:
    """그림뿐인지. Whether a text is an image or several, which may show any number of rows."""
    return bool(_IMAGES.fullmatch(text))


def line_of_row(text: str, name: str, start: int) -> int | None:
    """행의 줄. Where the first line begins, from `start` on, whose first cell is the name."""
    lines = _LINE.finditer(text, start)
    return next((line.start() for line in lines if _says(line.group().strip(), name)), None)


def _says(line: str, name: str) -> bool:
    cell = _EDGE.split(_EDGE.sub("", line, count=1) if _EDGE.match(line) else line)[0]
    return same(cell, name) or bool(_REMARK.fullmatch(name) and _REMARK.match(line))
