"""대비표 양식(樣式). The habits of a house, as data: how absent, unchanged and moved units are shown."""

import tomllib
from dataclasses import dataclass
from functools import cache

from drafter.address import Level
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.failure import Failure
from drafter.resources import folder


@dataclass(frozen=True, slots=True)
class Style:
    """대비표 양식. One house's settings; their meaning stands in `templates/styles/standard.toml`."""

    name: str
    left_heading: str
    right_heading: str
    inserted: str
    deleted: str
    part_inserted: str
    part_deleted: str
    omitted: str
    same: str
    moved: str
    two: str
    more: str
    words: str
    dash: str
    lead_in: str
    full_left: frozenset[Level]


@cache
def load_style(name: str) -> Style:
    """양식 읽기. The style of that name; a `Failure` that lists the styles there are when there is none."""
    place = folder("templates") / "styles" / f"{name}.toml"
    if name not in style_names():
        facts = {"style": name, "expected": ", ".join(style_names())}
        raise Failure(Diagnostic(Code.UNKNOWN_STYLE, Document.FILE, facts=facts))
    data = tomllib.loads(place.read_text(encoding="utf-8"))
    unchanged = data["unchanged"]
    levels = unchanged.pop("full_left")
    full = frozenset(level for level in Level if level.korean in levels)
    headings = {f"{side}_heading": words for side, words in data["headings"].items()}
    return Style(name=name, **headings, **data["marks"], **data["ranges"], **unchanged, full_left=full)


def style_names() -> tuple[str, ...]:
    """양식 이름. The styles that come with the tool, in order."""
    return tuple(sorted(path.stem for path in (folder("templates") / "styles").glob("*.toml")))
