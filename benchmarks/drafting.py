"""기안의 비용. How long `draft` takes for two long texts, as a multiple of the time it takes to read them.

    python benchmarks/drafting.py [ARTICLES]

The texts are made up: an ordinance of about one megabyte, and the same with fifty of its articles changed, the name
of an office among other things.
"""

import sys
import time
from collections.abc import Callable

import drafter

ARTICLES = 2500
CHANGED = 50
TARGET = 3.0
"""Times as long as reading both texts."""
ROUNDS = 3
_OFFICES = ("문화국장", "관광국장")


def ordinance(articles: int, after: bool) -> str:
    """An ordinance of so many articles; `after`, fifty of them changed."""
    every = max(1, articles // CHANGED)
    return "도서관 조례\n" + "".join(_article(n, after and n % every == 1) for n in range(1, articles + 1))


def _article(number: int, changed: bool) -> str:
    office, days = (_OFFICES[1], 10 + number % 7) if changed else (_OFFICES[0], 30)
    return (
        f"제{number}조(제{number}구역의 운영) ① {office}은 제{number}구역 도서관의 운영에 관한 계획을 세워야 한다.\n"
        f"② 제1항의 계획에는 다음 각 호의 사항이 포함되어야 한다.\n"
        f"  1. 제{number}구역 도서관의 개관에 관한 사항\n  2. 그 밖에 시장이 필요하다고 인정하는 사항\n"
        f"③ 신청을 받은 시장은 {days}일 이내에 그 결과를 신청인에게 알려야 한다.\n"
    )


def seconds(work: Callable[[], object]) -> float:
    """The best of some rounds, in time of the processor."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Both measured in one run, and their ratio."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    texts = ordinance(articles, after=False), ordinance(articles, after=True)
    before, after = (drafter.parse_statute(text).value for text in texts)
    reading = seconds(lambda: [drafter.parse_statute(text) for text in texts])
    drafting = seconds(lambda: drafter.draft(before, after))
    size = len(texts[0].encode()) / 1e6
    print(f"{size:.2f} MB, {CHANGED} articles changed: read in {reading:.2f} s, drafted in {drafting:.2f} s")
    print(f"{drafting / reading:.2f} times as long as reading both (target: at most {TARGET:g})")


if __name__ == "__main__":
    main()
