"""연혁 표시 읽기. Telling the marks of a consolidation (`<개정 2019.3.28.>`) from the enacted words."""

import re

from drafter.glyphs import composed, decomposed
from drafter.statute import Annotation, Words

_B = r"[ \t\r\n]*"
_UNIT = r"(?:본|조|항|호|목|편|장|절|관|제목|단서|전단|후단|표|서식)"
_EVENT = (
    rf"(?:{_UNIT}*{_B}(?:전부|전문|일부|제목|단서|후단|가지번호)?{_B}(?:개정|신설|삭제|이동|삽입|변경))"
    r"(?=[ \t\r\n\d,.ㆍ·:;’'>〉\])]|및|과)"
)
_DATE = r"(?:[’']?\d{2,4}\s*[.ㆍ·\-]\s*\d)"
_MOVED = r"(?:제\s*\d+\s*[조항호](?:의\s*\d+)*[^<>\[\]()]{0,40}?이동|종전[^<>\[\]()]{0,60}?이동)"
_OTHER = (
    r"(?:시행일|단순위헌|헌법불합치|한정위헌|위헌|법률 제\d+호|조례 제\d+호"
    r"|제\d+조(?:의\d+)*(?:제\d+항)?(?:에서|로|는|은))"
)
_ROUND = rf"\({_B}(?:{_EVENT}{_B}{_DATE}|{_MOVED})[^()]*\)"
_IN_ANGLES = rf"{_B}(?:{_EVENT}|{_DATE}|{_MOVED}|종전)"
_ANGLE = rf"<{_IN_ANGLES}[^<>]*>|〈{_IN_ANGLES}[^〈〉]*〉"
_SQUARE = rf"\[{_B}(?:{_EVENT}|{_MOVED}|{_OTHER}|종전)[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]"
_ENFORCED = rf"\[{_B}시행일[^\[\]]*\][ \t]*제\d+조(?:의\d+)*(?=[ \t\r]*(?:\n|\Z))"
_ANNOTATION = re.compile(rf"{_ANGLE}|{_ENFORCED}|{_SQUARE}|{_ROUND}")


def read_words(raw: str) -> Words:
    """자구와 연혁 표시. The words of `raw` and, apart from them, the annotations standing among them."""
    if not ("<" in raw or "[" in raw or "(" in raw or "〈" in raw):
        return Words(raw)
    marks = _marks(raw)
    if marks:
        return _split(raw, marks)
    if decomposed(raw):
        whole, offsets = composed(raw)
        return _split(raw, [(offsets[start], offsets[end]) for start, end in _marks(whole)])
    return Words(raw)


def _marks(raw: str) -> list[tuple[int, int]]:
    return [found.span() for found in _ANNOTATION.finditer(raw)]


def _split(raw: str, marks: list[tuple[int, int]]) -> Words:
    """The words between the marks; the white space before a mark is the mark's."""
    if not marks:
        return Words(raw)
    pieces: list[str] = []
    annotations: list[Annotation] = []
    place = offset = 0
    for start, end in marks:
        piece = raw[place:start]
        words = piece.rstrip()
        pieces.append(words)
        offset += len(words)
        annotations.append(Annotation(offset, piece[len(words) :] + raw[start:end]))
        place = end
    return Words("".join((*pieces, raw[place:])), tuple(annotations))


def only_marks(line: str) -> bool:
    """표시뿐인지. Whether a line holds nothing but marks, such as `[본조신설 2015.1.2.]` or `<개정 2019.3.28.>`."""
    return not read_words(line).text.strip()
