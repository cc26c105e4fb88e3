"""거듭 고침. The same words ordered to be changed once more, where this very amendment has changed them already.

`“나무”를 “나무와 숲”으로` finds its old words in its new ones; done twice it would write them twice.
"""

from itertools import accumulate

from drafter.apply.outcome import Outcome
from drafter.apply.searching import Hit
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document


def without_redone(state: State, hits: list[Hit], outcomes: list[Outcome]) -> tuple[list[Hit], list[Outcome]]:
    """거듭 고칠 곳 빼기. The hits still to be changed, and the outcomes with what there is to say of the others."""
    left: list[Hit] = []
    redone: list[Hit] = []
    for hit in hits:
        (redone if _is_redone(state, hit) else left).append(hit)
    return left, [_told(outcome, redone) for outcome in outcomes] if redone else outcomes


def _is_redone(state: State, hit: Hit) -> bool:
    """Whether the old words stand in the new ones, which were put there for them."""
    old, new = hit.operation.old, hit.new
    start = hit.span.start - new.find(old)
    if old == new or old not in new or hit.slot.words[start : start + len(new)] != new:
        return False
    trace = state.trace(hit.slot.unit)
    pieces = (trace.heading if hit.slot.heading else trace.words).pieces
    ends = accumulate(len(piece.new) for piece in pieces)
    piece = next((piece for piece, end in zip(pieces, ends, strict=True) if hit.span.start < end), None)
    return piece is not None and piece.changed and old in piece.old and new not in piece.old


def _told(outcome: Outcome, redone: list[Hit]) -> Outcome:
    operation = outcome.operation
    if not any(hit.operation is operation for hit in redone):
        return outcome
    facts = {"address": str(operation.target)}
    return outcome.doubted(Diagnostic(Code.ORDERED_TWICE, Document.AMENDMENT, operation.span, facts))
