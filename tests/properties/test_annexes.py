"""What is done to the 호 and 목 of an annex is what is done to those of an article with the same text."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from properties.words import nouns

import drafter
from drafter.apply import Applied
from drafter.compare import style_names
from drafter.numbering import ITEM_LETTERS


@dataclass(frozen=True)
class Listed:
    """호 with their 목, as lines and as the directive that changes one of them."""

    lines: tuple[str, ...]
    directive: str
    tail: tuple[str, ...] = ()
    """What follows in the annex: words after a blank line, or 비고 with numbers of its own."""

    def applied(self, place: str) -> Applied:
        """What the directive does, carried out on 제1조 or on 별표 1."""
        article = "제1조(목록) 다음 각 호와 같다."
        text = "\n".join(["나무 조례", article, *self.lines, "[별표 1] 목록", *self.lines, *self.tail])
        directive = (
            self.directive
            if place == "제1조"
            else self.directive.replace("같은 조", "같은 표").replace("{}제", "{} 제")
        )
        amendment = drafter.parse_amendment(directive.format(place)).value
        applied = drafter.apply(drafter.parse_statute(text).value, amendment)
        assert applied.complete, self.directive
        return applied

    def after(self, place: str) -> list[str]:
        """The lines that the directive leaves."""
        printed = [line.strip() for line in self.applied(place).after.text().split("\n")]
        annex = printed.index("[별표 1] 목록")
        if place == "제1조":
            return printed[2:annex]
        assert tuple(printed[len(printed) - len(self.tail) :]) == self.tail
        return printed[annex + 1 : len(printed) - len(self.tail)]


TAILS = [(), ("", "위와 같이 신청합니다.", "가시장 귀하"), ("비고", "1. 뺀다.", "가. 더한다.", "2. 둔다.")]


@st.composite
def listed(draw: st.DrawFn) -> Listed:
    """Three to five 호, each with up to three 목, and one change."""
    below = draw(st.lists(st.integers(0, 3), min_size=3, max_size=5))
    lines: list[str] = []
    for number, items in enumerate(below, 1):
        lines.append(f"{number}. {draw(nouns)}를 심는다.")
        lines += [f"  {ITEM_LETTERS[index]}. {draw(nouns)}를 둔다" for index in range(items)]
    return Listed(tuple(lines), draw(st.sampled_from(_directives(below, draw(nouns)))), draw(st.sampled_from(TAILS)))


def _directives(below: list[int], noun: str) -> list[str]:
    count = len(below)
    orders = [
        "{}제2호를 삭제한다.",
        f"{{}}제1호를 다음과 같이 한다.\n1. {noun}를 가꾼다.",
        f"{{}}에 제{count + 1}호를 다음과 같이 신설한다.\n{count + 1}. {noun}를 기른다.",
        f"{{}}에 제1호의2를 다음과 같이 신설한다.\n1의2. {noun}를 기른다.",
        f"{{}}제2호부터 제{count}호까지를 각각 제3호부터 제{count + 1}호까지로 한다.",
        "{}제2호를 삭제하고, 같은 조 제3호를 제2호로 한다.",
    ]
    if not below[2]:
        orders.append(f"{{}}제3호에 단서를 다음과 같이 신설한다.\n다만, {noun}는 뺀다.")
    if not below[1]:
        orders.append(f"{{}}제2호에 후단을 다음과 같이 신설한다.\n이 경우 {noun}는 뺀다.")
    if below[0]:
        orders += [f"{{}}제1호가목 중 “둔다”를 “{noun}”로 한다.", "{}제1호가목을 삭제한다."]
        orders += [f"{{}}제1호가목 및 제2호 중 “다”를 각각 “{noun}다”로 한다."]
        orders += [f"{{}}제1호 각 목 외의 부분 중 “심는다”를 “{noun}”로 한다."]
    return orders


@given(listed())
def test_annexes_are_amended_as_articles_are(drawn: Listed) -> None:
    assert drawn.after("별표 1") == drawn.after("제1조")


@settings(max_examples=100)
@given(st.sampled_from(style_names()), listed())
def test_their_lines_are_shown_as_units_of_articles_are(style: str, drawn: Listed) -> None:
    """But for 호 that moved: of an annex they have another number, and are not said to be the same."""
    assume("까지로 한다" not in drawn.directive and "호로 한다" not in drawn.directive)
    _article, *units = drafter.compare(drawn.applied("제1조"), style).rows
    _heading, *lines = drafter.compare(replace(drawn, tail=()).applied("별표 1"), style).rows
    assert lines == units


@pytest.mark.parametrize("suffix", [".docx", ".hwpx", ".html", ".json", ".md"])
@given(st.sampled_from(style_names()), listed())
def test_their_lines_are_written_and_read_again(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, style: str, drawn: Listed
) -> None:
    table = drafter.compare(drawn.applied("별표 1"), style)
    path = drafter.render(table, tmp_path_factory.getbasetemp() / f"별표{suffix}")
    assert drafter.read(path).tables == (table,)
