"""What falls into a meeting: a break is passed over, everything else comes right after it."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest

from coach.day_hours import set_interval
from coach.due import claim_due
from coach.exercises import Library
from coach.model import Person
from coach.next_to_come import next_to_come
from coach.pauses import meet, pause, rest_of_today, resume
from coach.ports import Book
from coach.unasked import RoutineDue
from coach.wishes import Wishes
from coach.zones import work_out_anew
from tests.coach.called import calls
from tests.coach.lives import ANNA, NOW, letters, nudges_until, says, settled, shown, wall

DUE = wall("2026-03-03 08:30")


def in_a_meeting(book: Book, until: str, **wishes: Any) -> Person:
    """From eight o'clock on. The routine is due at 8:30, a break at 10:42 and so on."""
    meet(book, settled(book, **wishes), wall(f"2026-03-03 {until}"), NOW)
    return known(book)


def known(book: Book) -> Person:
    person = book.person(ANNA)
    assert person is not None
    return person


def reminders(book: Book, library: Library, end: datetime) -> list[datetime]:
    """When the routine is called for: the moments at which its letter is due."""
    nudges_until(book, library, end, NOW, every_s=60)
    return [letter.due_utc for letter in letters(book)]


@pytest.mark.parametrize(
    ("until", "comes"),
    [
        ("08:29", "08:30"),
        ("08:30", "08:30"),
        ("08:31", "08:31"),
        ("09:15", "09:15"),
        ("11:30", "11:30"),
        ("11:31", None),  # over three hours late it is no reminder of the morning
    ],
)
def test_a_meeting_does_not_eat_the_routine(
    book: Book, library: Library, until: str, comes: str | None
) -> None:
    person = in_a_meeting(book, until)
    said = next_to_come(book, person, NOW)
    expected = wall(f"2026-03-03 {comes}") if comes else None
    assert said == (expected or wall("2026-03-03 11:42")), "and that is what is said to come"
    found = reminders(book, library, wall("2026-03-03 12:00"))
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("until", "comes"),
    [
        ("09:20", ["Tue 09:30", "Tue 13:00"]),
        ("10:30", ["Tue 10:30", "Tue 13:00"]),
        ("10:31", ["Tue 13:00"]),
        ("13:30", ["Tue 13:30"]),
        ("14:00", ["Tue 14:00"]),
        ("14:01", []),
    ],
)
def test_of_several_a_day_the_last_that_is_in_time_comes_after_it(
    book: Book, library: Library, until: str, comes: list[str]
) -> None:
    in_a_meeting(book, until, routine_at=None, wishes=Wishes(lying_at=(time(9, 30), time(13))))
    assert calls(book, library, "2026-03-03 23:59") == comes


@pytest.mark.parametrize("until", ["10:42", "10:43", "11:30"])
def test_a_break_in_a_meeting_is_passed_over(book: Book, library: Library, until: str) -> None:
    in_a_meeting(book, until, routine_at=None)
    sent = nudges_until(book, library, wall("2026-03-03 12:00"), NOW, every_s=60)
    slots = ["Tue 10:42", "Tue 11:42"] if until == "10:42" else ["Tue 11:42"]
    assert [shown(at) for at, _ in sent] == slots


def test_a_change_of_wishes_meanwhile_loses_nothing(book: Book, library: Library) -> None:
    in_a_meeting(book, "09:15")
    set_interval(book, ANNA, 90, wall("2026-03-03 08:50"))
    assert book.next_due(ANNA) == wall("2026-03-03 09:15")
    assert next_to_come(book, known(book), wall("2026-03-03 08:50")) == book.next_due(ANNA)


def test_a_meeting_that_lasts_longer(book: Book, library: Library) -> None:
    in_a_meeting(book, "09:15")
    meet(book, known(book), wall("2026-03-03 10:00"), wall("2026-03-03 09:10"))
    assert reminders(book, library, wall("2026-03-03 12:00")) == [wall("2026-03-03 10:00")]


def test_a_meeting_that_ends_early(book: Book, library: Library) -> None:
    in_a_meeting(book, "09:15")
    at = wall("2026-03-03 08:50")
    resume(book, ANNA, at)
    claim_due(book, library, 40, at)
    assert says(book, library, at) == [RoutineDue(5)]


def test_after_it_comes_once(book: Book, library: Library) -> None:
    in_a_meeting(book, "09:15")
    at = wall("2026-03-03 09:15")
    claim_due(book, library, 40, at)
    meet(book, known(book), at + timedelta(hours=1), at + timedelta(minutes=1))
    assert reminders(book, library, wall("2026-03-03 18:00")) == [at]


def test_not_today_in_a_meeting_is_not_today(book: Book, library: Library) -> None:
    in_a_meeting(book, "09:15")
    rest_of_today(book, known(book), wall("2026-03-03 08:50"))
    assert reminders(book, library, wall("2026-03-03 18:00")) == []
    assert shown(book.next_due(ANNA) or NOW) == "Wed 08:30"


def test_a_pause_in_a_meeting_is_a_pause(book: Book, library: Library) -> None:
    in_a_meeting(book, "09:15")
    pause(book, ANNA, wall("2026-03-03 08:50"))
    assert reminders(book, library, wall("2026-03-03 18:00")) == []


def test_a_new_release_of_the_zones_leaves_what_waits_for_the_end(
    book: Book, library: Library
) -> None:
    in_a_meeting(book, "09:15")
    work_out_anew(book, 0, NOW)
    assert book.next_due(ANNA) == wall("2026-03-03 09:15")
    assert reminders(book, library, wall("2026-03-03 18:00")) == [wall("2026-03-03 09:15")]
