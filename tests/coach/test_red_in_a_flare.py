"""RED inside a bad spell (clinical.md section 3: 2 RED in a row, flare mode and the list)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.course import Course, Felt, FlareStage
from coach.exercises import Library
from coach.flare_checks import able, how_it_is
from coach.flare_pages import PositionAsked
from coach.hurts import felt
from coach.outcomes import Outcome, Screening
from coach.ports import Book
from coach.routine import begin
from tests.coach.flares import flare, in_flare, on
from tests.coach.lives import ANNA, NO_BABY, NOW, TODAY
from tests.coach.loads import check, lived, on_day, whys
from tests.coach.rounds import NEXT_DAY, done_through
from tests.coach.signs import both_clean, kept

STAGES: tuple[FlareStage, ...] = ("acute", "early", "building")
DAY = timedelta(days=1)
NEARLY = {"since": TODAY - 5 * DAY, "calm": 1, "calm_on": TODAY, "morning_utc": NOW + DAY}


def menu_felt(book: Book, library: Library, after: Felt, hours: int = 0) -> Outcome:
    now = NOW + timedelta(hours=hours)
    session = done_through(book, library, begin(book, ANNA, library, now), now)
    return felt(book, ANNA, session, after, library, now)


@pytest.mark.parametrize("stage", STAGES)
def test_2_red_in_a_row_are_the_list_again(
    book: Book, library: Library, stage: FlareStage
) -> None:
    began = in_flare(book, **NEARLY, stage=stage).course.flare
    assert began is not None
    menu_felt(book, library, "lot")
    assert kept(book).safety == "clear", "one is none"
    assert menu_felt(book, library, "lot", hours=1) == Screening("flare", NO_BABY)
    assert (on(book).stage, on(book).began_utc) == ("signs", began.began_utc)
    asked = both_clean(book, library, NOW + timedelta(hours=1))
    assert asked == PositionAsked(began.check, clean=True)


def test_2_exercises_red_are_the_list_again(library: Library) -> None:
    decided = lived(library, [check(0, "red", hurt=("bridge", "cat-cow"))], Course(flare=flare()))
    assert decided[0].flare is not None
    assert (decided[0].flare.stage, whys(decided)[-1]) == ("signs", "moves-flare")


def test_two_red_with_a_milder_one_between_are_none(library: Library) -> None:
    colours = ("red", "amber", "red")
    checks = [check(day, colour) for day, colour in enumerate(colours)]
    course, _ = lived(library, checks, Course(flare=flare(check=6)))
    assert course.flare == flare(check=6)


def test_what_was_red_before_this_stage_began_counts_no_more(library: Library) -> None:
    late = Course(flare=flare(since=on_day(1)))
    assert lived(library, [check(0, "red"), check(1, "red")], late)[0].flare == late.flare


def test_any_red_begins_the_calm_mornings_anew(book: Book, library: Library) -> None:
    in_flare(book, **NEARLY, stage="early", able=True)
    menu_felt(book, library, "lot")
    assert (on(book).calm, on(book).calm_on, on(book).able) == (0, None, False)
    at = NEXT_DAY + timedelta(hours=3)
    how_it_is(book, ANNA, on(book).check + 1, "better", library, at)
    able(book, ANNA, on(book).check, True, library, at)
    assert (on(book).stage, on(book).calm) == ("early", 1)


def test_a_routine_borne_well_leaves_them(book: Book, library: Library) -> None:
    before = in_flare(book, **NEARLY, stage="early").course.flare
    assert before is not None
    menu_felt(book, library, "same")
    assert on(book) == replace(before)
