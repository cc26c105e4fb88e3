"""명사. What counts as one noun when words are quoted: law names, citations of provisions, dates, amounts, addresses.

Source: 「자치법규 입안 길라잡이」, on quoting the words: a citation of a provision is one noun, with 법 or 영 before
it; a number goes with its unit, a fraction with both its numbers.
"""

import re
from collections.abc import Iterator

from drafter.diagnostics import Span
from drafter.numbering import ITEM_LETTERS

_LAW = r"「[^「」]*」(?:\s?시행령|\s?시행규칙)?"
_SHORT = r"(?<![가-힣])(?:같은\s)?(?:[가-힣]*법|영|령|규칙|조례)(?:\s시행령|\s시행규칙)?(?=\s제)"
_STEP = rf"(?:제\d+(?:편|장|절|관|조|항|호)(?:의\d+)*|[{ITEM_LETTERS}]목(?:의\d+)*)"
_PART = r"(?:\s?(?:각 호 외의 부분|각 목 외의 부분|본문|단서|전단|후단|각 호|각 목))"
_PLACE = rf"(?:별표\s?\d*(?:의\d+)*(?:\s?제\d+호)?|별지\s제\d+호(?:의\d+)*서식|{_STEP}+){_PART}*"
_SAME = r"같은\s(?:조|항|호|목|표)\s?"
_CITED = rf"(?:{_SAME})?{_PLACE}"
_JOIN = r"(?:부터\s|까지,\s?|까지\s및\s|까지ㆍ|,\s?|ㆍ|·|\s및\s|\s또는\s|\s내지\s|\s?와\s|\s?과\s)"
_WITH_LAW = rf"(?:(?:{_LAW}|{_SHORT})\s?)?{_CITED}"
_CITATION = re.compile(rf"{_WITH_LAW}(?:{_JOIN}{_CITED})*(?:까지)?")
"""A citation of one provision or of a list of them, with the law it belongs to."""
_LEANS = rf"(?:제\d+[항호](?:의\d+)*|[{ITEM_LETTERS}]목(?:의\d+)*){_STEP}*{_PART}*(?:까지)?"
_BESIDE = rf"(?:부터\s|ㆍ|·){_CITED}(?:까지)?"
_MEMBER = re.compile(
    rf"(?:(?:{_LAW}|{_SHORT})\s?)?(?:{_SAME})?제\d+조(?:의\d+)*(?:{_STEP})*{_PART}*(?:{_BESIDE}|{_JOIN}{_LEANS})*"
    rf"|{_WITH_LAW}(?:{_BESIDE})*"
)
"""A member of such a list: a provision, a range, provisions written together, those that lean on the 조 before them."""
_UNDER_LAW = re.compile(rf"{_LAW}|{_SHORT}")
_LONG = 2
"""A list under a law is not one noun when it has more members than this; one without a law is none at all."""
_ONE_OF_THEM = re.compile(r"각 ?[호목]의 ?(?:1|어느 하나)")
_LAW_NAME = re.compile(_LAW)
_QUANTITY = re.compile(
    r"\d[\d,]*[백천만]?분의\s?\d[\d,.]*|\d{1,2}:\d{2}"
    r"|\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?|\d{4}년\s?\d{1,2}월(?:\s?\d{1,2}일)?"
    r"|(?:오전|오후)\s?\d{1,2}시(?:\s?\d{1,2}분)?"
    r"|\d[\d,.]*\s?[가-힣%㎡㎞㎏]*(?:원|명|일|년|개월|월|시간|분|퍼센트|회|배|인|점|급|세|%|㎡|㎞|㎏|미터|킬로미터|톤|호|층)"
    r"|\d[\d,.]*"
)
_COMPOUND = re.compile(r"(?<![가-힣ㆍ·])[가-힣](?:[ㆍ·][가-힣]+)+")
"""`시ㆍ도지사`, `읍ㆍ면ㆍ동`: the single syllable before a middle dot is no word of its own."""
_WITH_HANJA = re.compile(r"[가-힣]+\([\u3400-\u9fff]+\)")
"""`풍기(風紀)`: a word with its characters in brackets."""
_WEB_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z][A-Za-z0-9-]*)+")


def nouns(text: str) -> tuple[Span, ...]:
    """명사의 자리. Stretches of the text that are quoted whole or not at all."""
    patterns = (_ONE_OF_THEM, _LAW_NAME, _QUANTITY, _COMPOUND, _WITH_HANJA, _WEB_ADDRESS)
    found = (Span(m.start(), m.end()) for pattern in patterns for m in pattern.finditer(text) if m.group())
    return (*found, *_citations(text))


def _citations(text: str) -> Iterator[Span]:
    for whole in _CITATION.finditer(text):
        members = [m.span() for m in _MEMBER.finditer(text, *whole.span())]
        most = _LONG if _UNDER_LAW.match(whole.group()) else 1
        spans = members if len(members) > most else [whole.span()]
        yield from (Span(*span) for span in spans)
