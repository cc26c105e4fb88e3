"""The recorder itself."""

from pathlib import Path

import golden_cases
import pytest
from golden_cases import Case, check, load_cases

TWO_CASES = """\
# 두 사례

## 첫째
출처: 어느 조례 (2025. 1. 1.)

현행
===
  1. 들여쓴 글

---
낡은 것

## 둘째
글
---
"""


@pytest.fixture
def cases(tmp_path: Path) -> list[Case]:
    (tmp_path / "topic.md").write_text(TWO_CASES, encoding="utf-8")
    return load_cases(tmp_path)


def test_a_case_has_title_source_texts_and_expectation(cases: list[Case]) -> None:
    first, second = cases
    assert str(first) == "topic: 첫째"
    assert first.source == "어느 조례 (2025. 1. 1.)"
    assert first.texts == ("현행", "  1. 들여쓴 글")
    assert first.expected == "낡은 것"
    assert (second.source, second.texts, second.expected) == ("", ("글",), "")


def test_what_differs_fails(cases: list[Case], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(golden_cases, "recording", False)
    check(cases[0], "낡은 것\n")
    with pytest.raises(AssertionError):
        check(cases[0], "새 것")


def test_recording_rewrites_only_the_expected_side(cases: list[Case], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(golden_cases, "recording", True)
    check(cases[0], "새 것\n둘째 줄")
    check(cases[1], "처음 적은 것")
    text = cases[0].file.read_text(encoding="utf-8")
    assert text == TWO_CASES.replace("낡은 것", "새 것\n둘째 줄") + "처음 적은 것\n"
    assert [c.expected for c in load_cases(cases[0].file.parent)] == ["새 것\n둘째 줄", "처음 적은 것"]


def test_a_line_that_would_break_the_file_is_refused(cases: list[Case]) -> None:
    with pytest.raises(AssertionError, match="cannot hold"):
        check(cases[0], "앞\n---\n뒤")
