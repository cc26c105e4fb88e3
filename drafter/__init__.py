"""drafter: 자치법규 개정 컴파일러. Ordinance text, amending directives and comparison tables, and every road between.

The public names; see README.md. Those that need the Lark parser are loaded on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from drafter.apply import apply as apply
from drafter.compare import compare as compare
from drafter.render import render as render
from drafter.sources import read as read
from drafter.wording import word as word

if TYPE_CHECKING:
    from drafter.parse.amendment import parse_amendment as parse_amendment
    from drafter.parse.statute import parse_statute as parse_statute

__version__ = "0.1.0"

__all__ = ["__version__", "apply", "compare", "parse_amendment", "parse_statute", "read", "render", "word"]

_PARSERS = {"parse_amendment": "drafter.parse.amendment", "parse_statute": "drafter.parse.statute"}


def __getattr__(name: str) -> Any:
    if name not in _PARSERS:
        raise AttributeError(f"module 'drafter' has no attribute {name!r}")
    return getattr(import_module(_PARSERS[name]), name)
