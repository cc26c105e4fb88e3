"""적용(適用). Statute + Amendment → the statute as amended, with one outcome for every operation."""

from dataclasses import replace

from drafter import glyphs
from drafter.apply.outcome import Applied, Fate, Outcome, Status, Trace
from drafter.apply.state import begin, unplaced
from drafter.apply.steps import carry_out
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.layout import begun
from drafter.operations import Amendment
from drafter.statute import Statute

__all__ = ["Applied", "Fate", "Outcome", "Status", "Trace", "apply"]


def apply(statute: Statute, amendment: Amendment) -> Applied:
    """적용(適用). Every clause in order, each to the result of the one before.

    A clause that cannot be applied leaves the statute as it was, and the rest goes on; nothing is applied by
    half. `outcomes` has one entry for each operation, in order. Of an amendment of several ordinances, the part
    that names this one is applied.
    """
    whole, amendment = amendment, amendment.of(statute.title.text)
    before = begin(statute, amendment)
    state = before
    outcomes: list[Outcome] = []
    for clause in amendment.clauses:
        state, results = carry_out(state, clause)
        outcomes += results
    after = replace(state.statute, children=unplaced(state.statute.children, before.originals))
    said = (reason for outcome in outcomes for reason in outcome.reasons)
    return Applied(
        before.statute,
        begun(after),
        tuple(outcomes),
        (*_other_ordinance(statute, whole, amendment), *said),
        state.traces,
    )


def _other_ordinance(statute: Statute, whole: Amendment, chosen: Amendment) -> tuple[Diagnostic, ...]:
    """Whether the ordinance at hand is one that the amendment names."""
    titles = [part.title for part in whole.parts] if whole.parts else [chosen.title]
    title, found = ", ".join(titles), statute.title.text
    if not title or not found or glyphs.same(chosen.title, found):
        return ()
    return (Diagnostic(Code.OTHER_ORDINANCE, Document.AMENDMENT, facts={"title": title, "found": found}),)
