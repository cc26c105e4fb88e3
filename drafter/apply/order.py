"""차례 살피기. Whether a unit that came in stands where a reader of the text will take it to stand."""

from itertools import dropwhile

from drafter.address import DIVISION_LEVELS, Level, Step
from drafter.apply.state import State
from drafter.diagnostics import Code, Diagnostic, Document
from drafter.operations import InsertUnit, Operation


def order_doubts(state: State, operation: Operation) -> tuple[Diagnostic, ...]:
    """차례에 대한 의심. An article out of order, for its chapter was named; articles that a new chapter runs into."""
    steps = operation.target.steps
    if not isinstance(operation, InsertUnit) or not steps or steps[0].level not in DIVISION_LEVELS:
        return ()
    in_article = steps[-1].level is Level.ARTICLE
    found = _beside(state, steps[-1]) if in_article else _running_in(state, operation)
    facts = [{"address": str(operation.target), "found": str(step)} for step in found]
    return tuple(Diagnostic(Code.OUT_OF_ORDER, Document.AMENDMENT, operation.span, each) for each in facts)


def _beside(state: State, step: Step) -> tuple[Step, ...]:
    """The articles before and after an article whose numbers are on the wrong side of its own."""
    steps = [article.step for article in state.statute.articles()]
    place = steps.index(step)
    before = [one for one in steps[max(0, place - 1) : place] if one.order > step.order]
    after = [one for one in steps[place + 1 : place + 2] if one.order < step.order]
    return (*before, *after)


def _running_in(state: State, operation: Operation) -> tuple[Step, ...]:
    """The first article right after a division, in what holds both: in the text it follows as if it were in it."""
    path = state.statute.path(operation.target) or ()
    siblings = path[-2].children if len(path) > 1 else state.statute.children
    after = list(dropwhile(lambda unit: unit is not path[-1], siblings))[1:2] if path else []
    return tuple(unit.step for unit in after if unit.level is Level.ARTICLE)
