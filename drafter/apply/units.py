"""신설ㆍ전문 개정ㆍ삭제의 적용. Units and parts that come in, are written anew, or go."""

from dataclasses import replace

from drafter.address import DIVISION_LEVELS, Address, Level, Part
from drafter.apply.annex.tables import prose_in
from drafter.apply.extents import check_extent
from drafter.apply.first_paragraph import into_first_paragraph, wants_first_paragraph
from drafter.apply.inner_tables import sentence_with_table
from drafter.apply.joint import parted
from drafter.apply.outcome import TITLE, Fate, Trace
from drafter.apply.placing import check_free, headed_lead, place_unit
from drafter.apply.rewording import rewritten
from drafter.apply.searching import has_sentences, sentence_span
from drafter.apply.state import State, refusal
from drafter.diagnostics import Code, Span
from drafter.operations import DeleteUnit, InsertUnit, Operation, RewriteUnit
from drafter.parts import part_span
from drafter.statute import CLASS_OF_LEVEL, DELETED, Unit, Words

_ALL = (Part.ALL_SUBPARAGRAPHS, Part.ALL_ITEMS)


def insert_unit(state: State, operation: Operation) -> State:
    """신설의 적용. A unit goes where its number puts it; refused when the number is taken."""
    assert isinstance(operation, InsertUnit)
    content = operation.content
    if isinstance(content, Words):
        if operation.target.parts:
            return _insert_part(state, operation, content.text)
        content = _bare(operation, content)
    if isinstance(content, tuple):
        for unit in content:
            target = operation.target.unit.child(unit.step)
            state = insert_unit(state, InsertUnit(target, unit, span=operation.span))
        return state
    check_extent(content, operation)
    if content.level in DIVISION_LEVELS:
        _check_articles(state, content, operation)
    if wants_first_paragraph(state.statute, operation.target):
        state = into_first_paragraph(state, state.path(operation.target.parent, operation.span))
    unit, state = state.identified(state.layout.laid(content))
    return place_unit(state, operation.target, unit, operation.span, state.homes.get(unit.step))


def _insert_part(state: State, operation: InsertUnit, words: str) -> State:
    path = state.path(operation.target, operation.span)
    unit, part = path[-1], operation.target.parts[-1]
    if part is Part.HEADING:
        return _insert_heading(state, operation, path, words)
    _check_words(unit, operation)
    prose = prose_in(unit.words.text)
    present = part_span(unit.words.text, part, prose) if part.is_sentence else None
    if present:
        facts = {"address": str(operation.target.unit), "part": part.value}
        found = unit.words.text[present.start : present.end][:60]
        raise refusal(Code.PART_PRESENT, operation.span, found=found, **facts)
    main = part_span(unit.words.text, Part.MAIN, prose)
    end = main.end if main and part is Part.LATTER else prose.end
    stop = "" if unit.words.text[:end].endswith((".", "?")) or not end else "."
    joined = stop + (" " if end else "") + words
    unit, trace = rewritten(unit, state.trace(unit), False, Span(end, end), joined, part)
    return state.spliced(path, (unit,)).traced({unit.identity or TITLE: trace})


def _check_words(unit: Unit, operation: Operation) -> None:
    """Refused when the unit has no words of its own that a sentence could be put to: it is deleted, or all is in 항."""
    if unit.deleted:
        raise _gone(unit, operation)
    sentence = any(part.is_sentence for part in operation.target.parts)
    if _in_paragraphs(unit) or (sentence and not has_sentences(unit)):
        raise _without_part(unit, operation)


def _check_children(unit: Unit, operation: Operation) -> Level:
    """The level of 각 호 or 각 목; refused when the unit has none."""
    level = Level.SUBPARAGRAPH if operation.target.parts[-1] is Part.ALL_SUBPARAGRAPHS else Level.ITEM
    if not any(child.level is level for child in unit.children):
        raise _without_part(unit, operation)
    return level


def _in_paragraphs(unit: Unit) -> bool:
    return any(child.level is Level.PARAGRAPH for child in unit.children) and not unit.words.text


def _gone(unit: Unit, operation: Operation) -> Exception:
    facts = {"address": str(operation.target.unit), "nearest": unit.text()}
    return refusal(Code.UNIT_NOT_FOUND, operation.span, **facts)


def _without_part(unit: Unit, operation: Operation) -> Exception:
    found = ", ".join(str(child.step) for child in unit.children[:6]) or unit.words.text[:60]
    facts = {"address": str(operation.target.unit), "part": operation.target.parts[-1].value, "found": found}
    return refusal(Code.PART_NOT_FOUND, operation.span, **facts)


def _insert_heading(state: State, operation: InsertUnit, path: tuple[Unit, ...], words: str) -> State:
    unit = path[-1]
    if unit.heading is not None and unit.heading.text:
        facts = {"address": str(operation.target.unit), "part": Part.HEADING.value, "found": unit.heading.text}
        raise refusal(Code.PART_PRESENT, operation.span, **facts)
    unit, trace = with_heading(unit, state.trace(unit), words.strip().removeprefix("(").removesuffix(")"))
    return state.spliced(path, (unit,)).traced({unit.identity or TITLE: trace})


def with_heading(unit: Unit, trace: Trace, heading: str) -> tuple[Unit, Trace]:
    """제목 달기. A unit whose heading, whatever it was, is now this one."""
    if unit.heading is None:
        unit = replace(unit, heading=Words(), lead=unit.lead.rstrip(), gap=" ")
    assert unit.heading is not None
    return rewritten(unit, trace, True, Span(0, len(unit.heading.text)), heading)


def rewrite_unit(state: State, operation: Operation) -> State:
    """전문 개정의 적용. A unit keeps its place and identity, and gets new words and children."""
    assert isinstance(operation, RewriteUnit)
    state = parted(state, operation.target)
    path = state.path(operation.target, operation.span)
    content = operation.content
    if isinstance(content, tuple):
        _check_words(path[-1], operation)
        _check_children(path[-1], operation)
        return _rewrite_children(state, path, content)
    if isinstance(content, Unit):
        return _rewrite_whole(state, path, operation, content)
    if operation.target.parts or not operation.target.steps:
        return _rewrite_part(state, path, operation, content.text)
    return _rewrite_whole(state, path, operation, replace(_bare(operation, content), heading=path[-1].heading))


def _rewrite_whole(state: State, path: tuple[Unit, ...], operation: RewriteUnit, content: Unit) -> State:
    old = path[-1]
    check_extent(old, operation)
    if old.level in DIVISION_LEVELS:
        check_extent(content, operation)
        _check_articles(state.spliced(path, ()), content, operation)
    if old.level is Level.ADDENDA and not content.heading:
        content = replace(content, heading=old.heading)  # the number of their ordinance stays that of the addenda
    unit, state = state.identified(state.layout.laid(content))
    unit = replace(unit, identity=old.identity, lead=headed_lead(old, unit))
    trace = replace(state.trace(old), fate=_rewritten_fate(state.trace(old)))
    return state.spliced(path, (unit,)).traced({old.identity or TITLE: trace})


def _check_articles(state: State, division: Unit, operation: Operation) -> None:
    """The articles that come with a chapter have numbers that are free."""
    for unit in division.walk():
        if unit.level is Level.ARTICLE:
            check_free(state, Address((unit.step,)), operation.span)


def _bare(operation: InsertUnit | RewriteUnit, words: Words) -> Unit:
    """An annex whose new text, a table or an image, was given without its sign; refused when there is no text."""
    if not words.text:
        raise refusal(Code.SHEET_MISSING, operation.span, address=str(operation.target))
    level = operation.target.level
    return CLASS_OF_LEVEL[level](level, operation.target.last.number, heading=Words(), words=words)


def _rewritten_fate(trace: Trace) -> Fate:
    return Fate.INSERTED if trace.fate is Fate.INSERTED else Fate.REWRITTEN


def _rewrite_part(state: State, path: tuple[Unit, ...], operation: RewriteUnit, words: str) -> State:
    unit, part = path[-1], next(reversed(operation.target.parts), None)
    if part is Part.HEADING:
        heading = words.strip().removeprefix("(").removesuffix(")")
        span, words = Span(0, len((unit.heading or Words()).text)), heading
    else:
        _check_words(unit, operation)
        span = sentence_span(unit, operation.target, operation.span)
        span = sentence_with_table(unit.words.text, span, words)
    unit, trace = rewritten(unit, state.trace(unit), part is Part.HEADING, span, words)
    return state.spliced(path, (unit,)).traced({unit.identity or TITLE: trace})


def _rewrite_children(state: State, path: tuple[Unit, ...], content: tuple[Unit, ...]) -> State:
    """`각 호를 다음과 같이`: each new unit takes the place of the one with its number."""
    unit, layout = path[-1], state.layout
    level = content[0].level
    olds = {child.step: child for child in unit.children if child.level is level}
    made: list[Unit] = []
    traces: dict[int, Trace] = {}
    for new in content:
        laid, state = state.identified(layout.laid(new))
        old = olds.pop(new.step, None)
        if old is not None:
            laid = replace(laid, identity=old.identity)
            traces[old.identity or TITLE] = replace(state.trace(old), fate=_rewritten_fate(state.trace(old)))
        made.append(laid)
    traces |= {old.identity or TITLE: replace(state.trace(old), fate=Fate.DELETED) for old in olds.values()}
    kept = tuple(child for child in unit.children if child.level is not level)
    return state.spliced(path, (replace(unit, children=(*made, *kept)),)).traced(traces)


def delete_unit(state: State, operation: Operation) -> State:
    """삭제의 적용. A unit leaves its number behind with the word 삭제; a part goes without trace."""
    assert isinstance(operation, DeleteUnit)
    path = state.path(operation.target, operation.span)
    if operation.target.parts:
        return _delete_part(state, path, operation)
    unit = path[-1]
    check_extent(unit, operation)
    if unit.deleted:
        raise _gone(unit, operation)
    gone = {u.identity or TITLE: replace(state.trace(u), fate=Fate.DELETED) for u in _emptied_units(unit)}
    return state.spliced(path, (emptied(unit),)).traced(gone)


def _emptied_units(unit: Unit) -> tuple[Unit, ...]:
    """The units whose number stays behind when this one is deleted: itself, and all articles of a division."""
    if unit.deleted:
        return ()
    if unit.level not in DIVISION_LEVELS:
        return (unit,)
    return (unit, *(u for child in unit.children for u in _emptied_units(child)))


def emptied(unit: Unit) -> Unit:
    """삭제된 단위. What is left of a deleted unit: its number and the word 삭제; so for every article of a division."""
    if unit.deleted:
        return unit
    if unit.level in DIVISION_LEVELS:
        return replace(struck(unit), children=tuple(emptied(child) for child in unit.children))
    return replace(unit, heading=None, words=Words(DELETED), children=(), tail=Words(), lead=_spaced(unit), gap="")


def struck(division: Unit) -> Unit:
    """제목만 삭제된 장. A division with the word 삭제 for a heading, and all it holds."""
    return replace(division, heading=Words(DELETED), lead=_spaced(division))


def _spaced(unit: Unit) -> str:
    return unit.lead if unit.lead[-1:].isspace() else unit.lead + " "


def _delete_part(state: State, path: tuple[Unit, ...], operation: DeleteUnit) -> State:
    unit, part = path[-1], operation.target.parts[-1]
    if part in _ALL:
        return _delete_children(state, path, _check_children(unit, operation))
    if part is Part.HEADING:
        span = Span(0, len((unit.heading or Words()).text))
    else:
        span = sentence_span(unit, operation.target, operation.span)
        before = unit.words.text[: span.start].rstrip()
        span = Span(len(before) - _stops_for_part(unit, before, span), span.end)
    unit, trace = rewritten(unit, state.trace(unit), part is Part.HEADING, span, "", _whole(part))
    if part is Part.HEADING:
        unit = replace(unit, heading=None)
    return state.spliced(path, (unit,)).traced({unit.identity or TITLE: trace})


def _stops_for_part(unit: Unit, before: str, part: Span) -> int:
    """A 호 that ends in a noun has its full stop only for the sentence after it; the two go together."""
    last = part.end == len(unit.words.text)
    noun = unit.level >= Level.SUBPARAGRAPH and before.endswith(".") and not before.endswith("다.")
    return int(last and noun)


def _whole(part: Part) -> Part | None:
    return part if part.is_sentence else None


def _delete_children(state: State, path: tuple[Unit, ...], level: Level) -> State:
    unit = path[-1]
    gone = {c.identity or TITLE: replace(state.trace(c), fate=Fate.DELETED) for c in unit.children if c.level is level}
    kept = tuple(child for child in unit.children if child.level is not level)
    return state.spliced(path, (replace(unit, children=kept),)).traced(gone)
