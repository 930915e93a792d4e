"""Too hard, too easy, can't do that here: the swap itself, and what may take a place."""

from dataclasses import replace

import pytest

from coach.course import Swap
from coach.exercises import Library
from coach.limits import limits
from coach.model import OPEN, Own, Place, Press
from coach.outcomes import Instead, Stale, Step
from coach.plan import efforts, plan_s
from coach.player import finish_step
from coach.ports import Book
from coach.swap_pages import OtherAsked
from coach.swapping import cant_here, other, too_easy, too_hard
from tests.coach.lives import ANNA, BOB, NOW, SCREENED, TODAY, letters, settled
from tests.coach.swapped import Said, alone, anna, feels, instead, pairs, says
from tests.coach.test_steps import LATER, ONE, PLAN, THREE, TWO, at, standing


def test_the_question_lets_the_hold_wait(book: Book, library: Library) -> None:
    press = at(book, 1, "running")
    said = other(book, press, library, LATER)
    assert isinstance(said, OtherAsked)
    assert said.exercise.id == ONE
    assert standing(book, press).phase == "paused"
    assert letters(book) == []


@pytest.mark.parametrize(
    ("what", "why", "named"),
    [(too_hard, "hard", "easier"), (cant_here, "here", "at_desk"), (too_easy, "easy", "harder")],
)
def test_the_first_that_is_allowed_takes_its_place_from_this_step_on(
    book: Book, library: Library, what: Said, why: str, named: str
) -> None:
    press = at(book, 4)
    outcome = says(book, press, what, library)
    first = getattr(library.exercises[TWO], named)[0]
    here = instead(outcome)
    assert (here.step, here.phase, here.exercise.id) == (4, "ready", first)
    session = standing(book, press)
    assert session.plan[:4] == PLAN[:4]
    assert session.plan[-1] == PLAN[-1]
    assert TWO not in {effort.exercise for effort in session.plan}
    assert anna(book).course.swaps == (Swap(TWO, first, why, TODAY),)  # type: ignore[arg-type]
    [decision] = book.decisions(ANNA)
    assert (decision.rule, decision.why, decision.what) == ("swap", why, f"{TWO}>{first}")


def test_all_sides_and_sets_that_are_left_are_swapped(book: Book, library: Library) -> None:
    """One side of four steps is done; the sets that are left are as long at most."""
    press = at(book, 0, "running")
    finish_step(book, press, library, NOW)
    instead(says(book, replace(press, step=1), too_hard, library))
    session = standing(book, press)
    assert session.plan[0] == PLAN[0]
    swapped = [e for e in session.plan[1:] if e.exercise == library.exercises[ONE].easier[0]]
    assert [effort.exercise for effort in session.plan].count(ONE) == 1
    assert plan_s(swapped) <= max(plan_s(PLAN[1:4]), plan_s([e for e in swapped if e.number == 1]))
    assert (session.done_steps, session.step) == (1, 1)
    assert session.done_s > 0


def test_it_comes_no_more_later_in_the_same_plan(book: Book, library: Library) -> None:
    settled(book)
    twice = (PLAN[4], PLAN[5], PLAN[4])
    session = book.begin_session(ANNA, "routine", twice, NOW)
    instead(says(book, Press(ANNA, session.id, 0), cant_here, library))
    changed = book.session(session.id, ANNA)
    assert changed is not None
    assert TWO not in {effort.exercise for effort in changed.plan}


def test_the_heading_counts_as_before(book: Book, library: Library) -> None:
    here = instead(says(book, at(book, 4), too_hard, library))
    assert (here.move, here.moves) == (2, 3)


def test_what_is_in_the_plan_anyway_is_rather_not_taken(book: Book, library: Library) -> None:
    settled(book)
    first, second = library.exercises[TWO].easier
    plan = (*efforts(library.exercises[first], 1), PLAN[4])
    session = book.begin_session(ANNA, "routine", plan, NOW)
    book.move(Press(ANNA, session.id, 0), OPEN, Place(1, "ready"), NOW)
    here = instead(says(book, Press(ANNA, session.id, 1), too_hard, library))
    assert here.exercise.id == second


@pytest.mark.parametrize("phase", ["ready", "running"])
@pytest.mark.parametrize("what", [too_hard, too_easy, cant_here])
def test_unasked_it_changes_nothing(book: Book, library: Library, what: Said, phase: str) -> None:
    press = at(book, 1, phase)  # type: ignore[arg-type]
    before = standing(book, press)
    assert isinstance(what(book, press, library, LATER), Stale)
    assert standing(book, press) == before
    assert anna(book).course == SCREENED


@pytest.mark.parametrize("what", [too_hard, too_easy, cant_here])
def test_a_double_tap_swaps_once(book: Book, library: Library, what: Said) -> None:
    press = at(book, 4)
    says(book, press, what, library)
    once, course = standing(book, press), anna(book).course
    assert isinstance(what(book, press, library, LATER), Stale)
    assert (standing(book, press), anna(book).course) == (once, course)


@pytest.mark.parametrize("step", [-1, 0, 3, 99])
def test_an_old_or_forged_tap_swaps_nothing(book: Book, library: Library, step: int) -> None:
    press = at(book, 4, "paused")
    settled(book, BOB)
    before = standing(book, press)
    for tap in (replace(press, step=step), replace(press, person=BOB), replace(press, session=99)):
        assert isinstance(too_hard(book, tap, library, LATER), Stale)
    assert standing(book, press) == before
    assert anna(book).course == SCREENED


def test_behind_the_door_nothing_is_swapped(book: Book, library: Library) -> None:
    press = at(book, 4, "paused")
    book.keep(replace(anna(book), safety="locked"))
    assert isinstance(too_hard(book, press, library, LATER), Stale)
    assert anna(book).course == SCREENED


def test_on_their_feet_nobody_is_sent_to_the_floor(book: Book, library: Library) -> None:
    """Only a lying one is easier than the back-bend at the wall."""
    settled(book)
    press = alone(book, "wall-back-bend", library)
    said = says(book, press, too_hard, library)
    assert isinstance(said, Instead)
    assert said.note.how == "past"
    assert pairs(book) == [("wall-back-bend", "")]


def test_who_is_on_the_floor_may_stay_there(book: Book, library: Library) -> None:
    assert instead(says(book, at(book, 4), too_hard, library)).exercise.on_floor


def test_what_they_cannot_do_here_needs_no_floor_and_nothing_that_is_missing(
    book: Book, library: Library
) -> None:
    settled(book)
    for exercise in library.exercises.values():
        feels(book, swaps=())
        said = says(book, alone(book, exercise.id, library), cant_here, library)
        assert isinstance(said, Instead)
        if said.note.how == "instead":
            to = instead(said).exercise
            assert not to.on_floor
            assert set(to.equipment) & set(exercise.equipment) <= {"chair"}


def test_what_limits_leave_out_is_not_offered(book: Book, library: Library) -> None:
    press = at(book, 4)
    first, second = library.exercises[TWO].easier
    book.keep(replace(anna(book), own=Own(left_out=(first,))))
    assert instead(says(book, press, too_hard, library)).exercise.id == second


def test_what_a_program_holds_back_is_not_offered(book: Book, library: Library) -> None:
    """After two weeks only: the isometrics, which are the first that is harder."""
    settled(book)
    press = alone(book, "neck-side-bend", library)
    said = says(book, press, too_easy, library)
    assert isinstance(said, Instead)
    assert said.note.how == "stays"


def test_without_anything_easier_it_is_passed_and_left_out(book: Book, library: Library) -> None:
    press = at(book, 4)
    book.keep(replace(anna(book), own=Own(left_out=library.exercises[TWO].easier)))
    said = says(book, press, too_hard, library)
    assert isinstance(said, Instead)
    assert said.note.how == "past"
    assert isinstance(said.then, Step)
    assert (said.then.step, said.then.exercise.id) == (5, THREE)
    assert pairs(book) == [(TWO, "")]
    assert TWO in limits(anna(book), NOW).names


def test_the_way_up_stays(book: Book, library: Library) -> None:
    settled(book)
    press = alone(book, "side-roll-rise", library)
    for what in (too_hard, too_easy, cant_here):
        said = says(book, press, what, library)
        assert isinstance(said, Instead)
        assert said.note.how == "stays"
        assert instead(said).exercise.id == "side-roll-rise"
    assert anna(book).course == SCREENED
