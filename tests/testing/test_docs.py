"""The page on testing keeps its word."""

import re
from pathlib import Path

import pytest


def test_the_example_of_the_page_runs(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (root / "docs" / "testing.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(root)
    names: dict[str, object] = {}
    exec(code, names)
    tests = [value for name, value in names.items() if name.startswith("test_") and callable(value)]
    assert len(tests) == 3
    for test in tests:
        test()
