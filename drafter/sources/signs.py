"""줄머리의 번호. What the head of a line tells of the unit it begins; enough to lay out a table, and no more."""

import re

_LETTERS = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호"
_NEXT = r"(?=[\s(<\[ㆍ·・,∼~〜]|$)"
_OPENING = re.compile(
    rf"\s*(?:제\s?\d+\s?(?:조(?:의\s?\d+)*|[편장절관]){_NEXT}|부\s*칙(?=[\s<(]|$)|\[\s?별[표지]|별[표지]\s?\d*{_NEXT})"
)
_SIGNS = (
    re.compile(r"\s*[①-⑳㉑-㉟㊱-㊿➀-➉]"),
    re.compile(r"\s*\d+(?:의\d+)*\.(?!\s+\d{1,2}\.(?!\d))(?!\d)"),  # not the rest of a date
    re.compile(rf"\s*[{_LETTERS}](?:의\d+)*\.(?=\s*[^\s])"),  # not the end of a sentence, `한|다.`
    re.compile(r"\s*\d+\)"),
    re.compile(rf"\s*[{_LETTERS}]\)"),
    re.compile(r"\s*\(\d+\)"),
    re.compile(rf"\s*\([{_LETTERS}]\)"),
)
_LABEL = re.compile(r"\s*<\s*(?:신\s*설|삭\s*제|단\s*서|후\s*단)")


def depth_of(words: str) -> int | None:
    """깊이. How deep the unit stands whose number is at the head of the words; None where there is no number."""
    if _OPENING.match(words):
        return 0
    return next((depth for depth, sign in enumerate(_SIGNS) if sign.match(words)), None)


def opens_article(words: str) -> bool:
    """조의 시작인지. Whether an article, a division, the addenda or an annex begins here."""
    return bool(_OPENING.match(words))


def begins_row(words: str) -> bool:
    """행의 시작인지. Whether a line begins a row of a comparison table, rather than going on with one."""
    return depth_of(words) is not None or bool(_LABEL.match(words))


def begins_row_at(words: str, indent: int) -> bool:
    """들여쓴 행의 시작인지. The same where units are indented by depth: what stands elsewhere goes on with a row."""
    depth = depth_of(words)
    margin = len(words) - len(words.lstrip(" "))
    return margin % indent == 0 and begins_row(words) if depth is None else margin == depth * indent
