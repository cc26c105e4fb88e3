"""별표의 행. An annex of which only some lines changed: its heading, and its body line by line."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from drafter.address import Level
from drafter.apply.annex.lines import number_of
from drafter.compare.body import BodyLine, body_lines, led_in, left_out_together
from drafter.compare.labels import signed
from drafter.compare.line import Line, trimmed
from drafter.compare.pair import Pair
from drafter.compare.runs import left_runs, marked, plain, right_runs
from drafter.compare.style import Style
from drafter.revision import Piece, Revision
from drafter.signs import sign
from drafter.statute import DELETED


def annex_lines(pair: Pair, style: Style) -> Iterator[Line]:
    """별표의 줄. The heading on a line of its own, then the lines that changed, and notes for those that did not."""
    yield trimmed(Line(signed(pair, False), signed(pair, True)))
    lines = tuple(body_lines(pair.words))
    leading = led_in(lines)
    parted = groupby(enumerate(lines), lambda one: one[1].words.changed or one[0] in leading)
    for of_its_own, group in parted:
        shown = [line for _, line in group]
        if of_its_own:
            yield from (one for line in shown for one in _of_its_own(line, style))
            continue
        for left_out in left_out_together(line.text for line in shown):
            yield from _left_out(left_out, style)


def _of_its_own(line: BodyLine, style: Style) -> Iterator[Line]:
    """A line that changed, or one under which something did, which a style may leave out."""
    if not line.words.changed and style.lead_in == "omit":
        yield from _left_out([line.text], style)
    else:
        yield _shown(line, style)


def _shown(line: BodyLine, style: Style) -> Line:
    """A line in its own words, or what tells that it came or went."""
    before, after = line.words.before, line.words.after
    within = _depth(line.text)
    if not before:
        return Line(marked(style.inserted if line.named else ""), marked(after), within)
    if not after or _is_deletion(before, after):
        return Line(marked(before), marked(style.deleted if after or line.named else ""), within)
    number, words = _without_number(line.words)
    left, right = left_runs(words, style), right_runs(words, style)
    return Line((*plain(number), *left), (*plain(number), *right), within)


def _is_deletion(before: str, after: str) -> bool:
    """Whether nothing is left of a unit but its number."""
    number = number_of(before)
    return number is not None and after == f"{sign(number)} {DELETED}"


def _without_number(words: Revision) -> tuple[str, Revision]:
    """The number at the head of a line, where it is the same on both sides, and the rest of the line."""
    number, (first, *others) = number_of(words.before), words.pieces
    body = words.before.removeprefix(sign(number)) if number else words.before
    head = words.before[: len(words.before) - len(body.lstrip())]
    if not head or not (first.old.startswith(head) and first.new.startswith(head)):
        return "", words
    rest = replace(first, old=first.old.removeprefix(head), new=first.new.removeprefix(head))
    return head, Revision((*_if_any(rest), *others))


def _if_any(piece: Piece) -> tuple[Piece, ...]:
    return (piece,) if piece.old or piece.new else ()


def _left_out(lines: list[str], style: Style) -> Iterator[Line]:
    """Unchanged lines: one note for all of them, or the left side in full where the style has it so."""
    number = number_of(lines[0])
    name = _name(lines, style)
    note = plain(f"{name}{style.same}")
    if number is None or number.level not in style.full_left:
        yield Line(plain(f"{name}{style.omitted}"), note, _depth(lines[0]))
        return
    for index, line in enumerate(lines):
        yield Line(plain(line), () if index else note, _depth(line))


def _name(lines: list[str], style: Style) -> str:
    """The numbers a note tells of, those of the highest level: `1. ∼ 3. `; nothing where there are none."""
    numbers = list(filter(None, map(number_of, lines)))
    signs = [sign(number) for number in numbers if number.level is numbers[0].level]
    if not signs or number_of(lines[0]) is None:
        return ""
    return (style.two.join(signs) if len(signs) < 3 else signs[0] + style.more + signs[-1]) + " "


def _depth(line: str) -> int:
    """How far in a line stands, as a unit of an article with its number would."""
    number = number_of(line)
    return number.level - Level.PARAGRAPH if number and line.startswith(sign(number)) else 0
