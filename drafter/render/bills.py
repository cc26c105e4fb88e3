"""의안(議案). A bill in the formats of text: the amending text, and below it the comparison table."""

from collections.abc import Callable

from drafter.bill import Bill
from drafter.render.data import as_json, table_data
from drafter.render.markdown import to_markdown
from drafter.render.text import to_text

_SCHEMA, _VERSION = "drafter/bill", 1


def _in_html(bill: Bill) -> str:
    from drafter.render.html import to_html  # takes long to load

    return to_html(bill.table, bill.directives)


def _in_markdown(bill: Bill) -> str:
    return f"{bill.directives}\n{to_markdown(bill.table)}"  # as the directives are written by themselves


def _in_text(bill: Bill) -> str:
    return f"{bill.directives}\n{to_text(bill.table)}"


def _in_json(bill: Bill) -> str:
    data = {"schema": _SCHEMA, "version": _VERSION, "directives": bill.directives, "table": table_data(bill.table)}
    return as_json(data)


BILLS: dict[str, Callable[[Bill], str]] = {
    ".html": _in_html,
    ".md": _in_markdown,
    ".txt": _in_text,
    ".json": _in_json,
}
"""How a bill is written, by the suffix of the file."""
