"""개정문 쓰기. Amendment → the amending text, in the form the official guide prescribes."""

from collections.abc import Iterator

from drafter.josa import particle
from drafter.layout import Layout
from drafter.operations import Amendment, AmendmentKind, RepealStatute, RewriteStatute, Sentence
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
    for sentence in amendment.sentences:
        yield from _sentence(sentence)
    for number, part in enumerate(amendment.parts, 1):
        opening = _OPENINGS[part.kind].format(title=part.title)
        yield f"제{number}조(「{part.title}」의 개정) {opening}"
        for sentence in part.sentences:
            yield from sentence_lines(sentence)
    yield from (unit.text() if unit.lead else Layout().laid(unit).text() for unit in amendment.addenda)


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
