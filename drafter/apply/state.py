"""적용 중의 상태. The statute between two clauses, and the traces so far; frozen, so that failing is free."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, count

from drafter.address import DIVISION_LEVELS, Address, Level, Part, Step
from drafter.apply.outcome import TITLE, Fate, Trace
from drafter.apply.unnumbered import BODY, body_of, title_of, with_body
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.layout import Layout
from drafter.operations import Amendment, Operation, RenameHeading, ReplaceText
from drafter.revision import Revision
from drafter.siblings import exchanged, in_order
from drafter.statute import Statute, Unit, Words, place_of


class Refused(Exception):
    """적용할 수 없음. Carries the diagnostic; never leaves `apply`."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def refusal(code: Code, span: Span | None, **facts: str) -> Refused:
    """거절. The refusal of an operation, with its diagnostic."""
    return Refused(Diagnostic(code, Document.AMENDMENT, span, facts))


@dataclass(frozen=True, slots=True)
class State:
    """상태. The statute at this moment, and the traces of the units changed so far."""

    statute: Statute
    next_identity: int
    traces: Mapping[int, Trace] = field(default_factory=dict)
    homes: Mapping[Step, int] = field(default_factory=dict)
    """The division each article stood in at first, by identity: where a number that was moved away belongs."""
    originals: Mapping[int, Unit] = field(default_factory=dict)
    """The units as they stood, by identity."""
    layout: Layout = field(default_factory=Layout)
    """How the text at hand lays out its units."""
    quoted: Mapping[Address, "QuotedParts"] = field(default_factory=dict)
    """All words the amendment quotes, by the unit and then by the part they are to be changed in."""
    repeated: Mapping[Operation, Operation] = field(default_factory=dict)
    """What is ordered of a law not yet in force, by what it is in the text at hand (`… 제3조의 개정규정 중`), and the
    other way round."""
    done: frozenset[Operation] = frozenset()
    """Which of these are done, as the same was ordered of the text at hand."""

    def path(self, address: Address, span: Span | None) -> tuple[Unit, ...]:
        """The units down to the one at the address; refused, naming what does exist, when there is none."""
        path = self._unnumbered(address) or self.statute.path(address)
        if path is None:
            nearest = _nearest(self.statute, address)
            raise refusal(Code.UNIT_NOT_FOUND, span, address=str(address.unit), nearest=nearest)
        return path

    def _unnumbered(self, address: Address) -> tuple[Unit, ...]:
        """The title, or the 본칙 of an ordinance without articles, where the address is of one of them."""
        if address.level is not Level.STATUTE:
            return ()
        unit = title_of(self.statute) if address.steps else body_of(self.statute)
        return (unit,) if unit else ()

    def trace(self, unit: Unit) -> Trace:
        """The trace of a unit; a fresh one when it has not changed."""
        identity = unit.identity or TITLE
        heading = unit.heading.text if unit.heading else ""
        fresh = Trace(self.originals.get(identity), Fate.KEPT, Revision.of(unit.words.text), Revision.of(heading))
        return self.traces.get(identity, fresh)

    def traced(self, changed: Mapping[int, Trace]) -> "State":
        """This state with the traces of some units renewed."""
        return replace(self, traces={**self.traces, **changed})

    def spliced(self, path: tuple[Unit, ...], new: tuple[Unit, ...]) -> "State":
        """This state with the unit at the end of the path replaced by others, or by none."""
        old = path[-1]
        if old.identity == TITLE:
            return replace(self, statute=replace(self.statute, title=new[0].words))
        if old.identity == BODY:
            return replace(self, statute=with_body(self.statute, new[0] if new else None))
        for parent in reversed(path[:-1]):
            new = (replace(parent, children=put(parent.children, old, new)),)
            old = parent
        return replace(self, statute=replace(self.statute, children=put(self.statute.children, old, new)))

    def having_done(self, operations: Iterable[Operation]) -> "State":
        """This state, knowing what the operations carried out leave nothing to do for."""
        done = frozenset(self.repeated[one] for one in operations if one in self.repeated) if self.repeated else None
        return replace(self, done=self.done | done) if done else self

    def identified(self, unit: Unit) -> tuple[Unit, "State"]:
        """A new unit with identities of its own, and those under it, with the state that knows them as inserted."""
        numbers = count(self.next_identity)
        made = _with_identities(unit, numbers)
        fresh = {u.identity or TITLE: Trace(None, Fate.INSERTED) for u in made.walk()}
        return made, replace(self, next_identity=next(numbers), traces={**self.traces, **fresh})


def begin(statute: Statute, amendment: Amendment) -> State:
    """처음 상태. The statute with an identity for every unit, in document order from 1."""
    numbers = count(TITLE + 1)
    children = in_order(tuple(_with_identities(child, numbers) for child in statute.children))
    statute = replace(statute, children=children)
    homes = {
        article.step: division.identity or TITLE
        for division in statute.walk()
        if division.level in DIVISION_LEVELS
        for article in division.children
        if article.level is Level.ARTICLE
    }
    originals = {unit.identity or TITLE: unit for unit in statute.walk()}
    return State(
        statute,
        next(numbers),
        layout=Layout.of(statute),
        homes=homes,
        originals=originals,
        quoted=_quoted(amendment),
        repeated=_not_yet_in_force(amendment),
    )


def _not_yet_in_force(amendment: Amendment) -> dict[Operation, Operation]:
    """What is ordered of laws not yet in force, and the same without the name of that law, each by the other."""
    named = [o for o in amendment.operations if o.target.steps and o.target.steps[0].level is Level.ENACTMENT]
    nameless = [replace(o, target=replace(o.target, steps=o.target.steps[1:])) for o in named]
    return dict(chain(zip(nameless, named, strict=True), zip(named, nameless, strict=True)))


QuotedParts = Mapping[tuple[Part, ...], set[str]]
"""The words quoted for one unit, by the part of it that is named; for the unit itself under no part."""


def _quoted(amendment: Amendment) -> dict[Address, QuotedParts]:
    quoted: dict[Address, dict[tuple[Part, ...], set[str]]] = {}
    for operation in amendment.operations:
        if isinstance(operation, ReplaceText):
            parts = quoted.setdefault(operation.target.unit, {})
            parts.setdefault(operation.target.parts, set()).add(operation.old)
        if isinstance(operation, RenameHeading):
            quoted.setdefault(operation.target.unit, {}).setdefault((Part.HEADING,), set())
    return dict(quoted)


def _with_identities(unit: Unit, numbers: Iterator[int]) -> Unit:
    identity = next(numbers)
    children = tuple(_with_identities(child, numbers) for child in unit.children)
    return replace(unit, identity=identity, children=in_order(children))


def put(units: tuple[Unit, ...], old: Unit, new: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """바꿔 세우기. The units with others, or none, where one of them stood."""
    place = place_of(units, old.step)
    if place is None or units[place] is not old:
        place = next(index for index, unit in enumerate(units) if unit is old)
    return exchanged(units, place, place + 1, new)


def path_to(units: tuple[Unit, ...], sought: Unit) -> tuple[Unit, ...]:
    """단위까지의 경로. The units down to this very one; empty when it is not among them or under them."""
    for unit in units:
        if unit is sought:
            return (unit,)
        below = path_to(unit.children, sought)
        if below:
            return (unit, *below)
    return ()


def rebuilt(unit: Unit, edits: Mapping[int, Callable[[Unit], Unit]]) -> Unit:
    """다시 세우기. A unit in which those under it that `edits` names by identity are changed."""
    children = tuple(rebuilt(child, edits) for child in unit.children)
    if any(a is not b for a, b in zip(children, unit.children, strict=True)):
        unit = replace(unit, children=children)
    edit = edits.get(unit.identity or TITLE)
    return edit(unit) if edit else unit


def unplaced(units: tuple[Unit, ...], originals: Mapping[int, Unit]) -> tuple[Unit, ...]:
    """읽은 자리 지우기. Units of which only those still as they were read have a place in the text read."""
    return tuple(_as_read(unit, originals) for unit in units)


def _as_read(unit: Unit, originals: Mapping[int, Unit]) -> Unit:
    original = originals.get(unit.identity or TITLE)
    if unit is original:
        return unit
    start = original.start if original and _alone(unit) == _alone(original) else None
    return replace(unit, start=start, children=unplaced(unit.children, originals))


def _alone(unit: Unit) -> str:
    return replace(unit, children=(), tail=Words()).text()


def _nearest(statute: Statute, address: Address) -> str:
    """What does exist: the units beside the one that is missing, under the innermost unit that is there."""
    known = address.unit
    missing = Step(Level.ARTICLE)
    while known.steps and statute.path(known) is None:
        missing, known = known.last, known.parent
    path = statute.path(known)
    siblings = path[-1].children if path else tuple(_of_level(statute, missing.level))
    alike = tuple(unit for unit in siblings if unit.level is missing.level) or siblings
    signs = [_named(unit) for unit in alike]
    listed = ", ".join(signs if len(signs) <= 6 else [*signs[:3], "…", *signs[-2:]])
    return f"{known if path else missing.level.korean}: {listed or '-'}"


def _of_level(statute: Statute, level: Level) -> Iterator[Unit]:
    """The units of a level, wherever they stand; the articles of the addenda are no articles of the ordinance."""
    yield from statute.articles() if level is Level.ARTICLE else (u for u in statute.walk() if u.level is level)


def _named(unit: Unit) -> str:
    """The unit by its number, an 부칙 by the ordinance it belongs to."""
    heading = unit.heading.text if unit.heading and unit.level is Level.ADDENDA else ""
    return f"{unit.step} {heading}".strip()
