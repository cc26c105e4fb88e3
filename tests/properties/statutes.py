"""Made-up ordinances as values: every kind of unit, consistent numbers, laid out as the guide prescribes."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from properties.words import headings, phrases, texts, titles

from drafter.address import Level
from drafter.layout import Layout
from drafter.numbering import Number
from drafter.statute import CLASS_OF_LEVEL, DELETED, Statute, Unit, Words

_BRANCHED = (Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.SUBPARAGRAPH, Level.ITEM)
_HEADED_BELOW = (Level.ADDENDA, Level.ATTACHED_TABLE, Level.FORM)
_BELOW = {
    Level.PARAGRAPH: (Level.SUBPARAGRAPH,),
    Level.SUBPARAGRAPH: (Level.ITEM,),
    Level.ITEM: (Level.SUBITEM_1,),
    Level.SUBITEM_1: (Level.SUBITEM_2,),
    Level.SUBITEM_2: (Level.SUBITEM_3,),
    Level.SUBITEM_3: (Level.SUBITEM_4,),
    Level.SUBITEM_4: (),
}


def unit(level: Level, number: Number | None, words: str = "", heading: str | None = None, *below: Unit) -> Unit:
    """A unit without layout."""
    kept = None if heading is None else Words(heading)
    return CLASS_OF_LEVEL[level](level, number, kept, Words(words), below)


@st.composite
def numbers(draw: st.DrawFn, level: Level, most: int, start: int = 1) -> list[Number]:
    """Numbers of neighbours, rising from `start`, with branches where the level has them."""
    made = [Number(start)]
    for _ in range(draw(st.integers(0, most - 1))):
        last = made[-1]
        branches = level in _BRANCHED and draw(st.integers(0, 5)) == 0
        if branches:
            made.append(last.following() if last.branches else Number(last.value, (2,)))
        else:
            made.append(Number(last.value + 1))
    return made


@st.composite
def listed(draw: st.DrawFn, level: Level, most: int = 3) -> tuple[Unit, ...]:
    """Neighbouring units of one level with what is under them, for every level below 조."""
    return tuple(draw(below_article(level, number)) for number in draw(numbers(level, most)))


@st.composite
def below_article(draw: st.DrawFn, level: Level, number: Number) -> Unit:
    """One 항, 호, 목 or 세목, at times a deleted one, at times with units under it."""
    if draw(st.integers(0, 11)) == 0:
        return unit(level, number, DELETED)
    words = draw(texts() if level is Level.PARAGRAPH else phrases | texts())
    deeper = _BELOW[level]
    children = draw(listed(deeper[0])) if deeper and draw(st.integers(0, 3)) == 0 else ()
    return unit(level, number, words, None, *children)


@st.composite
def articles(draw: st.DrawFn, number: Number) -> Unit:
    """One 조: with words, with words and 호, or with 항; with or without heading; at times deleted."""
    if draw(st.integers(0, 11)) == 0:
        return unit(Level.ARTICLE, number, DELETED)
    heading = draw(st.one_of(headings, headings, headings, st.none()))
    kind = draw(st.sampled_from(("words", "subparagraphs", "paragraphs", "paragraphs")))
    if kind == "paragraphs":
        return unit(Level.ARTICLE, number, "", heading, *draw(listed(Level.PARAGRAPH, 4)))
    children = draw(listed(Level.SUBPARAGRAPH)) if kind == "subparagraphs" else ()
    return unit(Level.ARTICLE, number, draw(texts()), heading, *children)


@st.composite
def article_runs(draw: st.DrawFn, start: int = 1, most: int = 4) -> tuple[Unit, ...]:
    """Neighbouring 조, at times closed by several deleted at once."""
    made = tuple(draw(articles(number)) for number in draw(numbers(Level.ARTICLE, most, start)))
    if draw(st.integers(0, 9)):
        return made
    following = _after(made)
    together = unit(Level.ARTICLE, Number(following), DELETED)
    return (*made, replace(together, until=Number(following + draw(st.integers(1, 3)))))


def _after(units: tuple[Unit, ...]) -> int:
    """The number after those of the articles."""
    last = units[-1]
    number = last.until or last.number or Number(0)
    return number.value + 1


@st.composite
def divided(draw: st.DrawFn, levels: tuple[Level, ...], start: int = 1) -> tuple[Unit, ...]:
    """Divisions of the first of the levels, the others under it, articles numbered through all of them."""
    if not levels:
        return draw(article_runs(start, most=2))
    made: list[Unit] = []
    for number in draw(numbers(levels[0], most=2)):
        below = draw(divided(levels[1:], start))
        start = _after(below_divisions(below))
        made.append(unit(levels[0], number, "", draw(headings), *below))
    return tuple(made)


def below_divisions(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The articles under divisions."""
    articles = [a for u in units for a in ((u,) if u.level is Level.ARTICLE else below_divisions(u.children))]
    return tuple(articles)


_DIVISIONS = (
    (),
    (),
    (Level.CHAPTER,),
    (Level.CHAPTER, Level.SECTION),
    (Level.PART, Level.CHAPTER),
    (Level.CHAPTER, Level.SECTION, Level.SUBSECTION),
)


@st.composite
def addenda(draw: st.DrawFn, designated: bool = True) -> Unit:
    """부칙, with articles or with one sentence."""
    heading = None
    if designated:
        heading = draw(st.none() | st.integers(1, 9999).map("<조례 제{}호>".format))
    if draw(st.booleans()):
        return unit(Level.ADDENDA, None, draw(texts()), heading)
    return unit(Level.ADDENDA, None, "", heading, *draw(article_runs(most=2)))


@st.composite
def annexes(draw: st.DrawFn, level: Level, number: int) -> Unit:
    """별표 or 별지 서식 with a body of a few lines."""
    body = "\n".join(draw(st.lists(phrases, min_size=1, max_size=3)))
    return unit(level, Number(number), body, draw(headings))


@st.composite
def closings(draw: st.DrawFn) -> tuple[Unit, ...]:
    """What stands after the articles: 부칙, 별표, 별지 서식."""
    ends = [draw(addenda()) for _ in range(draw(st.integers(0, 2)))]
    tables = [draw(annexes(Level.ATTACHED_TABLE, n + 1)) for n in range(draw(st.integers(0, 2)))]
    forms = [draw(annexes(Level.FORM, n + 1)) for n in range(draw(st.integers(0, 1)))]
    return tuple(ends + tables + forms)


def laid(value: Unit) -> Unit:
    """A unit laid out as the guide prescribes; the words of 부칙 and annexes on lines of their own."""
    return _corrected(Layout().laid(value))


def _corrected(value: Unit) -> Unit:
    if value.level in _HEADED_BELOW and value.heading is not None and value.words:
        value = replace(value, gap="\n")
    if value.until:
        value = replace(value, lead=f"{value.lead.rstrip()}부터 제{value.until}조까지 ")
    return replace(value, children=tuple(map(_corrected, value.children)))


@st.composite
def statutes(draw: st.DrawFn, closed: bool = True) -> Statute:
    """A whole ordinance; `closed`: with 부칙 and annexes at its end."""
    units = draw(divided(draw(st.sampled_from(_DIVISIONS))))
    ends = draw(closings()) if closed else ()
    return Statute(Words(draw(titles)), children=tuple(map(laid, (*units, *ends))))


Edit = Callable[[str], str]


@st.composite
def annotated(draw: st.DrawFn, statute: Statute) -> str:
    """The text of a statute with annotations of a consolidation strewn over the ends of its lines."""
    marks = st.sampled_from(("", "", " <개정 2019.3.28>", " <신설 2020.1.2., 2021.3.4.>", " [전문개정 2015.1.2]"))
    lines = statute.text().split("\n")
    return "\n".join(line + (draw(marks) if line[:1] in "①②③" and line else "") for line in lines)
