"""What holds for the load in any year of any routines (issue 4; clinical.md section 3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coach.course import USUAL, Check, Course
from coach.exercises import Exercise, Library
from coach.ladder import highest, lowest, rung_of
from coach.light import light
from coach.load import decide
from tests.coach.examples import examples
from tests.coach.lives import TODAY, Rooms
from tests.coach.loads import check, ground, lived

ROUTINES = st.tuples(
    st.sampled_from(["easy", "so-so", "tough", None]),
    st.sampled_from(["same", "same", "same", "bit", "lot", "leg", None]),
    st.sampled_from(["settled", "settled", "not-yet", "worse", None]),
    st.sampled_from([(), (), (), ("bridge",), ("bridge", "sit-to-stand")]),
    st.sampled_from([1, 1, 1, 1, 2, 3, 5, 9, 16, 30]),  # days to it
)
MOVES = ("bridge", "sit-to-stand", "cat-cow", "childs-pose")


def a_year(routines: Sequence[tuple[Any, ...]]) -> list[Check]:
    day, checks = 0, []
    for number, (before, after, morning, hurt, days) in enumerate(routines, 1):
        day += days
        said = {"before": before, "after": after, "morning": morning, "hurt": hurt}
        checks.append(replace(check(day), session=number, **said))
    return checks


def amounts(course: Course, exercises: Sequence[Exercise]) -> dict[str, int]:
    """All that can be more or less, each as a number."""
    harder = sum(swap.why == "easy" for swap in course.swaps)
    rungs = {exercise.id: rung_of(exercise.id, course) for exercise in exercises}
    return {**rungs, "volume": course.volume, "harder": harder}


@given(routines=st.lists(ROUTINES, min_size=20, max_size=90), flares=st.booleans())
@examples(40, 1500)
def test_any_year(rooms: Rooms, routines: list[tuple[Any, ...]], flares: bool) -> None:
    library = rooms.library
    exercises = list(library.exercises.values())
    course, had, stepped = USUAL, list[Check](), []
    for each in a_year(routines):
        course = after_days_off(course, had, each, library)
        had = [*had, each][-28:]
        day = (each.date - TODAY).days + 1
        moves = [next((s.to for s in course.swaps if s.exercise == m), m) for m in MOVES]
        here = ground(library, day, [m for m in moves if m], last=each.date)
        was, before = amounts(course, exercises), course
        course, decisions = decide(course, had, here)
        assert (course, decisions) == decide(before, had, here), "deterministic"
        now_is = amounts(course, exercises)
        ups = [name for name in now_is if now_is[name] > was[name]]
        downs = [name for name in now_is if now_is[name] < was[name]]
        if light(each) != "green":
            assert not ups, "only a GREEN makes anything more"
        if ups and light(each) == "green":
            assert len(ups) == 1, "one variable of one thing"
            stepped.append(here.today)
        if ups or downs or course.resting != before.resting or course.flare != before.flare:
            assert any(not d.why.endswith("-hold") for d in decisions), "it can be explained"
        assert decisions
        assert 50 <= course.volume <= 100
        for rung in course.rungs:
            exercise = library.exercises[rung.exercise]
            assert lowest(exercise) <= rung.step <= highest(exercise)
        if not flares:  # another room's: it is over by the next routine
            course = replace(course, flare=None)
    weeks = pairwise(stepped)
    assert all(later - sooner >= timedelta(days=7) for sooner, later in weeks)


def after_days_off(
    course: Course, had: Sequence[Check], following: Check, library: Library
) -> Course:
    """What the days before it have taken: never anything more, and never unexplained."""
    if not had:
        return course
    exercises = list(library.exercises.values())
    day = (following.date - TODAY).days
    after, decisions = decide(course, had, ground(library, day, last=had[-1].date))
    was, now_is = amounts(course, exercises), amounts(after, exercises)
    new = any(decision.why == "gap-new" for decision in decisions)  # with a beginning's amount
    assert all(now_is[name] <= was[name] or (new and name == "volume") for name in was)
    assert now_is == was or decisions
    return after


@given(routines=st.lists(ROUTINES, min_size=5, max_size=60))
@examples(30, 500)
def test_silence_never_progresses(rooms: Rooms, routines: list[tuple[Any, ...]]) -> None:
    silent = [replace(each, morning=None) for each in a_year(routines)]
    course, decisions = lived(rooms.library, silent, moves=MOVES)
    assert course.stepped_on is None
    assert not [d for d in decisions if d.why.startswith("green")]
