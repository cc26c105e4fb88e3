"""연혁 표시 달기. The marks a consolidation carries: what an amendment did to each unit, and when.

A 항 with anything changed in it has `<개정 …>` after its own words, an article without 항 likewise; what came in
has `<신설 …>` or `[본조신설 …]`, what was written anew `[전문개정 …]`, and what went `삭제 <…>`. Marks that stand
there are continued in their own style.
"""

from dataclasses import dataclass, replace

from drafter.address import ANNEX_LEVELS, DIVISION_LEVELS, Level
from drafter.apply import Applied
from drafter.stamp.articles import notes_of
from drafter.stamp.dates import read_date
from drafter.stamp.habits import marks_subparagraphs, pen_for
from drafter.stamp.history import History
from drafter.stamp.marks import AMENDED, INSERTED, Pen, listed, marked
from drafter.statute import Statute, Unit, Words

__all__ = ["stamp"]


def stamp(applied: Applied, date: str) -> Statute:
    """연혁 표시 달기. The statute as amended, with the marks of this amendment; `date` is that of its promulgation.

    A `Failure` for what is no date. A text written anew as a whole (전부개정) has no marks of it.
    """
    day, given = read_date(date)
    history = History.of(applied)
    if not any(history.before(unit) for unit in applied.after.walk()):
        return applied.after
    stamper = _Stamper(history, pen_for(applied.before, day, given), marks_subparagraphs(applied.before))
    children = tuple(stamper.stamped(unit, None) for unit in applied.after.children)
    return replace(applied.after, children=children)


@dataclass(frozen=True, slots=True)
class _Stamper:
    """What is needed to mark any unit of one text."""

    history: History
    pen: Pen
    deep: bool
    """Whether 호 and 목 have marks of their own."""

    def stamped(self, unit: Unit, parent: Unit | None) -> Unit:
        """The unit and all under it, with the marks of this amendment."""
        if self.history.deleted(unit):
            return self._deleted(unit)
        if unit.level in (*DIVISION_LEVELS, *ANNEX_LEVELS):
            return self._below(self._headed(unit))
        if unit.level is Level.ARTICLE:
            return self._article(unit)
        if unit.level is Level.ADDENDA:
            return self._below(unit)
        return self._small(unit, parent)

    def _below(self, unit: Unit) -> Unit:
        return replace(unit, children=tuple(self.stamped(child, unit) for child in unit.children))

    def _deleted(self, unit: Unit) -> Unit:
        mark = " " + self.pen.deleted()
        if unit.level in DIVISION_LEVELS:
            return self._below(replace(unit, heading=marked(unit.heading or Words(), mark)))
        return replace(unit, words=marked(unit.words, mark))

    def _headed(self, unit: Unit) -> Unit:
        """A division or an annex: what became of it stands after its heading."""
        if self.history.inserted(unit):
            kind = INSERTED
        elif self.history.renamed(unit) or self.history.reworded(unit):
            kind = AMENDED
        else:
            return unit
        before = self.history.before(unit)
        former = before.heading.annotations if before and before.heading else ()
        return replace(unit, heading=listed(unit.heading or Words(), self.pen, kind, former))

    def _article(self, unit: Unit) -> Unit:
        made = unit
        if not (self.history.inserted(unit) or self.history.rewritten(unit)):
            made = self._below(made)
            divided = any(child.level is Level.PARAGRAPH for child in unit.children)
            below = self._below_counts(unit) and not divided
            if (self.history.reworded(unit) and not self._split(unit)) or below:
                made = self._listed(made, AMENDED)
        return notes_of(made, self.history, self.pen)

    def _small(self, unit: Unit, parent: Unit | None) -> Unit:
        """A 항, or a 호 in a text that marks its 호: marked itself, or left to the unit it stands in."""
        if unit.level is not Level.PARAGRAPH and not self.deep:
            return self._below(unit)
        if self.history.inserted(unit):
            return self._listed(unit, INSERTED)
        made = self._below(unit)
        whole = self.history.split_off(unit) or self.history.rewritten(unit) or self.history.moved(unit, parent)
        changed = whole or self.history.reworded(unit) or self._below_counts(unit)
        return self._listed(made, AMENDED) if changed else made

    def _below_counts(self, unit: Unit) -> bool:
        return not self.deep and self.history.changed_below(unit)

    def _split(self, unit: Unit) -> bool:
        return any(self.history.split_off(child) for child in unit.children)

    def _listed(self, unit: Unit, kind: str) -> Unit:
        """The list goes on where it stands, below the last 호 if there; a new one follows the unit's own words."""
        if unit.tail and not unit.words.annotations and kind == AMENDED:
            tail = listed(unit.tail, self.pen, kind)
            if len(tail.annotations) == len(unit.tail.annotations):
                return replace(unit, tail=tail)
        before = self.history.before(unit)
        former = (*before.words.annotations, *before.tail.annotations) if before else ()
        return replace(unit, words=listed(unit.words, self.pen, kind, former))
