"""개정문 쓰기. Amendment → the amending text, in the form the official guide prescribes."""

from collections.abc import Iterator

from drafter.operations import Amendment, AmendmentKind
from drafter.statute import Unit
from drafter.wording.sentences import sentence_lines

__all__ = ["word"]

_OPENINGS = {
    AmendmentKind.PARTIAL: "{title} 일부를 다음과 같이 개정한다.",
    AmendmentKind.WHOLE: "{title} 전부를 다음과 같이 개정한다.",
    AmendmentKind.REPEAL: "{title}는 폐지한다.",
}


def word(amendment: Amendment) -> str:
    """개정문 쓰기. The opening sentence, the directives with their new text, and the addenda, line by line."""
    return "\n".join(_lines(amendment)) + "\n"


def _lines(amendment: Amendment) -> Iterator[str]:
    if amendment.title and amendment.kind in _OPENINGS:
        yield _OPENINGS[amendment.kind].format(title=amendment.title)
    for sentence in amendment.sentences:
        yield from sentence_lines(sentence)
    yield from (_closing(unit) for unit in amendment.addenda)


def _closing(unit: Unit) -> str:
    return unit.text()
