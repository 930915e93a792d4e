"""When nothing will come, the settings say why, and lead to what changes that."""

import pytest

from tests.people import Home, Person
from tests.test_day import settles
from tests.test_kinds import wishes

pytestmark = pytest.mark.long


async def test_behind_every_hour_is_the_next_small_break(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(hours=12)
    await anna.sends("/settings")
    assert "every 60 min; next Wed 10:42" in anna.screen, "and not the routine at 8:30"


@pytest.mark.parametrize("typed", ["14:00-14:30", "9:00-9:01"])
async def test_hours_too_short_for_a_break(anna: Person, typed: str) -> None:
    await settles(anna)
    await anna.sends(typed)
    assert "every 60 min.\nYour hours are too short for a break: the first comes 45" in anna.screen
    await anna.sends("9:00-9:50")
    assert "every 60 min; next Wed 09:4" in anna.screen


async def test_no_days(anna: Person) -> None:
    await settles(anna)
    await anna.sends("not on mon,tue,wed,thu,fri,sat,sun")
    await anna.sends("/settings")
    assert "No days yet, so nothing comes. Tap Days." in anna.screen
    assert "no days, every" not in anna.screen
    await anna.presses("Reminders")
    assert "No days yet, so nothing comes. Tap Days." in anna.screen
    assert "Your week: no days" in anna.screen
    await anna.presses_all("Days", "Mon")
    assert "Now: Mon." in anna.screen


async def test_locked(anna: Person) -> None:
    await settles(anna)
    await anna.sends("fever and back pain")
    await anna.sends("/settings")
    assert "every 60 min.\nReminders wait until the check is done." in anna.screen
    await anna.presses("Reminders")
    assert "Reminders wait until the check is done." in anna.screen
    await anna.presses("Walk")
    assert "Reminders wait until the check is done." in anna.screen
    await anna.presses("To the check")
    assert "Any of these" in anna.screen
    await anna.presses("Yes, one or more")
    await anna.sends("/settings")
    assert "Reminders wait, like the exercises, until a clinician has had a look." in anna.screen
    await anna.presses("See why")
    assert "This needs checking now" in anna.screen
    await anna.sends("/pause")
    assert "Paused: no reminders until you resume." in anna.screen
    assert "whenever you like" not in anna.screen


@pytest.mark.slow
async def test_back_by_the_settings_after_a_long_silence(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(days=21)
    await anna.sends("/settings")
    assert "Reminders wait until the check is done." in anna.screen
    await anna.presses("To the check")
    assert "Any of these" in anna.screen


async def test_the_kinds_say_when_all_is_well(anna: Person) -> None:
    await settles(anna)
    await wishes(anna, "Walk", "12:30")
    await anna.presses("Reminders")
    assert "On Mon–Fri only. Next of all: Tue" in anna.screen
    assert "Days" not in anna.buttons
