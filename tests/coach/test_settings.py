"""Settings: what may be set and what may not, and that every change is in force at once."""

from collections.abc import Callable
from datetime import datetime, time
from typing import get_args

import pytest

from coach.day import (
    ask_zone,
    confirm_zone,
    guess_zone,
    hear,
    set_minutes,
    set_routine,
    settings,
)
from coach.day_hours import set_day, set_hours, set_interval
from coach.model import Person
from coach.next_to_come import next_to_come
from coach.outcomes import (
    Outcome,
    Part,
    Paused,
    Resumed,
    Settings,
    Welcome,
    ZoneAsked,
    ZoneGuessed,
)
from coach.pauses import pause, resume
from coach.places import Place
from coach.ports import Book
from tests.coach.lives import ANNA, NOW, TODAY, person, settled, shown

KOLKATA = Place("Kolkata", "India", "Asia/Kolkata")
TOKYO = Place("Tokyo", "Japan", "Asia/Tokyo")


class SmallAtlas:
    """Two cities, which answer to "k" and "t"; and the clocks of which always fit."""

    def find(self, words: str) -> tuple[Place, ...]:
        return {"k": (KOLKATA,), "t": (TOKYO,), "k or t": (KOLKATA, TOKYO)}.get(words, ())

    def where_clocks_read(self, local_at: time, now: datetime) -> tuple[Place, ...]:
        return {time(0): (TOKYO,), time(9): (KOLKATA, TOKYO)}.get(local_at, ())


ATLAS = SmallAtlas()
Setter = Callable[[Book, int, int, datetime], Outcome]


def kept(book: Book) -> Person:
    known = book.person(ANNA)
    assert known is not None
    return known


@pytest.mark.parametrize(
    ("setter", "field", "good", "bad"),
    [
        (set_minutes, "minutes", (5, 10, 20), (-5, 0, 4, 6, 7, 15, 21, 60)),
        (set_interval, "every_min", (30, 45, 60, 90, 120), (-60, 0, 1, 29, 59, 61, 121)),
    ],
)
def test_only_what_the_buttons_have(
    book: Book, setter: Setter, field: str, good: tuple[int, ...], bad: tuple[int, ...]
) -> None:
    for value in good:
        settled(book)
        assert isinstance(setter(book, ANNA, value, NOW), Settings)
        assert getattr(kept(book), field) == value
    before = settled(book)
    for value in bad:
        assert isinstance(setter(book, ANNA, value, NOW), Settings)
        assert kept(book) == before, value


@pytest.mark.parametrize(
    ("start", "end", "good"),
    [
        (0, 1, True),
        (0, 23, True),
        (22, 23, True),
        (9, 17, True),
        (9, 9, False),
        (17, 9, False),
        (-1, 9, False),
        (9, 24, False),
        (23, 23, False),
    ],
)
def test_whole_hours(book: Book, start: int, end: int, good: bool) -> None:
    before = settled(book)
    set_hours(book, ANNA, start, end, NOW)
    assert kept(book).hours == (((time(start), time(end)),) if good else before.hours)


@pytest.mark.parametrize(
    ("minute", "at"), [(0, time(0)), (465, time(7, 45)), (1439, time(23, 59)), (1440, None)]
)
def test_the_routine_time(book: Book, minute: int, at: time | None) -> None:
    settled(book)
    set_routine(book, ANNA, minute, NOW)
    assert kept(book).routine_at == at


@pytest.mark.parametrize("minute", [-1, 1441, 9999])
def test_no_such_routine_time(book: Book, minute: int) -> None:
    before = settled(book)
    set_routine(book, ANNA, minute, NOW)
    assert kept(book) == before


@pytest.mark.parametrize(
    ("day", "on", "days"),
    [
        (0, False, (1, 2, 3, 4)),
        (0, True, (0, 1, 2, 3, 4)),
        (6, True, (0, 1, 2, 3, 4, 6)),
        (6, False, (0, 1, 2, 3, 4)),
        (-1, True, (0, 1, 2, 3, 4)),
        (7, True, (0, 1, 2, 3, 4)),
    ],
)
def test_days(book: Book, day: int, on: bool, days: tuple[int, ...]) -> None:
    settled(book)
    set_day(book, ANNA, day, on, NOW)
    assert kept(book).days == days


@pytest.mark.parametrize(
    ("change", "next_due"),
    [
        pytest.param(lambda b: set_hours(b, ANNA, 10, 17, NOW), "Tue 11:42", id="hours"),
        pytest.param(lambda b: set_interval(b, ANNA, 90, NOW), "Tue 11:11", id="interval"),
        pytest.param(lambda b: set_day(b, ANNA, 1, False, NOW), "Wed 10:42", id="days"),
        pytest.param(lambda b: set_routine(b, ANNA, 540, NOW), "Tue 10:42", id="routine"),
        pytest.param(lambda b: confirm_zone(b, ANNA, "Asia/Tokyo", NOW), "Tue 08:42", id="zone"),
    ],
)
def test_every_change_is_in_force_at_once(
    book: Book, change: Callable[[Book], Outcome], next_due: str
) -> None:
    settled(book, routine_at=None)
    said = change(book)
    assert isinstance(said, Settings)
    assert said.next_due is not None
    assert shown(said.next_due) == next_due
    assert said.person == kept(book)
    assert next_to_come(book, said.person, NOW) == book.next_due(ANNA)


@pytest.mark.parametrize(
    "act",
    [
        lambda b: settings(b, ANNA, "all", NOW),
        lambda b: ask_zone(b, ANNA, NOW),
        lambda b: guess_zone(b, ANNA, "Asia/Tokyo", NOW),
        lambda b: confirm_zone(b, ANNA, "Asia/Tokyo", NOW),
        lambda b: confirm_zone(b, ANNA, "Mars/Base", NOW),
        lambda b: set_day(b, ANNA, 1, True, NOW),
        lambda b: set_day(b, ANNA, 9, True, NOW),
        lambda b: set_hours(b, ANNA, 9, 17, NOW),
        lambda b: set_hours(b, ANNA, 17, 9, NOW),
        lambda b: set_routine(b, ANNA, 1440, NOW),
        lambda b: set_minutes(b, ANNA, 5, NOW),
        lambda b: set_interval(b, ANNA, 60, NOW),
        lambda b: pause(b, ANNA, NOW),
        lambda b: resume(b, ANNA, NOW),
        lambda b: hear(b, ANNA, "9-17", ATLAS, NOW),
    ],
)
@pytest.mark.parametrize("agreed", [None, 0], ids=["stranger", "has not agreed"])
def test_nothing_is_set_before_consent(
    book: Book, act: Callable[[Book], Outcome], agreed: int | None
) -> None:
    if agreed is not None:
        book.keep(person(agreed=agreed, zone=None))
    before = book.person(ANNA)
    assert act(book) == Welcome()
    assert book.person(ANNA) == before


@pytest.mark.parametrize("part", get_args(Part))
def test_settings_ask_for_the_zone_first(book: Book, part: Part) -> None:
    settled(book, zone=None)
    assert settings(book, ANNA, part, NOW) == ZoneAsked()
    assert kept(book).asking == "zone"


def test_a_wish_that_none_of_our_buttons_has_opens_no_question(book: Book) -> None:
    before = settled(book, zone=None)
    assert set_interval(book, ANNA, 61, NOW) == ZoneAsked()
    assert kept(book) == before


def test_a_wish_before_the_zone_asks_for_the_zone(book: Book) -> None:
    """And hears the answer: the question is open."""
    settled(book, zone=None)
    assert set_interval(book, ANNA, 90, NOW) == ZoneAsked()
    assert (kept(book).asking, kept(book).every_min) == ("zone", 90)
    assert isinstance(hear(book, ANNA, "k", ATLAS, NOW), ZoneGuessed)


@pytest.mark.parametrize("part", get_args(Part))
def test_a_part_of_the_settings_may_ask_for_words(book: Book, part: Part) -> None:
    settled(book, asking="zone")
    said = settings(book, ANNA, part, NOW)
    assert isinstance(said, Settings)
    assert said.part == part
    asks = {"hours": "hours", "routine": "routine-at", "interval": "interval"}.get(part, "nothing")
    assert kept(book).asking == asks


def test_a_zone_is_guessed_and_kept_only_when_confirmed(book: Book) -> None:
    before = settled(book)
    said = guess_zone(book, ANNA, "Asia/Kolkata", NOW)
    assert isinstance(said, ZoneGuessed)
    assert (said.zone, f"{said.local:%a %H:%M}") == ("Asia/Kolkata", "Tue 12:30")
    assert kept(book) == before
    assert guess_zone(book, ANNA, "Mars/Base", NOW) == ZoneAsked(unclear=True)
    confirm_zone(book, ANNA, "Mars/Base", NOW)
    assert kept(book) == before
    confirm_zone(book, ANNA, "Asia/Kolkata", NOW)
    assert kept(book).zone == "Asia/Kolkata"


def test_pause_is_until_resume(book: Book) -> None:
    settled(book, quiet_on=TODAY)
    assert pause(book, ANNA, NOW) == Paused()
    assert (kept(book).paused, book.next_due(ANNA)) == (True, None)
    set_interval(book, ANNA, 90, NOW)
    assert book.next_due(ANNA) is None, "a changed wish does not wake it"
    said = resume(book, ANNA, NOW)
    assert said == Resumed(book.next_due(ANNA), "Europe/Berlin")
    assert book.next_due(ANNA) is not None
    assert (kept(book).paused, kept(book).quiet_on) == (False, None)
