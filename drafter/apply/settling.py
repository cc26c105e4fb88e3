"""자리 맞춤. Finding the unit a directive means where it names it otherwise than the text at hand has it.

Nothing is settled in silence: whatever was not found as named comes with a note that says what was taken.
"""

from collections.abc import Iterator
from dataclasses import replace

from drafter.address import ANNEX_LEVELS, Address, Level, Step
from drafter.apply.divisions import headings_beside
from drafter.apply.outcome import TITLE
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.glyphs import same
from drafter.operations import (
    Clause,
    DeleteDivisionHeading,
    InsertUnit,
    Operation,
    RenameHeading,
    RenumberUnit,
    ReplaceText,
    RewriteUnit,
)
from drafter.statute import Statute, Unit, Words, place_of

Settled = tuple[Operation, tuple[Diagnostic, ...]]
_TITLE = (Step(Level.STATUTE),)


def settle(state: State, operation: Operation, clause: Clause) -> Settled:
    """자리 맞춤. The operation with its target as the statute has it, and what there is to say about that."""
    if isinstance(operation, ReplaceText) and operation.target.steps == _TITLE:
        return operation, _title_in_part(state.statute.title.text, operation, clause)
    target, notes = _settled_target(state.statute, operation)
    if isinstance(operation, RenumberUnit):
        to, _ = _in_force(replace(operation, target=operation.to))
        operation = replace(operation, to=to)
    return replace(operation, target=target), (*notes, *_doubts(state, operation, target))


def _settled_target(statute: Statute, operation: Operation) -> tuple[Address, tuple[Diagnostic, ...]]:
    target, notes = _in_force(operation)
    target = _without_fields(target)
    if statute.path(target) is None:
        target, more = _elsewhere(statute, operation, target)
        notes += more
    return target, notes


def _doubts(state: State, operation: Operation, target: Address) -> Iterator[Diagnostic]:
    """What there is to say of a place that was found."""
    yield from _former_doubt(state, operation, target)
    yield from _number_doubt(state.statute, operation, target)
    yield from _headed_doubts(state, operation, target)
    if isinstance(operation, RenameHeading):
        yield from _heading_doubt(state.statute, operation, target)
    if isinstance(operation, DeleteDivisionHeading):
        yield from _division_doubt(state.statute, operation)


def _title_in_part(title: str, operation: ReplaceText, clause: Clause) -> tuple[Diagnostic, ...]:
    """`제명 중 “A”를 “B”로`: a title is to be quoted whole; here is what the directive should have quoted."""
    if operation.old not in title:
        return ()
    new = title
    for one in clause.operations:
        if isinstance(one, ReplaceText) and one.target.steps == _TITLE:
            new = new.replace(one.old, one.new)
    facts = {"old": title, "new": new}
    return (Diagnostic(Code.TITLE_IN_PART, Document.AMENDMENT, operation.quoted or operation.span, facts),)


def _former_doubt(state: State, operation: Operation, target: Address) -> tuple[Diagnostic, ...]:
    """`제5항(종전의 제4항)제2호`: whether the 항 there is the one that had that number."""
    former = operation.former
    path = state.statute.path(target.unit) if former and target.steps else None
    if not path or former is None:
        return ()
    level = Level.PARAGRAPH if former.parts else former.level
    said = next((unit for unit in path if unit.level is level), path[-1])
    original = state.originals.get(said.identity or TITLE)
    moved = original is not None and original.step == former.last
    facts = {"address": str(target), "former": str(former)}
    right = state.trace(said).split_off if former.parts else moved
    return () if right else (Diagnostic(Code.FORMER_DIFFERS, Document.AMENDMENT, operation.span, facts),)


def _headed_doubts(state: State, operation: Operation, target: Address) -> Iterator[Diagnostic]:
    """`제9조(시행규칙) 중`: whether the article there has that heading, or had it, or is to have it."""
    for named, words in operation.headed:
        depth = next((i for i, step in enumerate(target.steps, 1) if step.level is named.level), 0)
        address = Address(target.steps[:depth])
        known = [unit.heading.text if unit.heading else "" for unit in _versions(state, operation, address)]
        if known and not any(same(words, heading) for heading in known):
            facts = {"address": str(named), "words": words, "found": known[0] or "-"}
            yield Diagnostic(Code.NAMED_WITH_HEADING, Document.AMENDMENT, operation.span, facts)


def _versions(state: State, operation: Operation, address: Address) -> Iterator[Unit]:
    """A unit as it is, as it stood, and as it is to be."""
    unit = (state.statute.path(address) or (None,))[-1] if address.steps else None
    if unit:
        yield unit
        yield state.originals.get(unit.identity or TITLE, unit)
    if isinstance(operation, InsertUnit | RewriteUnit) and isinstance(operation.content, Unit):
        yield from (operation.content,) if operation.content.level is address.level else ()


def _number_doubt(statute: Statute, operation: Operation, target: Address) -> tuple[Diagnostic, ...]:
    """A number that stands twice, as where versions of a unit with different dates of enforcement do."""
    path = statute.path(target.unit) or ()
    siblings = (statute.children, *(unit.children for unit in path))
    twice = {unit.step for units, unit in zip(siblings, path, strict=False) if _stands_twice(units, unit)}
    named = [Address(target.steps[: i + 1]) for i, step in enumerate(target.steps) if step in twice]
    facts = [{"address": str(address)} for address in named]
    meant = target.unit if path else target.parent  # what is to be added stands in the 부칙 that is meant
    facts += [{"address": str(meant)}] if _in_several_addenda(statute, meant) else []
    return tuple(Diagnostic(Code.STANDS_TWICE, Document.AMENDMENT, operation.span, each) for each in facts)


def _stands_twice(units: tuple[Unit, ...], unit: Unit) -> bool:
    place = place_of(units, unit.step)
    following = units[place + 1 : place + 2] if place is not None else ()
    return unit.level is not Level.ADDENDA and any(other.holds(unit.step) for other in following)


def _in_several_addenda(statute: Statute, target: Address) -> bool:
    """Whether an 부칙 that is named without its ordinance can be any of several."""
    if not target.steps or target.steps[0] != Step(Level.ADDENDA):
        return False
    blocks = (replace(statute, children=(unit,)) for unit in statute.children if unit.level is Level.ADDENDA)
    return sum(block.path(target.unit) is not None for block in blocks) > 1


def _heading_doubt(statute: Statute, operation: RenameHeading, target: Address) -> tuple[Diagnostic, ...]:
    """A heading that is quoted with other glyphs or spaces than it has."""
    path = statute.path(target) if target.level is not Level.STATUTE else None
    return _loosely(operation, operation.old, statute.title if path is None else path[-1].heading)


def _division_doubt(statute: Statute, operation: DeleteDivisionHeading) -> tuple[Diagnostic, ...]:
    there = (unit.heading for unit in headings_beside(statute, operation) if unit.step == operation.division)
    return _loosely(operation, operation.heading, next(there, None))


def _loosely(operation: Operation, quoted: str, current: Words | None) -> tuple[Diagnostic, ...]:
    if current is None or quoted in ("", current.text) or not same(quoted, current.text):
        return ()
    facts = {"words": quoted, "found": current.text}
    return (Diagnostic(Code.MATCHED_LOOSELY, Document.AMENDMENT, operation.span, facts),)


def _in_force(operation: Operation) -> tuple[Address, tuple[Diagnostic, ...]]:
    """An article of an amending law not yet in force stands in the consolidated text already."""
    target = operation.target
    if not target.steps or target.steps[0].level is not Level.ENACTMENT:
        return target, ()
    facts = {"law": target.steps[0].label, "address": str(Address(target.steps[1:]))}
    note = Diagnostic(Code.NOT_YET_IN_FORCE, Document.AMENDMENT, operation.span, facts)
    return replace(target, steps=target.steps[1:]), (note,)


def _without_fields(address: Address) -> Address:
    """In an article, 계산식 or 표 외의 부분 narrow the place down to words of the unit that holds them."""
    if any(step.level in ANNEX_LEVELS for step in address.steps):
        return address
    return replace(address, steps=tuple(s for s in address.steps if s.level is not Level.FIELD))


def _elsewhere(statute: Statute, operation: Operation, target: Address) -> tuple[Address, tuple[Diagnostic, ...]]:
    """The one place a level deeper where the last step does stand, or would stand next to its neighbour."""
    parent = statute.path(target.parent) if len(target.steps) > 1 else None
    if parent is None or (isinstance(operation, InsertUnit) and operation.target.parts):
        return target, ()
    sought = _neighbour(target.last) if isinstance(operation, InsertUnit) else target.last
    holders = [child for child in parent[-1].children if sought and child.child(sought)]
    if len(holders) != 1 or any(child.level is target.level for child in parent[-1].children):
        return target, ()
    return _adopted(target, holders[0], operation)


def _adopted(target: Address, holder: Unit, operation: Operation) -> tuple[Address, tuple[Diagnostic, ...]]:
    found = replace(target, steps=(*target.steps[:-1], holder.step, target.last))
    facts = {"address": str(target), "found": str(found)}
    return found, (Diagnostic(Code.PLACE_DIFFERS, Document.AMENDMENT, operation.span, facts),)


def _neighbour(step: Step) -> Step | None:
    """The unit a new one is to follow: 저목 follows 서목."""
    number = step.number
    if number is None or number.branches or number.value == 1:
        return None
    return replace(step, number=replace(number, value=number.value - 1))
