"""None within the interval after a routine or a break, and the slack after a nudge done."""

from datetime import datetime, timedelta
from typing import get_args

import pytest

from coach.exercises import Library
from coach.model import Deed, DeedKind, Press
from coach.nudge_answers import answer_nudge
from coach.player import finish_step
from coach.ports import Book
from coach.routine import take_break
from tests.coach.lives import (
    ANNA,
    TODAY,
    hours,
    in_routine,
    next_nudge,
    settled,
    wall,
)
from tests.coach.test_nudges_due import FIRST, MINUTE, SECOND_SLOT, due_of, offered


def deed(kind: DeedKind, at: datetime, mark: str = "session:1") -> Deed:
    return Deed(ANNA, kind, TODAY, 60, mark, at)


@pytest.mark.parametrize(
    ("kind", "ago", "mark", "comes"),
    [
        pytest.param("routine", timedelta(minutes=59), "session:1", 0, id="a routine just now"),
        pytest.param("routine", timedelta(minutes=60), "session:1", 1, id="a routine before"),
        pytest.param("break", timedelta(minutes=59), "session:1", 0, id="a break just now"),
        pytest.param("break", timedelta(minutes=60), "session:1", 1, id="a break before"),
        pytest.param("part", timedelta(minutes=59), "session:1", 0, id="part of a routine"),
        pytest.param("program", timedelta(minutes=59), "step:1", 0, id="a step of a program"),
        pytest.param("walk", timedelta(minutes=59), "walk:1", 0, id="a walk"),
        pytest.param("ease", timedelta(minutes=59), "session:1", 0, id="easy minutes"),
        pytest.param("break", timedelta(minutes=44), "nudge:1", 0, id="a nudge done just now"),
        pytest.param("break", timedelta(minutes=45), "nudge:1", 1, id="a nudge done in its slot"),
    ],
)
def test_none_within_the_interval_after_moving(
    book: Book, library: Library, kind: DeedKind, ago: timedelta, mark: str, comes: int
) -> None:
    settled(book, routine_at=None)
    book.note_deed(deed(kind, FIRST - ago, mark))
    assert len(offered(book, library, FIRST)) == comes


def test_the_interval_is_the_one_they_chose(book: Book, library: Library) -> None:
    settled(book, routine_at=None, every_min=30)
    due = due_of(book)
    book.note_deed(deed("routine", due - 31 * MINUTE))
    assert len(offered(book, library, due)) == 1


@pytest.mark.parametrize("kind", get_args(DeedKind))
def test_none_after_any_kind_of_moving(book: Book, library: Library, kind: DeedKind) -> None:
    settled(book, routine_at=None)
    book.note_deed(deed(kind, FIRST - MINUTE))
    assert offered(book, library, FIRST) == ()


@pytest.mark.parametrize(("ago", "comes"), [(59, 0), (60, 1)])
def test_moving_before_midnight_counts_after_it(
    book: Book, library: Library, ago: int, comes: int
) -> None:
    punctual = 0
    settled(book, punctual, routine_at=None, hours=hours("00:00-02:00"), days=(2,))
    due = wall("2026-03-04 00:45")
    assert book.next_due(punctual) == due
    moved = due - ago * MINUTE
    book.note_deed(Deed(punctual, "routine", TODAY, 60, "session:1", moved))
    assert len(offered(book, library, due)) == comes


@pytest.mark.parametrize(("ago", "comes"), [(59, 0), (60, 1)])
def test_none_into_a_routine_that_is_under_way(
    book: Book, library: Library, ago: int, comes: int
) -> None:
    settled(book, routine_at=None)
    in_routine(book, library, now=FIRST - ago * MINUTE)
    assert len(offered(book, library, FIRST)) == comes


def test_a_break_taken_by_oneself_counts(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    at = FIRST - 30 * MINUTE
    take_break(book, ANNA, library, at)
    while session := book.open_session(ANNA):
        finish_step(book, Press(ANNA, session.id, session.step), library, at)
    assert offered(book, library, FIRST) == ()


def test_a_done_nudge_at_the_end_of_its_slot_keeps_the_next(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    _, offer = next_nudge(book, library)
    answer_nudge(book, ANNA, offer.nudge, "done", library, FIRST + 15 * MINUTE)
    assert len(offered(book, library, SECOND_SLOT)) == 1


def test_a_nudge_done_later_than_that_costs_the_next(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    _, offer = next_nudge(book, library)
    answer_nudge(book, ANNA, offer.nudge, "done", library, FIRST + 16 * MINUTE)
    assert offered(book, library, SECOND_SLOT) == ()
