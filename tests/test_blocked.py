"""Somebody blocks the bot: whatever was to come stops at once; /start brings it back."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from coach.letters import PATIENT, URGENT
from coach.model import Letter
from coach.reminders import SILENCED
from tests.people import Home, Person, text_of
from tests.test_day import plays_a_routine, settles

pytestmark = pytest.mark.long

SENDING = ("sendMessage", "sendPhoto", "sendAnimation")


def tries(home: Home) -> int:
    return sum(len(home.calls(method)) for method in SENDING)


async def routine_is_due(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(hours=12)


async def question_is_due(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.presses("Routine time")
    await anna.presses("No reminder")
    await home.later(days=3)


async def note_is_due(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(days=6, hours=22)


async def morning_is_due(anna: Person, home: Home) -> None:
    await plays_a_routine(anna)
    await anna.presses("Same or better")
    await anna.sends("Munich")
    await anna.presses("Yes")
    await home.later(hours=14)


DUE = {
    "routine": routine_is_due,
    "fewer": question_is_due,
    "note": note_is_due,
    "morning": morning_is_due,
}


@pytest.mark.slow
@pytest.mark.parametrize("comes", DUE.values(), ids=DUE.keys())
async def test_a_refused_letter_is_the_last_try(
    anna: Person, home: Home, comes: Callable[[Person, Home], Awaitable[None]]
) -> None:
    await comes(anna, home)
    home.world.blocks(anna.id)  # and the bot has not heard of it
    before = tries(home)
    await home.later(days=3)
    assert tries(home) == before + 1
    with home.store.book() as book:
        assert book.next_due(anna.id) is None
        assert book.letters_due(SILENCED, home.clock() + timedelta(days=400), 99) == []


async def test_start_brings_it_back(anna: Person, home: Home) -> None:
    await settles(anna)
    home.world.blocks(anna.id)
    await home.later(days=3)
    home.world.blocks(anna.id, False)
    await anna.sends("/start")
    await home.to_next_nudge()
    assert "Time to move" in anna.last


async def test_what_was_posted_meanwhile_is_not_sent(anna: Person, home: Home) -> None:
    await settles(anna)
    home.world.blocks(anna.id)
    await home.hears()
    posted = [kind for kind in URGENT + PATIENT if kind in SILENCED]
    with home.store.book() as book:
        for kind in posted:
            book.post(Letter(kind, anna.id, 1, 0, home.clock()))
    before = tries(home)
    await home.later(hours=1)
    assert tries(home) == before
    with home.store.book() as book:
        assert book.letters_due(SILENCED, home.clock(), 99) == []


async def test_days_after_leaving_are_no_silence(anna: Person, home: Home) -> None:
    await settles(anna)
    home.world.blocks(anna.id)
    await home.hears()
    await home.later(days=13)
    home.world.blocks(anna.id, False)
    await home.hears()
    await home.later(days=1)
    sent = [text_of(message) for message in anna.chat]
    assert any("Time to move" in text for text in sent)
    assert not any("Hello from Unkink" in text for text in sent)
