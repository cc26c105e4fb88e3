"""The tables of real amendments: both columns read back, and every table written and read again.

`pytest -m corpus tests/corpus/test_table.py`
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from properties.columns import columns, said_of

import drafter
from drafter.apply import Applied
from drafter.render import render
from drafter.sources import read
from drafter.statute import Statute


def applied(folder: Path) -> Iterator[tuple[str, Applied]]:
    for case in sorted(path.parent for path in folder.glob("*/directive.txt")):
        current, directives = ((case / name).read_text(encoding="utf-8") for name in ("before.txt", "directive.txt"))
        amendment = drafter.parse_amendment(directives).value
        yield case.name, drafter.apply(drafter.parse_statute(current).value, amendment)


@pytest.mark.corpus
@pytest.mark.parametrize("style", ["standard", "seoul"])
def test_each_column_is_its_text(shared: Path, style: str) -> None:
    for name, result in applied(shared / "corpus" / "cases"):
        left, right = columns(drafter.compare(result, style), result)
        for column, statute in ((left, result.before), (right, result.after)):
            assert [tree for tree in column.values() if tree not in _articles(statute)] == [], name


@pytest.mark.corpus
@pytest.mark.parametrize("suffix", [".docx", ".hwpx", ".html", ".json", ".md"])
def test_a_table_written_and_read_is_equal(shared: Path, tmp_path: Path, suffix: str) -> None:
    tables = ((name, drafter.compare(result)) for name, result in applied(shared / "corpus" / "cases"))
    for name, table in tables:
        if table.rows:
            assert read(render(table, tmp_path / f"표{suffix}")).tables == (table,), name


def _articles(statute: Statute) -> list[object]:
    return [said_of(article).tree() for article in statute.articles()]
