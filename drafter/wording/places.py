"""자리의 표기. Addresses as a directive names them: 같은 조, lists that leave out what is shared, ranges.

The other direction of `drafter/parse/places.py`: what is written here is read back there. Source: 「자치법규
입안 길라잡이」, rules on naming the place.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from drafter.address import Address, Level, Part, Step
from drafter.field import placed_beside

_BODY = "본칙"
_FIELD = ("란", "난", "칸")
_SAME = {Level.ATTACHED_TABLE: "표", Level.FORM: "서식"}
_REFERRED = (
    Level.ADDENDA,
    Level.ATTACHED_TABLE,
    Level.FORM,
    Level.ARTICLE,
    Level.PARAGRAPH,
    Level.SUBPARAGRAPH,
    Level.ITEM,
)


Formers = Mapping[Address, Address]
"""종전의 자리. Where units stood before they moved, to be said with their new number."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Neighbouring addresses written as one: a single place, or the ends of a range."""

    first: Address
    last: Address


Spans = Mapping[Address, tuple[Address, ...]]
"""조문의 범위. The articles a division holds, named with it: `제3장(제12조부터 제18조까지)`."""


def name_places(
    addresses: tuple[Address, ...], last: Address, formers: Formers | None = None, spans: Spans | None = None
) -> str:
    """자리 표기. A list of places as they are named in full; `본칙 제1항` where an ordinance has no articles."""
    named = name_inside(addresses, last, formers, spans)
    return f"{_BODY} {named}" if is_of_body(addresses[0]) else named


def is_of_body(address: Address) -> bool:
    """본칙의 단위. Whether a 항 or smaller unit stands under no article."""
    return bool(address.steps) and Level.PARAGRAPH <= address.steps[0].level < Level.FIELD


def name_inside(
    addresses: tuple[Address, ...], last: Address, formers: Formers | None = None, spans: Spans | None = None
) -> str:
    """안의 자리 표기. A list of places, `last` being the unit named before it: `같은 조 제2항부터 제4항까지 및 제6항`.

    Units of one row stand together (`제1항ㆍ제3항`), and so do the sentences of one unit (`본문ㆍ단서`). A range takes
    commas (`제1호, 제4호부터 제8호까지 및 제10호`), and among places of other units it stands apart
    (`제39조제1항, 같은 조 제3항부터 제7항까지 및 제40조`).
    """
    groups = _rows(tuple(_stretches(addresses, formers or {})))
    named: list[list[str]] = []
    for group in groups:
        first, *others = group
        words = _name_stretch(first, last, formers or {}) + _span(first, spans or {})
        named.append([words, *(_name_in_group(stretch, formers or {}) for stretch in others)])
        last = group[-1].last
    if len(named) == 1:
        apart = addresses[0].level is Level.ARTICLE or any(words.endswith("까지") for words in named[0])
        between = ", " if apart else "ㆍ"
        return _listed(named[0], between.join(named[0][:-1]))
    return _listed(named[0], ", ".join(map("ㆍ".join, named[:-1])), "ㆍ".join(named[-1]))


def _listed(named: list[str], ahead: str, last: str = "") -> str:
    return f"{ahead} 및 {last or named[-1]}" if ahead else named[0]


def _rows(stretches: tuple[_Stretch, ...]) -> list[list[_Stretch]]:
    groups = list(_groups(stretches))
    return groups if len(groups) == 1 else [part for group in groups for part in _without_ranges(group)]


def _without_ranges(group: list[_Stretch]) -> Iterator[list[_Stretch]]:
    """A group in parts, every range in it a part of its own."""
    runs = groupby(enumerate(group), key=lambda one: one[0] if one[1].first != one[1].last else -1)
    yield from ([stretch for _, stretch in run] for _, run in runs)


def _groups(stretches: tuple[_Stretch, ...]) -> Iterator[list[_Stretch]]:
    group: list[_Stretch] = []
    for stretch in stretches:
        if group and not _beside(group[-1].last, stretch.first):
            yield group
            group = []
        group.append(stretch)
    yield group


def _beside(one: Address, other: Address) -> bool:
    """Whether two places are written together: units of one row below 조 or 부칙, or sentences of one unit."""
    if one.parts or other.parts:
        sentences = bool(one.parts and other.parts) and one.parts[-1].is_sentence and other.parts[-1].is_sentence
        return sentences and one.steps == other.steps and one.parts[:-1] == other.parts[:-1]
    in_row = one.level > Level.ARTICLE or one.parent.level is Level.ADDENDA
    return one.parent == other.parent and one.level is other.level and in_row


def _name_stretch(stretch: _Stretch, last: Address, formers: Formers) -> str:
    words = _name(stretch.first, last, formers.get(stretch.first))
    return words if stretch.last == stretch.first else f"{words}부터 {stretch.last.last}까지"


def _span(stretch: _Stretch, spans: Spans) -> str:
    held = spans.get(stretch.first)
    return f"({name_places(held, Address())})" if held and stretch.first == stretch.last else ""


def _name_in_group(stretch: _Stretch, formers: Formers) -> str:
    if stretch.first.parts:
        return stretch.first.parts[-1].value
    words = _steps(stretch.first, stretch.first.steps[-1:], formers.get(stretch.first))
    return words if stretch.last == stretch.first else f"{words}부터 {stretch.last.last}까지"


def _name(address: Address, last: Address, former: Address | None = None) -> str:
    if not address.steps:
        return str(address)
    shared = _told_again(_shared(address, last), last)
    known = shared[-1].level if shared else None
    rest = address.steps[len(shared) :]
    steps = _steps(address, rest, former)
    same = f"같은 {_SAME.get(known, known.korean)}" if known else ""
    named = (_of_field(rest) if same and len(rest) == 1 else " ").join(filter(None, (same, steps)))
    parts = " ".join(part.value for part in address.parts)
    if address.parts[:1] == (Part.HEADING,):
        return f"{named}의 {parts}"
    return f"{named} {parts}".strip()


def _of_field(steps: tuple[Step, ...]) -> str:
    """What stands before the last step: `별표 1의 대구청란`, `별표 1 비고`."""
    return "의 " if steps[-1].level is Level.FIELD and steps[-1].label.endswith(_FIELD) else " "


def _printed(steps: tuple[Step, ...]) -> str:
    *above, last = steps
    return f"{Address(tuple(above))}의 {last}" if above and _of_field(steps) != " " else str(Address(steps))


def _steps(address: Address, rest: tuple[Step, ...], former: Address | None) -> str:
    """The steps still to be named, the one that moved with its former place."""
    if former is None or not rest:
        return _printed(rest) if rest else ""
    moved = len(former.steps) - (0 if former.parts else 1)
    ahead = moved + 1 - (len(address.steps) - len(rest))
    if ahead < 1:
        return str(Address(rest))
    place = " ".join(part.value for part in former.parts) or str(former.last)
    below = str(Address(rest[ahead:])) if rest[ahead:] else ""
    return f"{Address(rest[:ahead])}(종전의 {place}){below}"


def _told_again(shared: tuple[Step, ...], last: Address) -> tuple[Step, ...]:
    """What 같은 조, 같은 호 can refer back to: no 호 in which another was named since (`제1호 비고 제2호`)."""
    while shared and shared[-1].level not in _REFERRED:
        shared = shared[:-1]
    since = any(step.level is shared[-1].level for step in last.steps[len(shared) :]) if shared else False
    return () if since else shared


def _shared(address: Address, last: Address) -> tuple[Step, ...]:
    shared: list[Step] = []
    for one, other in zip(address.steps, last.steps, strict=False):
        if one != other:
            break
        shared.append(one)
    return tuple(shared)


def _stretches(addresses: tuple[Address, ...], formers: Formers) -> Iterator[_Stretch]:
    """Three or more neighbours in number become a range; a range swallows neither a branch nor what had a 종전의."""
    run: list[Address] = []
    for address in addresses:
        if run and (not _follows(run[-1], address) or any(_moved(one, formers) for one in (run[-1], address))):
            yield from _run_stretches(run)
            run = []
        run.append(address)
    yield from _run_stretches(run)


def _moved(address: Address, formers: Formers) -> bool:
    """Whether a unit itself moved, not one above it, so that its former place is said beside it."""
    former = formers.get(address)
    return former is not None and (former.steps == address.parent.steps or former.parent == address.parent)


def _run_stretches(run: list[Address]) -> Iterator[_Stretch]:
    if len(run) > 2:
        yield _Stretch(run[0], run[-1])
    else:
        yield from (_Stretch(address, address) for address in run)


def _follows(one: Address, other: Address) -> bool:
    if one.parts or other.parts or one.parent != other.parent or one.level is not other.level:
        return False
    low, high = one.last.number, other.last.number
    return low is not None and low.following() == high


def container_and_places(
    addresses: tuple[Address, ...], last: Address, former: Address | None = None, spans: Spans | None = None
) -> tuple[str, str, Address]:
    """신설할 자리. The unit that new units go into (empty for articles), their own names, and what was named last."""
    first = addresses[0]
    parent = replace(first, parts=first.parts[:-1]) if first.parts else first.parent
    if not parent.steps and not is_of_body(first):
        return "", name_places(addresses, last, spans=spans), addresses[-1]
    container = _name(parent, last, former)
    inner = tuple(_within(address, parent) for address in _one_after_another(addresses))
    return f"{_BODY} {container}" if is_of_body(parent) else container, name_inside(inner, Address()), addresses[-1]


def _one_after_another(addresses: tuple[Address, ...]) -> Iterator[Address]:
    """Rows to stand one after another as they are named: `갑란 다음에 병란 및 정란`."""
    yield addresses[0]
    for before, address in pairwise(addresses):
        beside, one = (placed_beside(each.last.label) if each.steps else None for each in (before, address))
        follows = beside and one and one.side == beside.side and one.row == (beside.row if one.before else beside.new)
        yield address.parent.child(replace(address.last, label=one.new)) if one and follows else address


def _within(address: Address, parent: Address) -> Address:
    return Address(address.steps[len(parent.steps) :], address.parts[len(parent.parts) :])
