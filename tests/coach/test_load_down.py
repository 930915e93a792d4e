"""When it holds, and what becomes less: each line of HOLD and REGRESS (clinical.md section 3)."""

from dataclasses import replace
from datetime import timedelta

from coach.course import USUAL, Course, Flare, Resting, Rung, Swap
from coach.exercises import Library
from tests.coach.lives import NOW, TODAY
from tests.coach.loads import FIVE_GREENS, check, lived, on_day, steps, whys

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


def test_the_easier_one_of_a_stand_in_stands_in_for_both(library: Library) -> None:
    """What stands in is never itself swapped away: see coach.swaps."""
    before = Course(
        rungs=(Rung("bridge", -1, on_day(-3)),),
        swaps=(Swap("bird-dog-leg-slide", "bridge", "hard", on_day(-9)),),
    )
    course, _ = lived(library, [check(0, "red", hurt=("bridge",))], before)
    assert {(swap.exercise, swap.to) for swap in course.swaps} == {
        ("bird-dog-leg-slide", "pelvic-tilt-rocking"),
        ("bridge", "pelvic-tilt-rocking"),
    }


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
    assert {rest.what for rest in decided[0].resting} == {"hip_cross"}


def test_leg_worse_of_what_has_no_movement_tag_rests_itself(library: Library) -> None:
    decided = lived(library, [check(0, "red", after="leg", hurt=("bridge",))])
    assert decided[0].resting == (Resting("bridge", on_day(8)),)


def test_what_rests_for_a_week_does_not_rest_shorter_for_a_red(library: Library) -> None:
    before = Course(resting=(Resting("bridge", on_day(7)),))
    course, _ = lived(library, [check(0, "red", hurt=("bridge",))], before)
    assert course.resting == before.resting


def test_2_red_in_a_row_are_a_flare(library: Library) -> None:
    decided = lived(library, [check(0, "red"), check(1, "red")])
    now = NOW + timedelta(days=2)
    assert decided[0].flare == Flare(now, "signs", on_day(2), signs_utc=now)
    assert whys(decided)[-1] == "reds-flare"


def test_a_green_between_two_red_is_no_flare(library: Library) -> None:
    course, _ = lived(library, [check(0, "red"), check(1), check(2, "red")])
    assert course.flare is None


def test_2_exercises_red_are_a_flare(library: Library) -> None:
    decided = lived(library, [check(0, "red", hurt=("bridge", "cat-cow"))])
    assert decided[0].flare is not None
    assert whys(decided)[-1] == "moves-flare"


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
