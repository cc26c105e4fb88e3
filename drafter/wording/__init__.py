"""개정문 쓰기. Amendment → the amending text, in the form the official guide prescribes."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.address import ANNEX_LEVELS
from drafter.josa import particle
from drafter.layout import Layout
from drafter.operations import (
    Amendment,
    AmendmentKind,
    Clause,
    InsertUnit,
    RepealStatute,
    RewriteStatute,
    RewriteUnit,
    Sentence,
)
from drafter.statute import Unit, Words
from drafter.wording.sentences import sentence_lines
from drafter.wording.titles import bill_title

__all__ = ["bill_title", "word"]

_OPENINGS = {
    AmendmentKind.PARTIAL: "{title} 일부를 다음과 같이 개정한다.",
    AmendmentKind.WHOLE: "{title} 전부를 다음과 같이 개정한다.",
}


def word(amendment: Amendment) -> str:
    """개정문 쓰기. The opening sentence, the directives with their new text, and the addenda, line by line."""
    return "\n".join(_lines(amendment)) + "\n"


def _lines(amendment: Amendment) -> Iterator[str]:
    yield from _opening(amendment)
    sheets = tuple(unit for unit in amendment.addenda if unit.level in ANNEX_LEVELS)
    for sentence in amendment.sentences:
        yield from _sentence(_without(sheets, sentence))
    for number, part in enumerate(amendment.parts, 1):
        opening = _OPENINGS[part.kind].format(title=part.title)
        yield f"제{number}조(「{part.title}」의 개정) {opening}"
        for sentence in part.sentences:
            yield from sentence_lines(_without(sheets, sentence))
    yield from (unit.text() if unit.lead else Layout().laid(unit).text() for unit in amendment.addenda)


def _without(sheets: tuple[Unit, ...], sentence: Sentence) -> Sentence:
    """The sentence without the text of annexes that stands on sheets after the addenda: `별지와 같이`."""
    return Sentence(tuple(_referring(sheets, clause) for clause in sentence.clauses)) if sheets else sentence


def _referring(sheets: tuple[Unit, ...], clause: Clause) -> Clause:
    announced = [o for o in clause.operations if isinstance(o, RewriteUnit | InsertUnit) and o.content in sheets]
    if len(announced) < len(clause.operations):
        return clause
    return Clause(tuple(replace(operation, content=Words()) for operation in announced))


def _opening(amendment: Amendment) -> Iterator[str]:
    if amendment.kind is AmendmentKind.REPEAL:
        yield f"{amendment.title}{particle(amendment.title, '은', '는')} 폐지한다."
    elif amendment.title and amendment.kind in _OPENINGS:
        yield _OPENINGS[amendment.kind].format(title=amendment.title)


def _sentence(sentence: Sentence) -> Iterator[str]:
    """A whole new ordinance stands as it is; a repeal is said by its opening alone."""
    operation = sentence.clauses[0].operations[0]
    if isinstance(operation, RewriteStatute):
        yield operation.content.text().strip("\n")
    elif not isinstance(operation, RepealStatute):
        yield from sentence_lines(sentence)
