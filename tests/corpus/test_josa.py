"""Which particle official directives put after quoted words: `pytest -m corpus tests/corpus/test_josa.py -s`."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import drafter
from drafter.josa import direction_particle, object_particle
from drafter.operations import ReplaceText

_MARKS = '“”"'


@pytest.mark.corpus
def test_particles_of_official_directives(shared: Path) -> None:
    rows = (shared / "corpus" / "directives.jsonl").read_text(encoding="utf-8").splitlines()
    found = [pair for row in rows for pair in _quoted(json.loads(row)["directive"])]
    other = Counter(_ending(words) for words, written in found if written != _ours(words, written))
    print(f"\n{len(found) - other.total()} of {len(found)} particles as official; otherwise after: {dict(other)}")
    assert len(found) > 20_000
    assert other.total() < len(found) * 0.005


def _quoted(text: str) -> Iterator[tuple[str, str]]:
    """Every word quoted with the particle after it."""
    for operation in drafter.parse_amendment(text).value.operations:
        if isinstance(operation, ReplaceText) and operation.quoted and operation.new:
            old = re.compile(rf"[{_MARKS}]\s*([을를])").match(text, operation.quoted.end)
            new = re.compile(rf"[{_MARKS}]{re.escape(operation.new)}[{_MARKS}]\s*(으로|로)").search(
                text, operation.quoted.end
            )
            pairs = ((operation.old, old), (operation.new, new))
            yield from ((words, match.group(1)) for words, match in pairs if match)


def _ours(words: str, written: str) -> str:
    return object_particle(words) if written in "을를" else direction_particle(words)


def _ending(words: str) -> str:
    last = words[-1]
    if "가" <= last <= "힣":
        return "hangul"
    return "Latin" if last.isascii() and last.isalpha() else last
