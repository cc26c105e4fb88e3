"""별표 안의 적용. What an operation makes of the body of an annex, as an edit of its text."""

import re
from collections.abc import Callable
from dataclasses import replace

from drafter.apply.annex.deleting import deleting
from drafter.apply.annex.inserting import inserting
from drafter.apply.annex.moving import moving
from drafter.apply.annex.places import annex_of, without_mere_row
from drafter.apply.annex.reaching import Untold, untold
from drafter.apply.annex.rewriting import rewriting
from drafter.apply.annex.rows import Edit
from drafter.apply.outcome import TITLE, Trace
from drafter.apply.state import State
from drafter.diagnostics import Diagnostic
from drafter.operations import DeleteUnit, InsertUnit, Operation, RenumberUnit, RewriteUnit
from drafter.statute import Unit

_MARKUP = re.compile(r"<(?:table|t[dr]|img)\b", re.IGNORECASE)
"""A table of the web or a picture, whose lines are not what a reader sees."""


def amend_annex(state: State, operation: Operation) -> tuple[State, tuple[Diagnostic, ...]]:
    """별표 안의 적용. A place in an annex written anew, put in or deleted, and what there is to say of that.

    Refused where the place cannot be told.
    """
    path = _readable(state, operation)
    make = _EDITS.get(type(operation))
    if make is None:
        raise untold(operation, Untold.UNSUPPORTED)
    edit = make(path[-1].words.text, replace(operation, target=without_mere_row(operation.target)))
    return _edited(state, path, [edit]), edit.doubts


def renumber_in_annex(state: State, moves: list[RenumberUnit]) -> State:
    """별표 안의 이동. Units take other numbers where they stand; refused where that would put them out of order."""
    for annex in dict.fromkeys(annex_of(move.target) for move in moves):
        own = [move for move in moves if annex_of(move.target) == annex]
        path = _readable(state, own[0])
        state = _edited(state, path, moving(path[-1].words.text, own))
    return state


def _readable(state: State, operation: Operation) -> tuple[Unit, ...]:
    """The units down to the annex; refused where its lines are not what a reader sees."""
    path = state.path(annex_of(operation.target), operation.span)
    if _MARKUP.search(path[-1].words.text):
        raise untold(operation, Untold.MARKUP)
    return path


def _edited(state: State, path: tuple[Unit, ...], edits: list[Edit]) -> State:
    """The state with the edits made, from the end of the body to its beginning."""
    annex, trace = path[-1], state.trace(path[-1])
    for edit in sorted(edits, key=lambda edit: -edit.span.start):
        annex, trace = _with_edit(annex, trace, edit)
    return state.spliced(path, (annex,)).traced({annex.identity or TITLE: trace})


def _with_edit(annex: Unit, trace: Trace, edit: Edit) -> tuple[Unit, Trace]:
    change = annex.words.with_lines if edit.lines else annex.words.replaced
    words = change(edit.span.start, edit.span.end, edit.new)
    revision = trace.words.replace(edit.span.start, edit.span.end, edit.new, edit.part)
    return replace(annex, words=words), replace(trace, words=revision)


_EDITS: dict[type[Operation], Callable[[str, Operation], Edit]] = {
    RewriteUnit: rewriting,
    InsertUnit: inserting,
    DeleteUnit: deleting,
}
