"""글 안의 표. A table in the own words of a unit, and what becomes of it as a sentence beside it is amended."""

from drafter.address import ANNEX_LEVELS
from drafter.apply.annex.doubts import Doubts, table_beside, table_replaced
from drafter.apply.annex.reaching import text_of
from drafter.apply.annex.tables import prose_in, table_lines
from drafter.apply.searching import sentence_span
from drafter.apply.state import State
from drafter.diagnostics import Span
from drafter.operations import DeleteUnit, InsertUnit, Operation, RewriteUnit
from drafter.statute import Unit


def table_doubts(before: State, operation: Operation) -> Doubts:
    """표에 대한 의심. Whether a table stayed that a sentence was next to, or went with what was written anew."""
    path = before.statute.path(operation.target.unit)
    if not path or path[-1].level in ANNEX_LEVELS or not isinstance(operation, RewriteUnit | InsertUnit | DeleteUnit):
        return ()
    if any(part.is_sentence for part in operation.target.parts):
        return _doubts_of_sentence(path[-1], operation)
    if not isinstance(operation, RewriteUnit):
        return ()
    old = path[-1].words.text if operation.target.parts else path[-1].text()
    return table_replaced(old, text_of(operation.content), operation)


def _doubts_of_sentence(unit: Unit, operation: RewriteUnit | InsertUnit | DeleteUnit) -> Doubts:
    words, new = unit.words.text, "" if isinstance(operation, DeleteUnit) else text_of(operation.content)
    if table_lines(new.partition("\n")[2]):
        return ()
    if isinstance(operation, InsertUnit):
        return table_beside(words[prose_in(words).end :], operation)
    sentence = sentence_span(unit, operation.target, operation.span)
    within = table_replaced("\n" + words[sentence.start : sentence.end], new, operation)
    return within or table_beside(words[prose_in(words).end :], operation)


def sentence_with_table(words: str, sentence: Span, new: str) -> Span:
    """표까지의 문장. The sentence that ends the words with the table after it, where its new text has a table too."""
    last = sentence.end == prose_in(words).end
    return Span(sentence.start, len(words)) if last and table_lines(new.partition("\n")[2]) else sentence
