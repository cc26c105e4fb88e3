"""어긋난 말. Words of directives that the guide does not have: read where the meaning is plain, and said."""

import re
from collections.abc import Iterator

from drafter.diagnostics import Code, Diagnostic, Document, Span

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」")
_REGULAR = (
    (re.compile(r"(?<=로)\s?(?:변경|개정)(?=한다|하고|하며)|(?<=같이)\s?개정(?=한다|하고|하며)"), ""),
    (re.compile(r"(?<=로)\s?(?:고친다|바꾼다)"), " 한다"),
    (re.compile(r"(?<=로)\s?(?:고치|바꾸)(?=고|며)"), " 하"),
    (re.compile(r"(?<=로),\."), ","),
    (re.compile(r"아래와\s?같이"), "다음과 같이"),
    (re.compile(r"(?<=같이)\s?(?:추가|삽입)(?=한다|하고|하며)"), " 신설"),
    (re.compile(r"함(?=\s?\.?\s*\Z)"), "한다"),
    (re.compile(r"[‘\'](?P<words>[^‘’\'\n]+)[’\'](?=\s*(?:을|를|으로|로|,|및))"), r"“\g<words>”"),
)
"""What is written, and what the guide has instead."""
_TELLING = re.compile(r"로\s?(?:변경|개정|고[치친]|바[꾸꾼])|로,\.|같이\s?(?:개정|추가|삽입)|아래와|함\s?\.?\s*\Z|[‘']")
"""What most directives have nothing of, so that they need not be looked at more closely."""


def irregular_words(text: str, directive: Span) -> Iterator[Diagnostic]:
    """어긋난 말 찾기. What there is to say of the words of one directive, those it quotes left out."""
    if not _TELLING.search(text, directive.start, directive.end):
        return
    words = _QUOTED.sub(_blanked, text[directive.start : directive.end])
    for written, regular in _REGULAR:
        for found in written.finditer(words):
            span = _whole_word(words, Span(*found.span()))
            mended = words[span.start : found.start()] + found.expand(regular) + words[found.end() : span.end]
            facts = {"found": words[span.start : span.end], "regular": mended.strip()}
            yield Diagnostic(Code.IRREGULAR_WORD, Document.AMENDMENT, span.shifted(directive.start), facts)


def _blanked(quoted: re.Match[str]) -> str:
    return f"“{' ' * (len(quoted.group()) - 2)}”"


_TO_SPACE = re.compile(r"[^\s.,]*")


def _whole_word(words: str, part: Span) -> Span:
    """From the beginning to the end of the words that the part stands in, without the marks after them."""
    inner = words[part.start : part.end]
    first = part.start + len(inner) - len(inner.lstrip())
    rest = _TO_SPACE.match(words, part.end)
    start = max(words.rfind(" ", 0, first), words.rfind("”", 0, first)) + 1
    return Span(start, rest.end() if rest else part.end)
