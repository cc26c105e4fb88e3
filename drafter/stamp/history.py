"""단위의 내력. What each unit was before, as far as its marks tell: new, deleted, moved, changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from drafter.address import DIVISION_LEVELS
from drafter.apply import Applied, Fate, Trace
from drafter.statute import DELETED, Unit


@dataclass(frozen=True, slots=True)
class History:
    """내력. The units as they stood, by identity, and what became of them."""

    units: Mapping[int | None, Unit]
    parents: Mapping[int | None, int | None]
    """The unit each stood in, by identity."""
    traces: Mapping[int, Trace]
    moved_from: Mapping[str, str] = field(default_factory=dict)
    """The articles that moved: where each stood, and where it stands now."""

    @classmethod
    def of(cls, applied: Applied) -> "History":
        """The history that an applied amendment tells."""
        units = {unit.identity: unit for unit in applied.before.walk()}
        parents = {child.identity: unit.identity for unit in applied.before.walk() for child in unit.children}
        moves = {
            str(units[article.identity].step): str(article.step)
            for article in applied.after.articles()
            if article.identity in units and units[article.identity].number != article.number
        }
        return cls(units, parents, applied.traces, moves)

    def before(self, unit: Unit) -> Unit | None:
        """종전의 단위. The unit as it stood, None when it is new."""
        return self.units.get(unit.identity)

    def inserted(self, unit: Unit) -> bool:
        """신설됨. Whether it is new; a 항 made of the article's own text is not."""
        return unit.identity not in self.units and not self.split_off(unit)

    def split_off(self, unit: Unit) -> bool:
        """갈라짐. Whether it is 제1항 made of the text of its article."""
        trace = self.traces.get(unit.identity or 0)
        return trace is not None and trace.split_off

    def rewritten(self, unit: Unit) -> bool:
        """전문 개정됨. Whether it was written anew as a whole."""
        trace = self.traces.get(unit.identity or 0)
        return trace is not None and trace.fate is Fate.REWRITTEN

    def deleted(self, unit: Unit) -> bool:
        """삭제됨. Whether it was there and only its number is left."""
        before = self.before(unit)
        return _gone(unit) and (before is None or not _gone(before))

    def moved(self, unit: Unit, parent: Unit | None) -> bool:
        """이동함. Whether it has another number, or stands in another unit, than before."""
        before = self.before(unit)
        if before is None:
            return False
        elsewhere = parent is not None and self.parents.get(unit.identity) != parent.identity
        return before.number != unit.number or elsewhere

    def renamed(self, unit: Unit) -> bool:
        """제목 개정됨. Whether its heading reads otherwise."""
        before = self.before(unit)
        return before is not None and before.heading != unit.heading

    def reworded(self, unit: Unit) -> bool:
        """자구가 바뀜. Whether its own words read otherwise."""
        before = self.before(unit)
        return before is not None and before.words != unit.words

    def changed_below(self, unit: Unit) -> bool:
        """아래가 바뀜. Whether what stands under it reads otherwise; what was only deleted tells so itself."""
        before = self.before(unit)
        return before is not None and self._kept(unit.children) != before.children

    def _kept(self, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """The units with what was deleted of them as it was before."""
        return tuple(self._as_before(unit) for unit in units)

    def _as_before(self, unit: Unit) -> Unit:
        before = self.before(unit)
        if before is not None and self.deleted(unit) and before.number == unit.number:
            return before
        return replace(unit, children=self._kept(unit.children)) if unit.children else unit


def _gone(unit: Unit) -> bool:
    """Whether only the number is left; of a division, only its number and those of its articles."""
    if unit.level in DIVISION_LEVELS:
        return unit.heading is not None and unit.heading.text == DELETED
    return unit.deleted
