"""Saying where one is and when one works, and changing it."""

import pytest

from tests.people import Home, Person
from tests.test_first_meeting import meets

pytestmark = pytest.mark.long


async def test_after_the_first_routine_they_are_asked_where_they_are(anna: Person) -> None:
    await plays_a_routine(anna)
    await anna.presses("Same or better")
    assert "type the city you are in" in anna.screen
    await anna.sends("Munich")
    assert "It's 10:" in anna.screen
    assert "Tuesday" in anna.screen
    await anna.presses("Yes")
    assert "Mon–Fri 9:00–17:00, every 60 min; next Tue 1" in anna.screen


async def test_the_clock_on_their_wall_will_do(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/settings")
    await anna.sends("14:30")
    assert "There are a few" in anna.screen or "It's 14:30" in anna.screen


async def test_no_is_asked_again(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/settings")
    await anna.sends("Munich")
    await anna.presses("No")
    assert "type the city" in anna.screen


async def test_an_unknown_place_is_answered_kindly(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/settings")
    for words in ("Xqzzzw", "кошка", "99:99", "x" * 4000):
        await anna.sends(words)
        assert "I don't know that place" in anna.screen, words[:20]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("9-17", "9:00–17:00"),
        ("8.30 - 16", "8:30–16:00"),
        ("9-12:30, 13:30-17:30", "9:00–12:30, 13:30–17:30"),
        ("9am to 5pm", "9:00–17:00"),
        ("9 to 5", "9:00–17:00"),
        ("from 9h to 17h30", "9:00–17:30"),
    ],
)
async def test_hours_may_be_typed(anna: Person, typed: str, shown: str) -> None:
    await settles(anna)
    await anna.presses("Hours")
    await anna.sends(typed)
    assert shown in anna.screen


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("25:99", "holds a time that no clock shows"),
        ("tomorrow-ish", "isn't a time I know"),
        ("17-9", "An end has to come after its start"),
        ("9-12, 11-13", "Two of these overlap"),
        ("9", "has a start and no end"),
        ("-", "isn't a time I know"),
    ],
)
async def test_hours_that_are_none_keep_the_old_ones(anna: Person, typed: str, why: str) -> None:
    await settles(anna)
    await anna.presses("Hours")
    await anna.sends(typed)
    assert why in anna.screen
    assert "Now: 9:00–17:00" in anna.screen


async def test_days_are_chosen_by_tapping(anna: Person) -> None:
    await settles(anna)
    await anna.presses("Days")
    await anna.presses("✓ Fri")
    assert "Mon–Thu" in anna.screen
    await anna.presses("Sat")
    assert "Mon–Thu, Sat" in anna.screen
    await anna.presses("Back")
    assert "Mon–Thu, Sat 9:00" in anna.screen


async def test_length_and_interval_are_chosen_by_tapping(anna: Person) -> None:
    await settles(anna)
    await anna.presses_all("Routine length", "20 min")
    assert "20 minutes long" in anna.screen
    await anna.presses_all("How often", "90 min")
    assert "every 90 min" in anna.screen


async def test_the_routine_reminder_can_be_moved_and_left_out(anna: Person) -> None:
    await settles(anna)
    await anna.presses("Routine time")
    await anna.sends("7:45")
    assert "Routine at 7:45" in anna.screen
    await anna.presses_all("Routine time", "No reminder")
    assert "No reminder for the routine" in anna.screen


async def test_pause_and_resume(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/pause")
    assert "no reminders until you resume" in anna.screen
    before = len(anna.chat)
    await home.later(days=3)
    assert len(anna.chat) == before
    await anna.sends("/resume")
    assert "Back on" in anna.screen


async def test_delete_takes_two_steps_and_is_real(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/delete")
    await anna.presses("Keep everything")
    await anna.sends("/settings")
    assert "Europe/Berlin" in anna.screen
    await anna.sends("/delete")
    await anna.presses("Remove everything")
    assert "Everything of yours is gone" in anna.last
    with home.store.book() as book:
        assert book.person(anna.id) is None
    before = len(anna.chat)
    await home.later(days=2)
    assert len(anna.chat) == before
    await anna.sends("/start")
    assert "Hello, I'm Unkink" in anna.screen


async def plays_a_routine(person: Person) -> None:
    await meets(person)
    await person.presses("Easy")
    while "How is the back now?" not in person.screen:
        await person.presses("Start" if "Start" in person.buttons else "Done")


async def settles(person: Person, city: str = "Munich") -> None:
    """Somebody who has agreed, is well, and has told where they are."""
    await meets(person)
    await person.sends("/settings")
    await person.sends(city)
    await person.presses("Yes")
