"""Today's routine: it fits the minutes, is never too short, and keeps what it promises."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

import pytest

from coach.exercises import Dose, Exercise, Library, Program
from coach.model import Effort
from coach.plan import (
    FEWEST,
    FLOOR_PROGRAM,
    MOST_SETS,
    STANDING_PROGRAM,
    efforts,
    in_minutes,
    moves,
    plan_s,
    routine,
    takes_s,
)
from coach.ports import Book
from coach.standing import ready
from tests.coach.lives import NOW, person

FITTING = [(floor, minutes) for floor in (True, False) for minutes in (5, 10, 20)]
HOLD = Dose(hold_s=30)


def shelf(library: Library, *doses: Dose) -> Library:
    """A library whose standing program has one exercise for each of these doses."""
    model = next(iter(library.exercises.values()))
    named = {f"e{n}": replace(model, id=f"e{n}", dose=dose) for n, dose in enumerate(doses)}
    program = replace(library.programs[STANDING_PROGRAM], exercises=tuple(named))
    return Library(named, {STANDING_PROGRAM: program})


def outline(plan: Iterable[Effort]) -> list[tuple[str, int]]:
    """Each exercise with its sets, in the order they come."""
    return [
        (name, len({effort.number for effort in group}))
        for name, group in groupby(plan, key=lambda effort: effort.exercise)
    ]


@pytest.mark.parametrize(("floor", "minutes"), FITTING)
def test_it_fits_the_minutes(book: Book, library: Library, floor: bool, minutes: int) -> None:
    assert plan_s(routine(library, floor, minutes)) <= minutes * 60 * 1.06
    wishes = person(floor=floor, minutes=minutes)
    assert ready(book, wishes, library, NOW, "today").minutes <= minutes


@pytest.mark.parametrize(("floor", "minutes"), FITTING)
def test_it_follows_its_program_from_the_first(
    library: Library, floor: bool, minutes: int
) -> None:
    program: Program = library.programs[FLOOR_PROGRAM if floor else STANDING_PROGRAM]
    names = [name for name, _ in outline(routine(library, floor, minutes))]
    assert tuple(names) == program.exercises


@pytest.mark.parametrize(("floor", "minutes"), FITTING)
def test_sides_and_sets_come_in_order(library: Library, floor: bool, minutes: int) -> None:
    plan = routine(library, floor, minutes)
    for name, group in groupby(plan, key=lambda effort: effort.exercise):
        exercise: Exercise = library.exercises[name]
        mine = list(group)
        sets = mine[0].sets
        assert [(e.number, e.side) for e in mine] == [
            (number, side) for number in range(1, sets + 1) for side in exercise.dose.sides
        ]
        assert {e.sets for e in mine} == {sets}
        assert sets <= MOST_SETS


@pytest.mark.parametrize("floor", [True, False])
def test_nobody_who_stands_is_sent_to_the_floor(library: Library, floor: bool) -> None:
    plan = routine(library, floor, 20)
    assert any(library.exercises[effort.exercise].on_floor for effort in plan) is floor


@pytest.mark.parametrize("floor", [True, False])
def test_more_minutes_are_more(library: Library, floor: bool) -> None:
    lengths = [plan_s(routine(library, floor, minutes)) for minutes in (5, 10, 20)]
    assert lengths == sorted(set(lengths))


@pytest.mark.parametrize(("floor", "minutes"), FITTING)
def test_what_is_promised_is_the_sum(
    book: Book, library: Library, floor: bool, minutes: int
) -> None:
    plan = routine(library, floor, minutes)
    promised = ready(book, person(floor=floor, minutes=minutes), library, NOW, "today")
    assert promised.minutes == round(sum(3 + effort.seconds + 10 for effort in plan) / 60)
    assert promised.moves == len({effort.exercise for effort in plan})
    assert (promised.floor, promised.why) == (floor, "today")


def test_a_step_takes_its_get_ready_and_the_way_to_the_next() -> None:
    hold = Effort("x", "both", 1, 1, 1, 0, 30)
    paced = Effort("x", "both", 1, 1, 6, 8, 5)
    assert (hold.seconds, takes_s(hold)) == (30, 43)
    assert (paced.seconds, takes_s(paced)) == (48, 61)
    assert plan_s([hold, paced]) == 104
    assert moves([hold, paced]) == 1


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(0, 1), (5, 1), (89, 1), (91, 2), (300, 5), (329, 5), (331, 6)]
)
def test_seconds_as_said_to_people(seconds: int, minutes: int) -> None:
    assert in_minutes(seconds) == minutes


def test_never_fewer_than_two_exercises(library: Library) -> None:
    long = Dose(hold_s=280)
    assert outline(routine(shelf(library, long, long, long), False, 5)) == [("e0", 1), ("e1", 1)]
    assert FEWEST == 2


@pytest.mark.parametrize("floor", [True, False])
@pytest.mark.parametrize(("minutes", "walk_s"), [(5, 60), (10, 120), (20, 300)])
def test_it_ends_with_a_walk_of_about_a_quarter(
    library: Library, floor: bool, minutes: int, walk_s: int
) -> None:
    *before, last = routine(library, floor, minutes)
    assert (last.exercise, last.seconds, last.sets) == ("walking", walk_s, 1)
    assert all(effort.exercise != "walking" for effort in before)


def test_a_walk_is_one_set_whatever_the_dose(library: Library) -> None:
    walking = library.exercises["walking"]
    twice = replace(walking, dose=replace(walking.dose, sets=2))
    shelves = Library({**library.exercises, "walking": twice}, library.programs)
    assert routine(shelves, True, 10)[-1].sets == 1


def test_exactly_the_minutes_and_six_percent_is_enough(library: Library) -> None:
    third = Dose(hold_s=93)  # 106 s each, and 318 s are 5.3 minutes
    assert len(outline(routine(shelf(library, third, third, third), False, 5))) == 3
    more = Dose(hold_s=94)
    assert len(outline(routine(shelf(library, third, third, more), False, 5))) == 2


@pytest.mark.parametrize(
    ("doses", "minutes", "expected"),
    [
        pytest.param([HOLD, HOLD], 10, [("e0", 4), ("e1", 4)], id="at most four sets"),
        pytest.param([HOLD] * 4, 5, [("e0", 2), ("e1", 2), ("e2", 2), ("e3", 1)], id="in order"),
        pytest.param(
            [Dose(hold_s=91), HOLD], 20, [("e0", 1), ("e1", 4)], id="a long rest is not repeated"
        ),
        pytest.param(
            [Dose(hold_s=90), HOLD], 20, [("e0", 4), ("e1", 4)], id="a minute and a half is"
        ),
        pytest.param(
            [Dose(hold_s=80, sides=("left", "right")), HOLD],
            5,
            [("e0", 1), ("e1", 1)],
            id="the first that no longer fits ends it",
        ),
    ],
)
def test_time_that_is_left_buys_sets(
    library: Library, doses: list[Dose], minutes: int, expected: list[tuple[str, int]]
) -> None:
    assert outline(routine(shelf(library, *doses), False, minutes)) == expected


@pytest.mark.parametrize(("seconds", "sets"), [(66, 2), (67, 1)])
def test_exactly_that_buys_a_set(library: Library, seconds: int, sets: int) -> None:
    first = Dose(hold_s=seconds)
    other = Dose(hold_s=318 - 2 * (66 + 13) - 13)
    assert outline(routine(shelf(library, first, other), False, 5)) == [("e0", sets), ("e1", 1)]


def test_a_dose_as_it_is_done(library: Library) -> None:
    dose = Dose(repetitions=3, pace_s=4, hold_s=2, sets=2, sides=("left", "right"))
    exercise = replace(next(iter(library.exercises.values())), id="x", dose=dose)
    left, right = ("left", "right")
    assert [(e.number, e.side, e.sets, e.seconds) for e in efforts(exercise)] == [
        (1, left, 2, 12),
        (1, right, 2, 12),
        (2, left, 2, 12),
        (2, right, 2, 12),
    ]
    assert [(e.number, e.sets) for e in efforts(exercise, 1)] == [(1, 1), (1, 1)]
