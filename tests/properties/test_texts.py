"""Glyphs, numbers, addresses and revisions: what the rest stands on."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from properties.fragments import wild
from properties.words import headings

from drafter import glyphs
from drafter.address import Address, Level, Part, Step
from drafter.diagnostics import Span
from drafter.numbering import (
    ITEM_LETTERS,
    Number,
    item_letter,
    paragraph_sign,
    read_item_letter,
    read_number,
    read_paragraph_sign,
)
from drafter.parse.terms import steps_of
from drafter.parts import part_span, sentences
from drafter.revision import Revision

# --- glyphs


@given(wild)
def test_the_normal_form_is_its_own_normal_form(text: str) -> None:
    text = text.replace("&", "")  # `& middot;` makes the name of a character only where white space is gone
    assert glyphs.normal(glyphs.normal(text)) == glyphs.normal(text)


@given(st.lists(st.tuples(st.sampled_from("가나ㆍ·“”「」제조"), st.booleans())))
def test_a_character_by_its_number_is_the_character(drawn: list[tuple[str, bool]]) -> None:
    named = "".join(f"&#{ord(char)};" if by_number else char for char, by_number in drawn)
    assert glyphs.same(named, "".join(char for char, _ in drawn))


@pytest.mark.parametrize("text", ["&amp;#8231;", "&#38;#8231;", "&bogus;", "&#10;", "&#65;", "R&D;", "?a=1&copy=2"])
def test_what_is_no_character_by_its_name_stays(text: str) -> None:
    assert glyphs.written_out(text) == text
    assert glyphs.normal(text) == text


@pytest.mark.parametrize(
    ("text", "meant"), [("가&#8231;나", "가‧나"), ("&middot;", "·"), ("R&amp;D", "R&D"), ("&#x2470;", "⑰")]
)
def test_a_character_by_its_name_is_written_out(text: str, meant: str) -> None:
    assert glyphs.written_out(text) == meant
    (match,) = glyphs.find_all(f"나무 {text} 숲", meant)
    assert match == glyphs.Match(Span(3, 3 + len(text)), exact=False)


@given(wild, st.data())
def test_what_is_found_is_the_same_as_what_was_looked_for(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    words = data.draw(st.just(text[start : start + 5]) | st.just(glyphs.normal(text)[start : start + 5]) | wild)
    for match in glyphs.find_all(text, words):
        found = text[match.span.start : match.span.end]
        assert glyphs.same(found, words)
        assert not match.exact or found == words


@given(wild, st.data())
def test_words_of_a_text_are_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    words = text[start : start + data.draw(st.integers(1, 9))]
    found = glyphs.find_all(text, words)
    assert bool(found) == bool(words)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(wild, wild)
def test_the_width_of_a_text_is_that_of_its_pieces(one: str, other: str) -> None:
    assert glyphs.width(one + other) == glyphs.width(one) + glyphs.width(other)


# --- numbers

_branches = st.lists(st.integers(2, 30), max_size=2).map(tuple)
_numbers = st.builds(Number, st.integers(1, 200), _branches)
_plain_numbers = st.builds(Number, st.integers(1, 120))
_letters = st.builds(Number, st.integers(1, len(ITEM_LETTERS)), _branches)


@given(_numbers)
def test_numbers_are_read_as_they_are_written(number: Number) -> None:
    assert read_number(str(number)) == number


@given(_plain_numbers)
def test_signs_of_paragraphs_are_read_as_they_are_written(number: Number) -> None:
    assert read_paragraph_sign(paragraph_sign(number)) == number


@given(_letters)
def test_letters_are_read_as_they_are_written(number: Number) -> None:
    assert read_item_letter(item_letter(number)) == number


@given(_numbers, _numbers)
def test_numbers_stand_in_the_order_of_law(one: Number, other: Number) -> None:
    assert (one < other) == (Step(Level.ARTICLE, one).order < Step(Level.ARTICLE, other).order)
    assert one < one.following()


# --- addresses

_ORDINANCE = "조례 제{}호 {} 조례 일부개정조례"
_labels = st.just("") | st.builds(_ORDINANCE.format, st.integers(1, 9999), headings)


def _steps(level: Level, numbers: st.SearchStrategy[Number]) -> st.SearchStrategy[tuple[Step, ...]]:
    return st.builds(lambda number: (Step(level, number),), numbers)


_nothing: st.SearchStrategy[tuple[Step, ...]] = st.just(())
_forms = st.builds(Step, st.just(Level.FORM), _numbers | st.none(), st.sampled_from(("", "의(나)", "(2)")))
_tables = st.builds(Step, st.just(Level.ATTACHED_TABLE), _numbers | st.none())
_divisions = st.one_of(
    _nothing,
    _steps(Level.CHAPTER, _numbers),
    st.builds(tuple.__add__, _steps(Level.PART, _numbers), _steps(Level.CHAPTER, _numbers)),
    st.builds(tuple.__add__, _steps(Level.CHAPTER, _numbers), _steps(Level.SECTION, _numbers)),
)
_openings = st.one_of(
    _divisions,
    st.builds(lambda label: (Step(Level.ADDENDA, None, label),), _labels),
    _tables.map(lambda step: (step,)),
    _forms.map(lambda step: (step,)),
)
_deeper = (
    _steps(Level.ARTICLE, _numbers),
    _steps(Level.PARAGRAPH, _numbers),
    _steps(Level.SUBPARAGRAPH, _numbers),
    _steps(Level.ITEM, _letters),
    _steps(Level.SUBITEM_1, _plain_numbers),
    _steps(Level.SUBITEM_2, st.builds(Number, st.integers(1, 14))),
    _steps(Level.SUBITEM_3, _plain_numbers),
    _steps(Level.SUBITEM_4, st.builds(Number, st.integers(1, 14))),
)
_parts = st.sampled_from(
    (
        *((part,) for part in Part),
        (Part.LEAD_IN, Part.PROVISO),
        (Part.ITEM_LEAD_IN, Part.FIRST),
        (Part.MAIN, Part.FIRST),
    )
)


@st.composite
def addresses(draw: st.DrawFn) -> Address:
    """Any address that a directive can name, with part or without."""
    steps = draw(_openings)
    for deeper in _deeper[: draw(st.integers(0, 4))]:
        steps += draw(_nothing | deeper)
    if steps and steps[-1].level in (Level.SUBPARAGRAPH, Level.ITEM):
        for deeper in _deeper[4 : draw(st.integers(4, 8))]:
            steps += draw(deeper)
    parts = draw(st.just(()) | _parts) if steps else ()
    return Address(steps, parts)


@given(addresses().filter(lambda address: address.steps))
def test_addresses_are_read_as_they_are_written(address: Address) -> None:
    assert Address.parse(str(address)) == address


@given(wild)
def test_what_is_no_address_is_said(text: str) -> None:
    try:
        read = Address.parse(text)
    except ValueError:
        return
    assert isinstance(read, Address)


_TERMINAL = re.compile(r"^([A-Z_0-9]+?)(?:\.\d+)?:\s*/(.*)/$", re.MULTILINE)
_STEPS = (
    *("PART", "CHAPTER", "SECTION", "SUBSECTION", "ARTICLE", "PARAGRAPH", "SUBPARAGRAPH", "ITEM"),
    *("SUBITEM_1", "SUBITEM_2", "ATTACHED_TABLE", "FORM", "ADDENDA", "TITLE"),
)


def _terminals() -> dict[str, str]:
    grammar = (Path(__file__).parents[2] / "grammar" / "address.lark").read_text(encoding="utf-8")
    return dict(_TERMINAL.findall(grammar))


def test_every_step_is_a_terminal() -> None:
    assert set(_STEPS) <= set(_terminals())


@pytest.mark.parametrize("name", _STEPS)
@given(data=st.data())
def test_the_grammar_and_the_reader_agree_on_steps(name: str, data: st.DataObject) -> None:
    words = data.draw(st.from_regex(_terminals()[name], fullmatch=True))
    level = Level.STATUTE if name == "TITLE" else Level[name]
    assert steps_of(name, words)[0][0].level is level


# --- revisions


@st.composite
def _edits(draw: st.DrawFn, length: int) -> list[tuple[int, int, str]]:
    """Replacements one after the other, each inside the text that those before it leave."""
    made: list[tuple[int, int, str]] = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, length))
        end = draw(st.integers(start, min(length, start + 4)))
        new = draw(st.text("가나다", max_size=3))
        made.append((start, end, new))
        length += len(new) - (end - start)
    return made


@given(st.text("라마바 .", max_size=12), st.data())
def test_a_revision_agrees_with_slicing(text: str, data: st.DataObject) -> None:
    revision, after = Revision.of(text), text
    for start, end, new in data.draw(_edits(len(text))):
        revision = revision.replace(start, end, new)
        after = after[:start] + new + after[end:]
        assert revision.before == text
        assert revision.after == after
    assert all(piece.changed or piece.old == piece.new for piece in revision.pieces)
    assert all(piece.old or piece.new for piece in revision.pieces)


# --- sentences


@given(wild)
def test_sentences_cover_the_words(text: str) -> None:
    spans = sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    left = "".join(text[span.start : span.end] for span in spans)
    assert "".join(left.split()) == "".join(text.split())


@given(wild)
def test_parts_lie_in_the_words(text: str) -> None:
    found = [part_span(text, part) for part in Part if part.is_sentence]
    for span in found:
        assert span is None or 0 <= span.start < span.end <= len(text)
    main, proviso = part_span(text, Part.MAIN), part_span(text, Part.PROVISO)
    assert not (main and proviso) or main.end <= proviso.start
