"""칸의 글. The runs of text a cell is made of: words marked or not, and dashes for words that stay."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.address import Part
from drafter.compare.style import Style
from drafter.diagnostics import Span
from drafter.glyphs import width
from drafter.parts import sentences
from drafter.revision import Revision
from drafter.table import Cell, underlined


@dataclass(frozen=True, slots=True)
class Run:
    """글 조각. A stretch of a cell, underlined or not."""

    text: str
    marked: bool = False


Runs = tuple[Run, ...]


def plain(text: str) -> Runs:
    """바뀌지 않은 글. One run without underline; none when there is no text."""
    return (Run(text),) if text else ()


def marked(text: str) -> Runs:
    """밑줄 친 글. One underlined run; none when there is no text."""
    return (Run(text, True),) if text else ()


def cell(runs: Iterable[Run], depth: int = 0) -> Cell:
    """칸. The runs joined, with the underlined spans."""
    text = ""
    spans: list[Span] = []
    for run in runs:
        start = len(text)
        text += run.text
        if run.marked and run.text:
            spans.append(Span(start, len(text)))
    return Cell(text, underlined(text, spans), depth)


def left_runs(revision: Revision, style: Style) -> Iterator[Run]:
    """현행의 글. The old words in full, those that go underlined; `<단서 신설>` where a sentence comes."""
    for piece in revision.pieces:
        if piece.changed and not piece.old.strip() and piece.part:
            yield from _label(style.part_inserted, piece.part)
        elif piece.changed:
            yield from _marked_words(piece.old)
        else:
            yield Run(piece.old)


def right_runs(revision: Revision, style: Style) -> Iterator[Run]:
    """개정안의 글. The new words in full, underlined; the words that stay as dashes, sentence by sentence."""
    stops = {span.end - 1 for span in sentences(revision.before)}
    place = 0
    for index, piece in enumerate(revision.pieces):
        if not piece.changed:
            beside = (index > 0, index + 1 < len(revision.pieces))
            yield Run(_unchanged(piece.old, place, stops, beside, style))
        elif not piece.new and piece.part:
            yield from _label(style.part_deleted, piece.part)
        else:
            yield from _marked_words(piece.new)
        place += len(piece.old)


def _label(form: str, part: Part) -> Iterator[Run]:
    yield Run(" ")
    yield Run(form.format(part=part.value), True)


def _marked_words(text: str) -> Iterator[Run]:
    """Words that come or go, the white space before them not underlined."""
    words = text.lstrip()
    yield Run(text[: len(text) - len(words)])
    yield Run(words, True)


def _unchanged(text: str, place: int, stops: set[int], beside: tuple[bool, bool], style: Style) -> str:
    """Words that stay, as dashes: as wide as they are, keeping full stops that end a sentence and the space
    that parts them from new words and from the next sentence."""
    if style.words == "full":
        return text
    start = len(text) - len(text.lstrip()) if beside[0] else 0
    end = len(text.rstrip()) if beside[1] else len(text)
    if start >= end:
        return text
    dashes = "".join(_dash(text, i, place, stops, style) for i in range(start, end))
    return text[:start] + dashes + text[end:]


def _dash(text: str, index: int, place: int, stops: set[int], style: Style) -> str:
    char, at = text[index], place + index
    if char in "\n\t" or (at in stops and char == ".") or (char.isspace() and at - 1 in stops):
        return char
    return style.dash * width(char)
