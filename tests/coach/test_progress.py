"""What has been done: weeks from Monday on their calendar, days that only grow."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.leaving import ask_to_delete, delete
from coach.model import Deed, DeedKind
from coach.outcomes import Deleted, DeletionAsked, Progress, Welcome
from coach.ports import Book
from coach.progress import progress
from tests.coach.lives import ANNA, BOB, NOW, person, settled

MONDAY = date(2026, 3, 2)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def did(book: Book, day: date, kind: DeedKind = "routine", seconds: int = 60) -> None:
    mark = f"{kind}:{day}:{len(book.deeds(ANNA, date.min))}"
    book.note_deed(Deed(ANNA, kind, day, seconds, mark, noon(day)))


def told(book: Book, now: datetime = NOW) -> Progress:
    said = progress(book, ANNA, now)
    assert isinstance(said, Progress)
    return said


def test_nothing_yet(book: Book) -> None:
    settled(book)
    assert told(book) == Progress(0, 0, 0, 0, (0, 0, 0, 0), None)


@pytest.mark.parametrize(
    ("day", "weeks"),
    [
        (date(2026, 2, 8), (0, 0, 0, 0)),
        (date(2026, 2, 9), (1, 0, 0, 0)),
        (date(2026, 2, 15), (1, 0, 0, 0)),
        (date(2026, 2, 16), (0, 1, 0, 0)),
        (date(2026, 2, 23), (0, 0, 1, 0)),
        (date(2026, 3, 1), (0, 0, 1, 0)),
        (date(2026, 3, 2), (0, 0, 0, 1)),
        (date(2026, 3, 3), (0, 0, 0, 1)),
        (date(2026, 3, 9), (0, 0, 0, 1)),
    ],
    ids=str,
)
def test_each_of_four_weeks_begins_on_monday(
    book: Book, day: date, weeks: tuple[int, ...]
) -> None:
    settled(book)
    did(book, day)
    assert told(book).last_weeks == weeks
    assert (told(book).active_days, told(book).since) == (1, day)


@pytest.mark.parametrize("ahead", range(7))
def test_this_week_is_the_same_from_monday_to_sunday(book: Book, ahead: int) -> None:
    settled(book)
    did(book, MONDAY)
    did(book, MONDAY - timedelta(days=1))
    said = told(book, noon(MONDAY + timedelta(days=ahead)))
    assert (said.week_routines, said.last_weeks) == (1, (0, 0, 1, 1))


def test_next_monday_begins_anew_and_the_days_stay(book: Book) -> None:
    settled(book)
    did(book, MONDAY)
    said = told(book, noon(MONDAY + timedelta(days=7)))
    assert (said.week_routines, said.active_days, said.last_weeks) == (0, 1, (0, 0, 1, 0))


def test_a_day_is_active_once_and_minutes_are_rounded_once(book: Book) -> None:
    settled(book)
    did(book, MONDAY, "routine", 250)
    did(book, MONDAY, "break", 50)
    did(book, MONDAY, "break", 45)
    did(book, MONDAY + timedelta(days=1), "break", 40)
    assert told(book) == Progress(1, 3, 6, 2, (0, 0, 0, 2), MONDAY)


def test_a_part_of_a_routine_is_an_active_day_and_its_minutes(book: Book) -> None:
    settled(book)
    did(book, MONDAY, "part", 120)
    assert told(book) == Progress(0, 0, 2, 1, (0, 0, 0, 1), MONDAY)


def test_the_week_is_the_one_on_their_wall(book: Book) -> None:
    """Sunday, 22:00 UTC is Monday in Auckland."""
    settled(book, zone="Pacific/Auckland")
    did(book, MONDAY - timedelta(days=1))
    sunday_evening = datetime(2026, 3, 1, 22, tzinfo=UTC)
    assert told(book, sunday_evening).week_routines == 0
    settled(book, zone="UTC")
    assert told(book, sunday_evening).week_routines == 1


def test_another_persons_deeds_are_not_theirs(book: Book) -> None:
    settled(book)
    settled(book, BOB)
    did(book, MONDAY)
    other = progress(book, BOB, NOW)
    assert isinstance(other, Progress)
    assert other.active_days == 0


@pytest.mark.parametrize("agreed", [0, None])
def test_a_stranger_is_welcomed(book: Book, agreed: int | None) -> None:
    if agreed is not None:
        book.keep(person(agreed=agreed))
    assert progress(book, ANNA, NOW) == Welcome()


def test_a_locked_person_still_sees_it(book: Book) -> None:
    settled(book, safety="locked")
    assert isinstance(progress(book, ANNA, NOW), Progress)


def test_leaving_is_asked_first_and_then_real(book: Book) -> None:
    settled(book)
    settled(book, BOB)
    did(book, MONDAY)
    assert ask_to_delete(book, ANNA, NOW) == DeletionAsked()
    assert book.person(ANNA) is not None
    assert delete(book, ANNA, NOW) == Deleted()
    assert book.person(ANNA) is None
    assert book.deeds(ANNA, date.min) == []
    assert book.next_due(ANNA) is None
    assert book.next_due(BOB) is not None
