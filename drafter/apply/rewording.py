"""자구의 교체. Words found put in for others, in the text and in the trace of the units they stand in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from drafter.address import Part
from drafter.apply.annex.frames import Filling, fillings
from drafter.apply.outcome import TITLE, Trace
from drafter.apply.searching import Hit
from drafter.apply.state import State, rebuilt
from drafter.diagnostics import Span
from drafter.parts import part_span
from drafter.statute import Unit


@dataclass(frozen=True, slots=True)
class _Change:
    """A stretch of the heading or own words of a unit, and what takes its place."""

    unit: Unit
    heading: bool
    span: Span
    new: str
    part: Part | None = None


def reworded(state: State, path: tuple[Unit, ...], hits: list[Hit]) -> State:
    """자구의 교체. The state with every hit replaced, from the end of each text to its beginning."""
    if not hits:
        return state
    edited: dict[int, Unit] = {}
    traces: dict[int, Trace] = {}
    for change in sorted(_changes(hits), key=lambda change: -change.span.start):
        identity = change.unit.identity or TITLE
        unit, trace = edited.get(identity, change.unit), traces.get(identity, state.trace(change.unit))
        edited[identity], traces[identity] = rewritten(
            unit, trace, change.heading, change.span, change.new, change.part
        )
    edits = {identity: _words_of(unit) for identity, unit in edited.items()}
    return state.spliced(path, (rebuilt(path[-1], edits),)).traced(traces)


def _changes(hits: list[Hit]) -> Iterator[_Change]:
    for hit in hits:
        yield _Change(hit.slot.unit, hit.slot.heading, hit.span, hit.new, None if hit.new else _whole_sentence(hit))
    for unit, cell in cells_refilled(hits):
        yield _Change(unit, False, cell.span, cell.new)


def cells_refilled(hits: list[Hit]) -> Iterator[tuple[Unit, Filling]]:
    """다시 채운 칸. The drawn cells in which hits stand, with the blanks that keep their width."""
    held = sorted((hit for hit in hits if not hit.slot.heading), key=lambda hit: (hit.slot.unit.identity, hit.span))
    for _, group in groupby(held, lambda hit: hit.slot.unit.identity):
        of_unit = list(group)
        unit = of_unit[0].slot.unit
        yield from ((unit, cell) for cell in fillings(unit.words.text, [(hit.span, hit.new) for hit in of_unit]))


def _whole_sentence(hit: Hit) -> Part | None:
    """The 단서 or 후단 that is erased as a whole."""
    words = hit.slot.words
    gone = words[hit.span.start : hit.span.end].strip()
    found = ((part, part_span(words, part)) for part in (Part.PROVISO, Part.LATTER) if not hit.slot.heading)
    return next((part for part, span in found if span and words[span.start : span.end] == gone), None)


def _words_of(edited: Unit) -> Callable[[Unit], Unit]:
    return lambda unit: replace(unit, words=edited.words, heading=edited.heading)


def rewritten(
    unit: Unit, trace: Trace, heading: bool, span: Span, new: str, part: Part | None = None
) -> tuple[Unit, Trace]:
    """자구의 교체. A unit with a stretch of its heading or own words replaced, and the trace that says so."""
    if heading and unit.heading is not None:
        unit = replace(unit, heading=unit.heading.replaced(span.start, span.end, new))
        return unit, replace(trace, heading=trace.heading.replace(span.start, span.end, new))
    unit = replace(unit, words=unit.words.replaced(span.start, span.end, new))
    return unit, replace(trace, words=trace.words.replace(span.start, span.end, new, part))
