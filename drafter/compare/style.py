"""대비표 양식(樣式). The habits of a house, as data: how absent, unchanged and moved units are shown.

A style is a file: one of those in `templates/styles`, or the user's own. What a file does not say is as in the
style it names as its `base`, or else as in `standard`, where every setting is explained.
"""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from drafter.address import Level
from drafter.diagnostics import Code, Diagnostic, Document, Phrase
from drafter.failure import Failure, reason_of
from drafter.resources import folder

STANDARD = "standard"
_NAMES = ("name", "description", "base")
_SECTIONS = {
    "headings": ("left", "right", "note"),
    "marks": ("inserted", "deleted", "part_inserted", "part_deleted", "omitted", "same", "moved", "went"),
    "ranges": ("two", "more"),
    "unchanged": ("words", "dash", "lead_in", "full_left"),
    "annexes": ("annex_text", "annex_note"),
    "layout": ("rows",),
}
_CHOICES = {
    "words": ("dashes", "full"),
    "lead_in": ("dashes", "omit"),
    "annex_text": ("shown", "referred"),
    "rows": ("unit", "article"),
}
_LISTS = {"full_left": ("항", "호", "목", "세목")}
_SIGNS = ("dash",)
"""Settings that are one sign: as many of them stand for words as these are wide."""
_BLANKS = {"part_inserted": "part", "part_deleted": "part", "moved": "former", "went": "to"}
"""What a text says in the place of `{…}`."""


@dataclass(frozen=True, slots=True)
class Style:
    """대비표 양식. One house's settings; their meaning stands in `templates/styles/standard.toml`."""

    name: str
    description: str
    left_heading: str
    right_heading: str
    note_heading: str
    inserted: str
    deleted: str
    part_inserted: str
    part_deleted: str
    omitted: str
    same: str
    moved: str
    went: str
    two: str
    more: str
    words: str
    dash: str
    lead_in: str
    full_left: frozenset[Level]
    annex_text: str
    annex_note: str
    rows: str


def load_style(name: str) -> Style:
    """양식 읽기. The style of that name, or of the user's own file; a `Failure` says what is wrong with it."""
    if name in style_names():
        return _packaged(name)
    if name.endswith(".toml") or os.sep in name or "/" in name:
        return _style(Path(name), Path(name).stem)
    facts = {"style": name, "expected": ", ".join(style_names())}
    raise Failure(Diagnostic(Code.UNKNOWN_STYLE, Document.FILE, facts=facts))


def style_names() -> tuple[str, ...]:
    """양식 이름. The styles that come with the tool, in order."""
    return tuple(sorted(path.stem for path in (folder("templates") / "styles").glob("*.toml")))


@cache
def _packaged(name: str) -> Style:
    return _style(folder("templates") / "styles" / f"{name}.toml", name)


def _style(path: Path, name: str) -> Style:
    settings = {"description": "", **_settings(path), "name": name}
    shown = settings.pop("full_left")
    full = frozenset(level for level in Level if level.korean in shown)
    values = {field.name: settings[field.name] for field in fields(Style) if field.name in settings}
    return Style(**values, full_left=full)


def _settings(path: Path) -> dict[str, Any]:
    """All settings, those of the base among them; every one there is has been looked at."""
    data = _read(path)
    said = dict(_said(path, data))
    base = said.pop("base", STANDARD)
    if base not in style_names():
        raise _wrong(path, "base", base, ", ".join(style_names()))
    if path == folder("templates") / "styles" / f"{STANDARD}.toml":
        return said
    inherited = _settings(folder("templates") / "styles" / f"{base}.toml")
    return {**inherited, "description": "", **said}


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise _failure(Code.FILE_MISSING, path, nearest="") from None
    except OSError as error:
        raise _failure(Code.FILE_UNREADABLE, path, reason=reason_of(error)) from None
    except UnicodeDecodeError:
        raise _failure(Code.STYLE_SYNTAX, path, reason=Phrase("not_utf8")) from None
    except tomllib.TOMLDecodeError as error:
        raise _failure(Code.STYLE_SYNTAX, path, reason=_place(error)) from None


def _place(error: tomllib.TOMLDecodeError) -> str:
    """Line and column; what is wrong there is told in English only."""
    found = re.search(r"line (\d+), column (\d+)", str(error))
    return f"{found[1]}:{found[2]}" if found else Phrase("end_of_file")


def _said(path: Path, data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What a file says, each with the name it has in `Style`."""
    for key, value in data.items():
        if key in _NAMES:
            yield key, _checked(path, key, value)
        elif key in _SECTIONS and isinstance(value, dict):
            yield from _section(path, key, value)
        elif key in _SECTIONS:
            raise _wrong(path, key, value, f"[{key}]")
        else:
            raise _unknown(path, key, (*_NAMES, *_SECTIONS))


def _section(path: Path, section: str, data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in data.items():
        if key not in _SECTIONS[section]:
            raise _unknown(path, f"{section}.{key}", _SECTIONS[section])
        name = f"{key}_heading" if section == "headings" else key
        yield name, _checked(path, f"{section}.{key}", value)


def _checked(path: Path, key: str, value: Any) -> Any:
    """A value, when it is one of those its setting can have."""
    name = key.rpartition(".")[2]
    if name in _LISTS:
        if not isinstance(value, list) or not all(one in _LISTS[name] for one in value):
            raise _wrong(path, key, value, ", ".join(f'"{one}"' for one in _LISTS[name]))
    elif name in _CHOICES and value not in _CHOICES[name]:
        raise _wrong(path, key, value, ", ".join(_CHOICES[name]))
    elif not isinstance(value, str) or not _filled(value, _BLANKS.get(name)) or (name in _SIGNS and len(value) != 1):
        raise _wrong(path, key, value, _example(name))
    return value


def _filled(text: str, blank: str | None) -> bool:
    """Whether a text can be used: what stands in braces is what will be put there."""
    if blank is None:
        return True
    try:
        text.format(**{blank: ""})
    except (KeyError, IndexError, ValueError, AttributeError):
        return False
    return True


def _example(name: str) -> str:
    if name in _SIGNS:
        return Phrase("one_sign")
    return f'"… {{{_BLANKS[name]}}} …"' if name in _BLANKS else '"…"'


def _unknown(path: Path, key: str, expected: tuple[str, ...]) -> Failure:
    return _failure(Code.STYLE_KEY, path, key=key, expected=", ".join(expected))


def _wrong(path: Path, key: str, value: Any, expected: str) -> Failure:
    return _failure(Code.STYLE_VALUE, path, key=key, found=repr(value), expected=expected)


def _failure(code: Code, path: Path, **facts: str) -> Failure:
    return Failure(Diagnostic(code, Document.FILE, facts={"path": str(path), **facts}))
