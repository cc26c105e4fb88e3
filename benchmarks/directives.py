"""개정 지시 읽기의 비용. How many directive sentences a second `parse_amendment` reads, on one core.

    python benchmarks/directives.py [TEXTS]

Read are the published amending texts of ../shared/corpus/directives.jsonl; where they are not, nothing is measured.
A bare pass of one regular expression over the same texts is given with it, so that machines can be compared.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import drafter

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "directives.jsonl"
TARGET = 5000
"""Sentences a second."""
ROUNDS = 3
_WORDS = re.compile(r"\S+")


def texts(count: int | None) -> list[str]:
    """The amending texts, the first `count` of them."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["directive"] for line in lines[:count]]


def seconds(work: Callable[[], object]) -> float:
    """The best of some rounds, in time of the processor."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def size(text: str) -> tuple[int, int]:
    """How many sentences and operations a text has."""
    amendment = drafter.parse_amendment(text).value
    return len(amendment.sentences), len(amendment.operations)


def for_each(work: Callable[[str], object], given: list[str]) -> None:
    """The work on each text, one after the other; what it makes is not kept, so that no collection is timed with it."""
    for text in given:
        work(text)


def main(count: int | None) -> int:
    """Print the figures; 1 when the target is missed."""
    if not CORPUS.is_file():
        print(f"nothing measured: {CORPUS.parent.name}/{CORPUS.name} is not here")
        return 0
    given = texts(count)
    sentences, operations = map(sum, zip(*map(size, given), strict=True))
    taken = seconds(lambda: for_each(drafter.parse_amendment, given))
    bare = seconds(lambda: for_each(_WORDS.findall, given))
    print(f"{len(given)} texts, {sentences} sentences, {operations} operations")
    print(
        f"{sentences / taken:,.0f} sentences/s, {operations / taken:,.0f} operations/s (target {TARGET:,} sentences/s)"
    )
    print(f"{taken:.2f} s, {taken / bare:.0f} times a bare pass over the words")
    return int(sentences / taken < TARGET)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else None))
