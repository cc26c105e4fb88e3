"""A table as a web page."""

import re

from lxml import html
from render.tables import SEED, row

from drafter.render import to_html
from drafter.table import ComparisonTable


def page(table: ComparisonTable):
    return html.document_fromstring(to_html(table))


def test_the_page_stands_alone() -> None:
    text = to_html(SEED)
    assert re.findall(r"(?:src|href)=|url\(|@import|<script", text) == []
    assert text.startswith('<!DOCTYPE html>\n<html lang="ko">')


def test_a_table_with_a_caption_and_headings_of_columns() -> None:
    table = page(SEED).find(".//table")
    assert table.findtext("caption") == "신ㆍ구조문대비표"
    assert [(th.text, th.get("scope")) for th in table.iterfind("thead/tr/th")] == [
        ("현        행", "col"),
        ("개   정   안", "col"),
    ]


def test_words_that_go_and_come_are_named_so_and_labels_are_not() -> None:
    body = page(SEED).find(".//tbody")
    changed = [(e.tag, e.text) for e in body.iter("ins", "del", "u")]
    assert changed == [
        ("u", "<신 설>"),
        ("ins", "3. 기구와의 공동협력사업"),
        ("del", "시장은"),
        ("ins", "행정부시장이"),
    ]


def test_dashes_are_said_once() -> None:
    dashes = page(SEED).findall(".//span[@class='same']")
    assert [(e.get("role"), e.get("aria-label"), set(e.text)) for e in dashes] == [("img", "현행과 같음", {"-"})] * 2


def test_no_words_become_markup() -> None:
    table = ComparisonTable((row("<b>&amp; [[<i>]]\n--<u>--", "\x00"),), title="<script>")
    left, right = page(table).iterfind(".//td")
    assert left.text_content() == "<b>&amp; <i>--<u>--"
    assert right.text_content() == "\ufffd"
    assert page(table).findtext(".//title") == "<script>"


def test_columns_repeat_and_rows_break_in_print() -> None:
    style = page(SEED).findtext(".//style")
    assert "size: A4" in style
    assert "thead { display: table-header-group; }" in style
    assert "tr { break-inside: auto; }" in style
