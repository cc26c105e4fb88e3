"""문법 적재. The Lark parsers, built once from `grammar/` and kept in a cache between runs."""

import hashlib
import os
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from lark import Lark
from lark.lexer import PatternRE, TerminalDef
from platformdirs import user_cache_path

from drafter.resources import folder


def load(name: str, start: str | list[str], broken: bool = False, **options: Any) -> Lark:
    """문법 읽기. The parser of `grammar/NAME.lark`; LALR(1). With `broken`, a line may end inside any of its words."""
    source = (folder("grammar") / f"{name}.lark").read_text(encoding="utf-8")
    return Lark(
        source,
        parser="lalr",
        start=start,
        import_paths=[str(folder("grammar"))],
        cache=_cache_file(name, source + (_LINE_ENDS if broken else ""), start),
        edit_terminals=_break_anywhere if broken else None,
        **options,
    )


_LINE_ENDS = r"\n*"
_CLASS_OR_LETTER = re.compile(r"\[[^\]]*\]|\\.|([가-힣])(?=(?:\(\?:)?[가-힣])")


def _break_anywhere(terminal: TerminalDef) -> TerminalDef:
    """The word with a line end allowed between any two of its letters, as text out of a PDF has it."""
    pattern = terminal.pattern
    broken = _CLASS_OR_LETTER.sub(lambda found: found.group() + (_LINE_ENDS if found[1] else ""), pattern.to_regexp())
    terminal.pattern = PatternRE(broken, pattern.flags)
    return terminal


def _cache_file(name: str, source: str, start: str | list[str]) -> Any:
    """A file for this very grammar and version of Lark; no cache where the folder cannot be written."""
    place = _cache_folder()
    if place is None:
        return False
    key = hashlib.sha256(f"{version('lark')}\n{start}\n{source}".encode()).hexdigest()[:16]
    return str(place / f"{name}-{key}.lark-cache")


@cache
def _cache_folder() -> Path | None:
    try:
        place = user_cache_path("drafter", ensure_exists=True)
    except OSError:
        return None
    return place if os.access(place, os.W_OK) else None
