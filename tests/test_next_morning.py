"""How the back is: one tap before, one after, and one the next morning where it is needed."""

import pytest

from tests.people import Home, Person, buttons_of, data_of, text_of
from tests.test_first_meeting import meets

pytestmark = pytest.mark.long


async def in_berlin(anna: Person) -> None:
    """Tuesday, 10:00 there; the routine is reminded of at 8:30."""
    await meets(anna)
    await anna.sends("/settings")
    await anna.sends("Berlin")
    await anna.presses("Yes")


async def does(anna: Person, before: str, after: str) -> None:
    await anna.sends("/today")
    await anna.presses(before)
    while "That's it" not in anna.screen:
        if "Start" in anna.buttons:
            await anna.presses("Start")
        await anna.presses("Done")
    await anna.presses(after)


def asked_how_it_is(anna: Person) -> bool:
    return "Has the back settled since?" in anna.screen


async def test_the_routine_begins_with_how_the_back_is(anna: Person) -> None:
    await meets(anna)
    assert "How is the back now?" in anna.screen
    assert anna.buttons[:3] == ["Easy", "So-so", "Tough"]
    await anna.presses("So-so")
    assert "1 of" in anna.screen


async def test_a_tough_day_of_less_than_8_is_a_gentle_round(anna: Person) -> None:
    await meets(anna)
    await anna.presses("Tough")
    assert "8 or more out of 10" in anna.screen
    await anna.presses("Less than 8")
    assert "1 of" in anna.screen
    assert "Start" in anna.buttons


async def test_a_tough_day_of_8_or_more_is_the_warning_signs(anna: Person) -> None:
    await meets(anna)
    await anna.presses_all("Tough", "8 or more")
    assert "Any of these" in anna.screen
    await anna.presses_all("None of these", "None of these")
    assert "please talk to a clinician today" in anna.screen
    assert "Lying" in anna.buttons


async def test_a_lot_more_asks_for_8(anna: Person) -> None:
    await meets(anna)
    await does(anna, "Easy", "A lot more")
    assert "8 or more out of 10" in anna.screen
    asked = anna.screen_message
    await anna.presses("Less than 8")
    assert "Take it easy today" in anna.screen
    await anna.presses("8 or more", on=asked)
    assert "Any of these" in anna.screen


async def test_the_next_morning_asks_once_and_leads_to_the_routine(
    anna: Person, home: Home
) -> None:
    await in_berlin(anna)
    await does(anna, "Easy", "A bit more")
    await home.later(hours=22, minutes=29)
    assert not asked_how_it_is(anna)
    await home.later(minutes=2)
    assert asked_how_it_is(anna)
    assert text_of(anna.screen_message).startswith("One question about your last routine.")
    reminders = [
        message for message in anna.chat if "Time for today's routine" in text_of(message)
    ]
    assert reminders == [], "one message in the morning, not two"
    await anna.presses("Settled")
    assert "Today's routine" in anna.screen
    assert "Easy" in anna.buttons


async def test_the_first_morning_is_no_silent_one(anna: Person, home: Home) -> None:
    """The first routine is done before they say where they are."""
    await meets(anna)
    await does(anna, "Easy", "Same or better")
    await anna.sends("Berlin")
    await anna.presses_all("Yes", "Fine", "Not now")
    await home.later(hours=22, minutes=29)
    assert not asked_how_it_is(anna)
    await home.later(minutes=2)
    assert asked_how_it_is(anna)
    await anna.presses("Settled")
    assert "Today's routine" in anna.screen


async def test_who_resumes_is_asked_again(anna: Person, home: Home) -> None:
    await in_berlin(anna)
    await does(anna, "Easy", "A bit more")
    await anna.sends("/pause")
    await anna.sends("/resume")
    await home.later(hours=22, minutes=31)
    assert asked_how_it_is(anna)


async def test_who_comes_before_the_letter_is_asked_then(anna: Person, home: Home) -> None:
    await in_berlin(anna)
    await does(anna, "Easy", "A bit more")
    await home.later(hours=22)
    await anna.sends("/today")
    assert asked_how_it_is(anna)
    await anna.presses("Not yet")
    assert "Today's routine" in anna.screen
    before = len(anna.chat)
    await home.later(hours=4)
    assert not any("this morning" in text_of(message) for message in anna.chat[before:])


async def test_an_answer_from_last_week_is_kindly_passed(anna: Person, home: Home) -> None:
    await in_berlin(anna)
    await does(anna, "Easy", "A bit more")
    await home.later(hours=22, minutes=31)
    old = anna.screen_message
    assert asked_how_it_is(anna)
    worse = data_of(old, "Worse")
    await home.later(days=3)
    anna.taps(old, worse)
    await home.hears()
    [passed] = [m for m in anna.chat if "That question was about an older day" in text_of(m)]
    assert "Easy" in buttons_of(passed)


async def test_a_doubled_and_a_forged_answer_change_nothing(
    anna: Person, bob: Person, home: Home
) -> None:
    await in_berlin(anna)
    await meets(bob)
    await does(anna, "Easy", "A bit more")
    await home.later(hours=22, minutes=31)
    asked = anna.screen_message
    data = data_of(asked, "Settled")
    bob.taps(bob.screen_message, data)
    anna.taps(asked, data)
    anna.taps(asked, data)
    await home.hears()
    assert "How is the back now?" in bob.screen
    assert "Today's routine" in anna.screen


async def test_a_paused_person_is_not_asked(anna: Person, home: Home) -> None:
    await in_berlin(anna)
    await does(anna, "Easy", "A bit more")
    await anna.sends("/pause")
    await home.later(hours=30)
    assert not any("this morning" in text_of(message) for message in anna.chat)


async def test_a_begin_from_an_old_screen_still_begins(anna: Person, home: Home) -> None:
    await meets(anna)
    anna.taps(anna.screen_message, "v1:begin")
    await home.hears()
    assert "1 of" in anna.screen
