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

_Order = RewriteUnit | InsertUnit | DeleteUnit


def table_doubts(before: State, operation: Operation) -> Doubts:
    """표에 대한 의심. Whether a table stayed that a sentence was next to, or went with what was written anew."""
    if not isinstance(operation, _Order):
        return ()
    if any(part.is_sentence for part in operation.target.parts):
        return _doubts_of_sentence(_unit(before, operation), operation)
    return _doubts_of_unit(_unit(before, operation), operation) if isinstance(operation, RewriteUnit) else ()


def _unit(before: State, operation: Operation) -> Unit | None:
    """The unit of an article; none for an annex, whose tables are seen to there."""
    unit = before.statute.find(operation.target.unit)
    return None if unit is None or unit.level in ANNEX_LEVELS else unit


def _doubts_of_unit(unit: Unit | None, operation: RewriteUnit) -> Doubts:
    if unit is None:
        return ()
    old = unit.words.text if operation.target.parts else unit.text()
    return table_replaced(old, text_of(operation.content), operation)


def _doubts_of_sentence(unit: Unit | None, operation: _Order) -> Doubts:
    new = "" if isinstance(operation, DeleteUnit) else text_of(operation.content)
    if unit is None or table_lines(new.partition("\n")[2]):
        return ()
    words = unit.words.text
    within: Doubts = ()
    if not isinstance(operation, InsertUnit):
        sentence = sentence_span(unit, operation.target, operation.span)
        within = table_replaced("\n" + words[sentence.start : sentence.end], new, operation)
    return within or table_beside(words[prose_in(words).end :], operation)


def sentence_with_table(words: str, sentence: Span, new: str) -> Span:
    """표까지의 문장. The sentence that ends the words with the table after it, where its new text has a table too."""
    last = sentence.end == prose_in(words).end
    return Span(sentence.start, len(words)) if last and table_lines(new.partition("\n")[2]) else sentence
