"""An ordinance or an amending text: what a text is taken for."""

import unicodedata

import pytest

from drafter.cli.kind import is_amendment

OPENING = "나무 조례 일부를 다음과 같이 개정한다."


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENING}\n제1조를 삭제한다.",
        "나무 조례 일부개정조례안\n\n제1조를 삭제한다.",
        "나무 조례 전부개정조례안(대안)\n\n제1조(목적) 나무를 심는다.",
        f"나무 조례 등의 일부개정에 관한 조례\n제1조(「나무 조례」의 개정) {OPENING}\n제1조를 삭제한다.",
        f"제1조(「나무 조례」의 개정) {OPENING}\n제1조를 삭제한다.",
        "제1조 중 “가”를 “나”로 한다.",
        unicodedata.normalize("NFD", OPENING),
    ],
)
def test_an_amending_text(text: str) -> None:
    assert is_amendment(text)


@pytest.mark.parametrize(
    "text",
    [
        "나무 조례\n제1조(목적) 나무를 심는 데 쓴다.",
        f"나무 조례\n제1조(목적) 나무를 심는다.\n부칙\n제2조(다른 조례의 개정) 풀 {OPENING}",
        "나무 조례\n이 조례는 나무를 심는 데 쓴다.",
        "",
    ],
)
def test_an_ordinance(text: str) -> None:
    assert not is_amendment(text)
