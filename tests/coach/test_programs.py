"""The rules of programs: what opens when, what rests, what grows, and how it ends."""

from datetime import date
from itertools import pairwise

import pytest

from coach.exercises import Library
from coach.model import Own
from coach.outcomes import Finished, Step
from coach.own import begin_program
from coach.plan import GET_UP, plan_s
from coach.player import finish_step, start_step
from coach.ports import Book
from coach.programs import comes_again, is_open, program_plan
from tests.coach.lives import ANNA, NOW, TODAY, press_on, settled
from tests.coach.programs import BAR, DAY, LATE_NECK, NECK, NOTHING, TOWEL, days_ago, through


@pytest.mark.parametrize(
    ("days", "opens"),
    [
        ([], False),
        (days_ago(13, 12, 11, 10, 9, 8), False),  # not two weeks yet
        (days_ago(14, 12, 11, 10, 9), False),  # two weeks, but five days of doing it
        (days_ago(14, 14, 14, 14, 14, 14), False),  # six times on one day are one day
        (days_ago(14, 12, 11, 10, 9, 8), True),
        (days_ago(60, 59, 58, 57, 56, 55), True),
    ],
)
def test_neck_unlock(library: Library, days: list[date], opens: bool) -> None:
    """Inventory, neck-unlock: exercises 1-3 in the first two weeks, 4 and 5 later."""
    program = library.programs[NECK]
    assert all(is_open(program, name, days, TODAY) == opens for name in LATE_NECK)
    played = {effort.exercise for effort in program_plan(library, program, NOTHING, days, TODAY)}
    assert (played >= LATE_NECK) == opens
    assert {"neck-flexion-extension", "neck-rotation", "neck-side-bend"} <= played


@pytest.mark.parametrize(
    ("ago", "waits"), [(None, False), (0, True), (1, True), (4, True), (5, False), (40, False)]
)
def test_bar_spacing(library: Library, ago: int | None, waits: bool) -> None:
    """Inventory, bar-spacing: five to eight days between two times."""
    days = [] if ago is None else days_ago(ago)
    again_on = comes_again(library.programs[BAR], days, TODAY)
    assert again_on == (days[-1] + 5 * DAY if waits else None)


@pytest.mark.parametrize(
    ("days", "hold_s"), [(0, 60), (2, 60), (3, 120), (6, 180), (9, 300), (400, 300)]
)
def test_the_towel_grows_from_one_minute_to_five(library: Library, days: int, hold_s: int) -> None:
    """Inventory, towel-limit, made stricter by issue 3: never fifteen minutes."""
    before = [TODAY - n * DAY for n in range(days, 0, -1)]
    plan = program_plan(library, library.programs[TOWEL], NOTHING, before, TODAY)
    holds = [effort.hold_s for effort in plan if effort.exercise == "rolled-towel-lying"]
    assert holds == [hold_s]
    assert plan[-1].exercise == GET_UP


def test_walks_grow_by_about_a_tenth_a_week(library: Library) -> None:
    """clinical.md section 3, with five days of walking in a week."""
    program = library.programs["ours-walking"]
    weeks = program.grows_after / 5
    for shorter, longer in pairwise(program.grows_s):
        assert (longer / shorter) ** (1 / weeks) <= 1.11


def test_a_second_round_on_one_day_is_no_longer_than_the_first(library: Library) -> None:
    program = library.programs[TOWEL]
    for days in (days_ago(3, 2, 0), days_ago(3, 2, 0, 0, 0)):
        plan = program_plan(library, program, NOTHING, days, TODAY)
        assert 60 in [e.hold_s for e in plan if e.exercise == "rolled-towel-lying"]


@pytest.mark.parametrize(
    ("program", "left_out"),
    [
        ("s2-relief-low-back", ("rocking-get-up",)),
        ("ours-gentle-floor", ("walking",)),
        ("s4-running-prevention", ("easy-run", "break-corridor-walk")),
        ("s0-yoga-poses", (GET_UP,)),
    ],
)
def test_no_plan_ends_lying_whatever_is_left_out(
    library: Library, program: str, left_out: tuple[str, ...]
) -> None:
    """Inventory, rise-via-side."""
    plan = program_plan(library, library.programs[program], Own(left_out=left_out), [], TODAY)
    last = library.exercises[plan[-1].exercise]
    assert not last.on_floor or last.kind == "transition"


def test_who_has_not_lain_down_need_not_get_up(library: Library) -> None:
    program = library.programs["ours-rest"]
    plan = program_plan(library, program, Own(left_out=("calves-on-chair",)), [], TODAY)
    assert [effort.exercise for effort in plan] == ["slow-breathing"]


def test_a_program_done_to_its_end_is_counted_with_its_name(book: Book, library: Library) -> None:
    settled(book)
    step = begin_program(book, ANNA, "ours-walking", library, NOW)
    assert isinstance(step, Step)
    start_step(book, press_on(step), library, NOW)
    assert isinstance(finish_step(book, press_on(step), library, NOW), Finished)
    assert book.program_days(ANNA, "ours-walking") == [TODAY]


def test_one_that_was_stopped_half_way_has_not_been_done(book: Book, library: Library) -> None:
    settled(book)
    step = begin_program(book, ANNA, "s0-yoga-poses", library, NOW)
    assert isinstance(step, Step)
    through(book, step, library)
    book.stop_sessions(ANNA, NOW)
    assert book.program_days(ANNA, "s0-yoga-poses") == []


def test_left_out_is_left_out_of_programs_too(library: Library) -> None:
    program = library.programs["s0-yoga-poses"]
    plan = program_plan(library, program, Own(left_out=("bridge",)), [], TODAY)
    assert "bridge" not in {effort.exercise for effort in plan}
    assert program_plan(library, program, Own(left_out=program.exercises), [], TODAY) == ()


@pytest.mark.parametrize(
    ("program", "exercise", "rests"),
    [
        ("s0-yoga-poses", "childs-pose", [10, 0]),
        ("s0-stretching-trio", "supine-figure-four-stretch", [0, 10, 0, 0]),
    ],
)
def test_the_rest_comes_once_between_two_sets(
    library: Library, program: str, exercise: str, rests: list[int]
) -> None:
    """Inventory, relax-after-effort and rest-between-holds."""
    plan = program_plan(library, library.programs[program], NOTHING, [], TODAY)
    assert [effort.rest_s for effort in plan if effort.exercise == exercise] == rests
    assert plan_s(plan) == sum(13 + effort.seconds + effort.rest_s for effort in plan)


def test_after_the_rest_they_begin_the_next_set_themselves(book: Book, library: Library) -> None:
    settled(book)
    step = begin_program(book, ANNA, "s0-yoga-poses", library, NOW)
    assert isinstance(step, Step)
    while step.exercise.id != "childs-pose" or step.effort.number == 1:
        step = through(book, step, library)
    assert (step.phase, step.rest_s) == ("ready", 10)
