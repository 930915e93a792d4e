"""Somebody falls silent: the reminders rest, a few notes come, and any tap ends it."""

import pytest

from tests.people import Home, Person, text_of
from tests.test_day import settles

pytestmark = pytest.mark.long

UNASKED = ("Time to move", "Time for today's routine")


def reminders(home: Home) -> int:
    """So many were sent so far, to anybody."""
    sent = home.calls("sendMessage") + home.calls("sendPhoto")
    words = [str(call.get("text") or call.get("caption")) for call in sent]
    return sum(any(one in text for one in UNASKED) for text in words)


async def test_seven_silent_days_and_one_note(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(days=7)
    assert anna.screen.startswith("Hello from Unkink. Two minutes today?")
    assert anna.buttons == ["Two minutes", "Pause", "It hurts now"]
    before, sent = len(anna.chat), reminders(home)
    await home.later(days=6)
    assert (len(anna.chat), reminders(home)) == (before, sent)


@pytest.mark.slow
async def test_one_a_week_then_one_a_fortnight_then_nothing(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(days=7)
    sent, notes = reminders(home), [anna.screen]
    for days in (7, 7, 7, 14, 14):
        before = len(anna.chat)
        await home.later(days=days)
        assert len(anna.chat) == before + 1
        notes.append(anna.screen)
    assert len({note.splitlines()[0] for note in notes}) == 6, "each in other words"
    before = len(anna.chat)
    await home.later(days=300)
    assert len(anna.chat) == before
    assert reminders(home) == sent


@pytest.mark.parametrize("comes", [pytest.param("/today", marks=pytest.mark.slow), "good morning"])
async def test_any_word_ends_it(anna: Person, home: Home, comes: str) -> None:
    await settles(anna)
    await home.later(days=9)
    sent = reminders(home)
    await anna.sends(comes)
    await home.later(days=1)
    assert reminders(home) > sent


@pytest.mark.slow
async def test_two_minutes_is_one_tap_away(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(days=7)
    sent = reminders(home)
    await anna.presses("Two minutes")
    assert "1 of" in anna.screen
    await home.later(days=1)
    assert reminders(home) > sent


@pytest.mark.slow
async def test_pause_is_one_tap_away(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(days=7)
    await anna.presses("Pause")
    assert anna.screen.startswith("Paused")
    before = len(anna.chat)
    await home.later(days=60)
    assert len(anna.chat) == before


async def test_who_is_back_is_welcomed_and_nothing_is_said_of_it(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(days=9)
    await anna.sends("/today")
    assert anna.screen.startswith("Welcome back. Two minutes today?")
    assert anna.screen.count("Welcome back") == 1
    assert "away" not in anna.screen
    assert "Two minutes" in anna.buttons
    await home.later(days=1)
    await anna.sends("/today")
    assert "Two minutes today?" not in anna.screen


@pytest.mark.slow
async def test_after_two_weeks_the_warning_signs_come_first(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(days=22)
    await anna.presses("Two minutes")
    assert "None of these" in anna.buttons


@pytest.mark.slow
async def test_who_pauses_or_leaves_gets_no_note(anna: Person, bob: Person, home: Home) -> None:
    await settles(anna)
    await settles(bob)
    await anna.sends("/pause")
    home.world.blocks(bob.id)
    await home.hears()
    shown = [text_of(message) for person in (anna, bob) for message in person.chat]
    await home.later(days=60)
    assert [text_of(m) for person in (anna, bob) for m in person.chat] == shown


@pytest.mark.slow
async def test_a_day_of_use_now_and_then_is_no_silence(anna: Person, home: Home) -> None:
    await settles(anna)
    for _ in range(4):
        await home.later(days=6)
        await anna.sends("/help")
    assert not any("Hello from Unkink" in text_of(message) for message in anna.chat)
