"""Where somebody is in their story (clinical.md sections 2 and 3)."""

from datetime import date, timedelta

import pytest

from coach.course import Before, Check, Felt, Flare, FlareStage
from coach.exercises import Library
from coach.history import FEW, History
from coach.model import Deed
from coach.ports import Book
from coach.recall import history_of
from coach.stage import Chapter, stage_of, was_tough
from tests.coach.lives import ANNA, NOW, TODAY, settled


def days(*ago: int, earlier: int = 0) -> History:
    found = (TODAY - timedelta(days=n) for n in sorted(ago, reverse=True))
    return History(tuple(found), earlier)


@pytest.mark.parametrize(
    ("history", "chapter"),
    [
        pytest.param(days(), "beginning", id="never"),
        pytest.param(days(1, 2, 3, 4, 5), "beginning", id="five days"),
        pytest.param(days(1, 2, 3, 4, 5, 6), "everyday", id="six days"),
        pytest.param(days(7, 14, 21, 28, 35, 41), "everyday", id="once a week"),
        pytest.param(days(7, 14, 21, earlier=40), "everyday", id="GAP 4-7 days"),
        pytest.param(days(8, 9, 10, 11, 12, 13), "recovering", id="GAP 8-14 days"),
        pytest.param(days(1, 10, 11, 12, 13, 14, 15), "recovering", id="one day back"),
        pytest.param(days(1, 2, 11, 12, 13, 14, 15), "everyday", id="two days back"),
        pytest.param(days(28, 29, 30, 31, 32, 33), "recovering", id="GAP 28 days"),
        pytest.param(days(29, 30, 31, 32, 33, 34), "beginning", id="GAP more than 28 days"),
        pytest.param(days(earlier=300), "beginning", id="away for months"),
        pytest.param(days(1, 2, 3, earlier=300), "beginning", id="three days after months"),
        pytest.param(days(1, 2, 3, 4, 5, 6, 40), "everyday", id="six days after a month"),
    ],
)
def test_the_first_days_and_pauses(history: History, chapter: Chapter) -> None:
    assert stage_of(history, None, TODAY) == chapter


@pytest.mark.parametrize(
    ("stage", "chapter"),
    [
        ("signs", "acute"),
        ("position", "acute"),
        ("acute", "acute"),
        ("early", "acute"),
        ("building", "recovering"),
        ("returning", "recovering"),
    ],
)
def test_a_flare_comes_before_everything(stage: FlareStage, chapter: Chapter) -> None:
    for history in (days(), days(1, 2, 3, 4, 5, 6)):
        assert stage_of(history, Flare(NOW, stage, TODAY), TODAY) == chapter


@pytest.mark.parametrize(
    ("before", "after", "severe", "tough"),
    [
        (None, None, False, False),
        ("easy", "same", False, False),
        ("so-so", "bit", False, False),
        ("tough", "same", False, True),
        ("easy", "lot", False, True),
        ("easy", "leg", False, True),
        ("easy", "same", True, True),
    ],
)
def test_a_tough_day(before: Before | None, after: Felt | None, severe: bool, tough: bool) -> None:
    assert was_tough(Check(ANNA, 1, TODAY, before, after, severe=severe)) == tough
    assert was_tough(Check(ANNA, 1, TODAY, "easy", "same", morning="worse"))
    assert was_tough(Check(ANNA, 1, TODAY, "easy", "same", morning="not-yet", late=True))
    assert not was_tough(None)


def note(book: Book, day: date, kind: str = "routine") -> None:
    book.note_deed(Deed(ANNA, kind, day, 60, f"{kind}:{day}", NOW))  # type: ignore[arg-type]


def test_history_counts_days_of_whole_routines(book: Book, library: Library) -> None:
    known = settled(book)
    for ago in (0, 1, 50, 60):
        note(book, TODAY - timedelta(days=ago))
    note(book, TODAY, "break")
    note(book, TODAY - timedelta(days=2), "part")
    history = history_of(book, known, library, TODAY)
    assert history.days == (TODAY - timedelta(days=1), TODAY)
    assert history.earlier == 2
    assert history.check is None
    book.keep_check(Check(ANNA, 7, TODAY - timedelta(days=1), "tough"))
    book.keep_check(Check(ANNA, 6, TODAY - timedelta(days=2), "easy"))
    check = history_of(book, known, library, TODAY).check
    assert check is not None
    assert check.session == 7


def test_whoever_has_enough_lately_is_not_counted_further_back(
    book: Book, library: Library
) -> None:
    known = settled(book)
    for ago in (*range(FEW), 60):
        note(book, TODAY - timedelta(days=ago))
    assert history_of(book, known, library, TODAY).earlier == 0
