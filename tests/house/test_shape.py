"""Size, names and docstrings: a module can be read in one sitting, a function at one glance."""

import ast

from modules import functions, modules, name_of, public_definitions

MODULE_LINES = 320
FUNCTION_LINES = 25
WORDLESS_NAMES = {"util", "utils", "helper", "helpers", "misc", "common"}


def test_modules_are_short() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {name: length for name, length in lengths.items() if length > MODULE_LINES} == {}


def test_functions_are_short() -> None:
    long = [
        f"{name_of(path)}:{function.lineno} {function.name} ({_lines(function)} lines)"
        for path in modules()
        for function in functions(path)
        if _lines(function) > FUNCTION_LINES
    ]
    assert long == []


def test_modules_are_named_for_what_they_hold() -> None:
    assert [name_of(p) for p in modules() if {p.stem, p.parent.name} & WORDLESS_NAMES] == []


def test_docstrings_begin_with_the_korean_term() -> None:
    foreign = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in modules()
        for node in public_definitions(path)
        if not _begins_in_hangul(ast.get_docstring(node))
    ]
    assert foreign == []


def test_modules_say_what_they_are() -> None:
    silent = [name_of(p) for p in modules() if not ast.get_docstring(ast.parse(p.read_text(encoding="utf-8")))]
    assert silent == []


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _begins_in_hangul(docstring: str | None) -> bool:
    return bool(docstring) and "가" <= docstring[0] <= "힣"
