"""Spoilt statutes: whatever is done to a text, it is read without an exception and printed again to the letter.

pytest tests/properties/test_statute_mutations.py              some hundreds of texts
pytest tests/properties/test_statute_mutations.py -m long      a hundred thousand
"""

import random
import unicodedata
from collections.abc import Callable, Iterator

import pytest
from golden_cases import load_cases

import drafter
from drafter.interchange import read_statute, statute_data

TEXTS = [case.input for case in load_cases("statute")]
PIECES = (
    "\n", "\r\n", " ", "\u3000", "\u2028", "\x0b", "(", ")", "<", ">", "[", "]", "①", "㊿", "<18>", "(51)",
    "제1조", "제99999999조", "제2조의2", "제1장", "부칙", "[별표 1]", "1.", "１．", "가.", "겣.", "1)", "(가)",
    "부터", "생략", "삭제", "다만, ", "<table>", "</table>", "<개정 2019.3.28.>", "[본조신설 2020.1.1]",
    "&#x2473;", "&#8231;", "\u1100", "\u1161", "\ud800", "🙂", "\0",
)  # fmt: skip

Mutation = Callable[[random.Random, str], str]


def _cut(chance: random.Random, text: str) -> str:
    start = chance.randrange(len(text) + 1)
    return text[:start] + text[start + chance.randrange(20) :]


def _insert(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(PIECES) + text[place:]


def _swap(chance: random.Random, text: str) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def _join(chance: random.Random, text: str) -> str:
    return text + chance.choice(("", "\n", " ")) + chance.choice(TEXTS)


def _decompose(_chance: random.Random, text: str) -> str:
    return unicodedata.normalize("NFD", text)


MUTATIONS: tuple[Mutation, ...] = (_cut, _cut, _insert, _insert, _insert, _swap, _join, _decompose)


def mutated(count: int) -> Iterator[str]:
    """So many spoilt texts, always the same."""
    chance = random.Random(20261122)
    for _ in range(count):
        text = chance.choice(TEXTS)
        for _ in range(chance.randrange(1, 7)):
            text = chance.choice(MUTATIONS)(chance, text)
        yield text


def _check(count: int) -> None:
    for text in mutated(count):
        statute = drafter.parse_statute(text).value
        assert statute.text() == text


def test_spoilt_texts() -> None:
    _check(400)


def test_spoilt_texts_come_back_from_data() -> None:
    for text in mutated(60):
        statute = drafter.parse_statute(text).value
        assert read_statute(statute_data(statute)) == statute


@pytest.mark.long
def test_a_hundred_thousand_spoilt_texts() -> None:
    _check(100_000)
