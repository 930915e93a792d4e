"""The one line that says why: the weightiest reason that holds."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from coach.body import Body, Had
from coach.course import USUAL, Check, Course, Flare, Resting, Rung, Swap, Tuned
from coach.exercises import Library
from coach.history import History
from coach.model import Own
from coach.reasons import Key
from coach.todays import Today, of_day
from tests.coach.lives import ANNA, NOW, TODAY, person
from tests.coach.plans import EVERYDAY

YESTERDAY = TODAY - timedelta(days=1)
TOUGH = Check(ANNA, 1, YESTERDAY, "tough")
NEW = History()
FLARE = Flare(NOW, "building", TODAY)
TOLD = Body((Had("knee"),), TODAY)
SHORT, OTHER = Tuned(TODAY, short=True), Tuned(TODAY, another=1)


def away(days: int) -> History:
    return History(tuple(day - timedelta(days=days - 1) for day in EVERYDAY.days))


def today_of(library: Library, history: History = NEW, **wishes: Any) -> Today:
    return of_day(person(**wishes), history, library, NOW)


def going(**changes: Any) -> Course:
    return replace(USUAL, **changes)


@pytest.mark.parametrize(
    ("history", "wishes", "key"),
    [
        (NEW, {"safety": "locked", "course": going(flare=FLARE)}, "waits"),
        (replace(away(9), check=TOUGH), {"course": going(flare=FLARE)}, "flare"),
        (replace(away(9), check=TOUGH), {}, "gap"),
        (away(29), {}, "gap"),
        (replace(EVERYDAY, check=TOUGH), {"course": going(tuned=SHORT)}, "tough"),
        (replace(EVERYDAY, check=replace(TOUGH, date=TODAY)), {}, "tough-today"),
        (EVERYDAY, {"course": going(tuned=SHORT), "body": TOLD}, "short"),
        (EVERYDAY, {"course": going(tuned=OTHER)}, "another"),
        (EVERYDAY, {"course": going(tuned=replace(OTHER, date=YESTERDAY))}, "areas"),
        (History((*away(12).days[:9], YESTERDAY)), {}, "back"),
        (EVERYDAY, {"body": TOLD, "own": Own("ours-walking")}, "told"),
        (EVERYDAY, {"body": replace(TOLD, answered_on=TODAY - timedelta(days=2))}, "areas"),
        (EVERYDAY, {"body": Body((), TODAY)}, "areas"),
        (EVERYDAY, {"own": Own("ours-walking")}, "yours"),
        (NEW, {"own": Own("ours-walking")}, "yours"),
        (EVERYDAY, {"body": Body(unsure=True)}, "safest"),
        (NEW, {}, "first-days"),
        (away(5), {}, "again"),
        (away(3), {}, "areas"),
    ],
)
def test_the_weightiest_is_told(
    library: Library, history: History, wishes: dict[str, Any], key: Key
) -> None:
    assert today_of(library, history, **wishes).reason.key == key


def test_a_walk_day_says_so(library: Library) -> None:
    keys = []
    for ahead in range(8):
        day = NOW + timedelta(days=ahead)
        days = tuple(each + timedelta(days=ahead) for each in EVERYDAY.days)
        who = person(floor=False, minutes=10)
        keys.append(of_day(who, History(days), library, day).reason.key)
    assert sorted(keys) == ["areas"] * 6 + ["walk"] * 2


@pytest.mark.parametrize(
    ("step", "stepped", "since", "key"),
    [
        (1, TODAY, TODAY, "more"),
        (2, YESTERDAY, YESTERDAY, "more"),
        (1, None, TODAY, "less"),
        (-1, None, TODAY, "less"),
        (-1, TODAY, TODAY, "more"),  # from two below its own dose
        (1, YESTERDAY - timedelta(days=1), YESTERDAY - timedelta(days=1), "first-days"),
    ],
)
def test_a_step_is_told_until_it_was_done(
    library: Library, step: int, stepped: Any, since: Any, key: Key
) -> None:
    """A step up is one on the day of which something was stepped up."""
    course = going(rungs=(Rung("bridge", step, since),), stepped_on=stepped)
    told = today_of(library, History((YESTERDAY,)), course=course).reason
    assert told.key == key
    assert (told.move.id if told.move else None) == ("bridge" if key in ("more", "less") else None)


def test_what_was_red_on_a_day_of_a_step_up_is_told_as_less(library: Library) -> None:
    """Its rest is over, and it has not been done since."""
    day = TODAY - timedelta(days=2)
    course = going(rungs=(Rung("bridge", -1, day),), stepped_on=day)
    assert told(library, History((day,)), course=course) == "more"
    rested = replace(course, resting=(Resting("bridge", TODAY),))
    assert told(library, History((day,)), course=rested) == "less"


def told(library: Library, history: History, **wishes: Any) -> Key:
    return today_of(library, history, **wishes).reason.key


# No plan of much less than the minutes wished for without a reason for that

OPERATED = Body((Had("spine-surgery"),), TODAY - timedelta(days=9))


@pytest.mark.parametrize(
    ("wishes", "key"),
    [
        ({"body": OPERATED, "minutes": 20}, "safest"),
        ({"course": going(volume=50)}, "smaller"),
        ({"course": going(volume=70), "minutes": 20}, "smaller"),
        ({"body": OPERATED, "course": going(volume=50)}, "safest"),
        ({"course": going(volume=95)}, "areas"),
    ],
)
def test_what_makes_it_so_small_is_told(
    library: Library, wishes: dict[str, Any], key: Key
) -> None:
    for ahead in range(5):
        now, days = NOW + timedelta(days=ahead), away(1 - ahead).days
        found = of_day(person(**wishes), History(days), library, now).reason.key
        assert {found} <= ({"areas", "walk"} if key == "areas" else {key})


def test_who_left_nearly_all_out_reads_that_it_is_so(library: Library) -> None:
    out = tuple(e.id for e in library.exercises.values() if e.kind in ("strength", "mobility"))
    assert told(library, EVERYDAY, own=Own(left_out=out), minutes=20) == "told"


def test_a_step_of_what_is_not_in_the_plan_is_not_told(library: Library) -> None:
    course = going(rungs=(Rung("wall-squat", 1, TODAY),), stepped_on=TODAY)
    assert today_of(library, course=course).reason.key == "first-days"


def test_areas_are_those_of_the_plan(library: Library) -> None:
    told = today_of(library, EVERYDAY).reason
    assert told.key == "areas"
    assert 1 <= len(told.areas) <= 2


@pytest.mark.parametrize(
    ("check", "gentle"),
    [(None, False), (TOUGH, True), (Check(ANNA, 1, YESTERDAY, "easy", "bit"), False)],
)
def test_after_a_tough_day_the_gentle_round_comes(
    library: Library, check: Check | None, gentle: bool
) -> None:
    """And a program with more in it than easy moves waits; an easy one does not."""
    history = replace(EVERYDAY, check=check)
    usual = set(library.programs["ours-gentle-floor"].exercises)
    done = {effort.exercise for effort in today_of(library, history).plan}
    assert (done == usual) == gentle
    for program, waits in (("ours-strong-back", gentle), ("ours-walking", False)):
        today = today_of(library, history, own=Own(program))
        assert (today.follows == "waits") == waits


@pytest.mark.parametrize("tuned", [SHORT, OTHER])
def test_another_plan_after_a_tough_day_is_gentle_too(library: Library, tuned: Tuned) -> None:
    history, own = replace(EVERYDAY, check=TOUGH), Own(added=("wall-squat",))
    today = today_of(library, history, own=own, course=going(tuned=tuned), minutes=20)
    assert all(library.exercises[effort.exercise].intensity == 1 for effort in today.plan)


def test_a_swap_stands_in_in_the_gentle_round_and_in_programs(library: Library) -> None:
    swaps = (Swap("bridge", "posterior-pelvic-tilt-hold", "hard", TODAY),)
    for own in (Own(), Own("s0-yoga-poses")):
        plan = today_of(library, own=own, course=going(swaps=swaps)).plan
        done = {effort.exercise for effort in plan}
        assert "posterior-pelvic-tilt-hold" in done
        assert "bridge" not in done


def test_what_is_just_left_out_is_left_out(library: Library) -> None:
    swaps = (Swap("bridge", "", "here", TODAY),)
    plan = today_of(library, course=going(swaps=swaps)).plan
    assert len({effort.exercise for effort in plan}) == 4
