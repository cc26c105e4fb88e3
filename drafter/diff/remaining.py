"""남은 차이. Where the new text is not what the drafted amendment makes of the current one, with both wordings."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.address import ANNEX_LEVELS, DIVISION_LEVELS, Address, Level, Step
from drafter.apply import Applied, apply
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.diff.in_force import addenda, citation, same_ordinance
from drafter.diff.likeness import same_words, spread
from drafter.diff.trial import differing
from drafter.excerpt import excerpts, opening
from drafter.operations import Amendment
from drafter.parse.amendment import parse_amendment
from drafter.preface import unnumbered_text
from drafter.statute import Statute, Unit
from drafter.wording import word


@dataclass(frozen=True, slots=True)
class Remaining:
    """남은 차이. A place that no directive makes what it should be."""

    place: str
    """The unit, named as it is in the new text."""
    current: str | None
    """What it says now; None when there is no such unit."""
    amended: str | None
    """What it should say; None when it should not be there."""

    @property
    def diagnostic(self) -> Diagnostic:
        """진단. The place with both wordings, cut around the first letter that differs."""
        if self.amended is None:
            facts = {"address": self.place, "current": opening(self.current or "")}
            return Diagnostic(Code.GONE_UNSAID, Document.STATUTE, facts=facts)
        if self.current is None:
            facts = {"address": self.place, "amended": opening(self.amended)}
            return Diagnostic(Code.COME_UNSAID, Document.STATUTE, facts=facts)
        old, new = excerpts(self.current, self.amended)
        facts = {"current": old.text, "current_caret": old.caret, "amended": new.text, "amended_caret": new.caret}
        return Diagnostic(Code.NOT_DRAFTED, Document.STATUTE, facts={"address": self.place, **facts})


def remaining(before: Statute, after: Statute, amendment: Amendment) -> tuple[Remaining, ...]:
    """남은 차이 찾기. Of each part of the text first what came, then what went; the addenda last."""
    applied = apply(before, parse_amendment(word(amendment)).value)
    current = {unit.identity: unit for unit in applied.before.walk()}
    return (*_in_main(applied, after, current), *_in_addenda(applied.after, after, current))


_Current = dict[int | None, Unit]
"""The units of the current text, by identity."""


def _in_main(applied: Applied, after: Statute, current: _Current) -> Iterator[Remaining]:
    made = applied.after
    if not same_words(made.title.text, after.title.text):
        yield Remaining(str(Address((Step(Level.STATUTE),))), applied.before.title.text, after.title.text)
    if not same_words(_unnumbered(made), _unnumbered(after)):
        yield Remaining(str(Address()), _unnumbered(applied.before), _unnumbered(after))
    for address in differing(_main(made), _main(after)):
        for place in _apart(address, made, after):
            yield Remaining(str(place), _wording(_as_it_was(made.find(place), current)), _wording(after.find(place)))


def _in_addenda(made: Statute, after: Statute, current: _Current) -> Iterator[Remaining]:
    """Where addenda differ, each told from the others; and those that are gone."""
    pairs = same_ordinance(made, after)
    for old, new in pairs:
        name = _addenda_name(old, made)
        for address in differing((old,), (new,)):
            inside = Address(address.steps[1:])
            units = (Statute(children=(each,)).find(address) if inside.steps else each for each in (old, new))
            mine, wanted = units
            place = f"{name} {inside}" if inside.steps else name
            yield Remaining(place, _wording(_as_it_was(mine, current)), _wording(wanted))
    for gone in addenda(made)[len(pairs) :]:
        yield Remaining(_addenda_name(gone, made), _wording(gone), None)


def _as_it_was(unit: Unit | None, current: _Current) -> Unit | None:
    """The unit of the current text that became this one; itself when it is new."""
    return current.get(unit.identity, unit) if unit else None


def _wording(unit: Unit | None) -> str | None:
    """The unit with all under it; of a division its heading alone."""
    if unit is None:
        return None
    if unit.level in DIVISION_LEVELS:
        return f"{unit.step} {unit.heading.text if unit.heading else ''}".strip()
    return unit.text(annotations=False).strip()


def _addenda_name(unit: Unit, statute: Statute) -> str:
    """An 부칙 cited by its ordinance, or with the date and whatever else its heading says."""
    heading = unit.heading.text.strip() if unit.heading else ""
    return str(citation(unit, statute) or f"부칙 {heading}".strip())


def _unnumbered(statute: Statute) -> str:
    """The words of an ordinance without 조; before a numbered unit stand dates and numbers only, which are no law."""
    text = unnumbered_text(statute)
    return " ".join(statute.preface.text[text.start : text.end].splitlines()) if text else ""


def _apart(at: Address, made: Statute, after: Statute) -> Iterator[Address]:
    """Of a statute or a division, the units that only one of the texts has; of a smaller unit, the unit itself."""
    rows = [_row(at, statute) for statute in (made, after)]
    single = [step for step in dict.fromkeys((*rows[1], *rows[0])) if not (step in rows[0] and step in rows[1])]
    inside = Address() if any(step.level is Level.ARTICLE for step in single) else at
    yield from [inside.child(step) for step in single] or [at]


def _row(at: Address, statute: Statute) -> tuple[Step, ...]:
    """What stands in a row in the statute or one of its divisions; nothing for a smaller unit."""
    if not at.steps:
        return tuple(unit.step for unit in spread(_main(statute)))
    unit = statute.find(at)
    return tuple(child.step for child in spread(unit.children)) if unit and at.level in DIVISION_LEVELS else ()


def _main(statute: Statute) -> tuple[Unit, ...]:
    """All of a statute but its addenda, the annexes in the order of their numbers."""
    chosen = tuple(unit for unit in statute.children if unit.level is not Level.ADDENDA)
    body = tuple(unit for unit in chosen if unit.level not in ANNEX_LEVELS)
    return body + tuple(sorted((u for u in chosen if u.level in ANNEX_LEVELS), key=lambda u: u.step.order))
