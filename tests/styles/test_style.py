"""House styles: those that come with the tool, and the user's own files."""

from pathlib import Path

import pytest

import drafter
from drafter.compare import load_style, style_names
from drafter.diagnostics import Code, Diagnostic
from drafter.failure import Failure
from drafter.table import Cell


def own(tmp_path: Path, text: str) -> str:
    path = tmp_path / "나의양식.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_every_style_can_be_read_and_says_whose_it_is() -> None:
    styles = [load_style(name) for name in style_names()]
    assert [style.name for style in styles] == ["assembly", "ellipsis", "gyeonggi", "seoul", "standard"]
    assert all(style.description for style in styles)


def test_what_a_style_does_not_say_is_as_in_the_standard() -> None:
    seoul, standard = load_style("seoul"), load_style("standard")
    assert seoul.two == "・"
    assert {level.korean for level in seoul.full_left} == {"호", "목", "세목"}
    assert (seoul.inserted, seoul.left_heading) == (standard.inserted, standard.left_heading)


def test_a_style_of_ones_own_stands_on_another(tmp_path: Path) -> None:
    path = own(tmp_path, 'base = "seoul"\n[marks]\ninserted = "<신설>"\n')
    style = load_style(path)
    assert (style.name, style.inserted, style.two) == ("나의양식", "<신설>", "・")


def test_a_third_column_for_remarks_is_left_empty(tmp_path: Path) -> None:
    statute = drafter.parse_statute("나무 조례\n제1조 나무").value
    applied = drafter.apply(statute, drafter.parse_amendment("제1조를 삭제한다.").value)
    assert drafter.compare(applied).note_heading == ""
    assert drafter.compare(applied, own(tmp_path, '[headings]\nnote = "비 고"\n')).note_heading == "비 고"


def test_a_file_is_read_anew(tmp_path: Path) -> None:
    assert load_style(own(tmp_path, '[marks]\nsame = "1"\n')).same == "1"
    assert load_style(own(tmp_path, '[marks]\nsame = "2"\n')).same == "2"


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        ("[marks]\nommited = '(생략)'", Code.STYLE_KEY, "marks.ommited"),
        ("[mark]\nomitted = '(생략)'", Code.STYLE_KEY, "mark"),
        ("marks = '(생략)'", Code.STYLE_VALUE, "marks"),
        ("[marks]\nomitted = 1", Code.STYLE_VALUE, "marks.omitted"),
        ("[marks]\nmoved = '(현행 {formerly} 같음)'", Code.STYLE_VALUE, "marks.moved"),
        ("[marks]\nmoved = '(현행 { 같음)'", Code.STYLE_VALUE, "marks.moved"),
        ("[unchanged]\nlead_in = 'dash'", Code.STYLE_VALUE, "unchanged.lead_in"),
        ("[unchanged]\nfull_left = ['조']", Code.STYLE_VALUE, "unchanged.full_left"),
        ("[unchanged]\nfull_left = '호'", Code.STYLE_VALUE, "unchanged.full_left"),
        ("[unchanged]\ndash = ''", Code.STYLE_VALUE, "unchanged.dash"),
        ("[unchanged]\ndash = '--'", Code.STYLE_VALUE, "unchanged.dash"),
        ("[layout]\nrows = 'units'", Code.STYLE_VALUE, "layout.rows"),
        ("base = 'busan'", Code.STYLE_VALUE, "base"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, code: Code, key: str) -> None:
    path = own(tmp_path, text)
    finding = failure(path)
    assert (finding.code, finding.facts["key"], finding.facts["path"]) == (code, key, path)
    assert finding.facts["expected"]
    assert key in finding.message


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    assert failure(own(tmp_path, "marks = ")).code is Code.STYLE_SYNTAX
    assert failure(str(tmp_path / "없는.toml")).code is Code.FILE_MISSING
    assert failure(str(tmp_path) + "/").code is Code.FILE_UNREADABLE
    (tmp_path / "cp949.toml").write_bytes("[marks]\nsame = '같음'".encode("cp949"))
    assert failure(str(tmp_path / "cp949.toml")).code is Code.STYLE_SYNTAX
    assert failure("busan").code is Code.UNKNOWN_STYLE


def failure(name: str) -> Diagnostic:
    with pytest.raises(Failure) as caught:
        load_style(name)
    (finding,) = caught.value.diagnostics
    assert finding.message
    assert finding.say("en")
    return finding


@pytest.mark.parametrize(
    ("directive", "left", "right"),
    [
        (
            "별표 1을 다음과 같이 한다.\n[별표 1] 수당\n7만원",
            "[별표 1] 수당 (생 략)",
            "[별표 1] 수당 [[(별지와 같음)]]",
        ),
        ("별표 2를 다음과 같이 신설한다.\n[별표 2] 여비\n표", "[[<신 설>]]", "[[[별표 2] 여비 (별지와 같음)]]"),
        ("별표 1을 삭제한다.", "[별표 1] 수당 (생 략)", "[[<삭 제>]]"),
    ],
)
def test_annexes_can_be_referred_to(tmp_path: Path, directive: str, left: str, right: str) -> None:
    statute = drafter.parse_statute("나무 조례\n제1조 나무\n[별표 1] 수당\n5만원").value
    applied = drafter.apply(statute, drafter.parse_amendment(directive).value)
    (row,) = drafter.compare(applied, own(tmp_path, '[annexes]\nannex_text = "referred"\n')).rows
    assert (marked(row.left), marked(row.right)) == (left, right)


def test_annexes_of_which_words_change_are_shown_all_the_same(tmp_path: Path) -> None:
    statute = drafter.parse_statute("나무 조례\n제1조 나무\n[별표 1] 수당\n5만원").value
    applied = drafter.apply(statute, drafter.parse_amendment("별표 1 중 “5만원”을 “7만원”으로 한다.").value)
    _heading, row = drafter.compare(applied, own(tmp_path, '[annexes]\nannex_text = "referred"\n')).rows
    assert (marked(row.left), marked(row.right)) == ("[[5만원]]", "[[7만원]]")


def marked(cell: Cell) -> str:
    return "".join(f"[[{words}]]" if underlined else words for words, underlined in cell.pieces())
