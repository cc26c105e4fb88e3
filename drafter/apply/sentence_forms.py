"""문장의 꼴. Whether new text is the sentence that a directive says it is: a 단서 begins with 다만, no other does."""

from drafter.address import Part
from drafter.apply.annex.places import annex_of
from drafter.apply.annex.reaching import text_of
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import InsertUnit, Operation, RewriteUnit
from drafter.parts import is_proviso, part_span, sentences

_LATTER = "이 경우"


def form_doubts(before: State, operation: Operation) -> tuple[Diagnostic, ...]:
    """꼴에 대한 의심. New text of a sentence that reads as another, or brings a 단서 beside the one there is."""
    part = next((part for part in reversed(operation.target.parts) if part.is_sentence), None)
    if part is None or not isinstance(operation, InsertUnit | RewriteUnit):
        return ()
    new = text_of(operation.content)
    if _has_form(new, part, beside=_has_proviso(before, operation)):
        return ()
    facts = {"address": str(operation.target), "part": part.value, "found": " ".join(new.split())[:40]}
    return (Diagnostic(Code.OTHER_SENTENCE, Document.AMENDMENT, operation.span, facts),)


def _has_form(new: str, part: Part, *, beside: bool) -> bool:
    if part is Part.PROVISO:
        return is_proviso(new) or new.startswith(_LATTER)  # a 단서 may be turned into a 후단
    brings = any(is_proviso(new[sentence.start :]) for sentence in sentences(new))
    return not brings or (part is Part.MAIN and not beside)


def _has_proviso(before: State, operation: Operation) -> bool:
    path = before.statute.path(annex_of(operation.target))
    return bool(path and part_span(path[-1].words.text, Part.PROVISO))
