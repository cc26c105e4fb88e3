"""연혁 표시 읽기. Telling the marks of a consolidation (`<개정 2019.3.28.>`) from the enacted words."""

import re

from drafter.statute import Annotation, Words

_EVENT = (
    r"(?:본조|본항|본호|전문|제목|조제목|본장|본절|조|항|호|목)?\s*"
    r"(?:전부|전문|일부|제목)?\s*(?:개정|신설|삭제|이동|삽입|변경)"
)
_DATE = r"(?:[’']?\d{2,4}\s*[.ㆍ·]\s*\d)"
_MOVED = r"(?:제\s*\d+\s*[조항호](?:의\s*\d+)*.{0,40}?이동|종전.{0,60}?이동)"
_OTHER = r"(?:시행일|단순위헌|헌법불합치|위헌|법률 제\d+호|조례 제\d+호|제\d+조제?\S{0,12}?(?:에서|로|는|은))"
_ROUND = rf"\(\s*(?:{_EVENT}\s*{_DATE}|{_MOVED})[^()]*\)"
_ANGLE = rf"[<〈]\s*(?:{_EVENT}|{_DATE}|{_MOVED}|종전)[^<>〈〉]*[>〉]"
_SQUARE = rf"\[\s*(?:{_EVENT}|{_MOVED}|{_OTHER}|종전)[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]"
_ANNOTATION = re.compile(rf"\s*(?:{_ANGLE}|{_SQUARE}|{_ROUND})")

NOTE_LINE = rf"(?:{_SQUARE})(?:[ \t]*(?:{_SQUARE}|{_ANGLE}))*[ \t]*$"
"""A line that holds nothing but marks of the whole article, such as `[본조신설 2015.1.2.]`."""

_OPENINGS = ("<", "[", "〈", "(")


def read_words(raw: str) -> Words:
    """자구와 연혁 표시. The words of `raw` and, apart from them, the annotations standing among them."""
    if not any(opening in raw for opening in _OPENINGS):
        return Words(raw)
    pieces: list[str] = []
    marks: list[Annotation] = []
    place = offset = 0
    for found in _ANNOTATION.finditer(raw):
        pieces.append(raw[place : found.start()])
        offset += found.start() - place
        marks.append(Annotation(offset, found.group()))
        place = found.end()
    return Words("".join((*pieces, raw[place:])), tuple(marks))
