"""범위의 모음. Many stretches of one text, of which it is told by halving whether another meets any."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from drafter.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Stretches:
    """범위의 모음. Where they start, in order, and how far those up to each reach."""

    starts: tuple[int, ...] = ()
    reach: tuple[int, ...] = ()

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "Stretches":
        """범위의 모음. They may stand in any order, and overlap."""
        ordered = sorted((span.start, span.end) for span in spans)
        starts, ends = tuple(start for start, _ in ordered), (end for _, end in ordered)
        return cls(starts, tuple(accumulate(ends, max)))

    def meet(self, span: Span) -> bool:
        """겹침. Whether any has a letter in common with a span."""
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.reach[before - 1] > span.start
