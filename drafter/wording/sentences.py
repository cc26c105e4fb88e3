"""개정 문장의 표기. A sentence: its clauses chained by 하고, 하며 and closed by 한다, then the new text announced."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle

from drafter.address import Address, Level, Part
from drafter.field import placed_beside
from drafter.josa import direction_particle, object_particle
from drafter.layout import Layout
from drafter.operations import (
    Clause,
    Content,
    DeleteDivisionHeading,
    DeleteUnit,
    InsertDivisionHeading,
    InsertUnit,
    Operation,
    RenameHeading,
    RenumberUnit,
    ReplaceText,
    RewriteUnit,
    Sentence,
    Unread,
)
from drafter.signs import indent
from drafter.statute import Division, Unit, Words
from drafter.wording.places import container_and_places, name_inside, name_places

Worded = tuple[str, Address]
"""The words of a clause up to its 하고 or 한다, and the unit named last in it."""


def sentence_lines(sentence: Sentence) -> Iterator[str]:
    """개정 문장 쓰기. The directive on one line, then the new text it announces."""
    last = Address()
    words = ""
    chain = cycle(("하고, ", "하며, "))
    for clause in sentence.clauses:
        phrase, last = _clause(clause, last)
        words += (next(chain) if words else "") + phrase + (" " if _needs_space(phrase) else "")
    yield words + "한다."
    moves = {o.target: o.to for c in sentence.clauses for o in c.operations if isinstance(o, RenumberUnit)}
    for clause in sentence.clauses:
        yield from (_heading_line(o) for o in clause.operations if isinstance(o, InsertDivisionHeading))
        announced = [o for o in clause.operations if isinstance(o, RewriteUnit | InsertUnit)]
        for content in _each_once([_as_moved(operation, moves) for operation in announced]):
            yield from _payload(content)


def _each_once(contents: list[Content]) -> Iterator[Content]:
    """Places in an annex that one table or image stands for share it."""
    for index, content in enumerate(contents):
        if not (isinstance(content, Words) and content in contents[:index]):
            yield content


def _as_moved(operation: RewriteUnit | InsertUnit, moves: dict[Address, Address]) -> Content:
    """A unit written anew and then moved in the same sentence is written with its new number."""
    to = moves.get(operation.target)
    if to is None or isinstance(operation, InsertUnit) or not isinstance(operation.content, Unit):
        return operation.content
    return replace(operation.content, number=to.last.number)


def _needs_space(phrase: str) -> bool:
    """`삭제한다` and `신설한다` are one word; `“B”로 한다`, `다음과 같이 한다` two."""
    return not phrase.endswith(("삭제", "신설"))


def _clause(clause: Clause, last: Address) -> Worded:
    return _WORDINGS[type(clause.operations[0])](clause.operations, last)


def _replacement(operations: tuple[Operation, ...], last: Address) -> Worded:
    edits = [o for o in operations if isinstance(o, ReplaceText)]
    phrases = dict.fromkeys(_edit(o) for o in edits)
    targets = tuple(o.target for o in edits[:: len(phrases)])
    return f"{name_places(targets, last, _formers(operations))} 중 {', '.join(phrases)}", targets[-1]


def _edit(operation: ReplaceText) -> str:
    each = "각각 " if operation.each else ""
    old = _quoted(operation.old) + object_particle(operation.old)
    if not operation.new:
        return f"{old} {each}삭제"
    return f"{old} {each}{_quoted(operation.new)}{direction_particle(operation.new)}"


def _heading(operations: tuple[Operation, ...], last: Address) -> Worded:
    (operation,) = (o for o in operations if isinstance(o, RenameHeading))
    place = _heading_place(operation, last)
    old, new = (_headline(words, operation.target) for words in (operation.old, operation.new))
    former = f" {_quoted(old)}{object_particle(old)}" if operation.old else object_particle(place)
    return f"{place}{former} {_quoted(new)}{direction_particle(new)}", operation.target


def _heading_place(operation: RenameHeading, last: Address) -> str:
    if operation.target.level is Level.STATUTE:
        return "제명"
    heading = operation.target.part(Part.HEADING)
    return name_places((heading,), last, {heading: operation.former} if operation.former else None)


def _headline(words: str, target: Address) -> str:
    return f"({words})" if target.level is Level.ARTICLE else words


def _rewriting(operations: tuple[Operation, ...], last: Address) -> Worded:
    places = name_places(_targets(operations), last, _formers(operations))
    return _announced(places, operations, f"{_manner(operations)} 같이")


def _manner(operations: tuple[Operation, ...]) -> str:
    """An annex whose text is not at hand stands on a sheet of its own."""
    contents = [o.content for o in operations if isinstance(o, RewriteUnit | InsertUnit)]
    return "별지와" if all(content == Words() for content in contents) else "다음과"


def _insertion(operations: tuple[Operation, ...], last: Address) -> Worded:
    container, places, named = container_and_places(
        _targets(operations), last, operations[0].former, _spans(operations)
    )
    words, _ = _announced(places, operations, f"{_manner(operations)} 같이 신설")
    beside = operations[0].target.level is Level.FIELD and placed_beside(operations[0].target.last.label)
    return (f"{container}{'의' if beside else '에'} {words}" if container else words), named


def _deletion(operations: tuple[Operation, ...], last: Address) -> Worded:
    places = name_places(_targets(operations), last, _formers(operations), _spans(operations))
    return _announced(places, operations, "삭제")


def _announced(places: str, operations: tuple[Operation, ...], verb: str) -> Worded:
    each = "각각 " if len(operations) > 1 else ""
    return f"{places}{object_particle(places)} {each}{verb}", operations[-1].target


def _renumbering(operations: tuple[Operation, ...], last: Address) -> Worded:
    moves = [o for o in operations if isinstance(o, RenumberUnit)]
    units, numbers = tuple(o.target for o in moves), tuple(o.to for o in moves)
    before = name_places(units, last)
    after = _new_numbers(numbers, units[-1])
    each = "각각 " if len(moves) > 1 else ""
    return f"{before}{object_particle(before)} {each}{after}{direction_particle(after)}", numbers[-1].parent


def _new_numbers(numbers: tuple[Address, ...], last: Address) -> str:
    """New numbers under the same unit stand alone: `제5조제2항을 제3항으로`."""
    if all(number.parent == last.parent for number in numbers) or last.parts == (Part.OUTSIDE_HEADING,):
        return name_inside(tuple(Address((number.last,)) for number in numbers), Address())
    return name_places(numbers, last)


def _heading_insertion(operations: tuple[Operation, ...], last: Address) -> Worded:
    (operation,) = (o for o in operations if isinstance(o, InsertDivisionHeading))
    side = "다음에" if operation.follows else "앞에"
    article = name_places((operation.target,), last, _formers(operations))
    kind = operation.division.level.korean
    return f"{article} {side} {kind} 번호 및 제목을 다음과 같이 신설", operation.target


def _heading_deletion(operations: tuple[Operation, ...], last: Address) -> Worded:
    (operation,) = (o for o in operations if isinstance(o, DeleteDivisionHeading))
    side = "다음의" if operation.follows else "앞의"
    article = name_places((operation.target,), last, _formers(operations))
    line = _heading_line(operation)
    return f"{article} {side} {_quoted(line)}{object_particle(line)} 삭제", operation.target


def _heading_line(operation: InsertDivisionHeading | DeleteDivisionHeading) -> str:
    return f"{operation.division} {operation.heading}".rstrip()


def _unread(operations: tuple[Operation, ...], last: Address) -> Worded:
    (operation,) = (o for o in operations if isinstance(o, Unread))
    return operation.text, last


_WORDINGS: dict[type[Operation], Callable[[tuple[Operation, ...], Address], Worded]] = {
    ReplaceText: _replacement,
    RenameHeading: _heading,
    RewriteUnit: _rewriting,
    InsertUnit: _insertion,
    DeleteUnit: _deletion,
    RenumberUnit: _renumbering,
    InsertDivisionHeading: _heading_insertion,
    DeleteDivisionHeading: _heading_deletion,
    Unread: _unread,
}


def _spans(operations: tuple[Operation, ...]) -> dict[Address, tuple[Address, ...]]:
    """The articles of the divisions that come or go."""
    return {operation.target: held for operation in operations if (held := _held(operation))}


def _held(operation: Operation) -> tuple[Address, ...]:
    if isinstance(operation, DeleteUnit):
        return operation.articles
    if isinstance(operation, InsertUnit) and isinstance(operation.content, Division):
        return tuple(Address((u.step,)) for u in operation.content.walk() if u.level is Level.ARTICLE)
    return ()


def _formers(operations: tuple[Operation, ...]) -> dict[Address, Address]:
    return {operation.target: operation.former for operation in operations if operation.former}


def _targets(operations: tuple[Operation, ...]) -> tuple[Address, ...]:
    return tuple(operation.target for operation in operations)


def _quoted(words: str) -> str:
    return f"“{words}”"


def _payload(content: Content) -> Iterator[str]:
    if isinstance(content, Words):
        yield from filter(None, [content.text])
    else:
        units = (content,) if isinstance(content, Unit) else content
        yield from (_indented(unit) for unit in units)


def _indented(unit: Unit) -> str:
    """A new unit laid out as the guide prescribes, its own indent included."""
    return indent(unit.level) + Layout().laid(unit).text()
