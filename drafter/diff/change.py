"""두 글과 구절. An old text and the new one, and the stretches of them that became one another."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """구절. A stretch of the old text and the stretch of the new text that took its place."""

    old: Span
    new: Span

    def widened(self, left: int, right: int) -> "Phrase":
        """The phrase with that many unchanged characters more on either side."""
        old, new = self.old, self.new
        return Phrase(Span(old.start - left, old.end + right), Span(new.start - left, new.end + right))

    def united(self, other: "Phrase") -> "Phrase":
        """The phrase that reaches over both."""
        return Phrase(_over(self.old, other.old), _over(self.new, other.new))


def _over(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


@dataclass(frozen=True, slots=True)
class Change:
    """두 글. An old text and the new one, in whose words phrases are found."""

    old: str
    new: str

    def words(self, phrase: Phrase) -> tuple[str, str]:
        """The words of a phrase, old and new."""
        return self.old[phrase.old.start : phrase.old.end], self.new[phrase.new.start : phrase.new.end]

    def before(self, phrase: Phrase) -> str:
        """What stands before the phrase on both sides."""
        old, new = self.old[: phrase.old.start], self.new[: phrase.new.start]
        reach = min(len(old), len(new))
        same = next((i for i in range(reach) if old[len(old) - 1 - i] != new[len(new) - 1 - i]), reach)
        return old[len(old) - same :]

    def after(self, phrase: Phrase) -> str:
        """What stands after the phrase on both sides."""
        old, new = self.old[phrase.old.end :], self.new[phrase.new.end :]
        reach = min(len(old), len(new))
        return old[: next((i for i in range(reach) if old[i] != new[i]), reach)]


def apart(phrases: Iterable[Phrase]) -> list[Phrase]:
    """떼어 놓기. Phrases that touch or overlap become one."""
    separate: list[Phrase] = []
    for phrase in phrases:
        while separate and _touch(separate[-1], phrase):
            phrase = separate.pop().united(phrase)
        separate.append(phrase)
    return separate


def _touch(one: Phrase, other: Phrase) -> bool:
    return other.old.start <= one.old.end or other.new.start <= one.new.end
