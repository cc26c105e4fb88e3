"""개정 연산(改正 演算). What directives do, as a closed set of frozen values.

An `Amendment` holds sentences, a sentence holds clauses, and a clause holds the operations that happen at
once. Clauses apply in order, each to the result of the one before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import ClassVar

from drafter.address import Address, Step
from drafter.diagnostics import Diagnostic, Span
from drafter.glyphs import same
from drafter.statute import Statute, Unit, Words


@dataclass(frozen=True, slots=True)
class Operation:
    """연산. One change at one place."""

    target: Address
    """The place it changes, by its number at that moment."""
    span: Span | None = field(default=None, compare=False, repr=False, kw_only=True)
    """Where in the amending text it was ordered."""
    former: Address | None = field(default=None, compare=False, repr=False, kw_only=True)
    """종전의 자리: where the unit stood before an earlier clause moved it or the unit it is in; to be said with it."""

    extent: tuple[Step, Step] | None = field(default=None, compare=False, repr=False, kw_only=True)
    """For a division: the first and the last article it is said to hold, `제3장(제10조부터 제12조까지)`."""
    headed: tuple[tuple[Step, str], ...] = field(default=(), compare=False, repr=False, kw_only=True)
    """The headings its units are named with, `제9조(시행규칙)`; held against the text, and not said again, as the
    guide names units by their numbers alone."""

    korean: ClassVar[str] = ""
    """The name of the operation in drafting practice."""

    @property
    def place(self) -> str:
        """자리. The place as a reader is told of it."""
        return str(self.target)


@dataclass(frozen=True, slots=True)
class ReplaceText(Operation):
    """자구 수정. `T 중 “A”를 “B”로 한다`; with no new words, `T 중 “A”를 삭제한다`."""

    old: str
    """The words quoted."""
    new: str
    """The words that take their place; empty to delete."""
    each: bool = False
    """각각: every hit is meant, not one."""
    quoted: Span | None = field(default=None, compare=False, repr=False, kw_only=True)
    """Where in the amending text the old words are quoted."""

    korean: ClassVar[str] = "자구 수정"


@dataclass(frozen=True, slots=True)
class RenameHeading(Operation):
    """제목 개정. `제5조의 제목 “(자문)”을 “(심의)”로 한다`, also of divisions and of the ordinance itself."""

    old: str
    """The whole heading quoted, without its brackets; empty when the directive does not quote it."""
    new: str
    """The new heading, without brackets."""

    korean: ClassVar[str] = "제목 개정"


Content = Unit | Words | tuple[Unit, ...]
"""새 글. A new unit; new words, where the target is a part (단서, 각 호 외의 부분); several units, for 각 호."""


@dataclass(frozen=True, slots=True)
class RewriteUnit(Operation):
    """전문 개정. `T를 다음과 같이 한다`: a unit with all under it, or a part of one, is written anew."""

    content: Content
    """What the unit or part says from now on."""

    korean: ClassVar[str] = "전문 개정"


@dataclass(frozen=True, slots=True)
class InsertUnit(Operation):
    """신설. `제5조제1항에 제3호를 다음과 같이 신설한다`: a new unit, or a new part (단서, 후단) of one."""

    content: Content
    """The new unit, or the words of the new part."""

    korean: ClassVar[str] = "신설"


@dataclass(frozen=True, slots=True)
class DeleteUnit(Operation):
    """삭제. `T를 삭제한다`: a unit leaves its number behind, a part goes without trace."""

    articles: tuple[Address, ...] = field(default=(), compare=False, repr=False, kw_only=True)
    """The articles a division holds, to be named with it: `제3장(제12조부터 제18조까지)을 삭제한다`."""

    korean: ClassVar[str] = "삭제"


@dataclass(frozen=True, slots=True)
class RenumberUnit(Operation):
    """이동. `제5조를 제6조로 한다`: a unit takes another number and keeps its words."""

    to: Address
    """The address it has afterwards."""

    korean: ClassVar[str] = "이동"


@dataclass(frozen=True, slots=True)
class InsertDivisionHeading(Operation):
    """장 제목 신설. `제5조 앞에 장 번호 및 제목을 다음과 같이 신설한다`: a division opens over articles that are there.

    The target is the article the heading stands beside.
    """

    division: Step
    """The level and number of the division."""
    heading: str
    """What stands after the number; empty when nothing does."""
    follows: bool = False
    """다음에: whether the heading stands after the article, not before it."""

    korean: ClassVar[str] = "장 제목 신설"

    @property
    def place(self) -> str:
        """자리. `제5조 앞의 제2장`."""
        return f"{beside(self.target, self.follows)}의 {self.division}"


@dataclass(frozen=True, slots=True)
class DeleteDivisionHeading(Operation):
    """장 제목 삭제. `제16조 앞의 “제4절 계획”을 삭제한다`: a heading leaves its number behind, the articles stay."""

    division: Step
    """The level and number of the division."""
    heading: str
    """The heading as quoted, without its number; empty when only the number is quoted."""
    follows: bool = False
    """다음의: whether the heading stands after the article, not before it."""

    korean: ClassVar[str] = "장 제목 삭제"

    @property
    def place(self) -> str:
        """자리. `제16조 앞의 제4절`."""
        return f"{beside(self.target, self.follows)}의 {self.division}"


def beside(article: Address, follows: bool) -> str:
    """조의 앞뒤. Where the heading of a division stands: `제5조 앞`, `제4조 다음`."""
    return f"{article} {'다음' if follows else '앞'}"


@dataclass(frozen=True, slots=True)
class RewriteStatute(Operation):
    """전부개정. `○○ 조례 전부를 다음과 같이 개정한다`: the whole ordinance is written anew."""

    content: Statute
    """The ordinance as it reads from now on; without a title of its own it keeps the one it has."""

    korean: ClassVar[str] = "전부개정"


@dataclass(frozen=True, slots=True)
class RepealStatute(Operation):
    """폐지. `○○ 조례는 폐지한다`: nothing of the ordinance is left but its title."""

    korean: ClassVar[str] = "폐지"


@dataclass(frozen=True, slots=True)
class Unread(Operation):
    """읽지 못한 지시. A directive that could not be read, kept so that it is answered for: it fails when applied."""

    text: str
    """The words of the clause or sentence, up to its 하고 or 한다."""
    reason: Diagnostic = field(compare=False, repr=False)
    """Why it could not be read."""

    korean: ClassVar[str] = "읽지 못한 지시"


OPERATIONS: tuple[type[Operation], ...] = (
    ReplaceText,
    RenameHeading,
    RewriteUnit,
    InsertUnit,
    DeleteUnit,
    RenumberUnit,
    InsertDivisionHeading,
    DeleteDivisionHeading,
    RewriteStatute,
    RepealStatute,
    Unread,
)
"""Every kind of operation there is."""


@dataclass(frozen=True, slots=True)
class Clause:
    """절. What one verb orders: operations that happen at once, each to the same text."""

    operations: tuple[Operation, ...]
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Sentence:
    """개정 문장. Clauses chained by 하고, 하며 and closed by 한다."""

    clauses: tuple[Clause, ...]
    span: Span | None = field(default=None, compare=False, repr=False)


class AmendmentKind(Enum):
    """개정 방식. How an ordinance comes about; the value is the official word."""

    PARTIAL = "일부개정"
    WHOLE = "전부개정"
    REPEAL = "폐지"
    ENACTMENT = "제정"


@dataclass(frozen=True, slots=True)
class Amendment:
    """개정문(改正文). The ordinance amended, the directive sentences, and the amending ordinance's own addenda."""

    title: str = ""
    """The ordinance amended, as the opening sentence names it; empty when there is no opening sentence."""
    sentences: tuple[Sentence, ...] = ()
    addenda: tuple[Unit, ...] = ()
    """부칙: the addenda of the amending ordinance itself."""
    kind: AmendmentKind = AmendmentKind.PARTIAL
    parts: tuple["Amendment", ...] = ()
    """일괄개정: the ordinances that one bill amends one after another (`제1조(○○ 조례의 개정)`)."""
    others: tuple["Amendment", ...] = ()
    """다른 조례의 개정: the amendments of other ordinances that the addenda order."""
    bill_title: str = field(default="", compare=False)
    """의안의 제명: the title of the bill the text was read from, `○○ 조례 일부개정조례안`; empty where it gave none."""
    span: Span | None = field(default=None, compare=False)
    """Where the opening sentence stands; None when it was not read from a text."""

    @property
    def clauses(self) -> Iterator[Clause]:
        """The clauses of all sentences, in order, those of the parts among them."""
        yield from (clause for sentence in self.sentences for clause in sentence.clauses)
        for part in self.parts:
            yield from part.clauses

    def of(self, title: str) -> "Amendment":
        """해당 부분. The part that amends the ordinance of that title; the amendment itself when no part names it.

        Sentences before the first opening, which name no ordinance, are taken to amend the one at hand.
        """
        named = self._named(title)
        if named is None or named is self:
            return replace(self, parts=()) if self.parts else self
        return named if self.title else replace(named, sentences=self.sentences + named.sentences)

    def besides(self, title: str) -> tuple["Amendment", ...]:
        """나머지 부분. The amendments of other ordinances, when the one of that title is amended."""
        chosen = self._named(title) or self
        main = (replace(self, parts=()),) if self.title and self.sentences and chosen is not self else ()
        return (*main, *(part for part in (*self.parts, *self.others) if part is not chosen))

    def _named(self, title: str) -> "Amendment | None":
        if same(self.title, title) if self.title else not self.parts:
            return self
        return next((part for part in (*self.parts, *self.others) if same(part.title, title)), None)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """연산. Every operation, in order."""
        return tuple(operation for clause in self.clauses for operation in clause.operations)
