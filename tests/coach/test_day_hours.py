"""The day by buttons and by words: what is kept, what is refused, and what one tap takes back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from typing import Any

import pytest

from coach.day import settings
from coach.day_change import quiet_page, weekday, weekdays
from coach.day_heard import applied, hear_wish, take_back
from coach.day_hours import (
    EVERY_DAY,
    as_usual,
    ranges_of,
    set_day,
    set_interval,
    set_most,
    set_quiet,
    set_ranges,
)
from coach.day_pages import QuietPage, WeekdayPage, WeekdaysPage
from coach.model import Person
from coach.next_to_come import next_to_come
from coach.outcomes import Outcome, Settings, Welcome, ZoneAsked
from coach.ports import Book
from coach.rhythm import capped_to_min, hours_in_quiet, routine_in_quiet
from coach.typed_wishes import read_wishes
from coach.wishes import Range, Wishes
from tests.coach.lives import ANNA, NOW, hours, person, settled, shown

LUNCH, SHORT = hours("09:00-12:30", "13:30-17:30"), hours("09:00-13:00")
NIGHT = (time(22), time(7))
Act = Callable[[Book], Outcome]


def kept(book: Book) -> Person:
    known = book.person(ANNA)
    assert known is not None
    return known


def says(book: Book, words: str) -> Outcome | None:
    return hear_wish(book, kept(book), words, NOW)


def wishes_of(who: Person) -> tuple[Any, ...]:
    of = who.wishes
    return (who.days, who.hours, of.other_hours, who.every_min, of.most, of.quiet)


@pytest.mark.parametrize(
    ("minutes", "ranges"),
    [
        ((540, 1020, 0, 0), hours("09:00-17:00")),
        ((540, 750, 810, 1050), LUNCH),
        ((540, 750, 750, 1050), hours("09:00-12:30", "12:30-17:30")),
        ((0, 1440, 0, 0), hours("00:00-23:59")),
        ((540, 540, 0, 0), None),
        ((1020, 540, 0, 0), None),
        ((540, 1441, 0, 0), None),
        ((-1, 540, 0, 0), None),
        ((540, 750, 700, 1050), None),
        ((540, 750, 810, 800), None),
        ((540, 750, 810, 2000), None),
        ((10**17, 10**18, 0, 0), None),
    ],
)
def test_hours_of_a_button(
    book: Book, minutes: tuple[int, int, int, int], ranges: tuple[Range, ...] | None
) -> None:
    before = settled(book)
    assert ranges_of(minutes) == ranges
    assert isinstance(set_ranges(book, ANNA, EVERY_DAY, minutes, NOW), Settings)
    assert kept(book).hours == (ranges or before.hours)
    assert ranges or kept(book) == before


@pytest.mark.parametrize("day", [-1, 8, 99])
def test_no_such_weekday(book: Book, day: int) -> None:
    before = settled(book)
    set_ranges(book, ANNA, day, (540, 780, 0, 0), NOW)
    as_usual(book, ANNA, day, NOW)
    assert weekday(book, ANNA, day, NOW) == WeekdaysPage(before)
    assert kept(book) == before


def test_a_weekday_has_hours_of_its_own_until_it_is_as_usual(book: Book) -> None:
    settled(book, hours=LUNCH)
    set_ranges(book, ANNA, 4, (540, 780, 0, 0), NOW)
    assert kept(book).wishes.other_hours == ((4, SHORT),)
    assert (kept(book).hours_on(4), kept(book).hours_on(3)) == (SHORT, LUNCH)
    said = as_usual(book, ANNA, 4, NOW)
    assert isinstance(said, Settings)
    assert kept(book).wishes.other_hours == ()
    assert isinstance(as_usual(book, ANNA, 4, NOW), WeekdayPage), "a doubled tap shows the day"


def test_hours_make_a_day_off_one_of_their_days(book: Book) -> None:
    settled(book)
    set_ranges(book, ANNA, 5, (540, 780, 0, 0), NOW)
    assert kept(book).days == (0, 1, 2, 3, 4, 5)
    set_day(book, ANNA, 5, False, NOW)
    set_day(book, ANNA, 5, True, NOW)
    assert kept(book).hours_on(5) == SHORT, "they wait for the day to come back"


def test_usual_hours_are_no_exception(book: Book) -> None:
    settled(book, hours=SHORT)
    set_ranges(book, ANNA, 4, (540, 780, 0, 0), NOW)
    assert kept(book).wishes.other_hours == ()


@pytest.mark.parametrize(
    ("most", "good"), [(1, True), (3, True), (8, True), (0, False), (9, False)]
)
def test_how_many_a_day(book: Book, most: int, good: bool) -> None:
    before = settled(book)
    set_most(book, ANNA, most, NOW)
    assert kept(book).wishes.most == (most if good else before.wishes.most)


@pytest.mark.parametrize(
    ("start", "end", "quiet"),
    [
        (1320, 420, NIGHT),
        (0, 420, (time(0), time(7))),
        (0, 0, None),
        (420, 420, "as it was"),
        (1440, 420, "as it was"),
        (1320, 1440, "as it was"),
    ],
)
def test_quiet_hours(book: Book, start: int, end: int, quiet: object) -> None:
    was = (time(23), time(6))
    settled(book, wishes=Wishes(quiet=was))
    set_quiet(book, ANNA, start, end, NOW)
    assert kept(book).wishes.quiet == (was if quiet == "as it was" else quiet)


@pytest.mark.parametrize(
    ("words", "next_due"),
    [
        ("10-17", "Tue 11:42"),
        ("every 90 minutes", "Tue 11:11"),
        ("not on tuesdays", "Wed 10:42"),
        ("tuesdays 12-17", "Tue 13:42"),
        ("quiet 22-12", "Tue 12:42"),
        ("at most 1 a day", "Tue 10:42"),
    ],
)
def test_a_typed_wish_is_in_force_at_once(book: Book, words: str, next_due: str) -> None:
    settled(book, routine_at=None)
    said = says(book, words)
    assert isinstance(said, Settings)
    assert said.next_due == book.next_due(ANNA) == next_to_come(book, kept(book), NOW)
    assert said.next_due is not None
    assert shown(said.next_due) == next_due
    assert said.person == kept(book)


@pytest.mark.parametrize(
    "words",
    [
        "mon-thu 9-12:30, 13:30-17:30, fri 9-13",
        "every 45 minutes, at most 5 a day",
        "quiet 22-7",
        "not on tuesdays",
        "weekdays only",
    ],
)
def test_one_tap_takes_a_typed_wish_back(book: Book, words: str) -> None:
    before = settled(book, days=(1, 2), wishes=Wishes(most=6, other_hours=((2, SHORT),)))
    due = book.next_due(ANNA)
    said = says(book, words)
    assert isinstance(said, Settings)
    assert said.undo == 1
    assert wishes_of(kept(book)) != wishes_of(before)
    back = take_back(book, ANNA, said.undo, NOW)
    assert isinstance(back, Settings)
    assert (back.undo, wishes_of(kept(book)), book.next_due(ANNA)) == (0, wishes_of(before), due)
    take_back(book, ANNA, said.undo, NOW)
    assert wishes_of(kept(book)) == wishes_of(before), "a doubled tap"


def test_only_the_last_change_is_taken_back(book: Book) -> None:
    settled(book)
    says(book, "every 45 minutes")
    says(book, "at most 5 a day")
    take_back(book, ANNA, 1, NOW)
    assert (kept(book).every_min, kept(book).wishes.most) == (45, 5), "an older one is no more"
    set_interval(book, ANNA, 90, NOW)
    take_back(book, ANNA, 2, NOW)
    assert (kept(book).every_min, kept(book).wishes.most) == (90, 5), "a button came after it"
    for forged in (0, 3, 10**18 - 1):
        take_back(book, ANNA, forged, NOW)
    assert (kept(book).every_min, kept(book).wishes.most) == (90, 5)


@pytest.mark.parametrize(
    ("words", "asking"),
    [("17-9", "hours"), ("every 5 minutes", "interval"), ("quiet 7-7", "quiet")],
)
def test_what_cannot_be_taken_changes_nothing_and_asks_again(
    book: Book, words: str, asking: str
) -> None:
    before = settled(book)
    said = says(book, words)
    assert isinstance(said, Settings | QuietPage)
    assert said.why is not None
    assert kept(book) == replace(before, asking=asking)  # type: ignore[arg-type]


def test_the_hours_of_the_weekday_on_the_screen_are_heard(book: Book) -> None:
    settled(book)
    assert isinstance(weekday(book, ANNA, 4, NOW), WeekdayPage)
    said = says(book, "17-9")
    assert isinstance(said, WeekdayPage)
    assert (said.day, said.why, said.typed) == (4, "end-first", "17-9")
    assert isinstance(says(book, "9-13"), Settings)
    assert kept(book).wishes.other_hours == ((4, SHORT),)
    assert kept(book).asking == "nothing"


@pytest.mark.parametrize(
    "act",
    [
        lambda b: set_ranges(b, ANNA, 7, (540, 1020, 0, 0), NOW),
        lambda b: set_ranges(b, ANNA, 9, (540, 1020, 0, 0), NOW),
        lambda b: as_usual(b, ANNA, 4, NOW),
        lambda b: set_most(b, ANNA, 5, NOW),
        lambda b: set_quiet(b, ANNA, 0, 0, NOW),
        lambda b: set_quiet(b, ANNA, 5, 5, NOW),
        lambda b: weekdays(b, ANNA, NOW),
        lambda b: weekday(b, ANNA, 4, NOW),
        lambda b: quiet_page(b, ANNA, NOW),
        lambda b: take_back(b, ANNA, 1, NOW),
    ],
)
@pytest.mark.parametrize("agreed", [None, 0], ids=["stranger", "has not agreed"])
def test_nothing_is_set_before_consent(book: Book, act: Act, agreed: int | None) -> None:
    if agreed is not None:
        book.keep(person(agreed=agreed, zone=None))
    before = book.person(ANNA)
    assert act(book) == Welcome()
    assert book.person(ANNA) == before


@pytest.mark.parametrize("page", [weekdays, quiet_page])
def test_where_they_are_comes_first(
    book: Book, page: Callable[[Book, int, datetime], Outcome]
) -> None:
    settled(book, zone=None)
    assert page(book, ANNA, NOW) == ZoneAsked()
    assert weekday(book, ANNA, 4, NOW) == ZoneAsked()
    assert kept(book).asking == "zone"


def test_a_typed_wish_before_the_zone_is_kept_and_asks_for_the_zone(book: Book) -> None:
    settled(book, zone=None)
    assert says(book, "every 45 minutes") == ZoneAsked()
    assert (kept(book).every_min, kept(book).asking) == (45, "zone")
    assert says(book, "every 5 minutes") is None


def test_settings_opened_anew_take_nothing_back(book: Book) -> None:
    settled(book)
    says(book, "every 45 minutes")
    said = settings(book, ANNA, "all", NOW)
    assert isinstance(said, Settings)
    assert said.undo == 0


@pytest.mark.parametrize(
    ("every_min", "most", "about"),
    [
        (60, 8, None),
        (30, 8, 60),
        (45, 8, 57),
        (30, 4, 140),
        (120, 8, None),
        (60, 3, 210),
        (30, 1, None),
    ],
)
def test_how_far_apart_they_come_when_the_most_a_day_bites(
    every_min: int, most: int, about: int | None
) -> None:
    who = person(0, every_min=every_min, wishes=Wishes(most=most))
    apart = capped_to_min(who)
    assert apart == about


@pytest.mark.parametrize(
    ("quiet", "work", "routine"),
    [
        (None, False, False),
        ((time(22), time(7)), False, False),
        ((time(22), time(9)), False, True),
        ((time(22), time(9, 1)), True, True),
        ((time(17), time(7)), False, False),
        ((time(16, 59), time(7)), True, False),
        ((time(12), time(13)), True, False),
    ],
)
def test_what_lies_in_quiet_hours(quiet: Range | None, work: bool, routine: bool) -> None:
    who = person(hours=hours("09:00-17:00"), routine_at=time(8, 30), wishes=Wishes(quiet=quiet))
    assert (hours_in_quiet(who), routine_in_quiet(who)) == (work, routine)


def test_a_week_in_words_replaces_the_week() -> None:
    who = person(days=(5, 6), wishes=Wishes(other_hours=((6, SHORT),)))
    wish = read_wishes("mon-thu 9-12:30, 13:30-17:30, fri 9-13")
    now = applied(who, wish)  # type: ignore[arg-type]
    assert (now.days, now.hours, now.wishes.other_hours) == ((0, 1, 2, 3, 4), LUNCH, ((4, SHORT),))
