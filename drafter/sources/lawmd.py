"""법령 수집본 읽기. Law published as Markdown by public collections: its marks taken off, its lines left alone.

Front matter (`법령ID: …` between two lines `---`) leaves empty lines; `## 제1장 총칙` and `##### 제2조 (정의)` lose
their `#`, `**①**` its stars, `1\\.` and `가\\.` their backslash. A heading `## 부칙` goes where the text below begins
with `부칙 <…>` of its own.
"""

import re

_FRONT = re.compile(r"\A---\n.*?^---[ \t]*\n\s*", re.DOTALL | re.MULTILINE)
_KNOWN_BY = re.compile(r"^(?:법령ID|자치법규ID):|^#{1,6} +(?:제\s?\d+\s?[조장]|부칙)", re.MULTILINE)
_REPEATED = re.compile(r"^#{1,6}[ \t]+부[ \t]*칙[ \t]*(?=\n\s*부[ \t]*칙)", re.MULTILINE)
_MARKS = re.compile(r"^#{1,6}[ \t]+|^\*\*(?=.\*\*)|(?<=^\*\*.)\*\*|(?:(?<=[\d가-힣])\\(?=\.))", re.MULTILINE)


def is_collected_law(text: str) -> bool:
    """수집본인지. Whether a text carries the marks of such a collection."""
    return bool(_KNOWN_BY.search(text, 0, 4000))


def unmarked(text: str) -> str:
    """표식 떼기. The text without its marks; front matter leaves empty lines, so that every line keeps its number."""
    front = _FRONT.match(text)
    start = front.end() if front else 0
    return "\n" * text.count("\n", 0, start) + _MARKS.sub("", _REPEATED.sub("", text[start:]))
