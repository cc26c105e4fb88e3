"""별표ㆍ서식의 개정. Annexes that come, go or are written anew."""

from drafter.address import ANNEX_LEVELS, Address
from drafter.diff.clauses import bare
from drafter.diff.likeness import is_gone, same
from drafter.diff.trial import misled
from drafter.operations import Clause, DeleteUnit, InsertUnit, RewriteUnit
from drafter.statute import Statute, Unit


def annex_clauses(before: Statute, after: Statute) -> tuple[Clause, ...]:
    """별표ㆍ서식의 개정. A clause for each annex that changed and can be announced."""
    olds = {unit.step: unit for unit in before.children if unit.level in ANNEX_LEVELS}
    news = [unit for unit in after.children if unit.level in ANNEX_LEVELS]
    pairs = ((olds.get(unit.step), unit) for unit in news)
    made = (_annex(old, new) for old, new in pairs if old is None or not same(old, new))
    return tuple(clause for clause in made if clause is not None)


def _annex(old: Unit | None, new: Unit) -> Clause | None:
    """The annex rewritten, inserted or deleted; None when it could not be read back."""
    at = Address((new.step,))
    if old is None:
        clause = Clause((InsertUnit(at, bare(new)),))
    elif is_gone(new):
        clause = Clause((DeleteUnit(at),))
    else:
        clause = Clause((RewriteUnit(at, bare(new)),))
    return None if misled((old,) if old else (), (new,), (clause,)) else clause
