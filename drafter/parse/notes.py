"""표시의 자리. Marks alone on a line: which unit they close.

`[본조신설 2015.1.2.]` closes the article; `<개정 2019.3.28.>` below the last 호 belongs to the 항 above it, or to
the article when it has no 항. Anywhere else such a line belongs to the words before it.
"""

import re
from itertools import zip_longest

from drafter.address import Level
from drafter.parse.tokens import UnitToken

_OF_ARTICLE = re.compile(
    r"\[|[<〈(]\s*(?:본\s*조|조|전문|제목|종전|제\s*\d+\s*조|전부|전면)",
)


def place_notes(text: str, tokens: list[UnitToken]) -> list[UnitToken]:
    """표시 붙이기. The tokens without notes, each note given to the unit it closes or to the words before it."""
    if not any(token.type == "NOTE" for token in tokens):
        return tokens
    kept: list[UnitToken] = []
    open_units: dict[Level, UnitToken] = {}
    after = 0
    for token, following in zip_longest(tokens, tokens[1:]):
        if token.type != "NOTE":
            token.after_notes, after = after, 0
            kept.append(token)
            open_units = {level: unit for level, unit in open_units.items() if level < token.level}
            open_units[token.level] = token
        elif kept and (host := _host(text, token, kept[-1], open_units, following)):
            _attach(text, token, host, kept[-1], after)
            after = token.sign_end
    return kept


def _host(
    text: str, note: UnitToken, last: UnitToken, open_units: dict[Level, UnitToken], following: UnitToken | None
) -> UnitToken | None:
    """The unit a note closes; None when it stands among the words of the unit before it."""
    host = open_units.get(Level.ARTICLE)
    if not _OF_ARTICLE.match(text, note.start):
        host = open_units.get(Level.PARAGRAPH, host)
        if last is host or last.level <= Level.PARAGRAPH:
            return None
    goes_on = following and following.type != "NOTE" and host and following.level > host.level
    return None if goes_on else host


def _attach(text: str, note: UnitToken, host: UnitToken, last: UnitToken, after: int) -> None:
    if host.notes:
        host.notes = (host.notes[0], note.sign_end)
        return
    start = after or last.own + len(text[last.own : note.start].rstrip())
    host.notes = (start, note.sign_end)
    last.end = last.end or note.start
