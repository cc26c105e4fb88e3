"""부칙의 줄. Telling what stands in addenda from what they quote.

Addenda amend other ordinances: below `… 일부를 다음과 같이 개정한다.` stand directives and the new text they
announce, whose 조, 항 and 호 belong to the other ordinance. There only a sign that carries on the numbering of
the addenda opens a unit. The 항 of such a list go on past ㊿ as `<51>` or `(51)`.
"""

import re
from dataclasses import dataclass, replace

from drafter.address import Level
from drafter.numbering import PARAGRAPH_SIGNS
from drafter.parse.tokens import UnitToken

_DIRECTIVE = re.compile(r"다음과\s*같이\s*(?:각각\s*)?(?:개정|신설)?한다|개정한다")
_LISTED = re.compile(r"개정한다|폐지한다|삭제한다|로\s*한다|같이\s*한다|생\s*략")
_ANNOUNCED = re.compile(r"다음과\s*같이[^\n]*한다[.．]?\s*\Z")
_CONTINUING = ("ENUMERATOR", "SUBITEM_3")
_TELLING = ("ADDENDA", *_CONTINUING)


def settle(text: str, tokens: list[UnitToken]) -> list[UnitToken]:
    """부칙 가리기. The tokens that are units; the text of the others falls to the unit before."""
    if not any(token.type in _TELLING for token in tokens):
        return tokens
    place = _Place()
    kept: list[UnitToken] = []
    ends = [*(token.start for token in tokens[1:]), len(text)]
    for token, end in zip(tokens, ends, strict=True):
        before = text[kept[-1].own : token.start] if kept and place.quoting else ""
        settled = place.settled(token, text[token.own : end], before)
        if settled:
            kept.append(settled)
    return kept


@dataclass(slots=True)
class _Place:
    """How far the numbering has come."""

    addenda: bool = False
    quoting: bool = False
    """Whether the article or 항 at hand amends another ordinance, so that what follows may be quoted."""
    article: int = 0
    paragraph: int = 0

    def settled(self, token: UnitToken, words: str, before: str) -> UnitToken | None:
        """The token as a unit of these addenda; None when it is none."""
        if token.type in ("ADDENDA", "ANNEX"):
            self.addenda, self.quoting, self.article, self.paragraph = token.type == "ADDENDA", False, 0, 0
        elif token.type == "ARTICLE":
            return self._article(token, words, before)
        elif token.type == "PARAGRAPH":
            return self._paragraph(token, words)
        elif token.type in _CONTINUING:
            return self._continuing(token, words)
        elif self.quoting:
            return None
        return token

    def _article(self, token: UnitToken, words: str, before: str) -> UnitToken | None:
        if self.quoting and (_last(token, first=True) != self.article + 1 or _announces(before, token)):
            return None
        self.article, self.paragraph = _last(token), 0
        self.quoting = self.addenda and bool(_DIRECTIVE.search(words))
        return token

    def _paragraph(self, token: UnitToken, words: str) -> UnitToken | None:
        follows = _last(token, first=True) == self.paragraph + 1
        if self.quoting and not (follows and _LISTED.search(words)):
            return None
        self.paragraph = _last(token)
        self.quoting = self.quoting or (self.addenda and bool(_DIRECTIVE.search(words)))
        return token

    def _continuing(self, token: UnitToken, words: str) -> UnitToken | None:
        """`<18>` or `(58)`: a 항 where it carries on the 항 before it, and in the main part only past ㊿."""
        first = _last(token, first=True)
        listed = self.addenda and _LISTED.search(words)
        if self.paragraph and first == self.paragraph + 1 and (listed or first > len(PARAGRAPH_SIGNS)):
            return self._paragraph(replace(token, type="PARAGRAPH", level=Level.PARAGRAPH), words)
        return token if token.type == "SUBITEM_3" and not self.quoting else None


def _last(token: UnitToken, first: bool = False) -> int:
    number = token.number if first or not token.until else token.until
    return number.value if number else 0


def _announces(before: str, token: UnitToken) -> bool:
    """Whether the sentence before announces this very article as new text."""
    sentence = before.rstrip().rpartition("\n")[2]
    return bool(_ANNOUNCED.search(sentence)) and _cited(token) in sentence.replace(" ", "")


def _cited(token: UnitToken) -> str:
    return f"제{token.number.value}조{token.number.branch_text}" if token.number else ""
