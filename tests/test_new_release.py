"""A start with a new release of the world's time zones, or with a clock that was never set."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from coach.ports import Book
from coach.zones import TZDATA
from scheduler.releases import pinned_release
from storage.store import Store
from tests.coach.lives import ANNA, settled
from tests.people import Home


def planned_wrong(book: Book, now: datetime) -> datetime:
    """By an older release, whose offset was another one; the moment that is right."""
    settled(book, ANNA, now, routine_at=None)
    book.note_release(TZDATA, "2019.1")
    right = book.next_due(ANNA)
    assert right is not None
    for rule, pending in book.rules_after(0, 10):
        assert pending is not None
        wrong = replace(pending, due_utc=pending.due_utc - timedelta(hours=1))
        book.schedule(rule.id, wrong, now)
    return right


async def test_what_an_older_release_planned_comes_at_the_new_ones_time(
    home: Home, store: Store
) -> None:
    now = home.clock()
    with store.book() as book:
        right = planned_wrong(book, now)
    home.clock.move_to(right - timedelta(minutes=30))
    await home.jobs.send_nudges()
    await home.jobs.at_rest()
    with store.book() as book:
        assert book.next_due(ANNA) == right
        assert book.release(TZDATA) == pinned_release()
    assert home.calls("sendMessage") == home.calls("sendPhoto") == []


async def test_who_lived_in_a_zone_that_left_is_not_reminded_and_nothing_fails(
    home: Home, store: Store
) -> None:
    now = home.clock()
    with store.book() as book:
        who = settled(book, ANNA, now)
        book.keep(replace(who, zone="Europe/Atlantis"))
    await home.jobs.send_nudges()
    with store.book() as book:
        lost = book.person(ANNA)
        assert lost is not None
        assert lost.zone is None
        assert book.next_due(ANNA) is None


async def test_a_clock_that_was_never_set_sends_nothing_and_plans_nothing(
    home: Home, store: Store
) -> None:
    with store.book() as book:
        settled(book, ANNA, home.clock())
        due = book.next_due(ANNA)
    home.jobs._now = lambda: datetime(1970, 1, 1, tzinfo=UTC)
    await home.jobs.send_letters()
    await home.jobs.send_nudges()
    with store.book() as book:
        assert book.next_due(ANNA) == due
