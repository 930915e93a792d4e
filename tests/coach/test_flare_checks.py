"""Better, same, worse: asked after two hours and in the morning (issue 4 point 6)."""

from datetime import timedelta
from typing import Any

import pytest

from coach.course import FlareStage
from coach.exercises import Library
from coach.flare_checks import able, how_it_is
from coach.flare_pages import (
    Gentle,
    HowIsIt,
    PositionAsked,
)
from coach.outcomes import Screening, Stale
from coach.ports import Book
from coach.routine import begin, here
from tests.coach.flares import (
    in_flare,
    lies_down,
    on,
)
from tests.coach.lives import (
    ANNA,
    NO_BABY,
    NOW,
    TODAY,
    letters,
    says,
    settled,
    shown,
    wall,
)
from tests.coach.signs import both_clean

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TWO_HOURS = 2 * HOUR


# Better, same, worse


def test_it_is_asked_after_two_hours_and_next_morning(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    due = [shown(letter.due_utc) for letter in letters(book, "flare")]
    assert due == ["Tue 10:00", "Wed 08:30"]


@pytest.mark.parametrize(
    ("began", "due"),
    [
        ("2026-03-03 20:30", ["Wed 08:30"]),  # nobody is woken by it
        ("2026-03-03 03:00", ["Tue 08:30"]),
        ("2026-03-03 06:30", ["Tue 08:30", "Wed 08:30"]),
    ],
)
def test_nobody_is_woken_to_be_asked(
    book: Book, library: Library, began: str, due: list[str]
) -> None:
    settled(book, now=wall(began))
    lies_down(book, library, wall(began))
    assert [shown(each.due_utc) for each in letters(book, "flare")] == due


def test_the_letter_asks_only_what_still_waits(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    assert says(book, library, NOW + TWO_HOURS) == [HowIsIt(2)]
    how_it_is(book, ANNA, 2, "better", library, NOW + TWO_HOURS)
    assert says(book, library, NOW + TWO_HOURS + timedelta(minutes=20)) == []


def test_it_is_not_asked_in_the_middle_of_a_routine(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    begin(book, ANNA, library, NOW + HOUR)
    assert says(book, library, NOW + TWO_HOURS) == []


@pytest.mark.parametrize("wish", [{"zone": None}, {"paused": True}, {"quiet_on": TODAY}])
def test_who_wants_to_hear_nothing_is_asked_at_the_next_contact(
    book: Book, library: Library, wish: dict[str, Any]
) -> None:
    settled(book, **wish)
    lies_down(book, library)
    assert says(book, library, NOW + TWO_HOURS) == []
    assert here(book, ANNA, library, NOW + 5 * HOUR) == HowIsIt(2)


def test_one_answer_to_each_question(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    at = NOW + TWO_HOURS
    assert isinstance(how_it_is(book, ANNA, 2, "better", library, at), Gentle)
    before = on(book)
    assert isinstance(how_it_is(book, ANNA, 2, "better", library, at), Stale)
    assert on(book) == before


@pytest.mark.parametrize("check", [0, 1, 3, 4, 99])
def test_an_answer_to_another_question_changes_nothing(
    book: Book, library: Library, check: int
) -> None:
    settled(book)
    lies_down(book, library)
    before = on(book)
    assert isinstance(how_it_is(book, ANNA, check, "better", library, NOW + TWO_HOURS), Stale)
    assert on(book) == before


def test_yesterdays_question_is_not_this_mornings(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    late = how_it_is(book, ANNA, 2, "better", library, NOW + DAY + HOUR)
    assert late == Stale(HowIsIt(3))


def test_worse_is_the_list_again_from_any_screen(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    asked = how_it_is(book, ANNA, 2, "worse", library, NOW + TWO_HOURS)
    assert asked == Screening("flare", NO_BABY)
    assert (on(book).worse, on(book).stage) == (1, "signs")
    in_flare(book)
    assert how_it_is(book, ANNA, 77, "worse", library, NOW + HOUR) == Screening("flare", NO_BABY)
    assert on(book).worse == 0, "an old tap is true, and no count"


def test_worse_twice_suggests_an_appointment(book: Book, library: Library) -> None:
    in_flare(book, worse=1, hours_utc=NOW)
    how_it_is(book, ANNA, 2, "worse", library, NOW)
    asked = both_clean(book, library)
    assert asked == PositionAsked(2, someone=True, clean=True)


@pytest.mark.parametrize(
    ("days", "stage", "someone"),
    [
        (13, "acute", False),
        (14, "acute", True),  # clinical.md section 1, B11
        (14, "early", True),
        (14, "building", False),
        (42, "building", True),
    ],
)
def test_no_better_after_two_weeks_suggests_an_appointment(
    book: Book, library: Library, days: int, stage: FlareStage, someone: bool
) -> None:
    in_flare(book, began_utc=NOW - days * DAY, stage=stage)
    gentle = here(book, ANNA, library, NOW)
    assert isinstance(gentle, Gentle)
    assert gentle.someone == someone


@pytest.mark.parametrize("can", [True, False])
@pytest.mark.parametrize("days", [1, 9])
def test_a_word_for_the_next_stage_that_comes_days_late_is_none(
    book: Book, library: Library, days: int, can: bool
) -> None:
    """By then a newer morning asks."""
    since = TODAY - 3 * DAY
    in_flare(book, since=since, calm=2, calm_on=TODAY, able=True, morning_utc=NOW + DAY)
    assert able(book, ANNA, 2, can, library, NOW + days * DAY) == Stale(HowIsIt(3))
    assert on(book).stage == "acute"


def test_nor_is_one_while_a_newer_question_waits(book: Book, library: Library) -> None:
    since = TODAY - 3 * DAY
    before = in_flare(book, since=since, calm=2, calm_on=TODAY, able=True, morning_utc=NOW)
    assert able(book, ANNA, 2, True, library, NOW) == Stale(HowIsIt(3))
    assert on(book) == before.course.flare


def test_nor_is_one_of_the_night_before_that_morning(book: Book, library: Library) -> None:
    since, night = TODAY - 3 * DAY, NOW + 20 * HOUR
    in_flare(book, since=since, calm=2, calm_on=TODAY, able=True, morning_utc=NOW + DAY)
    assert isinstance(able(book, ANNA, 2, True, library, night), Stale)
    assert (on(book).stage, on(book).able) == ("acute", False), "and it is asked no more"


def test_silence_moves_nobody_up(book: Book, library: Library) -> None:
    settled(book)
    lies_down(book, library)
    asked = here(book, ANNA, library, NOW + 9 * DAY)
    assert asked == HowIsIt(3)
    assert on(book).stage == "acute"
    how_it_is(book, ANNA, 3, "better", library, NOW + 9 * DAY)
    assert (on(book).stage, on(book).calm, on(book).able) == ("acute", 1, False)
