"""주소(住所). Where a unit stands: 제17조제1항제3호가목, 별표 1, 부칙 제2조, and the part meant inside it.

An `Address` is a path of steps from the outermost unit named, plus the part of the last one, if any.
Spacing follows 「자치법규 입안 길라잡이」: 조·항·호·목 joined, parts apart (제5조제1항 각 호 외의 부분 단서).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from functools import cache
from itertools import pairwise
from typing import Self

from drafter.numbering import (
    ITEM_LETTERS,
    Number,
    item_letter,
    read_item_letter,
    read_number,
)


class Level(IntEnum):
    """단위의 층위. The levels of a statute, outermost first."""

    STATUTE = 0
    PART = 1
    CHAPTER = 2
    SECTION = 3
    SUBSECTION = 4
    ADDENDA = 5
    ATTACHED_TABLE = 6
    FORM = 7
    ARTICLE = 8
    PARAGRAPH = 9
    SUBPARAGRAPH = 10
    ITEM = 11
    SUBITEM_1 = 12
    SUBITEM_2 = 13
    SUBITEM_3 = 14
    SUBITEM_4 = 15
    FIELD = 16
    """A place an annex names in its own way, or what surrounds a formula: ○○란, 비고, 앞쪽, 계산식 외의 부분."""
    ENACTMENT = 17
    """An amending law not yet in force, whose articles are themselves amended."""

    @property
    def korean(self) -> str:
        """The Korean name of the level: 조, 항, 호, 목 …"""
        return _KOREAN_LEVELS[self]


_KOREAN_LEVELS = {
    Level.STATUTE: "제명",
    Level.PART: "편",
    Level.CHAPTER: "장",
    Level.SECTION: "절",
    Level.SUBSECTION: "관",
    Level.ADDENDA: "부칙",
    Level.ARTICLE: "조",
    Level.PARAGRAPH: "항",
    Level.SUBPARAGRAPH: "호",
    Level.ITEM: "목",
    Level.SUBITEM_1: "세목",
    Level.SUBITEM_2: "세목",
    Level.SUBITEM_3: "세목",
    Level.SUBITEM_4: "세목",
    Level.ATTACHED_TABLE: "별표",
    Level.FORM: "서식",
    Level.FIELD: "란",
    Level.ENACTMENT: "개정법률",
}

DIVISION_LEVELS = (Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION)
SUBITEM_LEVELS = (Level.SUBITEM_1, Level.SUBITEM_2, Level.SUBITEM_3, Level.SUBITEM_4)
ANNEX_LEVELS = (Level.ATTACHED_TABLE, Level.FORM)


class Part(Enum):
    """단위의 부분. A part of one unit that a directive can point at; the value is its official wording."""

    HEADING = "제목"
    OUTSIDE_HEADING = "제목 외의 부분"
    LEAD_IN = "각 호 외의 부분"
    ITEM_LEAD_IN = "각 목 외의 부분"
    MAIN = "본문"
    PROVISO = "단서"
    FIRST = "전단"
    LATTER = "후단"
    ALL_SUBPARAGRAPHS = "각 호"
    ALL_ITEMS = "각 목"

    @property
    def is_sentence(self) -> bool:
        """Whether the part is made of sentences: 본문, 단서, 전단, 후단."""
        return self in (Part.MAIN, Part.PROVISO, Part.FIRST, Part.LATTER)


@dataclass(frozen=True, slots=True)
class Step:
    """주소의 한 단계. One unit on the way: its level and number; no number for 부칙 and a sole 별표."""

    level: Level
    number: Number | None = None
    label: str = ""
    """What else tells it apart: for 부칙 the ordinance it belongs to, as cited (`조례 제6328호 ○○ 조례 일부개정조례`);
    for a form its variant (`의(나)`, `(2)`); for a field its name; for an enactment its citation."""

    def __str__(self) -> str:
        return _PRINTERS[self.level](self)

    @property
    def order(self) -> tuple[int, tuple[int, ...]]:
        """순서. Where this unit stands among its siblings: by level, then by number; 부칙 and annexes come last."""
        number = self.number
        closing = len(Level) if self.level in (Level.ADDENDA, *ANNEX_LEVELS) else 0
        return closing + self.level, (number.value, *number.branches) if number else ()


def _joined(step: Step) -> str:
    number = step.number or Number(0)
    return f"제{number.value}{step.level.korean}{number.branch_text}"


def _print_item(step: Step) -> str:
    number = step.number or Number(0)
    return f"{item_letter(Number(number.value))}목{number.branch_text}"


def _print_annex(step: Step) -> str:
    return step.level.korean + (f" {step.number}" if step.number else "")


def _print_form(step: Step) -> str:
    if step.number is None:
        return f"별지 서식{step.label}"
    return f"별지 제{step.number.value}호{step.number.branch_text}서식{step.label}"


def _print_addenda(step: Step) -> str:
    return f"{step.label} 부칙".strip()


_PRINTERS: dict[Level, Callable[[Step], str]] = {
    **dict.fromkeys(Level, _joined),
    Level.STATUTE: lambda _step: "제명",
    Level.ITEM: _print_item,
    Level.SUBITEM_1: lambda step: f"{step.number})",
    Level.SUBITEM_2: lambda step: f"{item_letter(step.number or Number(1))})",
    Level.SUBITEM_3: lambda step: f"({step.number})",
    Level.SUBITEM_4: lambda step: f"({item_letter(step.number or Number(1))})",
    Level.ATTACHED_TABLE: _print_annex,
    Level.FORM: _print_form,
    Level.ADDENDA: _print_addenda,
    Level.FIELD: lambda step: step.label,
    Level.ENACTMENT: lambda step: step.label,
}

_LETTER = f"[{ITEM_LETTERS}]"
_STEP_PATTERNS = (
    (Level.PART, r"제\s*(\d+)\s*편((?:의\s*\d+)*)"),
    (Level.CHAPTER, r"제\s*(\d+)\s*장((?:의\s*\d+)*)"),
    (Level.SECTION, r"제\s*(\d+)\s*절((?:의\s*\d+)*)"),
    (Level.SUBSECTION, r"제\s*(\d+)\s*관((?:의\s*\d+)*)"),
    (Level.ARTICLE, r"제?\s*(\d+)\s*조((?:의\s*\d+|\d+(?![\d)]))*)|제\s*(?P<bare>\d+(?:의\d+)?)$"),
    (Level.PARAGRAPH, r"제?\s*(\d+)\s*항((?:의\s*\d+)*)"),
    (
        Level.FORM,
        r"(?:별지\s*)?(?:제\s*(\d+(?:-\d+)?)\s*호?((?:의\s*\d+)*))?\s*서식(?P<label>의?\([^()]+\))?",
    ),
    (Level.SUBPARAGRAPH, r"제?\s*(\d+)\s*호((?:의\s*\d+)*)"),
    (Level.ITEM, rf"({_LETTER})\s*목((?:의\s*\d+)*)"),
    (Level.SUBITEM_1, r"(\d+)\)()"),
    (Level.SUBITEM_2, rf"({_LETTER})\)()"),
    (Level.SUBITEM_3, r"\((\d+)\)()"),
    (Level.SUBITEM_4, rf"\(({_LETTER})\)()"),
    (Level.ATTACHED_TABLE, r"별표\s*(?:(\d+(?:-\d+)?)((?:의\s*\d+)*))?"),
    (Level.ADDENDA, r"(?:(?P<label>(?:[가-힣]{2,8}\s)?[가-힣]*[률례칙령]\s?제\s?\d+호.*?)\s+)?부\s*칙()()"),
    (Level.STATUTE, r"제명()()"),
)


@cache
def _step_patterns() -> tuple[tuple[Level, re.Pattern[str]], ...]:
    """Compiled when the first address is read: showing an ordinance reads none."""
    return tuple((level, re.compile(pattern)) for level, pattern in _STEP_PATTERNS)


_LETTERED = (Level.ITEM, Level.SUBITEM_2, Level.SUBITEM_4)


@cache
def read_step(text: str) -> Step:
    """단계 읽기. `제17조의2` → the step; a `ValueError` when the text is not one step."""
    step, end = _step_at(text.strip(), 0)
    if step is None or end != len(text.strip()):
        raise ValueError(f"not a unit of a statute: {text!r}")
    return step


def _step_at(text: str, place: int) -> tuple[Step | None, int]:
    for level, pattern in _step_patterns():
        match = pattern.match(text, place)
        if match:
            groups = match.groupdict()
            value, branches = match.group(1) or groups.get("bare"), match.group(2)
            number = None if level is Level.ADDENDA else _number(level, value, branches)
            return Step(level, number, groups.get("label") or ""), match.end()
    return None, place


def _number(level: Level, value: str | None, branches: str | None) -> Number | None:
    if not value:
        return None
    if level in _LETTERED:
        return read_item_letter(value + (branches or ""))
    number = read_number(value)
    return replace(number, branches=number.branches + tuple(map(int, re.findall(r"\d+", branches or ""))))


@dataclass(frozen=True, slots=True)
class Address:
    """주소(住所). A path of steps and, at its end, the part of the last unit that is meant."""

    steps: tuple[Step, ...] = ()
    """From the outermost unit named to the innermost; empty for the statute as a whole (본칙)."""
    parts: tuple[Part, ...] = ()
    """The part inside the last unit, from the outside in: (LEAD_IN, PROVISO) is 각 호 외의 부분 단서."""

    def __str__(self) -> str:
        return (_print_steps(self.steps) + " " + " ".join(p.value for p in self.parts)).strip() or "본칙"

    @property
    def order(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """순서. The key by which addresses stand in the order of the ordinance."""
        return tuple(step.order for step in self.steps)

    @property
    def last(self) -> Step:
        """The innermost step; an `IndexError` for the statute as a whole."""
        return self.steps[-1]

    @property
    def level(self) -> Level:
        """The level of the innermost step."""
        return self.steps[-1].level if self.steps else Level.STATUTE

    @property
    def parent(self) -> "Address":
        """상위 단위. The address one step up, without part."""
        return Address(self.steps[:-1])

    @property
    def unit(self) -> "Address":
        """The address of the unit itself, without the part."""
        return replace(self, parts=())

    def child(self, step: Step) -> "Address":
        """하위 단위. The address of a unit inside this one."""
        return Address((*self.steps, step))

    def part(self, *parts: Part) -> "Address":
        """부분. This address with parts appended."""
        return replace(self, parts=self.parts + parts)

    @property
    def article(self) -> Step | None:
        """The 조 this address lies in, if any."""
        return next((s for s in self.steps if s.level is Level.ARTICLE), None)

    @classmethod
    def parse(cls, text: str) -> Self:
        """주소 읽기. `제5조제1항 각 호 외의 부분 단서` → Address; `ValueError` with the words not understood."""
        return cls(*_parse_address(text))


_STAND_APART = (Level.ADDENDA, *ANNEX_LEVELS, Level.FIELD, Level.ENACTMENT)


def _print_steps(steps: tuple[Step, ...]) -> str:
    printed = str(steps[0]) if steps else ""
    for before, step in pairwise(steps):
        shown = str(step)
        apart = before.level in _STAND_APART or step.level in _STAND_APART
        apart = apart or (printed[-1:].isdigit() and shown[:1].isdigit())  # 가목의2 1), not 가목의21)
        printed += (" " if apart else "") + shown
    return printed


_PARTS_LONGEST_FIRST = sorted(Part, key=lambda part: -len(part.value))


def _parse_address(text: str) -> tuple[tuple[Step, ...], tuple[Part, ...]]:
    steps: list[Step] = []
    parts: list[Part] = []
    place = 0
    while place < len(text):
        step, end = _step_at(text, place)
        part = None if step else _part_at(text, place)
        if step and not parts:
            steps.append(step)
        elif part:
            parts.append(part)
            end = place + len(part.value)
        elif text[place].isspace():
            end = place + 1
        else:
            raise ValueError(f"not an address: {text[place:]!r}")
        place = end
    return tuple(steps), tuple(parts)


def _part_at(text: str, place: int) -> Part | None:
    return next((p for p in _PARTS_LONGEST_FIRST if text.startswith(p.value, place)), None)
