"""조례 읽기의 비용. What reading a statute costs: time by stage, growth, memory, and the whole command.

    python benchmarks/statutes.py [FILE …]      the text of the files, or else of made-up ordinances

Times are given as multiples of one bare regular-expression pass over the same text, the least anything could do
that looks at every line; the command as a multiple of a Python that does nothing.
"""

import re
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from drafter.parse import signs
from drafter.parse.lines import cut_units
from drafter.parse.statute import build_units, parse_statute

BARE = re.compile(r"^(?:(제\d+조(?:의\d+)*)\(([^)]*)\)|([①-⑳])|(\d+(?:의\d+)*)\.|([가-하])\.|)(.*)$", re.MULTILINE)
LIMITS = {"whole": 15, "growth": 10, "memory": 30, "command": 12}


def made_up(articles: int) -> str:
    """An ordinance of so many articles, each with 항, 호, 목 and a mark."""
    article = (
        "제{n}조(놀이터의 관리 {n}) ① 시장은 다음 각 호의 사항을 점검하여야 한다. <개정 2021.5.20>\n"
        "1. 그네와 그 줄(쇠줄을 포함한다)의 상태\n"
        "  가. 줄의 굵기와 길이\n"
        "2. 그 밖에 시장이 필요하다고 인정하는 사항\n"
        "② 제1항에 따른 점검은 한 해에 두 번 이상 한다. 다만, 겨울에는 그러하지 아니하다.\n"
    )
    return "한빛시 놀이터 조례\n" + "".join(article.format(n=n) for n in range(1, articles + 1))


def seconds(work: Callable[[], object], rounds: int = 7) -> float:
    """The best of some rounds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def stages(texts: list[str]) -> dict[str, float]:
    """Seconds by stage: looking for signs, cutting tokens, building units, and all of it."""
    tokens = [cut_units(text) for text in texts]
    return {
        "signs": seconds(lambda: [0 for text in texts for _ in signs.SIGN.finditer(text)]),
        "tokens": seconds(lambda: [cut_units(text) for text in texts]),
        "units": seconds(lambda: [build_units(text, cut) for text, cut in zip(texts, tokens, strict=True)]),
        "whole": seconds(lambda: [parse_statute(text) for text in texts]),
    }


def memory(text: str) -> float:
    """Bytes at the peak of reading, for each byte of the text in UTF-8."""
    tracemalloc.start()
    parse_statute(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / len(text.encode())


def command(text: str) -> float:
    """The command on a file of 13 KB, as a multiple of `python -c pass`."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "조례.txt"
        file.write_text(text, encoding="utf-8")
        drafter = Path(sys.executable).with_name("drafter")
        ours = seconds(lambda: subprocess.run([drafter, "parse", file], capture_output=True, check=True), 15)
    return ours / seconds(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), 15)


def main(files: list[str]) -> None:
    """Print the figures, each with its limit."""
    texts = [Path(file).read_text(encoding="utf-8") for file in files] or [made_up(n) for n in (30, 100, 300)]
    bare = seconds(lambda: [found.groups() for text in texts for found in BARE.finditer(text)])
    size = sum(len(text.encode()) for text in texts)
    for stage, taken in stages(texts).items():
        print(f"{stage:8} {taken * 1000:8.1f} ms  {taken / bare:5.1f}x a bare pass  {size / taken / 1e6:6.1f} MB/s")
    long = max(texts, key=len)
    growth = seconds(lambda: parse_statute(long * 8), 3) / seconds(lambda: parse_statute(long), 5)
    print(f"eight times the text: {growth:.1f}x the time (at most {LIMITS['growth']})")
    print(f"memory: {memory(long):.1f}x the text (at most {LIMITS['memory']})")
    print(f"drafter parse, 13 KB: {command(made_up(24)):.1f}x bare python (at most {LIMITS['command']})")
    print(f"whole: at most {LIMITS['whole']}x a bare pass")


if __name__ == "__main__":
    main(sys.argv[1:])
