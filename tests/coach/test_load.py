"""When something grows: each line of PROGRESS (clinical.md section 3), and what it asks."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from coach.course import USUAL, Check, Course, Flare, Rung, Swap
from coach.exercises import Library
from coach.limits import Limits
from coach.load import LOAD_VERSION, decide
from coach.load_up import asks_morning
from tests.coach.lives import ANNA, NOW, TODAY
from tests.coach.loads import FIVE_GREENS, USUAL_MOVES, check, ground, lived, on_day, steps


def test_progress_after_2_green_in_a_row_and_3_days_on_the_level(library: Library) -> None:
    assert lived(library, FIVE_GREENS[:2])[0].rungs == ()
    course, decisions = lived(library, FIVE_GREENS[:3])
    assert course.rungs == (Rung("bridge", 1, on_day(3)),)
    assert course.stepped_on == on_day(3)
    assert [d.why for d in decisions] == ["green-hold", "green-hold", "green-step-up"]
    assert (decisions[-1].what, decisions[-1].version) == ("bridge", LOAD_VERSION)


@pytest.mark.parametrize(
    "last",
    [
        check(2, done=79),
        check(2, hard=("bridge",)),
        check(2, hurt=("bridge",)),
        check(2, "amber"),
        check(2, "unsaid"),
        check(2, before=None),
        check(2, before="tough"),
    ],
    ids=["done <80 %", "effort >6", "it hurt", "AMBER", "UNANSWERED", "no start", "start 6+"],
)
def test_no_progress(library: Library, last: Check) -> None:
    assert lived(library, [*FIVE_GREENS[:2], last])[0].rungs == ()


def test_two_greens_of_one_day_are_one(library: Library) -> None:
    once = [check(4), replace(check(4), session=6)]
    assert lived(library, once)[0].rungs == ()


def test_an_unsaid_one_between_two_greens_breaks_the_row(library: Library) -> None:
    course, _ = lived(library, [check(0), check(3), check(5, "unsaid"), check(7)])
    assert course.rungs == () or course.stepped_on != on_day(8)
    assert lived(library, [check(0), check(3, "unsaid"), check(5)])[0].rungs == ()


def test_one_step_of_anything_in_a_week(library: Library) -> None:
    moves = ("bridge", "sit-to-stand", "calf-raise")
    course, decisions = lived(library, [check(day) for day in range(16)], moves=moves)
    ups = [d for d in decisions if d.why == "green-step-up"]
    assert [d.what for d in ups] == ["bridge", "sit-to-stand"]
    assert course.stepped_on == on_day(10)


def test_the_lowest_rung_is_first_and_then_who_waited_longest(library: Library) -> None:
    moves = ("bridge", "sit-to-stand", "calf-raise")
    before = Course(
        rungs=(
            Rung("bridge", 1, on_day(-30)),
            Rung("sit-to-stand", 1, on_day(-40)),
            Rung("calf-raise", 2, on_day(-50)),
        )
    )
    course, _ = lived(library, FIVE_GREENS, before, moves)
    assert steps(course) == {"bridge": 1, "sit-to-stand": 2, "calf-raise": 2}


def test_what_is_for_comfort_comes_back_to_its_dose_and_no_further(library: Library) -> None:
    before = Course(rungs=(Rung("cat-cow", -1, on_day(-30)), Rung("bridge", 5, on_day(-30))))
    course, _ = lived(library, FIVE_GREENS, before)
    assert steps(course) == {"bridge": 5}
    later, _ = lived(library, [check(day) for day in range(12)], before, ("cat-cow",))
    assert steps(later) == {"bridge": 5}


def test_after_the_last_rung_comes_the_harder_variant(library: Library) -> None:
    before = Course(rungs=(Rung("bridge", 9, on_day(-30)),))
    course, decisions = lived(library, FIVE_GREENS, before)
    assert course.swaps == (Swap("bridge", "bird-dog-leg-slide", "easy", on_day(3)),)
    assert [d.what for d in decisions if d.why == "green-harder"] == ["bird-dog-leg-slide"]


def test_no_harder_variant_that_their_body_may_not_do(library: Library) -> None:
    before = Course(rungs=(Rung("bridge", 9, on_day(-30)),))
    kept_out = replace(ground(library, 3).limits, tags=frozenset({"quadruped"}))
    tags = [library.exercises[name].tags for name in library.exercises["bridge"].harder]
    assert all("quadruped" in some for some in tags)
    course, _ = decide(before, FIVE_GREENS[:3], replace(ground(library, 3), limits=kept_out))
    assert course.swaps == ()


def test_no_harder_variant_that_is_there_already(library: Library) -> None:
    before = Course(rungs=(Rung("bridge", 9, on_day(-30)), Rung("bird-dog-leg-slide", 9, TODAY)))
    course, _ = lived(library, FIVE_GREENS, before, ("bridge", "bird-dog-leg-slide"))
    assert [swap.to for swap in course.swaps] == ["bird-dog"]


def test_no_harder_variant_that_a_program_keeps_back(library: Library) -> None:
    before = Course(rungs=(Rung("bridge", 9, on_day(-30)),))
    name, program = next(iter(library.programs.items()))
    keeps = replace(program, opens_on_day={"bird-dog-leg-slide": 15})
    kept = replace(library, programs={**library.programs, name: keeps})
    course, _ = lived(kept, FIVE_GREENS, before)
    assert [swap.to for swap in course.swaps] == ["bird-dog"]


def test_nothing_of_a_programs_doses_grows(library: Library) -> None:
    course, _ = decide(USUAL, FIVE_GREENS, ground(library, 5, programs=frozenset({1, 2, 3, 4, 5})))
    assert course.rungs == ()


def test_the_amount_comes_back_by_10_a_week_before_anything_grows(library: Library) -> None:
    before = Course(volume=85, level_on=on_day(-9))
    course, decisions = lived(library, [check(day) for day in range(25)], before)
    ups = [(d.why, d.what) for d in decisions if d.why not in ("green-hold", "unsaid-hold")]
    assert ups == [
        ("green-volume", "95"),
        ("green-volume", "100"),
        ("green-step-up", "bridge"),
        ("green-step-up", "bridge"),
    ]
    assert course.volume == 100


@pytest.mark.parametrize(
    ("said", "course", "asks"),
    [
        ({"after": "bit"}, USUAL, True),
        ({"after": "lot"}, USUAL, True),
        ({"after": "leg"}, USUAL, False),
        ({"after": "same"}, USUAL, True),
        ({"after": "same"}, Course(stepped_on=on_day(-4)), False),
        ({"after": "same"}, Course(stepped_on=on_day(-5)), True),
        ({"after": "bit"}, Course(stepped_on=on_day(-1)), True),
        ({"after": "same", "before": None}, USUAL, False),
        ({"after": "same", "before": "tough"}, USUAL, False),
        ({"after": "same", "done": 50}, USUAL, False),
        ({"after": "same", "hard": ("bridge",)}, USUAL, False),
        ({"after": "same"}, Course(flare=Flare(NOW, "early", TODAY)), False),
    ],
)
def test_the_morning_is_asked_for_only_where_the_rule_needs_it(
    library: Library, said: dict[str, Any], course: Course, asks: bool
) -> None:
    routine = [library.exercises[name] for name in USUAL_MOVES]
    told = replace(check(0), morning=None, **said)
    assert asks_morning(course, told, routine) == asks


def test_no_morning_is_asked_for_where_nothing_can_grow(library: Library) -> None:
    told = replace(check(0), morning=None)
    walk = [library.exercises["walking"]]
    assert not asks_morning(USUAL, told, walk)
    assert not asks_morning(USUAL, told, [])


def test_what_a_decision_says_is_whose_and_when(library: Library) -> None:
    [held] = lived(library, [check(0)])[1]
    assert (held.person, held.rule, held.version) == (ANNA, "decide", LOAD_VERSION)
    assert held.decided_utc == NOW + timedelta(days=1)


def test_the_same_is_not_decided_twice(library: Library) -> None:
    course, _ = lived(library, FIVE_GREENS)
    assert decide(course, FIVE_GREENS, ground(library, 5)) == (course, ())


def test_an_exercise_that_rests_does_not_step_up(library: Library) -> None:
    limits = Limits(names=frozenset({"bridge"}))
    course, _ = decide(USUAL, FIVE_GREENS, replace(ground(library, 5), limits=limits))
    assert course.rungs == ()
