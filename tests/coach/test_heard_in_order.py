"""Typed words, in order: a full answer to what was asked, pain, a pause or a wish, a name; and
only then that it is not understood."""

from typing import Any

import pytest

from bot.shelves import Shelves
from coach.body_pages import BodyPage, GroupPage
from coach.call_pages import KindPage
from coach.country_pages import CountryAsked
from coach.hearing import typed
from coach.model import Question
from coach.outcomes import NotUnderstood, Outcome, Paused, Settings, ZoneGuessed
from coach.pages import MovePage, ShelfPage
from coach.pause_pages import HolidaysPage, PauseUnclear, Quieted
from coach.ports import Book
from coach.week_pages import WeekAsked
from tests.coach.lives import ANNA, NOW, settled
from tests.coach.rounds import known

KINDS: tuple[Question, ...] = ("walk-at", "evening-at", "lying-at", "neck-at", "bar-at")
OF_THE_DAY: tuple[Question, ...] = ("routine-at", "hours", "interval", "quiet", "hours-fri")
OTHERS: tuple[Question, ...] = ("country", "exercise", "pause", "holiday", "walk-minutes")


def says(
    book: Book, shelves: Shelves, words: str, asking: Question = "nothing", **who: Any
) -> Outcome:
    settled(book, asking=asking, **who)
    return typed(book, ANNA, words, shelves.places, shelves.search, shelves.library, NOW)


def is_about_pain(said: Outcome) -> bool:
    return type(said).__name__ in ("Screening", "SecondScreening", "PositionAsked", "WhichAsked")


PAIN = (
    "away from desk, pain shooting down my leg",
    "busy until the pain stops",
    "pause until the pain is gone",
    "quiet until my back stops hurting",
    "until 3 my back hurts",
    "in a meeting until 25:99 and it hurts",
    "holiday from tomorrow, my back is sore",
    "my back hurts",
    "it aches",
    "my back is killing me",
)


@pytest.mark.parametrize("asking", ["nothing", *KINDS, *OF_THE_DAY, *OTHERS, "zone", "pain"])
@pytest.mark.parametrize("words", PAIN)
def test_pain_is_heard_as_pain_whatever_was_asked(
    book: Book, shelves: Shelves, words: str, asking: Question
) -> None:
    assert is_about_pain(says(book, shelves, words, asking))
    assert known(book).wishes.busy_until is None


def test_what_ails_them_is_no_holiday(book: Book, shelves: Shelves) -> None:
    said = says(book, shelves, "off work for 2 weeks with sciatica")
    assert isinstance(said, GroupPage | BodyPage)
    assert isinstance(says(book, shelves, "quiet 2 months pregnant"), GroupPage | BodyPage)


@pytest.mark.parametrize("asking", [*KINDS, *OF_THE_DAY, *OTHERS, "pain", "ability", "condition"])
@pytest.mark.parametrize("words", ["in a meeting until 15:00", "not today", "away next week"])
def test_a_pause_is_heard_whatever_was_asked(
    book: Book, shelves: Shelves, words: str, asking: Question
) -> None:
    assert isinstance(says(book, shelves, words, asking), Quieted | HolidaysPage)
    assert known(book).asking == "nothing"


@pytest.mark.parametrize("asking", [*KINDS, *OTHERS])
@pytest.mark.parametrize("words", ["quiet from 21 to 9", "every 45 minutes", "mon-thu 9-16"])
def test_a_wish_is_heard_whatever_was_asked(
    book: Book, shelves: Shelves, words: str, asking: Question
) -> None:
    assert isinstance(says(book, shelves, words, asking), Settings)
    assert known(book).wishes.before is not None


@pytest.mark.parametrize("asking", [*KINDS, *OF_THE_DAY, "holiday", "pause"])
def test_a_name_is_heard_whatever_was_asked(
    book: Book, shelves: Shelves, asking: Question
) -> None:
    assert isinstance(says(book, shelves, "bridge", asking), MovePage | ShelfPage)
    assert isinstance(says(book, shelves, "neck", asking), MovePage | ShelfPage)


@pytest.mark.parametrize(
    ("asking", "words", "page"),
    [
        ("zone", "Berlin", ZoneGuessed),
        ("pain", "7", WeekAsked),
        ("walk-at", "9-17", KindPage),
        ("walk-at", "25:99", KindPage),
        ("walk-at", "tomorrow-ish", KindPage),
        ("walk-at", "7:30", KindPage),
        ("holiday", "tomorrow-ish", HolidaysPage),
        ("holiday", "9-17", HolidaysPage),
        ("holiday", "thanks", NotUnderstood),
        ("pause", "9-17", PauseUnclear),
        ("country", "not a land at all", CountryAsked),
        ("nothing", "thanks", NotUnderstood),
    ],
)
def test_what_was_asked_is_answered_first_and_refused_last(
    book: Book, shelves: Shelves, asking: Question, words: str, page: type[object]
) -> None:
    assert isinstance(says(book, shelves, words, asking), page)


@pytest.mark.parametrize("words", ["25:99", "tomorrow-ish", "9:75", "tomorrow"])
def test_a_time_out_of_the_blue_is_answered_with_an_example(
    book: Book, shelves: Shelves, words: str
) -> None:
    assert says(book, shelves, words) == NotUnderstood(time=words)


def test_after_a_pause_that_was_not_understood_its_end_alone_will_do(
    book: Book, shelves: Shelves
) -> None:
    settled(book, paused=True)
    for words, answer in (("in a meeting until 15:00", Paused), ("until 15:00", Quieted)):
        said = typed(book, ANNA, words, shelves.places, shelves.search, shelves.library, NOW)
        assert isinstance(said, answer)
    assert isinstance(says(book, shelves, "busy until 25:99"), PauseUnclear)
    said = typed(book, ANNA, "until 15:00", shelves.places, shelves.search, shelves.library, NOW)
    assert isinstance(said, Quieted)


@pytest.mark.parametrize(
    "words",
    [
        *("stop reminders", "no more reminders", "no reminders please", "stop nudging me"),
        *("be quiet", "leave me alone", "turn off the reminders", "stop all reminders"),
        *("i'm on vacation", "on holiday", "silence"),
    ],
)
def test_a_wish_to_stop_is_a_pause(book: Book, shelves: Shelves, words: str) -> None:
    assert says(book, shelves, words) == Paused()
    assert (known(book).paused, known(book).asking) == (True, "pause")
