"""How many marks of official consolidations `stamp` writes exactly: kind, dates, style, and the unit they stand on.

`pytest -m corpus tests/corpus/test_stamp.py -s` prints the counts, and why the rest differs.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import drafter
from drafter.lookup import addressed
from drafter.stamp import stamp
from drafter.statute import Statute, Unit, Words

_PROMULGATED = re.compile(r"after: .*?공포 (\d{4})-(\d\d)-(\d\d)")
Marks = dict[str, Counter[str]]


@dataclass
class Tally:
    """The marks of all cases, counted."""

    exact: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    superfluous: int = 0
    notes: int = 0
    """Marks in square brackets, which these texts leave out."""
    examples: dict[str, str] = field(default_factory=dict)

    @property
    def new(self) -> int:
        return self.exact + self.missed.total()


@pytest.mark.corpus
def test_marks_of_official_consolidations(shared: Path) -> None:
    tally = Tally()
    for folder, day in cases(shared / "corpus" / "cases"):
        judge(folder, day, tally)
    print(f"\nnew marks {tally.new}, exact {tally.exact} = {tally.exact / tally.new:.4f}")
    print(f"beyond them {tally.superfluous} other marks and {tally.notes} notes in square brackets")
    for cause, count in tally.missed.most_common():
        print(f"{count:5} {cause}: {tally.examples[cause]}")
    assert tally.exact / tally.new > 0.97


def cases(corpus: Path) -> Iterator[tuple[Path, str]]:
    """Every case whose day of promulgation is known."""
    with (corpus / "index.tsv").open(encoding="utf-8") as index:
        for row in csv.DictReader(index, delimiter="\t"):
            told = (corpus / row["id"] / "SOURCE.md").read_text(encoding="utf-8")
            if found := _PROMULGATED.search(told):
                year, month, day = map(int, found.groups())
                yield corpus / row["id"], f"{year}.{month}.{day}"


def judge(folder: Path, day: str, tally: Tally) -> None:
    before, directive, after = (folder.joinpath(f"{name}.txt").read_text("utf-8") for name in _TEXTS)
    applied = drafter.apply(drafter.parse_statute(before).value, drafter.parse_amendment(directive).value)
    official = drafter.parse_statute(after).value
    was, is_now, made = marks(applied.before), marks(official), marks(stamp(applied, day))
    units = {str(address): unit for address, unit in addressed(applied.after)}
    for address, there in is_now.items():
        for mark in (there - was.get(address, Counter())).elements():
            if made.get(address, Counter())[mark]:
                tally.exact += 1
                continue
            cause = why(mark, day, official.find(address), units.get(address))
            tally.missed[cause] += 1
            tally.examples.setdefault(cause, f"{folder.name} {address} {mark}")
    for address, there in made.items():
        for mark in (there - was.get(address, Counter()) - is_now.get(address, Counter())).elements():
            if units.get(address) == official.find(address):
                tally.notes += mark.startswith("[")
                tally.superfluous += not mark.startswith("[")


_TEXTS = ("before", "directive", "after")


def marks(statute: Statute) -> Marks:
    """The marks of each unit, as written but for the white space before them."""
    return {str(address): Counter(_marks(unit)) for address, unit in addressed(statute)}


def _marks(unit: Unit) -> Iterator[str]:
    for words in (unit.heading or Words(), unit.words, unit.tail):
        yield from (mark.text.strip() for mark in words.annotations)


def why(mark: str, day: str, official: Unit | None, made: Unit | None) -> str:
    """Why a mark of the official text was not written."""
    if not re.search(re.escape(day) + r"(?!\d)", re.sub(r"\.\s+", ".", mark)):
        return "of another day than that of promulgation"
    if made is None or official is None or made != official:
        return "the unit was not amended as in the official text"
    return "the official text has rewritten the list" if "," in mark else "other"
