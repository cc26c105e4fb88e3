"""pytest 플러그인. Case folders as tests: `pytest --drafter-cases DIR`, or `drafter_cases = DIR` in the settings.

Nothing happens unless it is asked for. A case is a folder with `before.txt`, `directive.txt` and `after.txt`, and
`table.txt` where the comparison table is to be compared too.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_OPTION, _SETTING, _STRICT = "--drafter-cases", "drafter_cases", "--drafter-strict"
_BEFORE, _DIRECTIVE, _AFTER, _TABLE = "before.txt", "directive.txt", "after.txt", "table.txt"


def pytest_addoption(parser: pytest.Parser) -> None:
    """선택 항목. Where the cases are, and whether warnings fail them."""
    group = parser.getgroup("drafter", "cases of amendments")
    group.addoption(
        _OPTION, action="append", default=[], metavar="DIR", help="collect the case folders in DIR as tests"
    )
    group.addoption(_STRICT, action="store_true", help="let a case fail when a directive is applied with a warning")
    parser.addini(_SETTING, type="paths", default=[], help="folders whose case folders are collected as tests")


def pytest_configure(config: pytest.Config) -> None:
    """사례도 모으기. The folders of cases are gone through besides what pytest was given."""
    given = {Path(argument.partition("::")[0]).resolve() for argument in config.args}
    folders = [folder for folder in _folders(config) if not any(folder.is_relative_to(place) for place in given)]
    config.args += [str(folder) for folder in folders]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "CaseFolder | None":
    """사례 모으기. The amending text of a case stands for its folder."""
    asked = any(file_path.is_relative_to(folder) for folder in _folders(parent.config))
    if file_path.name != _DIRECTIVE or not asked:
        return None
    collector: CaseFolder = CaseFolder.from_parent(parent, path=file_path)
    return collector


class CaseFolder(pytest.File):
    """사례 폴더. The tests of one case: the text after, and the table where there is one."""

    def collect(self) -> Iterator[pytest.Item]:
        """모으기. One test for each file that says what must come out."""
        name = self.path.parent.name
        yield CaseItem.from_parent(self, name=name)
        if (self.path.parent / _TABLE).is_file():
            yield TableItem.from_parent(self, name=f"{name}:{_TABLE}")


class CaseItem(pytest.Item):
    """사례 시험. The text after comes of the text before."""

    def runtest(self) -> None:
        """시험. Apply and compare."""
        from drafter.testing import assert_amends

        folder = self.path.parent
        strict = self.config.getoption(_STRICT)
        assert_amends(folder / _BEFORE, self.path, folder / _AFTER, strict=strict)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """까닭. What the tool says, without the way through its code."""
        from drafter.failure import Failure
        from drafter.testing import Mismatch

        if isinstance(excinfo.value, Mismatch | Failure):
            return str(excinfo.value).strip("\n")
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """자리. The amending text of the case."""
        return self.path, None, self.name


class TableItem(CaseItem):
    """대비표 시험. The comparison table is the one given."""

    def runtest(self) -> None:
        """시험. Apply, compare, and hold the table against the one given."""
        from drafter.testing import assert_table

        folder = self.path.parent
        assert_table(folder / _BEFORE, self.path, folder / _TABLE)


def _folders(config: pytest.Config) -> list[Path]:
    """The folders asked for: those of the command line, from where it was given, and those of the settings."""
    told = [config.invocation_params.dir / folder for folder in config.getoption(_OPTION)]
    return [folder.resolve() for folder in (*told, *config.getini(_SETTING))]
