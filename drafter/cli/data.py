"""자료 형식 출력. Data for `--format json`, and diagnostics as such."""

import json
from collections.abc import Iterable
from typing import Any

from drafter.cli.show import Documents, place_of
from drafter.diagnostics import Diagnostic, Language


def as_json(data: Any) -> str:
    """자료 적기. As JSON: readable, with hangul as hangul."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def diagnostics_data(
    diagnostics: Iterable[Diagnostic], documents: Documents, language: Language
) -> list[dict[str, Any]]:
    """진단 자료. Every diagnostic with its words and its place."""
    return [diagnostic_data(diagnostic, documents, language) for diagnostic in diagnostics]


def diagnostic_data(diagnostic: Diagnostic, documents: Documents, language: Language) -> dict[str, Any]:
    """진단 하나의 자료. Its words, and file, line and column where it has a place."""
    source = documents.get(diagnostic.document)
    place = place_of(source.text, diagnostic.span) if source and diagnostic.span else None
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.say(language),
        "hint": diagnostic.advise(language).strip(),
        "file": source.path if source else None,
        "line": place.row if place else None,
        "column": place.start + 1 if place else None,
    }
