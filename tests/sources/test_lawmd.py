"""법령 수집본 읽기. Law as Markdown: the marks go, every line stays where it was."""

from pathlib import Path

import drafter

COLLECTED = """---
법령ID: '000001'
제목: 놀이터법
---

# 놀이터법

## 제1장 총칙

##### 제1조 (목적)

이 법은 놀이터를 둔다.

**①** 시장은 다음을 둔다.

  1\\. 그네
    가\\. 줄

## 부칙

부칙 <제1호,2020.1.2>
"""


def test_marks_go_and_lines_stay(tmp_path: Path) -> None:
    file = tmp_path / "놀이터법.md"
    file.write_text(COLLECTED, encoding="utf-8")
    text = drafter.read(file).text
    assert text.split("\n")[5:] == [
        "놀이터법",
        "",
        "제1장 총칙",
        "",
        "제1조 (목적)",
        "",
        "이 법은 놀이터를 둔다.",
        "",
        "① 시장은 다음을 둔다.",
        "",
        "  1. 그네",
        "    가. 줄",
        "",
        "",
        "",
        "부칙 <제1호,2020.1.2>",
        "",
    ]
    statute = drafter.parse_statute(text).value
    assert statute.title.text == "놀이터법"
    assert [str(unit.step) for unit in statute.children] == ["제1장", "부칙"]
    assert statute.text() == text


def test_other_markdown_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "메모.md"
    file.write_text("# 메모\n\n1\\. 할 일\n", encoding="utf-8")
    assert drafter.read(file).text == "# 메모\n\n1\\. 할 일\n"
