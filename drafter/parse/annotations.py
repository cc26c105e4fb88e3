"""연혁 표시 읽기. Telling the marks of a consolidation (`<개정 2019.3.28.>`) from the enacted words."""

import re
from itertools import pairwise

from drafter.glyphs import composed, decomposed
from drafter.statute import Annotation, Words

_B = r"[ \t\r\n]*"
_UNIT = r"(?:본|조|조문|항|호|목|편|장|절|관|제목|제명|단서|전단|후단|표|서식)"
_EVENT = (
    rf"(?:(?:각{_B})?{_UNIT}*{_B}(?:전부|전문|전면|일부|타법|제목|단서|후단|(?:가지)?번호)?{_B}(?:개정|신설|삭제|이동|삽입|변경))"
    r"(?=[ \t\r\n\d,.ㆍ·:;’'>〉\])]|및|과)"
)
_DATE = r"(?:[’']?\d{2,4}\s*[.ㆍ·\-]\s*\d)"
_MOVED = r"(?:제\s*\d+\s*[조항호](?:의\s*\d+)*[^<>\[\]()]{0,40}?이동|종전[^<>\[\]()]{0,60}?이동)"
_OTHER = (
    r"(?:시행일|단순위헌|헌법불합치|한정위헌|위헌|법률 제\d+호|조례 제\d+호"
    r"|제\d+조(?:의\d+)*(?:제\d+항)?(?:에서|로|는|은))"
)
_DATED = rf"{_DATE}[\d\s.,]*{_EVENT}{_B}"
"""`2019.3.28. 개정`: the other way round, with nothing after it."""
_AFTER_DELETED = r"(?:(?<=삭제.)|(?<=삭제 .))"
"""Right after an opening bracket that follows 삭제, where a date alone is a mark."""
_ROUND = "|".join(
    rf"{left}(?:{_B}(?:{_EVENT}{_B}{_DATE}|{_MOVED}|{_DATED}(?={right}))|{_AFTER_DELETED}{_B}{_DATE})[^{left}{right}]*{right}"
    for left, right in ((r"\(", r"\)"), ("（", "）"))
)
_IN_ANGLES = rf"{_B}(?:{_EVENT}|{_DATE}|{_MOVED}|종전)"
_ANGLE = "|".join(rf"{left}{_IN_ANGLES}[^{left}{right}]*{right}" for left, right in ("<>", "〈〉", "＜＞"))
_IN_SQUARES = rf"{_B}(?:{_EVENT}|{_MOVED}|{_OTHER}|종전|{_DATED}(?=[\]〕］】]))"
_SQUARE = "|".join(
    rf"{left}{_IN_SQUARES}[^{left}{right}]*(?:{left}[^{left}{right}]*{right}[^{left}{right}]*)*{right}"
    for left, right in ((r"\[", r"\]"), "〔〕", "［］", "【】")
)
_ENFORCED = rf"\[{_B}시행일[^\[\]]*\][ \t]*제\d+조(?:의\d+)*(?=[ \t\r]*(?:\n|\Z))"
_ANNOTATION = re.compile(rf"({_ANGLE}|{_ENFORCED}|{_SQUARE}|{_ROUND})")


def read_words(raw: str) -> Words:
    """자구와 연혁 표시. The words of `raw` and, apart from them, the annotations standing among them."""
    # Asked of all words there are: looking for each bracket is quicker than a pattern, and than a function.
    usual = "<" in raw or "(" in raw or "[" in raw
    if not (usual or "〔" in raw or "【" in raw or "〈" in raw or "（" in raw or "＜" in raw or "［" in raw):
        return Words(raw)
    pieces = _ANNOTATION.split(raw)
    if len(pieces) == 1 and decomposed(raw):
        pieces = _split_decomposed(raw)
    return _joined(pieces) if len(pieces) > 1 else Words(raw)


def _split_decomposed(raw: str) -> list[str]:
    """Words and marks in turn, as `_ANNOTATION` splits them once the hangul is composed."""
    whole, offsets = composed(raw)
    places = [offsets[place] for found in _ANNOTATION.finditer(whole) for place in found.span()]
    return [raw[start:end] for start, end in pairwise((0, *places, len(raw)))]


def _joined(pieces: list[str]) -> Words:
    """The words between the marks; the white space before a mark is the mark's, after one that leads the words too."""
    words: list[str] = []
    annotations: list[Annotation] = []
    offset = 0
    for piece, mark in zip(pieces[::2], pieces[1::2], strict=False):
        kept = _after_leading(annotations, piece) if annotations and not offset else piece
        trimmed = kept.rstrip()
        words.append(trimmed)
        offset += len(trimmed)
        annotations.append(Annotation(offset, kept[len(trimmed) :] + mark))
    last = pieces[-1] if offset else _after_leading(annotations, pieces[-1])
    return Words("".join((*words, last)), tuple(annotations))


def _after_leading(annotations: list[Annotation], piece: str) -> str:
    """What follows marks that lead the words; the white space between goes to the last of them."""
    words = piece.lstrip()
    annotations[-1] = Annotation(0, annotations[-1].text + piece[: len(piece) - len(words)])
    return words


def only_marks(line: str) -> bool:
    """표시뿐인지. Whether a line holds nothing but marks, such as `[본조신설 2015.1.2.]` or `<개정 2019.3.28.>`."""
    return not read_words(line).text.strip()
