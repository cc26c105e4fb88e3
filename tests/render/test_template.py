"""Tables in documents of the user's own."""

import zipfile
from copy import deepcopy
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from hwpx import HwpxDocument
from lxml import etree
from render.tables import SEED
from render.test_hwpx import assert_valid, issues

from drafter.bill import Bill
from drafter.diagnostics import Code, Diagnostic
from drafter.failure import Failure
from drafter.render import render
from drafter.sources import read


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
    _changed(own, "Contents/header.xml", "<hh:charPr id=", "<hh:charPr no=")
    assert failure(tmp_path / "표.hwpx", own).code is Code.NOT_A_DOCUMENT


@pytest.mark.parametrize("name", ["서식.dotx", "서식.docx"])
def test_of_a_template_of_word_a_document_is_made(tmp_path: Path, name: str) -> None:
    own = word(tmp_path / name, "{{대비표}}")
    _changed(own, "[Content_Types].xml", "document.main+xml", "template.main+xml")
    assert len(Document(str(render(SEED, tmp_path / "표.docx", own))).tables) == 1, "python-docx opens documents only"


def test_a_template_with_macros_is_refused(tmp_path: Path) -> None:
    own = word(tmp_path / "서식.docx", "{{대비표}}")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    _changed(own, "[Content_Types].xml", kind, "application/vnd.ms-word.document.macroEnabled.main+xml")
    assert failure(tmp_path / "표.docx", own).facts["reason"] == "macros"


@pytest.mark.parametrize("suffix", [".docx", ".hwpx"])
def test_a_template_with_a_password_is_said(tmp_path: Path, suffix: str) -> None:
    """Word puts a locked document into a compound file; Hangul locks the parts and says so in the manifest."""
    own = tmp_path / f"서식{suffix}"
    own.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    assert failure(tmp_path / f"표{suffix}", own).facts["reason"] == "locked_or_old"
    assert said_of(own) == "locked_or_old"


def test_a_locked_document_of_hangul_is_said(tmp_path: Path) -> None:
    own = hangul(tmp_path / "서식.hwpx", "{{대비표}}")
    with zipfile.ZipFile(own) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["META-INF/manifest.xml"] = b"<manifest><encryption-data/></manifest>"
    parts["Contents/header.xml"] = parts["Contents/section0.xml"] = bytes(range(200))
    with zipfile.ZipFile(own, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert failure(tmp_path / "표.hwpx", own).facts["reason"] == "locked"
    assert said_of(own) == "locked"


def said_of(path: Path) -> str:
    """Why a document cannot be read."""
    with pytest.raises(Failure) as caught:
        read(path)
    return caught.value.diagnostics[0].facts["reason"]


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


@pytest.mark.parametrize(("make", "suffix"), [(word, ".docx"), (hangul, ".hwpx")])
def test_a_bill_needs_a_place_for_its_directives(tmp_path: Path, make, suffix: str) -> None:
    own = make(tmp_path / f"서식{suffix}", "{{대비표}}")
    output = tmp_path / f"의안{suffix}"
    with pytest.raises(Failure) as caught:
        render(Bill("제1조를 삭제한다.\n", SEED), output, own)
    (finding,) = caught.value.diagnostics
    assert (finding.code, finding.facts["missing"]) == (Code.TEMPLATE_PLACEHOLDER, "{{개정문}}")
    assert not output.exists()


def test_the_places_may_be_in_any_section_of_a_document_of_hangul(tmp_path: Path) -> None:
    own = hangul(tmp_path / "서식.hwpx", "표", "{{대비표}}")
    place = _section_added(own, "{{의안명}}", "{{개정문}}", "{{부칙}}", "붙임 {{제목}}")
    bill = Bill("가 조례 일부를 다음과 같이 개정한다.\n제1조를 삭제한다.\n부칙\n", SEED, "가 조례 일부개정조례안")
    path = render(bill, tmp_path / "의안.hwpx", own)
    with zipfile.ZipFile(path) as archive:
        first, second = (etree.fromstring(archive.read(name)) for name in ("Contents/section0.xml", place))
    said = [*bill.directives.splitlines(), f"붙임 {SEED.title}"]
    assert _lines(second)[-5:] == [bill.title, *said]
    assert len(list(first.iter("{*}tbl"))) == 1
    assert not any("{{" in line for line in (*_lines(first), *_lines(second)))


def test_a_section_without_a_place_is_left_as_it_is(tmp_path: Path) -> None:
    own = hangul(tmp_path / "서식.hwpx", "{{대비표}}")
    place = _section_added(own, "그대로")
    with zipfile.ZipFile(own) as before, zipfile.ZipFile(render(SEED, tmp_path / "표.hwpx", own)) as after:
        assert after.read(place) == before.read(place)


def test_a_title_stands_after_a_tab(tmp_path: Path) -> None:
    own = tmp_path / "서식.docx"
    document = Document()
    document.add_paragraph("앞\t{{제목}}\t뒤")
    document.add_paragraph("{{대비표}}")
    document.save(str(own))
    assert Document(str(render(SEED, tmp_path / "표.docx", own))).paragraphs[0].text == f"앞\t{SEED.title}\t뒤"
    own = hangul(tmp_path / "서식.hwpx", "앞{{제목}}뒤", "{{대비표}}")
    _changed(own, "Contents/section0.xml", "앞{{제목}}", "앞<hp:tab width='4000'/>{{제목}}")
    with zipfile.ZipFile(render(SEED, tmp_path / "표.hwpx", own)) as archive:
        section = archive.read("Contents/section0.xml").decode()
    assert f"/>{SEED.title}뒤</hp:t>" in section


def _section_added(path: Path, *paragraphs: str) -> str:
    """Give a document of Hangul a second section with such paragraphs; its name."""
    name = "Contents/section1.xml"
    with zipfile.ZipFile(path) as archive:
        section = etree.fromstring(archive.read("Contents/section0.xml"))
    pattern = next(p for p in section if "{{대비표}}" in "".join(p.itertext()))
    for text in paragraphs:
        copy = deepcopy(pattern)
        next(copy.iter("{*}t")).text = text
        section.append(copy)
    section.remove(pattern)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, etree.tostring(section))
    return name


def _changed(path: Path, name: str, old: str, new: str) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    assert old.encode() in parts[name]
    parts[name] = parts[name].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for one, part in parts.items():
            archive.writestr(one, part)


def _lines(section: etree._Element) -> list[str]:
    return ["".join(t.text or "" for t in p.findall("{*}run/{*}t")) for p in section.findall("{*}p")]
