"""읽은 그대로의 지시. What a directive sentence says, before its places are resolved to addresses."""

from dataclasses import dataclass, field

from drafter.address import Address, Part, Step
from drafter.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Misprint:
    """오기. A number not written as numbers are, what it was read as, and where it stands."""

    written: str
    regular: str
    span: Span


@dataclass(frozen=True, slots=True)
class Headed:
    """번호에 붙인 제목. The heading a unit is named with, `제9조(시행규칙)`, and where that stands."""

    step: Step | None
    """The unit; None for one that is named again, `같은 조(시행규칙)`."""
    heading: str
    span: Span


@dataclass(frozen=True, slots=True)
class Place:
    """자리. A place as written: what it refers back to, its own steps, its parts."""

    same: str = ""
    """What is named again: `조` of 같은 조; `본칙` for the ordinance itself; empty when nothing is."""
    steps: tuple[Step, ...] = ()
    parts: tuple[Part, ...] = ()
    remark: str = ""
    """What is said of it in brackets: `종전의 제4항`, `제10조부터 제12조까지`."""
    span: Span = field(default_factory=lambda: Span(0, 0))
    misprints: tuple[Misprint, ...] = ()
    amended: bool = False
    """Whether it is said to be a 개정규정, a place in the amending law named last."""
    headed: tuple[Headed, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceRange:
    """범위. `제2항부터 제4항까지`."""

    first: Place
    last: Place
    tail: Place = field(default_factory=Place)
    """The place in each unit of the range that is meant: `제1호부터 제3호까지의 위반행위란`."""

    @property
    def amended(self) -> bool:
        """Whether any of its places is said to be a 개정규정."""
        return self.first.amended or self.last.amended or self.tail.amended


Places = tuple[Place | PlaceRange, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """따옴 말. Quoted words without their quotation marks, and where they stand."""

    text: str
    span: Span
    wrapped: bool = False
    """Whether a line breaks inside it, so that it is not plain whether a space stood there."""
    unclosed: bool = False
    """Whether one of its quotation marks was lost."""


@dataclass(frozen=True, slots=True)
class Edit:
    """자구의 고침. Words, and what takes their place; nothing for words to be deleted."""

    olds: tuple[Quote, ...]
    new: Quote | None
    each: bool


@dataclass(frozen=True, slots=True)
class Replacement:
    """자구 수정. Edits in places; without places, in those of the clause before."""

    places: Places
    edits: tuple[Edit, ...]
    among: bool
    """Whether 중 was written: `제목 “A”를` names a heading whole, `제목 중 “A”를` words in it."""


@dataclass(frozen=True, slots=True)
class Rewriting:
    """전문 개정. Without places, of those the clause before named."""

    places: Places
    annexed: bool = False
    """Whether the new text stands on sheets of its own (`별지와 같이`)."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """신설. New units, and the unit they go into where it was named."""

    container: Place | None
    places: Places
    annexed: bool = False


@dataclass(frozen=True, slots=True)
class Deletion:
    """삭제."""

    places: Places


@dataclass(frozen=True, slots=True)
class Renumbering:
    """이동. Units, and the numbers they take; several moves at once."""

    moves: tuple[tuple[Places, Places], ...]

    @property
    def places(self) -> Places:
        """The units of the first move, with which the clause begins."""
        return self.moves[0][0]


@dataclass(frozen=True, slots=True)
class NewHeading:
    """제목 개정, the old heading not quoted."""

    places: Places
    new: Quote


@dataclass(frozen=True, slots=True)
class Beside:
    """조의 앞뒤. Where the heading of a division stands: right before an article, or right after it."""

    place: Place
    follows: bool


@dataclass(frozen=True, slots=True)
class HeadingInsertion:
    """장 제목 신설. The heading of a division with its number, quoted."""

    beside: Beside
    heading: Quote


@dataclass(frozen=True, slots=True)
class HeadingAnnouncement:
    """장 제목 신설. The division whose heading is to follow; without number where only its kind is named."""

    beside: Beside
    division: Step


@dataclass(frozen=True, slots=True)
class HeadingDeletion:
    """장 제목 삭제. The heading of a division with its number, quoted."""

    beside: Beside
    heading: Quote


HeadingReading = HeadingInsertion | HeadingAnnouncement | HeadingDeletion
ClauseReading = Replacement | Rewriting | Insertion | Deletion | Renumbering | NewHeading | HeadingReading


@dataclass(frozen=True, slots=True)
class ReadClause:
    """읽은 절. One clause and where it stands."""

    reading: ClauseReading
    span: Span


@dataclass(frozen=True, slots=True)
class Announced:
    """예고. A unit or part that is to be rewritten or inserted, its text still to come."""

    target: Address
    insert: bool
    span: Span
    former: Address | None = None
    extent: tuple[Step, Step] | None = None
    annexed: bool = False
    """Whether its text stands on sheets of its own (`별지와 같이`), after the addenda."""
    article: Address | None = None
    """For the heading of a division: the article it is to stand beside."""
    follows: bool = False
    """Whether it is to stand after that article."""
    written_as: Step | None = None
    """The number its text carries, where the same sentence goes on to move it (`같은 목을 머목으로`)."""
    headed: tuple[tuple[Step, str], ...] = ()

    @property
    def sign(self) -> Step:
        """The step the new text is to carry."""
        return self.written_as or self.target.last
