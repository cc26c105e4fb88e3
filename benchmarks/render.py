"""대비표 쓰기와 읽기의 비용. What writing and reading a table costs, by format, and how it grows.

    python benchmarks/render.py [ROWS]

Times are given as multiples of serialising one XML tree as large as the Word document with lxml, the least anything
could do that writes such a file; and against python-docx adding row after row. A document of Hangul is nearly twice as
many bytes as one of Word, and every cell in it tells its place and its height: it is held to the same bound over lxml,
and to the pace of the Word document byte by byte (docs/decisions/2026-11-27-pace-of-hangul-documents.md).
"""

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from docx import Document
from lxml import etree

from drafter.diagnostics import Span
from drafter.render import render, to_docx, to_html, to_hwpx, to_json, to_markdown, to_tabbed, to_text
from drafter.sources import read
from drafter.table import Cell, ComparisonTable, Row

ROWS = 2000
GOALS = {
    "DOCX: times as long as serialising its XML with lxml": ("at most", 2.0),
    "DOCX: times as fast as python-docx adding rows": ("at least", 4.0),
    "HWPX: times as long as serialising its XML with lxml": ("at most", 2.0),
    "HWPX: times as long as DOCX, byte by byte": ("at most", 1.0),
    "both: times as long for twice the rows": ("at most", 2.5),
}
WRITERS: dict[str, Callable[[ComparisonTable], object]] = {
    "docx": to_docx,
    "hwpx": to_hwpx,
    "html": to_html,
    "json": to_json,
    "md": to_markdown,
    "tsv": to_tabbed,
    "txt": to_text,
}


def made_up(rows: int) -> ComparisonTable:
    """A table of so many rows: 항, 호 and what is new, with marks and dashes."""
    return ComparisonTable(tuple(_row(n) for n in range(rows)))


def _row(n: int) -> Row:
    head = f"제{n}조(놀이터의 관리) ① "
    left = head + "시장은 다음 각 호의 사항을 그 밖의 시설과 함께 한 해에 두 번 이상 점검하여야 한다."
    right = head + "구청장은 " + "-" * 60 + "."
    if n % 3:
        return Row(Cell(f"{n}. (생 략)", (), 1), Cell(f"{n}. (현행과 같음)", (), 1))
    start = len(head)
    return Row(Cell(left, (Span(start, start + 3),)), Cell(right, (Span(start, start + 4),)), True)


def seconds(works: Mapping[str, Callable[[], object]], rounds: int = 9) -> dict[str, float]:
    """The best of some rounds of each, in time of the processor; in turns, so that a slow moment strikes them all."""
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = time.process_time()
            work()
            best[name] = min(best[name], time.process_time() - start)
    return best


def row_by_row(table: ComparisonTable) -> bytes:
    """The same table as python-docx adds rows to one, without any style."""
    document = Document()
    drawn = document.add_table(1, 2)
    for row in table.rows:
        for cell, cell_ in zip(drawn.add_row().cells, (row.left, row.right), strict=True):
            for words, marked in cell_.pieces():
                cell.paragraphs[0].add_run(words).underline = marked or None
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def main(rows: int) -> int:
    """Print the figures; 1 when one misses its goal."""
    table, double = made_up(rows), made_up(2 * rows)
    parts = {"docx": _part(to_docx(table), "word/document.xml"), "hwpx": _part(to_hwpx(table), "Contents/section0.xml")}
    trees = {f"{name} tree": partial(_serialised, etree.fromstring(part)) for name, part in parts.items()}
    writing = {name: partial(write, table) for name, write in WRITERS.items()}
    times = seconds({**trees, **writing})
    print(f"{rows} rows; serialising one XML tree of the size of the document with lxml:")
    for name, part in parts.items():
        print(f"{name:5} tree {times[f'{name} tree'] * 1000:9.1f} ms   {len(part):,} bytes")
    print()
    doubled = seconds({name: partial(write, double) for name, write in WRITERS.items()})
    reading = _reading(table)
    for name in WRITERS:
        written = f"{times[name] * 1000:8.1f} ms ×{times[name] / times['docx']:5.2f}"
        back = f"{reading[name] * 1000:8.1f} ms"
        print(f"{name:5} write {written}   twice the rows ×{doubled[name] / times[name]:.2f}   read {back}")
    by_rows = seconds({"": partial(row_by_row, table)}, 1)[""]
    growth = max(doubled[name] / times[name] for name in ("docx", "hwpx"))
    over_lxml = {name: times[name] / times[f"{name} tree"] for name in parts}
    by_byte = times["hwpx"] / times["docx"] * len(parts["docx"]) / len(parts["hwpx"])
    return _judged((over_lxml["docx"], by_rows / times["docx"], over_lxml["hwpx"], by_byte, growth))


def _judged(figures: Sequence[float]) -> int:
    """Print every figure beside its goal; 1 when one misses it."""
    print()
    missed = 0
    for figure, (name, (bound, goal)) in zip(figures, GOALS.items(), strict=True):
        met = figure <= goal if bound == "at most" else figure >= goal
        missed += not met
        print(f"{name:54} {figure:6.2f}   goal {bound:8} {goal:.2f}   {'met' if met else 'MISSED'}")
    return min(missed, 1)


def _part(document: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(document)) as archive:
        return archive.read(name)


def _serialised(tree: etree._Element) -> bytes:
    return etree.tostring(tree, encoding="UTF-8")


def _reading(table: ComparisonTable) -> dict[str, float]:
    with TemporaryDirectory() as folder:
        paths = {name: render(table, Path(folder) / f"table.{name}") for name in WRITERS}
        return seconds({name: partial(read, path) for name, path in paths.items()}, 3)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
