"""별표 안의 줄. Where a 호 or 목, or a part with a name, stands in the body of an annex: which lines are its own."""

import re

from drafter.address import Level, Step
from drafter.apply.annex.heads import NUMERAL, Head, heads_in
from drafter.apply.annex.tables import is_of_table
from drafter.diagnostics import Span

_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")


def lines_of(body: str, step: Step, within: Span) -> tuple[Span, ...]:
    """번호의 줄. Each stretch of lines that begins with the sign of the step, up to the next of its level or higher.

    A number of the list goes before one of a row below a unit; those of remarks are never meant.
    """
    heads = heads_in(body, within)
    named = [head for head in heads if head.step == step and not head.noted]
    chosen = [head for head in named if head.listed] or named
    return tuple(_lines_under(body, head, heads, within.end) for head in chosen)


def _lines_under(body: str, head: Head, heads: tuple[Head, ...], end: int) -> Span:
    after = [other for other in heads if other.start > head.start]
    last = next((other for other in after if _ends(head, other)), None)
    stop = last.start if last else end
    if head.drawn:
        return Span(head.start, min(stop, _end_of_table(body, head.start)))
    if last and last.step and head.step and last.step.level is head.step.level:
        return Span(head.start, stop)
    inner = max((other.sign.end for other in after if other.start < stop), default=head.sign.end)
    return Span(head.start, _before_blank(body, inner, stop))


def _end_of_table(body: str, start: int) -> int:
    """Where the lines of the table that a row stands in end."""
    lines = re.compile(r"^.*$", re.MULTILINE).finditer(body, start)
    return next((line.start() for line in lines if not is_of_table(line.group())), len(body))


def _ends(head: Head, other: Head) -> bool:
    """Whether the other ends the lines of a numbered unit: a remark does, unless the list of the unit goes on after."""
    assert head.step is not None
    if other.step is None:
        return other.until is None or other.until < head.step.level
    return (other.listed or (other.nested and head.nested)) and other.step.level <= head.step.level


def _before_blank(body: str, start: int, end: int) -> int:
    """The end of what begins there: a blank line ends it, if it has words before that and no table right after."""
    for blank in _BLANK.finditer(body, start, end):
        above, below = body[start : blank.start()].strip(), body[blank.end() : end].split("\n")[0]
        if above and ("\n" in above or not is_of_table(below)):
            return blank.start() + 1
    return end


def lines_from(body: str, name: str, within: Span) -> tuple[Span, ...]:
    """이름의 줄. The lines from each that begins with a name (`비고`) to where the list it stands in goes on, or to a
    blank line after numbers of its own; of `Ⅰ. 기준` to the next numeral."""
    starts = re.compile(rf"^[^\S\n]*{re.escape(name)}(?![가-힣])(?!\t)", re.MULTILINE)
    found = starts.finditer(body, within.start, within.end)
    return tuple(_lines_named(body, Span(*one.span()), within.end) for one in found)


def _lines_named(body: str, name: Span, end: int) -> Span:
    heads = heads_in(body, Span(0, end))
    after = [head for head in heads if head.start > name.start]
    if not any(head.start == name.start and head.remark for head in heads):
        numeral = NUMERAL.match(body[name.start : name.end].strip())
        return Span(name.start, next((head.start for head in after if numeral and _is_numeral(head)), end))
    stop = next((head.start for head in after if head.listed or _is_numeral(head)), end)
    numbers = [head.sign.end for head in after if head.start < stop]
    return Span(name.start, _before_blank(body, numbers[-1], stop) if numbers else stop)


def are_open(body: str, name: str, lines: Span) -> bool:
    """끝을 모르는 줄. Whether words after a blank line may or may not belong to lines that a name begins."""
    heads = heads_in(body, Span(0, lines.end))
    own = [head.sign.end for head in heads if head.start > lines.start]
    told = own and any(head.start == lines.start and not head.step for head in heads)
    start = own[-1] if told else lines.start + body[lines.start : lines.end].find(name) + len(name)
    return bool(body[_before_blank(body, start, lines.end) : lines.end].strip())


def _is_numeral(head: Head) -> bool:
    return head.step is None and not head.remark


def numbers_in(body: str, level: Level, within: Span) -> tuple[tuple[Step, Span], ...]:
    """번호들. The units of a level that begin a line and make up the list, each with where its sign stands."""
    heads = heads_in(body, within)
    return tuple((head.step, head.sign) for head in heads if head.step and head.listed and head.step.level is level)


def number_of(line: str) -> Step | None:
    """줄의 번호. The unit that one line begins, by the sign at its head; None where it has none."""
    return next((head.step for head in heads_in(line, Span(0, len(line)))), None)


def may_run_over(body: str, lines: Span) -> bool:
    """넘치는지. Whether the last unit of an annex may hold what is no longer its own: lines without a number, set in no
    deeper, that follow it with no blank line between (`위와 같이 신청합니다.`)."""
    first, *others = body[lines.start : lines.end].rstrip().split("\n")
    margin = len(first) - len(first.lstrip())
    loose = (line for line in others if line.strip() and len(line) - len(line.lstrip()) <= margin)
    return lines.end >= len(body.rstrip()) and any(number_of(line) is None and "\t" not in line for line in loose)
