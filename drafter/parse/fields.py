"""별표와 서식 안의 자리. What an annex calls its places: 란, 쪽, 비고, a part named by its words, and 호 in them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from drafter.address import Level, Part, Step, read_step
from drafter.field import placed_beside
from drafter.numbering import ITEM_LETTERS
from drafter.parse.readings import Place


def is_called(step: Step, name: str) -> bool:
    """불림. Whether `같은 란`, `같은 쪽`, `같은 1)` can mean this step, or a place within a field."""
    return str(step) == name or (step.level is Level.FIELD and _end_of(name, step.label) > 0)


def up_to(step: Step, name: str) -> Step:
    """거기까지. `뒤쪽` of `뒤쪽 첨부서류란`, where 같은 쪽 goes back to it."""
    return replace(step, label=step.label[: _end_of(name, step.label)]) if step.level is Level.FIELD else step


def _end_of(name: str, label: str) -> int:
    """Where the place of that name ends that the words of a field name last; 0 when they name none."""
    label, name = label.replace("난", "란"), name.replace("난", "란")
    found = re.finditer(rf"\S*{re.escape(name)}\)?(?=의?(?:\s|$))", label)
    return max((one.end() for one in found), default=0)


_LETTER = f"[{ITEM_LETTERS}]"
_NO_COLUMN = r"(?![\d차회급종])"
"""`가목의1차란` is a column, not a branch."""
_UNITS_IN_FIELD = re.compile(
    rf"제\d+호(?:의\d+{_NO_COLUMN})*|(?<=호)\s?{_LETTER}목(?:의\d+{_NO_COLUMN})*"
    rf"|(?<=[목)])(?:\d+\)|{_LETTER}\)|\(\d+\)|\({_LETTER}\))"
)
_EXCEPTED = ("외의 부분", "외의 본문")
"""`2)가)부터 사)까지 외의 부분` is one place: the units in it are those left out."""
_LEAD_INS = (Part.LEAD_IN, Part.ITEM_LEAD_IN)


def opened(place: Place) -> Place:
    """펼침. `개별기준 제49호가목 위반행위란`, read as the name of one field, is a field, units, and a field in them."""
    *before, last = place.steps or (None,)
    if last is None or last.level is not Level.FIELD:
        return place
    label, parts = last.label, place.parts
    named = next((part for part in _LEAD_INS if label.endswith(f"호 {part.value}")), None)
    if named is None and label.endswith(_EXCEPTED):
        return place
    if named:
        label, parts = label.removesuffix(named.value).rstrip(), (named, *parts)
    return replace(place, steps=(*before, *_steps_in(label)), parts=parts)


def _steps_in(label: str) -> Iterator[Step]:
    place = 0
    for found in [*_UNITS_IN_FIELD.finditer(label), None]:
        words = label[place : found.start() if found else None].strip().removeprefix("의 ")
        if words:
            yield Step(Level.FIELD, label=words)
        if found:
            yield read_step(found.group().strip())
            place = found.end()


def joined(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """한 자리로. `앞쪽` and `처리기간란` make one place, `앞쪽 처리기간란`, however they were read."""
    together: list[Step] = []
    for step in steps:
        if together and step.level is together[-1].level is Level.FIELD:
            step = replace(step, label=f"{together.pop().label} {step.label}")
        together.append(step)
    return tuple(together)


def beside_too(before: str, label: str) -> str:
    """이어서 둘 곳. `병란 다음에 정란` for the 정란 of `갑란 다음에 병란 및 정란`; before 갑란 where 앞에 is said."""
    found = placed_beside(before)
    if found is None or placed_beside(label):
        return label
    return f"{found.row if found.before else found.new} {found.side}에 {label}"


_FORMULA = re.compile(
    r"(?:계산식|산식|표|그림|도표|수식)(?:\s?외의\s?(?:부분|본문))?"
    r"|표(?:의|\s중|\s부분)?\s[^“”\n]*[란난칸]"
    r"|(?:[^“”\n]*[)호목항조]|각\s?세목|세목|단서|후단|본문)?(?:까지|의|규정|\s)*외의\s?(?:부분|본문|분)"
)


def names_anything(step: Step) -> bool:
    """조 안의 자리. Whether an article can have such a place: a formula or table in its text, or what surrounds one."""
    return bool(_FORMULA.fullmatch(step.label))
