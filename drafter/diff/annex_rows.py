"""별표의 행. The rows of the tables in an annex as places: what each is called by, and its cells."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.address import Level, Step
from drafter.apply.annex.tables import Row, heads_of, tables_in
from drafter.diff.place import Place
from drafter.statute import DELETED, Words

_FIELD = "란"


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """별표의 행. A row below the head of a table."""

    cells: tuple[str, ...]
    columns: tuple[str, ...]
    """What its columns are called; none where they cannot all be told."""
    written: str
    """Its line."""
    alone: bool
    """Whether no other row of its table, and no column, is called as it is."""

    def named(self) -> Place | None:
        """이름이 있는 행. The row called by its first cell, `갑란`; None where it cannot be."""
        name = self.cells[0]
        if not name or not self.alone:
            return None
        columns = (*self.columns[:1], *(f"{name}의 {column}" for column in self.columns[1:]))
        return Place(
            Level.FIELD,
            words=Words() if columns else Words("\t".join(self.cells)),
            children=_as_places(columns, self.cells),
            label=f"{name}{_FIELD}",
            written=self.written,
        )

    def numbered(self, step: Step) -> Place:
        """번호가 있는 행. The row of a 호 or 목, whose sign begins its first cell: `제2호의 금액란` is a cell of it."""
        first = self.cells[0].split(maxsplit=1)[1:] or [""]
        cells = (first[0], *self.cells[1:])
        if cells[0] == DELETED and not any(cells[1:]):
            return Place(step.level, step.number, words=Words(DELETED))
        words = Words() if self.columns else Words("\t".join(cells))
        return Place(step.level, step.number, words=words, children=_as_places(self.columns, cells))


def _as_places(names: tuple[str, ...], cells: tuple[str, ...]) -> tuple[Place, ...]:
    """The cells, each called by its column; none where that has no name."""
    named = zip(names, cells, strict=False)
    return tuple(Place(Level.FIELD, words=Words(words), label=f"{name}{_FIELD}") for name, words in named)


def rows_by_line(body: str) -> dict[int, AnnexRow]:
    """줄마다의 행. The rows of the tables in the body of an annex, each by where its line starts."""
    return dict(_rows(body))


def _rows(body: str) -> Iterator[tuple[int, AnnexRow]]:
    tables = [(heads_of(body, table), table) for table in tables_in(body)]
    names = {name for heads, _ in tables for head in heads for name in _texts(body, head)}
    for heads, table in tables:
        rows = table[len(heads) :]
        columns, often = _columns(body, heads), Counter(_texts(body, row)[0] for row in rows)
        for row in rows:
            cells, written = _texts(body, row), body[row.span.start : row.span.end].strip()
            alone = often[cells[0]] == 1 and cells[0] not in names
            yield row.span.start, AnnexRow(cells, columns if len(columns) == len(cells) else (), written, alone)


def _columns(body: str, heads: tuple[Row, ...]) -> tuple[str, ...]:
    """What the columns of a table are called; none where two share a name, or its head has several lines."""
    columns = _texts(body, heads[0]) if len(heads) == 1 else ()
    return columns if all(columns) and len({*columns}) == len(columns) else ()


def _texts(body: str, row: Row) -> tuple[str, ...]:
    return tuple(" ".join(body[cell.start : cell.end].split()) for cell in row.cells)
