"""개정 지시 읽기의 비용. How many directive sentences a second `parse_amendment` reads, and how its cost grows.

    python benchmarks/directives.py [TEXTS]

Read are the published amending texts of ../shared/corpus/directives.jsonl; where they are not, no speed is.
A bare pass of one regular expression over the same texts is given with it, so that machines can be compared.
Growth is the cost of a text twice as long, divided by twice the cost: 1.0 is linear, 2.0 quadratic.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import drafter

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "directives.jsonl"
TARGET = 5000
"""Sentences a second."""
ROUNDS = 3
LENGTH = 400
"""How often the text repeats of which the growth is measured."""
LIMIT = 1.3
"""The growth that still counts as linear."""
_OPENING = "나무 조례 일부를 다음과 같이 개정한다."
_QUOTING = "제2조(다른 조례의 개정) ① 풀 조례 일부를 다음과 같이 개정한다.\n제3조를 삭제한다."
KINDS: dict[str, tuple[str, Callable[[int], str]]] = {
    "일괄개정": (
        "",
        lambda n: f"제{n}조(풀{n} 조례의 개정) 풀{n} 조례 일부를 다음과 같이 개정한다.\n제3조 중 “풀”을 “들풀”로 한다.",
    ),
    "부칙의 다른 조례 개정": (
        _OPENING,
        lambda n: f"조례 제{n}호 나무 조례 부칙에 제2조를 다음과 같이 신설한다.\n{_QUOTING}",
    ),
    "부칙 전문의 다른 조례 개정": (
        _OPENING,
        lambda n: f"조례 제{n}호 나무 조례 부칙을 다음과 같이 한다.\n부칙\n제1조(시행일) 가\n{_QUOTING}",
    ),
    "고치는 다른 조례": (
        f"{_OPENING}\n부칙에 제2조를 다음과 같이 신설한다.\n{_QUOTING}",
        lambda n: f"({n + 1}) 풀{n} 조례 일부를 다음과 같이 개정한다.\n제3조를 삭제한다.",
    ),
    "대비표 같은 서식": (
        _OPENING,
        lambda n: (
            f"별지 제{n}호서식을 다음과 같이 한다.\n[별지 제{n}호서식] 의안\n신ㆍ구조문대비표\n| 현 행 | 개 정 안 |"
        ),
    ),
}
"""What a text begins with, and what repeats in it."""
_WORDS = re.compile(r"\S+")


def texts(count: int | None) -> list[str]:
    """The amending texts, the first `count` of them."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["directive"] for line in lines[:count]]


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The best of some rounds, in time of the processor."""
    times = []
    for _ in range(rounds):
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


def repeated(kind: str, length: int) -> str:
    """A text of that kind, so long."""
    head, line = KINDS[kind]
    return "\n".join(
        filter(None, (head, *map(line, range(1, length + 1)), "부칙", "이 조례는 공포한 날부터 시행한다."))
    )


def growth(kind: str) -> float:
    """How the cost of a text of that kind grows; both are measured by turns, as machines do other things."""
    short, long = (repeated(kind, length) for length in (2 * LENGTH, 4 * LENGTH))
    rounds = [[seconds(partial(drafter.parse_amendment, text), 1) for text in (short, long)] for _ in range(2 * ROUNDS)]
    shortest, longest = map(min, zip(*rounds, strict=True))
    return longest / (2 * shortest)


def main(count: int | None) -> int:
    """Print the figures; 1 when the target is missed or any kind grows faster than it should."""
    return speed(count) | growths()


def growths() -> int:
    """Print how the cost of every kind grows; 1 when one grows faster than it should."""
    worst = 0.0
    for kind in KINDS:
        grown = growth(kind)
        worst = max(worst, grown)
        print(f"{kind}\tgrowth {grown:.2f}")
    print(f"worst growth {worst:.2f} (limit {LIMIT})")
    return int(worst > LIMIT)


def speed(count: int | None) -> int:
    """Print how fast the published texts are read; 1 when the target is missed."""
    if not CORPUS.is_file():
        print(f"speed not measured: {CORPUS.parent.name}/{CORPUS.name} is not here")
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
