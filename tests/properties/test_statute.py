"""제1 약속. Nothing is lost: a statute prints what was read, and what is printed is read as it was."""

from hypothesis import given
from hypothesis import strategies as st
from properties.amendments import placed
from properties.fragments import statute_like, wild
from properties.statutes import annotated, statutes

import drafter
from drafter.address import Address
from drafter.statute import Statute


@given(statutes())
def test_a_statute_printed_and_read_is_the_same(statute: Statute) -> None:
    text = statute.text()
    parsed = drafter.parse_statute(text)
    assert parsed.value == statute
    assert parsed.value.text() == text
    assert parsed.diagnostics == ()


@given(wild | statute_like)
def test_any_text_is_printed_again_to_the_letter(text: str) -> None:
    assert drafter.parse_statute(text).value.text() == text


@given(wild | statute_like)
def test_reading_again_gives_the_same_tree(text: str) -> None:
    statute = drafter.parse_statute(text).value
    assert drafter.parse_statute(statute.text()).value == statute


@given(wild | statute_like)
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    spans = [unit.span for unit in drafter.parse_statute(text).value.walk() if unit.span]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)


@given(st.data())
def test_annotations_are_no_words(data: st.DataObject) -> None:
    statute = data.draw(statutes())
    text = data.draw(annotated(statute))
    parsed = drafter.parse_statute(text).value
    assert parsed.text() == text
    assert parsed == statute
    assert parsed.text(annotations=False) == statute.text()


@given(statutes())
def test_every_unit_is_found_at_its_address(statute: Statute) -> None:
    for place in placed(statute):
        assert statute.find(place.address) is place.unit
        assert statute.find(str(place.address)) is place.unit


@given(statutes())
def test_what_is_not_there_is_not_found(statute: Statute) -> None:
    there = {str(place.address) for place in placed(statute)}
    for address in ("제99조", "제1조제99항", "제99장"):
        assert address not in there
        assert statute.find(Address.parse(address)) is None
