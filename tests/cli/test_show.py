"""The box around a diagnostic: the line, and the caret under the words."""

import pytest

from drafter.cli.show import cut, place_of, show
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.glyphs import width
from drafter.sources import Source


def box(text: str, words: str) -> list[str]:
    """The lines shown for a diagnostic about `words` in `text`."""
    start = text.index(words)
    span = Span(start, start + len(words))
    diagnostic = Diagnostic(Code.WORDS_NOT_FOUND, Document.AMENDMENT, span, _FACTS)
    return show(diagnostic, {Document.AMENDMENT: Source("개정문.txt", text)}, "ko").splitlines()


_FACTS = {"address": "제1조", "words": "가", "nearest": "“나”"}


def underlined(line: str, carets: str) -> str:
    """The part of a line that stands over the carets, counted in columns."""
    begin, end = carets.index("^"), len(carets)
    place, taken = 0, ""
    for char in line:
        if begin <= place < end:
            taken += char
        place += width(char)
    return taken


def test_the_whole_box() -> None:
    assert box("첫 줄\n제1조 중 “가”를 “나”로 한다.\n", "“가”") == [
        "오류[A003] 제1조에 없는 말: “가”",
        "  --> 개정문.txt:2:7",
        "     |",
        "   2 | 제1조 중 “가”를 “나”로 한다.",
        "     |          ^^^^",
        "  도움: 가장 비슷한 곳: “나”",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("제1조 중 가를 나로 한다.", "제1조"),
        ("제1조 중 가를 나로 한다.", "한다."),
        ("\t제1조\t중 \t“漢字” 를", "“漢字”"),
        ("A제1조B중ＦＵＬＬ을", "ＦＵＬＬ"),
        ("제1조 ① ㆍ … ㎡ 를 고친다", "고친다"),
    ],
)
def test_the_caret_stands_under_the_words(text: str, words: str) -> None:
    line, carets = box(text, words)[3:5]
    assert underlined(line, carets) == words


@pytest.mark.parametrize("words", ["처음말", "가운데말", "마지막말"])
def test_a_long_line_is_cut_around_the_words(words: str) -> None:
    text = "처음말 " + "앞글 " * 60 + "가운데말 " + "뒷글 " * 60 + "마지막말"
    line, carets = box(text, words)[3:5]
    assert underlined(line, carets) == words
    assert width(line) < 115
    assert line.rstrip().endswith("…") == (words != "마지막말")
    assert ("| …" in line) == (words != "처음말")


def test_words_longer_than_the_screen_are_underlined_as_far_as_they_show() -> None:
    line, carets = box("가" * 300, "가" * 300)[3:5]
    assert width(carets) <= width(line) <= 110
    assert line.endswith("…")


def test_of_several_lines_the_first_is_shown() -> None:
    lines = box("첫 줄\n\n  둘째 줄\n셋째 줄", "\n\n  둘째 줄\n셋째")
    assert lines[1] == "  --> 개정문.txt:3:3"
    assert underlined(lines[3], lines[4]) == "둘째 줄"


def test_a_place_at_the_very_end() -> None:
    assert place_of("한 줄\n", Span(4, 4)).row == 2
    assert place_of("한 줄", Span(3, 9)).start == 3
    assert place_of("", Span(0, 0)).line == ""


def test_control_characters_do_not_reach_the_screen() -> None:
    line, carets = box("제1조\x1b[31m 가", "가")[3:5]
    assert "\x1b" not in line
    assert underlined(line, carets) == "가"


def test_cut() -> None:
    assert cut("가나다", 6) == "가나다"
    assert cut("가나다라", 6) == "가나…"
