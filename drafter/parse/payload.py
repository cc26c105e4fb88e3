"""새 글의 나눔. The text after a sentence that announces it → the content of each unit announced, in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from drafter.address import DIVISION_LEVELS, Address, Level, Part, Step
from drafter.diagnostics import Code, Diagnostic, Document, Span
from drafter.numbering import Number
from drafter.operations import Content, InsertDivisionHeading, InsertUnit, Operation, RenameHeading, RewriteUnit
from drafter.parse.annotations import read_words
from drafter.parse.lines import UnitToken, cut_units
from drafter.parse.readings import Announced
from drafter.parse.rows import in_annex, line_of_row, only_images, row_called
from drafter.parse.statute import build_units
from drafter.parts import part_span
from drafter.signs import sign
from drafter.statute import Addenda, Unit, Words

_LATER_SENTENCE = re.compile(r"^[ \t\u3000]*(?=(?:다만|단)\s*,|이\s*경우)", re.MULTILINE)
_ALL = (Part.ALL_SUBPARAGRAPHS, Part.ALL_ITEMS)


class Payload:
    """새 글. A cursor over the text that follows a sentence, giving each announced unit its share."""

    def __init__(self, text: str, offset: int, sheets: Sequence[Unit] = (), quoted: Sequence[Span] = ()) -> None:
        """`sheets`: the annexes that stand on pages of their own, after the addenda (`별지와 같이`).

        `quoted`: where in the text directives for other ordinances stand.
        """
        self._sheets = sheets
        self._text = text
        self._offset = offset
        self._tokens = cut_units(text, quoted) if text.strip() else []
        self._index = 0
        self._misfit = False
        self._given: tuple[Announced, Content] | None = None
        self._loose = self._trimmed(0, self._tokens[0].start if self._tokens else len(text))

    def content(self, announced: Announced, following: Announced | None) -> Operation | Diagnostic:
        """The operation that `announced` orders, with its text; a diagnostic when the text is not there."""
        if announced.article is not None:
            return self._division_heading(announced.article, announced)
        found = self._content(announced, following)
        if isinstance(found, Diagnostic):
            return found
        self._given = announced, found
        if announced.target.level is Level.STATUTE and isinstance(found, Words) and announced.target.steps:
            return RenameHeading(announced.target, "", found.text, span=announced.span)
        make = InsertUnit if announced.insert else RewriteUnit
        made = make(announced.target, found, span=announced.span)
        return replace(made, former=announced.former, extent=announced.extent, headed=announced.headed)

    def _content(self, announced: Announced, following: Announced | None) -> Content | Diagnostic:
        target = announced.target
        if target.level is Level.STATUTE:
            return self._opaque(announced, following)
        if announced.annexed and not self._at(announced.sign):
            sheet = next((sheet for sheet in self._sheets if sheet.holds(target.last)), None)
            return sheet or (self._opaque(announced, following) if self._drawn() else Words())
        sentence = bool(target.parts) and target.parts[-1].is_sentence
        if in_annex(target) and not sentence and not self._at(announced.sign):
            return self._opaque(announced, following)
        if target.parts[-1:] and target.parts[-1] in _ALL:
            return self._children(announced, following)
        if target.parts:
            return self._part(announced, following)
        return self._unit(announced, following)

    def _division_heading(self, article: Address, announced: Announced) -> Operation | Diagnostic:
        """The number and heading of a division, on a line of their own; no article belongs to the text announced."""
        step = announced.target.last
        if not self._at(step if step.number else replace(step, number=self._next_number())):
            return self._mismatch(announced)
        token = self._tokens[self._index]
        self._index += 1
        self._loose = self._trimmed(token.own, token.end)
        heading = read_words(self._text[slice(*token.heading)]).text.strip() if token.heading else ""
        division = replace(step, number=token.number)
        return InsertDivisionHeading(article, division, heading, announced.follows, span=announced.span)

    def _next_number(self) -> Number | None:
        return self._tokens[self._index].number if self._index < len(self._tokens) else None

    def _opaque(self, announced: Announced, following: Announced | None) -> Content | Diagnostic:
        """A place in an annex, written as a table or an image: all the text there is stands for all of them, but for
        rows, which have names."""
        if self._given and in_annex(self._given[0].target) and self.left_over() is None and self._fits(announced):
            return self._given[1]
        start = self._loose[0] if self._drawn() else self._next_start()
        end = self._end_of_rows(start, announced, following)
        text = self._text[start:end].strip() if end is not None else ""
        if end is None or not text:
            return self._mismatch(announced)
        self._go_on_from(end)
        return Words(text)

    def _fits(self, announced: Announced) -> bool:
        """Whether the text given last can be that of this place too: rows have their own, but for those in images."""
        name, given = row_called(announced.target), row_called(self._given[0].target) if self._given else ""
        whole = not given and self._given is not None and isinstance(self._given[1], Words)
        return name in ("", given) or whole or only_images(self._text)

    def _end_of_rows(self, start: int, announced: Announced, following: Announced | None) -> int | None:
        """Where the row or unit announced next begins, or the text ends; None where rows cannot be told apart."""
        if following is None or not in_annex(following.target) or only_images(self._text[start:]):
            return len(self._text)
        name, next_name = row_called(announced.target), row_called(following.target)
        if next_name in ("", name):
            return (self._start_of(following, start) if name and not next_name else None) or len(self._text)
        place = line_of_row(self._text, next_name, start)
        return len(self._text) if place is None and not name else place

    def _start_of(self, announced: Announced, after: int) -> int | None:
        """Where a unit begins, if words come before it."""
        starts = (token.start for index, token in enumerate(self._tokens) if self._is(index, announced.sign))
        return next((start for start in starts if start > after), None)

    def _go_on_from(self, place: int) -> None:
        starts = [token.start for token in self._tokens]
        self._index = next((index for index, start in enumerate(starts) if start >= place), len(starts))
        self._loose = self._trimmed(place, self._next_start())

    def _drawn(self) -> bool:
        """Whether what stands here is a table or an image, that is to say has no sign."""
        return self._loose[0] < self._loose[1]

    def _next_start(self) -> int:
        return self._tokens[self._index].start if self._index < len(self._tokens) else len(self._text)

    def left_over(self) -> Span | None:
        """Where text stands that nothing announced; None when all of it was given out, or some did not fit."""
        if self._misfit:
            return None
        start, end = self._loose
        if start < end and read_words(self._text[start:end]).text.strip():
            return Span(start, end).shifted(self._offset)
        if self._index < len(self._tokens):
            return Span(self._tokens[self._index].start, len(self._text.rstrip())).shifted(self._offset)
        return None

    def _unit(self, announced: Announced, following: Announced | None) -> Content | Diagnostic:
        step = announced.sign
        first = self._seek(step)
        if first is None and step.level is Level.ADDENDA and self.left_over():
            return self._unheaded_addenda()
        if first is None:
            return self._same_again(announced) or self._mismatch(announced)
        tokens = self._take(first, step, following)
        if following and following.target.parts and self._loose[0] == self._loose[1]:
            self._split_off_later_sentence(tokens[-1])
        self._split_off_row(tokens[-1], following)
        unit = build_units(self._text, tokens)[0]
        return unit if announced.written_as is None else replace(unit, number=announced.target.last.number)

    def _unheaded_addenda(self) -> Unit:
        """All the text there is, where it does not repeat the heading of the addenda it is announced for."""
        words = Words(self._text[slice(*self._loose)])
        children = build_units(self._text, self._tokens[self._index :])
        self._go_on_from(len(self._text))
        return Addenda(Level.ADDENDA, words=words, children=children)

    def _same_again(self, announced: Announced) -> Content | None:
        """Units of one number in different places may share one text: 제1항제3호 및 제2항제3호를 각각."""
        if self._given and self._given[0].target.parts == () and self.left_over() is None:
            return self._given[1] if self._given[0].target.last == announced.target.last else None
        return None

    def _children(self, announced: Announced, following: Announced | None) -> Content | Diagnostic:
        first = self._index
        if first == len(self._tokens):
            return self._mismatch(announced)
        level = self._tokens[first].level
        while self._index < len(self._tokens) and self._tokens[self._index].level >= level:
            self._index += 1
        tokens = self._tokens[first : self._index]
        if following and following.target.parts:
            self._split_off_later_sentence(tokens[-1])
        return build_units(self._text, tokens)

    def _part(self, announced: Announced, following: Announced | None) -> Content | Diagnostic:
        """The words of a part: text without a sign, or the words of the unit itself when its sign was repeated."""
        start, end = self._loose
        if start < end:
            end = self._end_of_first_line(start, end) if following and following.target.parts else end
            self._loose = self._trimmed(end, self._loose[1])
            return Words(self._text[start:end].strip())
        if announced.target.steps and self._at(announced.target.last):
            token = self._tokens[self._index]
            self._index += 1
            if announced.target.parts[-1] is Part.HEADING:
                return Words(self._text[slice(*token.heading)] if token.heading else "")
            return Words(_only_part(self._text[token.own : token.end].strip(), announced.target.parts))
        return self._mismatch(announced)

    def _at(self, step: Step) -> bool:
        return self._index < len(self._tokens) and self._is(self._index, step)

    def _is(self, index: int, step: Step) -> bool:
        token = self._tokens[index]
        return token.level is step.level and token.number == step.number

    def _seek(self, step: Step) -> int | None:
        """Where the unit stands: at the cursor, or further on where the text keeps the order of the new numbers."""
        if self._at(step):
            return self._index
        top = min((token.level for token in self._tokens[self._index :]), default=None)
        later = range(self._index, len(self._tokens))
        return next((i for i in later if self._is(i, step) and step.level is top), None)

    def _take(self, first: int, step: Step, following: Announced | None) -> list[UnitToken]:
        """The unit and all deeper ones, up to the one announced next; what was passed over stays to be given out."""
        end = first + 1
        while end < len(self._tokens) and self._tokens[end].level > step.level:
            if following and not following.target.parts and self._is(end, following.sign):
                break
            end += 1
        taken = self._tokens[first:end]
        self._tokens = self._tokens[:first] + self._tokens[end:]
        return taken

    def _split_off_later_sentence(self, token: UnitToken) -> None:
        """A 단서 or 후단 announced after a unit stands on lines of its own below it."""
        found = _LATER_SENTENCE.search(self._text, token.own, token.end)
        if found:
            self._loose = self._trimmed(found.end(), token.end)
            token.end = found.start()

    def _split_off_row(self, token: UnitToken, following: Announced | None) -> None:
        """A row or 비고 announced after a unit stands on lines of its own below it."""
        name = row_called(following.target) if following else ""
        place = line_of_row(self._text, name, token.own) if name else None
        if place is not None and token.own < place < token.end:
            self._loose = self._trimmed(place, token.end)
            token.end = place

    def _end_of_first_line(self, start: int, end: int) -> int:
        newline = self._text.find("\n", start, end)
        return newline if newline >= 0 else end

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        inner = self._text[start:end]
        if not inner.strip():
            return end, end
        return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())

    def _mismatch(self, announced: Announced) -> Diagnostic:
        self._misfit = True
        expected, target = _signs(announced.target), _named(announced.target)
        start, end = self._loose
        if start == end and self._index == len(self._tokens):
            return Diagnostic(Code.PAYLOAD_MISSING, Document.AMENDMENT, announced.span, {"address": target})
        if start == end:
            token = self._tokens[self._index]
            start, end = token.start, min(token.end, token.start + len(self._text[token.start :].split()[0]))
        facts = {"expected": expected, "found": self._text[start:end].split("\n")[0][:30]}
        place = Span(start, end).shifted(self._offset)
        if not announced.target.parts and _is_branch_of_paragraph(announced.target):
            facts["expected"] = target
            return Diagnostic(Code.PAYLOAD_NUMBER, Document.AMENDMENT, place, facts, variant="branch")
        return Diagnostic(Code.PAYLOAD_NUMBER, Document.AMENDMENT, place, facts)


def _is_branch_of_paragraph(address: Address) -> bool:
    """Whether a 항 is named with a branch, which only 조 and 호 have."""
    number = address.last.number if address.level is Level.PARAGRAPH else None
    return bool(number and number.branches)


def _only_part(words: str, parts: tuple[Part, ...]) -> str:
    """The sentence meant, where the whole unit was written out again."""
    span = part_span(words, parts[-1]) if parts[-1].is_sentence else None
    return words[span.start : span.end] if span else words


def _signs(address: Address) -> str:
    named = _named(address)
    if address.parts or not address.steps or named != str(address) or sign(address.last) == named:
        return named
    return f"{sign(address.last)} ({named})"


def _named(address: Address) -> str:
    """The address; a division of which only the kind was named, by what is announced of it."""
    kind_only = address.level in DIVISION_LEVELS and address.last.number is None
    return f"{address.level.korean} 번호 및 제목" if kind_only else str(address)


def fill(orders: Sequence[Announced], payload: Payload) -> Iterator[Operation | Diagnostic]:
    """새 글 채우기. Each announcement of a sentence with its text, or the diagnostic that says what is wrong."""
    for announced, following in zip_longest(orders, orders[1:]):
        yield payload.content(announced, following)
