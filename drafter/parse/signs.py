"""기호의 꼴. How the numbered units of a statute begin a line: the one place that knows what their signs look like.

    제17조의2(제목)   제1조 （목적）  제5조부터 제8조까지 삭제   제2조 및 제3조 생략       조
    ①  ⓛ  ➀  ⑩부터 ⑲까지 생략  &#x2473;                                          항
    <18>  (57)                                                                 항, where they continue others
    1.  18의2.  ７．  12. 및 13. 생략                                            호
    가.  가의2.   1)  가)  (1)  (가)                                              목, 세목
    제 1 장 총칙   제2장의2 위원회   제4장 일반재산 <개정 2009. 12. 31.>             편, 장, 절, 관
    부칙 <제8127호, 2021. 9. 30.>   부 칙                                         부칙
    [별표 1]  〔별표 2〕  ■ ○○ 조례 [별지 제1호서식]                               별표, 별지 서식
    [본조신설 2015.1.2.]   <전문개정 2013. 7. 31>                               marks alone on a line

What a line begins with is all that is looked at; that 제17조 중 … begins a citation is seen from the word after it.
"""

import re
from functools import cache

from drafter.numbering import CIRCLED, ITEM_LETTERS

BLANK = r"[^\S\n]"
"""White space within a line: a tab, a full-width or thin space, the CR before a line feed."""
_BRANCH = rf"(?:{BLANK}?의{BLANK}?\d{{1,4}})*"
_STOP = r"[.．]"
_LETTER = f"[{ITEM_LETTERS}]"
_DECIMAL = r"93(?:1[2-9]|2\d|3[01])|128(?:8[1-9]|9[0-5])|129(?:7[7-9]|8\d|9[01])"
_HEXADECIMAL = r"24(?:6[\da-fA-F]|7[0-3])|325[1-9a-fA-F]|32[bB][1-9a-fA-F]"
_CIRCLED = rf"(?:[{CIRCLED}]|&#(?:{_DECIMAL}|[xX](?:{_HEXADECIMAL}));)"
"""① … ㊿, also as the entities of HTML."""

_OPENING = r"[(（<〈【]"
_LAST = (
    rf"(?:제\d{{1,5}}조{_BRANCH}|{_CIRCLED}|<\d{{1,3}}>|\(\d{{1,3}}\)|(?:\d{{1,3}}|{_LETTER})(?:{_BRANCH}{_STOP}|\)))"
)
_JOINED = r"(?:부터|및|내지|과|와|[~∼～〜\-─ㆍ·‧,])"
_GONE = rf"[(<〈\[]?(?:내용{BLANK}*)?(?:생{BLANK}*략|삭{BLANK}?제)(?![가-힣])"
_TOGETHER = rf"(?:(?:{BLANK}*{_JOINED}{BLANK}*{_LAST})+(?:{BLANK}*까지)?(?=\s*{_GONE}))"
"""What joins a sign to that of the last of several units deleted or omitted at once."""
_PART = rf"본문|단서|전단|후단|각{BLANK}?[호목]|외의{BLANK}|규정[에을]"
_CITED = rf"(?:(?:및|또는|중|부터|내지|에서|에|의|까지|과|와)(?=\s|\Z)|ㆍ|,|제{BLANK}?\d+{BLANK}?[항호]|{_PART})"
"""What follows the number where a line begins with the citation of a unit instead of the unit."""
_NO_CITATION = rf"(?:(?={BLANK}*{_OPENING})|(?={BLANK}+(?!{_CITED}))|(?={BLANK}*$))"

_ARTICLE = rf"제{BLANK}?\d{{1,5}}{BLANK}?조{_BRANCH}(?:{_TOGETHER}|{_NO_CITATION})"
_DIVISION = rf"제{BLANK}?\d{{1,4}}{BLANK}?(?P<kind>[편장절관]){_BRANCH}{_NO_CITATION}(?![^\n]*다\.{BLANK}*$)"
_WORDS_GO_ON = rf"(?:[을를은는에의와과로이가](?=\s)|에서|으로|{BLANK}*(?:및|또는|중)(?=\s)|{BLANK}*[,ㆍ])"
"""What follows the brackets where a line begins with the citation of an annex or an 부칙."""
_CITED_ADDENDA = rf"{BLANK}+제{BLANK}?\d+{BLANK}?(?:항|(?>조{_BRANCH})(?!{_NO_CITATION}))"
_ADDENDA = (
    rf"(?:부{BLANK}*칙(?={BLANK}|[<〈(（\[〔]|$)|[\[〔【<〈]{BLANK}*부{BLANK}*칙{BLANK}*[\]〕】>〉](?!{_WORDS_GO_ON}))"
    rf"(?!{_CITED_ADDENDA})"
)
_COUNT = rf"제?{BLANK}*\d{{1,4}}(?:-\d{{1,3}})?"
_FORM_NUMBER = rf"{_COUNT}{BLANK}*호?{_BRANCH}(?:{BLANK}*의?\([가-힣0-9]+\))?"
_TABLE_NUMBER = rf"{_COUNT}{_BRANCH}{BLANK}*호?"
_ANNEX_NAME = rf"별{BLANK}*표{BLANK}*(?:{_TABLE_NUMBER})?|별{BLANK}*지{BLANK}*(?:{_FORM_NUMBER})?{BLANK}*(?:서식)?"
_ANNEX = rf"(?:■[^\n\[〔【]*)?[\[〔【［<〈《]{BLANK}*(?P<annex>{_ANNEX_NAME}){BLANK}*[\]〕】］>〉》](?!{_WORDS_GO_ON})"
_SIGNS = rf"""{BLANK}*(?:
    (?P<ARTICLE>{_ARTICLE})
  | (?:
      (?P<PARAGRAPH>{_CIRCLED})
    | (?P<SUBPARAGRAPH>\d{{1,3}}{_BRANCH}{_STOP}(?!\d))
    | (?P<ITEM>{_LETTER}{_BRANCH}{_STOP}(?={BLANK}*\S))
    | (?P<SUBITEM_1>\d{{1,3}}[)）])
    | (?P<SUBITEM_2>{_LETTER}[)）])
    | (?P<SUBITEM_3>[(（]\d{{1,3}}[)）])
    | (?P<SUBITEM_4>[(（]{_LETTER}[)）])
    | (?P<ENUMERATOR><{BLANK}*\d{{1,3}}{BLANK}*>)
    )(?P<together>{_TOGETHER})?
  | (?P<DIVISION>{_DIVISION})
  | (?P<ADDENDA>{_ADDENDA})
  | (?P<ANNEX>{_ANNEX})
  | (?P<NOTE>[\[<〈(〔［【＜（][^\n]*[\]>〉)〕］】＞）](?:{BLANK}*제\d+조{_BRANCH})?(?={BLANK}*$))
)"""


def _compact(pattern: str) -> str:
    """The pattern on one line; written out above it has no other white space than that between alternatives."""
    return re.sub(r"\n\s*", "", pattern).replace("| (", "|(")


_MAY_BE_SIGN = re.compile(rf"{BLANK}*(?:제{BLANK}?\d|부{BLANK}*칙|[가-힣][.．)）]|[^가-힣\sa-zA-Z])")


def sign_at(text: str, place: int) -> re.Match[str] | None:
    """기호 찾기. The sign of a unit at a place where a line, or what counts as one, begins."""
    return _first_sign().match(text, place) if _MAY_BE_SIGN.match(text, place) else None


@cache
def _first_sign() -> re.Pattern[str]:
    """Few texts begin with a sign, and the pattern takes long to compile."""
    return re.compile(_compact(_SIGNS), re.MULTILINE)


_REST_OF_DATE = (
    rf"(?<=\d\.\n)(?:(?<=\d{{4}}\.\n){BLANK}*\d{{1,2}}\.{BLANK}?\d{{1,2}}\."
    rf"|{BLANK}*\d{{1,2}}\.{BLANK}?(?:까지|부터(?!{BLANK}*\d)|[)>,]))"
)
"""What a line begins with when the line before ends within a date."""
SIGN = re.compile(rf"\n(?!{_REST_OF_DATE})" + _compact(_SIGNS), re.MULTILINE)
"""A line feed and the sign of a unit after it: looking for the line feed is what makes it fast."""

_PLAIN = r"[^()（）\n]"
_TITLE = rf"(?:{_PLAIN}|[(（](?:{_PLAIN}|[(（]{_PLAIN}*[)）])*[)）])"
_WRAPPED = rf"\n(?!{BLANK}*(?:제{BLANK}?\d|[\d\[<〈]|{_CIRCLED}|{_LETTER}[.)])){_TITLE}{{1,40}}"
"""The rest of a heading that goes on on the next line."""
_HEADING = rf"(?:[(（](?![)）]|\s?삭\s?제\s?[)）\d]){_TITLE}*(?:{_WRAPPED})?[)）]|【[^【】\n]+】)"
_PARTICLE = rf"(?:을|를|에서|에도|부터|까지|[에의와과로은는](?=\s)|,|ㆍ|제\d+[항호]|{BLANK}+(?:및|또는|중|내지)(?=\s))"
AFTER_ARTICLE = re.compile(rf"{BLANK}*(?P<heading>{_HEADING})?(?P<particle>{_PARTICLE})?")
"""The heading of an article; a particle after the brackets, or what carries a list on, makes it a citation."""
_MARK = r"(?:[<〈\[〔＜][^<>〈〉\[\]\n]*[>〉\]〕＞]|\([^()\n]*(?:개정|신설|이동)[\s\d.,-]*\))"
INLINE_PARAGRAPH = re.compile(rf"{BLANK}*(?:(?=[<〈\[〔＜(])(?:{_MARK}{BLANK}*)+)?(?P<sign>{_CIRCLED}{_TOGETHER}?)")
"""The ① on the line of its article's heading, marks of the article before it."""
DESIGNATION = re.compile(
    rf"{BLANK}*(?P<heading>(?:{BLANK}*(?:<[^<>\n]*>|〈[^〈〉\n]*〉|\[[^\[\]\n]*\]|〔[^〔〕\n]*〕|{_HEADING}))*)"
)
"""What follows 부칙: the number, date and name of the ordinance it belongs to."""
INLINE_ARTICLE = re.compile(
    rf"{BLANK}*(?=제{BLANK}?1{BLANK}?조{BLANK}*(?:\(|$|{BLANK}))(?P<ARTICLE>{_ARTICLE})", re.MULTILINE
)
"""The first article on the line of its 부칙."""
REST_OF_LINE = re.compile(rf"{BLANK}*(?P<heading>[^\n]*)")
"""The heading of a division."""
_MARKED = r"[<〈][^\n]*[>〉]"
DELETED = re.compile(
    rf"{BLANK}*(?:\(?삭{BLANK}?제\)?(?:{BLANK}*{_MARKED})?|[<〈]{BLANK}*삭{BLANK}?제[^\n]*[>〉]){BLANK}*$", re.MULTILINE
)
"""The rest of the line of an annex of which only the number is left."""
_RELATED = rf"[^\n\[〔【［■]*관련{BLANK}*[)）](?={BLANK}*$)"
ANNEX_HEADING = re.compile(
    rf"(?:{BLANK}*\n\s*(?={_RELATED})|{BLANK}*)(?P<heading>(?:{_MARK}{BLANK}*)+\n\s*{_RELATED}|[^\n]*)", re.MULTILINE
)
"""The heading of an annex; below its sign, marks between them, where it says to which article the annex belongs."""
RUNNING_ADDENDA = re.compile(rf"(?P<ADDENDA>부(?<=[.>\])]{BLANK}부){BLANK}*칙)(?={BLANK}*\n)")
"""부칙 run on to the last sentence before it, as in text taken from a page."""
TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL | re.IGNORECASE)
"""A table in HTML: what looks like signs in it is none."""
