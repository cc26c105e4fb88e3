"""The language, case by case: statutes, directives, what they do, the table, and the words of the directives again."""

from pathlib import Path

import pytest
from golden_cases import Case, check, load_cases
from golden_views import show_amendment, show_diagnostics, show_outcomes, show_table, show_tree

import drafter


@pytest.mark.parametrize("case", load_cases("statute"), ids=str)
def test_statute(case: Case) -> None:
    parsed = drafter.parse_statute(case.input)
    assert parsed.value.text() == case.input
    check(case, "\n".join([*show_tree(parsed.value), *show_diagnostics(parsed.diagnostics, case.input)]))


@pytest.mark.parametrize("case", load_cases("directive"), ids=str)
def test_directive(case: Case) -> None:
    parsed = drafter.parse_amendment(case.input)
    shown = show_amendment(parsed.value) + show_diagnostics(parsed.diagnostics, case.input)
    check(case, "\n".join(shown))


@pytest.mark.parametrize("case", load_cases("directive"), ids=str)
def test_directive_worded_and_read_again(case: Case) -> None:
    amendment = drafter.parse_amendment(case.input).value
    assert drafter.parse_amendment(drafter.word(amendment)).value == amendment


@pytest.mark.parametrize("case", load_cases("wording"), ids=str)
def test_wording(case: Case) -> None:
    check(case, drafter.word(drafter.parse_amendment(case.input).value))


@pytest.mark.parametrize("case", load_cases("apply"), ids=str)
def test_apply(case: Case) -> None:
    current, directives = case.texts
    applied = drafter.apply(drafter.parse_statute(current).value, drafter.parse_amendment(directives).value)
    check(case, "\n".join([applied.after.text(), "", *show_outcomes(applied, directives)]))


@pytest.mark.parametrize("case", load_cases("table"), ids=str)
def test_table(case: Case, tmp_path: Path) -> None:
    current, directives, *styles = case.texts
    style = [_style(text, tmp_path) for text in styles]
    applied = drafter.apply(drafter.parse_statute(current).value, drafter.parse_amendment(directives).value)
    assert applied.complete
    check(case, "\n".join(show_table(drafter.compare(applied, *style))))


def _style(text: str, folder: Path) -> str:
    """The name of a style, or settings of one's own written to a file."""
    if "=" not in text:
        return text
    path = folder / "style.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)
