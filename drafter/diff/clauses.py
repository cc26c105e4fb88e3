"""단위의 개정. The clauses that make one unit of another: its heading, its own words, the units under it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from drafter.address import ANNEX_LEVELS, Address, Level, Part
from drafter.diff.likeness import same, same_heading, same_words
from drafter.diff.place import Place
from drafter.diff.quoting import Edit, edits_between, edits_in_lines
from drafter.diff.sections import Section, outside_children, sections
from drafter.diff.settings import Settings
from drafter.operations import (
    Clause,
    Content,
    DeleteUnit,
    InsertUnit,
    RenameHeading,
    ReplaceText,
    RewriteUnit,
)
from drafter.statute import Unit, Words

_HANJA = re.compile(r"\([\u3400-\u9fff]+\)")
"""A word is the same in a heading that leaves its characters out: `군기(軍紀)`."""
_SHORT = 40
"""Up to this length, in characters, a single quotation is not too much, unless it is nearly all there is."""
_NAME = 22
"""Up to this length, in characters, a 호 or 목 is a name or two."""
_NAMED = 0.6
"""From which share of such a name that changes it is written anew; so is an article that has another heading too."""
_LONG = 45
"""Longer than this, in characters, a 호 or 목 says more than one thing."""
_CLAUSE = 12
"""Longer than this, in characters, a quotation is no mere name."""
_CUT = re.compile(r"[\t\n|\u2500-\u257f]")
"""What parts lines and cells."""
_ALL = 0.8
"""From which share of the words a quotation is nearly all there is."""


class Unsayable(Exception):
    """말할 수 없음. No smaller directive says the change; the unit above is written anew. Never leaves the room."""


@dataclass(frozen=True, slots=True)
class Task:
    """과제. A unit that became another, where it stands by now, and where it stood before this amendment."""

    before: Unit
    after: Unit
    at: Address
    former: Address | None = None
    """The place it had (종전), when it or a unit above it moved."""
    settings: Settings = field(default_factory=Settings)
    anew: frozenset[Address] = frozenset()
    """Units to be written anew, because quoting did not lead to the new text."""

    def rewriting(self) -> Clause:
        """전문 개정. The unit written anew."""
        return Clause((RewriteUnit(self.at, new_text(self.after), former=self.former),))

    @property
    def must_be_rewritten(self) -> bool:
        """Whether quoting was tried in vain, or the unit is another one that has the number now."""
        return self.at in self.anew


def new_text(unit: Unit) -> Content:
    """새 글. What a directive announces of a unit, or of a place in an annex."""
    content = unit.content if isinstance(unit, Place) else unit
    return bare(content) if isinstance(content, Unit) else content


def bare(unit: Unit) -> Unit:
    """새 글. A unit as a directive announces it: without the marks of a consolidation."""
    heading = None if unit.heading is None else Words(unit.heading.text.strip())
    words = Words(unit.words.text.strip())
    children = tuple(bare(child) for child in unit.children)
    made = replace(unit, heading=heading, words=words, children=children, tail=Words(), identity=None, start=None)
    return replace(made, lead="", gap="")


def heading_clauses(task: Task) -> Iterator[Clause]:
    """제목 개정. The heading, whole; its words in part where the same words change elsewhere is for later."""
    before, after = task.before.heading, task.after.heading
    if same_heading(before, after):
        return
    if not before or not after or not before.text or not after.text:
        raise Unsayable
    if task.at.level in ANNEX_LEVELS:
        yield from _changed(task, task.at.part(Part.HEADING), before.text, after.text)
        return
    yield Clause((RenameHeading(task.at, before.text.strip(), after.text.strip(), former=task.former),))


def words_clauses(task: Task) -> Iterator[Clause]:
    """자구의 개정. The unit's own words: replacements, and parts that come, go or are written anew."""
    before, after = task.before.words.text, task.after.words.text
    if same_words(before, after):
        return
    olds, news = ({section.parts: section for section in sections(unit)} for unit in (task.before, task.after))
    if not olds or not news:
        raise Unsayable
    inside = replace(task, at=task.at.part(*outside_children(task.before)))
    yield from _sections(inside, _matched(olds, news))


_Sections = dict[tuple[Part, ...], tuple[Section | None, Section | None]]


def _matched(olds: dict[tuple[Part, ...], Section], news: dict[tuple[Part, ...], Section]) -> _Sections:
    """Which part became which; the first sentence is the 본문 or 전단 once others join it, and they may come or go."""
    befores, afters = ({_role(name): (name, section) for name, section in each.items()} for each in (olds, news))
    if not (befores.keys() <= afters.keys() or befores.keys() >= afters.keys()):
        raise Unsayable
    pairs: _Sections = {}
    for role in max(befores, afters, key=len):
        name, old = befores.get(role, (None, None))
        new_name, new = afters.get(role, (None, None))
        pairs[name if name is not None else new_name or ()] = (old, new)
    first, (old, new) = next(iter(pairs.items()))
    if old and new and 1 in (len(olds), len(news)) and len(olds) != len(news):
        pairs[first] = old, _stopped_as(old, new)
    return pairs


def _role(name: tuple[Part, ...]) -> Part:
    """What a sentence is among the others: the first, whatever it is called, the 후단 or the 단서."""
    return name[0] if name in ((Part.LATTER,), (Part.PROVISO,)) else Part.FIRST


def _stopped_as(old: Section, new: Section) -> Section:
    """The new words with the full stop that a 호 ending in a noun has only while a sentence follows it."""
    words, old_words = new.words.rstrip(), old.words.rstrip()
    if old_words.endswith("다.") or words.endswith("다.") or old_words.endswith(".") == words.endswith("."):
        return new
    return replace(new, words=words[:-1] if words.endswith(".") else words + ".")


def _sections(task: Task, matched: _Sections) -> Iterator[Clause]:
    for name, (old, new) in matched.items():
        at = task.at.part(*name)
        if old is None and new is not None:
            yield Clause((InsertUnit(at, Words(new.words), former=task.former),))
        elif new is None:
            yield Clause((DeleteUnit(at, former=task.former),))
        elif old is not None and not same_words(old.words, new.words):
            yield from _changed(task, at, old.words, new.words)


def _changed(task: Task, at: Address, old: str, new: str) -> Iterator[Clause]:
    edits = edits_between(old, new) if "\n" not in old or not _in_annex(at) else edits_in_lines(old, new)
    clause = quoting(task, at, edits) if edits and not _too_much(edits, old, task) else None
    if clause is None and not at.parts:
        raise Unsayable
    yield clause or Clause((RewriteUnit(at, Words(new), former=task.former),))


def quoting(task: Task, at: Address, edits: tuple[Edit, ...]) -> Clause | None:
    """자구 수정. The replacements ordered at a place; None where there are none, or a line or cell would be cut."""
    if not edits or (_in_annex(at) and any(_CUT.search(edit.old + edit.new) for edit in edits)):
        return None
    at = _outside_heading(task, at, edits)
    return Clause(tuple(ReplaceText(at, edit.old, edit.new, edit.each, former=task.former) for edit in edits))


def _in_annex(at: Address) -> bool:
    return any(step.level in ANNEX_LEVELS for step in at.steps)


def _too_much(edits: tuple[Edit, ...], old: str, task: Task) -> bool:
    """Whether more changes than stays; a 호 or 목 of one name is written anew when the name changes, and an article
    when its heading changes too."""
    if task.at.level in ANNEX_LEVELS:
        return len(edits) > task.settings.rewrite_edits
    quoted = sum(len(edit.old) for edit in edits)
    named = task.at.level > Level.PARAGRAPH and len(old.strip()) <= _NAME
    if quoted > _NAMED * len(old) and (named or _has_new_heading(task)):
        return True
    if len(edits) == 1 and quoted < _SHORT:
        return quoted > _CLAUSE and quoted > _ALL * len(old)
    return quoted > _enough(task, old) * len(old) or len(edits) > task.settings.rewrite_edits


def _has_new_heading(task: Task) -> bool:
    return task.at.level is Level.ARTICLE and not same_heading(task.before.heading, task.after.heading)


def _enough(task: Task, old: str) -> float:
    """From which share of the words a unit is written anew; a long 호 or 목 is quoted as long as a part of it stays."""
    if task.at.level > Level.PARAGRAPH and len(old) > _LONG:
        return max(_ALL, task.settings.rewrite_above)
    return task.settings.rewrite_above


def _outside_heading(task: Task, at: Address, edits: tuple[Edit, ...]) -> Address:
    """제목 외의 부분. Said of an article without 항, or of an annex, whose heading holds the words too."""
    heading, titled = task.before.heading, at.level is Level.ARTICLE or at.level in ANNEX_LEVELS
    if not titled or heading is None or {Part.LEAD_IN, Part.HEADING} & {*at.parts}:
        return at
    if any(_HANJA.sub("", edit.old) in heading.text for edit in edits):
        return Address(at.steps, (Part.OUTSIDE_HEADING, *at.parts))
    return at


def untouched(task: Task) -> bool:
    """그대로. Whether nothing of the unit changed but perhaps its number."""
    return same(replace(task.before, number=task.after.number, level=task.after.level), task.after)
