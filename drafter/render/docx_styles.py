"""워드 문서의 양식. What the styles of a table are called in one Word document, which gets those it lacks.

A style is known by its name, as Word gives it another identity when it saves the document.
"""

from collections.abc import Mapping
from copy import deepcopy
from functools import cache

from lxml import etree

from drafter.render.package import bare, skeleton

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ID = f"{_W}styleId"


@cache
def own_styles() -> Mapping[str, str]:
    """바탕의 양식. The styles of the form, each called what it is called."""
    return {style.get(_ID): style.get(_ID) for style in _form()}


def merged(styles: etree._Element) -> Mapping[str, str]:
    """양식 더하기. Give a document the styles of the form it lacks; what each is called in it.

    One it has is left as the user made it; another one of the same identity is left too, and ours gets a new one.
    """
    there = {_name(style): style.get(_ID) for style in styles.iter(f"{_W}style")}
    taken = set(there.values())
    form = _form()
    called = {style.get(_ID): there.get(_name(style)) or _free(style.get(_ID), taken) for style in form}
    for style in (deepcopy(style) for style in form if _name(style) not in there):
        style.set(_ID, called[style.get(_ID)])
        for base in style.iterfind(f"{_W}basedOn"):
            base.set(f"{_W}val", called[base.get(f"{_W}val")])
        styles.append(style)
    return called


def _form() -> list[etree._Element]:
    """The styles of the form that are of tables, and not of any document."""
    styles = bare(skeleton("docx/table")["word/styles.xml"])
    return [style for style in styles.iter(f"{_W}style") if style.get(f"{_W}customStyle")]


def _name(style: etree._Element) -> str:
    return str(style.find(f"{_W}name").get(f"{_W}val"))


def _free(identity: str, taken: set[str]) -> str:
    while identity in taken:
        identity += "_"
    return identity
