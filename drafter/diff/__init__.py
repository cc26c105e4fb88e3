"""기안(起案). Two texts in, the directives that make one of the other out, as the official guide has them."""

from drafter.diff.addenda import closed, enforcement
from drafter.diff.drafting import Drafted, draft, drafted, unsaid
from drafter.diff.kinship import strangers
from drafter.diff.remaining import Remaining
from drafter.diff.settings import OFFICIAL, Settings

__all__ = [
    "OFFICIAL",
    "Drafted",
    "Remaining",
    "Settings",
    "closed",
    "draft",
    "drafted",
    "enforcement",
    "strangers",
    "unsaid",
]
