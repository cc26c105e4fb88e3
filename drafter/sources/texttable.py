"""글 속의 대비표. Comparison tables in text: of Markdown, parted by tabs, or drawn with lines.

Text taken out of a printed page breaks lines inside words: a row then goes over several lines, and a line that
begins with no number goes on with the row before.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice, takewhile

from drafter.glyphs import width
from drafter.sources.blocks import Line, LineMaker
from drafter.sources.comparison import comparison, is_headed
from drafter.sources.signs import begins_row, begins_row_at
from drafter.table import ComparisonTable

_HEAD = re.compile(r"현\s*행.*[\t|]")
_LONGEST_HEAD = 200
_INDENT = 2
"""How far a unit stands behind the one above it in a table drawn with lines."""
_NEAR = 10
"""How far above a table its title may stand."""
_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*")
_DRAWN = re.compile(r"\+-+\+-+\+(?:-+\+)?\s*")
_PIPED = re.compile(r"(?:\\.|[^|\\])*")
_TAGS = re.compile(r"</?(?:u|ins)>|<br\s*/?>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKDOWN = re.compile(f"{_ESCAPED.pattern}|{_TAGS.pattern}", re.IGNORECASE)
_HEADING = re.compile(r"#\s+")

Pair = tuple[Line, Line]


def tables_of_text(text: str) -> tuple[ComparisonTable, ...]:
    """대비표 찾기. Every comparison table in a text, in order."""
    lines = text.split("\n")
    heads = (index for index, line in enumerate(lines) if len(line) < _LONGEST_HEAD and _HEAD.search(line))
    return tuple(table for table in (_table_at(lines, head) for head in heads) if table)


def _table_at(lines: Sequence[str], head: int) -> ComparisonTable | None:
    before, rest = lines[max(0, head - _NEAR) : head], islice(lines, head, None)
    rows: Sequence[Sequence[Line]]
    if "\t" in lines[head]:
        rows = _tabbed(rest)
    elif before and _DRAWN.fullmatch(before[-1]):
        rows, before = _drawn(rest, before[-1]), before[:-1]
    elif len(lines) > head + 1 and _RULE.fullmatch(lines[head + 1]):
        body = takewhile(lambda line: "|" in line, islice(lines, head + 2, None))
        rows = [_cells(line) for line in (lines[head], *body)]
    else:
        return None
    return comparison(rows, _title(before)) if rows and is_headed(rows[0]) else None


def _title(lines: Sequence[str]) -> Line:
    """The line before, for the table may be named there; a heading of Markdown without its marks."""
    line = next((line for line in reversed(lines) if line.strip()), "")
    heading = _HEADING.match(line)
    if heading:
        return Line(_ESCAPED.sub(r"\1", line[heading.end() :]).strip(), style="Title")
    return Line(line.strip())


def _cells(line: str) -> list[Line]:
    """The cells of a row of Markdown."""
    return [_marked(cell.strip(), _MARKDOWN) for cell in _split(line.strip().removeprefix("|"))]


def _split(inner: str) -> Iterator[str]:
    """What stands between the bars that are not escaped; what follows the last one is nothing."""
    place = 0
    while place < len(inner):
        cell = _PIPED.match(inner, place)
        assert cell is not None
        yield cell[0]
        place = cell.end() + 1


def _marked(words: str, signs: re.Pattern[str] = _TAGS) -> Line:
    """The words of a cell, its tags for underlines and line ends carried out."""
    made, marked, place = LineMaker(), False, 0
    for sign in signs.finditer(words):
        made.add(words[place : sign.start()], marked)
        place = sign.end()
        if sign[0].startswith("\\"):
            made.add(sign[0][1:], marked)
        elif sign[0].lower().startswith("<br"):
            made.add("\n", marked)
        else:
            marked = not sign[0].startswith("</")
    made.add(words[place:], marked)
    return made.line()


def _tabbed(lines: Iterable[str]) -> list[tuple[Line, ...]]:
    """The rows under a head with a tab, as far as lines have one."""
    cells = [line.split("\t") for line in takewhile(lambda line: "\t" in line, lines)]
    _, *body = _whole([(line[0], line[1]) for line in cells])
    return [tuple(Line(name.strip()) for name in cells[0]), *body]


def _drawn(lines: Iterable[str], rule: str) -> list[tuple[Line, ...]]:
    """The rows of a table drawn with lines, which are cut where the rule has its crosses."""
    crosses = [place for place, sign in enumerate(rule.rstrip()) if sign == "+"][1:-1]
    head, _, *body = lines
    cut = [list(_cut(line, crosses)) for line in (head, *takewhile(lambda line: not line.startswith("+"), body))]
    _, *rows = _whole([(cells[0], cells[1]) for cells in cut], partial(begins_row_at, indent=_INDENT))
    return [tuple(Line(name.strip()) for name in cut[0]), *rows]


def _cut(line: str, columns: Sequence[int]) -> Iterator[str]:
    """The cells of a line, without the bars around them."""
    start = taken = 0
    ends = iter((*columns, None))
    end = next(ends)
    for place, char in enumerate(line):
        if end is not None and taken >= end:
            yield line[start:place].removeprefix("| ").rstrip()
            start, end = place, next(ends)
        taken += width(char)
    yield line[start:].removeprefix("| ").rstrip("| ")


def _whole(lines: Sequence[tuple[str, str]], begins: Callable[[str], bool] = begins_row) -> Iterator[Pair]:
    """Rows from lines: the head, then a row wherever a number or a label stands on either side."""
    row: tuple[str, str] | None = None
    yield _pair(lines[0])
    for line in lines[1:]:
        texts = [_marked(side).words for side in line]
        if row is None or any(map(begins, texts)):
            if row:
                yield _pair(row)
            row = line
        else:
            row = _glued(row[0], line[0]), _glued(row[1], line[1])
    if row:
        yield _pair(row)


def _pair(line: tuple[str, str]) -> Pair:
    return _marked(line[0].strip()), _marked(line[1].strip())


def _glued(one: str, other: str) -> str:
    """Two lines of a cell: a line may break inside a word, so no space comes between but where there must be one."""
    one, other = one.rstrip(), other.lstrip()
    apart = one[-1:] in tuple(",.;:") or (other[:1] in tuple("\"“'‘「") and one[-1:].isalnum())
    return f"{one} {other}" if one and other and apart else one + other
