"""What routines change about the next ones: each line of PROGRESS, HOLD and REGRESS
(clinical.md section 3), and what holds for any year."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.course import USUAL, Check, Course, Flare, Resting, Rung, Swap
from coach.exercises import Exercise, Library
from coach.ladder import highest, lowest, rung_of
from coach.light import light
from coach.limits import Limits
from coach.load import LOAD_VERSION, decide
from coach.load_up import asks_morning
from tests.coach.examples import examples
from tests.coach.lives import ANNA, NOW, TODAY, Rooms
from tests.coach.loads import USUAL_MOVES, check, ground, lived, whys

FIVE_GREENS = tuple(check(day) for day in range(5))


def steps(course: Course) -> dict[str, int]:
    return {rung.exercise: rung.step for rung in course.rungs}


def on_day(day: int) -> Any:
    return TODAY + timedelta(days=day)


# PROGRESS


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


# HOLD


def test_amber_holds(library: Library) -> None:
    course, decisions = lived(library, [check(0, "amber"), check(1, "amber")])
    assert (course.volume, course.rungs) == (100, ())
    assert [d.why for d in decisions] == ["amber-hold", "amber-hold"]


def test_3_amber_in_a_row_take_back_what_was_stepped_last(library: Library) -> None:
    rungs = (Rung("bridge", 1, on_day(-9)), Rung("hip-hinge", 2, on_day(-20)))
    decided = lived(library, [check(day, "amber") for day in range(3)], Course(rungs=rungs))
    assert steps(decided[0]) == {"hip-hinge": 2}
    assert whys(decided)[-1] == "amber-back"


def test_3_amber_in_a_row_or_some_of_the_amount(library: Library) -> None:
    decided = lived(library, [check(day, "amber") for day in range(6)])
    assert decided[0].volume == 70
    assert whys(decided) == ["amber-hold", "amber-hold", "amber-volume"] * 2


def test_a_green_between_them_is_no_row(library: Library) -> None:
    colours = ("amber", "amber", "green", "amber", "amber")
    decided = lived(library, [check(day, colour) for day, colour in enumerate(colours)])
    assert decided[0].volume == 100


def test_unanswered_next_morning_holds(library: Library) -> None:
    decided = lived(library, [check(day, "unsaid") for day in range(20)])
    assert set(whys(decided)) == {"unsaid-hold"}
    assert replace(decided[0], judged=0) == USUAL


# REGRESS


def test_red_drops_what_hurt_one_level_and_rests_it_for_48_hours(library: Library) -> None:
    decided = lived(library, [check(0, "red", hurt=("cat-cow",))])
    assert steps(decided[0]) == {"cat-cow": -1}
    assert decided[0].resting == (Resting("cat-cow", on_day(3)),)
    assert whys(decided) == ["red-back", "red-rest"]


def test_red_drops_what_was_stepped_last(library: Library) -> None:
    decided = lived(library, [check(0, "red")], Course(rungs=(Rung("bridge", 2, on_day(-3)),)))
    assert steps(decided[0]) == {"bridge": 1}
    assert whys(decided) == ["red-back", "red-rest"]


def test_red_or_30_per_cent(library: Library) -> None:
    decided = lived(library, [check(0, "red")])
    assert decided[0].volume == 70
    assert whys(decided) == ["red-volume"]


def test_red_of_a_harder_variant_is_the_one_before(library: Library) -> None:
    before = Course(swaps=(Swap("bridge", "bird-dog-leg-slide", "easy", on_day(-3)),))
    decided = lived(library, [check(0, "red")], before)
    assert decided[0].swaps == ()
    assert whys(decided)[0] == "red-easier"


def test_red_on_the_lowest_rung_is_the_easier_one(library: Library) -> None:
    before = Course(rungs=(Rung("bridge", -1, on_day(-3)),))
    decided = lived(library, [check(0, "red", hurt=("bridge",))], before)
    assert decided[0].swaps == (Swap("bridge", "pelvic-tilt-rocking", "hard", on_day(1)),)


def test_leg_worse_rests_that_movement_for_7_days(library: Library) -> None:
    moves = ("childs-pose", "bridge")
    said = check(0, "red", after="leg", hurt=("childs-pose",))
    decided = lived(library, [said], moves=moves)
    resting = {rest.what: rest.until for rest in decided[0].resting}
    assert resting.pop("childs-pose") == on_day(3)
    assert set(resting) <= set(library.exercises["childs-pose"].tags)
    assert resting, "there is a movement in it"
    assert set(resting.values()) == {on_day(8)}
    assert "floor" not in resting, "where it is done is no movement"


def test_leg_worse_without_a_place_rests_the_movements_of_the_routine(library: Library) -> None:
    decided = lived(library, [check(0, "red", after="leg")])
    assert {rest.what for rest in decided[0].resting} == {"hip_cross", "head_below"}


def test_leg_worse_of_what_has_no_movement_tag_rests_itself(library: Library) -> None:
    decided = lived(library, [check(0, "red", after="leg", hurt=("bridge",))])
    assert decided[0].resting == (Resting("bridge", on_day(8)),)


def test_2_red_in_a_row_are_a_flare(library: Library) -> None:
    decided = lived(library, [check(0, "red"), check(1, "red")])
    assert decided[0].flare == Flare(NOW + timedelta(days=2), "signs", on_day(2))
    assert whys(decided)[-1] == "reds-flare"


def test_a_green_between_two_red_is_no_flare(library: Library) -> None:
    course, _ = lived(library, [check(0, "red"), check(1), check(2, "red")])
    assert course.flare is None


def test_2_exercises_red_are_a_flare(library: Library) -> None:
    decided = lived(library, [check(0, "red", hurt=("bridge", "cat-cow"))])
    assert decided[0].flare is not None
    assert whys(decided)[-1] == "moves-flare"


def test_a_flare_under_way_is_not_begun_again(library: Library) -> None:
    going = Flare(NOW, "early", TODAY)
    reds = [check(0, "red"), check(1, "red")]
    assert lived(library, reds, Course(flare=going))[0].flare == going


def test_no_progress_in_a_flare(library: Library) -> None:
    course, _ = lived(library, FIVE_GREENS, Course(flare=Flare(NOW, "early", TODAY)))
    assert course.rungs == ()


def test_3_red_in_14_days_suggest_a_clinician_once(library: Library) -> None:
    colours = {0: "red", 5: "red", 10: "red", 12: "red"}
    checks = [check(day, colours.get(day, "green")) for day in range(14)]
    decided = lived(library, checks)
    assert whys(decided).count("reds-clinician") == 1
    assert (decided[0].advise, decided[0].advised_on) == (True, on_day(11))


def test_3_red_in_more_than_14_days_do_not(library: Library) -> None:
    colours = {0: "red", 7: "red", 14: "red"}
    checks = [check(day, colours.get(day, "green")) for day in range(15)]
    assert "reds-clinician" not in whys(lived(library, checks))


# The next morning


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


# What always holds

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
@examples(60, 1500)
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
    assert all(now_is[name] <= was[name] for name in was)
    assert now_is == was or decisions
    return after


@given(routines=st.lists(ROUTINES, min_size=5, max_size=60))
@examples(30, 500)
def test_silence_never_progresses(rooms: Rooms, routines: list[tuple[Any, ...]]) -> None:
    silent = [replace(each, morning=None) for each in a_year(routines)]
    course, decisions = lived(rooms.library, silent, moves=MOVES)
    assert course.stepped_on is None
    assert not [d for d in decisions if d.why.startswith("green")]


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
