"""워드 문서의 자리 너비. How wide a table may be where its place stands: in a cell, or between the margins of a page.

Lengths are twentieths of a point.
"""

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WIDE = 9638
"""Where nothing is said of the paper: A4 with margins of 20 mm."""
_SIDE = 108
"""The margin at a side of a cell of which nothing is said."""


def room_of(paragraph: etree._Element) -> int:
    """자리 너비. The room a table has that takes the place of the paragraph."""
    cell = next(paragraph.iterancestors(f"{_W}tc"), None)
    return _of_page(paragraph) if cell is None else _of_cell(cell)


def loosen(paragraph: etree._Element) -> None:
    """칸 늘이기. Rows around the paragraph grow with what comes into them, and break where a page ends."""
    for row in paragraph.iterancestors(f"{_W}tr"):
        for fixed in row.findall(f"{_W}trPr/{_W}cantSplit"):
            fixed.getparent().remove(fixed)
        for height in row.iterfind(f"{_W}trPr/{_W}trHeight"):
            height.set(f"{_W}hRule", "atLeast")


def _of_cell(cell: etree._Element) -> int:
    """What its margins leave of a cell; the columns of the grid tell its width where it does not."""
    said = cell.find(f"{_W}tcPr/{_W}tcW")
    told = _number(said, "w") if said is not None and said.get(f"{_W}type", "dxa") == "dxa" else 0
    return (told or _of_grid(cell) or _of_page(cell)) - _margin(cell, "left", "start") - _margin(cell, "right", "end")


def _of_grid(cell: etree._Element) -> int:
    row, table = cell.getparent(), next(cell.iterancestors(f"{_W}tbl"))
    before = _number(row.find(f"{_W}trPr/{_W}gridBefore"), "val")
    before += sum(map(_span, cell.itersiblings(f"{_W}tc", preceding=True)))
    columns = table.findall(f"{_W}tblGrid/{_W}gridCol")[before : before + _span(cell)]
    return sum(_number(column, "w") for column in columns)


def _span(cell: etree._Element) -> int:
    return _number(cell.find(f"{_W}tcPr/{_W}gridSpan"), "val") or 1


def _margin(cell: etree._Element, *names: str) -> int:
    """The margin of the cell, else that of its table."""
    of_table = next(cell.iterancestors(f"{_W}tbl")).find(f"{_W}tblPr/{_W}tblCellMar")
    for margins in (cell.find(f"{_W}tcPr/{_W}tcMar"), of_table):
        found = [margins.find(_W + name) for name in names] if margins is not None else []
        for margin in found:
            if margin is not None:
                return _number(margin, "w")
    return _SIDE


def _of_page(paragraph: etree._Element) -> int:
    """The room between the margins of the section the paragraph is in, or that of one of its columns."""
    for section in paragraph.xpath("(.//*|following::*)[local-name()='sectPr'][1]"):
        size, margins, columns = (section.find(_W + name) for name in ("pgSz", "pgMar", "cols"))
        if size is not None and margins is not None:
            sides = sum(_number(margins, side) for side in ("left", "right", "gutter"))
            return _of_column(_number(size, "w") - sides, columns)
    return _WIDE


def _of_column(room: int, columns: etree._Element | None) -> int:
    """A column of the page; of columns that are not equal the narrowest."""
    count = _number(columns, "num") or 1
    unequal = [] if columns is None else [_number(column, "w") for column in columns.iterfind(f"{_W}col")]
    if unequal and columns is not None and columns.get(f"{_W}equalWidth") in ("0", "false"):
        return min(unequal)
    return (room - _number(columns, "space") * (count - 1)) // count


def _number(element: etree._Element | None, name: str) -> int:
    return int(element.get(_W + name, 0)) if element is not None else 0
