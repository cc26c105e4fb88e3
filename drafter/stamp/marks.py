"""표시 달기. A mark put on words, or the date put at the end of a list that stands there already."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from drafter.stamp.dates import DateStyle, last_style
from drafter.statute import Annotation, Unit, Words

AMENDED, INSERTED, REWRITTEN = "개정", "신설", "전문개정"
_LISTS = (AMENDED, INSERTED)
"""The kinds of marks that grow by a date; a unit once inserted goes on with the list of its insertion."""
_OPENINGS = "<〈("


@dataclass(frozen=True, slots=True)
class Pen:
    """필기. The day of promulgation, and how a text writes its marks where no mark shows it."""

    day: date
    style: DateStyle
    gap: str = " "
    """White space between the words and a mark."""

    def mark(self, kind: str, like: str = "") -> str:
        """새 표시. `<개정 2019.3.28>`, or the list `like` with the day at its end."""
        if not like:
            return f"<{kind} {self.style.write(self.day)}>"
        style = last_style(like) or self.style
        return f"{like[:-1].rstrip()}, {style.write(self.day)}{like[-1]}"

    def deleted(self) -> str:
        """삭제 표시. The date that follows the word 삭제."""
        return f"<{self.style.write(self.day)}>"

    def note(self, text: str) -> str:
        """조의 표시. A mark of an article as a whole, such as `[본조신설 2019.3.28]`."""
        return f"[{text} {self.style.write(self.day)}]"

    def knows(self, mark: Annotation) -> bool:
        """이미 있는 날. Whether the mark tells of this very day."""
        return any(self.day in event.dates for event in mark.events)


def is_list(mark: Annotation) -> bool:
    """연혁 목록인지. Whether a mark is a list of dates that grows: `<개정 …>`, `<신설 …>`."""
    text = mark.text.strip()
    return text[:1] in _OPENINGS and text[1:].lstrip().startswith(_LISTS)


def listed(words: Words, pen: Pen, kind: str, former: Iterable[Annotation] = ()) -> Words:
    """목록에 달기. The words with the day in their last list, in the `former` one they lost, or in a new one."""
    own = [place for place, mark in enumerate(words.annotations) if is_list(mark)]
    if own:
        return _extended(words, own[-1], pen)
    lost = [mark for mark in former if is_list(mark)]
    if lost and pen.knows(lost[-1]):
        return marked(words, lost[-1].text)
    like = lost[-1].text.strip() if lost else ""
    return marked(words, (pen.gap if words.text else "") + pen.mark(kind, like))


def marked(words: Words, mark: str) -> Words:
    """표시 달기. The words with one more mark, after all there are."""
    return replace(words, annotations=(*words.annotations, Annotation(len(words.text), mark)))


def noted(unit: Unit, note: str, margin: str) -> Unit:
    """조의 표시 달기. An article with one more note on a line of its own below it."""
    return replace(unit, tail=marked(unit.tail, margin + note))


def _extended(words: Words, place: int, pen: Pen) -> Words:
    mark = words.annotations[place]
    if pen.knows(mark):
        return words
    text = mark.text.rstrip()
    before = text[: len(text) - len(text.lstrip())]
    longer = replace(mark, text=before + pen.mark("", text.lstrip()))
    return replace(words, annotations=(*words.annotations[:place], longer, *words.annotations[place + 1 :]))
