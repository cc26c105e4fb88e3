"""별표 안의 자리. What a directive names inside an annex, as a stretch of its body: lines, a row, cells, or a part."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from drafter.address import ANNEX_LEVELS, Address, Level, Part, Step
from drafter.apply.annex.columns import column_named
from drafter.apply.annex.heads import LEVELS
from drafter.apply.annex.lines import lines_from, lines_of, numbers_in
from drafter.apply.annex.tables import is_in_table, row_named
from drafter.diagnostics import Span
from drafter.field import crossed, field_name
from drafter.parts import part_span
from drafter.signs import sign


class Kind(Enum):
    """자리의 꼴. What a place in an annex is made of."""

    LINES = auto()
    ROW = auto()
    CELLS = auto()
    WORDS = auto()


@dataclass(frozen=True, slots=True)
class Stretch:
    """자리. The stretches of the body that a place is made of; several for the cells of a column."""

    kind: Kind
    spans: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """The stretch where there is but one; the first of several."""
        return self.spans[0]


def inside_annex(address: Address) -> bool:
    """별표 안의 자리인지. Whether the address goes into the body of an annex, which is kept as it stands."""
    return len(address.steps) > 1 and any(step.level in ANNEX_LEVELS for step in address.steps[:-1])


def annex_of(target: Address) -> Address:
    """별표. The annex itself for a place inside it: its body is not divided into units."""
    return Address(target.steps[: len(target.steps) - len(steps_inside(target))])


def steps_inside(target: Address) -> tuple[Step, ...]:
    """별표 안의 단계. The steps of an address below its annex; all of none when it names no annex."""
    ends = [index for index, step in enumerate(target.steps) if step.level in ANNEX_LEVELS]
    return target.steps[ends[0] + 1 :] if ends else ()


def place_in(body: str, target: Address) -> Stretch | None:
    """자리 찾기. The place that an address names in the body of its annex; None when it cannot be told.

    It cannot where a number or name begins no line or several, or is that of no row and no column, or of several.
    """
    found: Stretch | None = Stretch(Kind.LINES, (Span(0, len(body)),))
    for step in (step for step in steps_inside(target) if not is_mere_row(step)):
        if found is None or len(found.spans) != 1:
            return None
        found = _numbered(body, step, found.span) if step.level in LEVELS else _named(body, step.label, found.span)
    return _narrowed(body, found, target) if found and target.parts else found


def is_mere_row(step: Step) -> bool:
    """이름 없는 란. `제2호란`, the row of 제2호, which is 제2호 itself."""
    return step.level is Level.FIELD and not field_name(step.label)


def without_mere_row(target: Address) -> Address:
    """란을 뺀 자리. 제2호 for `제2호란`."""
    last = bool(target.steps) and is_mere_row(target.last)
    return replace(target, steps=target.steps[:-1]) if last else target


def _numbered(body: str, step: Step, within: Span) -> Stretch | None:
    lines = lines_of(body, step, within)
    return Stretch(Kind.LINES, lines) if len(lines) == 1 else None


def _named(body: str, label: str, within: Span) -> Stretch | None:
    """A row or column, which 란 says it is, or else a part with a name."""
    name = field_name(label)
    lines = lines_from(body, label, within) or lines_from(body, name, within)
    if lines and (name == label or (not is_in_table(body, name) and _is_name_alone(body, lines[0], name))):
        return Stretch(Kind.LINES, lines) if len(lines) == 1 else None
    return _in_table(body, name, within)


def _is_name_alone(body: str, lines: Span, name: str) -> bool:
    """Whether the first of the lines says the name and no more; a sentence that begins with it is no 란."""
    first = body[lines.start : lines.end].strip().split("\n")[0]
    return "".join(first.split()).strip("<>[]:：") == "".join(name.split())


def _in_table(body: str, name: str, within: Span) -> Stretch | None:
    """A row, a column, or `대구청의 위치란`, a column in a row."""
    row, column = row_named(body, name, within), column_named(body, name, within)
    if row or column:
        spans = column or ((row.span,) if row else ())
        return None if row and column else Stretch(Kind.CELLS if column else Kind.ROW, spans)
    names = crossed(name)
    held = row_named(body, names[0], within) if names else None
    cells = column_named(body, names[1], held.span) if names and held else ()
    return Stretch(Kind.CELLS, cells) if cells else None


def _narrowed(body: str, found: Stretch, target: Address) -> Stretch | None:
    """`각 목 외의 부분`, `단서`: the words of the unit itself, and one of their sentences."""
    if found.kind is not Kind.LINES:
        return None
    span: Span | None = own_words(body, found.span, target.last)
    for part in target.parts:
        if span and part.is_sentence:
            span = part_span(body, part, span)
        elif part not in (Part.LEAD_IN, Part.ITEM_LEAD_IN, Part.OUTSIDE_HEADING):
            return None
    return Stretch(Kind.WORDS, (span,)) if span else None


def own_words(body: str, lines: Span, step: Step) -> Span:
    """자체의 글. The words of a unit after its sign, before the first unit below it."""
    written = (sign(step),) if step.level in LEVELS else (step.label, field_name(step.label))
    start = next(at + len(name) for name in written if (at := body.find(name, lines.start, lines.end)) >= 0)
    below = [level for level in LEVELS if step.level is Level.FIELD or level > step.level]
    ends = [body.rfind("\n", 0, place.start) for level in below for _, place in numbers_in(body, level, lines)]
    end = min((end for end in ends if end > start), default=lines.end)
    inner = body[start:end]
    return Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))


def missing_in(body: str, target: Address) -> tuple[Step, tuple[str, ...]] | None:
    """없는 번호. The first step that no line bears, and the signs of its level that lines do bear.

    None when all are there, or when it cannot be told: the body is not numbered on that level, as a table is not.
    """
    within = Span(0, len(body))
    for step in steps_inside(target):
        if step.level not in LEVELS:
            return None
        lines = lines_of(body, step, within)
        if not lines:
            there = tuple(sign(one) for one, _ in numbers_in(body, step.level, within))
            return (step, there) if there else None
        within = lines[0]
    return None
