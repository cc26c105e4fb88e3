"""Drafting, case by case: two texts in, the directives out; read and applied again they lead to the new text."""

from unittest.mock import Mock

import pytest
from golden_cases import Case, check, load_cases

import drafter
from drafter.diff import Drafted, drafted, quoting
from drafter.josa import split_particle

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


def test_particles_are_cut_off_once_for_each_quotation(monkeypatch: pytest.MonkeyPatch) -> None:
    cut = Mock(side_effect=split_particle)
    monkeypatch.setattr(quoting, "split_particle", cut)
    old, new = (" ".join(f"{word}{n}을 정{n}한다" for n in range(100)) for word in ("시장", "군수"))
    edits = quoting.edits_between(old, new)
    assert edits is not None
    assert cut.call_count <= 2 * len(edits)
