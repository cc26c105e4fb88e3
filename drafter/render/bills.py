"""의안(議案). A bill in the formats of text: its title, the amending text, and below it the comparison table."""

from collections.abc import Callable

from drafter.bill import Bill
from drafter.render.data import as_json, table_data
from drafter.render.markdown import heading, to_markdown
from drafter.render.text import centred, to_text

_SCHEMA, _VERSION = "drafter/bill", 1


def _in_html(bill: Bill) -> str:
    from drafter.render.html import to_html  # takes long to load

    return to_html(bill)


def _in_markdown(bill: Bill) -> str:
    return f"{AMENDING_TEXTS['.md'](bill)}\n{to_markdown(bill.table)}"


def _in_text(bill: Bill) -> str:
    return f"{AMENDING_TEXTS['.txt'](bill)}\n{to_text(bill.table)}"


def _in_json(bill: Bill) -> str:
    data = {
        "schema": _SCHEMA,
        "version": _VERSION,
        "title": bill.title,
        "directives": bill.directives,
        "table": table_data(bill.table),
    }
    return as_json(data)


def _headed(title: str, bill: Bill) -> str:
    return f"{title}\n\n{bill.directives}" if bill.title else bill.directives


AMENDING_TEXTS: dict[str, Callable[[Bill], str]] = {
    ".md": lambda bill: _headed(heading(bill.title), bill),
    ".txt": lambda bill: _headed(centred(bill.title), bill),
}
"""How the amending text is written under the title of the bill, its lines as they are by themselves."""

BILLS: dict[str, Callable[[Bill], str]] = {
    ".html": _in_html,
    ".md": _in_markdown,
    ".txt": _in_text,
    ".json": _in_json,
}
"""How a bill is written, by the suffix of the file."""
