"""문법 적재. The Lark parsers, built once from `grammar/` and kept in a cache between runs."""

import hashlib
import os
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from lark import Lark
from platformdirs import user_cache_path

from drafter.resources import folder


def load(name: str, start: str | list[str], **options: Any) -> Lark:
    """문법 읽기. The parser of `grammar/NAME.lark`; LALR(1)."""
    source = (folder("grammar") / f"{name}.lark").read_text(encoding="utf-8")
    return Lark(
        source,
        parser="lalr",
        start=start,
        import_paths=[str(folder("grammar"))],
        cache=_cache_file(name, source, start),
        **options,
    )


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
