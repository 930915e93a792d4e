"""Beginning: today's routine, a fresh one, a break; and what becomes of what was open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from coach.day import cancel
from coach.door import CONSENT_VERSION
from coach.exercises import Library
from coach.meeting import agree, tell, what_is_kept
from coach.model import Person, Press
from coach.outcomes import Cancelled, LeftOff, Ready, Step, Stopped, Told, Welcome
from coach.player import finish_step
from coach.ports import Book
from coach.routine import afresh, begin, choose_floor, take_break, today
from tests.coach.lives import ANNA, BOB, NOW, TODAY, in_routine, is_open, press_on, settled

FOUR_HOURS = timedelta(hours=4)
SECOND = timedelta(seconds=1)


def one_step_done(book: Book, library: Library) -> Step:
    settled(book)
    first = in_routine(book, library)
    said = finish_step(book, press_on(first), library, NOW)
    assert isinstance(said, Step)
    return said


def test_a_second_tap_finds_it_begun(book: Book, library: Library) -> None:
    step = one_step_done(book, library)
    again = begin(book, ANNA, library, NOW + FOUR_HOURS)
    assert isinstance(again, Step)
    assert (again.session, again.step) == (step.session, 1)


def test_after_hours_it_is_a_new_one(book: Book, library: Library) -> None:
    step = one_step_done(book, library)
    again = begin(book, ANNA, library, NOW + FOUR_HOURS + SECOND)
    assert isinstance(again, Step)
    assert again.session != step.session
    assert again.step == 0
    assert not is_open(book, step)


@pytest.mark.parametrize(
    ("after", "seen"), [(FOUR_HOURS, Step), (FOUR_HOURS + SECOND, LeftOff)], ids=["at it", "gone"]
)
def test_today_after_hours_asks(
    book: Book, library: Library, after: timedelta, seen: type
) -> None:
    step = one_step_done(book, library)
    said = today(book, ANNA, library, NOW + after)
    assert type(said) is seen
    if isinstance(said, LeftOff):
        assert (said.session, said.step) == (step.session, 1)


def test_a_routine_that_cannot_be_played_any_more_is_begun_anew(
    book: Book, library: Library
) -> None:
    """An update took one of its exercises away; Begin must not lead back to Begin."""
    settled(book)
    missing = replace(in_routine(book, library).effort, exercise="no-longer-there")
    old = book.begin_session(ANNA, "routine", (missing,), NOW)
    assert isinstance(today(book, ANNA, library, NOW), Ready)
    said = begin(book, ANNA, library, NOW)
    assert isinstance(said, Step)
    assert said.session != old.id


@pytest.mark.parametrize("how", ["afresh", "begin", "break", "cancel"])
def test_whatever_ends_a_routine_what_was_done_counts(
    book: Book, library: Library, how: str
) -> None:
    step = one_step_done(book, library)
    later = NOW + timedelta(days=1)
    endings: dict[str, Callable[[], object]] = {
        "afresh": lambda: afresh(book, ANNA, step.session, library, later),
        "begin": lambda: begin(book, ANNA, library, later),
        "break": lambda: take_break(book, ANNA, library, later),
        "cancel": lambda: cancel(book, ANNA, later),
    }
    endings[how]()
    assert not is_open(book, step)
    [deed] = book.deeds(ANNA, TODAY - timedelta(days=7))
    assert (deed.kind, deed.date, deed.mark) == ("part", TODAY, f"session:{step.session}")


def test_afresh_begins_at_the_first_step(book: Book, library: Library) -> None:
    step = one_step_done(book, library)
    said = afresh(book, ANNA, step.session, library, NOW)
    assert isinstance(said, Step)
    assert (said.step, said.session != step.session) == (0, True)


def test_afresh_from_an_old_message_leaves_the_one_under_way(book: Book, library: Library) -> None:
    first = one_step_done(book, library)
    second = afresh(book, ANNA, first.session, library, NOW)
    assert isinstance(second, Step)
    again = afresh(book, ANNA, first.session, library, NOW)
    assert isinstance(again, Step)
    assert again.session == second.session


def test_nobody_ends_somebody_elses(book: Book, library: Library) -> None:
    step = one_step_done(book, library)
    settled(book, BOB)
    afresh(book, BOB, step.session, library, NOW)
    assert is_open(book, step)


def test_a_break_is_one_set_of_one_exercise_of_the_menu(book: Book, library: Library) -> None:
    settled(book)
    said = take_break(book, ANNA, library, NOW)
    assert isinstance(said, Step)
    assert said.kind == "break"
    assert said.exercise in library.desk_menu
    assert said.moves == 1
    session = book.session(said.session, ANNA)
    assert session is not None
    assert [effort.side for effort in session.plan] == list(said.exercise.dose.sides)


def test_a_break_is_one_set_whatever_the_dose(book: Book, library: Library) -> None:
    settled(book)
    doses = {
        name: replace(one, dose=replace(one.dose, sets=3))
        for name, one in library.exercises.items()
    }
    said = take_break(book, ANNA, Library(doses, library.programs), NOW)
    assert isinstance(said, Step)
    assert said.effort.sets == 1


def test_another_break_is_another_exercise(book: Book, library: Library) -> None:
    settled(book)
    names = []
    for minute in range(4):
        said = take_break(book, ANNA, library, NOW + timedelta(minutes=minute))
        assert isinstance(said, Step)
        names.append(said.exercise.id)
        while session := book.open_session(ANNA):
            finish_step(book, Press(ANNA, session.id, session.step), library, NOW)
    assert len(set(names)) == 4
    other_day = take_break(book, ANNA, library, NOW + timedelta(days=1))
    assert isinstance(other_day, Step)
    assert other_day.exercise.id != names[0]


def test_a_routine_begun_in_a_break_is_the_routine(book: Book, library: Library) -> None:
    settled(book)
    pausing = take_break(book, ANNA, library, NOW)
    assert isinstance(pausing, Step)
    said = begin(book, ANNA, library, NOW)
    assert isinstance(said, Step)
    assert said.kind == "routine"
    assert not is_open(book, pausing)


@pytest.mark.parametrize("can", [True, False])
def test_the_floor_is_a_wish_that_is_kept(book: Book, library: Library, can: bool) -> None:
    settled(book, floor=not can)
    said = choose_floor(book, ANNA, can, library, NOW)
    assert isinstance(said, Ready)
    assert said.floor is can
    step = in_routine(book, library)
    assert step.exercise.on_floor is can


def test_a_stranger_has_no_floor(book: Book, library: Library) -> None:
    assert choose_floor(book, ANNA, False, library, NOW) == Welcome()
    assert book.person(ANNA) is None


def test_ready_says_whether_it_is_the_first_today(book: Book, library: Library) -> None:
    step = one_step_done(book, library)
    cancel(book, ANNA, NOW)
    part = today(book, ANNA, library, NOW)
    assert isinstance(part, Ready)
    assert part.why == "today", "a part is no routine"
    begin(book, ANNA, library, NOW)
    while session := book.open_session(ANNA):
        finish_step(book, Press(ANNA, session.id, session.step), library, NOW)
    said = today(book, ANNA, library, NOW)
    assert isinstance(said, Ready)
    assert said.why == "again"
    tomorrow = today(book, ANNA, library, NOW + timedelta(days=1))
    assert isinstance(tomorrow, Ready)
    assert tomorrow.why == "today"
    assert step.kind == "routine"


def test_a_break_is_no_routine_of_today(book: Book, library: Library) -> None:
    settled(book)
    take_break(book, ANNA, library, NOW)
    while session := book.open_session(ANNA):
        finish_step(book, Press(ANNA, session.id, session.step), library, NOW)
    said = today(book, ANNA, library, NOW)
    assert isinstance(said, Ready)
    assert said.why == "today"


def test_cancel_ends_a_question_and_a_routine(book: Book, library: Library) -> None:
    settled(book, asking="hours")
    assert cancel(book, ANNA, NOW) == Cancelled()
    known = book.person(ANNA)
    assert known is not None
    assert known.asking == "nothing"
    step = in_routine(book, library)
    assert cancel(book, ANNA, NOW) == Stopped(step.session, 0)


def test_a_break_that_was_left_keeps_nobody_from_their_routine(
    book: Book, library: Library
) -> None:
    settled(book)
    take_break(book, ANNA, library, NOW)
    said = today(book, ANNA, library, NOW)
    assert isinstance(said, Ready)
    assert said.zone


def test_agreeing_twice_is_agreeing_once(book: Book, library: Library) -> None:
    agree(book, ANNA, library, NOW)
    first = book.person(ANNA)
    agree(book, ANNA, library, NOW + FOUR_HOURS)
    assert book.person(ANNA) == first
    assert first == Person(ANNA, NOW, agreed=CONSENT_VERSION)


def test_agreeing_of_who_is_settled_shows_where_they_are(book: Book, library: Library) -> None:
    step = one_step_done(book, library)
    assert agree(book, ANNA, library, NOW) == step


def test_what_is_kept_is_told_with_or_without_the_question(book: Book) -> None:
    assert what_is_kept(book, ANNA, NOW) == Welcome(more=True)
    settled(book, agreed=0)
    assert what_is_kept(book, ANNA, NOW) == Welcome(more=True)
    settled(book)
    assert what_is_kept(book, ANNA, NOW) == Told("privacy")
    assert [tell(book, ANNA, page, NOW).page for page in ("help", "privacy")] == [
        "help",
        "privacy",
    ]
