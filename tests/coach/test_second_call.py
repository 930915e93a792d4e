"""The routine once more, when its reminder was followed by nothing."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

import pytest

from coach.call_answers import not_today
from coach.call_pages import (
    SecondCall,
)
from coach.due import claim_due
from coach.exercises import Library
from coach.letters import delivered, take_letters
from coach.model import Deed
from coach.next_to_come import next_to_come
from coach.ports import Book
from coach.reminders import heard_from
from coach.returning import came_by
from coach.wishes import Wishes
from tests.coach.called import (
    CALL,
    calls,
    heard,
    since_1970,
)
from tests.coach.lives import (
    ANNA,
    EVERY_KIND,
    NOW,
    hours,
    letters,
    settled,
    wall,
)
from tests.coach.rounds import known, routine

DAY = timedelta(days=1)
REMINDED = wall("2026-03-03 08:30")


@pytest.mark.parametrize(
    ("wishes", "comes"),
    [
        ({}, ["Tue 11:30"]),
        ({"routine_at": time(13, 59)}, ["Tue 16:59"]),
        ({"routine_at": time(14)}, []),  # 17:00 is after work
        ({"hours": hours("09:00-11:30")}, []),
        ({"hours": hours("09:00-11:00", "13:00-17:00")}, ["Tue 11:30"]),
        ({"routine_at": time(22)}, []),
        ({"wishes": Wishes(second_call=False)}, []),
        ({"wishes": Wishes(quiet=(time(11), time(12)))}, []),
        ({"wishes": Wishes(other_hours=((1, hours("09:00-11:00")),))}, []),
    ],
)
def test_the_second_call_is_three_hours_later_and_within_work(
    book: Book, library: Library, wishes: dict[str, Any], comes: list[str]
) -> None:
    settled(book, **{"wishes": Wishes(review=False), **wishes})
    assert calls(book, library, "2026-03-03 23:59") == comes


def test_the_second_call_is_the_last_one_of_the_day(book: Book, library: Library) -> None:
    settled(book)
    said = heard(book, library, "2026-03-04 23:59")
    assert [when for when, _ in said] == ["Tue 08:30", "Tue 11:30", "Wed 08:30", "Wed 11:30"]
    assert said[1][1] == SecondCall(5)


@pytest.mark.parametrize(
    ("joined_ago", "done_ago", "comes"),
    [(7, None, True), (8, None, False), (60, 7, True), (60, 8, False)],
)
def test_no_second_call_after_a_week_without_a_routine(
    book: Book, library: Library, joined_ago: int, done_ago: int | None, comes: bool
) -> None:
    settled(book, joined_utc=NOW - joined_ago * DAY, wishes=Wishes(review=False))
    if done_ago:
        done = NOW - done_ago * DAY
        book.note_deed(Deed(ANNA, "routine", done.date(), 300, "session:1", done))
    assert calls(book, library, "2026-03-03 23:59") == (["Tue 11:30"] if comes else [])


def taps(book: Book, library: Library) -> None:
    came_by(book, ANNA, False, REMINDED + timedelta(minutes=20))


def types(book: Book, library: Library) -> None:
    heard_from(book, ANNA, True, REMINDED + timedelta(minutes=20))


def does_it(book: Book, library: Library) -> None:
    routine(book, library, now=REMINDED + timedelta(minutes=20))


def wants_none_today(book: Book, library: Library) -> None:
    not_today(book, ANNA, since_1970(REMINDED), library, REMINDED + timedelta(minutes=20))


@pytest.mark.parametrize("act", [taps, types, does_it, wants_none_today])
def test_no_second_call_once_anything_has_followed(
    book: Book, library: Library, act: Callable[[Book, Library], None]
) -> None:
    settled(book)
    assert len(heard(book, library, "2026-03-03 08:30")) == 1
    assert next_to_come(book, known(book), REMINDED, CALL) == wall("2026-03-03 11:30")
    act(book, library)
    assert next_to_come(book, known(book), REMINDED, CALL) is None
    assert calls(book, library, "2026-03-03 23:59", REMINDED) == []


def test_no_second_call_where_the_first_did_not_go_out(book: Book, library: Library) -> None:
    settled(book)
    due = book.next_due(ANNA)
    assert due is not None
    claim_due(book, library, 40, due)
    [letter] = letters(book, "routine")
    book.cross_out(letter)
    assert calls(book, library, "2026-03-03 23:59", REMINDED) == []


def test_a_late_reminder_is_followed_three_hours_after_it_arrived(
    book: Book, library: Library
) -> None:
    settled(book)
    late = REMINDED + timedelta(hours=1, minutes=10)
    claim_due(book, library, 40, late)
    [delivery] = take_letters(book, EVERY_KIND, library, 9, late)
    delivered(book, delivery.letter, late)
    assert calls(book, library, "2026-03-03 23:59", late) == ["Tue 12:40"]
