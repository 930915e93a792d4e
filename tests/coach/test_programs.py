"""The rules of programs: what opens when, what rests, what grows, what only follows ease."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from coach.exercises import Library
from coach.model import Deed, Effort, Own, Press
from coach.outcomes import Finished, Ready, Step
from coach.own import begin_program, follow, try_now, unfollow, wish
from coach.pages import ProgramPage
from coach.plan import GET_UP, plan_s
from coach.player import back, finish_step, skip, start_step
from coach.ports import Book
from coach.programs import comes_again, is_open, program_plan
from coach.routine import begin, today
from tests.coach.lives import ANNA, NOW, TODAY, press_on, settled

DAY = timedelta(days=1)
NECK, BAR, TOWEL, ROLL = "s2-neck-set", "s2-bar-hang-pull-up", "s2-rolled-towel", "s1-lying-option"
LATE_NECK = {"neck-isometric-four-way", "light-dumbbell-shrug"}
NOTHING = Own()


def days_ago(*ago: int) -> list[date]:
    return [TODAY - n * DAY for n in sorted(ago, reverse=True)]


def done(book: Book, program: str, *days: date, mark: str = "") -> None:
    """Something of its own on each of these days, in a routine done to its end."""
    for n, day in enumerate(days):
        which = f"{program}{n}{mark}"
        book.note_deed(Deed(ANNA, "program", day, 0, f"program:{which}", NOW, program))
        book.note_deed(Deed(ANNA, "routine", day, 60, f"session:{which}", NOW, program))


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


@pytest.mark.parametrize(
    ("extra", "floor", "comes"),
    [
        ("wall-squat", True, True),
        ("wall-squat", False, True),
        ("side-plank-knees", True, True),
        ("side-plank-knees", False, False),  # they cannot get to the floor
        ("light-dumbbell-shrug", True, False),  # the neck set has not opened it yet
        ("no-longer-there", True, False),
    ],
)
def test_extras_come_where_they_can_be_done(
    book: Book, library: Library, extra: str, floor: bool, comes: bool
) -> None:
    settled(book, floor=floor, own=Own(None, (extra,)))
    assert isinstance(begin(book, ANNA, library, NOW), Step)
    assert (extra in {effort.exercise for effort in open_plan(book)}) == comes


EXTRAS = ("wall-squat", "supine-full-body-stretch")


@pytest.mark.parametrize(
    ("program", "in_order"),
    [
        # Lying while they lie, upright when they are up; the way up comes once, in between.
        (ROLL, ["knees-to-chest-side-roll", "supine-full-body-stretch", GET_UP, "wall-squat"]),
        ("s3-prevention-curls", ["standing-march", "standing-roll-down", "wall-squat"]),
        ("s2-evening-stretch", ["slow-breathing", "supine-full-body-stretch", "corpse-pose"]),
    ],
)
def test_extras_stand_in_a_plan_where_they_fit(
    book: Book, library: Library, program: str, in_order: list[str]
) -> None:
    settled(book, own=Own(program, EXTRAS))
    assert isinstance(begin(book, ANNA, library, NOW), Step)
    names = [effort.exercise for effort in open_plan(book)]
    assert [name for name in dict.fromkeys(names) if name in in_order] == in_order
    assert len([name for name in names if name == GET_UP]) <= 1
    assert ("wall-squat" in names) == ("wall-squat" in in_order)


def test_extras_push_nothing_out_of_the_usual_round(book: Book, library: Library) -> None:
    settled(book, own=Own(None, ("wall-squat", "bird-dog", "side-plank-knees")))
    assert isinstance(begin(book, ANNA, library, NOW), Step)
    names = {effort.exercise for effort in open_plan(book)}
    assert set(library.programs["ours-gentle-floor"].exercises) <= names


@pytest.mark.parametrize("extra", ["easy-run", "walk-ten-minutes", "dead-hang", GET_UP])
def test_what_is_no_part_of_a_daily_routine_is_not_added(
    book: Book, library: Library, extra: str
) -> None:
    settled(book)
    wish(book, ANNA, extra, "all", "add", library, NOW)
    known = book.person(ANNA)
    assert known is not None
    assert known.own == Own()


def test_an_old_button_that_adds_nothing_takes_nothing_away(book: Book, library: Library) -> None:
    settled(book, own=Own(left_out=("easy-run",)))
    wish(book, ANNA, "easy-run", "all", "add", library, NOW)
    known = book.person(ANNA)
    assert known is not None
    assert known.own.left_out == ("easy-run",)


def test_three_times_a_day(book: Book, library: Library) -> None:
    """Inventory, three-times-daily-lying."""
    settled(book)
    follow(book, ANNA, ROLL, "programs", library, NOW)
    for time in (1, 2, 3):
        shown = today(book, ANNA, library, NOW)
        assert isinstance(shown, Ready)
        assert (shown.time, shown.why) == (time, "today")
        done(book, ROLL, TODAY, mark=str(time))
    shown = today(book, ANNA, library, NOW)
    assert isinstance(shown, Ready)
    assert (shown.time, shown.why) == (0, "again")


def test_on_a_day_of_rest_the_gentle_round_comes_and_says_why(
    book: Book, library: Library
) -> None:
    settled(book)
    follow(book, ANNA, BAR, "programs", library, NOW)
    done(book, BAR, TODAY - 2 * DAY)
    shown = today(book, ANNA, library, NOW)
    assert isinstance(shown, Ready)
    assert (shown.follows, shown.program) == ("rests", library.programs[BAR])
    assert shown.waits_until == TODAY + 3 * DAY
    step = begin(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    session = book.session(step.session, ANNA)
    assert session is not None
    assert session.program is None


def test_a_resting_program_is_not_begun_by_an_old_button(book: Book, library: Library) -> None:
    settled(book)
    done(book, BAR, TODAY)
    shown = begin_program(book, ANNA, BAR, library, NOW)
    assert isinstance(shown, ProgramPage)
    assert not shown.can_begin
    assert book.open_session(ANNA) is None


def test_the_plan_of_today_is_the_program_followed_and_no_more_when_left(
    book: Book, library: Library
) -> None:
    settled(book)
    follow(book, ANNA, "s3-prevention-curls", "programs", library, NOW)
    step = begin(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    assert step.exercise.id == "standing-march"
    assert step.moves == 4
    unfollow(book, ANNA, "s3-prevention-curls", "programs", library, NOW)
    known = book.person(ANNA)
    assert known is not None
    assert known.own == Own()


def test_who_has_tried_a_move_of_it_can_still_begin_it(book: Book, library: Library) -> None:
    settled(book)
    assert isinstance(try_now(book, ANNA, "dead-hang", library, NOW), Step)
    begun = begin_program(book, ANNA, BAR, library, NOW)
    assert isinstance(begun, Step)
    assert begun.kind == "routine"


def test_a_program_that_was_only_looked_at_does_not_stand_in_the_way(
    book: Book, library: Library
) -> None:
    settled(book)
    begin_program(book, ANNA, "s2-doorway-bar", library, NOW)
    shown = today(book, ANNA, library, NOW + DAY)
    assert isinstance(shown, Ready)


def test_the_usual_round_does_not_count_as_the_program_followed(
    book: Book, library: Library
) -> None:
    settled(book)
    book.note_deed(Deed(ANNA, "routine", TODAY, 400, "session:1", NOW))
    follow(book, ANNA, NECK, "programs", library, NOW)
    shown = today(book, ANNA, library, NOW)
    assert isinstance(shown, Ready)
    assert (shown.time, shown.why) == (1, "today")


def test_who_asked_for_quiet_is_not_urged(book: Book, library: Library) -> None:
    settled(book, quiet_on=TODAY)
    shown = today(book, ANNA, library, NOW)
    assert isinstance(shown, Ready)
    assert shown.why == "quiet"


def test_what_is_for_a_bad_moment_is_nobodys_daily_plan(book: Book, library: Library) -> None:
    settled(book)
    follow(book, ANNA, "s3-sudden-pain", "programs", library, NOW)
    known = book.person(ANNA)
    assert known is not None
    assert known.own.program is None


def test_who_cannot_get_to_the_floor_is_not_sent_there(book: Book, library: Library) -> None:
    settled(book, floor=False)
    follow(book, ANNA, "s0-yoga-poses", "programs", library, NOW)
    step = begin(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    assert not any(library.exercises[effort.exercise].on_floor for effort in open_plan(book))
    assert isinstance(begin_program(book, ANNA, "s0-yoga-poses", library, NOW), ProgramPage)


def test_a_program_that_left_the_shelves_leaves_the_gentle_round(
    book: Book, library: Library
) -> None:
    settled(book, own=Own("gone", ("gone-too",), ("and-this",)))
    step = begin(book, ANNA, library, NOW)
    assert isinstance(step, Step)
    assert "gone-too" not in {effort.exercise for effort in open_plan(book)}


def test_sudden_pain_waits_for_the_word_that_it_was_easy(book: Book, library: Library) -> None:
    """Inventory, sudden-pain-flow, in the order of clinical.md section 2."""
    step = bad_moment(book, library)
    assert (step.exercise.id, step.gated) == ("side-lowering-to-hook-lying", False)
    step = through(book, step, library)
    assert (step.exercise.id, step.gated) == ("minimal-effort-cat-cow", True)
    step = through(book, step, library)
    assert (step.exercise.id, step.gated) == ("kneeling-forward-reach", True)
    step = through(book, step, library)
    assert (step.exercise.id, step.gated) == ("side-lying-fetal-rest", False)
    assert through(book, step, library).exercise.id == GET_UP


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_whoever_passes_over_a_step_of_it_is_led_to_a_rest_and_the_way_up(
    book: Book, library: Library, steps: int
) -> None:
    step = bad_moment(book, library)
    for _ in range(steps):
        step = through(book, step, library)
    after = skip(book, press_on(step), library, NOW)
    assert isinstance(after, Step)
    assert after.exercise.id == "side-lying-fetal-rest"
    assert through(book, after, library).exercise.id == GET_UP


def test_going_back_shows_the_gate_again(book: Book, library: Library) -> None:
    step = through(book, bad_moment(book, library), library)
    step = through(book, step, library)
    again = back(book, press_on(step), library, NOW)
    assert isinstance(again, Step)
    assert again.gated


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


def bad_moment(book: Book, library: Library) -> Step:
    settled(book)
    step = begin_program(book, ANNA, "s3-sudden-pain", library, NOW)
    assert isinstance(step, Step)
    return step


def through(book: Book, step: Step, library: Library) -> Step:
    """Start and Done."""
    if step.phase == "ready":
        start_step(book, press_on(step), library, NOW)
    after = finish_step(book, Press(ANNA, step.session, step.step), library, NOW)
    assert isinstance(after, Step), after
    return after


def open_plan(book: Book) -> tuple[Effort, ...]:
    session = book.open_session(ANNA)
    assert session is not None
    return session.plan
