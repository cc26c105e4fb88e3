"""표시의 자리. Marks alone on a line: which unit they close.

`[본조신설 2015.1.2.]` closes the article; `<개정 2019.3.28.>` below the last 호 belongs to the 항 above it, or to
the article when it has no 항. Anywhere else such a line belongs to the words before it.
"""

import re

from drafter.address import Level
from drafter.parse.tokens import UnitToken

_OF_ARTICLE = re.compile(
    r"[\[〔［【]|[<〈＜(（]\s*(?:본\s*조|조|전문|제목|종전|제\s*\d+\s*조|전부|전면)",
)


def place_notes(text: str, tokens: list[UnitToken]) -> list[UnitToken]:
    """표시 붙이기. The tokens without notes, each note given to the unit it closes or to the words before it."""
    if not any(token.type == "NOTE" for token in tokens):
        return tokens
    kept: list[UnitToken] = []
    open_units: dict[Level, UnitToken] = {}
    notes: list[UnitToken] = []
    for token in tokens:
        if token.type == "NOTE":
            notes.append(token)
            continue
        token.after_notes = _close(text, notes, kept, open_units, token)
        notes = []
        kept.append(token)
        open_units = {level: unit for level, unit in open_units.items() if level < token.level}
        open_units[token.level] = token
    _close(text, notes, kept, open_units, None)
    return kept


def _close(
    text: str,
    notes: list[UnitToken],
    kept: list[UnitToken],
    open_units: dict[Level, UnitToken],
    following: UnitToken | None,
) -> int:
    """Give each of the notes in a row to the unit it closes; where the last one given ends, 0 when none was."""
    closed, after = None, 0
    for note in _last_in_a_row(text, notes, following.start if following else len(text)) if kept else ():
        host = _host(text, note, kept[-1], open_units, following, closed)
        if host:
            _attach(text, note, host, kept[-1], after)
            after, closed = note.sign_end, host
    return after


def _last_in_a_row(text: str, notes: list[UnitToken], end: int) -> list[UnitToken]:
    """The notes after which nothing stands but notes up to `end`; those before belong to words."""
    row: list[UnitToken] = []
    for note in reversed(notes):
        if text[note.sign_end : end].strip():
            break
        row.append(note)
        end = note.start
    return row[::-1]


def _host(
    text: str,
    note: UnitToken,
    last: UnitToken,
    open_units: dict[Level, UnitToken],
    following: UnitToken | None,
    closed: UnitToken | None,
) -> UnitToken | None:
    """The unit a note closes; None when it stands among the words of the unit before it."""
    host = open_units.get(Level.ARTICLE)
    if not _OF_ARTICLE.match(text, note.start):
        host = open_units.get(Level.PARAGRAPH, host)
        if last is host or last.level <= Level.PARAGRAPH:
            host = None
    if closed and (host is None or host.level > closed.level):
        host = closed  # what a note before this one has closed stays closed
    goes_on = following and host and following.level > host.level
    return None if goes_on else host


def _attach(text: str, note: UnitToken, host: UnitToken, last: UnitToken, after: int) -> None:
    if host.notes:
        host.notes = (host.notes[0], note.sign_end)
        return
    start = after or last.own + len(text[last.own : note.start].rstrip())
    host.notes = (start, note.sign_end)
    last.end = last.end or note.start
