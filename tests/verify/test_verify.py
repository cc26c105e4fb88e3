"""Verdicts and the board."""

from pathlib import Path

import pytest

from drafter.apply import Status
from drafter.failure import Failure
from drafter.verify import Board, Case, find_cases, judge, verdicts

FILES = Path(__file__).parents[1] / "cli" / "files"
BEFORE = "조례\n제1조(목적) 나무를 심는다.\n"


def test_a_good_case() -> None:
    verdict = judge(Case("하나", BEFORE, "제1조 중 “심는다”를 “가꾼다”로 한다.", BEFORE.replace("심는다", "가꾼다")))
    assert (verdict.understood, verdict.applied, verdict.equal, verdict.good) == (True, True, True, True)
    assert verdict.operations == {("자구 수정", Status.APPLIED): 1}


def test_an_amending_text_that_cannot_be_read_is_not_understood() -> None:
    verdict = judge(Case("하나", BEFORE, "제1조를 알아서 잘 한다.", BEFORE))
    assert (verdict.understood, verdict.applied, verdict.equal, verdict.good) == (False, False, True, False)


def test_an_empty_amending_text_is_not_understood() -> None:
    assert not judge(Case("하나", BEFORE, "", BEFORE)).understood


def test_several_processes_give_the_same_as_one() -> None:
    folders = find_cases(FILES)
    assert list(verdicts(folders, 2)) == list(verdicts(folders, 1))


def test_the_board_counts() -> None:
    board = Board(tuple(verdicts(find_cases(FILES / "사례"))))
    assert board.counts == {"cases": 2, "understood": 2, "applied": 1, "equal": 1}
    assert board.operations["삭제"] == {Status.APPLIED: 0, Status.WARNED: 0, Status.FAILED: 1}
    assert not board.good


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "없음"):
        with pytest.raises(Failure):
            find_cases(folder)
