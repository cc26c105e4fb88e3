"""A table as a document of Hangul, read back from its XML and looked at by two validators."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import hwpforge
import pytest
from hwpx.tools.package_validator import validate_package
from hwpx.tools.validator import validate_document
from lxml import etree
from render.tables import SEED, row

from drafter.bill import Bill
from drafter.render import render, to_hwpx
from drafter.table import ComparisonTable

LONG = ComparisonTable(SEED.rows * 80)
ODD = ComparisonTable(
    (row("첫 줄\n둘째 [[줄]]\t<&>\x00", ""), row("", "[[<삭 제>]] ---- [[----]] ", 9)), title="제<목>&"
)


def parts(table: ComparisonTable) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(to_hwpx(table))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def section(table: ComparisonTable) -> etree._Element:
    return etree.fromstring(parts(table)["Contents/section0.xml"])


def words(element: etree._Element) -> str:
    return "".join("".join(t.itertext()) for t in element.iter("{*}t"))


@pytest.mark.parametrize(
    "table",
    [ComparisonTable(), SEED, LONG, ODD, replace(SEED, note_heading="비 고")],
    ids=["empty", "seed", "long", "odd", "noted"],
)
def test_both_validators_find_nothing_at_all(table: ComparisonTable, tmp_path: Path) -> None:
    path = tmp_path / "표.hwpx"
    path.write_bytes(to_hwpx(table))
    assert_valid(path)


def test_both_validators_find_nothing_in_a_bill(tmp_path: Path) -> None:
    path = render(
        Bill("가 조례 일부를 다음과 같이 개정한다.\n  1. 나\n부칙\n", SEED, "가 조례 일부개정조례안"),
        tmp_path / "의안.hwpx",
    )
    assert_valid(path)


def assert_valid(path: Path, known: tuple[str, ...] = ()) -> None:
    """Nothing is found, not even a warning, but for what the template the table was put into had already."""
    assert issues(path) == known
    report = hwpforge.Document.open(str(path)).validate()
    assert (report["ok"], report["errors"], report["warnings"]) == (True, [], [])


def issues(path: Path) -> tuple[str, ...]:
    found = (*validate_package(str(path)).issues, *validate_document(str(path)).issues)
    return tuple(str(issue) for issue in found)


def test_the_kind_of_file_shows_in_its_first_bytes() -> None:
    data = to_hwpx(SEED)
    assert data[30:57] == b"mimetypeapplication/hwp+zip"
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert {(e.date_time[0], e.compress_type, e.create_system) for e in archive.infolist()} == {(1980, 0, 0)}
    assert data == to_hwpx(SEED)


def test_the_header_row_is_repeated_and_the_table_breaks_inside_rows() -> None:
    table = next(section(SEED).iter("{*}tbl"))
    assert (table.get("repeatHeader"), table.get("pageBreak"), table.get("rowCnt")) == ("1", "CELL", "6")
    assert table.find("{*}pos").get("treatAsChar") == "0"
    rows = table.findall("{*}tr")
    assert [{cell.get("header") for cell in tr.findall("{*}tc")} for tr in rows] == [{"1"}, *[{None}] * 5]
    assert [words(cell) for cell in rows[0]] == ["현        행", "개   정   안"]


def test_underlines_are_those_of_the_letters() -> None:
    header = etree.fromstring(parts(SEED)["Contents/header.xml"])
    underlined = {
        look.get("id") for look in header.iter("{*}charPr") if look.find("{*}underline").get("type") == "BOTTOM"
    }
    for drawn, row_ in zip(list(section(SEED).iter("{*}tr"))[1:], SEED.rows, strict=True):
        for drawn_cell, cell_ in zip(drawn, (row_.left, row_.right), strict=True):
            assert words(drawn_cell) == cell_.text
            runs = [words(run) for run in drawn_cell.iter("{*}run") if run.get("charPrIDRef") in underlined]
            assert runs == [piece for piece, marked in cell_.pieces() if marked]


def test_cells_are_as_high_as_their_lines() -> None:
    table = next(section(SEED).iter("{*}tbl"))
    heights = [int(size.get("height")) for size in table.iter("{*}cellSz")]
    assert [height / 2240 for height in heights[2::2]] == [3, 2, 2, 1, 1]
    assert heights[2::2] == heights[3::2]
    assert int(table.find("{*}sz").get("height")) == sum(heights[::2])


def test_borders_around_between_the_columns_and_under_the_header_only() -> None:
    header = etree.fromstring(parts(SEED)["Contents/header.xml"])
    sides = {
        fill.get("id"): "".join(s[0] for s in ("left", "right", "top", "bottom") if _solid(fill, s))
        for fill in header.iter("{*}borderFill")
    }
    rows = list(section(SEED).iter("{*}tr"))
    assert [sides[tr[0].get("borderFillIDRef")] for tr in rows] == ["lrtb", "lr", "lr", "lr", "lr", "lrb"]


def _solid(fill: etree._Element, side: str) -> bool:
    return fill.find(f"{{*}}{side}Border").get("type") == "SOLID"


def test_what_xml_cannot_hold_is_shown_as_unreadable() -> None:
    drawn = section(ODD)
    assert [words(p) for p in list(drawn.iter("{*}tr"))[1][0].iter("{*}p")] == ["첫 줄", "둘째 줄<&>\ufffd"]
    assert words(drawn).startswith("제<목>&")
    assert b"\xec\xa0\x9c&lt;" in parts(ODD)["Contents/content.hpf"]
