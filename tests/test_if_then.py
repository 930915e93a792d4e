"""If-then: after the first routine, when it would fit."""

import pytest

from tests.people import Home, Person
from tests.test_day import plays_a_routine, settles

pytestmark = pytest.mark.long


async def test_after_where_they_are_comes_when_it_fits(anna: Person) -> None:
    await plays_a_routine(anna)
    await anna.presses("Same or better")
    await anna.sends("Munich")
    await anna.presses_all("Yes", "Fine")
    assert "When would the routine fit? After" in anna.screen
    await anna.presses("My morning coffee")
    assert "if the day gets in the way" in anna.screen
    await anna.presses("A late meeting")
    assert "One tap, and it counts fully" in anna.screen


async def test_who_has_said_where_is_asked_under_the_thanks(anna: Person) -> None:
    await settles(anna)
    await plays(anna)
    assert "Good. That counts." in anna.screen
    assert "When would the routine fit? After" in anna.screen
    await anna.presses("Not now")
    await plays(anna)
    assert "When would the routine fit" not in anna.screen


async def test_no_room_suggests_the_standing_round(anna: Person) -> None:
    await plans(anna, "Lunch", "No room to lie down")
    assert "the standing round" in anna.screen


async def test_the_reminder_and_todays_screen_say_it(anna: Person, home: Home) -> None:
    await plans(anna, "My morning coffee", "I'm tired")
    await home.later(hours=23)
    letter = "After your morning coffee: today's routine, about 5 minutes."
    assert letter in anna.screen
    assert "the two-minute version counts fully" in anna.screen
    assert "Two minutes" in anna.buttons, "one tap away"
    await anna.sends("/today")
    assert "After your morning coffee, if that suits" in anna.screen


async def test_it_can_be_changed_in_the_settings(anna: Person, home: Home) -> None:
    await plans(anna, "My morning coffee", "I'm tired")
    await anna.sends("/settings")
    await anna.presses_all("After what", "Work", "Nothing will")
    assert "After work: that is the plan" in anna.screen
    await anna.sends("/settings")
    await anna.presses_all("After what", "No fixed time")
    await home.later(hours=23)
    assert "Time for today's routine" in anna.screen


async def plans(person: Person, cue: str, hurdle: str) -> None:
    await settles(person)
    await person.presses_all("After what", cue, hurdle)


async def plays(person: Person) -> None:
    await person.sends("/today")
    await person.presses("Easy")
    while "That's it" not in person.screen:
        await person.presses("Start" if "Start" in person.buttons else "Done")
    await person.presses("Same or better")
