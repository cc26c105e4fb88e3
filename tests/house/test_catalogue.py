"""The catalogue of diagnostics: every code has its words in both languages, and is given somewhere."""

import errno
import re
import string
import tomllib
from typing import Any

import pytest
from modules import PACKAGE, modules

from drafter.apply.annex.reaching import Untold
from drafter.diagnostics import Code, Diagnostic, Document, Phrase

CATALOGUE = PACKAGE / "diagnostics" / "catalogue.toml"
ENTRIES: dict[str, dict[str, Any]] = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))
PHRASES: dict[str, dict[str, str]] = tomllib.loads(CATALOGUE.with_name("phrases.toml").read_text(encoding="utf-8"))
LANGUAGES = ("ko", "en")
WORDINGS = {
    **ENTRIES,
    **{f"{code} {name}": words for code, e in ENTRIES.items() for name, words in e.get("variants", {}).items()},
}


def test_the_catalogue_holds_the_codes_and_no_other() -> None:
    assert sorted(ENTRIES) == sorted(Code)


@pytest.mark.parametrize("code", sorted(WORDINGS))
@pytest.mark.parametrize("text", ["message", "hint", "explanation"])
def test_every_code_has_its_words_in_both_languages(code: str, text: str) -> None:
    words = WORDINGS[code].get(text)
    if words is None:
        assert text == "explanation"
        assert code not in ENTRIES
        return
    assert set(words) == set(LANGUAGES)
    assert all(words[language].strip() for language in LANGUAGES)
    assert re.search("[가-힣]", words["ko"]) or _blanks(words["ko"])


@pytest.mark.parametrize("code", sorted(WORDINGS))
def test_both_languages_tell_the_same_facts(code: str) -> None:
    for text in ("message", "hint"):
        words = WORDINGS[code][text]
        assert _blanks(words["ko"]) == _blanks(words["en"])


def test_every_reason_why_a_place_in_an_annex_cannot_be_told_has_its_words() -> None:
    assert set(ENTRIES[Code.INSIDE_ANNEX]["variants"]) == {why.value for why in Untold if why.value}


def test_a_diagnostic_speaks_both_languages() -> None:
    diagnostic = Diagnostic(Code.FILE_MISSING, Document.FILE, facts={"path": "현행.txt", "nearest": ""})
    assert diagnostic.say("ko") == "파일이 없습니다: 현행.txt"
    assert diagnostic.say("en") == "There is no such file: 현행.txt"


def test_every_code_is_given_somewhere() -> None:
    outside = (p for p in modules() if "diagnostics" not in p.parts)
    source = "\n".join(path.read_text(encoding="utf-8") for path in outside)
    assert [code.name for code in Code if not re.search(rf"\bCode\.{code.name}\b", source)] == []


@pytest.mark.parametrize("name", sorted(PHRASES))
def test_every_phrase_has_its_words_in_both_languages(name: str) -> None:
    assert set(PHRASES[name]) == set(LANGUAGES)
    assert re.search("[가-힣]", PHRASES[name]["ko"])


def test_every_phrase_is_said_somewhere() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in modules())
    assert [name for name in PHRASES if not hasattr(errno, name) and f'"{name}"' not in source] == []


def test_a_fact_may_be_a_phrase() -> None:
    diagnostic = Diagnostic(Code.FILE_UNWRITABLE, Document.FILE, facts={"path": "뒤.txt", "reason": Phrase("ENOSPC")})
    assert diagnostic.say("ko") == "파일을 쓸 수 없습니다: 뒤.txt (디스크에 남은 자리가 없습니다)"
    assert diagnostic.say("en") == "The file cannot be written: 뒤.txt (no space is left on the disk)"


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
