"""한글 문서의 자리 너비. How wide a table may be where its place stands: in a cell, or between the margins of a page.

Lengths are hundredths of a point.
"""

from lxml import etree

_HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
_SIDES = ("left", "right")


def room_of(paragraph: etree._Element) -> int:
    """자리 너비. The room a table has that takes the place of the paragraph."""
    cell = next(paragraph.iterancestors(f"{_HP}tc"), None)
    return _of_page(paragraph) if cell is None else _of_cell(cell)


def loosen(place: etree._Element, height: int) -> None:
    """칸 늘이기. Cells and tables around the place grow by so much, and go on where a page ends.

    A table that is a sign of its line does not break, so it is one no more; a cell longer than a page begins above.
    """
    for cell in place.iterancestors(f"{_HP}tc"):
        _grow(cell.find(f"{_HP}cellSz"), height)
        cell.find(f"{_HP}subList").set("vertAlign", "TOP")
    for table in place.iterancestors(f"{_HP}tbl"):
        _grow(table.find(f"{_HP}sz"), height)
        table.set("pageBreak", "CELL")
        table.find(f"{_HP}pos").set("treatAsChar", "0")


def _grow(size: etree._Element, height: int) -> None:
    size.set("height", str(_number(size, "height") + height))


def _of_cell(cell: etree._Element) -> int:
    """What its margins leave of a cell; they are those of the table, unless the cell is said to have its own."""
    own = cell.get("hasMargin") == "1"
    margins = cell.find(f"{_HP}cellMargin") if own else next(cell.iterancestors(f"{_HP}tbl")).find(f"{_HP}inMargin")
    return _number(cell.find(f"{_HP}cellSz"), "width") - sum(_number(margins, side) for side in _SIDES)


def _of_page(paragraph: etree._Element) -> int:
    """The room between the margins of the page, or that of one of its columns."""
    paper = next(paragraph.getroottree().getroot().iter(f"{_HP}pagePr"))
    margin = paper.find(f"{_HP}margin")
    across = "height" if paper.get("landscape") == "NARROWLY" else "width"
    gutter = 0 if paper.get("gutterType") == "TOP_BOTTOM" else _number(margin, "gutter")
    room = _number(paper, across) - sum(_number(margin, side) for side in _SIDES) - gutter
    for columns in paragraph.xpath("(preceding::*|.//*)[local-name()='colPr']")[-1:]:
        count = _number(columns, "colCount") or 1
        return (room - _number(columns, "sameGap") * (count - 1)) // count
    return room


def _number(element: etree._Element, name: str) -> int:
    return int(element.get(name, 0))
