"""번호 없는 글. The words of an ordinance that are no unit: its title, and its 본칙 where it has no articles.

Each is taken as the words of a unit without number, so that all that can be done to words can be done to it.
"""

from dataclasses import replace

from drafter.address import Level
from drafter.apply.outcome import TITLE
from drafter.preface import unnumbered_text
from drafter.statute import Article, Statute, Unit, Words

BODY = -1
"""The identity under which this text is traced."""


def title_of(statute: Statute) -> Unit:
    """제명. The title as the words of a unit."""
    return Unit(Level.STATUTE, words=statute.title, identity=TITLE)


def body_of(statute: Statute) -> Unit | None:
    """본칙. The text as the words of an article without number; None where the ordinance has units, or no text."""
    span = unnumbered_text(statute)
    if span is None:
        return None
    words = Words(statute.preface.text[span.start : span.end])
    return Article(Level.ARTICLE, words=words, lead="\n본칙 ", identity=BODY)


def with_body(statute: Statute, body: Unit | None) -> Statute:
    """본칙 바꾸기. The ordinance with another text; without text where it became an article."""
    span = unnumbered_text(statute)
    assert span is not None
    start = span.start if body else len(statute.preface.text[: span.start].rstrip())
    return replace(statute, preface=statute.preface.replaced(start, span.end, body.words.text if body else ""))
