"""The lock: what it silences, that nothing wakes it, and the two taps that open it."""

from datetime import timedelta
from typing import get_args

import pytest

from coach.day_hours import set_interval
from coach.due import claim_due
from coach.exercises import Library
from coach.meeting import start
from coach.nudge_answers import Answer as NudgeAnswer
from coach.nudge_answers import answer_nudge
from coach.outcomes import Locked, Ready, Stale, Welcome
from coach.pauses import pause, resume
from coach.player import finish_step, start_step
from coach.ports import Book
from coach.routine import begin, take_break, today
from coach.safety import (
    When,
    answer_signs,
    seen,
    seen_when,
)
from tests.coach.lives import (
    ANNA,
    BOB,
    NOW,
    TODAY,
    in_routine,
    is_open,
    letters,
    next_nudge,
    person,
    press_on,
    settled,
)
from tests.coach.test_warning_signs import given, safety_of


def test_a_lock_silences_everything_at_once(book: Book, library: Library) -> None:
    settled(book)
    settled(book, BOB)
    step = in_routine(book, library)
    start_step(book, press_on(step), library, NOW)
    due = book.next_due(ANNA)
    assert due is not None
    claim_due(book, library, 40, due)  # Tuesday, 8:30: the routine reminder becomes a letter
    bobs = in_routine(book, library, BOB)
    start_step(book, press_on(bobs), library, NOW)
    assert {letter.kind for letter in letters(book)} == {"hold-over", "routine"}
    answer_signs(book, ANNA, "yes", library, NOW)
    assert [letter.kind for letter in letters(book) if letter.person == ANNA] == ["warning"]
    assert book.next_due(ANNA) is None
    assert not is_open(book, step)
    assert book.next_due(BOB) is not None
    assert is_open(book, bobs)
    assert any(letter.person == BOB for letter in letters(book, "hold-over"))


def test_a_lock_ends_a_question_that_was_open(book: Book, library: Library) -> None:
    book.keep(person(asking="hours"))
    answer_signs(book, ANNA, "yes", library, NOW)
    known = book.person(ANNA)
    assert known is not None
    assert known.asking == "nothing"


def test_what_was_done_before_the_lock_counts(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    finish_step(book, press_on(step), library, NOW)
    answer_signs(book, ANNA, "yes", library, NOW)
    assert [deed.kind for deed in book.deeds(ANNA, TODAY)] == ["part"]


def test_a_locked_person_gets_no_exercise(book: Book, library: Library) -> None:
    settled(book)
    step = in_routine(book, library)
    answer_signs(book, ANNA, "yes", library, NOW)
    for act in (begin, today, take_break, start):
        assert act(book, ANNA, library, NOW) == Locked(), act.__name__
    for tap in (start_step, finish_step):
        assert tap(book, press_on(step), library, NOW) == Stale(Locked()), tap.__name__


@pytest.mark.parametrize("answer", get_args(NudgeAnswer))
def test_a_locked_persons_nudge_is_no_more(
    book: Book, library: Library, answer: NudgeAnswer
) -> None:
    settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    answer_signs(book, ANNA, "yes", library, due)
    assert answer_nudge(book, ANNA, offer.nudge, answer, library, due) == Stale(Locked())
    assert book.deeds(ANNA, TODAY) == []
    assert claim_due(book, library, 40, due + timedelta(minutes=10)).offers == ()


def test_a_nudge_put_off_before_the_lock_does_not_come_back(book: Book, library: Library) -> None:
    settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    answer_nudge(book, ANNA, offer.nudge, "later", library, due)
    answer_signs(book, ANNA, "yes", library, due)
    assert claim_due(book, library, 40, due + timedelta(minutes=10)).offers == ()


@pytest.mark.parametrize("answer", [None, "later"], ids=["sent", "put off"])
def test_a_lock_leaves_no_live_nudge_behind(
    book: Book, library: Library, answer: NudgeAnswer | None
) -> None:
    """Not even for somebody who is unlocked before the ten minutes are over."""
    settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    if answer:
        answer_nudge(book, ANNA, offer.nudge, answer, library, due)
    answer_signs(book, ANNA, "yes", library, due)
    nudge = book.nudge(offer.nudge, ANNA)
    assert nudge is not None
    assert nudge.state == "dropped"
    seen_when(book, ANNA, "today", library, due)
    assert claim_due(book, library, 40, due + timedelta(minutes=10)).offers == ()


def test_no_setting_wakes_a_locked_plan(book: Book, library: Library) -> None:
    settled(book)
    answer_signs(book, ANNA, "yes", library, NOW)
    set_interval(book, ANNA, 30, NOW)
    pause(book, ANNA, NOW)
    assert resume(book, ANNA, NOW) == Locked()
    assert book.next_due(ANNA) is None


@pytest.mark.parametrize("when", ["today", "days"])
def test_two_taps_open_the_lock(book: Book, library: Library, when: When) -> None:
    settled(book)
    answer_signs(book, ANNA, "yes", library, NOW)
    assert seen(book, ANNA, library, NOW) == Locked(asks_when=True)
    assert safety_of(book) == "locked", "one tap opens nothing"
    said = seen_when(book, ANNA, when, library, NOW)
    assert isinstance(said, Ready)
    assert said.why == "unlocked"
    assert safety_of(book) == "clear"
    assert letters(book) == [], "the warning has been heard"
    assert book.next_due(ANNA) is not None


def test_whoever_never_agreed_is_welcomed_when_unlocked(book: Book, library: Library) -> None:
    answer_signs(book, ANNA, "yes", library, NOW)
    assert seen_when(book, ANNA, "today", library, NOW) == Welcome()
    assert safety_of(book) == "second", "nobody asked them list B yet"


@pytest.mark.parametrize("state", ["a stranger", "not agreed", "unasked", "clear"])
def test_being_seen_changes_nothing_for_who_is_not_locked(
    book: Book, library: Library, state: str
) -> None:
    given(book, state)
    before = safety_of(book)
    stands = today(book, ANNA, library, NOW)
    assert not isinstance(stands, Locked)
    assert seen(book, ANNA, library, NOW) == stands
    assert seen_when(book, ANNA, "today", library, NOW) == stands
    assert safety_of(book) == before


def test_a_visit_from_before_the_sign_opens_nothing(book: Book, library: Library) -> None:
    settled(book)
    answer_signs(book, ANNA, "yes", library, NOW)
    assert seen_when(book, ANNA, "not-since", library, NOW) == Locked()
    assert safety_of(book) == "locked"
    assert book.next_due(ANNA) is None
