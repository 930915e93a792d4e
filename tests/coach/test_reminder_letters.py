"""The routine reminder as a letter: what it says, and who wants none any more."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from coach.due import claim_due
from coach.exercises import Library
from coach.letters import (
    PATIENT,
    URGENT,
    take_letters,
)
from coach.model import Deed, DeedKind, Letter
from coach.ports import Book
from coach.reminders import gone
from coach.unasked import RoutineDue
from tests.coach.lives import (
    ANNA,
    BOB,
    NOW,
    TODAY,
    in_routine,
    letters,
    says,
    settled,
)


def reminded(book: Book, library: Library, **wishes: Any) -> datetime:
    """The routine reminder has come due, and lies in the outbox."""
    settled(book, **wishes)
    due = book.next_due(ANNA)
    assert due is not None
    assert claim_due(book, library, 40, due).offers == ()
    assert [letter.kind for letter in letters(book)] == ["routine"]
    return due


def test_the_reminder_says_how_long_today_is(book: Book, library: Library) -> None:
    due = reminded(book, library, minutes=20)
    assert says(book, library, due) == [RoutineDue(20)]


@pytest.mark.parametrize(("ago", "still"), [(timedelta(hours=4), 0), (timedelta(hours=5), 1)])
def test_no_reminder_of_a_routine_under_way(
    book: Book, library: Library, ago: timedelta, still: int
) -> None:
    due = reminded(book, library)
    in_routine(book, library, now=due - ago)
    assert len(says(book, library, due)) == still


def after_all(book: Book, **wishes: object) -> None:
    known = book.person(ANNA)
    assert known is not None
    book.keep(replace(known, **wishes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [{"quiet_on": TODAY}, {"reachable": False}, {"safety": "locked"}],
    ids=["not today", "gone", "locked"],
)
def test_a_reminder_for_who_wants_none_now_is_crossed_out(
    book: Book, library: Library, change: dict[str, object]
) -> None:
    due = reminded(book, library)
    after_all(book, **change)
    assert says(book, library, due) == []
    assert letters(book) == []


def test_yesterdays_quiet_is_over(book: Book, library: Library) -> None:
    due = reminded(book, library, quiet_on=TODAY - timedelta(days=1))
    assert says(book, library, due) == [RoutineDue(5)]


@pytest.mark.parametrize(
    ("kind", "day", "still"),
    [("routine", TODAY, 0), ("break", TODAY, 1), ("routine", TODAY - timedelta(days=1), 1)],
    ids=["done today", "only a break", "done yesterday"],
)
def test_no_reminder_of_a_routine_that_is_done(
    book: Book, library: Library, kind: DeedKind, day: date, still: int
) -> None:
    due = reminded(book, library)
    book.note_deed(Deed(ANNA, kind, day, 60, "x", NOW))
    assert len(says(book, library, due)) == still


def test_silence_empties_the_outbox_at_once(book: Book, library: Library) -> None:
    reminded(book, library)
    gone(book, ANNA, NOW)
    assert letters(book) == []
    assert book.next_due(ANNA) is None


def test_the_urgent_do_not_wait_for_the_patient(book: Book, library: Library) -> None:
    reminded(book, library)
    book.post(Letter("crisis", BOB, 0, 0, NOW))
    at = NOW + timedelta(hours=2)
    [crisis] = take_letters(book, URGENT, library, 1, at)
    [reminder] = take_letters(book, PATIENT, library, 1, at)
    assert (crisis.letter.kind, reminder.letter.kind) == ("crisis", "routine")
