"""자구 수정의 적용. “A”를 “B”로, in the words of one place: exactly one hit unless 각각 is said."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from drafter import josa
from drafter.address import Address, Part
from drafter.apply.annex.frames import Filling
from drafter.apply.annex.places import annex_of, inside_annex
from drafter.apply.longer_names import longer_name
from drafter.apply.outcome import Outcome, Status
from drafter.apply.redone import without_redone
from drafter.apply.rewording import cells_refilled, reworded
from drafter.apply.searching import Hit, Slot, circles_of, hits_in, in_slot
from drafter.apply.state import Refused, State, refusal
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import Operation, ReplaceText
from drafter.statute import Unit


def replace_words(state: State, operations: list[Operation]) -> tuple[State, list[Outcome]]:
    """자구 수정의 적용. All replacements of one clause in one place, each matched against the text before it."""
    replacements = [operation for operation in operations if isinstance(operation, ReplaceText)]
    target, span = replacements[0].target, replacements[0].span
    try:
        path = state.path(annex_of(target), span)
        if path[-1].deleted:
            raise refusal(Code.UNIT_NOT_FOUND, span, address=str(target.unit), nearest=path[-1].text())
        circles = _unspoken(state, target, circles_of(path[-1], target, span))
        circles = circles[:1] if _also_in_another_part(state, replacements) else circles
    except Refused as refused:
        return state, [Outcome(o, Status.FAILED, (refused.diagnostic,)) for o in replacements]
    hits, outcomes = without_redone(state, *_matched(circles, replacements, _quoted_of(state, target)))
    return reworded(state, path, hits), [_held_to_frames(_held_to_particles(one, hits), hits) for one in outcomes]


def _quoted_of(state: State, target: Address) -> set[str]:
    """All that the amendment quotes of a unit and the parts of it."""
    return set().union(*state.quoted.get(target.unit, {}).values())


def _unspoken(state: State, target: Address, circles: list[list[Slot]]) -> list[list[Slot]]:
    """The circles without the heading of the unit, where a directive of its own amends that."""
    if target.parts or (Part.HEADING,) not in state.quoted.get(target, {}):
        return circles
    *near, headings = circles
    return [*near, headings[1:]]


def _also_in_another_part(state: State, replacements: list[ReplaceText]) -> bool:
    """`전단 및 후단 중 “A”를 각각 “AB”로`: neither sentence stands for the other, which may be changed already."""
    target, olds = replacements[0].target, {one.old for one in replacements if one.each and one.old in one.new}
    if not olds or not target.parts:
        return False
    parts = state.quoted.get(target.unit, {})
    return any(not olds.isdisjoint(quoted) for part, quoted in parts.items() if part and part != target.parts)


def _reserved(circles: list[list[Slot]], operation: ReplaceText, longer: list[str]) -> Iterator[Hit]:
    """Where the longer quotations stand; none, when that would leave this one without a hit."""
    slots = circles[-1] if len(circles) < 3 else circles[1]
    held = [h for words in longer for slot in slots for h in in_slot(slot, replace(operation, old=words))]
    free = hits_in(circles, operation, held)
    return iter(held if free else [])


def _matched(
    circles: list[list[Slot]], replacements: list[ReplaceText], quoted: set[str]
) -> tuple[list[Hit], list[Outcome]]:
    """The hits of each replacement, longer quotations first, and the outcomes in the order given.

    A quotation never eats into a longer one that the amendment quotes for the same unit elsewhere.
    """
    claimed: list[Hit] = []
    outcomes: dict[int, Outcome] = {}
    for operation in sorted(replacements, key=lambda o: -len(o.old)):
        longer = [words for words in quoted if operation.old in words and operation.old != words]
        hits = hits_in(circles, operation, [*claimed, *_reserved(circles, operation, longer)])
        outcome = outcomes[id(operation)] = _outcome(operation, hits, circles)
        claimed += hits if outcome.status is not Status.FAILED else []
    return claimed, [outcomes[id(operation)] for operation in replacements]


def _outcome(operation: ReplaceText, hits: list[Hit], circles: list[list[Slot]]) -> Outcome:
    inside, address = inside_annex(operation.target), str(operation.target)
    if inside and operation.each and not circles[0]:
        return Outcome(operation, Status.FAILED, (_said(Code.INSIDE_ANNEX, operation, address=address),))
    if inside and not operation.each and len(hits) > 1:
        facts = {"address": address, "words": operation.old, "count": str(len(hits))}
        return Outcome(operation, Status.FAILED, (_said(Code.WHICH_WORDS, operation, **facts),))
    if not hits:
        return Outcome(operation, Status.FAILED, (_not_found(operation, circles),))
    return Outcome(operation).doubted(*_doubts(operation, hits, circles))


def _not_found(operation: ReplaceText, circles: list[list[Slot]]) -> Diagnostic:
    facts = {"address": str(operation.target), "words": operation.old}
    new = operation.new
    nearest = _nearest_words(circles, operation.old)
    unlike = SequenceMatcher(None, nearest, operation.old, False).find_longest_match().size * 2 < len(operation.old)
    already = any(new in slot.words[slot.within.start : slot.within.end] for slot in circles[0])
    if len(new) > 1 and already and (unlike or operation.old in new):
        return _said(Code.ALREADY_AMENDED, operation, new=new, **facts)
    return _said(Code.WORDS_NOT_FOUND, operation, nearest=nearest, **facts)


def _within(hit: Hit, slot: Slot) -> bool:
    same = hit.slot.unit is slot.unit and hit.slot.heading == slot.heading
    return same and slot.within.start <= hit.span.start and hit.span.end <= slot.within.end


def _count_beyond(hits: list[Hit], operation: ReplaceText, circles: list[list[Slot]]) -> int:
    """How often the words also occur in headings and in the units below, where only the unit's own were changed."""
    if operation.target.parts or len(circles) < 3 or hits[0].slot not in circles[0]:
        return 0
    beyond = (slot for slot in circles[1] + circles[2] if slot not in circles[0])
    return sum(1 for slot in beyond for _ in in_slot(slot, operation))


def _doubts(operation: ReplaceText, hits: list[Hit], circles: list[list[Slot]]) -> Iterator[Diagnostic]:
    yield from _doubts_of_place(operation, hits, circles)
    loose = next((hit for hit in hits if not hit.exact), None)
    if loose:
        yield _said(Code.MATCHED_LOOSELY, operation, words=operation.old, found=_found(loose))
    cut = next((hit for hit in hits if hit.cuts), None)
    if cut:
        around = cut.slot.words[max(0, cut.span.start - 5) : cut.span.end + 5]
        yield _said(Code.NUMBER_CUT, operation, words=operation.old, found=" ".join(around.split()))
    longer = longer_name(hits)
    if longer:
        yield _said(Code.INSIDE_LONGER_WORD, operation, words=operation.old, found=longer)
    if len(hits) > 1 and not operation.each:
        facts = {"address": str(operation.target), "words": operation.old, "count": str(len(hits))}
        yield _said(Code.SEVERAL_HITS, operation, **facts)


def _doubts_of_place(operation: ReplaceText, hits: list[Hit], circles: list[list[Slot]]) -> Iterator[Diagnostic]:
    others = _count_beyond(hits, operation, circles)
    if others and not operation.each:
        facts = {"address": str(operation.target), "words": operation.old, "count": str(others)}
        yield _said(Code.ALSO_ELSEWHERE, operation, **facts)
    headed = next((hit.slot.unit for hit in hits if hit.slot.heading), None)
    if headed and operation.target.parts != (Part.HEADING,):
        found = f"{operation.target.unit if headed.step == operation.target.last else headed.step} {Part.HEADING.value}"
        code = Code.PLACE_DIFFERS if all(hit.slot.heading for hit in hits) else Code.ALSO_HEADING
        yield _said(code, operation, address=str(operation.target), found=found)
    inside = inside_annex(operation.target)
    if (operation.target.parts or inside) and not any(_within(hits[0], slot) for slot in circles[0]):
        found = str(annex_of(operation.target) if inside else operation.target.unit)
        facts = {"address": str(operation.target), "found": found}
        yield _said(Code.PLACE_DIFFERS, operation, **facts)


def _found(hit: Hit) -> str:
    return hit.slot.words[hit.span.start : hit.span.end]


def _held_to_particles(outcome: Outcome, hits: list[Hit]) -> Outcome:
    """The outcome with a doubt where particles that followed the old words no longer fit the new ones."""
    changed = {(hit.slot.stands_in, hit.span.start) for hit in hits}
    own = [hit for hit in hits if hit.operation is outcome.operation]
    kept = (hit for hit in own if (hit.slot.stands_in, hit.span.end) not in changed)  # else the clause sees to it
    clashes = sorted({(_last_word(hit), particle) for hit in kept if (particle := _particle_wanted(hit))})
    if not clashes or not isinstance(outcome.operation, ReplaceText):
        return outcome
    facts = {"words": clashes[0][0], "particle": ", ".join(dict.fromkeys(particle for _, particle in clashes))}
    return outcome.doubted(_said(Code.PARTICLE_CLASHES, outcome.operation, **facts))


def _held_to_frames(outcome: Outcome, hits: list[Hit]) -> Outcome:
    """The outcome with a doubt where the new words are wider than the drawn cell they stand in."""
    own = [hit for hit in hits if hit.operation is outcome.operation]
    narrow = [(unit, cell) for unit, cell in cells_refilled(hits) if cell.lacking]
    burst = next((cell for unit, cell in narrow if any(_is_in(hit, unit, cell) for hit in own)), None)
    if burst is None or not isinstance(outcome.operation, ReplaceText):
        return outcome
    facts = {"address": str(outcome.operation.target), "new": own[0].new, "count": str(burst.lacking)}
    return outcome.doubted(_said(Code.FRAME_NARROW, outcome.operation, **facts))


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


def _said(code: Code, operation: ReplaceText, **facts: str) -> Diagnostic:
    return Diagnostic(code, Document.AMENDMENT, operation.quoted or operation.span, facts)


def _nearest_words(circles: list[list[Slot]], words: str) -> str:
    """The stretch of the place that is most like the words looked for."""
    texts = [slot.words for circle in circles for slot in circle if slot.words]
    if not texts:
        return "-"
    likeness = {text: SequenceMatcher(None, text, words, autojunk=False) for text in texts}
    best = max(texts, key=lambda text: likeness[text].find_longest_match().size)
    at = likeness[best].find_longest_match()
    start = max(0, at.a - at.b)
    return f"“{best[start : start + len(words) + 10]}”"
