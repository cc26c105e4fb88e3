"""섞인 지시. What looks like a directive where none is read: amid new text, or in the addenda.

It stays where it stands, as nobody can tell what it orders; but that is said.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.excerpt import shortened

_PLACE = (
    r"(?:제\s?\d+\s?[편장절관조항호](?:의\s?\d+)*(?:\s?\([^()\n]{1,30}\))?|(?:같은|동)\s?[조항호목표]|[가-하]목"
    r"|별[표지](?:\s?\d+)?(?:\s?제\s?\d+\s?호\s?서식)?|부\s?칙|제명|본칙)"
)
_PLACES = rf"{_PLACE}(?:[\s,ㆍ의및과와]|부터|까지|{_PLACE}|제목|본문|단서|전단|후단|각\s?[호목]|외의\s?부분)*"
_TO = r"(?:으로|로)\s?(?:각각\s?)?(?:하기로\s)?(?:한다|하[고며]|함|수정|정정|대체|변경|개정|이동|옮|고[친치]|바[꾸꾼])"
_ORDER = re.compile(
    r"(?:^[ \t]*|(?:(?<=[^\s\d][가-힣]\.)|(?<=[”\"]\.))[ \t]*)(?:(?:또한|그리고|아울러)\s)?"
    rf"(?P<order>{_PLACES}\s?(?:중\s[^.\n“”\"]{{1,60}}[을를]\s[^.\n“”\"]{{1,60}}?{_TO}"
    r"|(?:을|를|은|는)\s?(?:각각\s?)?(?:삭제|신설|폐지)(?:한다|하[고며되]|하기로|함|\s?\.|\s*$)"
    r"|[을를]\s?(?:각각\s?)?(?:다음|아래|별지)[과와]\s?같이\s?(?:한다|하[고며]|함|신설|개정|변경|수정|고[친치])"
    rf"|에\s?{_PLACES}[을를]\s[^.\n]{{0,30}}(?:신설|추가|삽입)|[을를]\s?(?:각각\s?)?{_PLACES}{_TO}))",
    re.MULTILINE,
)
"""A sentence that begins with a place and orders something of it."""
_EXCHANGE = re.compile(
    r"(?:[“\"‘'][^“”\"‘’'\n]*)?[”\"’']\s?(?:을|를)\s?(?:각각\s?)?[“\"‘'][^”\"’']{0,200}[”\"’']\s?(?:으로|로)(?!\s?(?:본다|보[고며아]))"
)
"""`“A”를 “B”로`; law says so of provisions that it applies to something else, mostly with 본다."""
_QUOTE_ENDS = "”\"’'"
_APPLIES = re.compile(r"이\s경우|이\s때|이때|준용|적용|[을를로]\s?본다|읽는다")
_OTHERS_AMENDED = re.compile(r"다음과\s?같이\s?개정|(?:조례|규칙|법률|법령|법|령)(?:」)?의\s?개정\)|개정한다")
"""After it stand directives for another ordinance, which are not for the text at hand."""
_SENTENCE_END = re.compile(r"\.\s|\n")


def stray_orders(text: str, within: Span, code: Code) -> Iterator[Diagnostic]:
    """섞인 지시 찾기. What there is to say of a stretch of text in which no directive is read."""
    if not text[within.start : within.end].strip():
        return
    amending = text.find("개정", within.start, within.end) >= 0
    amends_others = _OTHERS_AMENDED.search(text, within.start, within.end) if amending else None
    end = amends_others.start() if amends_others else within.end
    starts = sorted({*_exchanges(text, within.start, end), *_orders(text, within.start, end)})
    for start, following in pairwise((*starts, end)):
        line = text[start:following].split("\n")[0].strip()
        facts = {"found": shortened(line)}
        yield Diagnostic(code, Document.AMENDMENT, Span(start, start + len(line)), facts)


def _orders(text: str, start: int, end: int) -> Iterator[int]:
    return (order.start("order") for order in _ORDER.finditer(text, start, end))


def _exchanges(text: str, start: int, end: int) -> Iterator[int]:
    """Where the sentences begin in which words are to take the place of others."""
    if all(text.find(mark, start, end) < 0 for mark in _QUOTE_ENDS):
        return
    exchanges = tuple(_EXCHANGE.finditer(text, start, end))
    begins = [start, *(mark.end() for mark in _SENTENCE_END.finditer(text, start, end))] if exchanges else []
    for exchange in exchanges:
        begun = begins[bisect_right(begins, exchange.start()) - 1]
        stop = _SENTENCE_END.search(text, exchange.end(), end)
        if not _APPLIES.search(text, begun, stop.start() if stop else end):
            yield begun
