"""How an exercise grows and shrinks: one variable at a time, within sane bounds."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from coach.course import Course, Rung
from coach.exercises import Dose, Exercise, Library
from coach.ladder import dose_of, dose_on, highest, ladder, lowest


def variables(dose: Dose) -> tuple[int, int, int]:
    return dose.repetitions, dose.hold_s, dose.sets


def rungs_of(exercise: Exercise) -> list[tuple[int, int, int]]:
    return [variables(dose) for dose in ladder(exercise)]


@pytest.mark.parametrize(
    ("name", "rungs"),
    [
        ("bridge", [(6, 2, 1), (8, 2, 1), (9, 2, 1), (10, 2, 1), (10, 2, 2), (10, 2, 3)]),
        ("side-plank-wall", [(1, 7, 1), (1, 7, 2), (1, 10, 2), (1, 10, 3)]),
        ("cat-cow", [(4, 0, 1), (6, 0, 1)]),
        ("childs-pose", [(1, 20, 1), (1, 20, 2), (1, 30, 2)]),
    ],
    ids=["repetitions, then sets", "a hold gets no longer", "mobility", "a stretch"],
)
def test_its_rungs(library: Library, name: str, rungs: list[tuple[int, int, int]]) -> None:
    assert rungs_of(library.exercises[name]) == rungs


@pytest.mark.parametrize("kind", ["rest", "breathing", "walking", "cardio", "transition"])
def test_what_has_no_ladder(library: Library, kind: str) -> None:
    some = [exercise for exercise in library.exercises.values() if exercise.kind == kind]
    assert some
    for exercise in some:
        assert ladder(exercise) == (exercise.dose,)


def test_one_variable_differs_between_two_rungs(library: Library) -> None:
    for exercise in library.exercises.values():
        for lower, upper in pairwise(rungs_of(exercise)):
            pairs = list(zip(lower, upper, strict=True))
            assert sum(a != b for a, b in pairs) == 1, exercise.id
            assert all(a <= b for a, b in pairs), exercise.id


def test_no_rung_is_out_of_bounds(library: Library) -> None:
    """An exercise whose own dose is at a bound does not grow past it."""
    for exercise in library.exercises.values():
        own = exercise.dose
        for repetitions, hold_s, sets in rungs_of(exercise):
            assert 1 <= repetitions <= max(15, own.repetitions)
            assert 1 <= sets <= max(3, own.sets)
            assert hold_s <= own.hold_s, "no hold grows"


def test_up_is_about_10_per_cent_and_never_under_1(library: Library) -> None:
    """Of 5 repetitions one more is 20, and less than one there is not."""
    for exercise in library.exercises.values():
        own, up = exercise.dose.repetitions, dose_on(exercise, 1).repetitions
        assert up - own in (0, 1)


def test_down_is_about_30_per_cent(library: Library) -> None:
    for exercise in library.exercises.values():
        if not lowest(exercise):
            continue
        own, down = exercise.dose, dose_on(exercise, -1)
        share = (down.repetitions * (down.hold_s or 1)) / (own.repetitions * (own.hold_s or 1))
        assert 0.6 <= share <= 0.81, exercise.id


def test_beyond_its_ends_it_is_the_last_rung(library: Library) -> None:
    bridge = library.exercises["bridge"]
    assert dose_on(bridge, 99) == dose_on(bridge, highest(bridge)) == ladder(bridge)[-1]
    assert dose_on(bridge, -99) == dose_on(bridge, lowest(bridge)) == ladder(bridge)[0]


def test_fifteen_repetitions_are_enough(library: Library) -> None:
    bridge = library.exercises["bridge"]
    many = replace(bridge, dose=replace(bridge.dose, repetitions=15))
    assert max(dose.repetitions for dose in ladder(many)) == 15
    assert highest(many) == 2, "sets are left"


def test_their_rung_is_their_dose(library: Library) -> None:
    bridge = library.exercises["bridge"]
    course = Course(rungs=(Rung("bridge", 2, date(2026, 3, 3)),))
    assert dose_of(bridge, course).repetitions == 10
    assert dose_of(bridge, Course()) == bridge.dose
