"""줄의 나눔. The lexer of `statute.lark`: one token for each numbered unit, with its sign, heading and words.

It looks only at the beginning of lines (and at a ① right after an article heading); whatever follows a
sign, over as many lines as it takes, is that unit's own words and is not looked into.
"""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from lark.lexer import Lexer

from drafter.address import Level
from drafter.diagnostics import Span
from drafter.numbering import (
    ITEM_LETTERS,
    PARAGRAPH_SIGNS,
    Number,
    read_item_letter,
    read_number,
    read_paragraph_sign,
)
from drafter.parse.annotations import NOTE_LINE

_BLANK = r"[ \t\u00a0\u3000]"
_BRANCH = r"(?:\s?의\s?\d+)*"
_HEADING = r"\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\)"
_CITED = r"(?:및|또는|중|부터|내지|에서|에|의|ㆍ|,|제\s?\d+\s?[항호])"
_DELETED_TOGETHER = rf"{_BLANK}*(?:부터|및|내지|ㆍ){_BLANK}*제\d+조{_BRANCH}(?:까지)?(?={_BLANK}*삭{_BLANK}?제)"
_ARTICLE = (
    rf"제\s?(?P<article>\d+)\s?조(?P<article_branch>{_BRANCH})"
    rf"(?:(?P<until>{_DELETED_TOGETHER})|(?={_BLANK}*[(<〈])|(?={_BLANK}+(?!{_CITED}))|(?={_BLANK}*$))"
)
_DIVISION = (
    rf"제\s?(?P<division>\d+)\s?(?P<kind>[편장절관])(?P<division_branch>{_BRANCH})"
    rf"(?:(?={_BLANK}*$)|(?={_BLANK}+(?!{_CITED}))|(?=<))"
)
_LETTER = f"[{ITEM_LETTERS}]"
_FORM_NUMBER = rf"제?{_BLANK}*(?P<form>\d+)호(?P<form_branch>{_BRANCH})(?:{_BLANK}*의?\([가-힣0-9]+\))?"
_ANNEX_MARK = rf"(?:별{_BLANK}*표{_BLANK}*(?P<table>\d+{_BRANCH})?|별지{_BLANK}*(?:{_FORM_NUMBER})?{_BLANK}*서식)"
_SIGN = re.compile(
    rf"^(?P<indent>{_BLANK}*)(?:"
    rf"(?P<ARTICLE>{_ARTICLE})"
    rf"|(?P<PARAGRAPH>[{PARAGRAPH_SIGNS}ⓛ])"
    rf"|(?P<SUBPARAGRAPH>(?P<sub>\d{{1,3}}{_BRANCH})\.(?!\d))"
    rf"|(?P<ITEM>(?P<letter>{_LETTER}{_BRANCH})\.(?=[ \t]*\S))"
    rf"|(?P<SUBITEM_1>(?P<one>\d{{1,3}})\))"
    rf"|(?P<SUBITEM_2>(?P<two>{_LETTER})\))"
    rf"|(?P<SUBITEM_3>\((?P<three>\d{{1,3}})\))"
    rf"|(?P<SUBITEM_4>\((?P<four>{_LETTER})\))"
    rf"|(?P<DIVISION>{_DIVISION})"
    rf"|(?P<ADDENDA>부{_BLANK}*칙(?={_BLANK}|[<〈(]|$))"
    rf"|(?P<ANNEX>[\[〔<]{_BLANK}*{_ANNEX_MARK}{_BLANK}*[\]〕>])"
    rf"|(?P<NOTE>{NOTE_LINE})"
    r")",
    re.MULTILINE,
)
_ANNEX_OR_ADDENDA = re.compile(
    rf"^{_BLANK}*(?:[\[〔<]{_BLANK}*(?:별{_BLANK}*표|별지.{{0,12}}서식)|부{_BLANK}*칙(?={_BLANK}|[<〈(]|$))",
    re.MULTILINE,
)
_AFTER_ARTICLE = re.compile(rf"{_BLANK}*(?P<heading>{_HEADING})?")
_INLINE_PARAGRAPH = re.compile(rf"{_BLANK}*(?:[<〈\[][^<>〈〉\[\]\n]*[>〉\]]{_BLANK}*)?(?P<sign>[{PARAGRAPH_SIGNS}ⓛ])")
_DESIGNATION = re.compile(rf"{_BLANK}*(?P<heading>(?:{_BLANK}*(?:<[^<>\n]*>|〈[^〈〉\n]*〉|{_HEADING}))*)")
_REST_OF_LINE = re.compile(rf"{_BLANK}*(?P<heading>[^\n]*)")

Maker = Callable[[str, re.Match[str], int], "UnitToken"]
"""Makes a token of a sign found: the text, the match, and where the sign begins."""

_DIVISIONS = {"편": "PART", "장": "CHAPTER", "절": "SECTION", "관": "SUBSECTION"}


@dataclass(slots=True)
class UnitToken:
    """단위 토큰. One numbered unit as the lexer cuts it: what Lark needs of a token, and what the unit needs."""

    type: str
    level: Level
    number: Number | None
    start: int
    """Where the sign begins."""
    sign_end: int
    """Where the sign ends."""
    until: Number | None = None
    heading: tuple[int, int] | None = None
    """Where the heading stands, brackets left out."""
    own: int = 0
    """Where the unit's own words may begin, white space included."""
    end: int = 0
    """Where the next token begins."""

    value: ClassVar[str] = ""
    start_pos: ClassVar[None] = None
    end_pos: ClassVar[None] = None
    line: ClassVar[None] = None
    column: ClassVar[None] = None
    end_line: ClassVar[None] = None
    end_column: ClassVar[None] = None

    @property
    def span(self) -> Span:
        """Where the sign and the own words stand."""
        return Span(self.start, self.end)


class UnitLexer(Lexer):
    """단위 어휘 분석기. Given to Lark, it yields tokens that were cut before the parse."""

    def __init__(self, _conf: Any) -> None:
        pass

    def lex(self, lexer_state: Any, parser_state: Any = None) -> Iterator[Any]:
        """The tokens as they are."""
        return iter(lexer_state)


def cut_units(text: str) -> list[UnitToken]:
    """단위로 자르기. The tokens of a statute text; what stands before the first one belongs to none."""
    tokens: list[UnitToken] = []
    place = 0
    while found := _next_sign(text, place, tokens):
        token = _token(text, found)
        tokens.append(token)
        place = token.own
        if token.level is Level.ARTICLE:
            place = _inline_paragraph(text, tokens)
    for token, following in itertools.pairwise(tokens):
        token.end = following.start
    if tokens:
        tokens[-1].end = len(text)
    return _notes_that_end_articles(tokens)


def _next_sign(text: str, place: int, tokens: list[UnitToken]) -> re.Match[str] | None:
    """The next sign; inside an annex, whose body is opaque, only another annex or an 부칙 counts."""
    if tokens and tokens[-1].type == "ANNEX":
        opening = _ANNEX_OR_ADDENDA.search(text, place)
        return _SIGN.match(text, opening.start()) if opening else None
    return _SIGN.search(text, place)


def _token(text: str, found: re.Match[str]) -> UnitToken:
    return _MAKERS[found.lastgroup or ""](text, found, found.end("indent"))


def _article(text: str, found: re.Match[str], start: int) -> UnitToken:
    number = read_number(found["article"] + found["article_branch"])
    until = read_number(found["until"]) if found["until"] else None
    token = UnitToken("ARTICLE", Level.ARTICLE, number, start, found.end(), until, own=found.end())
    after = _AFTER_ARTICLE.match(text, found.end())
    if after and after["heading"]:
        token.sign_end = after.start("heading")
        token.heading = (after.start("heading") + 1, after.end("heading") - 1)
        token.own = after.end("heading")
    return token


def _inline_paragraph(text: str, tokens: list[UnitToken]) -> int:
    """The ① on the line of its article heading becomes a token of its own."""
    article = tokens[-1]
    found = _INLINE_PARAGRAPH.match(text, article.own)
    if not found:
        return article.own
    number = read_paragraph_sign(found["sign"])
    tokens.append(UnitToken("PARAGRAPH", Level.PARAGRAPH, number, found.start("sign"), found.end(), own=found.end()))
    return found.end()


def _numbered(level: Level, group: str, read: Callable[[str], Number]) -> Maker:
    def make(_text: str, found: re.Match[str], start: int) -> UnitToken:
        return UnitToken(level.name, level, read(found[group]), start, found.end(), own=found.end())

    return make


def _division(text: str, found: re.Match[str], start: int) -> UnitToken:
    kind = _DIVISIONS[found["kind"]]
    number = read_number(found["division"] + found["division_branch"])
    token = UnitToken(kind, Level[kind], number, start, found.end())
    return _headed(token, _REST_OF_LINE.match(text, found.end()))


def _addenda(text: str, found: re.Match[str], start: int) -> UnitToken:
    token = UnitToken("ADDENDA", Level.ADDENDA, None, start, found.end())
    return _headed(token, _DESIGNATION.match(text, found.end()))


def _annex(text: str, found: re.Match[str], start: int) -> UnitToken:
    level = Level.FORM if "서식" in found["ANNEX"] else Level.ATTACHED_TABLE
    written = (found["form"] or "") + (found["form_branch"] or "") or found["table"]
    number = read_number(written) if written else None
    return _headed(UnitToken("ANNEX", level, number, start, found.end()), _REST_OF_LINE.match(text, found.end()))


def _note(_text: str, found: re.Match[str], start: int) -> UnitToken:
    end = start + len(found["NOTE"].rstrip())
    return UnitToken("NOTE", Level.ARTICLE, None, start, end, own=end)


def _headed(token: UnitToken, after: re.Match[str] | None) -> UnitToken:
    """A token whose heading is the text after its sign, without brackets of its own."""
    token.own = token.sign_end
    if after and after["heading"].strip():
        token.sign_end = after.start("heading")
        token.heading = (after.start("heading"), after.start("heading") + len(after["heading"].rstrip()))
        token.own = token.heading[1]
    return token


_MAKERS: dict[str, Maker] = {
    "ARTICLE": _article,
    "PARAGRAPH": _numbered(Level.PARAGRAPH, "PARAGRAPH", read_paragraph_sign),
    "SUBPARAGRAPH": _numbered(Level.SUBPARAGRAPH, "sub", read_number),
    "ITEM": _numbered(Level.ITEM, "letter", read_item_letter),
    "SUBITEM_1": _numbered(Level.SUBITEM_1, "one", read_number),
    "SUBITEM_2": _numbered(Level.SUBITEM_2, "two", read_item_letter),
    "SUBITEM_3": _numbered(Level.SUBITEM_3, "three", read_number),
    "SUBITEM_4": _numbered(Level.SUBITEM_4, "four", read_item_letter),
    "DIVISION": _division,
    "ADDENDA": _addenda,
    "ANNEX": _annex,
    "NOTE": _note,
}

_ENDS_ARTICLE = {"ARTICLE", "PART", "CHAPTER", "SECTION", "SUBSECTION", "ADDENDA", "ANNEX", "NOTE"}


def _notes_that_end_articles(tokens: list[UnitToken]) -> list[UnitToken]:
    """A note stays a token where it closes an article; elsewhere its text falls to the unit before it."""
    kept: list[UnitToken] = []
    open_article = False
    for index, token in enumerate(tokens):
        following = tokens[index + 1].type if index + 1 < len(tokens) else "ADDENDA"
        if token.type == "NOTE" and kept and not (open_article and following in _ENDS_ARTICLE):
            kept[-1].end = token.end
            continue
        if token.type != "NOTE" or kept:
            kept.append(token)
        if token.type in _ENDS_ARTICLE - {"NOTE"}:
            open_article = token.type == "ARTICLE"
    return kept
