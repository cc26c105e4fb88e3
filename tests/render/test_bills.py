"""Bills: what is written is read again, as the amending text and as the table."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from lxml import etree
from render.tables import SEED
from render.test_template import hangul, word

import drafter
from drafter.bill import Bill, is_addenda_heading
from drafter.diagnostics import Code
from drafter.failure import Failure
from drafter.wording import bill_title

DIRECTIVES = """가나시 도서관 조례 일부를 다음과 같이 개정한다.
제2조에 제3호를 다음과 같이 신설한다.
  3. <서가>ㆍ{{제목}}
부칙
이 조례는 공포한 날부터 시행한다.
"""
TITLE = "가나시 도서관 조례 일부개정조례안"
BILL = Bill(DIRECTIVES, SEED, TITLE)
FORMATS = [".docx", ".hwpx", ".html", ".md", ".txt", ".json"]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("title", [TITLE, "가나시 도서관 조례 일부개정조례안(대안)", ""])
def test_a_bill_is_read_again(tmp_path: Path, suffix: str, title: str) -> None:
    source = drafter.read(drafter.render(replace(BILL, title=title), tmp_path / f"의안{suffix}"))
    parsed = drafter.parse_amendment(source.text)
    assert parsed.value == drafter.parse_amendment(DIRECTIVES).value
    assert parsed.value.bill_title == title
    assert {said.facts["found"] for said in parsed.diagnostics} <= {SEED.title, f"# {SEED.title}"}
    (table,) = source.tables
    assert len(table.rows) == len(SEED.rows)
    assert table.title == SEED.title


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "directives",
    [
        "나무 조례 전부를 다음과 같이 개정한다.\n나무 조례\n제1조(목적) 가\n부칙\n이 조례는 공포한 날부터 시행한다.\n",
        "나무 조례 일부를 다음과 같이 개정한다.\n제2조제2항을 다음과 같이 한다.\n② 나무를 심는다.\n",
        "나무 조례는 폐지한다.\n",
    ],
)
def test_a_bill_of_every_kind_is_read_again(tmp_path: Path, suffix: str, directives: str) -> None:
    amendment = drafter.parse_amendment(directives).value
    bill = Bill(directives, SEED, bill_title(amendment))
    again = drafter.parse_amendment(drafter.read(drafter.render(bill, tmp_path / f"의안{suffix}")).text).value
    assert (again, again.bill_title) == (amendment, bill.title)


def test_a_bill_has_its_place_in_a_template(tmp_path: Path) -> None:
    form = Document()
    for words in ("{{ 개정문 }}", "{{제목}}", "{{대비표}}"):
        form.add_paragraph(words)
    form.save(tmp_path / "서식.docx")
    path = drafter.render(BILL, tmp_path / "의안.docx", tmp_path / "서식.docx")
    lines = [paragraph.text for paragraph in Document(path).paragraphs]
    assert lines[:6] == [*DIRECTIVES.splitlines(), SEED.title]


def test_the_title_stands_above_the_directives_larger_than_all_else(tmp_path: Path) -> None:
    first, second, *_ = Document(drafter.render(BILL, tmp_path / "의안.docx")).paragraphs
    assert (first.text, first.style.name, first.runs[0].font.size) == (TITLE, "Title", Pt(18))
    assert second.text == DIRECTIVES.splitlines()[0]
    page = drafter.render(BILL, tmp_path / "의안.html").read_text(encoding="utf-8")
    assert f"<title>{TITLE}</title>" in page
    assert f"<h1>{TITLE}</h1>\n<p>가나시" in page
    text = drafter.render(BILL, tmp_path / "의안.txt").read_text(encoding="utf-8").splitlines()
    assert text[:3] == [f"{' ' * 33}{TITLE}", "", DIRECTIVES.splitlines()[0]]
    assert drafter.render(BILL, tmp_path / "의안.md").read_text(encoding="utf-8").startswith(f"# {TITLE}\n\n가나시")


def test_the_documents_are_called_as_the_bill(tmp_path: Path) -> None:
    assert Document(drafter.render(BILL, tmp_path / "의안.docx")).core_properties.title == TITLE
    with zipfile.ZipFile(drafter.render(BILL, tmp_path / "의안.hwpx")) as archive:
        assert archive.read("Preview/PrvText.txt").decode() == TITLE
        assert TITLE in archive.read("Contents/content.hpf").decode()


@pytest.mark.parametrize("pieces", [("{{의안명}}",), ("「", "{{의", "안명 ", "}}", "」을 올립니다.")])
def test_a_template_has_a_place_for_the_title(tmp_path: Path, pieces: tuple[str, ...]) -> None:
    form = Document()
    paragraph = form.add_paragraph()
    for piece in pieces:
        paragraph.add_run(piece)
    for words in ("{{개정문}}", "{{대비표}}", "{{의안명}}, {{제목}}"):
        form.add_paragraph(words)
    form.save(tmp_path / "서식.docx")
    lines = Document(drafter.render(BILL, tmp_path / "의안.docx", tmp_path / "서식.docx")).paragraphs
    assert lines[0].text == "".join(pieces).replace("{{의안명 }}", TITLE).replace("{{의안명}}", TITLE)
    assert lines[-1].text == f"{TITLE}, {SEED.title}"


@pytest.mark.parametrize(("words", "found"), [("의안: {{의안명}}", "{{의안명}}"), (" {{ 개정문 }}", "{{ 개정문 }}")])
@pytest.mark.parametrize("suffix", [".docx", ".hwpx"])
def test_a_table_alone_is_not_put_into_the_template_of_a_bill(
    tmp_path: Path, suffix: str, words: str, found: str
) -> None:
    own = {".docx": word, ".hwpx": hangul}[suffix](tmp_path / f"서식{suffix}", words, "{{대비표}}")
    with pytest.raises(Failure) as failed:
        drafter.render(SEED, tmp_path / f"표{suffix}", own)
    (diagnostic,) = failed.value.diagnostics
    assert (diagnostic.code, diagnostic.facts["found"]) == (Code.TEMPLATE_OF_BILL, found)
    assert not (tmp_path / f"표{suffix}").exists()


def test_a_text_is_put_into_no_template(tmp_path: Path) -> None:
    with pytest.raises(Failure) as failed:
        drafter.render(DIRECTIVES, tmp_path / "개정문.txt", tmp_path / "서식.docx")
    assert failed.value.diagnostics[0].code is Code.TEMPLATE_FORMAT


def test_the_heading_of_addenda_stands_in_the_middle(tmp_path: Path) -> None:
    lines = Document(drafter.render(BILL, tmp_path / "의안.docx")).paragraphs
    assert [line.text for line in lines if line.alignment is WD_ALIGN_PARAGRAPH.CENTER] == ["부칙"]
    page = drafter.render(BILL, tmp_path / "의안.html").read_text(encoding="utf-8")
    assert re.findall(r'<p class="addenda">(.*)</p>', page) == ["부칙"]
    assert _centred(drafter.render(BILL, tmp_path / "의안.hwpx")) == [TITLE, "부칙", SEED.title]


def _centred(path: Path) -> list[str]:
    """The paragraphs of a document of Hangul, those in tables apart, that stand in the middle."""
    with zipfile.ZipFile(path) as archive:
        section, header = (etree.fromstring(archive.read(f"Contents/{part}.xml")) for part in ("section0", "header"))
    middle = {one.get("id") for one in header.iter("{*}paraPr") if one.find("{*}align").get("horizontal") == "CENTER"}
    centred = [p for p in section.findall("{*}p") if p.get("paraPrIDRef") in middle]
    return ["".join(t.text or "" for t in p.findall("{*}run/{*}t")) for p in centred]


def test_a_template_shows_how_the_heading_of_addenda_looks(tmp_path: Path) -> None:
    form = Document()
    for words in ("{{개정문}}", "{{대비표}}"):
        form.add_paragraph(words)
    form.add_paragraph("{{부칙}}").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    form.save(tmp_path / "서식.docx")
    lines = Document(drafter.render(BILL, tmp_path / "의안.docx", tmp_path / "서식.docx")).paragraphs
    assert [line.text for line in lines if line.alignment is WD_ALIGN_PARAGRAPH.RIGHT] == ["부칙"]
    assert not any("{{부칙}}" in line.text for line in lines)


def test_a_cell_keeps_a_paragraph_when_the_heading_of_addenda_is_taken_out(tmp_path: Path) -> None:
    form = Document()
    form.add_paragraph("{{개정문}}")
    form.add_paragraph("{{대비표}}")
    form.add_table(1, 1).cell(0, 0).paragraphs[0].add_run("{{부칙}}")
    form.save(tmp_path / "서식.docx")
    written = Document(drafter.render(BILL, tmp_path / "의안.docx", tmp_path / "서식.docx"))
    assert [line.text for line in written.tables[-1].cell(0, 0).paragraphs] == [""]


@pytest.mark.parametrize("line", ["부칙", "부 칙", "부칙 <제5호, 2025. 3. 27.>", "부칙(가나시 행정기구 설치 조례)"])
def test_headings_of_addenda_are_known(line: str) -> None:
    assert is_addenda_heading(line)


@pytest.mark.parametrize("line", ["부칙을 다음과 같이 한다.", "부칙 제2조 중 “가”를 “나”로 한다.", "제1조(시행일)"])
def test_directives_about_addenda_are_no_headings(line: str) -> None:
    assert not is_addenda_heading(line)
