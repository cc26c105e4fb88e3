"""What is done to the numbered rows of a table does not depend on how the table is drawn."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from properties.words import nouns

import drafter
from drafter.glyphs import width

Rows = list[tuple[str, str]]
WIDE = 40


def tabbed(rows: Rows) -> str:
    return "\n".join("\t".join(row) for row in rows)


def barred(rows: Rows) -> str:
    head, *others = (f"| {one} | {other} |" for one, other in rows)
    return "\n".join([head, "|---|---|", *others])


def drawn(rows: Rows) -> str:
    lines = ["".join(f"│{cell}{' ' * (WIDE - width(cell))}" for cell in row) + "│" for row in rows]
    above, between, below = (f"{a}{'─' * (WIDE // 2)}{b}{'─' * (WIDE // 2)}{c}" for a, b, c in ("┌┬┐", "├┼┤", "└┴┘"))
    return "\n".join([above, f"\n{between}\n".join(lines), below])


@dataclass(frozen=True)
class Ordered:
    """Numbered rows below a head, a directive for one of them, and the new row it brings."""

    rows: Rows
    directive: str
    new: Rows


@st.composite
def ordered(draw: st.DrawFn) -> Ordered:
    """Two to five rows, and one change."""
    last = draw(st.integers(2, 5))
    rows = [("구분", "금액"), *((f"{number}. {draw(nouns)}", str(number)) for number in range(1, last + 1))]
    directive, sign = draw(
        st.sampled_from(
            [
                ("별표 1 제2호를 삭제한다.", ""),
                (f"별표 1 제2호부터 제{last}호까지를 각각 제3호부터 제{last + 1}호까지로 한다.", ""),
                (f"별표 1 제{last}호를 제12호로 한다.", ""),
                ("별표 1 제1호를 다음과 같이 한다.", "1."),
                (f"별표 1에 제{last + 1}호를 다음과 같이 신설한다.", f"{last + 1}."),
                ("별표 1에 제1호의2를 다음과 같이 신설한다.", "1의2."),
            ]
        )
    )
    return Ordered(rows, directive, [(f"{sign} {draw(nouns)}", "9")] if sign else [])


def cells_after(order: Ordered, table: str) -> list[list[str]]:
    statute = drafter.parse_statute(f"나무 조례\n[별표 1] 요금\n{table}\n비고\n1. 뺀다.\n2. 둔다.").value
    applied = drafter.apply(statute, drafter.parse_amendment(f"{order.directive}\n{tabbed(order.new)}").value)
    assert applied.complete, order.directive
    lines = applied.after.text().split("\n")
    assert lines[-3:] == ["비고", "1. 뺀다.", "2. 둔다."]
    rows = [line.replace("|", "\t").replace("│", "\t").strip().split("\t") for line in lines[2:-3]]
    kept = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    return [row for row in kept if row and not set(row[0]) & set("─-")]


@given(ordered())
def test_tables_are_amended_alike_however_they_are_drawn(order: Ordered) -> None:
    expected = cells_after(order, tabbed(order.rows))
    assert cells_after(order, barred(order.rows)) == expected
    assert cells_after(order, drawn(order.rows)) == expected


@given(ordered())
def test_the_frame_of_a_drawn_table_stays(order: Ordered) -> None:
    statute = drafter.parse_statute(f"나무 조례\n[별표 1] 요금\n{drawn(order.rows)}").value
    applied = drafter.apply(statute, drafter.parse_amendment(f"{order.directive}\n{tabbed(order.new)}").value)
    lines = applied.after.text().split("\n")[2:]
    assert {width(line) for line in lines if line[0] == "│"} == {2 * WIDE + 3}
    assert "".join(line[0] for line in lines) == "┌" + "│├" * (len(lines) // 2 - 1) + "│└"
