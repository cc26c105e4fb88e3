"""Where the table comes to stand in a document of the user's own, and where it cannot."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from hwpx import HwpxDocument
from lxml import etree
from render.tables import SEED
from render.test_hwpx import assert_valid, issues
from render.test_template import _changed, failure, hangul, word

from drafter.bill import Bill
from drafter.diagnostics import Code
from drafter.render import render
from drafter.sources import read

BILL = Bill("가 조례 일부를 다음과 같이 개정한다.\n제1조를 삭제한다.\n부칙\n이 조례는 공포한 날부터 시행한다.\n", SEED)


def word_form(path: Path, *widths: float) -> Path:
    """A ruled form of Word: a table whose cells are so wide, the place of the table in the last."""
    document = Document()
    cells = document.add_table(1, len(widths)).rows[0].cells
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Mm(width)
    cells[-1].text = "{{대비표}}"
    document.save(str(path))
    return path


def hangul_form(path: Path, merged: bool = False) -> Path:
    """A ruled form of Hangul: two cells in a row, the place of the table in the second, or in both made one."""
    document = HwpxDocument.new()
    table = document.add_table(1, 2)
    if merged:
        table.merge_cells(0, 0, 0, 1)
    table.set_cell_text(0, 0 if merged else 1, "{{대비표}}")
    document.save_to_path(str(path))
    return path


def inner_widths(path: Path) -> list[int]:
    inner = Document(str(path)).tables[0].rows[0].cells[-1].tables[0]
    return [int(column.get(qn("w:w"))) for column in inner._tbl.tblGrid]


@pytest.mark.parametrize(("widths", "column"), [((40, 100), 2726), ((60, 60), 1592), ((120,), 3293)])
def test_a_table_is_as_wide_as_the_cell_of_a_word_document(tmp_path: Path, widths, column: int) -> None:
    """100 mm are 5,669 twentieths of a point, less 108 on each side; half of that is a column."""
    path = render(SEED, tmp_path / "표.docx", word_form(tmp_path / "서식.docx", *widths))
    assert inner_widths(path) == pytest.approx([column, column], abs=1)
    assert read(path).tables == (SEED,)
    assert Document(str(path)).element.xpath("//w:tc/*[last()][self::w:p]"), "Word wants a paragraph to end a cell"


def test_a_cell_that_does_not_tell_its_width_has_that_of_its_columns(tmp_path: Path) -> None:
    own = word_form(tmp_path / "서식.docx", 60, 60, 60)
    document = Document(str(own))
    first, second, _ = document.tables[0].rows[0].cells
    first.merge(second).text = "{{대비표}}"
    document.tables[0].rows[0].cells[-1].text = "끝"
    for grid in document.element.iter(qn("w:gridCol")):
        grid.set(qn("w:w"), "3000")
    for width in document.element.iter(qn("w:tcW")):
        width.set(qn("w:type"), "auto")
    document.save(str(own))
    inner = Document(str(render(SEED, tmp_path / "표.docx", own))).tables[0].rows[0].cells[0].tables[0]
    assert [int(column.get(qn("w:w"))) for column in inner._tbl.tblGrid] == [(6000 - 216) // 2] * 2


def test_the_margins_of_a_cell_are_left(tmp_path: Path) -> None:
    own = word_form(tmp_path / "서식.docx", 120)
    document = Document(str(own))
    properties = document.tables[0].rows[0].cells[0]._tc.get_or_add_tcPr()
    margins = OxmlElement("w:tcMar")
    properties.append(margins)
    for side in ("left", "right"):
        margins.append(OxmlElement(f"w:{side}", {qn("w:w"): "402", qn("w:type"): "dxa"}))
    document.save(str(own))
    assert inner_widths(render(SEED, tmp_path / "표.docx", own)) == pytest.approx([3000, 3000], abs=1)


def test_the_row_around_a_table_grows_and_breaks(tmp_path: Path) -> None:
    own = word_form(tmp_path / "서식.docx", 120)
    document = Document(str(own))
    properties = document.tables[0].rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    properties.append(OxmlElement("w:trHeight", {qn("w:val"): "600", qn("w:hRule"): "exact"}))
    document.save(str(own))
    row = Document(str(render(SEED, tmp_path / "표.docx", own))).tables[0].rows[0]._tr.trPr
    assert row.find(qn("w:cantSplit")) is None
    assert row.find(qn("w:trHeight")).get(qn("w:hRule")) == "atLeast"


@pytest.mark.parametrize("merged", [False, True])
def test_a_table_is_as_wide_as_the_cell_of_a_document_of_hangul(tmp_path: Path, merged: bool) -> None:
    own = hangul_form(tmp_path / "서식.hwpx", merged)
    path = render(SEED, tmp_path / "표.hwpx", own)
    assert_valid(path, known=issues(own))
    outer, inner = section(path).iter("{*}tbl")
    cell = next(inner.iterancestors("{*}tc"))
    margins = outer.find("{*}inMargin")
    room = int(cell.find("{*}cellSz").get("width")) - int(margins.get("left")) - int(margins.get("right"))
    assert int(inner.find("{*}sz").get("width")) == room // 2 * 2
    assert int(cell.find("{*}cellSz").get("height")) > int(inner.find("{*}sz").get("height"))
    assert (outer.get("pageBreak"), outer.find("{*}pos").get("treatAsChar")) == ("CELL", "0")
    assert cell.find("{*}subList").get("vertAlign") == "TOP"
    assert read(path).tables == (SEED,)


def test_a_place_too_narrow_for_two_columns_is_refused(tmp_path: Path) -> None:
    assert failure(tmp_path / "표.docx", word_form(tmp_path / "서식.docx", 50)).code is Code.TEMPLATE_PLACE_NARROW
    own = hangul_form(tmp_path / "서식.hwpx")
    _changed(own, "Contents/section0.xml", 'cellSz width="21260"', 'cellSz width="14000"')
    assert failure(tmp_path / "표.hwpx", own).code is Code.TEMPLATE_PLACE_NARROW


@pytest.mark.parametrize(("make", "suffix"), [(word, ".docx"), (hangul, ".hwpx")])
@pytest.mark.parametrize("again", ["{{대비표}}", "붙임: {{ 대비표 }}"])
def test_a_second_place_is_refused(tmp_path: Path, make, suffix: str, again: str) -> None:
    own = make(tmp_path / f"서식{suffix}", "{{대비표}}", again)
    finding = failure(tmp_path / f"표{suffix}", own)
    assert (finding.code, finding.facts["found"]) == (Code.TEMPLATE_PLACE_TWICE, again.removeprefix("붙임: "))


def test_titles_stand_in_headers_and_footers_of_word(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "{{개정문}}", "{{대비표}}")
    document = Document(str(own))
    document.sections[0].header.paragraphs[0].text = "의안 {{의안명}}"
    for piece in ("{{제", "목}}"):
        document.sections[0].footer.paragraphs[0].add_run(piece)
    document.save(str(own))
    bill = Bill(BILL.directives, SEED, "가 조례 일부개정조례안")
    (filled,) = Document(str(render(bill, tmp_path / "의안.docx", own))).sections
    assert filled.header.paragraphs[0].text == f"의안 {bill.title}"
    assert filled.footer.paragraphs[0].text == SEED.title


def test_titles_stand_on_the_master_pages_of_hangul(tmp_path: Path) -> None:
    own, name = hangul(tmp_path / "서식.hwpx", "{{대비표}}"), "Contents/masterpage0.xml"
    around = '<masterPage xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"><hp:subList><hp:p><hp:run>'
    page = around + "<hp:t>{{제목}}</hp:t></hp:run></hp:p></hp:subList></masterPage>"
    with zipfile.ZipFile(own, "a") as archive:
        archive.writestr(name, page)
    with zipfile.ZipFile(render(SEED, tmp_path / "표.hwpx", own)) as archive:
        assert "".join(etree.fromstring(archive.read(name)).itertext()) == SEED.title


def test_the_table_does_not_go_into_a_header(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "{{대비표}}")
    document = Document(str(own))
    document.sections[0].header.paragraphs[0].text = "{{대비표}}"
    document.save(str(own))
    assert failure(tmp_path / "표.docx", own).code is Code.TEMPLATE_PLACE_APART
    own = hangul(tmp_path / "서식.hwpx", "{{대비표}}")
    around = '<hp:ctrl><hp:header id="1" applyPageType="BOTH"><hp:subList><hp:p paraPrIDRef="0" styleIDRef="0">'
    place = '<hp:run charPrIDRef="0"><hp:t>{{대비표}}</hp:t></hp:run></hp:p></hp:subList></hp:header></hp:ctrl>'
    _changed(own, "Contents/section0.xml", "<hp:t>{{대비표}}</hp:t>", around + place)
    assert failure(tmp_path / "표.hwpx", own).code is Code.TEMPLATE_PLACE_APART


def test_what_else_the_paragraph_of_the_table_holds_stays(tmp_path: Path) -> None:
    """A section that ends with it keeps its paper, and a page that begins before it begins."""
    own = tmp_path / "서식.docx"
    document = Document()
    document.add_paragraph().paragraph_format.page_break_before = True
    document.paragraphs[0].text = "{{대비표}}"
    document.sections[0].page_width, document.sections[0].page_height = Mm(297), Mm(210)
    document.sections[0].orientation = WD_ORIENT.LANDSCAPE
    document.add_section(WD_SECTION.NEW_PAGE)
    document.sections[1].page_width, document.sections[1].page_height = Mm(210), Mm(297)
    ends = document.paragraphs[1]._p
    document.paragraphs[0]._p.get_or_add_pPr().append(ends.find(f".//{qn('w:sectPr')}"))
    ends.getparent().remove(ends)
    document.add_paragraph("뒤")
    document.save(str(own))
    filled = Document(str(render(SEED, tmp_path / "표.docx", own)))
    assert [round(one.page_width.mm) for one in filled.sections] == [297, 210]
    wide = filled.sections[0].page_width - filled.sections[0].left_margin - filled.sections[0].right_margin
    assert sum(int(column.get(qn("w:w"))) for column in filled.tables[0]._tbl.tblGrid) == pytest.approx(
        wide / 635, abs=2
    )


def test_a_page_that_begins_before_the_table_still_does(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "앞", "{{대비표}}")
    document = Document(str(own))
    document.paragraphs[1].paragraph_format.page_break_before = True
    document.save(str(own))
    filled = Document(str(render(SEED, tmp_path / "표.docx", own)))
    assert filled.paragraphs[1].paragraph_format.page_break_before
    assert filled.paragraphs[1]._p.getnext() is filled.tables[0]._tbl


def test_a_box_that_hangs_on_the_paragraph_keeps_its_words(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "{{대비표}}")
    document = Document(str(own))
    inner = OxmlElement("w:p")
    inner.append(OxmlElement("w:r"))
    inner[0].append(OxmlElement("w:t"))
    inner[0][0].text = "도장 {{제목}}"
    box, picture = OxmlElement("w:txbxContent"), OxmlElement("w:pict")
    box.append(inner)
    picture.append(box)
    document.paragraphs[0].add_run()._r.append(picture)
    document.save(str(own))
    filled = Document(str(render(SEED, tmp_path / "표.docx", own)))
    assert filled.paragraphs[0].text == ""
    assert [t.text for t in next(filled.element.iter(qn("w:txbxContent"))).iter(qn("w:t"))] == [f"도장 {SEED.title}"]


def test_only_the_first_line_of_the_amending_text_begins_a_page(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "앞", "{{개정문}}", "{{대비표}}")
    document = Document(str(own))
    document.paragraphs[1].paragraph_format.page_break_before = True
    document.save(str(own))
    filled = Document(str(render(BILL, tmp_path / "의안.docx", own))).paragraphs
    assert [bool(p.paragraph_format.page_break_before) for p in filled[:5]] == [False, True, False, False, False]
    own = hangul(tmp_path / "서식.hwpx", "{{개정문}}", "{{대비표}}")
    _changed(own, "Contents/section0.xml", 'pageBreak="0"', 'pageBreak="1"')
    lines = [p for p in section(render(BILL, tmp_path / "의안.hwpx", own)).findall("{*}p") if "".join(words(p))]
    assert [p.get("pageBreak") for p in lines[:4]] == ["1", "0", "0", "0"]


def test_the_last_line_of_the_amending_text_ends_its_section(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "{{개정문}}", "{{대비표}}")
    document = Document(str(own))
    document.add_section(WD_SECTION.NEW_PAGE)
    ends = document.paragraphs[2]._p
    document.paragraphs[0]._p.get_or_add_pPr().append(ends.find(f".//{qn('w:sectPr')}"))
    ends.getparent().remove(ends)
    document.save(str(own))
    filled = Document(str(render(BILL, tmp_path / "의안.docx", own)))
    assert len(filled.sections) == 2
    ended = [p.text for p in filled.paragraphs if p._p.find(f".//{qn('w:sectPr')}") is not None]
    assert ended == ["이 조례는 공포한 날부터 시행한다."]


def test_a_table_in_columns_of_a_page_is_as_wide_as_one(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "{{대비표}}")
    document = Document(str(own))
    columns = document.sections[0]._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "720")
    document.save(str(own))
    widths = Document(str(render(SEED, tmp_path / "표.docx", own))).tables[0]._tbl.tblGrid
    assert sum(int(column.get(qn("w:w"))) for column in widths) == pytest.approx((14570 - 720) / 2, abs=2)


def test_a_style_is_known_by_its_name(tmp_path: Path) -> None:
    """Word gives the styles of a document it saves another identity."""
    own = render(SEED, tmp_path / "서식.docx")
    document = Document(str(own))
    document.tables[0]._tbl.getparent().remove(document.tables[0]._tbl)
    document.add_paragraph("{{대비표}}")
    for style in document.styles:
        if style.style_id in ("Depth1", "Dashes"):
            style.element.styleId = f"a{style.style_id[-1]}"
    document.save(str(own))
    path = render(SEED, tmp_path / "표.docx", own)
    names = [style.name for style in Document(str(path)).styles]
    assert len(names) == len(set(names))
    assert read(path).tables == (SEED,)


def test_a_style_of_the_users_that_is_called_as_ours_is_not_taken(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "{{대비표}}")
    document = Document(str(own))
    document.styles.add_style("Article", 1).font.name = "궁서"
    document.save(str(own))
    filled = Document(str(render(SEED, tmp_path / "표.docx", own)))
    assert filled.tables[0].rows[1].cells[0].paragraphs[0].style.name == "대비표 조"
    assert read(tmp_path / "표.docx").tables == (SEED,)


def section(path: Path) -> etree._Element:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read("Contents/section0.xml"))


def words(paragraph: etree._Element) -> Iterator[str]:
    return (t.text or "" for t in paragraph.findall("{*}run/{*}t"))
