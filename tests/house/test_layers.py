"""Which room may import which: the contracts of `[tool.importlinter]` in pyproject.toml."""

import pytest
from importlinter.cli import lint_imports
from modules import ROOT


def test_rooms_import_only_what_they_may(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    kept = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True) == 0
    assert kept, capsys.readouterr().out
