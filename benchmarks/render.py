"""대비표 쓰기와 읽기의 비용. What writing and reading a table costs, by format, and how it grows.

    python benchmarks/render.py [ROWS]

Times are given as multiples of serialising one XML tree as large as the Word document with lxml, the least anything
could do that writes such a file; and against python-docx adding row after row. A document of Hangul is three times as
many bytes as one of Word.
"""

import sys
import time
from collections.abc import Callable
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
LIMITS = {"docx / serialising": 2.0, "hwpx / docx": 2.0, "python-docx / docx": 4.0, "growth": 1.5}
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


def seconds(work: Callable[[], object], rounds: int = 9) -> float:
    """The best of some rounds, in time of the processor."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


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
    """Print the figures; 1 when one is over its limit."""
    table, double = made_up(rows), made_up(2 * rows)
    with ZipFile(BytesIO(to_docx(table))) as archive:
        tree = etree.fromstring(archive.read("word/document.xml"))
    bare = seconds(lambda: etree.tostring(tree, encoding="UTF-8"))
    print(f"{rows} rows; serialising one XML tree of that size: {bare * 1000:.1f} ms\n")
    times = {name: seconds(partial(write, table)) for name, write in WRITERS.items()}
    growth = {name: seconds(partial(write, double), 5) / times[name] / 2 for name, write in WRITERS.items()}
    reading = dict(_reading(table))
    for name, taken in times.items():
        shown = f"{taken * 1000:8.1f} ms ×{taken / bare:5.2f}  growth {growth[name]:.2f}"
        print(f"{name:5} write {shown}  read {reading[name] * 1000:8.1f} ms")
    found = {
        "docx / serialising": times["docx"] / bare,
        "hwpx / docx": times["hwpx"] / times["docx"],
        "python-docx / docx": seconds(partial(row_by_row, table), 1) / times["docx"],
        "growth": max(growth["docx"], growth["hwpx"]),
    }
    print()
    for name, figure in found.items():
        print(f"{name:20} {figure:6.2f}   limit {LIMITS[name]}")
    over = [name for name, figure in found.items() if (figure < LIMITS[name]) == name.startswith("python-docx")]
    return 1 if over else 0


def _reading(table: ComparisonTable) -> list[tuple[str, float]]:
    with TemporaryDirectory() as folder:
        paths = {name: render(table, Path(folder) / f"table.{name}") for name in WRITERS}
        return [(name, seconds(partial(read, path), 3)) for name, path in paths.items()]


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS))
