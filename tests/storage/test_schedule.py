"""What is due, once for each moment of each rule, and what became of a nudge."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from coach.model import Letter, Nudge, Occurrence, Rule
from coach.ports import Book
from storage.store import Store
from tests.storage.conftest import ANNA, BOB, NOW, TODAY, hourly, moment, nudged

MINUTE = timedelta(minutes=1)
WISH = Rule(0, ANNA, "break", (time(9, 45), time(10, 45)), (0, 2, 4), "Asia/Kolkata")


def test_a_rule_is_one_for_each_kind_and_person(book: Book) -> None:
    first = book.keep_rule(WISH)
    routine = book.keep_rule(replace(WISH, kind="routine"))
    changed = book.keep_rule(replace(WISH, id=99, times_at=(), zone="Europe/Berlin"))
    bobs = book.keep_rule(replace(WISH, person=BOB))
    assert first == replace(WISH, id=first.id)
    assert changed.id == first.id
    assert book.rules(ANNA) == [changed, routine]
    assert book.rules(BOB) == [bobs]


def test_rules_come_due_the_longest_waiting_first(book: Book) -> None:
    anna, bob = hourly(book, ANNA), hourly(book, BOB)
    soon, now = moment(anna, 660, due=NOW), moment(bob, 600, due=NOW - MINUTE)
    book.schedule(anna.id, soon, NOW)
    book.schedule(bob.id, now, NOW)
    assert book.due(NOW, 10) == [(bob, now), (anna, soon)]
    assert book.due(NOW, 1) == [(bob, now)]
    assert book.due(NOW - MINUTE, 10) == [(bob, now)]
    assert book.next_due(ANNA) == NOW


def test_silence_is_a_rule_with_nothing_to_come(book: Book) -> None:
    rule = hourly(book)
    book.schedule(rule.id, moment(rule), NOW)
    book.schedule(rule.id, None, NOW)
    assert book.due(NOW + timedelta(days=999), 10) == []
    assert book.next_due(ANNA) is None
    assert book.rules(ANNA) == [rule]


def test_changing_a_rule_keeps_what_was_to_come_until_it_is_planned_anew(book: Book) -> None:
    rule = hourly(book)
    book.schedule(rule.id, moment(rule), NOW)
    changed = book.keep_rule(replace(rule, zone="Asia/Kolkata"))
    assert book.due(NOW, 10) == [(changed, moment(changed))]


def test_a_moment_of_a_rule_is_claimed_once_for_ever(book: Book) -> None:
    rule = hourly(book)
    first = book.claim(moment(rule), NOW)
    assert first
    assert book.claim(moment(rule, due=NOW + MINUTE), NOW) is None
    others = [
        moment(rule, slot=601),
        moment(rule, on=date(2026, 3, 3)),
        moment(hourly(book, BOB)),
    ]
    assert len({book.claim(other, NOW) for other in others} - {None, first}) == 3


def test_no_moment_without_its_rule(book: Book) -> None:
    with pytest.raises(IntegrityError):
        book.claim(Occurrence(99, ANNA, TODAY, 600, NOW), NOW)


def test_a_claim_is_no_nudge_until_an_exercise_is_offered(book: Book) -> None:
    number = book.claim(moment(hourly(book)), NOW)
    assert number
    assert book.nudge(number, ANNA) is None
    assert book.nudges(ANNA, TODAY) == []
    assert not book.settle(number, ANNA, "sent", "done")
    book.offer(number, "calves", NOW)
    sent = Nudge(number, ANNA, "calves", "sent", TODAY, slot=600, sent_utc=NOW)
    assert book.nudge(number, ANNA) == sent
    assert book.nudges(ANNA, TODAY) == [sent]
    assert book.nudge(number, BOB) is None


def test_one_answer_to_a_nudge_counts(book: Book) -> None:
    number = nudged(book)
    assert not book.settle(number, BOB, "sent", "done")
    assert not book.settle(number, ANNA, "later", "done")
    assert book.settle(number, ANNA, "sent", "done")
    assert not book.settle(number, ANNA, "sent", "skipped")
    settled = book.nudge(number, ANNA)
    assert settled
    assert settled.state == "done"


def test_a_nudge_put_off_comes_again_when_its_moment_has_come(book: Book) -> None:
    first, second, done = (nudged(book, slot=slot) for slot in (600, 660, 720))
    back = NOW + 10 * MINUTE
    assert book.settle(first, ANNA, "sent", "later", back)
    assert book.settle(second, ANNA, "sent", "later", back - MINUTE)
    assert book.settle(done, ANNA, "sent", "done")
    assert book.again(NOW, 10) == []
    assert [nudge.id for nudge in book.again(back, 10)] == [second, first]
    assert [nudge.id for nudge in book.again(back, 1)] == [second]
    put_off = Nudge(first, ANNA, "sit-to-stand", "later", TODAY, back, 600, NOW)
    assert book.again(back, 10)[1] == put_off
    assert book.settle(first, ANNA, "later", "sent", sent_utc=back)
    assert [nudge.id for nudge in book.again(back, 10)] == [second]
    sent = book.nudge(first, ANNA)
    assert sent
    assert (sent.again_due, sent.sent_utc) == (None, back)


def test_the_exercises_of_a_day_in_their_order(book: Book) -> None:
    for slot, exercise in ((600, "walk"), (660, "calves"), (720, "walk")):
        nudged(book, ANNA, exercise, slot)
    nudged(book, BOB, "sit-to-stand")
    had = [nudge.exercise for nudge in book.nudges(ANNA, TODAY)]
    assert had == ["walk", "calves", "walk"]
    assert book.nudges(ANNA, date(2026, 3, 3)) == []


async def test_who_moves_the_clock_is_told_what_is_next(store: Store) -> None:
    assert await store.next_due() is None
    assert await store.next_nudge_due() is None
    with store.book() as book:
        number = nudged(book)
        book.settle(number, ANNA, "sent", "later", NOW + 10 * MINUTE)
    assert await store.next_nudge_due() == NOW + 10 * MINUTE
    with store.book() as book:
        book.schedule(hourly(book, BOB).id, moment(hourly(book, BOB), due=NOW + 5 * MINUTE), NOW)
        book.post(Letter("hold-over", ANNA, 1, 0, NOW + MINUTE))
    assert await store.next_nudge_due() == NOW + 5 * MINUTE
    assert await store.next_due() == NOW + MINUTE
