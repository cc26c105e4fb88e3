"""A table as a Word document, read back from its XML."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from render.tables import SEED, cell, row

from drafter.bill import Bill
from drafter.render import render, to_docx
from drafter.sources import read
from drafter.table import Cell, ComparisonTable, Row

WORDS = st.text(st.sampled_from("가나①-. <>&\"'\t\n\x0b"), max_size=30)
DASHES = "Dashes"


def opened(table: ComparisonTable):
    return Document(BytesIO(to_docx(table)))


def styles(document) -> dict:
    return {style.style_id: style.element for style in document.styles}


def test_title_and_headings() -> None:
    document = opened(SEED)
    title = document.paragraphs[0]
    assert (title.text, title.style.style_id) == ("신ㆍ구조문대비표", "Title")
    assert (title.style.font.size.pt, title.style.font.bold) == (16, True)
    assert [c.text for c in document.tables[0].rows[0].cells] == ["현        행", "개   정   안"]


def test_paper_is_a4_and_columns_are_equal_and_fixed() -> None:
    document = opened(SEED)
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    table = document.tables[0]
    widths = {c.get(qn("w:w")) for c in table._tbl.iter(qn("w:gridCol"), qn("w:tcW"))}
    assert (widths, table.autofit) == ({"4819"}, False)


def test_header_row_is_repeated_and_rows_may_break() -> None:
    first, *rest = opened(SEED).tables[0]._tbl.tr_lst
    assert first.find(f".//{qn('w:tblHeader')}") is not None
    assert not any(tr.find(f".//{qn('w:cantSplit')}") is not None for tr in rest)


def test_borders_around_between_the_columns_and_under_the_header_only() -> None:
    table = opened(SEED).tables[0]._tbl
    borders = {child.tag.split("}")[1] for child in table.tblPr.find(qn("w:tblBorders"))}
    assert borders == {"top", "left", "bottom", "right", "insideV"}
    bordered = [tr.find(f".//{qn('w:tcBorders')}") is not None for tr in table.tr_lst]
    assert bordered == [True, False, False, False, False, False]


def test_only_the_last_row_leaves_space_above_the_border() -> None:
    rows = opened(replace(SEED, note_heading="비 고")).tables[0]._tbl.tr_lst
    spaced = [[cell.find(f".//{qn('w:tcMar')}/{qn('w:bottom')}") is not None for cell in tr.tc_lst] for tr in rows]
    assert spaced == [[False] * 3] * 5 + [[True] * 3]


def test_underlined_runs_are_the_marks() -> None:
    for drawn, row_ in zip(opened(SEED).tables[0].rows[1:], SEED.rows, strict=True):
        for drawn_cell, cell_ in zip(drawn.cells, (row_.left, row_.right), strict=True):
            assert drawn_cell.text == cell_.text
            runs = [r.text for r in drawn_cell.paragraphs[0].runs if r.underline]
            assert runs == [words for words, marked in cell_.pieces() if marked]


def test_runs_of_dashes_are_in_a_fixed_pitch_font_and_a_hyphen_is_not() -> None:
    document = opened(ComparisonTable((row("02-2133 전화", "② [[시장은]] -----. ---."),)))
    left, right = document.tables[0].rows[1].cells
    assert [r.style.style_id == DASHES for r in left.paragraphs[0].runs] == [False]
    assert [r.text for r in right.paragraphs[0].runs if r.style.style_id == DASHES] == ["-----", "---"]
    fonts = styles(document)[DASHES].find(f".//{qn('w:rFonts')}")
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia")} == {"Courier New"}


def test_every_depth_is_one_em_further_in_and_all_but_paragraphs_hang() -> None:
    document = opened(ComparisonTable(tuple(row("가", "나", depth) for depth in range(9))))
    used = [r.cells[0].paragraphs[0].style for r in document.tables[0].rows[1:]]
    assert [style.style_id for style in used] == [f"Depth{min(depth, 6)}" for depth in range(9)]
    indents = [(s.paragraph_format.left_indent.pt, s.paragraph_format.first_line_indent.pt) for s in used[:7]]
    assert indents == [(14, 0), *((14 * (depth + 1), -14) for depth in range(1, 7))]


def test_the_number_of_an_article_stands_at_the_edge() -> None:
    form = opened(SEED).styles["대비표 조"].paragraph_format
    assert (form.left_indent.pt, form.first_line_indent.pt) == (14, -14)


def test_the_language_is_korean_and_the_font_is_that_of_the_guide() -> None:
    document = opened(SEED)
    language = document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert {language.get(qn("w:val")), language.get(qn("w:eastAsia"))} == {"ko-KR"}
    body = next(style for style in document.styles if style.style_id == "TableText")
    assert body.font.size.pt == 14
    assert body.element.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) == "신명조"
    assert (document.core_properties.title, document.core_properties.language) == (SEED.title, "ko-KR")


def test_lines_of_a_cell_are_paragraphs_and_marks_run_over_them() -> None:
    document = opened(ComparisonTable((row("첫 줄\n둘째 [[줄\n셋째]] 줄", ""),)))
    paragraphs = document.tables[0].rows[1].cells[0].paragraphs
    assert [p.text for p in paragraphs] == ["첫 줄", "둘째 줄", "셋째 줄"]
    assert [r.text for p in paragraphs for r in p.runs if r.underline] == ["줄", "셋째"]


def test_what_xml_cannot_hold_is_shown_as_unreadable() -> None:
    document = opened(ComparisonTable((row("가\x00나\ud800", ""),), title="제\x01목"))
    assert document.tables[0].rows[1].cells[0].text == "가\ufffd나\ufffd"
    assert document.paragraphs[0].text == "제\ufffd목"


def test_the_same_table_gives_the_same_bytes() -> None:
    data = to_docx(SEED)
    assert data == to_docx(SEED)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert {(e.date_time[0], e.compress_type, e.create_system) for e in archive.infolist()} == {(1980, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


@settings(max_examples=25)
@given(WORDS, WORDS)
def test_text_survives(left: str, right: str) -> None:
    row_ = row(left, right)
    drawn = opened(ComparisonTable((row_,))).tables[0].rows[1].cells
    assert [c.text for c in drawn] == [left.replace("\x0b", "\ufffd"), right.replace("\x0b", "\ufffd")]


def test_an_empty_table_and_an_empty_cell_are_written() -> None:
    assert len(opened(ComparisonTable()).tables[0].rows) == 1
    assert opened(ComparisonTable((row("", ""),))).tables[0].rows[1].cells[0].text == ""
    assert cell("") == Cell()


def test_a_validator_of_word_documents_finds_nothing_in_a_bill(tmp_path: Path) -> None:
    path = render(
        Bill("가 조례 일부를 다음과 같이 개정한다.\n  1. 나\n부칙\n", SEED, "가 조례 일부개정조례안"),
        tmp_path / "의안.docx",
    )
    assert [error.description for error in OpenXmlValidator().validate(str(path)).errors] == []


@pytest.mark.parametrize(
    "table", [ComparisonTable(), SEED, ComparisonTable(SEED.rows * 50), replace(SEED, note_heading="비 고")]
)
def test_a_validator_of_word_documents_finds_nothing(table: ComparisonTable, tmp_path: Path) -> None:
    path = tmp_path / "표.docx"
    path.write_bytes(to_docx(table))
    assert [error.description for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_empty_lines_keep_paragraphs_side_by_side_and_are_not_read_back(tmp_path: Path) -> None:
    left = Cell("제3조(사업) 시장은 한다.\n1. " + "나무를 심는 사업 " * 6 + "\n2. 꽃", depths=(0, 1, 1))
    right = Cell("제3조(사업) -------------.\n1. 나무\n2. ----", depths=(0, 1, 1))
    table = ComparisonTable((Row(left, right, True), Row(left, right, True)))
    path = render(table, tmp_path / "표.docx")
    cells = Document(path).tables[0].rows[1].cells
    assert [len(one.paragraphs) for one in cells] == [3, 3 + 3]
    assert [p.style.name for p in cells[1].paragraphs][2:5] == ["대비표 빈 줄"] * 3
    for suffix in (".docx", ".hwpx", ".html"):
        assert read(render(table, tmp_path / f"표{suffix}")).tables == (table,)
