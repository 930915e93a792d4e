"""If-then plans (clinical.md section 7, 1): after what, and what if the day gets in the way."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.checks import after_so
from coach.course import Course, Felt, Flare, Intent
from coach.day import ask_zone, confirm_zone, not_now, settings
from coach.exercises import Library
from coach.hurts import felt
from coach.intent import ASK, CUES, HURDLES, NO_HURDLE, after, if_hurdle, not_after
from coach.load_pages import SevereAsked
from coach.model import Deed, Letter, Person
from coach.outcomes import Finished, NoZone, Ready, Screening, Settings, Stale, ZoneAsked
from coach.player import finish_step
from coach.ports import Book
from coach.standing import as_they_stand
from coach.unasked import RoutineDue
from coach.week_pages import FitAsked, Fits, HurdleAsked
from tests.coach.lives import ANNA, BERLIN, NOW, TODAY, says, settled
from tests.coach.test_steps import at

PLANNED = Course(intent=Intent("coffee", "tired"))


def kept(book: Book) -> Person:
    known = book.person(ANNA)
    assert known is not None
    return known


def finishes(book: Book, library: Library, how: Felt = "same") -> Finished:
    session = over(book, library)
    ended = felt(book, ANNA, session, how, library, NOW)
    assert isinstance(ended, Finished)
    return ended


def over(book: Book, library: Library) -> int:
    course = known.course if (known := book.person(ANNA)) else Course()
    press = at(book, 5)
    book.keep(replace(kept(book), course=course))
    finish_step(book, press, library, NOW)
    return press.session


def test_after_the_first_routine_they_are_asked_when_it_fits(book: Book, library: Library) -> None:
    assert finishes(book, library).asks_after
    assert not finishes(book, library).asks_after, "and once only"


def test_of_a_doubled_tap_it_is_still_asked(book: Book, library: Library) -> None:
    session = over(book, library)
    for _ in range(2):
        ended = felt(book, ANNA, session, "same", library, NOW)
        assert isinstance(ended, Finished)
        assert ended.asks_after


@pytest.mark.parametrize(
    ("course", "asked"),
    [
        (Course(), True),
        (PLANNED, False),
        (Course(fit_asked=99), False),
        (Course(flare=Flare(NOW, "acute", TODAY)), False),
    ],
)
def test_who_has_a_plan_or_a_flare_is_not_asked(
    book: Book, library: Library, course: Course, asked: bool
) -> None:
    settled(book, course=course)
    assert finishes(book, library).asks_after == asked


def test_a_lot_is_no_moment_to_ask(book: Book, library: Library) -> None:
    session = over(book, library)
    assert felt(book, ANNA, session, "lot", library, NOW) == SevereAsked("after", session)
    ended = after_so(book, ANNA, session, False, library, NOW)
    assert isinstance(ended, Finished)
    assert not ended.asks_after
    assert finishes(book, library, "bit").asks_after, "but the next time is"


def test_where_they_are_comes_first_and_then_when_it_fits(book: Book, library: Library) -> None:
    session = over(book, library)
    book.keep(replace(kept(book), zone=None))
    assert felt(book, ANNA, session, "same", library, NOW) == ZoneAsked(after="same")
    said = confirm_zone(book, ANNA, BERLIN, NOW)
    assert isinstance(said, Settings)
    assert said.asks_after
    after(book, ANNA, 0, library, NOW)
    later = settings(book, ANNA, "all", NOW)
    assert isinstance(later, Settings)
    assert not later.asks_after


def test_who_would_rather_not_say_where_may_still_say_when(book: Book, library: Library) -> None:
    settled(book, zone=None)
    ask_zone(book, ANNA, NOW)
    assert not_now(book, ANNA, NOW) == NoZone()
    book.note_deed(Deed(ANNA, "routine", TODAY, 300, "session:1", NOW))
    ask_zone(book, ANNA, NOW)
    assert not_now(book, ANNA, NOW) == NoZone(asks_after=True)


@pytest.mark.parametrize(("number", "cue"), list(enumerate(CUES)))
def test_after_what(book: Book, library: Library, number: int, cue: str) -> None:
    settled(book)
    assert after(book, ANNA, number, library, NOW) == HurdleAsked(Intent(cue))
    assert kept(book).course.intent == Intent(cue)


@pytest.mark.parametrize(("number", "hurdle"), list(enumerate([*HURDLES, None])))
def test_one_barrier_plan(book: Book, library: Library, number: int, hurdle: str | None) -> None:
    settled(book, course=PLANNED)
    assert if_hurdle(book, ANNA, number, library, NOW) == Fits(Intent("coffee", hurdle))
    assert kept(book).course.intent == Intent("coffee", hurdle)


def test_it_can_be_changed_and_taken_away(book: Book, library: Library) -> None:
    settled(book, course=PLANNED)
    assert after(book, ANNA, ASK, library, NOW) == FitAsked(PLANNED.intent)
    assert after(book, ANNA, 3, library, NOW) == HurdleAsked(Intent("lunch", "tired"))
    assert isinstance(not_after(book, ANNA, library, NOW), Ready)
    assert kept(book).course.intent is None
    assert not finishes(book, library).asks_after, "nor is it asked again by itself"


def test_an_old_barrier_button_without_a_plan_changes_nothing(
    book: Book, library: Library
) -> None:
    before = settled(book)
    assert isinstance(if_hurdle(book, ANNA, NO_HURDLE, library, NOW), Stale)
    assert kept(book) == before


def test_behind_the_door_nothing_is_planned(book: Book, library: Library) -> None:
    before = settled(book, safety="unasked")
    assert after(book, ANNA, 0, library, NOW) == Screening()
    assert if_hurdle(book, ANNA, 0, library, NOW) == Screening()
    assert not_after(book, ANNA, library, NOW) == Screening()
    assert kept(book) == before


def test_the_reminder_says_after_what(book: Book, library: Library) -> None:
    settled(book, course=PLANNED)
    book.post(Letter("routine", ANNA, 1, 0, NOW))
    [said] = says(book, library, NOW)
    assert isinstance(said, RoutineDue)
    assert said.intent == PLANNED.intent


@pytest.mark.parametrize(
    ("quiet_on", "said"),
    [(None, PLANNED.intent), (TODAY, None), (TODAY - timedelta(1), PLANNED.intent)],
)
def test_todays_routine_says_it_too_where_that_fits(
    book: Book, library: Library, quiet_on: date | None, said: Intent | None
) -> None:
    known = settled(book, course=PLANNED, quiet_on=quiet_on)
    ready = as_they_stand(book, known, library, NOW)
    assert isinstance(ready, Ready)
    assert ready.intent == said
