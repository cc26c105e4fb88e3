"""조례 읽기. Statute text → `Statute`, with nothing lost and no exception."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from lark import Lark, Transformer

from drafter.diagnostics import Code, Diagnostic, Document
from drafter.parse.annotations import read_words
from drafter.parse.grammars import load
from drafter.parse.lines import UnitLexer, UnitToken, cut_units
from drafter.statute import CLASS_OF_LEVEL, Annotation, Statute, Unit, Words


@dataclass(frozen=True, slots=True)
class ParsedStatute:
    """읽은 조례. The statute and what there is to say about its text."""

    value: Statute
    diagnostics: tuple[Diagnostic, ...] = ()


def parse_statute(text: str) -> ParsedStatute:
    """조례 읽기. The tree of a statute text; any text gives a tree, and `value.text()` gives the text again."""
    tokens = cut_units(text)
    start = tokens[0].start if tokens else len(text)
    title, preface, lead, margin = _front(text[:start])
    units = build_units(text, tokens, margin)
    body = text[tokens[-1].end :] if tokens else ""
    trailing = text[len(text.rstrip()) :] if tokens else body
    statute = Statute(title, preface, units, lead, trailing if units else margin)
    return ParsedStatute(statute, tuple(_findings(text, statute)))


def build_units(text: str, tokens: list[UnitToken], margin: str = "") -> tuple[Unit, ...]:
    """단위 세우기. The units of tokens cut from `text`; `margin` is the white space before the first."""
    if not tokens:
        return ()
    builder = _Builder(text, margin)
    tree = _parser().parse(cast(Any, tokens))
    builder.measure(tokens)
    return cast(tuple[Unit, ...], builder.transform(tree))


@cache
def _parser() -> Lark:
    return load("statute", "statute", lexer=UnitLexer, maybe_placeholders=False)


class _Builder(Transformer):  # type: ignore[type-arg]
    """Makes a unit of every token and its children."""

    def __init__(self, text: str, margin: str) -> None:
        super().__init__(visit_tokens=False)
        self._text = text
        self._margin = margin
        self._leads: dict[int, str] = {}

    def measure(self, tokens: Iterable[UnitToken]) -> None:
        """The white space at the end of a unit's words is layout before the next one."""
        margin = self._margin
        for token in tokens:
            self._leads[token.start] = margin
            inside = self._text[token.own : token.end]
            margin = inside[len(inside.rstrip()) :]

    def statute(self, children: list[Any]) -> tuple[Unit, ...]:
        return tuple(children)

    def __default__(self, _rule: Any, children: list[Any], _meta: Any) -> Unit:
        token = children[0]
        notes = [c for c in children[1:] if isinstance(c, UnitToken)]
        units = tuple(c for c in children[1:] if isinstance(c, Unit))
        return self._unit(token, units, notes)

    def _unit(self, token: UnitToken, units: tuple[Unit, ...], notes: list[UnitToken]) -> Unit:
        inside = self._text[token.own : token.end]
        raw = inside.strip()
        blank = inside[: len(inside) - len(inside.lstrip())] if raw else ""
        sign = self._text[token.start : token.sign_end]
        headed = token.heading is not None
        return CLASS_OF_LEVEL[token.level](
            level=token.level,
            number=token.number,
            heading=read_words(self._text[slice(*token.heading)]) if token.heading else None,
            words=read_words(raw),
            children=units,
            tail=self._tail(notes),
            until=token.until,
            lead=self._leads[token.start] + sign + ("" if headed else blank),
            gap=blank if headed else "",
            span=token.span,
        )

    def _tail(self, notes: list[UnitToken]) -> Words:
        marks = (Annotation(0, self._leads[n.start] + self._text[n.start : n.end].rstrip()) for n in notes)
        return Words("", tuple(marks))


def _front(text: str) -> tuple[Words, Words, str, str]:
    """Title (the first line), preface (what else stands before the first unit), and the space around them."""
    inner = text.strip()
    if not inner:
        return Words(), Words(), "", text
    lead = text[: len(text) - len(text.lstrip())]
    margin = text[len(text.rstrip()) :]
    title, newline, rest = inner.partition("\n")
    return read_words(title), Words(newline + rest), lead, margin


def _findings(text: str, statute: Statute) -> Iterable[Diagnostic]:
    if not text.strip():
        yield Diagnostic(Code.EMPTY_STATUTE, Document.STATUTE)
    elif next(statute.articles(), None) is None:
        found = text.strip().splitlines()[0][:40]
        yield Diagnostic(Code.NO_ARTICLES, Document.STATUTE, facts={"found": found})
