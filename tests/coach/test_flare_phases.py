"""The table of clinical.md section 2, row by row: Do, Not yet, Move on when."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.course import Check, FlareStage, Light
from coach.exercises import Library
from coach.flare import ease, is_green, may_step, menu
from coach.flare_stages import POSITIONS, ROWS
from coach.limits import Limits
from coach.model import Effort
from coach.plan import GET_UP
from tests.coach.flares import flare
from tests.coach.lives import ANNA, TODAY

STAGES: tuple[FlareStage, ...] = ("acute", "early", "building")
WHOLE = 60  # minutes, in the half of which all of a row has room


def names(plan: Iterable[Effort]) -> list[str]:
    return list(dict.fromkeys(effort.exercise for effort in plan))


def of_stage(library: Library, stage: FlareStage, day: int = 0, minutes: int = WHOLE) -> list[str]:
    on = flare(stage=stage)
    return names(menu(library, Limits(), on, minutes, TODAY + timedelta(days=day)))


# Do


def test_0_to_48_h_do_tilts_rolls_one_knee_hug_ankle_pumps_and_a_walk(library: Library) -> None:
    assert of_stage(library, "acute") == [
        "pelvic-tilt-rocking",
        "supine-knee-rolls",
        "single-knee-to-chest",
        "ankle-pumps",
        GET_UP,
        "walking",
    ]


def test_0_to_48_h_do_five_to_ten_of_each(library: Library) -> None:
    for effort in menu(library, Limits(), flare(), WHOLE):
        assert effort.pace_s == 0 or 5 <= effort.repetitions <= 10


def test_0_to_48_h_walk_two_to_five_minutes(library: Library) -> None:
    assert menu(library, Limits(), flare(), WHOLE)[-1].seconds == 300
    assert 60 <= menu(library, Limits(), flare(), 5)[-1].seconds <= 300


@pytest.mark.parametrize(
    ("position", "first"),
    [
        ("lying", "comfort-position-search"),
        ("hands-and-knees", "side-lowering-to-hook-lying"),
        ("sitting", "slow-breathing"),
        ("standing", "break-corridor-walk"),
    ],
)
def test_0_to_48_h_easy_positions(library: Library, position: str, first: str) -> None:
    plan = ease(library, Limits(), flare(position=position))
    assert names(plan)[0] == first
    assert GET_UP not in names(plan) or names(plan)[-1] == GET_UP, "log-roll to get up"


def test_0_to_48_h_lying_is_ten_to_twenty_minutes(library: Library) -> None:
    plan = ease(library, Limits(), flare(position="lying"))
    assert {"calves-on-chair", "side-lying-pillow-rest", "prone-pillow-rest"} <= {*names(plan)}
    assert 10 * 60 <= sum(effort.seconds for effort in plan) <= 20 * 60


def test_day_3_to_7_do_cat_camel_back_bend_hinge_sit_to_stand_small_bridge(
    library: Library,
) -> None:
    did = of_stage(library, "early")
    added = {"minimal-effort-cat-cow", "standing-back-bend", "hip-hinge", "sit-to-stand", "bridge"}
    assert added <= {*did}
    assert did[-1] == "walking"


def test_day_3_to_7_sit_to_stand_five_times(library: Library) -> None:
    plan = menu(library, Limits(), flare(stage="early"), WHOLE)
    [stands] = [effort for effort in plan if effort.exercise == "sit-to-stand"]
    assert stands.repetitions == 5


def test_day_3_to_7_walk_five_to_ten_minutes(library: Library) -> None:
    walk = menu(library, Limits(), flare(stage="early"), WHOLE)[-1]
    assert (walk.exercise, walk.seconds) == ("walking", 600)


def test_week_2_do_two_easy_sets_every_other_day(library: Library) -> None:
    strong = {"bridge", "bird-dog", "side-plank-knees", "wall-squat"}
    for day in range(6):
        did = {*of_stage(library, "building", day)}
        assert (strong <= did) == (day % 2 == 0)
        assert strong.isdisjoint(did) == (day % 2 == 1)
    plan = menu(library, Limits(), flare(stage="building"), WHOLE, TODAY)
    assert {effort.sets for effort in plan if effort.exercise in strong} == {2}


def test_week_2_without_a_date_is_the_easier_day(library: Library) -> None:
    assert "bird-dog" not in names(menu(library, Limits(), flare(stage="building"), WHOLE))


def test_week_3_to_6_is_the_normal_program(library: Library) -> None:
    assert menu(library, Limits(), flare(stage="returning"), 20, TODAY) == ()


@pytest.mark.parametrize("stage", ["signs", "position"])
def test_before_a_position_is_chosen_the_first_row_holds(
    library: Library, stage: FlareStage
) -> None:
    assert of_stage(library, stage) == of_stage(library, "acute")


def test_who_does_not_get_to_the_floor_has_a_menu_too(library: Library) -> None:
    bar = Limits(floor=False)
    for stage in STAGES:
        plan = menu(library, bar, flare(stage=stage), WHOLE, TODAY)
        assert not any(library.exercises[name].on_floor for name in names(plan))
        assert len(names(plan)) >= 3


def test_whom_the_way_up_does_not_suit_is_not_sent_down(library: Library) -> None:
    bar = Limits(tags=frozenset({"side_plank"}))
    for stage in STAGES:
        plan = menu(library, bar, flare(stage=stage), WHOLE, TODAY)
        assert not any(library.exercises[name].on_floor for name in names(plan))


def test_no_plan_at_all_is_no_menu(library: Library) -> None:
    assert menu(library, Limits(plan=False), flare(), 20, TODAY) == ()
    assert ease(library, Limits(plan=False), flare()) == ()


@pytest.mark.parametrize("position", POSITIONS)
def test_at_8_only_positions_and_breath(library: Library, position: str) -> None:
    """Issue 4 point 6."""
    plan = menu(library, Limits(), flare(position=position, severe=True), 20, TODAY)
    kinds = {library.exercises[effort.exercise].kind for effort in plan}
    assert plan
    assert kinds <= {"rest", "breathing", "transition"}


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("severe", [True, False])
def test_where_the_breath_hurts_it_is_something_else(
    library: Library, position: str, severe: bool
) -> None:
    out = frozenset(e.id for e in library.exercises.values() if e.kind != "rest")
    bar = Limits(names=out - {GET_UP})
    for spell in (flare(position=position, severe=severe), flare(severe=severe)):
        for plan in (menu(library, bar, spell), ease(library, bar, spell)):
            assert {library.exercises[name].kind for name in names(plan)} <= {"rest", "transition"}


def test_where_nothing_at_all_is_left_the_breath_is(library: Library) -> None:
    out = Limits(names=frozenset(library.exercises))
    assert names(menu(library, out, flare())) == ["slow-breathing"]


# Not yet


@pytest.mark.parametrize(
    ("row", "tags"),
    [
        ("end-range stretch", {"flex_end", "ext_end", "rot_end", "side_end", "neural"}),
        ("sit-ups", {"crunch"}),
        ("loaded bending", {"flex_loaded"}),
        ("twisting", {"rot_end", "rot_loaded"}),
        ("heavy lifting", {"lift"}),
        ("max holds", {"hold_long", "hang"}),
        ("impact", {"impact"}),
    ],
)
@pytest.mark.parametrize("stage", STAGES)
def test_not_yet(library: Library, stage: FlareStage, row: str, tags: set[str]) -> None:
    """Of what the row itself asks for by name the tag says more than the row's small form."""
    for day in (0, 1):
        for name in of_stage(library, stage, day):
            if name not in ROWS[stage].names:
                assert tags.isdisjoint(library.exercises[name].tags), row


def test_only_what_a_row_names_is_let_past_not_yet() -> None:
    assert [ROWS[stage].names for stage in STAGES] == [
        set(),
        {"standing-back-bend"},  # day 3-7: "standing back-bend x10 (1-2 s)"
        {"side-plank-knees"},  # week 2: "short side plank on knees"
    ]


# Move on when


@pytest.mark.parametrize(
    ("stage", "days", "calm", "greens", "moves_on"),
    [
        ("acute", 2, 2, 0, True),
        ("acute", 1, 2, 0, False),
        ("acute", 2, 1, 0, False),
        ("early", 5, 2, 0, True),
        ("early", 4, 2, 0, False),
        ("early", 5, 1, 0, False),  # "next morning no worse, 2 days running"
        ("building", 7, 2, 2, True),
        ("building", 6, 2, 2, False),
        ("building", 7, 2, 1, False),  # "two green sessions"
        ("building", 7, 1, 2, False),
        ("returning", 30, 9, 9, False),
        ("signs", 30, 9, 9, False),
    ],
)
def test_move_on_when(
    stage: FlareStage, days: int, calm: int, greens: int, moves_on: bool
) -> None:
    """And their own word for the rest of it: see test_flare.py."""
    on = flare(stage=stage, calm=calm)
    checks = [green(TODAY + timedelta(days=n)) for n in range(greens)]
    assert may_step(on, checks, TODAY + timedelta(days=days)) == moves_on


def test_at_8_their_own_word_is_the_way_on() -> None:
    """What the row asks for is "with pain of 5 and less"; else nobody who only says "better"
    would ever be asked."""
    assert may_step(flare(calm=9, severe=True), [], TODAY + timedelta(days=30))


def test_green_sessions_of_the_stage_before_do_not_count() -> None:
    on = flare(stage="building", calm=2, since=TODAY)
    before = [green(TODAY - timedelta(days=n)) for n in (1, 2)]
    assert not may_step(on, before, TODAY + timedelta(days=7))


def green(day: date) -> Check:
    return Check(ANNA, 1, day, before="easy", after="same")


@pytest.mark.parametrize(
    ("check", "light"),
    [
        ({}, "green"),
        ({"before": "so-so"}, "green"),
        ({"before": None}, "green"),
        ({"morning": "settled"}, "green"),
        ({"before": "tough"}, "amber"),
        ({"after": None}, "amber"),
        ({"after": "bit"}, "amber"),
        ({"after": "lot"}, "red"),
        ({"after": "leg"}, "red"),
        ({"morning": "not-yet"}, "amber"),
        ({"morning": "worse"}, "red"),
        ({"severe": True}, "red"),
        ({"hurt": ("bridge",)}, "amber"),
    ],
)
def test_green(check: dict[str, object], light: Light) -> None:
    assert is_green(replace(green(TODAY), **check)) == (light == "green")  # type: ignore[arg-type]
