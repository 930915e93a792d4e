"""Pauses: what each end does, what old and forged taps do, and the list of holidays."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from coach import holiday_list
from coach.holidays import AHEAD_DAYS, LONGEST_DAYS, MOST
from coach.model import Person
from coach.nudge_answers import answer_nudge
from coach.outcomes import NudgeAnswered, Paused, Resumed
from coach.pause_pages import DayAsked, HolidaysPage, Quieted
from coach.pauses import (
    MEETINGS_MIN,
    for_days,
    for_minutes,
    pause,
    resume,
    without_end,
)
from coach.ports import Book
from coach.wishes import Holiday, Wishes
from tests.coach.lives import ANNA, BOB, NOW, TODAY, next_nudge, settled, shown, wall

DAY = timedelta(days=1)


def kept(book: Book) -> Person:
    person = book.person(ANNA)
    assert person is not None
    return person


def days(first: int, last: int) -> Holiday:
    """Counted from today."""
    return Holiday(TODAY + first * DAY, TODAY + last * DAY)


def next_is(book: Book) -> str | None:
    due = book.next_due(ANNA)
    return shown(due) if due else None


@pytest.mark.parametrize("minutes", MEETINGS_MIN)
def test_a_pause_becomes_a_meeting(book: Book, minutes: int) -> None:
    now = wall("2026-03-03 10:00")
    settled(book, now=now, routine_at=None)
    pause(book, ANNA, now)
    said = for_minutes(book, ANNA, minutes, now)
    until = now + timedelta(minutes=minutes)
    next_due = wall("2026-03-03 10:42" if minutes == 30 else "2026-03-03 11:42")
    assert said == Quieted("meeting", until, next_due, "Europe/Berlin")
    assert (kept(book).paused, kept(book).wishes.busy_until) == (False, until)


def test_a_meeting_ends_on_the_minute(book: Book) -> None:
    settled(book)
    pause(book, ANNA, NOW)
    for_minutes(book, ANNA, 30, NOW + timedelta(seconds=7))
    assert kept(book).wishes.busy_until == NOW + timedelta(minutes=31)


@pytest.mark.parametrize(
    ("count", "next_due", "far"),
    [(1, "Wed 08:30", False), (3, "Fri 08:30", False), (7, "Tue 08:30", True)],
)
def test_a_pause_becomes_one_of_so_many_days(
    book: Book, count: int, next_due: str, far: bool
) -> None:
    settled(book)
    pause(book, ANNA, NOW)
    said = for_days(book, ANNA, count, NOW)
    assert isinstance(said, Quieted)
    assert (said.why, said.far) == ("today" if count == 1 else "days", far)
    assert (next_is(book), said.next_due) == (next_due, book.next_due(ANNA))
    assert not kept(book).paused


def test_rest_of_today_is_what_not_today_is(book: Book, library: Any) -> None:
    settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    known = kept(book)
    answered = answer_nudge(book, ANNA, offer.nudge, "not-today", library, due)
    assert isinstance(answered, NudgeAnswered)
    by_nudge = kept(book)
    book.keep(known)
    pause(book, ANNA, due)
    for_days(book, ANNA, 1, due)
    assert kept(book) == by_nudge


OLD_TAPS: dict[str, Callable[[Book, int, datetime], object]] = {
    "30 min": lambda book, who, now: for_minutes(book, who, 30, now),
    "rest of today": lambda book, who, now: for_days(book, who, 1, now),
    "a week": lambda book, who, now: for_days(book, who, 7, now),
    "until I resume": without_end,
}
FORGED: dict[str, Callable[[Book, int, datetime], object]] = {
    "31 min": lambda book, who, now: for_minutes(book, who, 31, now),
    "0 min": lambda book, who, now: for_minutes(book, who, 0, now),
    "2 days": lambda book, who, now: for_days(book, who, 2, now),
    "10^17 days": lambda book, who, now: for_days(book, who, 10**17, now),
}


@pytest.mark.parametrize("tap", OLD_TAPS)
def test_an_old_tap_pauses_nobody(book: Book, tap: str) -> None:
    before = settled(book)
    assert OLD_TAPS[tap](book, ANNA, NOW) == Resumed(book.next_due(ANNA), "Europe/Berlin")
    assert kept(book) == before


@pytest.mark.parametrize("tap", FORGED)
def test_a_forged_tap_leaves_the_pause(book: Book, tap: str) -> None:
    settled(book)
    pause(book, ANNA, NOW)
    before = kept(book)
    assert FORGED[tap](book, ANNA, NOW) == Paused()
    assert kept(book) == before


@pytest.mark.parametrize("tap", OLD_TAPS)
def test_a_doubled_tap_is_one(book: Book, tap: str) -> None:
    settled(book)
    pause(book, ANNA, NOW)
    first = OLD_TAPS[tap](book, ANNA, NOW)
    once = kept(book)
    again = OLD_TAPS[tap](book, ANNA, NOW)
    assert (again, kept(book)) == (first, once)


def test_until_i_resume_stays_as_it_is(book: Book) -> None:
    settled(book)
    pause(book, ANNA, NOW)
    assert without_end(book, ANNA, NOW) == Paused(offers=False)
    assert (kept(book).paused, kept(book).asking, next_is(book)) == (True, "nothing", None)


@pytest.mark.parametrize(
    "quiet",
    [
        {"paused": True},
        {"quiet_on": TODAY},
        {"wishes": Wishes(busy_until=NOW + timedelta(hours=2))},
        {"wishes": Wishes(holidays=(days(-2, 5),))},
        {
            "paused": True,
            "quiet_on": TODAY,
            "wishes": Wishes(busy_until=NOW + timedelta(hours=2), holidays=(days(0, 5),)),
        },
    ],
    ids=["paused", "today", "meeting", "holiday", "all of it"],
)
def test_resume_ends_whatever_is_on(book: Book, quiet: dict[str, Any]) -> None:
    wishes = quiet.get("wishes", Wishes())
    later = days(20, 30)
    quiet["wishes"] = replace(wishes, holidays=(*wishes.holidays, later))
    settled(book, **quiet)
    assert resume(book, ANNA, NOW) == Resumed(wall("2026-03-03 08:30"), "Europe/Berlin")
    assert next_is(book) == "Tue 08:30"
    assert kept(book).wishes == Wishes(holidays=(later,)), "what is to come stays"


WEEKS = [
    ("this week", 0, days(0, 5)),
    ("next week", 1, days(6, 12)),
    ("two weeks", 2, days(0, 13)),
]


@pytest.mark.parametrize(("span", "holiday"), [week[1:] for week in WEEKS])
def test_common_holidays_are_one_tap(book: Book, span: int, holiday: Holiday) -> None:
    settled(book)
    said = holiday_list.add_span(book, ANNA, span, NOW)
    assert isinstance(said, Quieted if holiday.first == TODAY else HolidaysPage)
    assert kept(book).wishes.holidays == (holiday,)


def added(book: Book, first: date, last: date) -> object:
    return holiday_list.add(book, ANNA, first.toordinal(), last.toordinal(), NOW)


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        (3, 2, "backwards"),
        (-5, -1, "past"),
        (-900, -1, "past"),
        (1, LONGEST_DAYS + 1, "long"),
        (-1, LONGEST_DAYS, "long"),
        (AHEAD_DAYS + 1, AHEAD_DAYS + 2, "far"),
    ],
)
def test_a_holiday_that_cannot_be_is_told_and_nothing_changes(
    book: Book, first: int, last: int, why: str
) -> None:
    before = settled(book, wishes=Wishes(holidays=(days(1, 2),)))
    wish = days(first, last)
    said = added(book, wish.first, wish.last)
    assert isinstance(said, HolidaysPage)
    assert (said.said, said.holidays) == (why, (days(1, 2),))
    assert kept(book) == before


@pytest.mark.parametrize(
    ("first", "last"),
    [(1, LONGEST_DAYS), (-3, 0), (0, 0), (AHEAD_DAYS, AHEAD_DAYS + 1)],
)
def test_a_holiday_at_the_bound_is_taken(book: Book, first: int, last: int) -> None:
    settled(book)
    wish = days(first, last)
    added(book, wish.first, wish.last)
    assert kept(book).wishes.holidays == (wish,)


@pytest.mark.parametrize("ordinal", [0, date.max.toordinal(), 10**17])
def test_a_number_that_is_no_day_shows_the_list(book: Book, ordinal: int) -> None:
    before = settled(book)
    taps = [
        holiday_list.add(book, ANNA, ordinal, TODAY.toordinal(), NOW),
        holiday_list.add(book, ANNA, TODAY.toordinal(), ordinal, NOW),
        holiday_list.remove(book, ANNA, ordinal, ordinal, NOW),
        holiday_list.ask_last(book, ANNA, ordinal, 0, NOW),
        holiday_list.add_span(book, ANNA, ordinal + 3, NOW),
    ]
    for said in taps:
        assert isinstance(said, HolidaysPage)
        assert said.said == "list"
    assert kept(book) == before


def test_twelve_are_the_most_and_forty_are_told(book: Book) -> None:
    settled(book)
    said = [added(book, TODAY + n * 2 * DAY, TODAY + n * 2 * DAY) for n in range(1, 41)]
    assert len(kept(book).wishes.holidays) == MOST
    assert all(isinstance(one, HolidaysPage) and one.said == "many" for one in said[MOST:])
    added(book, TODAY + 2 * DAY, TODAY + 2 * DAY)
    assert len(kept(book).wishes.holidays) == MOST, "one that is on the list is no more"


def test_a_holiday_that_is_over_is_forgotten_and_makes_room(book: Book) -> None:
    over = tuple(days(-9 - n, -8) for n in range(MOST))
    settled(book, wishes=Wishes(holidays=over))
    added(book, TODAY + 3 * DAY, TODAY + 4 * DAY)
    assert kept(book).wishes.holidays == (days(3, 4),)


def test_each_is_taken_off_by_its_days_once(book: Book) -> None:
    settled(book, wishes=Wishes(holidays=(days(0, 4), days(6, 7))))
    assert next_is(book) == "Wed 08:30"  # after both: Sunday is no day of theirs
    first, last = TODAY.toordinal(), (TODAY + 4 * DAY).toordinal()
    said = [holiday_list.remove(book, ANNA, first, last, NOW) for _ in range(2)]
    assert [one.said for one in said if isinstance(one, HolidaysPage)] == ["removed", "list"]
    assert kept(book).wishes.holidays == (days(6, 7),)
    assert next_is(book) == "Tue 08:30"


def test_on_the_first_day_after_it_a_reminder_comes(book: Book) -> None:
    settled(book)
    added(book, TODAY, TODAY + 20 * DAY)
    due = book.next_due(ANNA)
    assert due == wall("2026-03-24 08:30")


def test_a_holiday_to_come_does_not_end_an_open_pause(book: Book) -> None:
    settled(book)
    pause(book, ANNA, NOW)
    said = added(book, TODAY + 5 * DAY, TODAY + 9 * DAY)
    assert isinstance(said, HolidaysPage)
    assert said.paused
    assert (kept(book).paused, next_is(book)) == (True, None)


def test_one_that_is_on_does(book: Book) -> None:
    settled(book)
    pause(book, ANNA, NOW)
    assert isinstance(added(book, TODAY, TODAY + 6 * DAY), Quieted)
    assert (kept(book).paused, next_is(book)) == (False, "Tue 08:30")


@pytest.mark.parametrize("page", [0, 1, 26, 27, 10**17])
def test_the_calendar_has_pages_and_no_more(book: Book, page: int) -> None:
    settled(book)
    said = holiday_list.ask_first(book, ANNA, page, NOW)
    assert isinstance(said, DayAsked)
    assert said.page == min(page, said.pages - 1)
    assert said.monday.weekday() == 0
    assert said.monday <= said.latest
    last = holiday_list.ask_last(book, ANNA, (TODAY + 40 * DAY).toordinal(), page, NOW)
    assert isinstance(last, DayAsked)
    assert last.first == last.earliest == TODAY + 40 * DAY
    assert last.monday <= last.latest == last.earliest + (LONGEST_DAYS - 1) * DAY


def test_a_pause_of_somebody_else_is_theirs(book: Book) -> None:
    settled(book)
    settled(book, BOB)
    pause(book, BOB, NOW)
    for_minutes(book, BOB, 90, NOW)
    assert next_is(book) == "Tue 08:30"


def test_who_has_not_agreed_has_nothing_to_pause(book: Book) -> None:
    book.keep(Person(ANNA, NOW))
    taps = [
        pause(book, ANNA, NOW),
        without_end(book, ANNA, NOW),
        for_minutes(book, ANNA, 30, NOW),
        for_days(book, ANNA, 1, NOW),
        holiday_list.show(book, ANNA, NOW),
        holiday_list.add_span(book, ANNA, 0, NOW),
        holiday_list.ask_first(book, ANNA, 0, NOW),
        holiday_list.ask_last(book, ANNA, TODAY.toordinal(), 0, NOW),
        holiday_list.add(book, ANNA, TODAY.toordinal(), TODAY.toordinal(), NOW),
        holiday_list.remove(book, ANNA, TODAY.toordinal(), TODAY.toordinal(), NOW),
    ]
    assert {type(said).__name__ for said in taps} == {"Welcome"}
    assert kept(book) == Person(ANNA, NOW)
