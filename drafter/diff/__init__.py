"""기안(起案). Two texts in, the directives that make one of the other out, as the official guide has them."""

from drafter.diff.articles import article_drafts
from drafter.diff.gathering import Gathered, gathered
from drafter.diff.sentences import article_sentences
from drafter.diff.settings import OFFICIAL, Settings
from drafter.operations import Amendment
from drafter.statute import Statute

__all__ = ["OFFICIAL", "Settings", "draft"]


def draft(before: Statute, after: Statute, settings: Settings = OFFICIAL) -> Amendment:
    """기안(起案). The amendment that makes `after` of `before`; what no directive can say, `unsaid` tells."""
    drafts = article_drafts(before, after, settings)
    parts = gathered(drafts) if settings.gather else Gathered((), drafts)
    sentences = article_sentences(parts.clauses, parts.rest)
    return Amendment(before.title.text.strip(), sentences)
