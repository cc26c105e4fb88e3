"""What is drafted for an annex leads to its new text, whatever changed in it, and reads as it would of an article."""

from collections.abc import Callable

from hypothesis import assume, given
from hypothesis import strategies as st
from properties.test_annex_tables import Rows, barred, drawn, tabbed
from properties.test_annexes import Listed, listed
from properties.words import nouns

import drafter
from drafter.diff import drafted
from drafter.diff.likeness import same
from drafter.diff.outline import in_detail
from drafter.numbering import ITEM_LETTERS
from drafter.statute import Statute

Lines = tuple[str, ...]
Table = Callable[[Rows], str]


def read(annex: Lines, article: str = "") -> Statute:
    return drafter.parse_statute(
        "\n".join(["나무 조례", "제1조(목적) 나무를 심는다.", article, "[별표 1] 나무", *annex])
    ).value


@st.composite
def annexes(draw: st.DrawFn) -> Lines:
    """호 with 목, a table drawn in some way, words, remarks, blank lines: some of these in any order."""
    parts = (_units(), _table(), _remarks(), st.just(("",)), st.lists(nouns, min_size=1, max_size=2).map(tuple))
    return tuple(line for part in draw(st.lists(st.one_of(*parts), min_size=1, max_size=3)) for line in part)


@st.composite
def _units(draw: st.DrawFn) -> Lines:
    below = draw(st.lists(st.integers(0, 2), min_size=1, max_size=4))
    lines: list[str] = []
    for number, items in enumerate(below, 1):
        lines.append(f"{number}. {draw(nouns)}를 심는다.")
        lines += [f"  {ITEM_LETTERS[index]}. {draw(nouns)} {draw(nouns)}" for index in range(items)]
    return tuple(lines)


@st.composite
def _table(draw: st.DrawFn) -> Lines:
    numbered = draw(st.booleans())
    rows = draw(st.lists(nouns, min_size=1, max_size=4))
    named = [(f"{index}. {name}" if numbered else name, draw(nouns)) for index, name in enumerate(rows, 1)]
    return tuple(draw(tables)([("구분", "금액"), *named]).split("\n"))


tables: st.SearchStrategy[Table] = st.sampled_from([tabbed, barred, drawn])


@st.composite
def _remarks(draw: st.DrawFn) -> Lines:
    return ("비고", *(f"{number}. {noun}를 뺀다." for number, noun in enumerate(draw(st.lists(nouns, max_size=2)), 1)))


@st.composite
def changed(draw: st.DrawFn) -> tuple[Lines, Lines]:
    """An annex, and the same with one or two of its lines gone, new, doubled, moved or in other words."""
    before = draw(annexes())
    after = list(before)
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.integers(0, len(after) - 1)) if after else 0
        match draw(st.sampled_from(("gone", "new", "double", "moved", "word", "word", "word"))):
            case "gone":
                del after[place : place + 1]
            case "new":
                after.insert(place, draw(nouns))
            case "double":
                after[place:place] = after[place : place + 1]
            case "moved":
                after.insert(draw(st.integers(0, len(after))), after.pop(place)) if after else None
            case "word":
                words = after[place].split(" ") if after else []
                after[place : place + 1] = [" ".join((*words[:-1], draw(nouns)))] if words else []
    return before, tuple(after)


@st.composite
def rows_changed(draw: st.DrawFn) -> tuple[Rows, Rows]:
    """Rows under a head, four of which stay, one goes, comes or has another amount."""
    names = draw(st.lists(nouns, min_size=6, max_size=6, unique=True))
    before = [("구분", "금액"), *((name, f"{index}원") for index, name in enumerate(names[:5], 1))]
    place = draw(st.integers(1, 5))
    new = draw(st.sampled_from([[], [before[place], (names[5], "7원")], [(before[place][0], "9원")]]))
    return before, [*before[:place], *new, *before[place + 1 :]]


@given(changed())
def test_what_is_drafted_for_an_annex_leads_to_its_new_text(lines: tuple[Lines, Lines]) -> None:
    before, after = map(read, lines)
    result = drafted(before, after)
    assert result.diagnostics == ()
    assume(result.amendment.operations)
    written = drafter.parse_amendment(drafter.word(result.amendment)).value
    assert written.sentences == result.amendment.sentences
    for amendment in (result.amendment, written):
        applied = drafter.apply(before, amendment)
        assert applied.complete
        assert all(map(same, in_detail(applied.after.children), in_detail(after.children)))


@given(listed())
def test_it_reads_as_it_would_of_an_article(drawn: Listed) -> None:
    """But that what makes all 호 or 목 others is said of the unit above them, and 호 with the same words stay."""
    words = [line.split(maxsplit=1)[1] for line in drawn.lines if line[0].isdigit()]
    assume(len({*words}) == len(words) and "“다”" not in drawn.directive)  # which changes nearly every line
    article, annex = (drafted_of(drawn, place) for place in ("제1조", "별표 1"))
    assume("각 호를" not in article and "각 목" not in article.replace("각 목 외", ""))
    assert annex == article.replace("제1조제", "별표 1 제").replace("제1조", "별표 1").replace("같은 조", "같은 표")


def drafted_of(drawn: Listed, place: str) -> str:
    applied = drawn.applied(place)
    return drafter.word(drafter.draft(applied.before, applied.after))


@given(rows_changed())
def test_rows_are_told_of_alike_however_they_are_drawn(rows: tuple[Rows, Rows]) -> None:
    expected = directive(rows, tabbed)
    assert directive(rows, barred) == expected
    assert directive(rows, drawn) == expected


def directive(rows: tuple[Rows, Rows], table: Table) -> str:
    before, after = (read(tuple(table(each).split("\n"))) for each in rows)
    return drafter.word(drafter.draft(before, after)).split("\n")[1]
