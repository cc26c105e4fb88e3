"""Bills: what is written is read again, as the amending text and as the table."""

from pathlib import Path

import pytest
from docx import Document
from render.tables import SEED

import drafter
from drafter.bill import Bill
from drafter.diagnostics import Code
from drafter.failure import Failure

DIRECTIVES = """가나시 도서관 조례 일부를 다음과 같이 개정한다.
제2조에 제3호를 다음과 같이 신설한다.
  3. <서가>ㆍ{{제목}}
부칙
이 조례는 공포한 날부터 시행한다.
"""
BILL = Bill(DIRECTIVES, SEED)


@pytest.mark.parametrize("suffix", [".docx", ".hwpx", ".html", ".md", ".txt"])
def test_a_bill_is_read_again(tmp_path: Path, suffix: str) -> None:
    source = drafter.read(drafter.render(BILL, tmp_path / f"의안{suffix}"))
    assert drafter.parse_amendment(source.text).value == drafter.parse_amendment(DIRECTIVES).value
    (table,) = source.tables
    assert len(table.rows) == len(SEED.rows)


def test_a_bill_has_its_place_in_a_template(tmp_path: Path) -> None:
    form = Document()
    for words in ("{{ 개정문 }}", "{{제목}}", "{{대비표}}"):
        form.add_paragraph(words)
    form.save(tmp_path / "서식.docx")
    path = drafter.render(BILL, tmp_path / "의안.docx", tmp_path / "서식.docx")
    lines = [paragraph.text for paragraph in Document(path).paragraphs]
    assert lines[:6] == [*DIRECTIVES.splitlines(), SEED.title]


def test_a_template_without_a_place_for_the_directives_is_said(tmp_path: Path) -> None:
    form = Document()
    form.add_paragraph("{{대비표}}")
    form.save(tmp_path / "서식.docx")
    with pytest.raises(Failure) as failed:
        drafter.render(BILL, tmp_path / "의안.docx", tmp_path / "서식.docx")
    (diagnostic,) = failed.value.diagnostics
    assert diagnostic.code is Code.TEMPLATE_PLACEHOLDER
    assert diagnostic.facts["missing"] == "{{개정문}}"
