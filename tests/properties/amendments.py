"""Amendments of a given ordinance: each clause orders what can be done to the text as it then stands.

Operations are grouped as the parser groups them: one kind to a clause, all places times all pairs of words.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from golden_views import show_operation
from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter
from properties.statutes import addenda, articles, below_article, laid, listed, statutes
from properties.words import NOUNS, headings, latter_sentences, nouns, provisos, sentences, titles

import drafter
from drafter.address import Address, Level, Part, Step
from drafter.apply import Applied
from drafter.apply.divisions import headings_beside
from drafter.glyphs import normal
from drafter.numbering import Number
from drafter.operations import (
    Amendment,
    Clause,
    Content,
    DeleteDivisionHeading,
    DeleteUnit,
    InsertDivisionHeading,
    InsertUnit,
    Operation,
    RenameHeading,
    RenumberUnit,
    ReplaceText,
    RewriteUnit,
    Sentence,
)
from drafter.parts import part_span
from drafter.parts import sentences as cut_sentences
from drafter.statute import DELETED, Statute, Unit, Words

_NUMBERED = (Level.ARTICLE, Level.PARAGRAPH, Level.SUBPARAGRAPH, Level.ITEM)
_DIVISIONS = (Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION)
_CHILD = {Level.PARAGRAPH: Level.SUBPARAGRAPH, Level.SUBPARAGRAPH: Level.ITEM}
_ANNOUNCED = (RewriteUnit, InsertUnit, InsertDivisionHeading)


@dataclass(frozen=True)
class Placed:
    """A unit of the ordinance and its address, its siblings beside it."""

    address: Address
    unit: Unit
    siblings: tuple[Unit, ...]

    @property
    def words(self) -> str:
        return self.unit.words.text

    def count(self, words: str) -> int:
        """How often words stand in the unit, its heading and all that is under it, whatever their glyphs and spaces."""
        texts = (self.heading, *(unit.words.text for unit in self.unit.walk()))
        return sum(_plain(text).count(_plain(words)) for text in texts)

    @property
    def heading(self) -> str:
        return self.unit.heading.text if self.unit.heading else ""

    def outside_heading(self, words: str) -> Address | None:
        """What a directive names where words are to change, but not in the heading; None when nothing says that."""
        if words not in self.heading:
            return self.address
        return None if self.unit.children else self.address.part(Part.OUTSIDE_HEADING)


def _plain(words: str) -> str:
    return "".join(normal(words).split())


def placed(statute: Statute) -> list[Placed]:
    """Every unit that a directive can name, with its address; 부칙 and annexes left out."""
    top = tuple(u for u in statute.children if u.level not in (Level.ADDENDA, Level.ATTACHED_TABLE, Level.FORM))
    return list(_placed(top, Address(), tuple(statute.articles())))


def _placed(units: tuple[Unit, ...], parent: Address, articles_of_all: tuple[Unit, ...]) -> Iterator[Placed]:
    for one in units:
        article = one.level is Level.ARTICLE
        address = Address((one.step,)) if article else parent.child(one.step)
        yield Placed(address, one, articles_of_all if article else units)
        yield from _placed(one.children, address, articles_of_all)


def living(statute: Statute) -> list[Placed]:
    """The units from 조 down to 목 that are not deleted."""
    return [p for p in placed(statute) if p.unit.level in _NUMBERED and not p.unit.deleted]


def holding(statute: Statute, *wanted: Callable[[Placed], object]) -> st.SearchStrategy[Placed]:
    """One of the living units of which all that is wanted is true."""
    found = [p for p in living(statute) if all(test(p) for test in wanted)]
    return st.sampled_from(found) if found else st.nothing()


def _has_words(place: Placed) -> bool:
    return bool(place.words)


def _clause(*operations: Operation) -> Clause:
    return Clause(operations)


# --- words


@st.composite
def replacing(draw: st.DrawFn, statute: Statute) -> Clause:
    """`T 중 “A”를 “B”로, “C”를 “D”로`: words that stand once in the unit and under it."""
    place = draw(holding(statute, _has_words, _single_words))
    olds = draw(st.lists(st.sampled_from(_single_words(place)), min_size=1, max_size=2, unique=True))
    return _clause(*(ReplaceText(place.address, old, draw(headings)) for old in olds))


def _single_words(place: Placed) -> list[str]:
    """The words of the unit's own text that stand nowhere else in it or under it."""
    words = [word.strip(".,") for word in place.words.split() if not set(word) & set("“”「」()")]
    return [word for word in dict.fromkeys(words) if len(word) > 1 and place.count(word) == 1]


@st.composite
def replacing_each(draw: st.DrawFn, statute: Statute) -> Clause:
    """`T1, T2 및 T3 중 “A”를 각각 “B”로`: every place that holds the noun somewhere in it."""
    noun = draw(st.sampled_from(NOUNS))
    found = [a for p in living(statute) if noun in p.words and (a := p.outside_heading(noun))]
    if not found:
        return draw(st.nothing())
    addresses = sorted(draw(st.lists(st.sampled_from(found), min_size=1, max_size=3, unique=True)), key=_order)
    apart = tuple(a for a in addresses if not any(_within(a, b) for b in addresses if a is not b))
    new = draw(headings)
    return _clause(*(ReplaceText(address, noun, new, each=True) for address in apart))


def _order(address: Address) -> tuple[tuple[int, tuple[int, ...]], ...]:
    return address.order


def _within(inner: Address, outer: Address) -> bool:
    return inner.steps[: len(outer.steps)] == outer.steps


@st.composite
def erasing(draw: st.DrawFn, statute: Statute) -> Clause:
    """`T 중 “A”를 삭제한다`: a word from the middle with the space before it."""
    place = draw(holding(statute, _has_words, _inner_words))
    return _clause(ReplaceText(place.address, draw(st.sampled_from(_inner_words(place))), ""))


def _inner_words(place: Placed) -> list[str]:
    plain = _single_words(place)
    spaced = [f" {word}" for word in plain if f" {word} " in place.words]
    return [word for word in spaced if place.count(word) == 1]


@st.composite
def replacing_in_part(draw: st.DrawFn, statute: Statute) -> Clause:
    """`T 단서 중 “A”를 “B”로`: the last word of the proviso, of the main text or of the latter sentence."""
    place = draw(holding(statute, _sentence_parts))
    part, verb = draw(st.sampled_from(_sentence_parts(place)))
    return _clause(ReplaceText(place.address.part(part), verb, draw(nouns)))


def _sentence_parts(place: Placed) -> list[tuple[Part, str]]:
    """The sentence parts of a unit, with a word that stands there once."""
    if len(cut_sentences(place.words)) < 2:
        return []
    spans = [(part, part_span(place.words, part)) for part in (Part.MAIN, Part.PROVISO, Part.FIRST, Part.LATTER)]
    texts_of = [(part, place.words[span.start : span.end]) for part, span in spans if span]
    words = [(part, text, text.split()[-1].strip(".")) for part, text in texts_of]
    return [(part, word) for part, text, word in words if text.count(word) == 1]


@st.composite
def renaming(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제5조의 제목 “(자문)”을 “(심의)”로`, of 조 and 장; the heading that goes is quoted or not."""
    headed = [p for p in placed(statute) if p.unit.heading and (p.unit.level is Level.ARTICLE or _numbered_once(p))]
    if not headed:
        return draw(st.nothing())
    place = draw(st.sampled_from(headed))
    old = place.unit.heading.text if place.unit.heading and draw(st.booleans()) else ""
    return _clause(RenameHeading(place.address, old, draw(headings)))


def _numbered_once(place: Placed) -> bool:
    return place.unit.level in _DIVISIONS


@st.composite
def retitling(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제명 “A”를 “B”로`."""
    return _clause(RenameHeading(TITLE, statute.title.text, draw(titles)))


TITLE = Address((Step(Level.STATUTE),))

# --- whole units


@st.composite
def rewriting(draw: st.DrawFn, statute: Statute) -> Clause:
    """`T를 다음과 같이 한다`."""
    place = draw(holding(statute))
    return _clause(RewriteUnit(place.address, draw(_new_unit(place.unit.step))))


def _new_unit(step: Step) -> st.SearchStrategy[Unit]:
    number = step.number or Number(1)
    made = articles(number) if step.level is Level.ARTICLE else below_article(step.level, number)
    return made.filter(lambda u: not u.deleted)


@st.composite
def rewriting_part(draw: st.DrawFn, statute: Statute) -> Clause:
    """`T 단서를, T 각 호 외의 부분을, T 각 호를 다음과 같이 한다`."""
    place = draw(holding(statute, _parts_to_rewrite))
    part = draw(st.sampled_from(_parts_to_rewrite(place)))
    contents: dict[Part, st.SearchStrategy[Content]] = {
        Part.PROVISO: provisos.map(Words),
        Part.LATTER: latter_sentences.map(Words),
        Part.LEAD_IN: sentences().map(Words),
        Part.MAIN: sentences().map(Words),
        Part.ALL_SUBPARAGRAPHS: listed(Level.SUBPARAGRAPH),
    }
    return _clause(RewriteUnit(place.address.part(part), draw(contents[part])))


def _parts_to_rewrite(place: Placed) -> list[Part]:
    below = any(child.level is Level.SUBPARAGRAPH for child in place.unit.children)
    said = [p for p in (Part.PROVISO, Part.LATTER) if place.words and part_span(place.words, p)]
    main = [Part.MAIN] if Part.PROVISO in said else []
    return [*said, *main, *([Part.LEAD_IN, Part.ALL_SUBPARAGRAPHS] if below and place.words else [])]


@st.composite
def inserting(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제5조에 제3항 및 제4항을 각각 다음과 같이 신설한다`: after the last of its siblings."""
    place = draw(holding(statute))
    last = _last_number(place.siblings, place.unit.level)
    count = draw(st.integers(1, 3))
    steps = [Step(place.unit.level, Number(last + i + 1)) for i in range(count)]
    parent = place.address.parent
    return _clause(*(InsertUnit(parent.child(step), draw(_new_unit(step))) for step in steps))


def _last_number(siblings: tuple[Unit, ...], level: Level) -> int:
    return max(((u.until or u.number or Number(0)).value for u in siblings if u.level is level), default=0)


@st.composite
def inserting_article(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제5조의2를 다음과 같이 신설한다`: a branch that is free."""
    place = draw(holding(statute, lambda p: p.unit.level in (Level.ARTICLE, Level.SUBPARAGRAPH)))
    number = place.unit.number or Number(1)
    taken = [u for u in placed(statute) if u.address.parent == place.address.parent]
    branches = [_branch_of(p.unit, number.value) for p in taken]
    step = Step(place.unit.level, Number(number.value, (max(branches) + 1,)))
    return _clause(InsertUnit(place.address.parent.child(step), draw(_new_unit(step))))


def _branch_of(one: Unit, value: int) -> int:
    """Which branch of the number the unit is; the one without branch, and any other unit, count as the first."""
    number = one.number
    return number.branches[0] if number and number.value == value and number.branches else 1


@st.composite
def inserting_below(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제5조제1항에 각 호를 다음과 같이 신설한다`, 목 under a 호 likewise by number."""
    place = draw(holding(statute, _has_words, lambda p: p.unit.level in _CHILD and not p.unit.children))
    level = _CHILD[place.unit.level]
    units = draw(listed(level).filter(lambda made: not made[0].deleted))
    if level is Level.SUBPARAGRAPH:
        return _clause(InsertUnit(place.address.part(Part.ALL_SUBPARAGRAPHS), units))
    return _clause(InsertUnit(place.address.child(units[0].step), units[0]))


@st.composite
def inserting_part(draw: st.DrawFn, statute: Statute) -> Clause:
    """`T에 단서를, T에 후단을 다음과 같이 신설한다`, where there is none yet."""
    place = draw(holding(statute, _has_words, lambda p: p.words.endswith("."), _parts_to_insert))
    part = draw(st.sampled_from(_parts_to_insert(place)))
    words = draw(provisos if part is Part.PROVISO else latter_sentences)
    return _clause(InsertUnit(place.address.part(part), Words(words)))


def _parts_to_insert(place: Placed) -> list[Part]:
    if not place.words:
        return []
    return [part for part in (Part.PROVISO, Part.LATTER) if not part_span(place.words, part)]


@st.composite
def deleting(draw: st.DrawFn, statute: Statute) -> Clause:
    """`T1부터 T3까지를 각각 삭제한다`: neighbours that are not deleted."""
    place = draw(holding(statute))
    alive = [u for u in place.siblings if u.level is place.unit.level and not u.deleted]
    start = next(i for i, u in enumerate(alive) if u is place.unit)
    run = alive[start : start + draw(st.integers(1, 3))]
    return _clause(*(DeleteUnit(place.address.parent.child(u.step)) for u in run))


@st.composite
def inserting_heading(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제5조 앞에 장 번호 및 제목을 다음과 같이 신설한다`: a number that is free."""
    article = draw(st.sampled_from(list(statute.articles())))
    level = draw(st.sampled_from(_DIVISIONS))
    numbers = [u.number.value for u in statute.walk() if u.level is level and u.number]
    step = Step(level, Number(max(numbers, default=0) + 1))
    return _clause(InsertDivisionHeading(Address((article.step,)), step, draw(headings), draw(st.booleans())))


@st.composite
def deleting_heading(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제16조 앞의 “제4절 계획”을 삭제한다`: the headings right before or after an article."""
    beside = [(Address((article.step,)), follows) for article in statute.articles() for follows in (True, False)]
    sides = [DeleteDivisionHeading(target, target.last, "", follows) for target, follows in beside]
    found = [(s, u) for s in sides for u in headings_beside(statute, s) if u.heading and u.heading.text != DELETED]
    if not found:
        return draw(st.nothing())
    side, division = draw(st.sampled_from(found))
    return _clause(replace(side, division=division.step, heading=(division.heading or Words()).text))


@st.composite
def deleting_part(draw: st.DrawFn, statute: Statute) -> Clause:
    """`T 단서를 삭제한다`."""
    place = draw(holding(statute, _later_parts))
    return _clause(DeleteUnit(place.address.part(draw(st.sampled_from(_later_parts(place))))))


def _later_parts(place: Placed) -> list[Part]:
    return [part for part in (Part.PROVISO, Part.LATTER) if place.words and part_span(place.words, part)]


# --- numbers


@st.composite
def shifting(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제5조제2항부터 제4항까지를 각각 제3항부터 제5항까지로`: the last neighbours move on together."""
    place = draw(holding(statute, lambda p: not (p.unit.number or Number(1)).branches))
    following = [u for u in place.siblings if u.level is place.unit.level and u.step.order >= place.unit.step.order]
    moving = tuple(u for u in following if not u.until)
    by = draw(st.integers(1, 2)) + (_last_number(place.siblings, place.unit.level) - _last_of(moving))
    return _moves(place.address.parent, [(u.step, _shifted(u.step, by)) for u in moving])


def _last_of(units: tuple[Unit, ...]) -> int:
    return max((u.number or Number(0)).value for u in units)


def _shifted(step: Step, by: int) -> Step:
    number = step.number or Number(1)
    return Step(step.level, Number(number.value + by, number.branches))


def _moves(parent: Address, steps: list[tuple[Step, Step]]) -> Clause:
    return _clause(*(RenumberUnit(parent.child(one), parent.child(other)) for one, other in steps))


@st.composite
def swapping(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제7조 및 제10조를 각각 제10조 및 제7조로`."""
    place = draw(holding(statute, lambda p: len(_alive(p)) > 1))
    one, other = draw(st.permutations(_alive(place)))[:2]
    return _moves(place.address.parent, [(one.step, other.step), (other.step, one.step)])


def _alive(place: Placed) -> list[Unit]:
    return [u for u in place.siblings if u.level is place.unit.level and not u.deleted]


@st.composite
def moving_away(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제5조를 제9조로`: one unit to a number that is free."""
    place = draw(holding(statute))
    free = _last_number(place.siblings, place.unit.level) + draw(st.integers(1, 3))
    return _moves(place.address.parent, [(place.unit.step, Step(place.unit.level, Number(free)))])


@st.composite
def moving_under(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제5조제2항제3호를 같은 조 제3항제1호로`: neighbours go under a unit that can hold them."""
    place = draw(holding(statute, lambda p: p.unit.level is not Level.ARTICLE))
    holders = [p for p in living(statute) if _can_hold(p, place)]
    if not holders:
        return draw(st.nothing())
    holder = draw(st.sampled_from(holders))
    alive = _alive(place)
    start = next(i for i, u in enumerate(alive) if u is place.unit)
    free = _last_number(holder.unit.children, place.unit.level)
    steps = [(u.step, Step(u.level, Number(free + i))) for i, u in enumerate(alive[start : start + draw(_few)], 1)]
    parent = place.address.parent
    return _clause(*(RenumberUnit(parent.child(one), holder.address.child(other)) for one, other in steps))


_few = st.sampled_from((1, 1, 2, 3))


def _can_hold(holder: Placed, place: Placed) -> bool:
    """Whether a unit can go under another one: where its like stand, or where nothing stands yet."""
    if holder.address == place.address.parent:
        return False
    levels = {child.level for child in holder.unit.children}
    return levels == {place.unit.level} or (not levels and _CHILD.get(holder.unit.level) is place.unit.level)


@st.composite
def into_paragraph(draw: st.DrawFn, statute: Statute) -> Clause:
    """`제5조 제목 외의 부분을 제1항으로`."""
    place = draw(holding(statute, _has_words, lambda p: p.unit.level is Level.ARTICLE and p.unit.heading))
    first = Step(Level.PARAGRAPH, Number(1))
    return _clause(RenumberUnit(place.address.part(Part.OUTSIDE_HEADING), place.address.child(first)))


_CLAUSES = (
    replacing,
    replacing_each,
    replacing_in_part,
    erasing,
    renaming,
    retitling,
    rewriting,
    rewriting_part,
    inserting,
    inserting_article,
    inserting_below,
    inserting_part,
    deleting,
    deleting_part,
    inserting_heading,
    deleting_heading,
    shifting,
    swapping,
    moving_away,
    into_paragraph,
)
_REARRANGING = (*_CLAUSES, *(moving_under,) * 4)


Kinds = tuple[Callable[[Statute], st.SearchStrategy[Clause]], ...]


def clauses(statute: Statute, kinds: Kinds = _CLAUSES) -> st.SearchStrategy[Clause]:
    """A clause of any kind that can be carried out on the text as it stands; retitling where nothing else can."""
    return st.sampled_from(kinds).flatmap(lambda kind: kind(statute))


# --- sentences


@st.composite
def amendments(draw: st.DrawFn, statute: Statute, most: int = 5, kinds: Kinds = _CLAUSES) -> Amendment:
    """An amendment of the ordinance; each clause fits the text that those before it leave."""
    state = statute
    made: list[Sentence] = []
    chained: list[Clause] = []
    for _ in range(draw(st.integers(1, most))):
        clause = draw(clauses(state, kinds))
        chained.append(clause)
        state = drafter.apply(state, amendment(clause)).after
        if isinstance(clause.operations[0], _ANNOUNCED) or draw(st.booleans()):
            made.append(Sentence(tuple(chained)))
            chained = []
    made += [Sentence(tuple(chained))] if chained else []
    ends = (laid(draw(addenda(designated=False))),) if draw(st.integers(0, 3)) == 0 else ()
    return Amendment(statute.title.text, tuple(made), ends)


def amendment(*clauses: Clause, title: str = "") -> Amendment:
    """An amendment of one sentence."""
    return Amendment(title, (Sentence(clauses),))


@dataclass(frozen=True, repr=False)
class Drawn:
    """현행과 개정. An ordinance and an amendment of it; shown as their texts when a test fails."""

    statute: Statute
    amendment: Amendment

    @property
    def applied(self) -> Applied:
        return drafter.apply(self.statute, self.amendment)

    @property
    def operations(self) -> tuple[Operation, ...]:
        return self.amendment.operations

    def __repr__(self) -> str:
        orders = [f"{i}: {show_operation(o)}" for i, c in enumerate(self.amendment.clauses) for o in c.operations]
        return "\n".join(("", "--- 현행", self.statute.text(), "--- 개정", *orders, "---", ""))

    def _repr_pretty_(self, printer: RepresentationPrinter, _cycle: bool) -> None:
        printer.text(repr(self))


@st.composite
def amended(draw: st.DrawFn) -> Drawn:
    """An ordinance and an amendment of it."""
    statute = draw(statutes())
    return Drawn(statute, draw(amendments(statute)))


@st.composite
def rearranged(draw: st.DrawFn) -> Drawn:
    """An ordinance and an amendment of it that moves units under other units, and changes them before or after."""
    statute = draw(statutes())
    return Drawn(statute, draw(amendments(statute, kinds=_REARRANGING)))


@st.composite
def ordered(draw: st.DrawFn, *kinds: Callable[[Statute], st.SearchStrategy[Clause]]) -> Drawn:
    """An ordinance and one clause of one of these kinds."""
    statute = draw(statutes())
    return Drawn(statute, amendment(draw(st.one_of(*(kind(statute) for kind in kinds)))))
