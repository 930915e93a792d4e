"""A composed plan: what is in it, in which order, for how long, and how it changes."""

from dataclasses import replace
from datetime import time
from itertools import pairwise

import pytest

from coach.candidates import candidates
from coach.compose import ENOUGH, compose, short
from coach.course import USUAL, Swap, Walk
from coach.exercises import Library
from coach.limits import Limits, is_safest
from coach.model import Own
from coach.plan import GET_UP, plan_s
from coach.portions import BY_WISH_ONLY, areas_worked, portions
from coach.stage import Chapter
from tests.coach.lives import TODAY
from tests.coach.plans import (
    ask,
    ends_upright,
    goes_down_once_and_low_to_high,
    moves_of,
    names,
    on,
    seconds_of,
)

FORTNIGHT = range(14)
WISHES = [(minutes, floor) for minutes in (5, 10, 20) for floor in (True, False)]


@pytest.mark.parametrize(("minutes", "floor"), WISHES)
def test_it_fills_the_minutes_and_no_more(library: Library, minutes: int, floor: bool) -> None:
    for ahead in FORTNIGHT:
        plan = compose(on(ask(library, minutes=minutes, floor=floor), ahead))
        assert minutes * 60 * ENOUGH <= plan_s(plan) <= minutes * 60 * 1.1


@pytest.mark.parametrize(("minutes", "floor"), WISHES)
def test_section_3_strength_and_walking_are_the_backbone(
    library: Library, minutes: int, floor: bool
) -> None:
    for ahead in FORTNIGHT:
        plan = compose(on(ask(library, minutes=minutes, floor=floor), ahead))
        assert seconds_of(plan, library, "strength", "walking") * 2 >= plan_s(plan)
        assert seconds_of(plan, library, "stretch") * 2 <= plan_s(plan)


@pytest.mark.parametrize(("minutes", "floor"), WISHES)
def test_it_warms_up_works_and_ends_with_a_walk(
    library: Library, minutes: int, floor: bool
) -> None:
    for ahead in FORTNIGHT:
        plan = compose(on(ask(library, minutes=minutes, floor=floor), ahead))
        first, *_, last = portions(plan, library).values()
        assert (first, last) == ("warm-up", "cool-down")
        assert plan[-1].exercise == "walking"
        assert goes_down_once_and_low_to_high(plan, library)
        assert floor or not any(move.on_floor for move in moves_of(plan, library))


def test_whoever_lies_gets_up_by_the_side_before_going_on(library: Library) -> None:
    seen = set()
    for ahead in range(60):
        plan = compose(on(ask(library, minutes=20), ahead))
        moves = moves_of(plan, library)
        floor = [move for move in moves if move.on_floor and move.id != GET_UP]
        lay = bool(floor) and floor[-1].position in ("supine", "prone", "side_lying")
        assert (GET_UP in names(plan)) == lay
        seen.add(lay)
    assert seen == {True, False}


@pytest.mark.parametrize(
    ("chapter", "hardest", "stage"),
    [
        ("beginning", 1, "recovering"),
        ("acute", 1, "acute"),
        ("recovering", 2, "recovering"),
        ("everyday", 2, "everyday"),
    ],
)
def test_each_stage_has_its_own_moves(
    library: Library, chapter: Chapter, hardest: int, stage: str
) -> None:
    for ahead in FORTNIGHT:
        plan = compose(on(ask(library, chapter, minutes=20), ahead))
        for move in moves_of(plan, library):
            assert move.intensity <= hardest
            assert stage in move.stages
            assert move.kind == "transition" or BY_WISH_ONLY.isdisjoint(move.tags)


def test_no_two_days_running_are_alike(library: Library) -> None:
    for floor in (True, False):
        asked = ask(library, minutes=10, floor=floor)
        plans = [names(compose(on(asked, ahead))) for ahead in range(60)]
        assert all(set(one) != set(next_) for one, next_ in pairwise(plans))
        assert len({tuple(plan) for plan in plans}) > 15


def test_all_parts_of_the_body_have_their_turn_in_ten_minutes(library: Library) -> None:
    worked = [
        set(areas_worked(compose(on(ask(library, minutes=10, floor=False), n)), library))
        for n in FORTNIGHT
    ]
    assert set.union(*worked) == {"hips", "core", "upper"}
    assert all(len(areas) >= 2 for areas in worked)


def test_the_same_day_is_the_same_plan_and_people_differ(library: Library) -> None:
    assert compose(ask(library)) == compose(ask(library))
    assert compose(ask(library)) != compose(ask(library, number=43))
    another = replace(ask(library), another=1)
    assert names(compose(another)) != names(compose(ask(library)))


def test_half_the_volume_is_half_the_time(library: Library) -> None:
    """clinical.md section 2: a flare is volume 50 %."""
    for minutes in (10, 20):
        asked = ask(library, minutes=minutes, course=replace(USUAL, volume=50))
        plan = compose(asked)
        assert 30 * minutes * ENOUGH <= plan_s(plan) <= 30 * minutes * 1.06
        assert max(effort.sets for effort in plan) == 1


def test_the_walk_is_no_longer_than_theirs(library: Library) -> None:
    course = replace(USUAL, walk=Walk(150, TODAY))
    assert compose(ask(library, minutes=20, course=course))[-1].hold_s == 120


def test_every_fourth_day_of_a_kind_is_a_walk_day(library: Library) -> None:
    asked = ask(library, minutes=10, floor=False)
    walks = [compose(on(asked, ahead))[-1].hold_s for ahead in range(8)]
    assert sorted(walks) == [120] * 6 + [300] * 2


def test_a_slot_with_fewer_than_three_left_keeps_only_the_safest(library: Library) -> None:
    """clinical.md section 6, rules."""
    left = {"calf-raise", "shoulder-blade-squeeze"}
    work = {e.id for e in library.exercises.values() if e.kind == "strength"}
    found = candidates(ask(library, limits=Limits(names=frozenset(work - left))))
    assert [each.id for each in found.work] == ["shoulder-blade-squeeze"]
    found = candidates(ask(library, limits=Limits(names=frozenset(work - left - {"hip-hinge"}))))
    assert len(found.work) == 3


def test_the_safest_set_is_walking_breathing_and_sitting(library: Library) -> None:
    for minutes in (5, 10, 20):
        plan = compose(ask(library, limits=Limits(safest=True), minutes=minutes))
        assert all(is_safest(move) for move in moves_of(plan, library))
        assert len(names(plan)) >= 3


def test_everything_but_walking_leaves_walking_and_breathing(library: Library) -> None:
    """clinical.md section 6, spine surgery."""
    bar = Limits(tags=frozenset({"all_but_walking"}))
    plan = compose(ask(library, limits=bar, minutes=10))
    assert set(names(plan)) == {"walking", "slow-breathing"}
    assert plan_s(plan) <= 660


def test_nothing_left_is_an_empty_plan(library: Library) -> None:
    everything = frozenset(library.exercises)
    assert compose(ask(library, limits=Limits(names=everything))) == ()
    assert compose(ask(library, limits=Limits(plan=False))) == ()
    assert short(ask(library, limits=Limits(names=everything))) == ()


def test_whoever_may_not_roll_to_the_side_is_not_left_lying(library: Library) -> None:
    for bar in (Limits(tags=frozenset({"side_plank"})), Limits(names=frozenset({"walking"}))):
        for ahead in FORTNIGHT:
            plan = compose(on(ask(library, limits=bar, minutes=20), ahead))
            assert ends_upright(plan, library)
            for move in moves_of(plan, library):
                assert bar.allows(move)


def test_what_stands_in_comes_up_and_may_be_harder(library: Library) -> None:
    """A swap for the harder one is how intensity 3 is reached."""
    swap = Swap("side-plank-knees", "side-plank-straight", "easy", TODAY)
    course = replace(USUAL, swaps=(swap,))
    bar = Limits(names=frozenset({"side-plank-knees"}))
    asked = ask(library, course=course, limits=bar, minutes=20)
    assert "side-plank-straight" in {each.id for each in candidates(asked).work}
    gently = candidates(replace(asked, chapter="recovering"))
    assert "side-plank-straight" not in {each.id for each in gently.work}


def test_what_they_added_comes_and_is_in_the_minutes(library: Library) -> None:
    for ahead in FORTNIGHT:
        own = Own(added=("wall-squat", "supine-full-body-stretch"))
        plan = compose(on(ask(library, own=own, minutes=10), ahead))
        assert {"wall-squat", "supine-full-body-stretch"} <= set(names(plan))
        assert plan_s(plan) <= 660


def test_a_favourite_that_fills_the_time_rests_every_third_day(library: Library) -> None:
    """Or every day would be the same."""
    half = replace(USUAL, volume=50)
    asked = ask(library, floor=False, course=half, own=Own(added=("alternating-shoulder-raise",)))
    plans = [set(names(compose(on(asked, ahead)))) for ahead in range(12)]
    assert sum("alternating-shoulder-raise" in plan for plan in plans) == 8
    assert len({frozenset(plan) for plan in plans}) > 3


def test_deep_bending_is_not_for_the_first_hours(library: Library) -> None:
    """clinical.md section 3, best time."""
    for at, bends in ((time(8, 30), False), (time(17), True), (None, True)):
        found = candidates(ask(library, routine_at=at))
        assert any("flex_end" in each.tags for each in found.comfort) == bends


@pytest.mark.parametrize("floor", [True, False])
def test_two_minutes_are_a_walk_and_one_move(library: Library, floor: bool) -> None:
    seen = set()
    for ahead in FORTNIGHT:
        plan = short(on(ask(library, floor=floor), ahead))
        assert 60 <= plan_s(plan) <= 132
        assert not any(move.on_floor for move in moves_of(plan, library))
        assert "walking" in names(plan)
        seen |= set(names(plan))
    assert len(seen) > 3


def test_what_is_held_back_is_no_candidate(library: Library) -> None:
    held = frozenset({"bridge", "wall-squat"})
    found = candidates(replace(ask(library, own=Own(added=("wall-squat",))), held=held))
    assert held.isdisjoint(each.id for each in (*found.moves, *found.wished))


def test_what_has_days_of_its_own_is_never_composed(library: Library) -> None:
    asked = replace(ask(library, minutes=20), held=frozenset({"neck-isometric-four-way"}))
    bar = {"dead-hang", "foot-assisted-low-bar-pull-up", "swaying-doorway-hang"}
    limits = replace(asked.limits, kit=asked.limits.kit | {"horizontal bar", "dumbbells"})
    for ahead in range(60):
        plan = set(names(compose(replace(on(asked, ahead), limits=limits))))
        assert plan.isdisjoint(bar | {"neck-isometric-four-way", "rolled-towel-lying"})
