"""Drafting, case by case: two texts in, the directives out; read and applied again they lead to the new text."""

import pytest
from golden_cases import Case, check, load_cases

import drafter
from drafter.diff import Drafted, drafted

CASES = load_cases("draft")
SAYABLE = [case for case in CASES if case.file.stem != "unsaid"]


def outcome(case: Case) -> Drafted:
    before, after = (drafter.parse_statute(text).value for text in case.texts)
    return drafted(before, after)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_draft(case: Case) -> None:
    result = outcome(case)
    said = [f"{d.severity} {d.code} {d.message}" for d in result.diagnostics]
    check(case, "\n".join([drafter.word(result.amendment), *said]))


@pytest.mark.parametrize("case", SAYABLE, ids=str)
def test_the_draft_leads_to_the_new_text(case: Case) -> None:
    assert outcome(case).diagnostics == ()


@pytest.mark.parametrize("case", SAYABLE, ids=str)
def test_the_draft_is_read_back_as_it_was_meant(case: Case) -> None:
    amendment = outcome(case).amendment
    assert drafter.parse_amendment(drafter.word(amendment)).value.sentences == amendment.sentences
