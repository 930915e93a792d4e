"""Each row of GAP: days without a routine, and how it goes on (clinical.md section 3)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.course import Course, Rung, Swap
from coach.load_gap import after_gap
from tests.coach.lives import TODAY

HIGH = Course(rungs=(Rung("bridge", 3, TODAY), Rung("cat-cow", -1, TODAY)), judged=9, level=4)


def days_on(days: int, course: Course = HIGH) -> tuple[Course, list[str]]:
    changed, changes = after_gap(course, TODAY, TODAY + timedelta(days=days))
    return changed, [change.why for change in changes]


def steps(course: Course) -> dict[str, int]:
    return {rung.exercise: rung.step for rung in course.rungs}


@pytest.mark.parametrize("days", [0, 1, 3])
def test_3_days_and_less_continue(days: int) -> None:
    assert days_on(days) == (HIGH, [])


@pytest.mark.parametrize("days", [4, 7])
def test_4_to_7_days_repeat_the_level(days: int) -> None:
    course, whys = days_on(days)
    assert whys == ["gap-repeat"]
    assert (course.rungs, course.volume) == (HIGH.rungs, 100)
    assert course.level == 9, "greens are counted anew"
    assert course.level_on == TODAY + timedelta(days=days)


@pytest.mark.parametrize("days", [8, 14])
def test_8_to_14_days_are_one_level_down(days: int) -> None:
    course, whys = days_on(days)
    assert whys == ["gap-back"]
    assert steps(course) == {"bridge": 2, "cat-cow": -1}


@pytest.mark.parametrize("days", [15, 28])
def test_more_than_14_days_are_two_levels_down(days: int) -> None:
    course, whys = days_on(days)
    assert whys == ["gap-back"]
    assert steps(course) == {"bridge": 1, "cat-cow": -1}


@pytest.mark.parametrize("days", [29, 400])
def test_more_than_28_days_are_as_new(days: int) -> None:
    swaps = (Swap("hip-hinge", "wall-squat", "easy", TODAY), Swap("a", "b", "hard", TODAY))
    course, whys = days_on(days, replace(HIGH, swaps=swaps, volume=70))
    assert whys == ["gap-new"]
    assert steps(course) == {"cat-cow": -1}, "what had hurt stays easier"
    assert course.swaps == swaps[1:]
    assert course.volume == 100, "the amount of a beginning"


@pytest.mark.parametrize(("days", "volume"), [(8, 85), (15, 70)])
def test_with_nothing_above_its_own_dose_the_amount_goes_down(days: int, volume: int) -> None:
    course, whys = days_on(days, Course())
    assert (course.volume, whys) == (volume, ["gap-volume"])


def test_each_row_of_one_gap_holds_once() -> None:
    course = HIGH
    seen = []
    for days in range(40):
        course, whys = days_on(days, course)
        seen += whys
    assert seen == ["gap-repeat", "gap-back", "gap-back", "gap-new"]
    assert steps(course) == {"cat-cow": -1}


def test_a_long_gap_seen_late_is_no_further_down() -> None:
    course, _ = days_on(10)
    course, _ = days_on(20, course)
    assert steps(course) == steps(days_on(20)[0])


def test_who_never_did_a_routine_has_no_gap() -> None:
    assert after_gap(HIGH, None, TODAY) == (HIGH, ())
