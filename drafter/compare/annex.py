"""별표의 행. An annex of which only some lines changed: its heading, and its body line by line."""

from collections.abc import Iterator
from itertools import groupby

from drafter.address import Level, Step
from drafter.apply.annex.lines import number_of
from drafter.compare.body import BodyLine, body_lines, led_in, left_out_together
from drafter.compare.labels import former_names, signed
from drafter.compare.line import Line, marked_all, trimmed
from drafter.compare.pair import Pair
from drafter.compare.runs import Runs, left_runs, marked, plain, right_runs
from drafter.compare.style import Style
from drafter.revision import Piece, Revision
from drafter.signs import sign
from drafter.statute import DELETED


def annex_lines(pair: Pair, style: Style) -> Iterator[Line]:
    """별표의 줄. The heading on a line of its own, then the lines that changed, and notes for those that did not."""
    yield trimmed(Line(signed(pair, False), signed(pair, True)))
    lines = tuple(body_lines(pair.words))
    leading = led_in(lines)
    parted = groupby(enumerate(lines), lambda one: _is_of_its_own(one[1]) or one[0] in leading)
    for of_its_own, group in parted:
        shown = [line for _, line in group]
        if of_its_own:
            yield from (one for line in shown for one in _of_its_own(line, style))
            continue
        for left_out in left_out_together(shown):
            yield from _left_out(left_out, style)


def annex_anew(pair: Pair) -> Iterator[Line]:
    """새로 쓴 별표. The heading on a line of its own, then both texts line beside line, all underlined."""
    yield trimmed(Line(marked_all(signed(pair, False)), marked_all(signed(pair, True))))
    for line in body_lines(pair.words):
        yield Line(marked(line.words.before), marked(line.words.after), _depth(line.text))


def annex_alone(pair: Pair, right: bool) -> Iterator[Line]:
    """새 별표, 없앤 별표. The heading and the lines of an annex on one side, each on a line of its own."""
    annex = pair.after if right else pair.before
    texts = [line.text for line in body_lines(Revision.of(annex.words.text if annex else ""))]
    for runs, within in ((signed(pair, right), 0), *((plain(text), _depth(text)) for text in texts)):
        yield trimmed(Line((), runs, within) if right else Line(runs, (), within))


def _is_of_its_own(line: BodyLine) -> bool:
    return line.words.changed and not line.moved_to


def _of_its_own(line: BodyLine, style: Style) -> Iterator[Line]:
    """A line that changed, or one under which something did, which a style may leave out."""
    if not line.words.changed and style.lead_in == "omit":
        yield from _left_out([line], style)
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
    first, *others = words.pieces
    left = left_runs(Revision(tuple(others)) if line.renumbered else words, style)
    former = marked(first.old) if line.renumbered else plain(number)
    return Line((*former, *left), (*plain(number), *right_runs(words, style)), within)


def _is_deletion(before: str, after: str) -> bool:
    """Whether nothing is left of a unit but its number."""
    number = number_of(before)
    return number is not None and after == f"{sign(number)} {DELETED}"


def _without_number(words: Revision) -> tuple[str, Revision]:
    """The number at the head of a line, where the line stays and only words in it change, and the rest of the line."""
    number, (first, *others) = number_of(words.before), words.pieces
    body = words.before.removeprefix(sign(number)) if number else words.before
    head = words.before[: len(words.before) - len(body.lstrip())]
    if not head or first.changed or not first.old.startswith(head):
        return "", words
    rest = first.old.removeprefix(head)
    return head, Revision((*((Piece(rest, rest),) if rest else ()), *others))


def _left_out(lines: list[BodyLine], style: Style) -> Iterator[Line]:
    """Lines with the same words: one note for all of them, or the left side in full where the style has it so."""
    texts = [line.text for line in lines]
    number, name = number_of(texts[0]), _name(texts, style)
    moved = bool(lines[0].moved_to)
    note = _moved(lines, style) if moved else plain(name + style.same)
    if number is None or number.level not in style.full_left:
        yield Line(_noted(name, style.omitted, moved), note, _depth(texts[0]))
        return
    for index, line in enumerate(lines):
        yield Line(_in_full(line), () if index else note, _depth(line.text))


def _noted(name: str, note: str, moved: bool) -> Runs:
    """The numbers a note tells of, underlined where they moved, and the note."""
    return (*marked(name.rstrip()), *plain(f" {note}")) if moved else plain(name + note)


def _in_full(line: BodyLine) -> Runs:
    """A line as it stood, its number underlined where it moved."""
    number = number_of(line.text) if line.moved_to else None
    head = sign(number) if number else ""
    return marked(head) + plain(line.text.removeprefix(head))


def _moved(lines: list[BodyLine], style: Style) -> Runs:
    """The numbers that lines have now, and those they had."""
    former = former_names(list(map(str, _numbers([line.text for line in lines]))))
    name = _name([line.moved_to or line.text for line in lines], style)
    return _noted(name, style.moved.format(former=former), True)


def _name(lines: list[str], style: Style) -> str:
    """The numbers a note tells of: `1. ∼ 3. `; nothing where there are none."""
    signs = list(map(sign, _numbers(lines)))
    if not signs or number_of(lines[0]) is None:
        return ""
    return (style.two.join(signs) if len(signs) < 3 else signs[0] + style.more + signs[-1]) + " "


def _numbers(lines: list[str]) -> list[Step]:
    """The numbers of lines, those of the highest level."""
    numbers = list(filter(None, map(number_of, lines)))
    return [number for number in numbers if number.level is numbers[0].level]


def _depth(line: str) -> int:
    """How far in a line stands, as a unit of an article with its number would."""
    number = number_of(line)
    return number.level - Level.PARAGRAPH if number and line.startswith(sign(number)) else 0
