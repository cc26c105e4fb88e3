"""제2 약속. The square commutes: what is drafted from two texts, written out, read and applied, gives the new one."""

from hypothesis import assume, given
from properties.amendments import Drawn, amended
from properties.statutes import statutes

import drafter
from drafter.apply import Status
from drafter.diff import drafted
from drafter.statute import Statute


@given(amended())
def test_the_draft_of_an_amendment_leads_to_what_it_made(drawn: Drawn) -> None:
    before, after = drawn.statute, drawn.applied.after
    assume(_reads_as_itself(after))
    result = drafted(before, after)
    assert result.diagnostics == ()
    assert drafter.apply(before, result.amendment).complete


@given(amended())
def test_what_is_drafted_is_read_back_as_it_was_meant(drawn: Drawn) -> None:
    after = drawn.applied.after
    assume(_reads_as_itself(after))
    amendment = drafter.draft(drawn.statute, after)
    assert drafter.parse_amendment(drafter.word(amendment)).value.sentences == amendment.sentences


@given(statutes())
def test_nothing_is_drafted_from_the_same_text(statute: Statute) -> None:
    assert drafter.draft(statute, statute).operations == ()


@given(statutes(), statutes())
def test_what_cannot_be_said_is_told(before: Statute, after: Statute) -> None:
    result = drafted(before, after)
    applied = drafter.apply(before, result.amendment)
    assert result.diagnostics or all(outcome.status is not Status.FAILED for outcome in applied.outcomes)


def _reads_as_itself(statute: Statute) -> bool:
    """Whether the text of a statute is read as that statute: `제2조 (가)나` is taken for an article with a heading."""
    return drafter.parse_statute(statute.text()).value == statute
