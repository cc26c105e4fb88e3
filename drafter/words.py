"""자구(字句). Enacted words, and the marks of a consolidation standing among them that are no part of them."""

from dataclasses import dataclass, field, replace

from drafter.events import Event, read_events


@dataclass(frozen=True, slots=True)
class Annotation:
    """연혁 표시(沿革表示). A mark of a consolidation such as `<개정 2019.3.28.>`: not part of the enacted words."""

    offset: int
    """Where in the enacted words it stands."""
    text: str
    """The mark as written, with the white space before it; with that after it where it leads the words."""

    @property
    def events(self) -> tuple[Event, ...]:
        """연혁. What the mark tells: kinds, dates, from where and to where."""
        return read_events(self.text)


@dataclass(frozen=True, slots=True)
class Words:
    """자구(字句). Enacted words, with the annotations standing among them; equal when the words are equal."""

    text: str = ""
    annotations: tuple[Annotation, ...] = field(default=(), compare=False)

    def print(self, annotations: bool = True) -> str:
        """The words as they stood, with or without their annotations."""
        if not annotations or not self.annotations:
            return self.text
        pieces, place = [], 0
        for mark in self.annotations:
            pieces += [self.text[place : mark.offset], mark.text]
            place = mark.offset
        return "".join((*pieces, self.text[place:]))

    def __bool__(self) -> bool:
        return bool(self.text or self.annotations)

    def replaced(self, start: int, end: int, new: str) -> "Words":
        """자구 수정. These words with `[start:end]` replaced, every annotation keeping its place."""
        shift = len(new) - (end - start)
        moved = tuple(
            replace(a, offset=a.offset + shift if a.offset >= end else min(a.offset, start + len(new)))
            for a in self.annotations
        )
        return Words(self.text[:start] + new + self.text[end:], moved)

    def with_lines(self, start: int, end: int, new: str) -> "Words":
        """줄의 교체. These words with the lines `[start:end]` replaced: the marks that end them go with them, and one
        that ends the line before stays with that, even where lines are put in right after it."""
        shift = len(new) - (end - start)
        before = (a for a in self.annotations if a.offset <= start)
        after = (replace(a, offset=a.offset + shift) for a in self.annotations if a.offset > end)
        return Words(self.text[:start] + new + self.text[end:], (*before, *after))
