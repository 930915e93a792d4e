"""What counts as done: the seconds of a session, once, on the day of its last tap."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from coach.exercises import Library
from coach.model import Press
from coach.outcomes import (
    Finished,
    Stopped,
)
from coach.plan import takes_s
from coach.player import finish_step, skip, stop, stop_open
from coach.ports import Book
from tests.coach.lives import ANNA, NOW, TODAY, settled
from tests.coach.test_steps import LATER, PLAN, at


def test_a_break_that_was_stopped_is_still_a_break(book: Book, library: Library) -> None:
    settled(book)
    session = book.begin_session(ANNA, "break", PLAN[:2], NOW)
    finish_step(book, Press(ANNA, session.id, 0), library, NOW)
    stop(book, Press(ANNA, session.id, 1), library, NOW)
    assert [deed.kind for deed in book.deeds(ANNA, TODAY)] == ["break"]


@pytest.mark.parametrize(("done", "kind"), [(5, "part"), (6, "routine")])
def test_a_routine_counts_as_one_when_it_was_done_to_its_end(
    book: Book, library: Library, done: int, kind: str
) -> None:
    press = at(book, 0)
    for step in range(done):
        finish_step(book, replace(press, step=step), library, NOW)
    stop_open(book, ANNA, NOW)
    assert [deed.kind for deed in book.deeds(ANNA, TODAY)] == [kind]


def test_what_was_skipped_is_no_move_that_was_made(book: Book, library: Library) -> None:
    press = at(book, 4)
    finish_step(book, press, library, NOW)
    said = skip(book, replace(press, step=5), library, NOW)
    assert said == Finished(press.session, "routine", 1, takes_s(PLAN[4]))


def test_a_finished_routine_is_one_deed(book: Book, library: Library) -> None:
    press = at(book, 0)
    for step in range(len(PLAN)):
        said = finish_step(book, replace(press, step=step), library, LATER)
    total = sum(takes_s(effort) for effort in PLAN)
    assert said == Finished(press.session, "routine", 3, total)
    [deed] = book.deeds(ANNA, TODAY)
    assert (deed.kind, deed.seconds, deed.date, deed.done_utc) == ("routine", total, TODAY, LATER)


@pytest.mark.parametrize(("done", "deeds"), [(0, 0), (2, 1)])
def test_stopping_counts_what_was_done(
    book: Book, library: Library, done: int, deeds: int
) -> None:
    press = at(book, 0)
    for step in range(done):
        finish_step(book, replace(press, step=step), library, LATER)
    assert stop(book, replace(press, step=done), library, LATER) == Stopped(press.session, done)
    assert len(book.deeds(ANNA, TODAY)) == deeds


def test_cancel_counts_what_was_done_on_the_day_it_was_done(book: Book, library: Library) -> None:
    press = at(book, 0)
    finish_step(book, press, library, NOW)
    assert stop_open(book, ANNA, NOW + timedelta(days=2)) == Stopped(press.session, 1)
    [deed] = book.deeds(ANNA, TODAY)
    assert (deed.date, deed.done_utc) == (TODAY, NOW)
    assert stop_open(book, ANNA, NOW) is None


def test_a_deed_is_of_the_date_on_their_wall(book: Book, library: Library) -> None:
    press = at(book, 5)
    settled(book, zone="Pacific/Auckland")
    late = datetime.fromisoformat("2026-03-03T12:30:00+00:00")
    finish_step(book, press, library, late)
    [deed] = book.deeds(ANNA, TODAY)
    assert deed.date == TODAY + timedelta(days=1)
