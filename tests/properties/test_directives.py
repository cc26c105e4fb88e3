"""제1ㆍ제2 약속. Amendments are worded and read again as they were; no text at all makes reading fail."""

from hypothesis import assume, given
from hypothesis import strategies as st
from properties.amendments import Drawn, amended
from properties.fragments import directive_like, spoilt, wild

import drafter
from drafter.parse.amendment import ParsedAmendment


@given(amended())
def test_an_amendment_worded_and_read_is_the_same(drawn: Drawn) -> None:
    amendment = drawn.amendment
    parsed = drafter.parse_amendment(drafter.word(amendment))
    assert parsed.value.operations == amendment.operations
    assert parsed.value == amendment
    assert parsed.diagnostics == ()


@given(wild | directive_like)
def test_any_text_can_be_read(text: str) -> None:
    _check_spans(drafter.parse_amendment(text), text)


@given(st.data())
def test_a_spoilt_amendment_can_be_read(data: st.DataObject) -> None:
    text = data.draw(spoilt(drafter.word(data.draw(amended()).amendment)))
    _check_spans(drafter.parse_amendment(text), text)


@given(wild | directive_like)
def test_what_was_read_can_be_worded(text: str) -> None:
    amendment = drafter.parse_amendment(text).value
    assert isinstance(drafter.word(amendment), str)


@given(st.data())
def test_what_was_read_of_a_spoilt_amendment_can_be_applied(data: st.DataObject) -> None:
    drawn = data.draw(amended())
    text = data.draw(spoilt(drafter.word(drawn.amendment)))
    read = drafter.parse_amendment(text).value
    assume(not read.parts)  # of several ordinances only the part that names this one is carried out
    applied = drafter.apply(drawn.statute, read)
    assert tuple(outcome.operation for outcome in applied.outcomes) == read.operations


def _check_spans(parsed: ParsedAmendment, text: str) -> None:
    """Every diagnostic points into the text and can be said in both languages."""
    for diagnostic in parsed.diagnostics:
        assert diagnostic.message
        span = diagnostic.span
        assert span is None or 0 <= span.start <= span.end <= len(text)
