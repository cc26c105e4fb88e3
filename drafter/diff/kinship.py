"""같은 조례. Whether two texts are one ordinance before and after, or two that were taken for one by mistake."""

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.glyphs import normal
from drafter.statute import Statute, Unit

_KEPT = 2
"""One article in so many keeps its number and heading, or the texts are not of one ordinance."""


def strangers(before: Statute, after: Statute) -> tuple[Diagnostic, ...]:
    """남남인 글. What there is to say where the titles differ, and hardly an article stays under its heading."""
    titles = before.title.text.strip(), after.title.text.strip()
    known, there = ({_name(article) for article in text.articles()} for text in (before, after))
    if normal(titles[0]) == normal(titles[1]) or len(known & there) * _KEPT >= len(known):
        return ()
    facts = {"before": titles[0], "after": titles[1]}
    return (Diagnostic(Code.TWO_ORDINANCES, Document.STATUTE, facts=facts),)


def _name(article: Unit) -> tuple[str, str]:
    return str(article.step), normal(article.heading.text if article.heading else article.words.text)
