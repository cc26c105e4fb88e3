"""The assertions: they pass where the amendment does its work, and say where it does not."""

from pathlib import Path

import pytest

from drafter.testing import Mismatch, assert_amends, assert_applies, assert_table

BEFORE = "나무 심기 조례\n제1조(목적) ① 나무를 심는다. <개정 2019.3.28.>\n② 풀ㆍ꽃을 심는다.\n"
ORDER = "제1조제2항 중 “풀ㆍ꽃”을 “꽃”으로 한다."
AFTER = "나무 심기 조례\n제1조(목적) ① 나무를 심는다.\n② 꽃을  심는다. <개정 2025.3.27.>\n"


@pytest.fixture(autouse=True)
def _korean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_marks_and_spaces_make_no_difference() -> None:
    applied = assert_amends(BEFORE, ORDER, AFTER)
    assert applied.complete


def test_texts_may_be_files(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("현행.txt", "개정문.txt", "뒤.txt")]
    for file, text in zip(files, (BEFORE, ORDER, AFTER), strict=True):
        file.write_text(text, encoding="utf-8")
    assert_amends(*files)


def test_the_first_difference_is_told_with_its_place() -> None:
    with pytest.raises(Mismatch) as told:
        assert_amends(BEFORE, ORDER, AFTER.replace("꽃을", "풀을"))
    assert str(told.value).splitlines() == [
        "",
        "오류[V001] 제1조제2항: 나온 글이 바란 글과 다릅니다.",
        "  나온 글 | 꽃을 심는다.",
        "            ^",
        "  바란 글 | 풀을 심는다.",
        "            ^",
        "  도움: 표시(^)가 처음 다른 글자입니다.",
    ]


def test_what_could_not_be_applied_is_told_first() -> None:
    with pytest.raises(Mismatch) as told:
        assert_amends(BEFORE, "제1조제3항을 삭제한다.", AFTER)
    assert [said.code for said in told.value.diagnostics] == ["V005", "A001"]
    assert "  --> directives:1:1" in str(told.value)


def test_what_could_not_be_read_is_told_once() -> None:
    with pytest.raises(Mismatch) as told:
        assert_applies(BEFORE, "제1조를 알아서 잘 한다.")
    assert [said.code for said in told.value.diagnostics] == ["V005", "D003"]


def test_a_warning_fails_only_when_tested_strictly() -> None:
    loose = "제1조제2항 중 “풀·꽃”을 “꽃”으로 한다."
    assert_amends(BEFORE, loose, AFTER)
    with pytest.raises(Mismatch) as told:
        assert_amends(BEFORE, loose, AFTER, strict=True)
    assert "A005" in [said.code for said in told.value.diagnostics]


def test_the_table(root: Path) -> None:
    case = root / "examples" / "cases" / "호-신설"
    files = case / "before.txt", case / "directive.txt"
    assert_table(*files, case / "table.txt")
    wrong = (case / "table.txt").read_text(encoding="utf-8").replace("나무 나누기", "풀 나누기")
    with pytest.raises(Mismatch, match=r"table\.txt:8: 나온 글이"):
        assert_table(*files, wrong)


@pytest.mark.parametrize(
    ("before", "directives", "code"),
    [
        (BEFORE, "제1조제2항 중 “풀ㆍ꽃”을 “꽃”으로 변경한다.", "D014"),
        (BEFORE, f"숲 조례 일부를 다음과 같이 개정한다.\n{ORDER}", "A008"),
        ("나무\n", "제명 “나무”를 “숲”으로 한다.", "S002"),
    ],
)
def test_strictly_a_warning_of_the_reading_counts_too(before: str, directives: str, code: str) -> None:
    assert assert_applies(before, directives).complete
    with pytest.raises(Mismatch) as told:
        assert_applies(before, directives, strict=True)
    assert [said.code for said in told.value.diagnostics] == ["V005", code]
