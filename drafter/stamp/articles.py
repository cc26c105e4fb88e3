"""조의 표시. What stands below an article as a whole: `[본조신설 …]`, `[전문개정 …]`, `[제목개정 …]`, the moves."""

from collections.abc import Iterator
from dataclasses import replace

from drafter.josa import direction_particle, particle
from drafter.stamp.history import History
from drafter.stamp.marks import REWRITTEN, Pen, marked
from drafter.statute import Annotation, Unit, Words

_NEW, _RENAMED, _MOVED = "본조신설", "제목개정", "이동"


def notes_of(article: Unit, history: History, pen: Pen) -> Unit:
    """조의 표시 달기. The article with the notes of this amendment on lines of their own below it."""
    tail, margin = article.tail, _margin(article.tail)
    for note in _notes(article, history, pen):
        kept = tuple(mark for mark in tail.annotations if not _gives_way(mark, note))
        tail = marked(replace(tail, annotations=kept), margin + note)
    return replace(article, tail=tail)


def _notes(article: Unit, history: History, pen: Pen) -> Iterator[str]:
    if history.inserted(article):
        yield pen.note(_NEW)
    elif history.rewritten(article):
        yield pen.note(REWRITTEN)
    elif history.renamed(article):
        yield _renamed(article, pen)
    if moved := _moved(article, history):
        yield f"[{moved} {pen.deleted()}]"


def _renamed(article: Unit, pen: Pen) -> str:
    """제목개정 grows by a date, as the lists of the units do."""
    former = [mark.text.strip() for mark in article.tail.annotations if _tells(mark, _RENAMED)]
    return pen.mark(_RENAMED, former[-1]) if former else pen.note(_RENAMED)


def _moved(article: Unit, history: History) -> str:
    """제5조에서 이동, 종전 제6조는 제7조로 이동: where it came from, and where what stood here has gone."""
    now = str(article.step)
    before = history.before(article)
    told = []
    if before is not None and before.number != article.number:
        told.append(f"{before.step}에서 {_MOVED}")
    if now in history.moved_from:
        to = history.moved_from[now]
        told.append(f"종전 {now}{particle(now, '은', '는')} {to}{direction_particle(to)} {_MOVED}")
    return ", ".join(told)


def _gives_way(mark: Annotation, note: str) -> bool:
    """Of the notes on headings and on moves only the last one stands."""
    return any(_tells(mark, kind) and kind in note for kind in (_RENAMED, _MOVED))


def _tells(mark: Annotation, kind: str) -> bool:
    return any(event.kind == kind for event in mark.events)


def _margin(tail: Words) -> str:
    """The white space that the notes of this article have before them."""
    text = tail.print()
    return text[: len(text) - len(text.lstrip())] or "\n"
