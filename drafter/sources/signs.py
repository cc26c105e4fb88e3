"""줄머리의 번호. What the head of a line tells of the unit it begins; enough to lay out a table, and no more."""

import re

_NEXT = r"(?=[\s(<\[ㆍ·・,∼~〜]|$)"
_OPENING = re.compile(
    rf"\s*(?:제\s?\d+\s?(?:조(?:의\s?\d+)*|[편장절관]){_NEXT}|부\s*칙(?=[\s<(]|$)|\[\s?별[표지]|별[표지]\s?\d*{_NEXT})"
)
_SIGNS = (
    re.compile(r"\s*[①-⑳㉑-㉟㊱-㊿]"),
    re.compile(r"\s*\d+(?:의\d+)*\.(?!\s*\d{1,2}\.\s*\d)(?!\d)"),  # not the rest of a date
    re.compile(r"\s*[가-하](?:의\d+)*\.(?=\s|[ㆍ·・∼~〜]|$)"),
    re.compile(r"\s*\d+\)"),
    re.compile(r"\s*[가-하]\)"),
    re.compile(r"\s*\(\d+\)"),
    re.compile(r"\s*\([가-하]\)"),
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
