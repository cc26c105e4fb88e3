"""Comparison tables written and read again, in every format; and those of others."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st
from render.tables import SEED, row

from drafter.diagnostics import Code, Diagnostic, Span
from drafter.failure import Failure
from drafter.glyphs import normal
from drafter.render import render
from drafter.sources import read
from drafter.table import Cell, ComparisonTable, Row

EXACT = (".docx", ".hwpx", ".html", ".json", ".md")
TABLE = replace(
    SEED,
    rows=(
        *SEED.rows,
        row("[[<신 설>]]", "[[제4조(위원회) ① 위원회를 둔다.]]", 0, True),
        row("", "[[② 위원은 다음 사람으로 한다.]]"),
        row("[[가. 갑]]", "[[<삭 제>]]", 2),
        row("1) 갑 & 을 “병”", "1) (현행과 같음)", 3),
        row("제2장 [[보칙]]", "제2장 [[처음]]", 0, True),
        row("부칙", "부칙", 0, True),
        row("[별표 1] (생 략)", "[별표 1] (현행과 같음)", 0, True),
    ),
    left_heading="현 행",
    right_heading="개 정 안",
    title="가 조례 신ㆍ구조문대비표",
)
NOTED = replace(TABLE, note_heading="비 고")
DEPTHS = ("제1조(목적) ", "② ", "1. ", "가. ", "1) ", "가) ", "(1) ", "(가) ")
WORDS = st.text(st.sampled_from("가나다 ㆍ\"'“”<>&|\\`*_~#-…()[]1.b/ru"), max_size=30).map(str.strip)


@st.composite
def tables(draw: st.DrawFn) -> ComparisonTable:
    """Tables such as comparing makes: a number at the head of every row, marks apart from one another."""
    return ComparisonTable(tuple(draw(_rows(index)) for index in range(draw(st.integers(1, 4)))))


@st.composite
def _rows(draw: st.DrawFn, index: int) -> Row:
    level = 0 if index == 0 else draw(st.integers(0, len(DEPTHS) - 1))
    depth = max(0, level - 1)
    return Row(draw(_cells(DEPTHS[level], depth)), draw(_cells(DEPTHS[level], depth)), level == 0)


@st.composite
def _cells(draw: st.DrawFn, head: str, depth: int) -> Cell:
    before, marked, after = head + draw(WORDS) + "가 ", draw(WORDS.filter(bool)), draw(WORDS)
    mark = Span(len(before), len(before) + len(marked))
    return Cell(before + marked + (" " + after if after else ""), (mark,), depth)


@pytest.mark.parametrize("table", [TABLE, NOTED], ids=["two", "three"])
@pytest.mark.parametrize("suffix", EXACT)
def test_a_table_written_and_read_is_equal(tmp_path: Path, suffix: str, table: ComparisonTable) -> None:
    assert read(render(table, tmp_path / f"표{suffix}")).tables == (table,)


@pytest.mark.parametrize("suffix", EXACT)
@settings(max_examples=60, deadline=None)
@given(table=tables())
def test_any_table_written_and_read_is_equal(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, table: ComparisonTable
) -> None:
    path = tmp_path_factory.getbasetemp() / f"표{suffix}"
    assert read(render(table, path)).tables == (table,)


@pytest.mark.parametrize("table", [TABLE, NOTED], ids=["two", "three"])
def test_a_table_parted_by_tabs_lacks_only_its_marks(tmp_path: Path, table: ComparisonTable) -> None:
    assert read(render(table, tmp_path / "표.tsv")).tables == (_unmarked(table),)


@pytest.mark.parametrize("table", [TABLE, NOTED], ids=["two", "three"])
def test_a_table_drawn_in_text_lacks_its_marks_and_the_spaces_where_lines_break(
    tmp_path: Path, table: ComparisonTable
) -> None:
    (found,) = read(render(table, tmp_path / "표.txt")).tables
    assert _pressed(found) == _pressed(_unmarked(table))
    assert found.note_heading == table.note_heading


def _unmarked(table: ComparisonTable) -> ComparisonTable:
    rows = (Row(replace(r.left, marks=()), replace(r.right, marks=()), r.opens_article) for r in table.rows)
    return replace(table, rows=tuple(rows))


def _pressed(table: ComparisonTable) -> list[tuple[object, ...]]:
    return [
        (normal(r.left.text), r.left.depth, normal(r.right.text), r.right.depth, r.opens_article) for r in table.rows
    ]


def test_the_text_of_a_document_is_its_paragraphs_and_its_rows(tmp_path: Path) -> None:
    for suffix in (".docx", ".hwpx", ".html"):
        text = read(render(SEED, tmp_path / f"표{suffix}")).text
        lines = [line for line in text.splitlines() if line.strip()]
        assert lines[1] == "현        행\t개   정   안", suffix
        assert lines[2:] == [f"{r.left.text}\t{r.right.text}" for r in SEED.rows], suffix


def test_text_with_lines_broken_inside_words() -> None:
    """As in a report whose text layer lost the dashes: a row goes over several lines."""
    (table,) = _read_text(
        "현 행\t개 정 안\n"
        "제17조(세계스마트시티기구 지원) ① 시장\t제17조(세계스마트시티기구 지원) ①\n"
        "은 세계스마트시티기구[(WeGO), 이하\t\n"
        '"기구"라 한다]의 사항을 지원할 수 있다.\t\n'
        "1. 기구 사무국의 운영에 필요한 경비\t1.・2. (현행과 같음)\n"
        "2. 공무원의 파\t\n"
        "견\t\n"
        "<u><신 설></u>\t4. 그 밖에 시장이 필\n"
        "\t요하다고 인정하는 사항\n"
        "② ~ ⑤ (생 략)\t② ~ ⑤ (현행과 같음)\n"
        "\n"
        "연도\t2021\n"
    )
    assert [(r.left.depth, r.left.text, r.right.text) for r in table.rows] == [
        (
            0,
            '제17조(세계스마트시티기구 지원) ① 시장은 세계스마트시티기구[(WeGO), 이하 "기구"라 한다]의 사항을 '
            "지원할 수 있다.",
            "제17조(세계스마트시티기구 지원) ①",
        ),
        (1, "1. 기구 사무국의 운영에 필요한 경비", "1.・2. (현행과 같음)"),
        (1, "2. 공무원의 파견", ""),
        (1, "<신 설>", "4. 그 밖에 시장이 필요하다고 인정하는 사항"),
        (0, "② ~ ⑤ (생 략)", "② ~ ⑤ (현행과 같음)"),
    ]
    assert [r.left.marks for r in table.rows] == [(), (), (), (Span(0, 5),), ()]
    assert [r.opens_article for r in table.rows] == [True, False, False, False, False]


def test_the_report_the_project_began_with(shared: Path) -> None:
    (table,) = read(shared / "seeds" / "000_6089e6f6dc16c529.txt").tables
    assert [normal(r.right.text) for r in table.rows] == [
        "제17조(세계스마트시티기구지원)①",
        "1.ㆍ2.(현행과같음)",
        "",
        "3.기구와의공동협력사업",
        "4.그밖에기구운영을위하여시장이필요하다고인정하는사항",
        "②~⑤(현행과같음)",
    ]


def test_real_documents_of_hangul(shared: Path) -> None:
    (ordinance,) = read(shared / "corpus" / "docs" / "ordinance_no_manifest.hwpx").tables
    first = ordinance.rows[0]
    assert [first.left.text[s.start : s.end] for s in first.left.marks] == ["재산분"]
    (notice,) = read(shared / "corpus" / "docs" / "mfds_admin_notice.hwpx").tables
    assert [r.left.text[:1] for r in notice.rows] == ["제", "②", "③"]
    assert (
        "제3조제2항 중 “서한”을 “공식 문서”로 한다." in read(shared / "corpus" / "docs" / "mfds_admin_notice.hwpx").text
    )


def test_a_table_of_markdown_by_others() -> None:
    (table,) = _read_text("## 표 발췌\n\n| 현 행 | 개정안 |\n|:---|---|\n| ④ (생 략) | ④ (현행과 같음) |\n\n끝\n")
    assert table == ComparisonTable((row("④ (생 략)", "④ (현행과 같음)", 0, True),), "현 행", "개정안")


def test_a_table_of_word_by_others(tmp_path: Path) -> None:
    document = WordDocument()
    table = document.add_table(3, 3)
    for cell, words in zip(table.rows[0].cells, ("현행", "개정(안)", "비고"), strict=True):
        cell.text = words
    run = table.rows[2].cells[0].paragraphs[0].add_run("1. 하나")
    run.underline = True
    table.rows[2].cells[1].text = "1. 둘"
    document.save(str(tmp_path / "표.docx"))
    (found,) = read(tmp_path / "표.docx").tables
    assert found.rows == (Row(Cell("1. 하나", (Span(0, 5),), 1), Cell("1. 둘", (), 1), False),)


def test_cells_of_several_units_by_others(tmp_path: Path) -> None:
    page = tmp_path / "쪽.html"
    page.write_text(
        "<table><tr><td>현 행<td>개 정 안"
        "<tr><td><p>제1조(사업) ① 한다.<p>1. 갑<p>② 을<td><p>제1조(사업) ① --.<p>1. --<p>가. 새<p>② --"
        "<tr><td><p>③ 병<p>&lt;신 설&gt;<td><p>③ --<p>1. 정</table>",
        encoding="utf-8",
    )
    (found,) = read(page).tables
    assert [(r.left.depths, r.right.depths) for r in found.rows] == [((0, 1, 0), (0, 1, 2, 0)), ((0, 1), (0, 1))]


def test_a_page_by_others(tmp_path: Path) -> None:
    page = tmp_path / "쪽.htm"
    page.write_text(
        "<p>신구조문<b>대비표</b></p><table><tr><td>현 행<td>개 정 안<tr><td><p>제1조(목적)\n "
        "<span style='text-decoration:underline'>갑</span></p><td>&nbsp;</table>",
        encoding="utf-8",
    )
    (found,) = read(page).tables
    assert found.title == "신구조문대비표"
    assert found.rows[0].left == Cell("제1조(목적) 갑", (Span(8, 9),), 0)


def test_other_tables_are_no_comparison_tables() -> None:
    assert _read_text("연도\t2021\n국제부담금\t651\n현행 유지\t개정 없음\n") == ()
    assert _read_text("| 현황 | 개선 |\n|---|---|\n| 1 | 2 |\n") == ()


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ('"version": 2', "version"),
        ('"version": "1"', "version"),
        ('"headings": ["현행"]', "headings"),
        ('"rows": [1]', "rows[0]"),
        ('"rows": [{"left": {"text": ""}}]', "rows[0].right"),
        ('"rows": [{"left": {"text": "가", "marks": [[0, 2]]}, "right": {"text": ""}}]', "rows[0].left.marks[0]"),
        ('"rows": [{"left": {"text": "가", "depth": "1"}, "right": {"text": ""}}]', "rows[0].left.depth"),
        ('"rows": [{"left": {"text": "가", "depths": [0, ""]}, "right": {"text": ""}}]', "rows[0].left.depths[1]"),
        ('"rows": [', "1:"),
    ],
)
def test_wrong_data_names_the_place(tmp_path: Path, change: str, place: str) -> None:
    path = tmp_path / "표.json"
    whole = '{"schema": "drafter/table", "version": 1, "title": "", "headings": ["현행", "개정안"], "rows": []'
    path.write_text(f"{whole}, {change}}}", encoding="utf-8")
    finding = failure(path)
    assert finding.code is Code.NOT_TABLE_DATA
    assert finding.facts["place"].startswith(place)


def test_other_json_is_text(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"schema": "other"}', encoding="utf-8")
    assert read(tmp_path / "a.json").tables == ()


@pytest.mark.parametrize("suffix", [".docx", ".hwpx"])
@pytest.mark.parametrize("end", [3, 100, -30])
def test_a_file_cut_short_is_said(tmp_path: Path, suffix: str, end: int) -> None:
    path = render(SEED, tmp_path / f"표{suffix}")
    path.write_bytes(path.read_bytes()[:end])
    assert failure(path).code is Code.NOT_A_DOCUMENT


def test_other_zip_files_and_empty_documents_are_said(tmp_path: Path) -> None:
    from zipfile import ZipFile

    with ZipFile(tmp_path / "표.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    assert failure(tmp_path / "표.xlsx").code is Code.NOT_A_DOCUMENT
    WordDocument().save(str(tmp_path / "빈.docx"))
    assert failure(tmp_path / "빈.docx").code is Code.FILE_EMPTY
    (tmp_path / "0.hwpx").write_bytes(b"")
    assert failure(tmp_path / "0.hwpx").code is Code.NOT_A_DOCUMENT


def test_automatic_numbers_are_not_lost_in_silence(tmp_path: Path) -> None:
    document = WordDocument()
    document.add_paragraph("제1조(목적) 갑")
    document.add_paragraph("을", style="List Number")
    document.save(str(tmp_path / "글.docx"))
    (finding,) = read(tmp_path / "글.docx").diagnostics
    assert (finding.code, finding.facts["count"]) == (Code.AUTOMATIC_NUMBERS, "1")


def _read_text(text: str) -> tuple[ComparisonTable, ...]:
    from drafter.sources.texttable import tables_of_text

    return tables_of_text(text)


def failure(path: Path) -> Diagnostic:
    with pytest.raises(Failure) as caught:
        read(path)
    (finding,) = caught.value.diagnostics
    assert finding.message
    assert finding.say("en")
    return finding
