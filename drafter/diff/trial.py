"""시험 적용. Whether clauses, written out and read back, make the old text the new one; and where they do not."""

from collections.abc import Iterator

from drafter.address import Address
from drafter.apply import Outcome, Status, apply
from drafter.diagnostics import Code
from drafter.diff.likeness import same, same_heading, same_words, spread
from drafter.diff.outline import in_detail
from drafter.operations import Amendment, Clause, Sentence
from drafter.parse.amendment import parse_amendment
from drafter.statute import Statute, Unit
from drafter.wording import word

Units = tuple[Unit, ...]
_NOWHERE = Address()


def misled(befores: Units, afters: Units, clauses: tuple[Clause, ...]) -> tuple[Address, ...]:
    """어긋난 자리. The units that the clauses do not make what they should be; none when all is well."""
    unread = tuple(_unread(clauses))
    if unread:
        return unread
    applied = apply(Statute(children=befores), Amendment(sentences=(Sentence(clauses),)))
    doubtful = tuple(outcome.operation.target.unit for outcome in applied.outcomes if _is_doubtful(outcome))
    if doubtful:
        return doubtful
    inside = tuple(differing(in_detail(applied.after.children), in_detail(afters)))
    return inside or tuple(differing(applied.after.children, afters))


def _is_doubtful(outcome: Outcome) -> bool:
    """Whether an operation failed, or did what it did by luck: too many hits, none to the letter, or elsewhere."""
    guesses = (Code.SEVERAL_HITS, Code.MATCHED_LOOSELY, Code.PLACE_DIFFERS)
    return outcome.status is Status.FAILED or any(reason.code in guesses for reason in outcome.reasons)


def _unread(clauses: tuple[Clause, ...]) -> Iterator[Address]:
    """What would not be read as it was meant."""
    read = tuple(parse_amendment(word(Amendment(sentences=(Sentence(clauses),)))).value.clauses)
    if read == clauses:
        return
    alike = 0
    while alike < min(len(read), len(clauses)) and read[alike] == clauses[alike]:
        alike += 1
    for clause in clauses[alike : alike + 1]:
        yield clause.operations[0].target.unit


def differing(found: Units, wanted: Units, at: Address = _NOWHERE) -> Iterator[Address]:
    """다른 자리. The smallest units in which two rows of units differ; the unit above where their numbers do."""
    founds, wanteds = spread(found), spread(wanted)
    if [unit.step for unit in founds] != [unit.step for unit in wanteds]:
        yield at
        return
    for one, other in zip(founds, wanteds, strict=True):
        if same(one, other):
            continue
        place = at.child(one.step)
        below = same_heading(one.heading, other.heading) and same_words(one.words.text, other.words.text)
        if below:
            yield from differing(one.children, other.children, place)
        else:
            yield place
