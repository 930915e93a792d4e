"""A working week for somebody in Berlin, over the weekend on which the clocks go forward, and for
somebody in Kolkata: the list of nudges is exactly the expected one."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.coach.lives import ATTENTIVE
from tests.people import Home, Person
from tests.test_day import settles

# From Thursday evening in both places to Wednesday evening; Berlin: 29 March 2026, 2:00 is 3:00.
THURSDAY = datetime(2026, 3, 26, 18, 0, tzinfo=UTC)
# Anna's own offset in the hour is 57 minutes, Bob's is 34: first nudges at 10:42 and 10:19.
BERLIN_AT = ("10:42", "11:42", "12:42", "13:42", "14:42", "15:42", "16:42")
KOLKATA_AT = ("10:19", "11:19", "12:19", "13:19", "14:19", "15:19", "16:19")
DAYS = ("2026-03-27", "2026-03-30", "2026-03-31", "2026-04-01")


@pytest.fixture
def start() -> datetime:
    return THURSDAY


async def test_a_week_over_a_change_of_the_clocks(anna: Person, bob: Person, home: Home) -> None:
    await settles(anna, "Berlin, Germany")
    await settles(bob, "Kolkata")
    both_look_in(home)
    await home.later(days=6)
    # Winter time until Saturday: an hour less of a difference on Friday than from Monday on.
    winter = [utc(DAYS[0], at, "+01:00") for at in BERLIN_AT]
    summer = [utc(day, at, "+02:00") for day in DAYS[1:] for at in BERLIN_AT]
    assert nudged(home, anna) == winter + summer
    assert nudged(home, bob) == [utc(day, at, "+05:30") for day in DAYS for at in KOLKATA_AT]


async def test_the_daily_reminder_over_a_change_of_the_clocks(anna: Person, home: Home) -> None:
    await settles(anna, "Berlin, Germany")
    await home.later(days=6)
    summer = [utc(day, "08:30", "+02:00") for day in DAYS[1:]]
    assert reminded(home, anna) == [utc(DAYS[0], "08:30", "+01:00"), *summer]


def both_look_in(home: Home) -> None:
    """Or slots would be left out for them: see test_quiet_sense."""
    with home.store.book() as book:
        for known in (book.person(42), book.person(43)):
            assert known is not None
            calm = replace(known.wishes, second_call=False)  # it comes beside a slot
            book.keep(replace(known, sense=ATTENTIVE, wishes=calm))


def utc(day: str, at: str, offset: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{at}:00{offset}").astimezone(UTC)


def nudged(home: Home, person: Person) -> list[datetime]:
    return sent(home, person, "sendPhoto", "caption", "Time to move.")


def reminded(home: Home, person: Person) -> list[datetime]:
    return sent(home, person, "sendMessage", "text", "Time for today's routine")


def sent(home: Home, person: Person, method: str, field: str, words: str) -> list[datetime]:
    """When, by the date that the stand-in gave the message."""
    return [
        datetime.fromtimestamp(call.response["result"]["date"], UTC)
        for call in home.world.ledger
        if call.method == method
        and call.params["chat_id"] == person.id
        and str(call.params[field]).startswith(words)
        and call.response
    ]
