"""현황판(現況板). What came of all cases together."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from drafter.apply import Status
from drafter.operations import OPERATIONS
from drafter.verify.judging import Verdict


@dataclass(frozen=True, slots=True)
class Board:
    """현황판(現況板). The verdicts counted, in all and by kind of operation."""

    verdicts: tuple[Verdict, ...]

    @property
    def good(self) -> bool:
        """Whether every case came out as it should."""
        return all(verdict.good for verdict in self.verdicts)

    @property
    def counts(self) -> dict[str, int]:
        """셈. How many cases there are, and how many were understood, applied and equal."""
        return {
            "cases": len(self.verdicts),
            "understood": sum(verdict.understood for verdict in self.verdicts),
            "applied": sum(verdict.applied for verdict in self.verdicts),
            "equal": sum(verdict.equal for verdict in self.verdicts),
        }

    @property
    def operations(self) -> dict[str, dict[Status, int]]:
        """연산별 셈. For each kind of operation met, by its Korean name, how many ended how."""
        ended: Counter[tuple[str, Status]] = Counter()
        for verdict in self.verdicts:
            ended.update(verdict.operations)
        met = [kind.korean for kind in OPERATIONS if any(ended[kind.korean, status] for status in Status)]
        return {korean: {status: ended[korean, status] for status in Status} for korean in met}

    def data(self) -> dict[str, Any]:
        """자료. The board as plain data, for a report."""
        return {
            "counts": self.counts,
            "operations": {name: {str(s): n for s, n in counts.items()} for name, counts in self.operations.items()},
            "cases": [_case_data(verdict) for verdict in self.verdicts],
        }


def _case_data(verdict: Verdict) -> dict[str, Any]:
    different = [{"place": d.place, "got": d.got, "want": d.want} for d in verdict.differences]
    return {
        "name": verdict.name,
        "understood": verdict.understood,
        "applied": verdict.applied,
        "equal": verdict.equal,
        "undone": [said.message for said in verdict.undone],
        "differences": different,
        "unreadable": [said.message for said in verdict.unreadable],
    }
