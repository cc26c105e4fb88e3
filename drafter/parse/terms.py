"""문법의 말. What one word of the grammar stands for: a step of an address, or quoted words."""

import re
from functools import lru_cache

from drafter.address import Level, Step, read_step
from drafter.diagnostics import Span
from drafter.parse.lalr import Word
from drafter.parse.readings import Quote

_WRAP = re.compile(r"[ \t]*\n[ \t]*")
"""A broken line: hangul breaks anywhere, so only a space beside the break is a space."""

_OPENING_MARKS, _CLOSING_MARKS = "“\"‘'", "”\"’'"


def unwrapped(words: str) -> str:
    """한 줄로. The words on one line."""
    return _WRAP.sub(lambda wrap: " " if len(wrap.group()) > 1 else "", words) if "\n" in words else str(words)


def span_of(*words: Word) -> Span:
    """말의 자리. Where words that follow one another stand in the text."""
    return Span(words[0].start_pos, words[-1].end_pos)


@lru_cache(maxsize=4096)
def steps_of(kind: str, written: str) -> tuple[tuple[Step, ...], str]:
    """말의 단계. The steps a word of the grammar names, and how it should have been written where it is misprinted.

    The same few hundred words make up most of what is ever read.
    """
    if kind == "UNITS":
        return tuple(map(_unit, _UNIT.findall(written))), ""
    step, regular = _step_of(kind, written)
    return (step,), regular


_UNIT = re.compile(r"제\d+[조항호](?:의\d+)*|[가-힣]목")
_unit = lru_cache(maxsize=4096)(read_step)


def _step_of(kind: str, written: str) -> tuple[Step, str]:
    words = written.split()
    match kind:
        case "ENACTMENT":
            return Step(Level.ENACTMENT, label=" ".join(words)), ""
        case "FIELD" | "NAMED_FIELD" | "FIELDS" | "EXCEPT":  # `별표 1 중 대구청란` names the column 대구청란
            return Step(Level.FIELD, label=" ".join(words).removeprefix("중 ")), ""
        case "ADDENDA":
            return read_step(written), ""
        case "FORM":
            step = read_step("".join(words).strip("[]〔〕"))
            return step, str(step) if written[0] in "[〔" else ""
        case _:
            return _numbered_step(kind, "".join(words))


_SLIPS = (
    (re.compile(r"^재(?=\d)"), "제"),
    (re.compile(r"^별도"), "별표"),
    (re.compile(r"^제(?=\D목)"), ""),
    (re.compile(r"(?<=의)(\d+)조"), r"\1"),
    (re.compile(r"[\[\]〔〕]|(?<=항)\."), ""),
)


def _numbered_step(kind: str, written: str) -> tuple[Step, str]:
    mended = f"별표{written}" if kind == "ATTACHED_TABLE" and written.isdigit() else written
    for slip, regular in _SLIPS:
        mended = slip.sub(regular, mended)
    step = read_step(mended)
    return step, str(step) if "".join(str(step).split()) != written else ""


def quote_of(word: Word) -> Quote:
    """따옴 말. The words in quotation marks; a mark that was lost in print is not missed."""
    opened, closed = word[0] in _OPENING_MARKS, word[-1] in _CLOSING_MARKS
    words = word[opened : len(word) - closed]
    joined = unwrapped(words)
    span = Span(word.start_pos + opened, word.end_pos - closed)
    return Quote(joined, span, joined != words, not (opened and closed))
