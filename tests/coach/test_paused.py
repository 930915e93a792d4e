"""Somebody should look at it soon: what a yes to the second list holds, and what ends it."""

from datetime import timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.course import Course, Resting
from coach.due import claim_due
from coach.exercises import Library
from coach.meeting import agree
from coach.model import SAFETY_LETTERS, Letter, LetterKind
from coach.nudge_answers import answer_nudge
from coach.outcomes import Locked, Stale, Welcome
from coach.player import finish_step, start_step
from coach.ports import Book
from coach.routine import begin
from coach.safety import answer_signs, open_signs, seen_when, was_told
from coach.second import answer_second, ask_which, say_which, show_second, tick
from coach.signs import LIST_B, MASKS, SCIATICA, hold, rows_of
from coach.signs_pages import SeeSomeone, WhichAsked
from storage.book import SqlBook
from storage.tables import screenings
from tests.coach.examples import examples
from tests.coach.lives import (
    ANNA,
    NOW,
    TODAY,
    Rooms,
    in_routine,
    is_open,
    letters,
    next_nudge,
    person,
    press_on,
    says,
    settled,
    taken_back,
)
from tests.coach.signs import day_of, has, kept, mask_of

DAY = TODAY.toordinal()


def pauses(book: Book, library: Library, **wishes: Any) -> int:
    """Yes to the second page of /warning, and no more. What its buttons carry."""
    settled(book, **wishes)
    answer_second(book, ANNA, "yes", DAY, library, NOW)
    return day_of(book)


def shut(how: str, book: Book, library: Library) -> None:
    if how == "lock":
        answer_signs(book, ANNA, "yes", library, NOW)
    else:
        answer_second(book, ANNA, "yes", DAY, library, NOW)


@pytest.mark.parametrize("how", ["lock", "pause"])
@pytest.mark.parametrize("kind", get_args(LetterKind))
def test_no_letter_but_the_safety_ones_outlives_it(
    book: Book, library: Library, how: str, kind: LetterKind
) -> None:
    """Whatever kinds there will be: they are taken from the type."""
    settled(book)
    book.post(Letter(kind, ANNA, 7, 0, NOW))
    shut(how, book, library)
    assert {letter.kind for letter in letters(book)} <= set(SAFETY_LETTERS)


@pytest.mark.parametrize("how", ["lock", "pause"])
def test_all_falls_silent_at_once(book: Book, library: Library, how: str) -> None:
    settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    step = in_routine(book, library)
    start_step(book, press_on(step), library, NOW)
    shut(how, book, library)
    assert not is_open(book, step)
    assert book.next_due(ANNA) is None
    assert claim_due(book, library, 40, due + timedelta(hours=3)).offers == ()
    assert isinstance(answer_nudge(book, ANNA, offer.nudge, "done", library, due), Stale)
    assert isinstance(finish_step(book, press_on(step), library, NOW), Stale)
    assert [letter.kind for letter in letters(book)] == ["warning" if how == "lock" else "soon"]


def test_a_yes_asks_which_and_silence_leaves_it_held(book: Book, library: Library) -> None:
    day = pauses(book, library)
    later = NOW + timedelta(days=400)
    assert begin(book, ANNA, library, later) == SeeSomeone()
    assert says(book, library, NOW + timedelta(days=3)) == [SeeSomeone()]
    assert ask_which(book, ANNA, library, later) == WhichAsked(
        tuple(sign.id for sign in LIST_B), day
    )


def test_ticks_travel_in_the_buttons_and_change_nothing(book: Book, library: Library) -> None:
    day = pauses(book, library)
    before = kept(book)
    said = tick(book, ANNA, day, 0b101, library, NOW)
    assert isinstance(said, WhichAsked)
    assert said.mask == 0b101
    assert kept(book) == before


def test_yes_and_then_none_of_them_goes_by_the_yes(book: Book, library: Library) -> None:
    day = pauses(book, library)
    assert say_which(book, ANNA, day, 0, library, NOW) == SeeSomeone(stricter=True)
    assert kept(book).safety == "paused"


def test_yes_and_then_none_of_the_list_goes_by_the_yes(book: Book, library: Library) -> None:
    day = pauses(book, library)
    said = answer_second(book, ANNA, "none", day, library, NOW)
    assert said == SeeSomeone(stricter=True)
    assert kept(book).safety == "paused"


def test_what_was_ticked_stays_ticked(book: Book, library: Library) -> None:
    """Done once more, from the old screen, with only what does not hold."""
    day = pauses(book, library)
    say_which(book, ANNA, day, mask_of("B2"), library, NOW)
    said = say_which(book, ANNA, day, mask_of("B8"), library, NOW)
    assert said == SeeSomeone(("B2", "B8"))
    assert kept(book).safety == "paused"


@pytest.mark.parametrize("mask", [MASKS, MASKS + 1, 10**18 - 1, -1])
def test_a_forged_mask_is_no_answer(book: Book, library: Library, mask: int) -> None:
    day = pauses(book, library)
    for act in (tick, say_which):
        assert act(book, ANNA, day, mask, library, NOW) == Stale(SeeSomeone())
    assert kept(book).course.signs.rows == ()


@pytest.mark.parametrize("day", [0, DAY - 1, DAY + 1, 10**18 - 1])
def test_ticks_of_another_day_are_none_for_this_yes(
    book: Book, library: Library, day: int
) -> None:
    pauses(book, library)
    assert say_which(book, ANNA, day, mask_of("B8"), library, NOW) == Stale(SeeSomeone())
    assert kept(book).safety == "paused"


def test_ticks_of_who_is_not_paused_change_nothing(book: Book, library: Library) -> None:
    before = settled(book)
    assert isinstance(say_which(book, ANNA, DAY, mask_of("B2"), library, NOW), Stale)
    assert isinstance(tick(book, ANNA, DAY, 1, library, NOW), Stale)
    assert isinstance(ask_which(book, ANNA, library, NOW), Stale)
    assert kept(book) == before


def test_a_yes_to_a_routines_step_from_before_moves_nothing(book: Book, library: Library) -> None:
    """A stale answer puts no hold to rest."""
    settled(book)
    step = in_routine(book, library)
    start_step(book, press_on(step), library, NOW)
    tick(book, ANNA, DAY, 1, library, NOW)
    session = book.session(step.session, ANNA)
    assert session is not None
    assert session.phase == "running"


def test_what_does_not_hold_never_clears_the_first_list(book: Book, library: Library) -> None:
    """Words of warning, and then list B from /warning, with only an appointment in it."""
    settled(book)
    open_signs(book, ANNA, "words", NOW)
    answer_second(book, ANNA, "yes", DAY, library, NOW)
    answer_second(book, ANNA, "yes", DAY, library, NOW)
    say_which(book, ANNA, day_of(book), mask_of("B8"), library, NOW)
    assert kept(book).safety == "unasked"
    assert book.next_due(ANNA) is None


def test_who_was_seen_has_still_to_answer_the_first_list(book: Book, library: Library) -> None:
    settled(book)
    open_signs(book, ANNA, "words", NOW)
    has(book, library, "B2")
    seen_when(book, ANNA, "today", library, NOW)
    assert kept(book).safety == "unasked"


def test_a_yes_to_the_first_list_locks_who_is_paused(book: Book, library: Library) -> None:
    pauses(book, library)
    assert answer_signs(book, ANNA, "yes", library, NOW) == Locked()
    assert [letter.kind for letter in letters(book)] == ["warning"]
    assert answer_second(book, ANNA, "yes", DAY, library, NOW) == Locked()
    assert kept(book).safety == "locked"


def test_a_stranger_may_see_it_and_is_held_without_its_rows(
    book: SqlBook, library: Library
) -> None:
    asked = show_second(book, ANNA, NOW)
    said = answer_second(book, ANNA, "yes", asked.day, library, NOW)
    assert isinstance(said, WhichAsked)
    assert say_which(book, ANNA, said.day, mask_of("B2"), library, NOW) == SeeSomeone(("B2",))
    assert kept(book).course.signs.rows == ()
    assert book._db.execute(screenings.select()).all() == []
    assert agree(book, ANNA, library, NOW) == SeeSomeone()


def test_a_strangers_appointment_is_no_answer_to_the_lists(book: Book, library: Library) -> None:
    answer_second(book, ANNA, "yes", DAY, library, NOW)
    said = say_which(book, ANNA, day_of(book), mask_of("B8"), library, NOW)
    assert said == SeeSomeone(("B8",), holds=False)
    assert kept(book).safety == "unasked"
    assert answer_second(book, ANNA, "none", DAY, library, NOW) == Welcome()


def test_a_tag_that_rests_for_longer_goes_on_resting(book: Book, library: Library) -> None:
    far, near = Resting("crunch", TODAY + timedelta(days=30)), Resting("neural", TODAY)
    pauses(book, library, course=Course(screened_on=TODAY, resting=(far, near)))
    say_which(book, ANNA, day_of(book), mask_of("B7-tingling"), library, NOW)
    resting = kept(book).course.resting
    assert far in resting
    assert near not in resting
    assert sorted(rest.what for rest in resting) == sorted(SCIATICA)


def test_it_is_told_at_least_once(book: Book, library: Library) -> None:
    pauses(book, library)
    was_told(book, ANNA, "soon", NOW)
    assert letters(book) == []
    say_which(book, ANNA, day_of(book), mask_of("B1"), library, NOW)
    assert says(book, library, NOW + timedelta(seconds=5)) == [SeeSomeone(("B1",))]


def test_the_number_is_that_of_their_country(book: Book, library: Library) -> None:
    pauses(book, library, country="NZ")
    assert begin(book, ANNA, library, NOW) == SeeSomeone(country="NZ")
    assert answer_signs(book, ANNA, "yes", library, NOW) == Locked(country="NZ")


@given(taps=st.lists(st.tuples(st.sampled_from([DAY, DAY, DAY, DAY - 1]), st.integers(0, MASKS))))
@examples(40, 400)
def test_whatever_is_ticked_only_gentle_rows_alone_go_on(
    rooms: Rooms, taps: list[tuple[int, int]]
) -> None:
    with taken_back(rooms.store) as book:
        pauses(book, rooms.library)
        heard: set[str] = set()
        for day, mask in taps:
            counts = day == DAY and mask < MASKS and kept(book).safety == "paused"
            say_which(book, ANNA, day, mask, rooms.library, NOW)
            heard |= set(rows_of(mask)) if counts else set()
            assert (kept(book).safety == "paused") is hold(heard)


def test_a_person_made_by_hand_has_a_page_too(book: Book, library: Library) -> None:
    book.keep(person(safety="paused"))
    assert begin(book, ANNA, library, NOW) == SeeSomeone()
