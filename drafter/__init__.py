"""drafter: 자치법규 개정 컴파일러. Ordinance text, amending directives and comparison tables, and every road between.

The public names; see README.md. Each is loaded on first use, so that what a program does not use costs it nothing.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafter.apply import apply as apply
    from drafter.compare import compare as compare
    from drafter.diff import draft as draft
    from drafter.parse.amendment import parse_amendment as parse_amendment
    from drafter.parse.statute import parse_statute as parse_statute
    from drafter.render import render as render
    from drafter.sources import read as read
    from drafter.wording import word as word

__version__ = "0.1.0"

__all__ = ["__version__", "apply", "compare", "draft", "parse_amendment", "parse_statute", "read", "render", "word"]

_HOMES = {
    "apply": "drafter.apply",
    "compare": "drafter.compare",
    "draft": "drafter.diff",
    "parse_amendment": "drafter.parse.amendment",
    "parse_statute": "drafter.parse.statute",
    "read": "drafter.sources",
    "render": "drafter.render",
    "word": "drafter.wording",
}


class _Package(ModuleType):
    """The package itself. Some functions have the name of their room: importing the room must not hide the function."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __getattr__(self, name: str) -> Any:
        if name not in _HOMES:
            raise AttributeError(f"module 'drafter' has no attribute {name!r}")
        value = getattr(import_module(_HOMES[name]), name)
        setattr(self, name, value)
        return value


sys.modules[__name__].__class__ = _Package
