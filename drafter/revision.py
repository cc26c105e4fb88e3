"""자구의 변경. A text with what was replaced in it: the words before, the words after, and which became which."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.address import Part


@dataclass(frozen=True, slots=True)
class Piece:
    """조각. A stretch of text: unchanged, or old words that gave way to new ones."""

    old: str
    new: str
    changed: bool = False
    part: Part | None = None
    """The sentence that came or went as a whole (단서, 후단), when it did."""


@dataclass(frozen=True, slots=True)
class Revision:
    """변경 내용. The pieces of a text in order; its old words and its new words are theirs, joined."""

    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, text: str) -> "Revision":
        """A text in which nothing has changed yet."""
        return cls((Piece(text, text),) if text else ())

    @property
    def before(self) -> str:
        """The words before."""
        return "".join(p.old for p in self.pieces)

    @property
    def after(self) -> str:
        """The words after."""
        return "".join(p.new for p in self.pieces)

    @property
    def changed(self) -> bool:
        """Whether any piece changed."""
        return any(p.changed for p in self.pieces)

    def replace(self, start: int, end: int, new: str, part: Part | None = None) -> "Revision":
        """자구 수정. `[start:end]` of the words *after* gives way to `new`; earlier changes it touches are merged."""
        head, rest = _split(self.pieces, start)
        middle, tail = _split(rest, end - start)
        old = "".join(p.old for p in middle)
        parts = {p.part for p in middle} if not old else set()  # words of a sentence that came stay part of it
        part = parts.pop() if part is None and len(parts) == 1 else part
        seam = _merged((*head[-1:], Piece(old, new, True, part), *tail[:1]))  # the others do not touch it
        return Revision((*head[:-1], *seam, *tail[1:]))


def _split(pieces: tuple[Piece, ...], place: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Cut the pieces where `place` characters of new words lie behind; a changed piece keeps its old words in front."""
    passed = 0
    for index, piece in enumerate(pieces):
        within = place - passed
        if within < len(piece.new):
            first, second = _cut(piece, within)
            return (*pieces[:index], *first), (*second, *pieces[index + 1 :])
        passed += len(piece.new)
    return pieces, ()


def _cut(piece: Piece, within: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    if within == 0:
        return (), (piece,)
    if not piece.changed:
        return (Piece(piece.old[:within], piece.new[:within]),), (Piece(piece.old[within:], piece.new[within:]),)
    first = Piece(piece.old, piece.new[:within], True, piece.part)
    return (first,), (Piece("", piece.new[within:], True, piece.part),)


def _merged(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Neighbouring changes of one kind become one piece; empty pieces go."""
    merged: list[Piece] = []
    for piece in pieces:
        if not piece.old and not piece.new:
            continue
        last = merged[-1] if merged else None
        if last and last.changed and piece.changed and last.part is piece.part:
            merged[-1] = Piece(last.old + piece.old, last.new + piece.new, True, piece.part)
        else:
            merged.append(piece)
    return tuple(merged)
