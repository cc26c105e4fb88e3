"""교환 형식. What is written as JSON is read back: equal, and with every character of the text."""

import json

import pytest
from hypothesis import given
from properties.fragments import statute_like, wild
from properties.statutes import statutes

import drafter
from drafter.interchange import read_statute, statute_data
from drafter.statute import Statute


def _through_json(statute: Statute) -> Statute:
    return read_statute(json.loads(json.dumps(statute_data(statute), ensure_ascii=False)))


@given(statutes())
def test_a_statute_comes_back(statute: Statute) -> None:
    assert _through_json(statute) == statute
    assert _through_json(statute).text() == statute.text()


@given(wild | statute_like)
def test_any_text_comes_back(text: str) -> None:
    parsed = drafter.parse_statute(text).value
    assert _through_json(parsed) == parsed
    assert _through_json(parsed).text() == text


def test_another_version_is_refused() -> None:
    data = statute_data(Statute())
    with pytest.raises(ValueError, match="version"):
        read_statute({**data, "version": 99})
