"""적용(適用). Statute + Amendment → the statute as amended, with one outcome for every operation."""

from dataclasses import replace

from drafter import glyphs
from drafter.apply.branches import Left, branches_left, told_of_branches
from drafter.apply.numbers import told_of_numbers
from drafter.apply.outcome import Applied, Fate, Outcome, Status, Trace
from drafter.apply.passed_over import passed_over
from drafter.apply.state import State, begin, unplaced
from drafter.apply.steps import carry_out
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.layout import begun
from drafter.operations import Amendment, AmendmentKind
from drafter.statute import Statute

__all__ = ["Applied", "Fate", "Outcome", "Status", "Trace", "apply"]


def apply(statute: Statute, amendment: Amendment) -> Applied:
    """적용(適用). Every clause in order, each to the result of the one before.

    A clause that cannot be applied leaves the statute as it was, and the rest goes on; nothing is applied by
    half. `outcomes` has one entry for each operation, in order. Of an amendment of several ordinances, the part
    that names this one is applied.
    """
    chosen = amendment.of(statute.title.text)
    before = begin(statute, chosen)
    refused = _not_meant(statute, amendment, chosen)
    if refused:
        failed = tuple(Outcome(one, Status.FAILED, (refused,)) for one in amendment.operations)
        return Applied(before.statute, before.statute, failed, (refused,))
    state, outcomes = _carried_out(before, chosen)
    after = replace(state.statute, children=unplaced(state.statute.children, before.originals))
    reasons = (reason for outcome in outcomes for reason in outcome.reasons)
    title = statute.title.text
    others = passed_over(amendment.besides(title), title)
    said = (*_other_ordinance(statute, chosen), *others, *reasons)
    return Applied(before.statute, begun(after), tuple(outcomes), said, state.traces)


def _carried_out(before: State, amendment: Amendment) -> tuple[State, list[Outcome]]:
    """The state after every clause; what can be told of an operation in the end only is told of it too."""
    state = before
    outcomes: list[Outcome] = []
    left: list[Left] = []
    for clause in amendment.clauses:
        stood, (state, results) = state, carry_out(state, clause)
        outcomes += results
        left += branches_left(stood, results)
    outcomes = told_of_branches(state.statute, left, outcomes)
    return state, told_of_numbers(state, before.statute, outcomes)


def _not_meant(statute: Statute, whole: Amendment, chosen: Amendment) -> Diagnostic | None:
    """Why nothing of the amendment is for this ordinance: it changes the whole of another, or several others."""
    title, several = statute.title.text, bool(whole.parts)
    named = [part.title for part in (*whole.parts, *whole.others)] if several else [chosen.title]
    partial = chosen.kind is AmendmentKind.PARTIAL and not several
    if partial or not all(named) or any(glyphs.same(one, title) for one in (*named, whole.title)):
        return None
    return Diagnostic(Code.NOT_THIS_ORDINANCE, Document.AMENDMENT, facts={"title": ", ".join(named), "found": title})


def _other_ordinance(statute: Statute, amendment: Amendment) -> tuple[Diagnostic, ...]:
    """Whether the ordinance at hand is the one that the amendment names."""
    title, found = amendment.title, statute.title.text
    if not title or not found or glyphs.same(title, found):
        return ()
    return (Diagnostic(Code.OTHER_ORDINANCE, Document.AMENDMENT, facts={"title": title, "found": found}),)
