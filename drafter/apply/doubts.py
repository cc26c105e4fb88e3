"""의심. All that there is to say of an operation that was carried out by itself: it may not be what was meant."""

from drafter.apply.extents import extent_doubts
from drafter.apply.first_paragraph import first_paragraph_doubts
from drafter.apply.inner_tables import table_doubts
from drafter.apply.order import order_doubts
from drafter.apply.overwritten import overwriting_doubts
from drafter.apply.sentence_forms import form_doubts
from drafter.apply.state import State
from drafter.apply.wholes import lapsing_doubts
from drafter.diagnostics import Diagnostic
from drafter.operations import Operation


def doubts_of(before: State, after: State, operation: Operation) -> tuple[Diagnostic, ...]:
    """의심. What there is to say, by the states before and after the operation."""
    return (
        *first_paragraph_doubts(before.statute, operation),
        *overwriting_doubts(before, operation),
        *lapsing_doubts(before.statute, operation),
        *order_doubts(after, operation),
        *extent_doubts(before, operation),
        *form_doubts(before, operation),
        *table_doubts(before, operation),  # may be no more than a note, and what is said first is shown with the mark
    )
