"""What a body does not bear comes up nowhere: not in nudges, breaks, tries or the routine."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.body import UNTOLD, Body, Had
from coach.body_pages import BodyAsked, Clearance
from coach.browse import show_move
from coach.condition_table import TABLE
from coach.due import claim_due
from coach.exercises import Library
from coach.letters import take_letters
from coach.limits import is_safest, limits, small_menu
from coach.model import Letter, Own, Press
from coach.next_to_come import next_to_come
from coach.nudge_answers import answer_nudge
from coach.on_shelves import FOUND
from coach.outcomes import NudgeAnswered, Stale, Step
from coach.own import begin_program, try_now, wish
from coach.pages import MovePage
from coach.plan import efforts
from coach.player import start_step
from coach.ports import Book
from coach.routine import take_break
from coach.telling import tick
from tests.coach.examples import examples
from tests.coach.lives import (
    ANNA,
    EVERY_KIND,
    NOW,
    TODAY,
    Rooms,
    next_nudge,
    nudges_until,
    settled,
    taken_back,
    wall,
)

STENOSIS = next(row for row in TABLE if row.id == "stenosis")
BACK_BEND = "standing-back-bend"  # arches the back; on the desk menu
NARROW = Body((Had("stenosis"),), TODAY)
NO_PLAN = Body((Had("unwell"),), TODAY)


def test_a_day_of_nudges_holds_nothing_that_is_left_out(book: Book, library: Library) -> None:
    person = settled(book, body=NARROW)
    sent = nudges_until(book, library, wall("2026-03-03T18:00"), NOW)
    assert len(sent) > 4
    assert all(limits(person, at).bears(offer.exercise) for at, offer in sent)


def test_with_too_little_left_the_safest_set_stands_in(book: Book, library: Library) -> None:
    settled(book, body=Body((Had("spine-surgery", TODAY),), TODAY))
    sent = nudges_until(book, library, wall("2026-03-03T18:00"), NOW)
    assert {offer.exercise.kind for _, offer in sent} == {"walking", "breathing"}


def test_what_they_left_out_themselves_stays_out(book: Book, library: Library) -> None:
    """To leave out the whole desk menu is a wish for silence, and brings no other moves."""
    names = tuple(exercise.id for exercise in library.desk_menu)
    person = settled(book, own=Own(left_out=names))
    assert small_menu(limits(person, NOW), library) == ()


def test_who_was_never_asked_is_sent_the_safest_set(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    sent = nudges_until(book, library, wall("2026-03-03T18:00"), NOW)
    assert sent
    assert all(is_safest(offer.exercise) for _, offer in sent)


def test_a_nudge_from_before_the_tick_does_not_come_back(book: Book, library: Library) -> None:
    person = settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    later = answer_nudge(book, ANNA, offer.nudge, "later", library, due)
    assert isinstance(later, NudgeAnswered)
    book.keep(replace(person, body=Body((Had("spine-surgery"),), TODAY)))
    assert not claim_due(book, library, 40, due + timedelta(minutes=10)).offers


def test_nor_can_it_be_put_off_after_it(book: Book, library: Library) -> None:
    person = settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    book.keep(replace(person, body=Body((Had("spine-surgery"),), TODAY)))
    answered = answer_nudge(book, ANNA, offer.nudge, "later", library, due)
    assert isinstance(answered, NudgeAnswered)
    assert answered.state == "over"


@pytest.mark.parametrize("minute", range(0, 60, 7))
def test_a_break_is_one_that_they_bear(book: Book, library: Library, minute: int) -> None:
    person = settled(book, body=NARROW)
    step = take_break(book, ANNA, library, NOW + timedelta(minutes=minute))
    assert isinstance(step, Step)
    assert limits(person, NOW).bears(step.exercise)


def test_an_exercise_left_out_can_be_neither_tried_nor_added(book: Book, library: Library) -> None:
    settled(book, body=NARROW)
    page = try_now(book, ANNA, BACK_BEND, library, NOW)  # an old or forged button
    assert isinstance(page, MovePage)
    assert (page.borne, page.can_try, page.addable) == (False, False, False)
    added = wish(book, ANNA, BACK_BEND, FOUND, "add", library, NOW)
    assert isinstance(added, MovePage)
    assert added.stands != "added"
    assert book.open_session(ANNA) is None


def test_lacking_kit_or_floor_hinders_no_try(book: Book, library: Library) -> None:
    settled(book, floor=False)
    for name in ("exercise-ball-session", "cat-cow"):
        page = show_move(book, ANNA, name, FOUND, library, NOW)
        assert isinstance(page, MovePage)
        assert page.can_try, name


def test_without_clearance_nothing_begins(book: Book, library: Library) -> None:
    settled(book, body=NO_PLAN)
    for outcome in (
        take_break(book, ANNA, library, NOW),
        try_now(book, ANNA, "slow-breathing", library, NOW),
        begin_program(book, ANNA, "ours-rest", library, NOW),
        show_move(book, ANNA, "slow-breathing", FOUND, library, NOW),
    ):
        assert isinstance(outcome, Clearance)
    assert book.open_session(ANNA) is None


def test_without_clearance_nothing_is_sent(book: Book, library: Library) -> None:
    person = settled(book, body=NO_PLAN)
    assert next_to_come(book, person, NOW) is None
    assert nudges_until(book, library, wall("2026-03-03T18:00"), NOW, every_s=300) == []
    book.post(Letter("routine", ANNA, 1, 0, NOW))
    assert take_letters(book, EVERY_KIND, library, 40, NOW) == ()


def test_a_program_does_not_begin_before_the_question(book: Book, library: Library) -> None:
    settled(book, body=UNTOLD)
    assert begin_program(book, ANNA, "ours-rest", library, NOW) == BodyAsked()
    assert try_now(book, ANNA, "slow-breathing", library, NOW) == BodyAsked()


ids = st.sampled_from([row.id for row in TABLE])


@given(had=st.lists(ids, max_size=3), unsure=st.booleans(), ahead=st.integers(0, 60 * 24 * 30))
@examples(25, 500)
def test_whatever_they_told_no_small_one_is_left_out(
    rooms: Rooms, had: list[str], unsure: bool, ahead: int
) -> None:
    now = NOW + timedelta(minutes=ahead)
    with taken_back(rooms.store) as book:
        person = settled(book, body=Body(tuple(map(Had, had)), TODAY, unsure))
        bears = limits(person, now).bears
        menu = small_menu(limits(person, now), rooms.library)
        assert all(map(bears, menu))
        assert menu or not limits(person, now).plan
        step = take_break(book, ANNA, rooms.library, now)
        assert isinstance(step, Clearance) or (isinstance(step, Step) and bears(step.exercise))


def test_a_plan_of_last_night_does_not_begin_what_this_morning_leaves_out(
    book: Book, library: Library
) -> None:
    settled(book, body=Body((Had("mornings"),), TODAY))
    plan = tuple(efforts(library.exercises["double-knee-to-chest"]))
    evening, morning = wall("2026-03-03T22:00"), wall("2026-03-04T08:00")
    press = Press(ANNA, book.begin_session(ANNA, "routine", plan, evening).id, 0)
    assert isinstance(start_step(book, press, library, morning), Stale)
    assert book.open_session(ANNA) is None
    again = Press(ANNA, book.begin_session(ANNA, "routine", plan, morning).id, 0)
    assert isinstance(start_step(book, again, library, wall("2026-03-04T10:00")), Step)


def test_a_tick_between_two_nudges_changes_the_next(book: Book, library: Library) -> None:
    settled(book)
    tick(book, ANNA, STENOSIS.number, True, library, NOW)
    sent = nudges_until(book, library, wall("2026-03-03T18:00"), NOW)
    assert all(STENOSIS.tags.isdisjoint(offer.exercise.tags) for _, offer in sent)
