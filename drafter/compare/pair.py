"""짝. One unit beside itself: as it stood and as it is."""

from dataclasses import dataclass, field

from drafter.address import Address, Level
from drafter.apply import Fate
from drafter.revision import Revision
from drafter.statute import Unit


@dataclass(frozen=True, slots=True)
class Pair:
    """짝. A unit before and after; one side is None when it came or went."""

    before: Unit | None
    after: Unit | None
    fate: Fate
    words: Revision
    heading: Revision
    facing: bool = False
    """Whether the side that is None is the text of the unit above, which gave way to this unit or took its place."""
    children: tuple["Pair", ...] = field(default=())
    came_from: Address | None = None
    """Where it stood, when it moved here from under another unit."""
    went_to: Address | None = None
    """Where it stands now, when it moved away from here; the pair then marks the place it left."""

    @property
    def unit(self) -> Unit:
        """The unit as it is, or as it was when it is gone."""
        unit = self.after or self.before
        assert unit is not None
        return unit

    @property
    def unsigned(self) -> bool:
        """Whether one side is the text of an article and so has no sign: 제1항 made of that text, or made that text."""
        return self.facing or is_text(self.before)

    @property
    def moved(self) -> bool:
        """Whether it has another number now, or stands under another unit."""
        if self.went_to or self.came_from:
            return True
        return bool(self.before and self.after and self.before.number != self.after.number)

    @property
    def untouched(self) -> bool:
        """Whether its words, heading and everything under it are as they were; it may have moved."""
        return (
            self.fate is Fate.KEPT
            and self.went_to is None
            and self.before is not None
            and not self.unsigned
            and not self.words.changed
            and not self.heading.changed
            and all(child.untouched and not child.moved for child in self.children)
        )


def is_text(unit: Unit | None) -> bool:
    """번호 없는 글. Whether a unit is the text of an article, or the 본칙, taken for what it later was made."""
    return unit is not None and unit.level in (Level.ARTICLE, Level.PARAGRAPH) and unit.number is None
