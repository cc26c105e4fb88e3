"""교환 형식(交換形式). A statute as plain data for JSON, and back: stable, with a version; see docs/statute-json.md.

What is derived (`address`, `events`) is written for the convenience of readers and not read back; what is empty is
left out.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from drafter.address import Address, Level
from drafter.events import Event
from drafter.lookup import addressed
from drafter.numbering import Number, read_number
from drafter.statute import CLASS_OF_LEVEL, Annotation, Statute, Unit, Words

SCHEMA = "drafter/statute"
VERSION = 1
"""Raised when a member changes its meaning or goes; new members do not raise it."""


def statute_data(statute: Statute) -> dict[str, Any]:
    """조례 자료. The statute as dictionaries, lists, strings and numbers; `read_statute` takes it back, equal."""
    addresses = {id(unit): address for address, unit in addressed(statute)}
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "title": words_data(statute.title),
        **_present({"preface": words_data(statute.preface), "lead": statute.lead, "tail": statute.tail}),
        "units": [unit_data(unit, addresses) for unit in statute.children],
    }


def unit_data(unit: Unit, addresses: Mapping[int, Address] | None = None) -> dict[str, Any]:
    """단위 자료. A unit with the units under it, and its address where `addresses` (by the `id` of the unit) has it."""
    address = (addresses or {}).get(id(unit))
    known: dict[str, Any] = {
        "address": str(address) if address else "",
        "number": str(unit.number or ""),
        "until": str(unit.until or ""),
        "words": words_data(unit.words),
        "tail": words_data(unit.tail),
        "lead": unit.lead,
        "gap": unit.gap,
        "brackets": "" if unit.brackets == "()" else unit.brackets,
        "span": [unit.span.start, unit.span.end] if unit.span else None,
        "units": [unit_data(child, addresses) for child in unit.children],
    }
    heading = {} if unit.heading is None else {"heading": words_data(unit.heading)}
    return {"level": unit.level.name.lower(), **heading, **_present(known)}


def words_data(words: Words) -> dict[str, Any]:
    """자구 자료. The words, and the marks of the consolidation with what they tell."""
    marks = [
        {"at": mark.offset, "text": mark.text, "events": [event_data(event) for event in mark.events]}
        for mark in words.annotations
    ]
    return _present({"text": words.text, "marks": marks})


def event_data(event: Event) -> dict[str, Any]:
    """사건 자료. Kind, dates in ISO form, and for 이동 from where and to where."""
    dates = [day.isoformat() for day in event.dates]
    return _present({"kind": event.kind, "dates": dates, "from": event.source, "to": event.target})


def read_statute(data: Mapping[str, Any]) -> Statute:
    """조례 자료 읽기. The statute that `statute_data` wrote; a `ValueError` for another schema or a newer version."""
    if data.get("schema") != SCHEMA or data.get("version") != VERSION:
        raise ValueError(f"not {SCHEMA} version {VERSION}: {data.get('schema')!r} {data.get('version')!r}")
    return Statute(
        _words(data["title"]),
        _words(data.get("preface", {})),
        _units(data["units"]),
        data.get("lead", ""),
        data.get("tail", ""),
    )


def _units(data: Iterable[Mapping[str, Any]]) -> tuple[Unit, ...]:
    return tuple(_unit(unit) for unit in data)


def _unit(data: Mapping[str, Any]) -> Unit:
    level = Level[data["level"].upper()]
    return CLASS_OF_LEVEL[level](
        level,
        _number(data.get("number")),
        _words(data["heading"]) if "heading" in data else None,
        _words(data.get("words", {})),
        _units(data.get("units", ())),
        _words(data.get("tail", {})),
        _number(data.get("until")),
        data.get("lead", ""),
        data.get("gap", ""),
        data["span"][0] if "span" in data else None,
        data.get("brackets", "()"),
    )


def _words(data: Mapping[str, Any]) -> Words:
    marks = tuple(Annotation(mark["at"], mark["text"]) for mark in data.get("marks", ()))
    return Words(data.get("text", ""), marks)


def _number(written: str | None) -> Number | None:
    return read_number(written) if written else None


def _present(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value}
