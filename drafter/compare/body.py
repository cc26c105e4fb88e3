"""별표의 글. The body of an annex cut into its lines: what became of each, and which unchanged ones go together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from drafter.address import Level, Step
from drafter.apply.annex.heads import ends_units
from drafter.apply.annex.lines import number_of
from drafter.revision import Piece, Revision
from drafter.signs import sign


@dataclass(frozen=True, slots=True)
class BodyLine:
    """별표의 한 줄. What became of one line; without words before it came, without words after it went."""

    words: Revision
    head: str = ""
    """The first line of what came or went together with it."""

    @property
    def text(self) -> str:
        """The line as it stood, or as it came."""
        return self.words.before or self.words.after

    @property
    def renumbered(self) -> bool:
        """Whether another number was given to it, by itself."""
        old, new, first = number_of(self.words.before), number_of(self.words.after), self.words.pieces[0]
        return bool(old and new and first.changed and (first.old, first.new) == (sign(old), sign(new)))

    @property
    def moved_to(self) -> str:
        """The line as it is, where nothing of it but its number changed; empty where it is not so."""
        alone = self.renumbered and not any(piece.changed for piece in self.words.pieces[1:])
        return self.words.after if alone else ""

    @property
    def shift(self) -> int:
        """By how much its number moved, where nothing else of it changed."""
        old, new = number_of(self.words.before), number_of(self.moved_to)
        return new.number.value - old.number.value if old and old.number and new and new.number else 0

    @property
    def named(self) -> bool:
        """Whether a line that came or went is told of by itself, and not as part of the unit it stands under."""
        own, top = number_of(self.text), number_of(self.head)
        return own.level <= top.level if own and top else own is top


def body_lines(revision: Revision) -> Iterator[BodyLine]:
    """별표의 줄. The lines of a body in order, those of both texts beside each other; blank ones are left out."""
    pieces: list[Piece] = []
    head = ""
    for piece in revision.pieces:
        top = _head(pieces, piece) if piece.changed else head
        for index, (old, new) in enumerate(_beside(piece)):
            if index:
                yield from _line(pieces, head)
                pieces = []
            pieces.append(replace(piece, old=old, new=new))
            head = top
    yield from _line(pieces, head)


def _beside(piece: Piece) -> Iterator[tuple[str, str]]:
    """The lines of a piece, old and new ones side by side."""
    return zip_longest(piece.old.split("\n"), piece.new.split("\n"), fillvalue="")


def _head(before: list[Piece], piece: Piece) -> str:
    """The first line of what a piece brings or takes; the line it begins on, where it does both."""
    if piece.old and piece.new:
        return "".join(one.old for one in before) + piece.old.split("\n")[0]
    return next((line for line in (piece.old or piece.new).split("\n") if line.strip()), "")


def _line(pieces: list[Piece], head: str) -> Iterator[BodyLine]:
    """The line that pieces make, without white space around it; none where nothing is left."""
    words = Revision(tuple(_stripped(pieces)))
    if words.pieces:
        yield BodyLine(words, head)


def _stripped(pieces: list[Piece]) -> Iterator[Piece]:
    first, last = 0, len(pieces) - 1
    for index, piece in enumerate(pieces):
        old, new = piece.old, piece.new
        if index == first:
            old, new = old.lstrip(), new.lstrip()
            first += not (old or new)
        if index == last:
            old, new = old.rstrip(), new.rstrip()
        if old or new:
            yield replace(piece, old=old, new=new)


def led_in(lines: Iterable[BodyLine]) -> frozenset[int]:
    """바뀐 줄의 윗줄. The places of lines under which something changed."""
    above: set[int] = set()
    over: list[tuple[int, Level]] = []
    for place, line in enumerate(lines):
        number = number_of(line.text)
        if ends_units(line.text):
            over = []
        if number:
            over = [(one, level) for one, level in over if level < number.level]
        if line.words.changed:
            above.update(one for one, _ in over)
        if number:
            over.append((place, number.level))
    return frozenset(above)


def left_out_together(lines: Iterable[BodyLine]) -> Iterator[list[BodyLine]]:
    """함께 줄일 줄. Lines with the same words of which one note tells: neighbours in order that moved by as much, with
    what stands under them."""
    group: list[BodyLine] = []
    last: Step | None = None
    for line in lines:
        number = number_of(line.text)
        beside = last is not None and number is not None and number.level == last.level
        if group and not (_goes_on(last, number, line.text) and (not beside or line.shift == group[0].shift)):
            yield group
            group, last = [], None
        last = number if not group or beside else last
        group.append(line)
    if group:
        yield group


def _goes_on(last: Step | None, number: Step | None, line: str) -> bool:
    """Whether a line goes on with a group, of which `last` is the last number; it has none of lines without one."""
    if last is None:
        return number is None
    if number is None:
        return not ends_units(line)
    return number.level > last.level or (number.level == last.level and number.order > last.order)
