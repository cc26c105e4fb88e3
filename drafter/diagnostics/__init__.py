"""진단(診斷). What went wrong or is worth a look: a code, a place, the message and what to do about it.

All codes and their words stand in `catalogue.toml`, in Korean and English; no other module holds a message.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any, Literal

Language = Literal["ko", "en"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """범위. A stretch of a text, in characters from its beginning; the end is not included."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether all of another stretch is in this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """The same stretch where the text begins `by` characters later."""
        return Span(self.start + by, self.end + by)


class Severity(StrEnum):
    """심각도. error: not done; warning: done, but to be looked at; note: worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    def undone(self, strict: bool) -> bool:
        """미반영 여부. Whether what is said so counts as not done: an error, and with `strict` a warning too."""
        return self is Severity.ERROR or (strict and self is Severity.WARNING)


class Document(StrEnum):
    """문서. Which text a diagnostic speaks of."""

    STATUTE = "statute"
    AMENDMENT = "amendment"
    FILE = "file"


class Code(StrEnum):
    """진단 부호. Every code the tool can give; the words stand in the catalogue."""

    EMPTY_STATUTE = "S001"
    NO_ARTICLES = "S002"
    WITHOUT_ARTICLES = "S003"
    EMPTY_AMENDMENT = "D001"
    NO_OPENING = "D002"
    NOT_UNDERSTOOD = "D003"
    PAYLOAD_MISSING = "D004"
    PAYLOAD_NUMBER = "D005"
    PAYLOAD_UNANNOUNCED = "D006"
    NOTHING_NAMED_BEFORE = "D007"
    UNEQUAL_LISTS = "D008"
    UNKNOWN_UNIT_IN_RANGE = "D009"
    WRAPPED_QUOTATION = "D010"
    MISPRINTED_NUMBER = "D011"
    PAGE_NUMBERS = "D012"
    RUNS_ON = "D013"
    IRREGULAR_WORD = "D014"
    LEFT_OUT = "D015"
    ORDER_IN_NEW_TEXT = "D016"
    ORDER_IN_ADDENDA = "D017"
    QUOTED_AMENDMENT = "D018"
    QUOTED_UNSURE = "D019"
    NOT_QUOTED = "D020"
    TABLE_AMID = "D021"
    UNIT_NOT_FOUND = "A001"
    PART_NOT_FOUND = "A002"
    WORDS_NOT_FOUND = "A003"
    SEVERAL_HITS = "A004"
    MATCHED_LOOSELY = "A005"
    NUMBER_TAKEN = "A006"
    HEADING_DIFFERS = "A007"
    OTHER_ORDINANCE = "A008"
    PART_PRESENT = "A009"
    PLACE_DIFFERS = "A010"
    INSIDE_ANNEX = "A011"
    NOT_YET_IN_FORCE = "A012"
    CLAUSE_FAILED = "A013"
    ALSO_ELSEWHERE = "A014"
    LEVEL_DIFFERS = "A015"
    FORMER_DIFFERS = "A016"
    EXTENT_DIFFERS = "A017"
    STANDS_TWICE = "A018"
    SHEET_MISSING = "A019"
    ORDERED_TWICE = "A020"
    TITLE_IN_PART = "A021"
    PARTICLE_CLASHES = "A022"
    HEADING_NOT_THERE = "A023"
    ALSO_HEADING = "A024"
    FIRST_PARAGRAPH = "A025"
    OUT_OF_ORDER = "A026"
    NOT_THIS_ORDINANCE = "A027"
    ALREADY_AMENDED = "A028"
    NAMED_WITH_HEADING = "A029"
    OVERWRITTEN = "A030"
    TABLE_GONE = "A031"
    ROW_RENAMED = "A032"
    ROW_MISFIT = "A033"
    FRAME_NARROW = "A034"
    TABLE_STAYS = "A035"
    ARTICLES_GONE = "A036"
    DELETED_MOVED = "A037"
    NUMBER_SKIPPED = "A038"
    WHICH_WORDS = "A039"
    NOT_RESTATED = "A040"
    BRANCH_LEFT = "A041"
    NUMBER_TWICE = "A042"
    INSIDE_LONGER_WORD = "A043"
    NUMBER_CUT = "A044"
    OTHER_SENTENCE = "A045"
    OTHER_PASSED_OVER = "A046"
    OTHERS_PASSED_OVER = "A047"
    OWN_PASSED_OVER = "A048"
    NOT_DRAFTED = "W001"
    TWO_ORDINANCES = "W002"
    GONE_UNSAID = "W003"
    COME_UNSAID = "W004"
    CHARACTER_BY_NAME = "W005"
    EMPTY_TABLE = "C001"
    NOT_A_DATE = "T001"
    DIFFERS = "V001"
    NOT_THERE = "V002"
    NOT_WANTED = "V003"
    NO_CASES = "V004"
    NOT_ALL_APPLIED = "V005"
    FILE_MISSING = "F001"
    FILE_BINARY = "F002"
    FILE_EMPTY = "F003"
    FILE_UNREADABLE = "F004"
    FILE_UNWRITABLE = "F005"
    UNKNOWN_FORMAT = "F006"
    UNKNOWN_CODE = "F007"
    UNKNOWN_STYLE = "F008"
    DECODED_AS = "F009"
    TEMPLATE_PLACEHOLDER = "F010"
    TEMPLATE_FORMAT = "F011"
    NOT_A_DOCUMENT = "F012"
    STYLE_SYNTAX = "F013"
    STYLE_KEY = "F014"
    STYLE_VALUE = "F015"
    AUTOMATIC_NUMBERS = "F016"
    NOT_TABLE_DATA = "F017"
    TABLE_FOR_TEXT = "F018"
    FILE_IN_USE = "F019"
    FOLDER_MISSING = "F020"
    TEMPLATE_OF_BILL = "F021"
    FOLDER_FOR_FILE = "F022"
    TEMPLATE_PLACE_TWICE = "F023"
    TEMPLATE_PLACE_APART = "F024"
    TEMPLATE_PLACE_NARROW = "F025"


@dataclass(frozen=True, slots=True)
class Wording:
    """문구. What is said and what is advised, in both languages; `{…}` stands for the facts of a case."""

    message: dict[str, str]
    hint: dict[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """목록의 한 항목. The words for one code, in both languages."""

    severity: Severity
    wording: Wording
    explanation: dict[str, str]
    variants: dict[str, Wording]
    """The words for cases of it that have another reason, by the name of the variant."""

    def worded(self, variant: str) -> Wording:
        """문구 고르기. The words for that variant."""
        return self.variants[variant] if variant else self.wording


@cache
def catalogue() -> dict[Code, Entry]:
    """진단 목록. Every code with its words; what reads it is loaded only when there is something to say."""
    return {Code(code): _entry(words) for code, words in _loaded("catalogue.toml").items()}


def _entry(words: dict[str, Any]) -> Entry:
    variants = {name: Wording(**variant) for name, variant in words.get("variants", {}).items()}
    wording = Wording(words["message"], words["hint"])
    return Entry(Severity(words["severity"]), wording, words["explanation"], variants)


def _loaded(name: str) -> dict[str, Any]:
    import tomllib
    from importlib.resources import files

    return tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))


class Phrase(str):
    """말. A fact that is said in the language of the message: its name in `phrases.toml`."""

    __slots__ = ()

    def say(self, language: Language) -> str:
        """The words in the language asked for."""
        return phrases()[self][language]


@cache
def phrases() -> dict[str, dict[Language, str]]:
    """말 목록. Every phrase with its words in both languages."""
    return _loaded("phrases.toml")


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """진단(診斷). One finding: its code, its place, and the facts its message tells."""

    code: Code
    document: Document
    """Which text the place is in."""
    span: Span | None = None
    """Where; None when it concerns the whole text."""
    facts: dict[str, str] = field(default_factory=dict)
    """What fills the blanks of the message."""
    variant: str = ""
    """Which wording of its code is meant, where that has several."""

    @property
    def severity(self) -> Severity:
        """심각도. error, warning or note."""
        return catalogue()[self.code].severity

    @property
    def message(self) -> str:
        """The message in Korean."""
        return self.say("ko")

    @property
    def hint(self) -> str:
        """What to do about it, in Korean."""
        return self.advise("ko")

    def say(self, language: Language) -> str:
        """The message in the language asked for."""
        return catalogue()[self.code].worded(self.variant).message[language].format(**self._facts(language))

    def advise(self, language: Language) -> str:
        """What to do about it, in the language asked for."""
        return catalogue()[self.code].worded(self.variant).hint[language].format(**self._facts(language))

    def _facts(self, language: Language) -> dict[str, str]:
        return {name: fact.say(language) if isinstance(fact, Phrase) else fact for name, fact in self.facts.items()}
