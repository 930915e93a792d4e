"""A program as one's own plan, with extras, days of rest, and what is left out."""

import pytest

from coach.exercises import Library
from coach.model import Deed, Own
from coach.outcomes import Ready, Step
from coach.own import begin_program, follow, try_now, unfollow, wish
from coach.pages import ProgramPage
from coach.plan import GET_UP, plan_s
from coach.ports import Book
from coach.routine import begin, today
from tests.coach.lives import ANNA, NOW, TODAY, settled
from tests.coach.programs import BAR, DAY, NECK, ROLL, done, open_plan


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


@pytest.mark.parametrize(("minutes", "theirs"), [(5, 2), (10, 3), (20, 3)])
def test_extras_come_before_the_rest_of_the_usual_round_and_within_the_minutes(
    book: Book, library: Library, minutes: int, theirs: int
) -> None:
    """Minutes over the wish by more than 10 % are none (issue 4)."""
    extras = ("wall-squat", "bird-dog", "side-plank-knees")
    settled(book, own=Own(None, extras), minutes=minutes)
    assert isinstance(begin(book, ANNA, library, NOW), Step)
    names = [effort.exercise for effort in open_plan(book)]
    assert {names[0], names[-1]} == {"pelvic-tilt-rocking", "walking"}
    assert len(set(extras) & set(names)) == theirs
    assert plan_s(open_plan(book)) <= minutes * 60 * 1.1


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
