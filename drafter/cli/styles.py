"""양식 보기. What `drafter styles` does: one small amendment as each house would show it."""

from collections.abc import Iterable
from typing import Any

import click

import drafter
from drafter.apply import Applied
from drafter.cli.data import as_json
from drafter.compare import compare, load_style, style_names
from drafter.render.data import table_data
from drafter.render.text import to_text
from drafter.resources import folder
from drafter.table import ComparisonTable

_COLUMNS = 80


def show_styles(chosen: Iterable[str], layout: str) -> None:
    """양식 보이기. The styles chosen, or all there are, each with its name, its house and an example."""
    applied = _example()
    shown = [(load_style(name).description, name, compare(applied, name)) for name in chosen or style_names()]
    if layout == "json":
        click.echo(as_json({"styles": [_data(*style) for style in shown]}))
        return
    click.echo("\n".join(_text(*style) for style in shown).rstrip())


def _example() -> Applied:
    place = folder("templates") / "styles" / "example"
    texts = ((place / f"{name}.txt").read_text(encoding="utf-8") for name in ("현행", "개정문"))
    return drafter.apply(drafter.parse_statute(next(texts)).value, drafter.parse_amendment(next(texts)).value)


def _text(description: str, name: str, table: ComparisonTable) -> str:
    heading = f"{name}: {description}" if description else name
    drawn = to_text(table, _COLUMNS).partition("\n\n")[2]
    return f"{heading}\n{drawn}"


def _data(description: str, name: str, table: ComparisonTable) -> dict[str, Any]:
    return {"name": name, "description": description, "example": table_data(table)}
