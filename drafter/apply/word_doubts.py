"""자구에 대한 의심. What there is to say of words that were found and replaced, and of what stands beside them."""

from collections.abc import Iterator

from drafter import josa
from drafter.address import Part
from drafter.apply.annex.frames import Filling
from drafter.apply.annex.places import annex_of, inside_annex
from drafter.apply.longer_names import longer_name
from drafter.apply.rewording import cells_refilled
from drafter.apply.searching import Hit, Slot, in_slot
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import Operation, ReplaceText
from drafter.statute import Unit


def doubts_of_words(operation: ReplaceText, hits: list[Hit], circles: list[list[Slot]]) -> Iterator[Diagnostic]:
    """자구에 대한 의심. Of words found elsewhere than said, loosely, in part of a longer one, or more than once."""
    yield from _doubts_of_place(operation, hits, circles)
    loose = next((hit for hit in hits if not hit.exact), None)
    if loose:
        yield said(Code.MATCHED_LOOSELY, operation, words=operation.old, found=_found(loose))
    cut = next((hit for hit in hits if hit.cuts), None)
    if cut:
        around = cut.slot.words[max(0, cut.span.start - 5) : cut.span.end + 5]
        yield said(Code.NUMBER_CUT, operation, words=operation.old, found=" ".join(around.split()))
    longer = longer_name(hits)
    if longer:
        yield said(Code.INSIDE_LONGER_WORD, operation, words=operation.old, found=longer)
    if len(hits) > 1 and not operation.each:
        facts = {"address": str(operation.target), "words": operation.old, "count": str(len(hits))}
        yield said(Code.SEVERAL_HITS, operation, **facts)


def _doubts_of_place(operation: ReplaceText, hits: list[Hit], circles: list[list[Slot]]) -> Iterator[Diagnostic]:
    others = 0 if operation.each else _count_beyond(hits, operation, circles)
    if others:
        facts = {"address": str(operation.target), "words": operation.old, "count": str(others)}
        yield said(Code.ALSO_ELSEWHERE, operation, **facts)
    headed = next((hit.slot.unit for hit in hits if hit.slot.heading), None)
    if headed and operation.target.parts != (Part.HEADING,):
        found = f"{operation.target.unit if headed.step == operation.target.last else headed.step} {Part.HEADING.value}"
        code = Code.PLACE_DIFFERS if all(hit.slot.heading for hit in hits) else Code.ALSO_HEADING
        yield said(code, operation, address=str(operation.target), found=found)
    inside = inside_annex(operation.target)
    if (operation.target.parts or inside) and not any(_within(hits[0], slot) for slot in circles[0]):
        found = str(annex_of(operation.target) if inside else operation.target.unit)
        facts = {"address": str(operation.target), "found": found}
        yield said(Code.PLACE_DIFFERS, operation, **facts)


def _within(hit: Hit, slot: Slot) -> bool:
    same = hit.slot.unit is slot.unit and hit.slot.heading == slot.heading
    blank = len(_found(hit)) - len(_found(hit).lstrip())  # words that go take the white space before them along
    return same and slot.within.start <= hit.span.start + blank and hit.span.end <= slot.within.end


def _count_beyond(hits: list[Hit], operation: ReplaceText, circles: list[list[Slot]]) -> int:
    """How often the words also occur in headings and in the units below, where only the unit's own were changed."""
    if operation.target.parts or len(circles) < 3 or hits[0].slot not in circles[0]:
        return 0
    beyond = (slot for slot in circles[1] + circles[2] if slot not in circles[0])
    return sum(1 for slot in beyond for _ in in_slot(slot, operation))


def _found(hit: Hit) -> str:
    return hit.slot.words[hit.span.start : hit.span.end]


def doubts_of_neighbours(operation: Operation, hits: list[Hit]) -> Iterator[Diagnostic]:
    """곁에 대한 의심. Of particles that no longer fit and frames too narrow, by all that the clause replaces there."""
    own = [hit for hit in hits if hit.operation is operation]
    if isinstance(operation, ReplaceText) and own:
        yield from _doubts_of_particles(operation, own, hits)
        yield from _doubts_of_frames(operation, own, hits)


def _doubts_of_particles(operation: ReplaceText, own: list[Hit], hits: list[Hit]) -> Iterator[Diagnostic]:
    """Whether particles that followed the old words no longer fit the new ones."""
    changed = {(hit.slot.stands_in, hit.span.start) for hit in hits}
    kept = (hit for hit in own if (hit.slot.stands_in, hit.span.end) not in changed)  # else the clause sees to it
    clashes = sorted({(_last_word(hit), particle) for hit in kept if (particle := _particle_wanted(hit))})
    if clashes:
        facts = {"words": clashes[0][0], "particle": ", ".join(dict.fromkeys(particle for _, particle in clashes))}
        yield said(Code.PARTICLE_CLASHES, operation, **facts)


def _doubts_of_frames(operation: ReplaceText, own: list[Hit], hits: list[Hit]) -> Iterator[Diagnostic]:
    """Whether the new words are wider than the drawn cell they stand in."""
    narrow = [(unit, cell) for unit, cell in cells_refilled(hits) if cell.lacking]
    burst = next((cell for unit, cell in narrow if any(_is_in(hit, unit, cell) for hit in own)), None)
    if burst:
        facts = {"address": str(operation.target), "new": own[0].new, "count": str(burst.lacking)}
        yield said(Code.FRAME_NARROW, operation, **facts)


def _is_in(hit: Hit, unit: Unit, cell: Filling) -> bool:
    return hit.slot.unit is unit and not hit.slot.heading and cell.within.start <= hit.span.start < cell.within.end


def _last_word(hit: Hit) -> str:
    """The word now before the particle: the new words, or where words were deleted the one before them."""
    return hit.new or (hit.slot.words[: hit.span.start].rsplit(maxsplit=1) or [""])[-1]


def _particle_wanted(hit: Hit) -> str:
    """The particle that should follow, where the one there fitted before."""
    words, start, end = hit.slot.words, hit.span.start, hit.span.end
    if josa.expected(words[:end], words[end:]):
        return ""
    return josa.expected(words[:start] + hit.new, words[end:])


def said(code: Code, operation: ReplaceText, **facts: str) -> Diagnostic:
    """알림. What is said of a replacement, at the words it quotes."""
    return Diagnostic(code, Document.AMENDMENT, operation.quoted or operation.span, facts)
