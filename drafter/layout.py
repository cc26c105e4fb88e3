"""단위의 배치. How units are laid out on lines: as the guide has it, or as their siblings in a text already are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.address import Level
from drafter.signs import indent, sign
from drafter.statute import Statute, Unit


@dataclass(frozen=True, slots=True)
class Layout:
    """배치. The white space before and after the sign, by level; where nothing is said, that of the official guide."""

    margins: Mapping[Level, str] = field(default_factory=dict)
    gaps: Mapping[Level, str] = field(default_factory=dict)

    @classmethod
    def of(cls, statute: Statute) -> "Layout":
        """The layout of a statute: that of the first unit of each level that begins a line."""
        margins: dict[Level, str] = {}
        gaps: dict[Level, str] = {}
        for unit in statute.walk():
            margin = _margin(unit.lead)
            if "\n" in margin and unit.level not in margins:
                margins[unit.level] = "\n" + margin.rpartition("\n")[2]
                gaps[unit.level] = unit.lead[len(unit.lead.rstrip()) :]
        return cls(margins, gaps)

    def laid(self, unit: Unit) -> Unit:
        """A unit and all under it, each on a line of its own with its sign written as usual."""
        margin = self.margins.get(unit.level, self._usual(unit.level))
        between = self.gaps.get(unit.level, " ") or " "
        if unit.level is Level.ADDENDA:
            between = " " if unit.heading else "\n" if unit.words else ""
        unnamed = unit.heading is not None and not unit.heading
        joint = unit.lead.strip() if unit.until else ""  # `2.∼3. 삭제`: several units on one line
        lead = margin + (joint or sign(unit.step)) + ("" if _bracketed(unit) or unnamed else between)
        gap = "" if unit.heading is None or not unit.words else " " if _bracketed(unit) else "\n"
        children = tuple(self.laid(child) for child in unit.children)
        return first_paragraph_inline(replace(unit, lead=lead, gap=gap, children=children))

    def _usual(self, level: Level) -> str:
        """The margin of a level of which the text has none: that of the guide, but none where nothing is set in."""
        flat = self.margins and all(margin == "\n" for margin in self.margins.values())
        return "\n" + ("" if flat else indent(level))


def aligned(unit: Unit, siblings: Sequence[Unit]) -> Unit:
    """형제에 맞추기. A unit that begins its line as far in as those of its level beside it, with all under it."""
    margins = (_margin(one.lead) for one in siblings if one.level is unit.level)
    wanted = next((margin.rpartition("\n")[2] for margin in margins if "\n" in margin), None)
    _, line, own = _margin(unit.lead).rpartition("\n")
    return _set_in(unit, own, wanted) if line and wanted is not None and wanted != own else unit


def _set_in(unit: Unit, own: str, wanted: str) -> Unit:
    """A unit and all under it, on whose lines other white space comes first."""
    before, line, margin = _margin(unit.lead).rpartition("\n")
    further = margin.removeprefix(own) if line and margin.startswith(own) else None
    lead = unit.lead if further is None else f"{before}\n{wanted}{further}{unit.lead.lstrip()}"
    return replace(unit, lead=lead, children=tuple(_set_in(child, own, wanted) for child in unit.children))


def resigned(unit: Unit) -> Unit:
    """번호 고쳐 쓰기. A unit whose sign is written anew from its number, the white space around it kept."""
    gap = unit.lead[len(unit.lead.rstrip()) :]
    return replace(unit, lead=_margin(unit.lead) + sign(unit.step) + gap)


def first_paragraph_inline(unit: Unit) -> Unit:
    """첫 항의 자리. The first 항 stands on the line of its article's heading, every other on a line of its own."""
    if unit.level is not Level.ARTICLE or unit.words or not unit.children:
        return unit
    first, *others = unit.children
    if first.level is not Level.PARAGRAPH or unit.heading is None:
        return unit
    rest = tuple(child if "\n" in _margin(child.lead) else _moved(child, "\n") for child in others)
    inline = first if "\n" not in _margin(first.lead) and first.lead[:1].isspace() else _moved(first, " ")
    children = (inline, *rest)
    unmoved = all(new is old for new, old in zip(children, unit.children, strict=True))
    return unit if unmoved else replace(unit, children=children)


def begun(statute: Statute) -> Statute:
    """글의 시작. In a text without title, the unit that begins it does so without a line feed, and no other does."""
    if statute.title or statute.preface or not statute.children:
        return statute
    first, *others = statute.children
    lines = (unit if "\n" in unit.lead or unit.level > Level.ARTICLE else _moved(unit, "\n") for unit in others)
    first = first if "\n" not in _margin(first.lead) else _moved(first, "")
    return replace(statute, children=(first, *lines))


def _bracketed(unit: Unit) -> bool:
    """Whether the heading stands in brackets right after the sign, as that of an article does."""
    return unit.heading is not None and unit.level is Level.ARTICLE


def _moved(unit: Unit, margin: str) -> Unit:
    return replace(unit, lead=margin + unit.lead.lstrip())


def _margin(lead: str) -> str:
    return lead[: len(lead) - len(lead.lstrip())]
