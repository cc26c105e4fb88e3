"""Golden cases: files of Markdown that hold cases as data, and the recorder that writes their expected side.

    ## 호를 둘 신설한다
    출처: 서울특별시 … 일부개정조례안 (2025. 2. 3.)

    제17조제1항에 제3호를 다음과 같이 신설한다.
      3. …
    ---
    InsertUnit(제17조제1항제3호, "…")

What stands above the line `---` is the input; several texts in it are parted by lines `===`. What stands below
is expected. `pytest --update-golden` writes what came out instead of failing: read the diff before committing.
"""

import re
from dataclasses import dataclass
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"

recording = False
"""Whether expectations are written instead of checked; set by `--update-golden`."""

_HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)
_SOURCE = re.compile(r"\A\s*^출처: *(.+?) *$\n?", re.MULTILINE)
_EXPECTED = re.compile(r"^---[ \t]*$\n?", re.MULTILINE)
_NEXT_TEXT = re.compile(r"^===[ \t]*$\n?", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One case: where it stands, what goes in, what must come out."""

    file: Path
    title: str
    source: str
    """Where the text was found; empty for a made-up one."""
    input: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file.stem}: {self.title}"

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the input, in order."""
        return tuple(text.strip("\n") for text in _NEXT_TEXT.split(self.input))


def load_cases(folder: str | Path) -> list[Case]:
    """Every case of the Markdown files in a folder (a name under `tests/golden`, or a path), in order."""
    return [case for file in sorted((GOLDEN / folder).glob("*.md")) for case in read_cases(file)]


def read_cases(file: Path) -> list[Case]:
    """The cases of one file."""
    cases = [_case(file, title, body) for title, body, _ in _sections(file.read_text(encoding="utf-8"))]
    titles = [case.title for case in cases]
    doubled = {title for title in titles if titles.count(title) > 1}
    assert not doubled, f"{file.name} has two cases of one title: {doubled}"
    return cases


def check(case: Case, actual: str) -> None:
    """What came out is what the case expects; when recording, it becomes what the case expects."""
    actual = actual.strip("\n")
    broken = [line for line in actual.splitlines() if _HEADING.match(line) or _EXPECTED.match(line)]
    assert not broken, f"a golden file cannot hold these lines: {broken}"
    if recording:
        _record(case, actual)
    else:
        assert actual == case.expected


def _case(file: Path, title: str, body: str) -> Case:
    given, *expected = _EXPECTED.split(body, maxsplit=1)
    source = _SOURCE.match(given)
    text = given[source.end() :] if source else given
    return Case(
        file=file,
        title=title,
        source=source.group(1) if source else "",
        input=text.strip("\n"),
        expected=expected[0].strip("\n") if expected else "",
    )


def _sections(text: str) -> list[tuple[str, str, int]]:
    """Title, body and the place of the body, for every case of a file."""
    headings = list(_HEADING.finditer(text))
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    return [(h.group(1), text[h.end() : end], h.end()) for h, end in zip(headings, ends, strict=True)]


def _record(case: Case, actual: str) -> None:
    text = case.file.read_text(encoding="utf-8")
    body, place = next((body, place) for title, body, place in _sections(text) if title == case.title)
    given, *expected = _EXPECTED.split(body, maxsplit=1)
    if not expected:
        given = given.rstrip("\n") + "\n"
    rest = text[place + len(body) :]
    written = text[:place] + f"{given}---\n{actual}\n" + ("\n" + rest if rest else "")
    if written != text:
        case.file.write_text(written, encoding="utf-8")
