"""검증해 보기. What `drafter verify` does: run the cases, tell what differs, and show the board."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from drafter.apply import Status
from drafter.cli import texts
from drafter.cli.console import Console
from drafter.cli.data import as_json
from drafter.diagnostics import Diagnostic
from drafter.glyphs import width
from drafter.render.files import write_aside
from drafter.verify import Board, Verdict, find_cases, verdicts

_NAME_CELLS, _COUNT_CELLS = 16, 9
_SHOWN = 3
"""How many reasons and differences of one case are shown; the report has them all."""


def run_cases(console: Console, folder: str, jobs: int | None) -> Board:
    """사례 돌리기. The verdicts on all cases of a folder, with a bar of progress where somebody watches."""
    folders = find_cases(Path(folder))
    running = verdicts(folders, min(jobs or os.cpu_count() or 1, len(folders)))
    if not sys.stderr.isatty():
        return Board(tuple(running))
    label = texts.VERIFYING.say(console.language)
    with click.progressbar(running, length=len(folders), label=label, show_pos=True, file=sys.stderr) as shown:
        return Board(tuple(shown))


def write_report(board: Board, path: str) -> None:
    """보고서 쓰기. All verdicts as JSON."""
    write_aside(Path(path), (as_json(board.data()) + "\n").encode())


def show_board(console: Console, board: Board, layout: str) -> None:
    """현황판 보이기. What differs, then how many cases and operations came out how; or all of it as data."""
    if layout == "json":
        click.echo(as_json(board.data()))
        return
    for verdict in board.verdicts:
        for line in _case_lines(console, verdict):
            click.echo(line)
    click.echo(texts.COUNTS.say(console.language, **board.counts))
    if board.operations:
        click.echo("\n".join(["", *_table(console, board)]))


def _case_lines(console: Console, verdict: Verdict) -> Iterator[str]:
    """The name of a case that differs, what was not applied, and where it differs; an empty line closes it."""
    different = [difference.diagnostic for difference in verdict.differences]
    if not (different or verdict.unreadable):
        return
    yield f"× {verdict.name}"
    for said in (verdict.unreadable, verdict.undone, different):
        yield from _first_of(console, said)
    yield ""


def _first_of(console: Console, said: Sequence[Diagnostic]) -> Iterator[str]:
    for diagnostic in said[:_SHOWN]:
        yield "  " + diagnostic.say(console.language).strip().replace("\n", "\n  ")
    if len(said) > _SHOWN:
        yield f"  … (+{len(said) - _SHOWN})"


def _table(console: Console, board: Board) -> Iterator[str]:
    yield _row(texts.BOARD_HEADINGS.say(console.language).split())
    for korean, counts in board.operations.items():
        yield _row([korean, *(str(counts[status]) for status in Status)])


def _row(cells: Iterable[str]) -> str:
    name, *counts = cells
    row = name + " " * max(0, _NAME_CELLS - width(name))
    return row + "".join(" " * max(0, _COUNT_CELLS - width(count)) + count for count in counts)
