"""연혁(沿革). What a mark of a consolidation tells: what happened to a unit, when, from where and to where.

`<개정 2019.3.28., 2021.9.30.>` · `[본조신설 2015.1.2.]` · `[제5조에서 이동, 종전 제6조는 제7조로 이동 <2021.9.30.>]`
"""

import re
from dataclasses import dataclass, replace
from datetime import date

_UNIT = r"(?:제\s*\d+\s*[조항호](?:의\s*\d+)*|[가-힣]목)"
_KIND = (
    rf"(?:종전의?\s*)?(?P<from>{_UNIT})(?:에서|[은는]\s*(?P<to>{_UNIT})\s*(?:으로|로))\s*(?P<moved>이동)"
    r"|(?P<kind>(?:본조|본항|본호|조|항|호|목|제목|조제목|단서|후단|가지번호)?\s*(?:전부|전문|전면|일부|타법|제목)?\s*"
    r"(?:개정|신설|삭제|이동|변경|삽입))"
    r"|(?P<other>시행일|단순위헌|헌법불합치|한정위헌|위헌|유효)"
)
_DATE = r"[’']?(\d{2,4})\s*[.\-/ㆍ·년]\s*(\d{1,2})\s*[.\-/ㆍ·월]\s*(\d{1,2})"
"""Both are compiled when the first mark is asked what it tells; reading and printing an ordinance asks none."""
_THIS_CENTURY = 45
"""Two-digit years below this are of the 2000s: there is no ordinance from before 1945."""


@dataclass(frozen=True, slots=True)
class Event:
    """사건(事件). One thing that happened to a unit."""

    kind: str
    """What happened, as written without spaces: 개정, 신설, 삭제, 이동, 본조신설, 전문개정, 제목개정, 시행일 …"""
    dates: tuple[date, ...] = ()
    """When; dates that do not exist are left out."""
    source: str = ""
    """For 이동: where the unit was before."""
    target: str = ""
    """For 이동 of another unit: where it went."""


def read_events(text: str) -> tuple[Event, ...]:
    """연혁 읽기. The events a mark tells, in order; dates belong to the events before them that have none of their own.

    Dates may stand before the only event (`<2019.3.28. 개정>`); a mark of dates alone is one event without kind.
    """
    found = list(re.finditer(_KIND, text))
    if not found:
        return (Event("", _dates(text)),)
    ends = [*(match.start() for match in found[1:]), len(text)]
    events = [_event(match, _dates(text[match.end() : end])) for match, end in zip(found, ends, strict=True)]
    if len(events) == 1 and not events[0].dates:
        return (replace(events[0], dates=_dates(text[: found[0].start()])),)
    for index in range(len(events) - 2, -1, -1):
        one, later = events[index], events[index + 1]
        if not one.dates:
            events[index] = Event(one.kind, later.dates, one.source, one.target)
    return tuple(events)


def _event(found: re.Match[str], dates: tuple[date, ...]) -> Event:
    kind = "".join((found["kind"] or found["other"] or found["moved"]).split())
    return Event(kind, dates, _joined(found["from"]), _joined(found["to"]))


def _joined(words: str | None) -> str:
    return "".join((words or "").split())


def _dates(text: str) -> tuple[date, ...]:
    dates = (_date(*map(int, found.groups())) for found in re.finditer(_DATE, text))
    return tuple(day for day in dates if day)


def _date(year: int, month: int, day: int) -> date | None:
    if year < 100:
        year += 2000 if year < _THIS_CENTURY else 1900
    try:
        return date(year, month, day)
    except ValueError:
        return None
