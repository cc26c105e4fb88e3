"""대비표의 줄. A row in the making, and what is done to whole lines."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafter.compare.runs import Runs, cell
from drafter.table import Row


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


def joined(line: Line, below: list[Line], has_words: bool) -> Iterator[Line]:
    """한 단위의 줄. A unit's own line and those below; without words of its own it shares that of its first child."""
    if has_words or not below:
        yield trimmed(line)
        yield from below
        return
    first, *others = below
    yield trimmed(replace(line, left=line.left + first.left, right=line.right + first.right))
    yield from others


def new_in_full(line: Line) -> Line:
    """신설된 줄. All of a new unit is underlined, but for what moved into it."""
    return line if line.left else replace(line, right=marked_all(line.right))


def trimmed(line: Line) -> Line:
    """끝 공백 없이. The line without the space after a number that nothing follows."""
    return replace(line, left=_without_trailing_space(line.left), right=_without_trailing_space(line.right))


def _without_trailing_space(runs: Runs) -> Runs:
    if not runs or not runs[-1].text.endswith(" "):
        return runs
    last = replace(runs[-1], text=runs[-1].text.rstrip())
    return (*runs[:-1], last) if last.text else runs[:-1]


def marked_all(runs: Runs) -> Runs:
    """모두 밑줄. The runs, all of them underlined."""
    return tuple(replace(run, marked=True) for run in runs)
