"""The taps under a nudge: one answer counts, and the series never moves for it."""

from datetime import timedelta

import pytest

from coach.due import claim_due
from coach.exercises import Library
from coach.model import Deed, Nudge
from coach.nudge_answers import Answer, answer_nudge
from coach.outcomes import NudgeAnswered, Ready, Stale
from coach.pauses import pause
from coach.ports import Book
from coach.routine import take_break
from coach.unasked import Offer
from tests.coach.lives import (
    ANNA,
    BOB,
    TODAY,
    in_routine,
    next_nudge,
    person,
    settled,
    wall,
)

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
FIRST = wall("2026-03-03 10:42")
NEXT = wall("2026-03-03 11:42")
BACK = FIRST + 10 * MINUTE


def nudged(book: Book, library: Library) -> Offer:
    settled(book, routine_at=None)
    due, offer = next_nudge(book, library)
    assert due == FIRST
    return offer


def says(
    book: Book, library: Library, offer: Offer, answer: Answer, at: timedelta = timedelta()
) -> NudgeAnswered:
    said = answer_nudge(book, ANNA, offer.nudge, answer, library, FIRST + at)
    assert isinstance(said, NudgeAnswered)
    return said


def standing(book: Book, offer: Offer) -> Nudge:
    nudge = book.nudge(offer.nudge, ANNA)
    assert nudge is not None
    return nudge


def put_off(book: Book, library: Library) -> Offer:
    offer = nudged(book, library)
    says(book, library, offer, "later")
    return offer


@pytest.mark.parametrize(
    ("answer", "state", "today"),
    [
        ("done", "done", 1),
        ("later", "later", 0),
        ("skipped", "skipped", 0),
        ("not-today", "skipped", 0),
    ],
)
def test_what_an_answer_makes_of_it(
    book: Book, library: Library, answer: Answer, state: str, today: int
) -> None:
    offer = nudged(book, library)
    said = says(book, library, offer, answer)
    assert (said.state, said.today, said.exercise) == (answer, today, offer.exercise)
    assert standing(book, offer).state == state
    assert len(book.deeds(ANNA, TODAY)) == today
    assert book.next_due(ANNA) == NEXT


@pytest.mark.parametrize("then", ["done", "later", "skipped", "not-today"])
@pytest.mark.parametrize(
    ("first", "stays"),
    [("done", "done"), ("later", "later"), ("skipped", "skipped"), ("not-today", "not-today")],
)
def test_the_first_answer_counts(
    book: Book, library: Library, first: Answer, then: Answer, stays: str
) -> None:
    offer = nudged(book, library)
    says(book, library, offer, first)
    before = standing(book, offer), book.person(ANNA), book.deeds(ANNA, TODAY)
    assert says(book, library, offer, then, MINUTE).state == stays
    assert (standing(book, offer), book.person(ANNA), book.deeds(ANNA, TODAY)) == before


def test_a_nudge_that_was_dropped_is_over(book: Book, library: Library) -> None:
    offer = put_off(book, library)
    claim_due(book, library, 40, BACK + 11 * MINUTE)
    assert standing(book, offer).state == "dropped"
    assert says(book, library, offer, "done", 30 * MINUTE).state == "over"
    assert book.deeds(ANNA, TODAY) == []


def test_what_was_done_is_a_break_of_that_length(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    says(book, library, offer, "done", MINUTE)
    [deed] = book.deeds(ANNA, TODAY)
    assert (deed.kind, deed.seconds, deed.date) == ("break", offer.seconds, TODAY)
    assert deed.done_utc == FIRST + MINUTE


def test_later_is_ten_minutes_once(book: Book, library: Library) -> None:
    offer = put_off(book, library)
    assert claim_due(book, library, 40, BACK - SECOND).offers == ()
    assert claim_due(book, library, 40, BACK).offers == (offer,)
    assert claim_due(book, library, 40, BACK).offers == ()
    assert standing(book, offer).state == "sent"
    assert book.next_due(ANNA) == NEXT


def test_two_that_were_put_off_come_back_as_one(book: Book, library: Library) -> None:
    first = nudged(book, library)
    due, second = next_nudge(book, library)
    for offer in (first, second):
        answer_nudge(book, ANNA, offer.nudge, "later", library, due)
    assert len(claim_due(book, library, 40, due + 10 * MINUTE).offers) == 1
    assert {standing(book, offer).state for offer in (first, second)} == {"sent", "dropped"}


def test_a_full_batch_of_those_put_off_says_that_others_wait(book: Book, library: Library) -> None:
    put_off(book, library)
    assert claim_due(book, library, 1, BACK).more
    assert not claim_due(book, library, 1, BACK).more


def test_later_may_be_said_again(book: Book, library: Library) -> None:
    offer = put_off(book, library)
    claim_due(book, library, 40, BACK)
    assert says(book, library, offer, "later", 12 * MINUTE).state == "later"
    assert claim_due(book, library, 40, FIRST + 22 * MINUTE).offers == (offer,)


@pytest.mark.parametrize(("late", "comes"), [(10 * MINUTE, 1), (10 * MINUTE + SECOND, 0)])
def test_what_was_put_off_has_ten_minutes_of_grace_too(
    book: Book, library: Library, late: timedelta, comes: int
) -> None:
    put_off(book, library)
    assert len(claim_due(book, library, 40, BACK + late).offers) == comes


def test_what_was_put_off_is_not_sent_after_a_pause(book: Book, library: Library) -> None:
    offer = put_off(book, library)
    pause(book, ANNA, FIRST)
    assert claim_due(book, library, 40, BACK).offers == ()
    assert standing(book, offer).state == "dropped"


def test_what_was_put_off_is_not_sent_on_a_quiet_day(book: Book, library: Library) -> None:
    put_off(book, library)
    book.keep(person(quiet_on=TODAY))
    assert claim_due(book, library, 40, BACK).offers == ()


def test_what_was_put_off_gives_way_to_a_break(book: Book, library: Library) -> None:
    put_off(book, library)
    take_break(book, ANNA, library, FIRST + 5 * MINUTE)
    assert claim_due(book, library, 40, BACK).offers == ()


def test_what_was_put_off_gives_way_to_a_routine(book: Book, library: Library) -> None:
    offer = put_off(book, library)
    in_routine(book, library, now=FIRST + 5 * MINUTE)
    assert claim_due(book, library, 40, BACK).offers == ()
    assert standing(book, offer).state == "dropped"


def test_what_was_put_off_gives_way_to_the_next(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    says(book, library, offer, "later", 50 * MINUTE)
    [one] = claim_due(book, library, 40, NEXT).offers
    assert one.nudge != offer.nudge
    assert standing(book, offer).state == "dropped"


def test_not_today_is_until_midnight_on_their_wall(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    says(book, library, offer, "not-today")
    known = book.person(ANNA)
    assert known is not None
    assert known.quiet_on == TODAY
    assert claim_due(book, library, 40, NEXT).offers == ()
    claim_due(book, library, 40, wall("2026-03-03 18:00"))
    assert len(claim_due(book, library, 40, FIRST + timedelta(days=1)).offers) == 1


@pytest.mark.parametrize("answer", ["done", "later", "skipped", "not-today"])
def test_nobody_answers_somebody_elses(book: Book, library: Library, answer: Answer) -> None:
    offer = nudged(book, library)
    bob = settled(book, BOB)
    said = answer_nudge(book, BOB, offer.nudge, answer, library, FIRST)
    assert isinstance(said, Stale)
    assert isinstance(said.current, Ready)
    assert standing(book, offer).state == "sent"
    assert book.person(BOB) == bob
    assert book.deeds(BOB, TODAY) == []


@pytest.mark.parametrize("nudge", [0, -1, 999, 2**53])
def test_a_nudge_that_never_was(book: Book, library: Library, nudge: int) -> None:
    settled(book)
    assert isinstance(answer_nudge(book, ANNA, nudge, "done", library, FIRST), Stale)


def test_an_exercise_that_left_the_shelves(book: Book, library: Library) -> None:
    offer = put_off(book, library)
    book.offer(offer.nudge, "no-such-exercise", FIRST)
    assert isinstance(answer_nudge(book, ANNA, offer.nudge, "done", library, FIRST), Stale)
    book.settle(offer.nudge, ANNA, "sent", "later", BACK)
    assert claim_due(book, library, 40, BACK).offers == ()
    assert standing(book, offer).state == "dropped"


def test_breaks_of_today_are_counted_and_no_others(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    says(book, library, offer, "done")
    _, second = next_nudge(book, library)
    said = answer_nudge(book, ANNA, second.nudge, "done", library, NEXT)
    assert isinstance(said, NudgeAnswered)
    assert said.today == 2
    book.note_deed(Deed(ANNA, "routine", TODAY, 60, "session:1", NEXT))
    again = answer_nudge(book, ANNA, second.nudge, "done", library, NEXT)
    assert isinstance(again, NudgeAnswered)
    assert again.today == 2, "a routine is no break"
    tomorrow = answer_nudge(book, ANNA, second.nudge, "done", library, NEXT + timedelta(days=1))
    assert isinstance(tomorrow, NudgeAnswered)
    assert tomorrow.today == 0
