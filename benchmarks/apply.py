"""적용의 비용. How the cost of `apply` grows with the articles of an ordinance and the operations of an amendment.

    python benchmarks/apply.py [ARTICLES]

Each amendment does one thing in every article. Growth is the cost of twice as many articles, with as many operations,
divided by twice the cost: 1.0 is linear, 2.0 quadratic.
"""

import sys
import time
from collections.abc import Callable

import drafter
from drafter.operations import Amendment
from drafter.statute import Statute

ARTICLES = 250
ROUNDS = 3
"""How often each is measured, one size after the other."""
LIMIT = 1.3
"""The growth that still counts as linear."""
KINDS: dict[str, Callable[[int], str]] = {
    "자구 수정": lambda n: f"제{n}조제1항 중 “나무”를 “꽃나무”로 한다.",
    "각각": lambda n: f"제{n}조제1항 본문 중 “나무”를 각각 “꽃나무”로 한다.",
    "전문 개정": lambda n: f"제{n}조제2항을 다음과 같이 한다.\n② 시장은 꽃을 심는다.",
    "신설": lambda n: f"제{n}조에 제3항을 다음과 같이 신설한다.\n③ 시장은 꽃을 심는다.",
    "삭제": lambda n: f"제{n}조제2항을 삭제한다.",
    "이동": lambda n: f"제{n}조제2항을 제3항으로 한다.",
    "조 신설": lambda n: f"제{n}조의2를 다음과 같이 신설한다.\n제{n}조의2(꽃) 시장은 꽃을 심는다.",
}


def ordinance(articles: int) -> Statute:
    """An ordinance of so many articles, each with two 항."""
    lines = (f"제{n}조(사업) ① 시장은 나무를 심는다.\n② 시장은 나무를 가꾼다." for n in range(1, articles + 1))
    return drafter.parse_statute("나무 심기 조례\n" + "\n".join(lines)).value


def amendment(articles: int, kind: str) -> Amendment:
    """One directive of that kind for every article."""
    return drafter.parse_amendment("\n".join(KINDS[kind](n) for n in range(1, articles + 1))).value


def seconds(statute: Statute, change: Amendment) -> float:
    """What applying costs, in time of the processor; whatever is not applied is a fault of the measurement."""
    start = time.process_time()
    applied = drafter.apply(statute, change)
    taken = time.process_time() - start
    assert applied.complete, next(outcome.reason for outcome in applied.outcomes if outcome.reason)
    return taken


def fastest(sizes: tuple[int, ...], kind: str) -> list[float]:
    """The least that each size took: what else the machine does only adds to it."""
    cases = [(ordinance(size), amendment(size, kind)) for size in sizes]
    rounds = [[seconds(*case) for case in cases] for _ in range(ROUNDS)]
    return [min(times) for times in zip(*rounds, strict=True)]


def main(articles: int) -> int:
    """Print the figures; 1 when any kind grows faster than it should."""
    worst = 0.0
    sizes = (articles, 2 * articles, 4 * articles)
    for kind in KINDS:
        taken = fastest(sizes, kind)
        growth = taken[-1] / (2 * taken[-2])
        worst = max(worst, growth)
        shown = "  ".join(f"{size}: {cost:.3f} s" for size, cost in zip(sizes, taken, strict=True))
        print(f"{kind}\t{shown}  growth {growth:.2f}")
    print(f"worst growth {worst:.2f} (limit {LIMIT})")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES))
