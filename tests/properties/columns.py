"""The two columns of a table read back: what each says of the articles it shows, with what is left out put in again.

A column is read beside the ordinance it belongs to, which tells the units a run such as `② ∼ ④ (생 략)` stands
for; their words are those of the current text on both sides, as both notes say. What was read is a tree of words
without white space, its units in the order of their signs, without those that are deleted.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.apply import Applied
from drafter.glyphs import width
from drafter.signs import sign
from drafter.statute import DELETED, Statute, Unit
from drafter.table import Cell, ComparisonTable, Row

_SENTENCE_NOTE = re.compile(r"<(?:단서|후단) (?:신설|삭제)>")
_ARTICLE = re.compile(r"(제\d+조(?:의\d+)*)(?:\([^)]*\))?(?: |$)")
_ADDRESS = re.compile(r"제\d+조(?:의\d+)*(?:제\d+[항호](?:의\d+)*|[가-힣]목(?:의\d+)*|\d+\))*")
_NOTHING = re.compile(r"|<신 설>|<삭 제>|\(\S+ 이동\)")
_LEFT_OUT = re.compile(
    r"(?:(?P<first>\S+?)(?:(?:ㆍ|・| [∼~] )(?P<last>\S+))? )?"
    r"\((?:생 략|현행과 같음|현행 (?P<former>.+)[과와] 같음)\)"
)

Tree = tuple[str, str, tuple["Tree", ...]]
"""A sign with its heading, the own words, and what is under them."""


@dataclass
class Said:
    """What a column says of one unit, while it is being read."""

    sign: str
    words: str = ""
    below: list["Said"] = field(default_factory=list)

    def tree(self) -> Tree:
        return self.sign, self.words, tuple(sorted(one.tree() for one in self.below if one.words != DELETED))


def said_of(unit: Unit) -> Said:
    """What the ordinance itself says of a unit."""
    return Said(tight(head(unit)), tight(unit.words.text), [said_of(child) for child in unit.children])


def head(unit: Unit) -> str:
    """The sign and the heading, as they stand before the own words."""
    return sign(unit.step) + (f"({unit.heading.text})" if unit.heading else "") + " "


def tight(text: str) -> str:
    """Without white space, and without the notes on whole sentences."""
    return "".join(_SENTENCE_NOTE.sub("", text).split())


class Column:
    """One side of the rows of an article."""

    def __init__(self, statute: Statute, current: Statute) -> None:
        self._statute = statute
        self._current = {unit.identity: unit for unit in current.walk()}
        self._open: dict[int, tuple[Unit, Said]] = {}
        self.article: tuple[Unit, Said] | None = None
        self.elsewhere: list[tuple[Unit, Said]] = []
        """Units a row names by their whole address: they stand under another unit in this text."""

    def moved_articles(self, note: re.Match[str]) -> list[Tree]:
        """Articles whose words a row leaves out, as it says only that they moved."""
        articles = list(self._statute.articles())
        signs = [sign(article.step) for article in articles]
        return [said.tree() for said in self._run(articles, signs, note)]

    def open(self, text: str) -> int:
        """The first row: which article it is; how long its number and heading are."""
        label = _ARTICLE.match(text)
        if not label:
            return 0
        unit = self._statute.find(label[1])
        assert unit is not None, f"there is no {label[1]}"
        self.article = unit, Said(tight(label[0]))
        return label.end()

    def words_at(self, cell: Cell, start: int) -> int | None:
        """Where the words of the unit begin; None when the cell gives none. What a note stands for is put in."""
        rest = cell.text[start:]
        note = _LEFT_OUT.fullmatch(rest)
        if note:
            self._fill(note, cell.depth)
        if note or _NOTHING.fullmatch(rest):
            return None
        label = rest.split(" ")[0]
        opened = self.article is not None and bool(start and self.article[0].words)
        if cell.depth or (self._far(label) and not opened):
            return start + len(label) + 1
        assert self.article is not None, f"{rest!r} belongs to no article"
        return start if self.article[0].words else start + len(label) + 1

    def _far(self, label: str) -> Unit | None:
        """The unit that a whole address at the head of a row names: it stands elsewhere in this text."""
        return self._statute.find(label) if _ADDRESS.fullmatch(label) else None

    def take(self, label: str, words: str, depth: int) -> None:
        """A unit whose words the column gives."""
        far = self._far(label)
        if not label and self.article:
            self.article[1].words = tight(words)
            return
        unit = far or next(child for child in self._over(depth)[0].children if sign(child.step) == label)
        said = Said(tight(head(unit)), tight(words))
        if far:
            self.elsewhere.append((far, said))
        else:
            self._over(depth)[1].below.append(said)
        self._open = {at: one for at, one in self._open.items() if at < depth} | {depth: (unit, said)}

    def _over(self, depth: int) -> tuple[Unit, Said]:
        above = [at for at in self._open if at < depth]  # a level may be left out
        if above:
            return self._open[max(above)]
        assert self.article is not None
        return self.article

    def _fill(self, note: re.Match[str], depth: int) -> None:
        """Units whose words the column leaves out."""
        if note["first"] and self._far(note["first"]):
            return
        parent, above = self._over(depth)
        if not note["first"]:
            said = self._current_words(parent)
            above.words, above.below = said.words, said.below
            return
        above.below += self._run(parent.children, [sign(child.step) for child in parent.children], note)

    def _run(self, units: Sequence[Unit], signs: list[str], note: re.Match[str]) -> list[Said]:
        first, last = signs.index(note["first"]), signs.index(note["last"] or note["first"])
        run = units[first : last + 1]
        for unit in (run[0], run[-1]) if note["former"] else ():
            assert str(self._current[unit.identity].step) in note["former"], note.string
        return [self._current_words(unit) for unit in run if unit.identity in self._current or not unit.deleted]

    def _current_words(self, unit: Unit) -> Said:
        """What the current text says of a unit, under the sign the unit has here."""
        former = said_of(self._current[unit.identity])
        return Said(tight(head(unit)), former.words, former.below)


def columns(table: ComparisonTable, applied: Applied) -> tuple[dict[str, Tree], dict[str, Tree]]:
    """What the left column says of the articles it shows, by their heads, and what the right one does."""
    lefts: list[Tree] = []
    rights: list[Tree] = []
    for rows in _articles(table):
        left, right = Column(applied.before, applied.before), Column(applied.after, applied.before)
        notes = _LEFT_OUT.fullmatch(rows[0].left.text), _LEFT_OUT.fullmatch(rows[0].right.text)
        if notes[0] and notes[1] and _ARTICLE.match(notes[0]["first"] or ""):
            lefts += left.moved_articles(notes[0])
            rights += right.moved_articles(notes[1])
        else:
            lefts += _one_article(left, right, rows)
            rights += [right.article[1].tree()] if right.article else []
    return {tree[0]: tree for tree in lefts}, {tree[0]: tree for tree in rights}


def _one_article(left: Column, right: Column, rows: list[Row]) -> list[Tree]:
    for row in rows:
        _read(row, left, right)
    assert [said.tree() for _, said in left.elsewhere] == [said_of(unit).tree() for unit, _ in left.elsewhere]
    return [left.article[1].tree()] if left.article else []


def _articles(table: ComparisonTable) -> Iterator[list[Row]]:
    """The rows of each article of the main part, without those of chapters and of the title."""
    group: list[Row] = []
    for row in table.rows:
        if row.opens_article:
            yield from (group,) if group else ()
            group = []
        if any(cell.text.startswith(("부칙", "[")) for cell in (row.left, row.right)):
            return
        opens = any(_ADDRESS.match(cell.text) for cell in (row.left, row.right))
        group += [row] if group or opens else []
    yield from (group,) if group else ()


def _read(row: Row, left: Column, right: Column) -> None:
    starts = [column.open(cell.text) if row.opens_article else 0 for column, cell in _sides(row, left, right)]
    words = [column.words_at(cell, at) for (column, cell), at in zip(_sides(row, left, right), starts, strict=True)]
    if words[0] is not None:
        left.take(row.left.text[starts[0] : words[0]].strip(), row.left.text[words[0] :], row.left.depth)
    if words[1] is not None:
        said = row.right.text[words[1] :] if words[0] is None else expanded(row, words[0], words[1])
        right.take(row.right.text[starts[1] : words[1]].strip(), said, row.right.depth)


def _sides(row: Row, left: Column, right: Column) -> tuple[tuple[Column, Cell], tuple[Column, Cell]]:
    return (left, row.left), (right, row.right)


def expanded(row: Row, left_start: int, right_start: int) -> str:
    """The own words on the right, each dash the word it stands for: those on the left that are not underlined."""
    kept = deque(char for char, marked in _characters(row.left)[left_start:] if not marked)
    out: list[str] = []
    owed = 0
    for char, marked in _characters(row.right)[right_start:]:
        if marked:
            out.append(char)
        elif owed and char == "-":
            owed -= 1
        elif not kept or char not in ("-", kept[0]):
            assert char.isspace(), f"{char!r} in {row.right.text!r} stands for nothing"
        else:
            out.append(kept.popleft())
            owed = width(out[-1]) - 1 if char == "-" else 0
    assert not owed, f"{row.right.text!r} is a column short"
    assert not "".join(kept).strip(), f"{row.right.text!r} leaves {''.join(kept)!r}"
    return "".join(out)


def _characters(cell: Cell) -> list[tuple[str, bool]]:
    return [(char, marked) for words, marked in cell.pieces() for char in words]
