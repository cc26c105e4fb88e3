"""별표의 얼개. What an annex holds, as units under one another: 호, 목, 비고, rows and their cells.

The body of an annex is text; its lines are told apart here as they are where a directive is carried out inside one, so
that what changed in it can be said as it is of the units of an article. A line that nothing names adds to the words of
the unit it stands in, or of the annex itself. Where an annex is read otherwise when a directive is carried out, the
trial of what was drafted shows it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.address import ANNEX_LEVELS, Level
from drafter.apply.annex.heads import Head, heads_in
from drafter.apply.annex.tables import is_border, is_of_table
from drafter.diagnostics import Span
from drafter.diff.annex_rows import AnnexRow, rows_by_line
from drafter.diff.place import Place
from drafter.statute import Unit, Words

_LINE = re.compile(r"^.*$", re.MULTILINE)
_REMARK = re.compile(r"비\s?고")
_PART, _OUTSIDE = 1.0, 2.0
"""How deep a part of an annex stands (`Ⅱ. 개별기준`), and a line in it or in the annex that belongs to no unit."""
_NUMBERED = 10.0
"""Below this stands a numbered unit, by its level."""
_ROW, _LEAF = 900.0, 1000.0
"""How deep a line stands that begins with the name of a row, and one that names nothing."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of an annex: how deep it stands, where, and the place it begins, or the words it adds to one."""

    depth: float
    span: Span
    place: Place | None = None
    words: str = ""


@lru_cache(maxsize=16)
def outlined(annex: Unit) -> Unit:
    """별표의 얼개. The annex with its places as units under it, and as its words what no place holds."""
    body = f"\n{annex.words.text}"  # what a text itself begins with would be no number in it
    root = _Line(0, Span(0, len(body)), Place(annex.level))
    (whole,) = _nested((root, *_lines(body)), body)
    assert whole.place is not None
    return replace(annex, words=whole.place.words, children=whole.place.children)


def in_detail(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """낱낱이. The units, annexes among them with their places."""
    return tuple(outlined(unit) if unit.level in ANNEX_LEVELS else unit for unit in units)


def _nested(lines: tuple[_Line, ...], body: str) -> list[_Line]:
    """The lines, each that begins a place with those that stand deeper after it."""
    built: list[_Line] = []
    for line in reversed(lines):
        under: list[_Line] = []
        while line.place and built and built[-1].depth > line.depth:
            under.append(built.pop())
        built.append(_holding(line.place, line, under, body) if line.place else line)
    return built


def _holding(place: Place, line: _Line, under: list[_Line], body: str) -> _Line:
    words = "\n".join(filter(None, (place.words.text, *(one.words for one in under if one.place is None))))
    children = (*place.children, *(one.place for one in under if one.place))
    span = Span(line.span.start, max((one.span.end for one in under), default=line.span.end))
    written = body[span.start : span.end].strip()
    return replace(line, span=span, place=replace(place, words=Words(words), children=children, written=written))


@dataclass(frozen=True, slots=True)
class _Open:
    """What the lines read so far leave open."""

    remark: float | None = None
    """How deep the 비고 stands that is open; None where none is, or one that has no name."""
    closed: bool = True
    """Whether a line without number or name belongs to none of the units before it."""
    begun: bool = False
    """Whether the line before began a unit, to which a table belongs even after a blank line."""

    def after(self, line: str) -> "_Open":
        """What is open at a line without number or name."""
        return replace(self, closed=self.closed and not (self.begun and is_of_table(line)), begun=False)


def _lines(body: str) -> Iterator[_Line]:
    heads, rows, left = {head.start: head for head in heads_in(body, Span(0, len(body)))}, rows_by_line(body), _Open()
    for found in _LINE.finditer(body):
        line, span = found.group(), Span(*found.span())
        head, row = heads.get(span.start), rows.get(span.start)
        if not line.strip():
            left = replace(left, closed=True)
        elif head and not head.nested:
            left = _left_open(body, head, left)
            yield _begun(body, span, head, left, row)
        elif not is_border(line):
            left = left.after(line)
            yield _loose(line, span, left, row)


def _loose(line: str, span: Span, left: _Open, row: AnnexRow | None) -> _Line:
    place = row.named() if row else None
    return _Line(_OUTSIDE if left.closed else _ROW if place else _LEAF, span, place, line.strip())


def _left_open(body: str, head: Head, left: _Open) -> _Open:
    """What is open from a line on that begins with a number or a remark; a remark but 비고 has no name."""
    if head.step:
        return replace(left, remark=left.remark if head.noted else None, closed=_is_nameless(head, left), begun=True)
    if head.remark and _REMARK.fullmatch(body[head.sign.start : head.sign.end]):
        return _Open(_depth(head.until) + 0.5 if head.until else _PART / 2, closed=False, begun=True)
    return _Open(closed=head.remark)


def _is_nameless(head: Head, left: _Open) -> bool:
    return head.noted and left.remark is None


def _begun(body: str, span: Span, head: Head, left: _Open, row: AnnexRow | None) -> _Line:
    """The line with the place that its number or name begins; without one where it has no name."""
    line, rest = body[span.start : span.end].strip(), Words(body[head.sign.end : span.end].strip())
    if left.closed:
        return _Line(_OUTSIDE, span, words=line)
    if head.step is None and left.remark is None:
        return _Line(_PART, span, Place(Level.FIELD, label=line))
    if head.step is None:
        label = body[head.sign.start : head.sign.end]
        return _Line(left.remark or 0, span, Place(Level.FIELD, words=rest, label=label))
    depth = _depth(head.step.level)
    if head.noted:
        depth = (left.remark or 0) + head.step.level / 100
    return _Line(depth, span, row.numbered(head.step) if row else Place(head.step.level, head.step.number, words=rest))


def _depth(level: Level) -> float:
    return _NUMBERED + level
