"""The taps under a nudge: one answer counts, and the series never moves for it."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from coach.due import claim_due
from coach.exercises import Library
from coach.model import Deed, Nudge
from coach.next_to_come import next_to_come
from coach.nudge_answers import Answer, answer_nudge, back_at
from coach.outcomes import NudgeAnswered, Ready, Stale
from coach.pauses import pause
from coach.ports import Book
from coach.routine import take_break
from coach.unasked import Offer
from coach.wishes import Holiday, Wishes
from tests.coach.lives import (
    ANNA,
    BOB,
    TODAY,
    hours,
    in_routine,
    next_nudge,
    nudges_until,
    person,
    settled,
    shown,
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


@pytest.mark.parametrize("then", ["done", "later", "skipped", "not-today", "mini"])
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


def test_done_within_a_second_is_believed(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    for _ in range(2):
        assert says(book, library, offer, "done", SECOND).state == "done"
    [deed] = book.deeds(ANNA, TODAY)
    assert (deed.seconds, deed.done_utc) == (offer.seconds, FIRST + SECOND)


@pytest.mark.parametrize(
    ("breaks", "goal"), [(1, "named"), (2, "unsaid"), (3, "reached"), (4, "unsaid"), (8, "unsaid")]
)
def test_the_goal_is_named_once_and_reached_once_a_day(
    book: Book, library: Library, breaks: int, goal: str
) -> None:
    offer = nudged(book, library)
    for number in range(1, breaks):
        book.note_deed(Deed(ANNA, "break", TODAY, 60, f"session:{number}", FIRST))
    said = says(book, library, offer, "done")
    assert (said.today, said.goal) == (breaks, goal)


@pytest.mark.parametrize(
    ("most", "breaks", "goal", "aim"),
    [
        (1, 1, "reached", (1, 1)),
        (2, 1, "named", (2, 2)),
        (2, 2, "reached", (2, 2)),
        (3, 1, "named", (3, 3)),
        (4, 3, "reached", (3, 4)),
        (8, 1, "named", (3, 5)),
    ],
)
def test_no_more_makes_a_good_day_than_they_wish_at_most(
    book: Book, library: Library, most: int, breaks: int, goal: str, aim: tuple[int, int]
) -> None:
    offer = nudged(book, library)
    for number in range(1, breaks):
        book.note_deed(Deed(ANNA, "break", TODAY, 60, f"session:{number}", FIRST))
    known = book.person(ANNA)
    assert known
    book.keep(replace(known, wishes=replace(known.wishes, most=most)))
    said = says(book, library, offer, "done")
    assert (said.goal, said.aim) == (goal, aim)


@pytest.mark.parametrize(
    ("wishes", "tapped", "back"),
    [
        pytest.param({}, "16:49", "16:59", id="within their hours"),
        pytest.param({}, "16:55", "17:05", id="a little after them"),
        pytest.param({}, "17:05", "17:15", id="fifteen minutes after them"),
        pytest.param({}, "17:06", None, id="later than that"),
        pytest.param({}, "23:55", None, id="at night"),
        pytest.param({"days": (0,)}, "11:00", None, id="on a day off since"),
        pytest.param({"hours": hours("09:00-12:00", "13:00-17:00")}, "12:05", "12:15", id="lunch"),
        pytest.param({"hours": hours("09:00-12:00", "13:00-17:00")}, "12:20", None, id="at lunch"),
        pytest.param({"hours": hours("22:00-23:59")}, "23:59", "00:09", id="across midnight"),
        pytest.param({"hours": hours("22:00-23:59")}, "00:05", None, id="after midnight"),
    ],
)
def test_ten_minutes_are_within_their_hours_or_a_little_after(
    wishes: dict[str, Any], tapped: str, back: str | None
) -> None:
    at = wall(f"2026-03-03 {tapped}")
    if tapped < "01":
        at += timedelta(days=1)
    again = back_at(person(**wishes), at)
    assert (again and shown(again)[4:]) == back
    assert again is None or again == at + 10 * MINUTE


@pytest.mark.parametrize(
    ("wishes", "back"),
    [
        pytest.param(Wishes(busy_until=wall("2026-03-03 10:50")), "Tue 10:52", id="over by then"),
        pytest.param(Wishes(busy_until=wall("2026-03-03 11:30")), "Tue 11:30", id="a meeting"),
        pytest.param(Wishes(quiet=(time(10, 45), time(11, 15))), "Tue 11:15", id="quiet hours"),
        pytest.param(Wishes(busy_until=wall("2026-03-03 18:00")), None, id="until the evening"),
        pytest.param(Wishes(holidays=(Holiday(TODAY, TODAY),)), None, id="a holiday"),
    ],
)
def test_what_is_put_off_waits_for_the_end_of_a_meeting(
    book: Book, library: Library, wishes: Wishes, back: str | None
) -> None:
    offer = nudged(book, library)
    book.keep(person(routine_at=None, wishes=wishes))
    said = says(book, library, offer, "later")
    known = "later" if back == "Tue 10:52" else "after-quiet"
    assert said.state == (known if back else "after-hours")
    again = standing(book, offer).again_due
    assert (again and shown(again)) == back
    if again:
        assert says(book, library, offer, "later", SECOND).state == said.state, "doubled"
        assert claim_due(book, library, 40, again - SECOND).offers == ()
        assert claim_due(book, library, 40, again).offers == (offer,)


def test_what_was_put_off_past_the_day_is_left_out(book: Book, library: Library) -> None:
    """It counts as skipped, and is not said once more as a mini after lunch."""
    lunch = hours("09:00-11:00", "12:00-17:00")
    settled(book, routine_at=None, hours=lunch)
    due, offer = next_nudge(book, library)
    assert due == FIRST
    assert says(book, library, offer, "later", 30 * MINUTE).state == "after-hours"
    assert standing(book, offer).state == "skipped"
    assert says(book, library, offer, "done", 31 * MINUTE).state == "skipped"
    assert book.deeds(ANNA, TODAY) == []
    _, following = next_nudge(book, library)
    assert (following.exercise == offer.exercise, following.mini) == (False, False)


@pytest.mark.parametrize(
    ("tapped_min", "sent"),
    [
        pytest.param(30, ["10:42", "11:22", "11:42"], id="20 minutes before the slot: both"),
        pytest.param(31, ["10:42", "11:23"], id="19 minutes: the slot is left out"),
        pytest.param(49, ["10:42", "11:41"], id="a minute: the slot is left out"),
        pytest.param(50, ["10:42", "11:42"], id="at the slot: the slot's own"),
        pytest.param(55, ["10:42", "11:42"], id="just after the slot: the slot's own"),
    ],
)
def test_two_within_minutes_are_one(
    book: Book, library: Library, tapped_min: int, sent: list[str]
) -> None:
    offer = nudged(book, library)
    at = FIRST + tapped_min * MINUTE
    says(book, library, offer, "later", tapped_min * MINUTE)
    told = nudges_until(book, library, at, FIRST)
    assert told == []
    coming = next_to_come(book, person(routine_at=None), at)
    told = nudges_until(book, library, NEXT + 30 * MINUTE, at)
    assert ["10:42", *(shown(moment)[4:] for moment, _ in told)] == sent
    assert coming == told[0][0]
    assert shown(book.next_due(ANNA) or FIRST) == "Tue 12:42", "the series stands"


def test_the_next_after_one_that_came_back_is_told_truly(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    says(book, library, offer, "later", 40 * MINUTE)
    [(at, _)] = nudges_until(book, library, FIRST + 51 * MINUTE, FIRST + 40 * MINUTE)
    coming = next_to_come(book, person(routine_at=None), at)
    assert coming == NEXT + 60 * MINUTE
    assert [moment for moment, _ in nudges_until(book, library, coming, at)] == [coming]


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


def test_not_today_under_one_of_another_day_silences_nothing(book: Book, library: Library) -> None:
    offer = nudged(book, library)
    assert says(book, library, offer, "not-today", timedelta(days=1)).state == "another-day"
    assert standing(book, offer).state == "sent"
    claim_due(book, library, 40, wall("2026-03-03 18:00"))
    assert len(claim_due(book, library, 40, FIRST + timedelta(days=1)).offers) == 1


def test_not_today_under_one_that_came_back_after_midnight(book: Book, library: Library) -> None:
    """What counts is when it was sent, whatever slot it is of."""
    settled(book, days=(0, 1, 2), hours=hours("00:00-00:30", "22:00-23:59"), routine_at=None)
    at, offer = next_nudge(book, library)
    while shown(at) < "Tue 23:40":
        at, offer = next_nudge(book, library)
    answer_nudge(book, ANNA, offer.nudge, "later", library, wall("2026-03-03 23:55"))
    back = wall("2026-03-04 00:05")
    claim_due(book, library, 40, back)
    said = answer_nudge(book, ANNA, offer.nudge, "not-today", library, back)
    assert isinstance(said, NudgeAnswered)
    assert said.state == "not-today"


@pytest.mark.parametrize("answer", ["done", "later", "skipped", "not-today", "mini"])
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
