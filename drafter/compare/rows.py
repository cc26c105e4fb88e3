"""대비표의 행. Pairs of units → the lines of the table, by the habits of a style."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from drafter.address import ANNEX_LEVELS, DIVISION_LEVELS, Level
from drafter.apply import Fate
from drafter.compare.annex import annex_alone, annex_anew, annex_lines
from drafter.compare.labels import depth, former_names, label, of_each_number, signed, stood_at
from drafter.compare.line import Line, joined, marked_all, new_in_full, trimmed
from drafter.compare.neighbours import Key, run_key
from drafter.compare.pair import Pair
from drafter.compare.runs import Runs, left_runs, marked, plain, right_runs
from drafter.compare.style import Style
from drafter.josa import direction_particle
from drafter.revision import Revision
from drafter.statute import Unit
from drafter.table import Row


class Rows:
    """행 짓기. Draws the lines of changed units in one style."""

    def __init__(self, style: Style) -> None:
        self._style = style

    def of(self, pairs: tuple[Pair, ...]) -> Iterator[Row]:
        """The rows of everything that changed, articles looked for in every division."""
        yield from self._of(pairs, run_key(tuple(_articles(pairs))))

    def _of(self, pairs: tuple[Pair, ...], key: Key) -> Iterator[Row]:
        for _key, group in groupby(pairs, lambda pair: key(pair) if _is_article(pair) else id(pair)):
            run = list(group)
            if run[0].untouched and not run[0].moved:
                continue
            if not _is_article(run[0]):
                yield from self._division(run[0], key) if _holds_articles(run[0]) else self._opening(run[0])
            elif run[0].untouched:
                yield replace(self._unchanged_run([_unnamed(pair) for pair in run]), opens=True).row()
            else:
                yield from (row for pair in run for row in self._opening(pair))

    def title(self, revision: Revision) -> Row:
        """The row of a changed title of the ordinance."""
        return Line(marked(revision.before), marked(revision.after), opens=True).row()

    def body(self, revision: Revision) -> Row:
        """The row of the changed 본칙 of an ordinance without articles."""
        left, right = self._own_words(revision)
        return Line(left, right, opens=True).row()

    def _division(self, pair: Pair, key: Key) -> Iterator[Row]:
        """A division shows its own line when it changed itself; 부칙 always, to tell its articles from the others."""
        own = replace(pair, children=())
        if own.untouched and (pair.unit.level is Level.ADDENDA or (pair.moved and not pair.untouched)):
            yield trimmed(Line(signed(own, False), signed(own, True), opens=True)).row()
        elif not own.untouched or pair.moved:
            yield from self._opening(own)
        yield from self.of(pair.children) if pair.unit.level is Level.ADDENDA else self._of(pair.children, key)

    def _opening(self, pair: Pair) -> Iterator[Row]:
        """The rows of an article; its number and heading stand on the first row of its first paragraph."""
        first, *others = self._lines(pair)
        yield replace(first, opens=True).row()
        yield from (line.row() for line in others)

    def _lines(self, pair: Pair) -> Iterator[Line]:
        if pair.untouched and pair.before is not None:
            yield self._unchanged_run([pair])
        elif self._style.annex_text == "referred" and pair.unit.level in ANNEX_LEVELS and pair.fate is not Fate.KEPT:
            yield self._referred_to(pair)
        elif pair.went_to is not None:
            yield self._went_away(pair)
        elif pair.after is None and not pair.facing:
            yield from self._deleted(pair)
        elif pair.before is None and not pair.facing:
            yield from self._inserted(pair)
        elif pair.fate is Fate.KEPT and pair.unit.level in ANNEX_LEVELS:
            yield from annex_lines(pair, self._style)
        elif pair.fate is Fate.KEPT:
            yield from self._changed(pair)
        else:
            yield from self._rewritten(pair)

    def _referred_to(self, pair: Pair) -> Line:
        """An annex that comes, goes or is written anew, by its name alone."""
        left, right = marked(self._style.inserted), marked(self._style.deleted)
        if pair.before:
            left = signed(pair, False) + plain(self._style.omitted)
        if pair.after:
            named = signed(pair, True)
            right = (named if pair.before else marked_all(named)) + marked(self._style.annex_note)
        return Line(left, right)

    def _inserted(self, pair: Pair) -> Iterator[Line]:
        first, *others = self._whole(pair, right=True)
        left = first.left or marked(self._style.inserted)
        yield replace(first, left=left, right=marked_all(first.right))
        yield from map(new_in_full, others)

    def _deleted(self, pair: Pair) -> Iterator[Line]:
        """All that went, said once to be deleted; what moved away before stands beside where it went."""
        said = marked(self._style.deleted)
        for line in self._whole(pair, right=False):
            yield line if line.right else Line(marked_all(line.left), said, line.depth)
            said = said if line.right else ()

    def _whole(self, pair: Pair, right: bool) -> Iterator[Line]:
        """All lines of a unit on one side, the first paragraph joined to its article; what moved into a new unit
        stands beside where it was."""
        unit = pair.after if right else pair.before
        assert unit is not None
        if unit.level in ANNEX_LEVELS:
            yield from annex_alone(pair, right)
            return
        text = signed(pair, right) + plain(unit.words.text)
        line = Line((), text, depth(unit)) if right else Line(text, (), depth(unit))
        below = [
            line
            for child in pair.children
            for line in (self._lines(child) if child.went_to or (right and child.before) else self._whole(child, right))
        ]
        yield from joined(line, below, bool(unit.words.text))

    def _rewritten(self, pair: Pair) -> Iterator[Line]:
        """A unit written anew: no dashes, all of it gave way, its number too."""
        if pair.unit.level in ANNEX_LEVELS:
            yield from annex_anew(pair)
            return
        below = [line for child in pair.children for line in self._under_rewritten(child)]
        left = signed(pair, False) + plain(pair.words.before)
        right = signed(pair, True) + plain(pair.words.after)
        line = Line(marked_all(left), marked_all(right), depth(pair.unit))
        yield from joined(line, below, bool(pair.words.pieces))

    def _under_rewritten(self, pair: Pair) -> Iterator[Line]:
        """What stands on one side only has an empty cell beside it: no directive speaks of it by itself."""
        if pair.fate is Fate.INSERTED:
            yield from map(new_in_full, self._whole(pair, right=True))
        elif pair.fate is Fate.DELETED:
            yield from (replace(line, left=marked_all(line.left)) for line in self._whole(pair, right=False))
        else:
            yield from self._lines(pair)

    def _changed(self, pair: Pair) -> Iterator[Line]:
        below = list(self._children(pair))
        left, right = self._own_words(pair.words)
        line = Line(signed(pair, False) + left, signed(pair, True) + right, depth(pair.unit))
        yield from joined(line, below, bool(left or right))

    def _own_words(self, revision: Revision) -> tuple[Runs, Runs]:
        if not revision.pieces:
            return (), ()
        if not revision.changed and self._style.lead_in == "omit":
            return plain(self._style.omitted), plain(self._style.same)
        left = left_runs(revision, self._style)
        return tuple(left), tuple(right_runs(revision, self._style))

    def _children(self, pair: Pair) -> Iterator[Line]:
        """The lines under a unit: unchanged neighbours share a line. Where all were deleted already they have none,
        unless one is needed to carry the number and heading of an article."""
        pairs = pair.children
        if _deleted_already(pairs) and pair.words.pieces:
            return
        for _key, group in groupby(pairs, run_key(pairs)):
            run = list(group)
            if run[0].untouched and run[0].before:
                yield from self._unchanged(run)
            else:
                yield from (line for pair in run for line in self._lines(pair))

    def _unchanged(self, run: list[Pair]) -> Iterator[Line]:
        """Unchanged neighbours, on one line, unless the style shows them in full."""
        if run[0].unit.level in self._style.full_left:
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
        within = depth(run[0].unit)
        if not run[0].moved:
            left, right = (plain(self._labels(units)) for units in (befores, afters))
            return Line(left + plain(f" {self._style.omitted}"), right + plain(f" {self._style.same}"), within)
        left = marked(stood_at(run[0])) if run[0].came_from else self._moved_labels(befores)
        former = former_names([str(pair.came_from or pair.before.step) for pair in run if pair.before])
        note = plain(" " + self._style.moved.format(former=former))
        return Line(left + plain(f" {self._style.omitted}"), self._moved_labels(afters) + note, within)

    def _moved_labels(self, units: list[Unit]) -> Runs:
        """The numbers of units that moved, underlined, and what stands after them."""
        number = self._labels([replace(unit, heading=None) for unit in units])
        return marked(number) + plain(self._labels(units).removeprefix(number))

    def _went_away(self, pair: Pair) -> Line:
        """The place a unit left: where it went stands on the right."""
        assert pair.before is not None
        assert pair.went_to is not None
        to = str(pair.went_to)
        note = self._style.went.format(to=to + direction_particle(to))
        left = f"{label(pair.before)} {self._style.omitted}".lstrip()
        return Line(plain(left), marked(note), depth(pair.before))

    def _labels(self, units: list[Unit]) -> str:
        labels = [label(unit) for one in units for unit in of_each_number(one)]
        if len(labels) <= 2:
            return self._style.two.join(labels)
        return labels[0] + self._style.more + labels[-1]


def _is_article(pair: Pair) -> bool:
    return pair.unit.level is Level.ARTICLE


def _holds_articles(pair: Pair) -> bool:
    return pair.unit.level in DIVISION_LEVELS or pair.unit.level is Level.ADDENDA


def _articles(pairs: tuple[Pair, ...]) -> Iterator[Pair]:
    """The articles of the main part, in whatever division: a run of them may go on from one into the next."""
    for pair in pairs:
        if _is_article(pair):
            yield pair
        elif pair.unit.level in DIVISION_LEVELS:
            yield from _articles(pair.children)


def _unnamed(pair: Pair) -> Pair:
    """An article without its heading, as one is named that only moves."""
    before, after = (replace(unit, heading=None) if unit else None for unit in (pair.before, pair.after))
    return replace(pair, before=before, after=after)


def _deleted_already(pairs: tuple[Pair, ...]) -> bool:
    """Whether there is nothing left of units but their numbers, where they always were."""
    return all(pair.unit.deleted and pair.untouched and pair.before and not pair.moved for pair in pairs)
