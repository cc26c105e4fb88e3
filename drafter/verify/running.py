"""검증 돌리기. Many cases, one after the other or in several processes at once."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from drafter.verify.judging import Verdict, judge_folder

_SHARE = 8
"""How many cases a process takes at a time."""


def verdicts(folders: Sequence[Path], jobs: int = 1) -> Iterator[Verdict]:
    """검증. The verdict on each case folder, in order, as they come.

    Each process builds its own parser, on its first case: one that was built before cannot be handed over.
    """
    if jobs <= 1:
        yield from map(judge_folder, folders)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(judge_folder, folders, chunksize=_SHARE)
