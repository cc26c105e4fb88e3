"""본칙의 기안. What makes the text of an ordinance without articles that of another."""

from collections.abc import Iterator

from drafter.address import Address
from drafter.apply.unnumbered import body_of
from drafter.diff.likeness import same_words
from drafter.diff.quoting import edits_between
from drafter.operations import Clause, Operation, ReplaceText, RewriteUnit, Sentence
from drafter.statute import Statute, Words


def body_sentence(before: Statute, after: Statute) -> Iterator[Sentence]:
    """본칙의 지시. Words replaced, or the whole written anew where no quotation says it; none where nothing changed."""
    old, new = body_of(before), body_of(after)
    if old and new and not same_words(old.words.text, new.words.text):
        yield Sentence((Clause(tuple(_operations(old.words.text, new.words.text))),))


def _operations(old: str, new: str) -> Iterator[Operation]:
    edits = edits_between(old, new)
    if edits is None:
        yield RewriteUnit(Address(), Words(new))
    else:
        yield from (ReplaceText(Address(), edit.old, edit.new, edit.each) for edit in edits)
