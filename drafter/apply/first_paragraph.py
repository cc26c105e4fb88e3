"""첫 항. The words of an article without 항 become its 제1항, as another is to stand beside them."""

from dataclasses import replace

from drafter.address import Address, Level, Step
from drafter.apply.outcome import TITLE, Fate, Trace
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.layout import first_paragraph_inline
from drafter.numbering import Number
from drafter.operations import InsertUnit, Operation
from drafter.revision import Revision
from drafter.signs import sign
from drafter.statute import Paragraph, Statute, Unit, Words

FIRST_PARAGRAPH = Step(Level.PARAGRAPH, Number(1))
_SECOND_PARAGRAPH = Step(Level.PARAGRAPH, Number(2))


def wants_first_paragraph(statute: Statute, target: Address) -> bool:
    """제1항이 되어야 하는지. Whether 제2항 is to come into an article that has words, but no 항 yet."""
    if target.parts or len(target.steps) < 2 or target.last != _SECOND_PARAGRAPH:
        return False
    path = statute.path(target.parent)
    article = path[-1] if path else None
    paragraphs = article is not None and any(child.level is Level.PARAGRAPH for child in article.children)
    has_words = article is not None and bool(article.words) and not article.deleted
    return article is not None and article.level is Level.ARTICLE and has_words and not paragraphs


def first_paragraph_doubts(statute: Statute, operation: Operation) -> tuple[Diagnostic, ...]:
    """제1항이 된 글. What to say of an insertion that makes the text of an article its 제1항, once it is done."""
    if not isinstance(operation, InsertUnit) or not wants_first_paragraph(statute, operation.target):
        return ()
    facts = {"address": str(operation.target.parent)}
    return (Diagnostic(Code.FIRST_PARAGRAPH, Document.AMENDMENT, operation.span, facts),)


def into_first_paragraph(state: State, path: tuple[Unit, ...], step: Step = FIRST_PARAGRAPH) -> State:
    """제목 외의 부분을 제1항으로. The article's words and 호 become those of a 항, with their trace."""
    article = path[-1]
    lead = f" {sign(step)} "
    new = Paragraph(Level.PARAGRAPH, step.number, words=article.words, children=article.children, lead=lead)
    identity = state.next_identity
    trace = state.trace(article)
    traces = {
        identity: Trace(None, Fate.KEPT, trace.words, split_from=article.identity),
        article.identity or TITLE: replace(trace, words=Revision(())),
    }
    paragraph = replace(new, identity=identity)
    emptied = first_paragraph_inline(replace(article, words=Words(), gap="", children=(paragraph,)))
    return replace(state, next_identity=identity + 1).spliced(path, (emptied,)).traced(traces)
