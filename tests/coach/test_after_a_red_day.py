"""A tough day, and the one after it: no routine that is opened and left makes them less gentle."""

from datetime import datetime

import pytest

from coach.checks import after_so, say_morning, say_now, tough_so
from coach.course import Before, Check, Course
from coach.exercises import Library
from coach.flare_stages import NOT_YET, ROWS
from coach.model import Deed
from coach.outcomes import Step
from coach.player import stop_open
from coach.ports import Book
from coach.recall import history_of
from coach.retouch import others_for
from coach.routine import begin
from coach.todays import Today, asked_for, todays
from coach.tuning import another, shorten
from tests.coach.flares import in_flare
from tests.coach.lives import ANNA, NOW, TODAY, settled
from tests.coach.plans import EVERYDAY, names
from tests.coach.rounds import NEXT_DAY, known, routine

ACUTE = {name for move in ROWS["acute"].do for name in move.one_of} | {"walking", "side-roll-rise"}


@pytest.fixture
def anna(book: Book) -> None:
    """In her everyday."""
    settled(book, minutes=20)
    practised(book)


def practised(book: Book) -> None:
    for day in EVERYDAY.days:
        book.note_deed(Deed(ANNA, "routine", day, 300, f"done:{day}", NOW))


def plan_at(book: Book, library: Library, now: datetime) -> Today:
    return todays(book, known(book), library, now)


def opened_and_left(
    book: Book, library: Library, now: datetime, before: Before | None = None
) -> set[str]:
    step = say_now(book, ANNA, before, library, now) if before else begin(book, ANNA, library, now)
    assert isinstance(step, Step)
    going = book.session(step.session, ANNA)
    assert going is not None
    stop_open(book, ANNA, now)
    return set(names(going.plan))


# The day after


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("before", [None, "easy", "so-so"])
def test_after_a_red_day_every_routine_begun_is_gentle(
    book: Book, library: Library, before: Before | None
) -> None:
    session = routine(book, library, after="lot")
    after_so(book, ANNA, session, False, library, NOW)
    say_morning(book, ANNA, session, "settled", library, NEXT_DAY)
    for _ in range(3):
        assert plan_at(book, library, NEXT_DAY).reason.key == "tough"
        did = opened_and_left(book, library, NEXT_DAY, before)
        assert {library.exercises[name].intensity for name in did} == {1}


@pytest.mark.usefixtures("anna")
def test_a_milder_routine_on_the_same_day_hides_no_red(book: Book, library: Library) -> None:
    routine(book, library, after="lot")
    routine(book, library, after="same")
    assert plan_at(book, library, NEXT_DAY).reason.key == "tough"


# The same day


@pytest.mark.usefixtures("anna")
def test_a_day_that_began_tough_has_the_acute_menu_only(book: Book, library: Library) -> None:
    """clinical.md section 3: start 6+ acute menu only."""
    tough_so(book, ANNA, False, library, NOW)
    stop_open(book, ANNA, NOW)
    for before in (None, "easy", "so-so", None):
        assert plan_at(book, library, NOW).reason.key == "tough-today"
        assert opened_and_left(book, library, NOW, before) <= ACUTE
    routine(book, library, after="lot")
    assert opened_and_left(book, library, NOW) <= ACUTE, "nor has a RED in it more"


@pytest.mark.usefixtures("anna")
def test_nothing_changed_about_such_a_day_brings_more(book: Book, library: Library) -> None:
    tough_so(book, ANNA, False, library, NOW)
    stop_open(book, ANNA, NOW)
    shorten(book, ANNA, False, library, NOW)
    another(book, ANNA, 0, library, NOW)
    plan = plan_at(book, library, NOW).plan
    assert set(names(plan)) <= ACUTE
    ask = asked_for(known(book), history_of(book, known(book), library, TODAY), library, NOW)
    for name in names(plan):
        for other in others_for(plan, library.exercises[name], ask):
            assert NOT_YET.isdisjoint(other.tags)
            assert other.intensity == 1


@pytest.mark.parametrize("stage", ["early", "building", "returning"])
def test_on_a_later_stage_of_a_flare_too(book: Book, library: Library, stage: str) -> None:
    in_flare(book, stage=stage)
    practised(book)
    assert not set(names(plan_at(book, library, NOW).plan)) <= ACUTE
    book.keep_check(Check(ANNA, 99, TODAY, before="tough"))
    assert set(names(plan_at(book, library, NOW).plan)) <= ACUTE
    assert known(book).course.flare is not None


@pytest.mark.usefixtures("anna")
def test_the_day_after_is_only_gentle(book: Book, library: Library) -> None:
    tough_so(book, ANNA, False, library, NOW)
    stop_open(book, ANNA, NOW)
    assert plan_at(book, library, NEXT_DAY).reason.key == "tough"
    assert not set(names(plan_at(book, library, NEXT_DAY).plan)) <= ACUTE
    assert known(book).course == Course(screened_on=TODAY), "a word is no flare"
