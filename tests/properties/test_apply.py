"""제3 약속. Applying changes what was ordered and nothing else, each operation wholly or not at all."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st
from properties.amendments import (
    Drawn,
    amended,
    amendment,
    deleting,
    inserting,
    inserting_article,
    inserting_part,
    moving_away,
    ordered,
    placed,
    renaming,
    replacing,
    shifting,
    swapping,
)
from properties.statutes import annotated, statutes

import drafter
from drafter.address import Address, Level
from drafter.apply import Applied, Fate, Status
from drafter.diagnostics import Code
from drafter.operations import (
    Amendment,
    Clause,
    DeleteUnit,
    InsertUnit,
    Operation,
    RenameHeading,
    RenumberUnit,
    ReplaceText,
    Sentence,
)
from drafter.statute import Statute, Unit


@given(amended())
def test_what_can_be_done_is_done(drawn: Drawn) -> None:
    """Without a doubt, but for those of a drafter who looks neither at what follows the words nor at other clauses."""
    applied = drawn.applied
    assert [outcome.operation for outcome in applied.outcomes] == list(drawn.amendment.operations)
    assert applied.complete
    doubts = {Code.PARTICLE_CLASHES, Code.ORDERED_TWICE, Code.OVERWRITTEN, Code.BRANCH_LEFT, Code.NUMBER_SKIPPED}
    assert {diagnostic.code for diagnostic in applied.diagnostics} <= doubts


@given(st.data())
def test_an_amendment_of_another_statute_has_an_outcome_for_each_operation(data: st.DataObject) -> None:
    statute, other = data.draw(statutes()), data.draw(amended()).amendment
    applied = drafter.apply(statute, other)
    assert tuple(outcome.operation for outcome in applied.outcomes) == other.operations
    assert applied.before == statute


@given(st.data())
def test_what_failed_leaves_no_trace(data: st.DataObject) -> None:
    statute, other = data.draw(statutes()), data.draw(amended()).amendment
    applied = drafter.apply(statute, other)
    done = _without_failed(applied, other)
    again = drafter.apply(statute, done)
    assert again.after == applied.after
    assert again.after.text() == applied.after.text()
    assert again.complete


def _without_failed(applied: Applied, whole: Amendment) -> Amendment:
    """The amendment with the operations left out that failed."""
    failed = {id(outcome.operation) for outcome in applied.outcomes if outcome.status is Status.FAILED}
    sentences = []
    for sentence in whole.sentences:
        left = [tuple(o for o in clause.operations if id(o) not in failed) for clause in sentence.clauses]
        sentences.append(Sentence(tuple(Clause(operations) for operations in left if operations)))
    return replace(whole, sentences=tuple(sentences))


@given(amended())
def test_the_statute_given_stays_as_it_was(drawn: Drawn) -> None:
    statute, changes = drawn.statute, drawn.amendment
    text = statute.text()
    applied = drafter.apply(statute, changes)
    assert statute.text() == text
    assert applied.before == statute
    assert applied.before.text() == text


@given(amended())
def test_what_was_not_ordered_stays_to_the_letter(drawn: Drawn) -> None:
    applied = drawn.applied
    after = {unit.identity: unit for unit in applied.after.walk()}
    for unit in applied.before.walk():
        if unit.identity not in applied.traces and unit.identity in after:
            assert after[unit.identity].words.text == unit.words.text
            assert after[unit.identity].heading == unit.heading


@given(amended())
def test_articles_not_named_stay_to_the_letter(drawn: Drawn) -> None:
    statute, changes = drawn.statute, drawn.amendment
    named = {step for o in changes.operations for step in _articles_of(o.target)}
    named |= {step for o in changes.operations if isinstance(o, RenumberUnit) for step in _articles_of(o.to)}
    after = {unit.step: unit.text() for unit in drafter.apply(statute, changes).after.articles()}
    for article in statute.articles():
        if article.step not in named and not article.until:
            assert after[article.step] == article.text()


def _articles_of(address: Address) -> set[object]:
    return {address.article} if address.article else set()


@given(amended())
def test_the_structure_survives_being_printed(drawn: Drawn) -> None:
    after = drawn.applied.after
    read = drafter.parse_statute(after.text()).value
    assert read.text() == after.text()
    assert read == after


@given(amended())
def test_units_stay_in_order(drawn: Drawn) -> None:
    after = drawn.applied.after
    orders = [article.step.order for article in after.articles()]
    assert orders == sorted(set(orders))
    for unit in after.walk():
        below = [child.step.order for child in unit.children]
        assert below == sorted(set(below))


@given(amended())
def test_identities_are_kept_and_never_shared(drawn: Drawn) -> None:
    applied = drawn.applied
    identities = [unit.identity for unit in applied.after.walk()]
    assert None not in identities
    assert len(set(identities)) == len(identities)


@given(amended())
def test_traces_tell_the_words_before_and_after(drawn: Drawn) -> None:
    applied = drawn.applied
    before = {unit.identity: unit for unit in applied.before.walk()}
    for unit in applied.after.walk():
        trace = applied.traces.get(unit.identity or 0)
        if trace and trace.fate is Fate.KEPT and not trace.split_off:
            assert trace.words.after == unit.words.text
            assert trace.before is None or trace.before.words == before[unit.identity].words


@given(st.data())
def test_annotations_change_nothing(data: st.DataObject) -> None:
    drawn = data.draw(amended())
    statute, changes = drawn.statute, drawn.amendment
    consolidated = drafter.parse_statute(data.draw(annotated(statute))).value
    assert drafter.apply(consolidated, changes).after == drafter.apply(statute, changes).after


@given(amended())
def test_clauses_one_by_one_give_what_they_give_together(drawn: Drawn) -> None:
    state = drawn.statute
    for clause in drawn.amendment.clauses:
        state = drafter.apply(state, amendment(clause)).after
    assert state == drawn.applied.after


# --- operations and their inverses


def _then(drawn: Drawn, *operations: Operation) -> Statute:
    """The statute after the clause drawn and one more."""
    clauses = (*drawn.amendment.clauses, Clause(operations)) if operations else tuple(drawn.amendment.clauses)
    applied = drafter.apply(drawn.statute, amendment(*clauses))
    assert applied.complete
    return applied.after


def _found(statute: Statute, operation: Operation) -> Unit:
    unit = statute.find(operation.target.unit)
    assert unit is not None
    return unit


@given(ordered(shifting, swapping, moving_away))
def test_a_move_and_the_move_back(drawn: Drawn) -> None:
    moves = [o for o in drawn.operations if isinstance(o, RenumberUnit)]
    assume(not _takes_the_place_of_another(drawn.statute, moves))
    returned = _then(drawn, *(RenumberUnit(o.to, o.target) for o in moves))
    assert [unit.text() for unit in returned.articles()] == [unit.text() for unit in drawn.statute.articles()]
    if moves[0].target.level is not Level.ARTICLE:  # an article may come back into another division
        assert returned == drawn.statute
        assert returned.text() == drawn.statute.text()


def _takes_the_place_of_another(statute: Statute, moves: list[RenumberUnit]) -> bool:
    """Whether a deleted unit gave up its number, which it does not get back."""
    sources = {o.target for o in moves}
    return any(statute.find(o.to) for o in moves if o.to not in sources)


@given(ordered(inserting))
def test_an_insertion_deleted_leaves_the_number(drawn: Drawn) -> None:
    after = _then(drawn, *(DeleteUnit(o.target) for o in drawn.operations))
    assert all(_found(after, operation).deleted for operation in drawn.operations)
    gone = {str(o.target) for o in drawn.operations}
    assert {str(p.address) for p in placed(after)} - gone == {str(p.address) for p in placed(drawn.statute)}


@given(ordered(inserting_part))
def test_a_part_inserted_and_deleted_again(drawn: Drawn) -> None:
    assert _then(drawn, DeleteUnit(drawn.operations[0].target)) == drawn.statute


@given(ordered(renaming))
def test_a_heading_renamed_back(drawn: Drawn) -> None:
    (operation,) = (o for o in drawn.operations if isinstance(o, RenameHeading))
    heading = _found(drawn.statute, operation).heading
    assert heading is not None
    assert _then(drawn, RenameHeading(operation.target, operation.new, heading.text)) == drawn.statute


@given(ordered(replacing))
def test_words_replaced_are_those_of_string_replacement(drawn: Drawn) -> None:
    words = _found(drawn.statute, drawn.operations[0]).words.text
    edits = [(words.index(o.old), o) for o in drawn.operations if isinstance(o, ReplaceText)]
    for start, operation in sorted(edits, key=lambda edit: -edit[0]):
        words = words[:start] + operation.new + words[start + len(operation.old) :]
    assert _found(_then(drawn), drawn.operations[0]).words.text == words


@given(ordered(deleting))
def test_a_deleted_unit_is_its_number_and_the_word(drawn: Drawn) -> None:
    after = _then(drawn)
    for operation in drawn.operations:
        left = _found(after, operation)
        assert left.text().endswith(" 삭제")
        assert left.children == ()
    assert not any(o.status is not Status.FAILED for o in drafter.apply(after, drawn.amendment).outcomes)


@given(ordered(inserting, inserting_article))
def test_what_was_inserted_is_found_as_it_was_written(drawn: Drawn) -> None:
    after = _then(drawn)
    for operation in drawn.operations:
        assert isinstance(operation, InsertUnit)
        assert _found(after, operation) == operation.content
    assert not any(o.status is not Status.FAILED for o in drafter.apply(after, drawn.amendment).outcomes)
