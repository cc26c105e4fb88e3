"""The glossary of the READMEs: one Korean word for one class, and every class of the law has its word."""

import re

import pytest
from modules import PACKAGE, ROOT, classes

from drafter import operations, statute, table, words

HOMES = {"words": words, "statute": statute, "operations": operations, "table": table}
READMES = ("README.md", "README.ko.md")
BASES = {"Unit", "Operation", "AmendmentKind"}
"""What stands behind the words of the law without being one: the glossary may leave them out."""

_ROW = re.compile(r"^\| *([^|]+?) *\| *`(\w+)` *\|", re.MULTILINE)


def glossary(readme: str) -> list[tuple[str, str]]:
    """The rows (Korean term, class) of the table under the heading that names it."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    section = re.split(r"^## ", text, flags=re.MULTILINE)
    chosen = next(s for s in section if s.startswith(("Glossary", "용어")))
    return _ROW.findall(chosen)


@pytest.mark.parametrize("readme", READMES)
def test_the_glossary_names_every_class(readme: str) -> None:
    named = {name for _, name in glossary(readme)}
    there = {name for home in HOMES for name in classes(home)}
    assert named - there == set(), "named in the glossary, but not a class"
    assert there - named - BASES == set(), "a class, but not in the glossary"


@pytest.mark.parametrize("readme", READMES)
def test_the_term_is_the_one_of_the_docstring(readme: str) -> None:
    for term, name in glossary(readme):
        value = next(getattr(home, name) for home in HOMES.values() if hasattr(home, name))
        docstring = value.__doc__ or ""
        assert docstring.startswith(term), f"{name}: {term} in {readme}, {docstring[:20]} in the code"


def test_both_glossaries_hold_the_same() -> None:
    assert glossary("README.md") == glossary("README.ko.md")


def test_the_homes_are_where_the_glossary_looks() -> None:
    assert all((PACKAGE / f"{home}.py").is_file() for home in HOMES)
