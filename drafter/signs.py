"""기호(記號)와 들여쓰기. How the number of a unit is written before its words, and how far in it stands."""

from functools import cache

from drafter.address import Level, Step
from drafter.numbering import Number, item_letter, paragraph_sign


@cache
def sign(step: Step) -> str:
    """기호(記號). How a unit's number is written before its words: 제17조의2, ①, 2의2., 가., 1), 가), (1), (가)."""
    number = step.number or Number(1)
    if step.level is Level.PARAGRAPH:
        return paragraph_sign(number)
    if step.level is Level.SUBPARAGRAPH:
        return f"{number}."
    if step.level is Level.ITEM:
        return f"{item_letter(number)}."
    if step.level in (Level.ATTACHED_TABLE, Level.FORM):
        return f"[{step}]"
    return str(step)


def indent(level: Level) -> str:
    """들여쓰기. The white space the official guide puts before a unit of this level."""
    return "  " * max(0, level - Level.PARAGRAPH)
