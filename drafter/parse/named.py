"""문자 참조의 알림. That a text holds characters by their number or name, and what they are read as."""

from collections.abc import Iterator

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.glyphs import entities


def named_characters(text: str, document: Document) -> Iterator[Diagnostic]:
    """문자 참조의 알림. One note for the whole text, at the first of them."""
    found = entities(text)
    if found:
        kinds = dict.fromkeys(f"{text[span.start : span.end]}({character})" for span, character in found)
        facts = {"count": str(len(found)), "found": ", ".join(kinds)}
        yield Diagnostic(Code.CHARACTER_BY_NAME, document, found[0][0], facts)
