"""What the head of a line tells of the unit it begins."""

import pytest

from drafter.sources.signs import begins_row, depth_of, opens_article


@pytest.mark.parametrize(
    ("words", "depth"),
    [
        ("제17조(지원) ① 시장은", 0),
        ("제3조의2 (생 략)", 0),
        ("② ~ ⑤ (생 략)", 0),
        ("➁ 시장은", 0),
        ("부칙", 0),
        ("[별표 1] (생 략)", 0),
        ("1.ㆍ2. (생 략)", 1),
        ("1의2. 하나", 1),
        ("1. 2025년도 예산", 1),
        ("1. 2.5배", 1),
        ("나. 을", 2),
        ("거. ∼ 허. (생 략)", 2),
        ("1) 갑", 3),
        ("가) 갑", 4),
        ("(1) 갑", 5),
        ("(가) 갑", 6),
        ("시장은 다음 각 호의", None),
        ("제17조제1항에 따라", None),
        ("다.", None),
        ("음)", None),
        ("2. 3. 시행한다", None),
        ("3.5퍼센트", None),
    ],
)
def test_depth(words: str, depth: int | None) -> None:
    assert depth_of(words) == depth


def test_articles_and_rows() -> None:
    assert opens_article("제1장 총칙")
    assert not opens_article("① 시장은")
    assert begins_row("<신   설>")
    assert not begins_row("<가축전염병 예방법>에 따른")
