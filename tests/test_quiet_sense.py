"""Nudges that nobody takes up: it keeps quiet, says so, and asks once whether fewer would do."""

import pytest

from tests.coach.lives import wall
from tests.people import Home, Person, text_of
from tests.test_day import settles

pytestmark = pytest.mark.long

QUESTION = "Fewer small breaks?"


async def lets_pass(home: Home, nudges: int) -> None:
    for _ in range(nudges):
        await home.to_next_nudge()


async def test_after_two_it_keeps_quiet_and_says_so(anna: Person, home: Home) -> None:
    await settles(anna)
    await lets_pass(home, 2)
    at = home.clock()
    second = text_of(anna.chat[-1])
    await home.later(hours=2, minutes=30)
    assert text_of(anna.chat[-1]) == second, "two slots are left out"
    await home.later(minutes=30)
    assert text_of(anna.chat[-1]).startswith("Time to move.")
    assert "I kept quiet for two hours." in anna.last
    assert (home.clock() - at).total_seconds() == 3 * 3600
    await home.later(hours=1)
    assert "Time to move." in anna.last
    assert "kept quiet" not in anna.last


async def test_any_word_between_them_and_it_goes_on(anna: Person, home: Home) -> None:
    await settles(anna)
    for _ in range(4):
        at = home.clock()
        await home.to_next_nudge()
        await home.later(minutes=10)
        await anna.sends("/help")
        assert (home.clock() - at).total_seconds() <= 3600 + 45 * 60


async def is_asked(anna: Person, home: Home) -> None:
    """Tuesday to Thursday nobody answers; on Friday it asks."""
    await settles(anna)
    await anna.presses("Routine time")
    await anna.presses("No reminder")
    await home.later(days=3, minutes=50)
    assert QUESTION in anna.screen
    assert anna.buttons == ["Fewer", "Other hours", "Pause", "As it is", "It hurts now"]


def questions(anna: Person) -> int:
    return sum(QUESTION in text_of(message) for message in anna.chat)


async def test_fewer_by_their_tap_and_said_in_words(anna: Person, home: Home) -> None:
    await is_asked(anna, home)
    asked = anna.screen_message
    await anna.presses("Fewer")
    assert "every 90 min;" in anna.screen
    await anna.presses("Fewer", on=asked)
    assert "every 90 min;" in anna.screen, "a second tap makes them no fewer"


async def test_other_hours_leads_to_them(anna: Person, home: Home) -> None:
    await is_asked(anna, home)
    await anna.presses("Other hours")
    await anna.sends("10-14")
    assert "10:00–14:00" in anna.screen


async def test_pause_is_the_pause(anna: Person, home: Home) -> None:
    await is_asked(anna, home)
    await anna.presses("Pause")
    assert anna.screen.startswith("Paused")
    before = len(anna.chat)
    await home.later(days=6)
    assert len(anna.chat) == before


@pytest.mark.slow
async def test_as_it_is_it_goes_on_and_is_not_asked_again(anna: Person, home: Home) -> None:
    await is_asked(anna, home)
    await anna.presses("As it is")
    assert "every 60 min;" in anna.screen
    for _ in range(3):
        await home.later(days=5)
        await anna.sends("/help")
        assert questions(anna) == 0, "it became the settings, and no other one came"


async def test_a_question_without_an_answer_changes_no_wish(anna: Person, home: Home) -> None:
    await is_asked(anna, home)
    await home.later(days=3)
    await anna.sends("/settings")
    assert "Mon–Fri 9:00–17:00, every 60 min;" in anna.screen
    assert questions(anna) == 1


RESTS = "Every second one rests for now."


async def is_halved(anna: Person, home: Home) -> None:
    await is_asked(anna, home)
    await home.later(hours=1, minutes=10)
    await anna.sends("/settings")
    assert RESTS in anna.screen


async def test_settings_say_that_every_second_one_rests_and_the_true_next(
    anna: Person, home: Home
) -> None:
    """Friday's slots: 10:42 asked, 11:42 said, 12:42 left out, 13:42 said."""
    await is_halved(anna, home)
    assert "next Fri 13:42" in anna.screen
    await home.later(hours=1)
    assert RESTS in anna.last
    await home.later(hours=1)
    assert "Time to move." in anna.last


async def test_one_tap_in_settings_brings_all_of_them_back(anna: Person, home: Home) -> None:
    await is_halved(anna, home)
    await anna.presses("All breaks again")
    assert RESTS not in anna.screen
    assert "next Fri 12:42" in anna.screen
    assert "All breaks again" not in anna.buttons


@pytest.mark.parametrize("words", ["every 45 minutes", "at most 5 a day", "10-16", "mon-thu"])
async def test_who_chooses_the_rhythm_has_answered(anna: Person, home: Home, words: str) -> None:
    await is_halved(anna, home)
    await anna.sends(words)
    assert RESTS not in anna.screen


async def test_what_is_no_rhythm_is_no_answer(anna: Person, home: Home) -> None:
    await is_halved(anna, home)
    await anna.sends("quiet from 22 to 7")
    assert RESTS in anna.screen


async def test_nobody_elses_question_is_answered(anna: Person, bob: Person, home: Home) -> None:
    await is_asked(anna, home)
    await settles(bob)
    bob.taps(bob.screen_message, "v1:fewer:739681:0")
    await home.hears()
    assert "every 60 min;" in bob.screen
    assert QUESTION in anna.screen


async def test_a_walk_and_the_routine_at_one_time_come_one_after_the_other(
    anna: Person, home: Home
) -> None:
    await settles(anna)
    await anna.presses("Routine time")
    await anna.presses("12:30")
    await anna.sends("reminders")
    await anna.presses("Walk")
    await anna.presses("12:30")
    await home.to(wall("2026-03-03 12:35"))
    first = anna.screen
    assert "if it suits" in first
    await home.to(wall("2026-03-03 12:50"))
    assert "if it suits" in anna.screen
    assert anna.screen != first, "a quarter of an hour later, and no break at 12:42 between them"


async def test_it_kept_no_quiet_if_it_called_meanwhile(anna: Person, home: Home) -> None:
    """10:42 and 11:42 are let pass, 12:42 and 13:42 left out; a walk is called for at 13:10."""
    await settles(anna)
    await anna.sends("reminders")
    await anna.presses("Walk")
    await anna.sends("13:10")
    await home.to(wall("2026-03-03 14:43"))
    assert "Time to move." in anna.last
    assert "kept quiet" not in anna.last
