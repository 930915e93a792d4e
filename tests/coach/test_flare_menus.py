"""What holds for every menu of a bad spell, whoever it is for (clinical.md section 2)."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.course import FlareStage
from coach.exercises import Library
from coach.flare import ease, menu, waits_not
from coach.flare_stages import EASES, NOT_YET, POSITIONS, ROWS
from coach.limits import HOUSEHOLD, Limits
from coach.model import Effort
from coach.plan import plan_s
from content.picture_list import everything
from content.pictures import FilmSpec
from tests.coach.examples import examples
from tests.coach.flares import flare
from tests.coach.lives import TODAY, Rooms

STAGES: tuple[FlareStage, ...] = ("acute", "early", "building")
ALL_TAGS = sorted(
    NOT_YET.union(("supine_long", "deep_hip", "knee_hug", "quadruped", "kneel", "prone")).union(
        ("hip_cross", "side_plank", "single_leg", "floor", "wrist_load", "all_but_walking")
    )
)


def names(plan: Iterable[Effort]) -> list[str]:
    return list(dict.fromkeys(effort.exercise for effort in plan))


LIMITS = st.builds(
    Limits,
    tags=st.frozensets(st.sampled_from(ALL_TAGS), max_size=6),
    names=st.frozensets(
        st.sampled_from(sorted({m for row in ROWS.values() for s in (row.do, row.between)
            for move in s for m in move.one_of} | {"walking", "break-corridor-walk"})), max_size=6
    ),
    kit=st.sampled_from([HOUSEHOLD, HOUSEHOLD - {"chair"}, frozenset[str]()]),
    floor=st.booleans(),
    safest=st.sampled_from([False, False, False, True]),
)  # fmt: skip


@given(
    bar=LIMITS,
    stage=st.sampled_from(STAGES),
    severe=st.booleans(),
    position=st.sampled_from([*POSITIONS, None]),
    minutes=st.sampled_from([5, 10, 20]),
    day=st.integers(0, 13),
)
@examples(200, 3000)
def test_no_menu_of_any_stage_holds_a_not_yet_tag_or_a_left_out_one(
    rooms: Rooms, bar: Limits, stage: FlareStage, severe: bool, position: str | None,
    minutes: int, day: int,
) -> None:  # fmt: skip
    on, today = flare(stage=stage, severe=severe, position=position), TODAY + timedelta(days=day)
    plan = menu(rooms.library, bar, on, minutes, today)
    rests = ease(rooms.library, bar, on)
    assert plan, "and nobody is left with nothing"
    for name in names([*plan, *rests]):
        exercise = rooms.library.exercises[name]
        assert name in ROWS[stage].names or NOT_YET.isdisjoint(exercise.tags)
        assert bar.bears(exercise)
    for name in names(plan):
        fallback = name == "slow-breathing" and len(names(plan)) == 1
        assert fallback or bar.allows(rooms.library.exercises[name])
    assert plan_s(plan) <= minutes * 60 * 1.1


@pytest.mark.parametrize("floor", [True, False])
@pytest.mark.parametrize("minutes", [5, 10, 20])
def test_a_menu_is_half_of_the_minutes_wished_for_and_no_less_than_five(
    library: Library, minutes: int, floor: bool
) -> None:
    """Flare mode: volume 50 %, reduce and do not delete."""
    for stage in STAGES:
        for day in (0, 1):
            on, today = flare(stage=stage), TODAY + timedelta(days=day)
            plan = menu(library, Limits(floor=floor), on, minutes, today)
            assert plan_s(plan) <= max(5, minutes / 2) * 60 * 1.1, (stage, day)


def test_there_is_a_film_for_each_step(library: Library) -> None:
    films = {*everything(library)}
    plans = [menu(library, Limits(floor=floor), flare(stage=stage), minutes, TODAY)
        for stage in STAGES for minutes in (5, 10, 20) for floor in (True, False)]  # fmt: skip
    plans += [ease(library, Limits(), flare(position=position)) for position in POSITIONS]
    for effort in (effort for plan in plans for effort in plan):
        dose = effort.hold_s, effort.repetitions, effort.pace_s
        assert FilmSpec(effort.exercise, effort.side, *dose) in films


def test_the_rows_ask_for_nothing_that_waits(library: Library) -> None:
    """A slip in the data is red here, and not silently passed over by the gate."""
    rows = [(row, (*row.do, *row.between)) for row in ROWS.values()]
    rows += [(ROWS["acute"], moves) for moves in EASES.values()]
    for row, moves in rows:
        for name in (name for move in moves for name in move.one_of):
            assert waits_not(library.exercises[name], row), name


@pytest.mark.parametrize("name", ["double-knee-to-chest", "easy-run", "crunch-arms-crossed"])
def test_what_waits_is_held_back(library: Library, name: str) -> None:
    assert not any(waits_not(library.exercises[name], row) for row in ROWS.values())
