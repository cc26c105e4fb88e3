"""마크다운. A table as a pipe table, its underlined words between `<u>` and `</u>`."""

import re

from drafter.table import Cell, ComparisonTable

_MEANT = re.compile(r"[\\`*_|~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|(?<=\])\(")
"""What Markdown would not print as it stands. `<신 설>` is no tag, and a lone bracket no link."""
_LINE_END = re.compile(r"\r\n|\r|\n")


def to_markdown(table: ComparisonTable) -> str:
    """마크다운. The title, the names of the columns, and one line for each row."""
    notes, blank, rule = ([table.note_heading], [""], ["---"]) if table.note_heading else ([], [], [])
    headings = _line(*map(_escaped, (table.left_heading, table.right_heading, *notes)))
    rows = (_line(_cell(row.left), _cell(row.right), *blank) for row in table.rows)
    return "\n".join((heading(table.title), "", headings, _line("---", "---", *rule), *rows, ""))


def heading(title: str) -> str:
    """머리글. A title as a heading of Markdown."""
    return f"# {_escaped(title)}"


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "".join(f"<u>{_escaped(words)}</u>" if marked else _escaped(words) for words, marked in cell.pieces())


def _escaped(words: str) -> str:
    return _LINE_END.sub("<br>", _MEANT.sub(r"\\\g<0>", words))
