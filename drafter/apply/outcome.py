"""적용 결과. What became of each operation, and of each unit it touched."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum

from drafter.diagnostics import Diagnostic, Severity
from drafter.operations import Operation
from drafter.revision import Revision
from drafter.statute import Statute, Unit


class Status(StrEnum):
    """적용 상태. applied; warned: applied, with something to look at; failed: not applied."""

    APPLIED = "applied"
    WARNED = "warned"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """연산의 결과. One operation, how it ended, and why."""

    operation: Operation
    status: Status = Status.APPLIED
    reasons: tuple[Diagnostic, ...] = ()

    @property
    def reason(self) -> Diagnostic | None:
        """The first reason, None when it was applied without more."""
        return self.reasons[0] if self.reasons else None

    def doubted(self, *doubts: Diagnostic) -> "Outcome":
        """의심스러움. The outcome with more to say of it; a note alone is nothing that has to be looked at."""
        warned = any(doubt.severity is Severity.WARNING for doubt in doubts)
        status = Status.WARNED if warned and self.status is Status.APPLIED else self.status
        return replace(self, status=status, reasons=(*self.reasons, *doubts))


class Fate(Enum):
    """단위의 처지. What became of a unit as a whole."""

    KEPT = "kept"
    """It stayed or moved; its words may have changed in part."""
    REWRITTEN = "rewritten"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Trace:
    """단위의 변경 내역. How one unit came to be what it is now."""

    before: Unit | None
    """The unit as it stood, None when it was inserted."""
    fate: Fate = Fate.KEPT
    words: Revision = field(default_factory=lambda: Revision(()))
    """Its own words, with what was replaced in them."""
    heading: Revision = field(default_factory=lambda: Revision(()))
    """Its heading, likewise."""
    split_from: int | None = None
    """For a unit made of a text without number, what that was the text of: 제1항 of an article, 제1조 of the 본칙."""

    parted_from: int | None = None
    """For one of several units deleted on one line (`제5조부터 제8조까지 삭제`), parted from them: that line."""

    @property
    def split_off(self) -> bool:
        """갈라짐. Whether it was made of a text without number (`제목 외의 부분을 제1항으로`)."""
        return self.split_from is not None


@dataclass(frozen=True, slots=True)
class Applied:
    """적용된 개정. Both texts, one outcome per operation, and what became of each unit."""

    before: Statute
    """The statute as it stood; each unit has an identity."""
    after: Statute
    """The statute as amended; a unit that stayed or moved keeps its identity."""
    outcomes: tuple[Outcome, ...]
    diagnostics: tuple[Diagnostic, ...]
    traces: Mapping[int, Trace] = field(default_factory=dict)
    """The units that changed, by identity; `TITLE` is the ordinance's own title."""

    @property
    def complete(self) -> bool:
        """Whether every operation was applied."""
        return all(outcome.status is not Status.FAILED for outcome in self.outcomes)


TITLE = 0
"""The identity under which the title of the ordinance is traced."""
