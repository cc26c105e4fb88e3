"""The marks of a consolidation, case by case, and what is no date."""

import pytest
from golden_cases import Case, check, load_cases

import drafter
from drafter.failure import Failure
from drafter.stamp import stamp
from drafter.stamp.dates import read_date


@pytest.mark.parametrize("case", load_cases("stamp"), ids=str)
def test_stamp(case: Case) -> None:
    current, directives, date = case.texts
    applied = drafter.apply(drafter.parse_statute(current).value, drafter.parse_amendment(directives).value)
    assert applied.complete
    stamped = stamp(applied, date)
    assert stamped == applied.after, "marks are no enacted words"
    assert drafter.parse_statute(stamped.text()).value == applied.after, "marks are read as marks again"
    check(case, stamped.text())


@pytest.mark.parametrize("case", load_cases("stamp"), ids=str)
def test_stamping_twice_adds_nothing(case: Case) -> None:
    """A text that carries the marks of a day gets no others for it."""
    current, directives, date = case.texts
    applied = drafter.apply(drafter.parse_statute(current).value, drafter.parse_amendment(directives).value)
    again = drafter.apply(stamp(applied, date), drafter.parse_amendment("").value)
    assert stamp(again, date).text() == stamp(applied, date).text()


@pytest.mark.parametrize("given", ["2025.3.27.", "2025. 3. 27.", "2025-03-27", "2025.03.27", " 2025.3.27 "])
def test_a_day_is_read_however_it_is_written(given: str) -> None:
    assert read_date(given)[0].isoformat() == "2025-03-27"


@pytest.mark.parametrize("given", ["", "내일", "2025", "2025.3", "2025.2.30.", "25.3.27.", "2025.3.27.5", "2025.3-27"])
def test_what_is_no_day_is_refused(given: str) -> None:
    with pytest.raises(Failure) as refused:
        read_date(given)
    assert [diagnostic.code for diagnostic in refused.value.diagnostics] == ["T001"]
