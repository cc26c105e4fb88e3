"""Tables in documents of the user's own."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from hwpx import HwpxDocument
from lxml import etree
from render.tables import SEED
from render.test_hwpx import assert_valid, issues

from drafter.diagnostics import Code, Diagnostic
from drafter.failure import Failure
from drafter.render import render


def word(path: Path, *paragraphs: str) -> Path:
    """A Word document as an office might keep one: landscape, with words before and after the table."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(20)
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def hangul(path: Path, *paragraphs: str) -> Path:
    document = HwpxDocument.new()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save_to_path(str(path))
    return path


def test_the_table_takes_the_place_in_a_word_document(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "의안 {{제목}}", "{{ 대비표 }}")
    document = Document(str(render(SEED, tmp_path / "표.docx", own)))
    assert [p.text for p in document.paragraphs] == ["의안 신ㆍ구조문대비표", ""]
    assert [c.text for c in document.tables[0].rows[1].cells] == [SEED.rows[0].left.text, SEED.rows[0].right.text]
    assert document.tables[0].rows[1].cells[0].paragraphs[0].style.name == "대비표 조"
    widths = {int(w.get(f"{{{w.nsmap['w']}}}w")) for w in document.tables[0]._tbl.iter("{*}gridCol")}
    assert widths == {7285}, "half of 257 mm"
    assert document.element.body[-1].tag.endswith("sectPr")
    assert document.element.body[-2].tag.endswith("}p"), "Word wants a paragraph after a table"


def test_a_place_typed_in_pieces_is_found(tmp_path: Path) -> None:
    own = tmp_path / "서식.docx"
    document = Document()
    for piece in ("{{대", "비", "표}}"):
        (document.paragraphs or [document.add_paragraph()])[0].add_run(piece)
    document.save(str(own))
    assert len(Document(str(render(SEED, tmp_path / "표.docx", own))).tables) == 1


def test_a_style_of_the_users_is_left_as_it_is(tmp_path: Path) -> None:
    own = render(SEED, tmp_path / "서식.docx")
    document = Document(str(own))
    style = next(s for s in document.styles if s.style_id == "TableText")
    style.font.name = "궁서"
    document.tables[0]._tbl.getparent().remove(document.tables[0]._tbl)
    document.add_paragraph("{{대비표}}")
    document.save(str(own))
    again = Document(str(render(SEED, tmp_path / "표.docx", own)))
    assert [s.font.name for s in again.styles if s.style_id == "TableText"] == ["궁서"]


def test_the_table_takes_the_place_in_a_document_of_hangul(tmp_path: Path) -> None:
    own = hangul(tmp_path / "서식.hwpx", "앞 {{제목}}", "{{대비표}}", "뒤")
    path = render(SEED, tmp_path / "표.hwpx", own)
    assert_valid(path, known=issues(own))
    with zipfile.ZipFile(path) as archive:
        section = etree.fromstring(archive.read("Contents/section0.xml"))
        header = etree.fromstring(archive.read("Contents/header.xml"))
    texts = ["".join(t.text or "" for t in p.findall("{*}run/{*}t")) for p in section.findall("{*}p")]
    assert texts[-3:] == ["앞 신ㆍ구조문대비표", "", "뒤"]
    table = next(section.iter("{*}tbl"))
    styles = {style.get("id"): style.get("engName") for style in header.iter("{*}style")}
    used = [styles[p.get("styleIDRef")] for p in table.iter("{*}p")]
    assert used[::2] == ["ColumnHeading", "Article", "Depth1", "Depth1", "Depth1", "Depth0"]
    for kind in ("charPr", "paraPr", "style", "borderFill", "tabPr"):
        numbers = [int(e.get("id")) for e in header.iter(f"{{*}}{kind}")]
        assert len(numbers) == len(set(numbers))


def test_the_same_template_gives_the_same_bytes(tmp_path: Path) -> None:
    own = hangul(tmp_path / "서식.hwpx", "{{대비표}}")
    assert render(SEED, tmp_path / "1.hwpx", own).read_bytes() == render(SEED, tmp_path / "2.hwpx", own).read_bytes()


@pytest.mark.parametrize(("make", "suffix"), [(word, ".docx"), (hangul, ".hwpx")])
@pytest.mark.parametrize("text", ["표가 없다", "표: {{대비표}}"])
def test_a_template_without_a_place_is_said(tmp_path: Path, make, suffix: str, text: str) -> None:
    own = make(tmp_path / f"서식{suffix}", text)
    finding = failure(tmp_path / f"표{suffix}", own)
    assert (finding.code, finding.facts["path"]) == (Code.TEMPLATE_PLACEHOLDER, str(own))
    assert "{{대비표}}" in finding.hint


@pytest.mark.parametrize(
    ("template", "output"), [("서식.hwpx", "표.docx"), ("서식.doc", "표.docx"), ("a.docx", "표.md")]
)
def test_a_template_of_another_format_is_said(tmp_path: Path, template: str, output: str) -> None:
    assert failure(tmp_path / output, tmp_path / template).code is Code.TEMPLATE_FORMAT


@pytest.mark.parametrize("suffix", [".docx", ".hwpx"])
def test_a_broken_template_is_said(tmp_path: Path, suffix: str) -> None:
    own = tmp_path / f"서식{suffix}"
    assert failure(tmp_path / f"표{suffix}", own).code is Code.FILE_MISSING
    own.write_bytes(b"PK\x03\x04 broken")
    assert failure(tmp_path / f"표{suffix}", own).code is Code.NOT_A_DOCUMENT
    own.write_bytes(_zip("기타.xml", b"<a/>"))
    assert failure(tmp_path / f"표{suffix}", own).code is Code.NOT_A_DOCUMENT
    own.unlink()
    own.mkdir()
    assert failure(tmp_path / f"표{suffix}", own).code is Code.FILE_UNREADABLE


def test_a_template_damaged_inside_is_said(tmp_path: Path) -> None:
    own = hangul(tmp_path / "서식.hwpx", "{{대비표}}")
    with zipfile.ZipFile(own) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["Contents/header.xml"] = parts["Contents/header.xml"].replace(b"<hh:charPr id=", b"<hh:charPr no=")
    with zipfile.ZipFile(own, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert failure(tmp_path / "표.hwpx", own).code is Code.NOT_A_DOCUMENT


def _zip(name: str, data: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, data)
    return file.getvalue()


def failure(output: Path, template: Path) -> Diagnostic:
    with pytest.raises(Failure) as caught:
        render(SEED, output, template)
    (finding,) = caught.value.diagnostics
    assert finding.message
    assert not output.exists()
    return finding
