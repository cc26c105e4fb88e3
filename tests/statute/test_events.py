"""연혁. What marks of a consolidation tell."""

from datetime import date

import pytest

from drafter.events import Event, read_events

ONE, TWO = date(2019, 3, 28), date(2021, 9, 30)


@pytest.mark.parametrize(
    ("mark", "events"),
    [
        ("<개정 2019.3.28., 2021.9.30.>", (Event("개정", (ONE, TWO)),)),
        ("<개정 2019. 3. 28,2021ㆍ9ㆍ30>", (Event("개정", (ONE, TWO)),)),
        ("<신설 2019.3.28., 개정 2021.9.30.>", (Event("신설", (ONE,)), Event("개정", (TWO,)))),
        ("[본조신설 2019.3.28]", (Event("본조신설", (ONE,)),)),
        ("<본조 신설 2019.03.28>", (Event("본조신설", (ONE,)),)),
        ("(2019.3.28. 개정)", (Event("개정", (ONE,)),)),
        ("<타법개정 2019년 3월 28일>", (Event("타법개정", (ONE,)),)),
        ("<2019.3.28>", (Event("", (ONE,)),)),
        ("<93. 4. 23>", (Event("", (date(1993, 4, 23),)),)),
        ("<개정 2019.13.99>", (Event("개정"),)),
        ("(종전 제2호에서 이동 2019.3.28.)", (Event("이동", (ONE,), "제2호"),)),
        (
            "[제5조에서 이동, 종전의 제6조는 제7조로 이동 <2021.9.30.>]",
            (Event("이동", (TWO,), "제5조"), Event("이동", (TWO,), "제6조", "제7조")),
        ),
    ],
)
def test_events(mark: str, events: tuple[Event, ...]) -> None:
    assert read_events(mark) == events
