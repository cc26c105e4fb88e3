"""대비표의 행. Pairs of units → the lines of the table, by the habits of a style."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from drafter.address import DIVISION_LEVELS, Level
from drafter.apply import Fate
from drafter.compare.pair import Pair, is_text
from drafter.compare.runs import Run, Runs, cell, left_runs, marked, plain, right_runs
from drafter.compare.style import Style
from drafter.josa import and_particle, direction_particle
from drafter.revision import Revision
from drafter.signs import sign
from drafter.statute import Unit
from drafter.table import Row

_SHOWN_WHOLE = (Level.ADDENDA, Level.ATTACHED_TABLE, Level.FORM, *DIVISION_LEVELS)


@dataclass(frozen=True, slots=True)
class Line:
    """줄. A row in the making: the runs of both sides."""

    left: Runs
    right: Runs
    depth: int = 0
    opens: bool = False

    def row(self) -> Row:
        """The row with its cells."""
        return Row(cell(self.left, self.depth), cell(self.right, self.depth), self.opens)


class Rows:
    """행 짓기. Draws the lines of changed units in one style."""

    def __init__(self, style: Style) -> None:
        self._style = style

    def of(self, pairs: tuple[Pair, ...]) -> Iterator[Row]:
        """The rows of everything that changed, articles looked for in every division."""
        for _key, group in groupby(pairs, _run_key(pairs)):
            run = list(group)
            if not run[0].untouched:
                yield from (row for pair in run for row in self._one(pair))
            elif run[0].moved and run[0].unit.level is Level.ARTICLE:
                yield replace(self._unchanged_run([_unnamed(pair) for pair in run]), opens=True).row()
            elif run[0].moved:
                yield from (row for pair in run for row in self._one(pair))

    def _one(self, pair: Pair) -> Iterator[Row]:
        if pair.unit.level in DIVISION_LEVELS or pair.unit.level is Level.ADDENDA:
            yield from self._division(pair)
        else:
            yield from (line.row() for line in self._opening(pair))

    def title(self, revision: Revision) -> Row:
        """The row of a changed title of the ordinance."""
        return Line(marked(revision.before), marked(revision.after), opens=True).row()

    def body(self, revision: Revision) -> Row:
        """The row of the changed 본칙 of an ordinance without articles."""
        left, right = self._own_words(revision)
        return Line(left, right, opens=True).row()

    def _division(self, pair: Pair) -> Iterator[Row]:
        """A division shows its own line when it changed itself; 부칙 always, to tell its articles from the others."""
        own = replace(pair, children=())
        if own.untouched and (pair.unit.level is Level.ADDENDA or (pair.moved and not pair.untouched)):
            yield _trimmed(Line(_signed(own, False), _signed(own, True), opens=True)).row()
        elif not own.untouched or pair.moved:
            yield from (line.row() for line in self._opening(own))
        yield from self.of(pair.children)

    def _opening(self, pair: Pair) -> Iterator[Line]:
        """The lines of an article; its number and heading stand on the first line of its first paragraph."""
        first, *others = self._lines(pair)
        yield replace(first, opens=True)
        yield from others

    def _lines(self, pair: Pair) -> Iterator[Line]:
        if pair.untouched and pair.before is not None:
            yield self._unchanged_run([pair])
        elif pair.went_to is not None:
            yield self._went_away(pair)
        elif pair.after is None and not pair.facing:
            yield from self._deleted(pair)
        elif pair.before is None and not pair.facing:
            yield from self._inserted(pair)
        elif pair.fate is Fate.KEPT:
            yield from self._changed(pair)
        else:
            yield from self._rewritten(pair)

    def _inserted(self, pair: Pair) -> Iterator[Line]:
        first, *others = self._whole(pair, right=True)
        left = first.left or marked(self._style.inserted)
        yield replace(first, left=left, right=_marked_all(first.right))
        yield from map(_new_in_full, others)

    def _deleted(self, pair: Pair) -> Iterator[Line]:
        first, *others = self._whole(pair, right=False)
        yield Line(_marked_all(first.left), marked(self._style.deleted), first.depth)
        yield from (Line(_marked_all(line.left), (), line.depth) for line in others)

    def _whole(self, pair: Pair, right: bool) -> Iterator[Line]:
        """All lines of a unit on one side, the first paragraph joined to its article; what moved into a new unit
        stands beside where it was."""
        unit = pair.after if right else pair.before
        assert unit is not None
        text = _signed(pair, right) + plain(unit.words.text)
        line = Line((), text, _depth(unit)) if right else Line(text, (), _depth(unit))
        below = [
            line
            for child in pair.children
            for line in (self._lines(child) if right and child.before else self._whole(child, right))
        ]
        yield from _joined(line, below, bool(unit.words.text))

    def _rewritten(self, pair: Pair) -> Iterator[Line]:
        """A unit written anew: no dashes, all its words gave way."""
        below = [line for child in pair.children for line in self._under_rewritten(child)]
        left, right = marked(pair.words.before), marked(pair.words.after)
        line = Line(_signed(pair, False) + left, _signed(pair, True) + right, _depth(pair.unit))
        yield from _joined(line, below, bool(left or right))

    def _under_rewritten(self, pair: Pair) -> Iterator[Line]:
        """What stands on one side only has an empty cell beside it: no directive speaks of it by itself."""
        if pair.fate is Fate.INSERTED:
            yield from map(_new_in_full, self._whole(pair, right=True))
        elif pair.fate is Fate.DELETED:
            yield from (replace(line, left=_marked_all(line.left)) for line in self._whole(pair, right=False))
        else:
            yield from self._lines(pair)

    def _changed(self, pair: Pair) -> Iterator[Line]:
        below = list(self._children(pair.children))
        left, right = self._own_words(pair.words)
        line = Line(_signed(pair, False) + left, _signed(pair, True) + right, _depth(pair.unit))
        yield from _joined(line, below, bool(left or right))

    def _own_words(self, revision: Revision) -> tuple[Runs, Runs]:
        if not revision.pieces:
            return (), ()
        if not revision.changed and self._style.lead_in == "omit":
            return plain(self._style.omitted), plain(self._style.same)
        left = left_runs(revision, self._style)
        return tuple(left), tuple(right_runs(revision, self._style))

    def _children(self, pairs: tuple[Pair, ...]) -> Iterator[Line]:
        """The lines under a unit: unchanged neighbours share a line, unless the style shows them in full."""
        for _key, group in groupby(pairs, _run_key(pairs)):
            run = list(group)
            if not (run[0].untouched and run[0].before):
                yield from (line for pair in run for line in self._lines(pair))
            elif run[0].unit.level in self._style.full_left:
                yield from self._full_left(run)
            else:
                yield self._unchanged_run(run)

    def _full_left(self, run: list[Pair]) -> Iterator[Line]:
        """Unchanged units shown in full on the left; on the right one note stands for all of them."""
        note = self._unchanged_run(run).right
        for index, pair in enumerate(run):
            for line in self._whole(pair, right=False):
                yield replace(line, right=note if index == 0 and note else ())
                note = ()

    def _unchanged_run(self, run: list[Pair]) -> Line:
        befores = [pair.before for pair in run if pair.before]
        afters = [pair.after for pair in run if pair.after]
        depth = _depth(run[0].unit)
        former = _stood_at(run[0]) if run[0].came_from else self._labels(befores)
        left = plain(f"{former} {self._style.omitted}")
        if not run[0].moved:
            return Line(left, plain(f"{self._labels(afters)} {self._style.same}"), depth)
        note = " " + self._style.moved.format(former=_former(run))
        number = self._labels([replace(unit, heading=None) for unit in afters])
        heading = self._labels(afters).removeprefix(number)
        return Line(left, (Run(number, True), Run(heading + note)), depth)

    def _went_away(self, pair: Pair) -> Line:
        """The place a unit left: where it went stands on the right."""
        assert pair.before is not None
        assert pair.went_to is not None
        to = str(pair.went_to)
        note = self._style.went.format(to=to + direction_particle(to))
        left = f"{_label(pair.before)} {self._style.omitted}".lstrip()
        return Line(plain(left), marked(note), _depth(pair.before))

    def _labels(self, units: list[Unit]) -> str:
        labels = [_label(unit) for unit in units]
        if len(labels) <= 2:
            return self._style.two.join(labels)
        return labels[0] + self._style.more + labels[-1]


def _signed(pair: Pair, right: bool) -> Runs:
    """The sign and heading of a unit on one side, nothing where it is not there; a number that came by moving is
    underlined, and one that text without a sign got or lost."""
    unit = pair.after if right else pair.before
    if unit is None:
        return ()
    number = marked if pair.facing or (right and (pair.unsigned or pair.moved)) else plain
    shown = _sign(unit) if right else _stood_at(pair)
    between, name = _heading(unit)
    words = marked if pair.heading.changed or (pair.fate is Fate.REWRITTEN and _renamed(pair)) else plain
    return (*number(shown), *plain(between), *words(name), Run(" ")) if shown else ()


def _stood_at(pair: Pair) -> str:
    """The number a unit had; the whole address when it stood under another unit."""
    return str(pair.came_from) if pair.came_from else _sign(pair.before or pair.unit)


def _renamed(pair: Pair) -> bool:
    return bool(pair.before and pair.after and pair.before.heading != pair.after.heading)


def _joined(line: Line, below: list[Line], has_words: bool) -> Iterator[Line]:
    """A unit's own line and those below; without words of its own it shares the line of its first child."""
    if has_words or not below:
        yield _trimmed(line)
        yield from below
        return
    first, *others = below
    yield _trimmed(replace(line, left=line.left + first.left, right=line.right + first.right))
    yield from others


def _new_in_full(line: Line) -> Line:
    """All of a new unit is underlined, but for what moved into it."""
    return line if line.left else replace(line, right=_marked_all(line.right))


def _trimmed(line: Line) -> Line:
    return replace(line, left=_without_trailing_space(line.left), right=_without_trailing_space(line.right))


def _without_trailing_space(runs: Runs) -> Runs:
    if not runs or not runs[-1].text.endswith(" "):
        return runs
    return (*runs[:-1], *plain(runs[-1].text.rstrip()))


def _unnamed(pair: Pair) -> Pair:
    """An article without its heading, as one is named that only moves."""
    before, after = (replace(unit, heading=None) if unit else None for unit in (pair.before, pair.after))
    return replace(pair, before=before, after=after)


def _marked_all(runs: Runs) -> Runs:
    return tuple(replace(run, marked=True) for run in runs)


def _label(unit: Unit) -> str:
    """How a unit is named when its text is left out; an article with its heading, a chapter with its name."""
    return _sign(unit) + "".join(_heading(unit))


def _sign(unit: Unit) -> str:
    return "" if is_text(unit) else sign(unit.step)


def _heading(unit: Unit) -> tuple[str, str]:
    """What stands after the number: the space before a name, and the name, or the heading in brackets."""
    if not unit.heading:
        return "", ""
    return (" ", unit.heading.text) if unit.level in _SHOWN_WHOLE else ("", f"({unit.heading.text})")


def _depth(unit: Unit) -> int:
    return max(0, unit.level - Level.PARAGRAPH) if unit.level >= Level.ARTICLE else 0


def _run_key(pairs: tuple[Pair, ...]) -> Callable[[Pair], tuple[object, ...]]:
    """Neighbours that may share a line have one key: unchanged, of one level, moved by the same distance, and
    neighbours before as well, so that no line claims a unit that has a line of its own."""
    places = {id(pair): index for index, pair in enumerate(pairs)}
    stood = sorted((pair for pair in pairs if pair.before and not pair.came_from), key=_stood_order)
    former_places = {id(pair): index for index, pair in enumerate(stood)}

    def key(pair: Pair) -> tuple[object, ...]:
        if not (pair.untouched and pair.before and pair.after) or pair.came_from:
            return (places[id(pair)],)
        before, after = pair.before.number, pair.after.number
        shift = after.value - before.value if before and after else 0
        return (pair.unit.level, pair.moved, shift, former_places[id(pair)] - places[id(pair)])

    return key


def _stood_order(pair: Pair) -> tuple[int, tuple[int, ...]]:
    return (pair.before or pair.unit).step.order


def _former(run: list[Pair]) -> str:
    """What moved units used to be, with the particle: 제4항과, 제4항 및 제5항과, 제4항부터 제6항까지와."""
    names = [str(pair.came_from or pair.before.step) for pair in run if pair.before]
    if len(names) > 2:
        return f"{names[0]}부터 {names[-1]}까지와"
    return " 및 ".join(names) + and_particle(names[-1])
