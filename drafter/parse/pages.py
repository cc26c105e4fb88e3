"""쪽을 이은 글. An amending text without the lines that number its pages, and its places told in the text as given."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from drafter.diagnostics import Diagnostic, Span
from drafter.operations import Amendment, Clause, Operation, ReplaceText, Sentence, Unread


@dataclass(frozen=True, slots=True)
class Pages:
    """쪽을 이은 글. What is left when stretches are cut out of a text."""

    text: str
    _starts: tuple[int, ...]
    """Where each piece begins."""
    _shifts: tuple[int, ...]
    """How much later it begins in the text as given."""

    @classmethod
    def joined(cls, text: str, cuts: Iterable[Span]) -> "Pages":
        """잇기. The text without the stretches, which are in order."""
        pieces, starts, shifts = list[str](), [0], [0]
        place = length = 0
        for cut in cuts:
            pieces.append(text[place : cut.start])
            length += len(pieces[-1])
            place = cut.end
            starts.append(length)
            shifts.append(place - length)
        return cls("".join((*pieces, text[place:])), tuple(starts), tuple(shifts))

    def told(self, span: Span | None) -> Span | None:
        """제자리. A stretch of the text as one of the text as given, over what was cut out of it."""
        if span is None:
            return None
        start = self._told(span.start)
        return Span(start, self._told(span.end - 1) + 1 if span.end > span.start else start)

    def _told(self, place: int) -> int:
        return place + self._shifts[bisect_right(self._starts, place) - 1]

    def diagnostic(self, said: Diagnostic) -> Diagnostic:
        """진단의 제자리. What there is to say, with its place."""
        return replace(said, span=self.told(said.span))

    def amendment(self, read: Amendment) -> Amendment:
        """개정문의 제자리. What was read, with the places of all it orders."""
        sentences = tuple(map(self._sentence, read.sentences))
        parts, others = (tuple(map(self.amendment, each)) for each in (read.parts, read.others))
        return replace(read, sentences=sentences, parts=parts, others=others, span=self.told(read.span))

    def _sentence(self, sentence: Sentence) -> Sentence:
        return Sentence(tuple(map(self._clause, sentence.clauses)), span=self.told(sentence.span))

    def _clause(self, clause: Clause) -> Clause:
        return Clause(tuple(map(self._operation, clause.operations)), span=self.told(clause.span))

    def _operation(self, operation: Operation) -> Operation:
        span = self.told(operation.span)
        match operation:
            case ReplaceText():
                return replace(operation, span=span, quoted=self.told(operation.quoted))
            case Unread():
                return replace(operation, span=span, reason=self.diagnostic(operation.reason))
        return replace(operation, span=span)
