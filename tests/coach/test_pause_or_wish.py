"""Typed words that may be a pause or a wish for the day: who understands all of it has it."""

from datetime import date, time
from typing import Any

import pytest

from bot.shelves import Shelves
from coach.body import Body
from coach.day_pages import QuietPage, WeekdayPage
from coach.hearing import typed
from coach.model import WEEKDAYS, Person, Question
from coach.outcomes import Outcome, Settings
from coach.pause_pages import HolidaysPage, PauseUnclear
from coach.ports import Book
from coach.wishes import Holiday
from tests.coach.lives import ANNA, NOW, TODAY, hours, settled, wall
from tests.coach.rounds import known

NIGHT = (time(22), time(7))
MONDAY_ON = Holiday(date(2026, 3, 9), date(2026, 3, 15))


def says(
    book: Book, shelves: Shelves, words: str, asking: Question = "nothing", **who: Any
) -> Outcome:
    settled(book, asking=asking, **who)
    return typed(book, ANNA, words, shelves.places, shelves.search, shelves.library, NOW)


def changed(person: Person) -> dict[str, object]:
    """What is not as it was, of the day and of quiet."""
    was, wishes = Person(ANNA, NOW), person.wishes
    now = {
        "hours": person.hours if person.hours != was.hours else None,
        "days": person.days if person.days != was.days else None,
        "every": person.every_min if person.every_min != was.every_min else None,
        "quiet": wishes.quiet,
        "busy": wishes.busy_until,
        "holidays": wishes.holidays,
        "today": person.quiet_on,
        "paused": person.paused,
    }
    return {name: value for name, value in now.items() if value}


SENTENCES: dict[str, dict[str, object]] = {
    "quiet 21-10": {"quiet": (time(21), time(10))},
    "quiet hours 22-7": {"quiet": NIGHT},
    "Quiet hours: 22:00 – 7:00": {"quiet": NIGHT},
    "quiet hours from 10pm to 7am": {"quiet": NIGHT},
    "silence 22-7": {"quiet": NIGHT},
    "do not disturb 22-7": {"quiet": NIGHT},
    "do not disturb 14:00-15:00": {"busy": wall("2026-03-03 15:00")},
    "quiet 12-13": {"quiet": (time(12), time(13))},
    "quiet until 15:00": {"busy": wall("2026-03-03 15:00")},
    "quiet for 2 hours": {"busy": wall("2026-03-03 10:00")},
    "quiet today": {"today": TODAY},
    "not today": {"today": TODAY},
    "not on fridays": {"days": (0, 1, 2, 3)},
    "fridays off": {"days": (0, 1, 2, 3)},
    "off on friday": {"holidays": (Holiday(date(2026, 3, 6), date(2026, 3, 6)),)},
    "off next week": {"holidays": (MONDAY_ON,)},
    "no reminders until 14:30": {"busy": wall("2026-03-03 14:30")},
    "every 45 minutes": {"every": 45},
    "weekdays 8-18": {"hours": hours("08:00-18:00")},
    "busy 8-18": {"busy": wall("2026-03-03 18:00")},
    "every 45 minutes, quiet 22-7": {"every": 45, "quiet": NIGHT},
    "stop until i say so": {"paused": True},
}
# Where their next words may answer one of these, a whole sentence is heard all the same.
ASKED: tuple[Question, ...] = (
    *("nothing", "pause", "holiday"),
    *("routine-at", "hours", "interval", "quiet", "hours-fri"),
)


@pytest.mark.parametrize("asking", ASKED)
@pytest.mark.parametrize("words", SENTENCES)
def test_who_understands_the_sentence_has_it(
    book: Book, shelves: Shelves, words: str, asking: Question
) -> None:
    says(book, shelves, words, asking)
    both = asking == "quiet" and words == "do not disturb 14:00-15:00"  # it was asked for
    does = {"quiet": (time(14), time(15))} if both else SENTENCES[words]
    assert changed(known(book)) == does


PAUSES = [words for words, does in SENTENCES.items() if {"busy", "today", "holidays"} & {*does}]


@pytest.mark.parametrize("asking", ["walk-at", "evening-at", "lying-at", "neck-at", "bar-at"])
@pytest.mark.parametrize("words", PAUSES)
def test_a_pause_is_heard_where_the_time_of_a_reminder_was_asked_for(
    book: Book, shelves: Shelves, words: str, asking: Question
) -> None:
    says(book, shelves, words, asking)
    assert changed(known(book)) == SENTENCES[words]
    assert known(book).asking == "nothing"


@pytest.mark.parametrize(
    ("words", "asking", "page", "why"),
    [
        ("quiet 22-25", "nothing", QuietPage, "no-clock"),
        ("quiet 7-7", "nothing", QuietPage, "end-first"),
        ("quiet 22-25", "pause", QuietPage, "no-clock"),
        ("quiet until 25:99", "nothing", PauseUnclear, "unclear"),
        ("in a meeting until 25:99", "nothing", PauseUnclear, "unclear"),
        ("in a meeting until 25:99", "hours", Settings, "unclear"),
        ("in a meeting until 25:99", "quiet", QuietPage, "unclear"),
        ("in a meeting for 20 hours", "hours-fri", WeekdayPage, "unclear"),
        ("every 5 minutes", "holiday", Settings, "often"),
        ("9-17", "pause", PauseUnclear, "unclear"),
        ("9-17", "holiday", HolidaysPage, "unclear"),
        ("17-9", "holiday", HolidaysPage, "unclear"),
        ("away tomorrow-ish", "holiday", HolidaysPage, "unclear"),
    ],
)
def test_what_neither_understands_is_answered_by_whom_it_is_about(
    book: Book, shelves: Shelves, words: str, asking: Question, page: type[object], why: str
) -> None:
    said = says(book, shelves, words, asking)
    assert isinstance(said, page)
    assert why == getattr(said, "said" if page is HolidaysPage else "why")
    assert changed(known(book)) == {}


def test_a_day_off_is_that_of_the_weekday_that_was_asked_for(book: Book, shelves: Shelves) -> None:
    says(book, shelves, "day off", "hours-fri")
    assert known(book).days == (0, 1, 2, 3)
    says(book, shelves, "day off")
    assert (known(book).days, known(book).quiet_on) == (WEEKDAYS, TODAY)


def test_who_has_not_been_asked_about_their_body_is_not_thought_to_tell_of_it(
    book: Book, shelves: Shelves
) -> None:
    before = settled(book, body=Body())
    words = "quiet 22-7"
    typed(book, ANNA, words, shelves.places, shelves.search, shelves.library, NOW)
    assert known(book).wishes.quiet == NIGHT
    assert known(book).body == before.body
