"""자구 수정의 적용. “A”를 “B”로, in the words of one place: exactly one hit unless 각각 is said."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from drafter.address import Address, Part
from drafter.apply.annex.places import annex_of, inside_annex
from drafter.apply.outcome import Outcome, Status
from drafter.apply.redone import without_redone
from drafter.apply.rewording import reworded
from drafter.apply.searching import Hit, Slot, circles_of, hits_in, in_slot
from drafter.apply.state import Refused, State, refusal
from drafter.apply.word_doubts import doubts_of_neighbours, doubts_of_words, said
from drafter.diagnostics import Code, Diagnostic
from drafter.operations import Operation, ReplaceText


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
    return reworded(state, path, hits), [one.doubted(*doubts_of_neighbours(one.operation, hits)) for one in outcomes]


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
        return Outcome(operation, Status.FAILED, (said(Code.INSIDE_ANNEX, operation, address=address),))
    if inside and not operation.each and len(hits) > 1:
        facts = {"address": address, "words": operation.old, "count": str(len(hits))}
        return Outcome(operation, Status.FAILED, (said(Code.WHICH_WORDS, operation, **facts),))
    if not hits:
        return Outcome(operation, Status.FAILED, (_not_found(operation, circles),))
    return Outcome(operation).doubted(*doubts_of_words(operation, hits, circles))


def _not_found(operation: ReplaceText, circles: list[list[Slot]]) -> Diagnostic:
    facts = {"address": str(operation.target), "words": operation.old}
    new = operation.new
    nearest = _nearest_words(circles, operation.old)
    unlike = SequenceMatcher(None, nearest, operation.old, False).find_longest_match().size * 2 < len(operation.old)
    already = any(new in slot.words[slot.within.start : slot.within.end] for slot in circles[0])
    if len(new) > 1 and already and (unlike or operation.old in new):
        return said(Code.ALREADY_AMENDED, operation, new=new, **facts)
    return said(Code.WORDS_NOT_FOUND, operation, nearest=nearest, **facts)


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
