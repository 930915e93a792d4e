"""When somebody works, how often they want to hear, and when not: tapped, typed, taken back."""

import pytest

from tests.people import Home, Person, data_of
from tests.test_day import settles
from tests.test_first_meeting import meets

pytestmark = pytest.mark.long


async def test_hours_with_a_break_at_noon_are_one_tap(anna: Person) -> None:
    await settles(anna)
    await anna.presses_all("Hours", "9–12:30, 13:30–17:30")
    assert "Mon–Fri 9:00–12:30, 13:30–17:30, every 60 min; next Tue 1" in anna.screen


async def test_friday_has_its_own_hours_until_it_is_as_usual(anna: Person) -> None:
    await settles(anna)
    await anna.presses_all("Hours", "Another weekday", "Fri", "9–13")
    assert "Mon–Thu 9:00–17:00\nFri 9:00–13:00\nEvery 60 min; next Tue 1" in anna.screen
    await anna.presses_all("Hours", "Another weekday")
    assert "Fri 9:00–13:00" in anna.screen
    await anna.presses("Fri")
    assert "Friday, from when to when? Now: 9:00–13:00" in anna.screen
    await anna.presses("As usual")
    assert "Mon–Fri 9:00–17:00, every 60 min" in anna.screen


async def test_a_weekday_on_the_screen_takes_typed_hours(anna: Person) -> None:
    await settles(anna)
    await anna.presses_all("Hours", "Another weekday", "Sat")
    assert "Now: a day off" in anna.screen
    await anna.sends("17-9")
    assert "Saturday" in anna.screen
    assert "An end has to come after its start" in anna.screen
    await anna.sends("10-12")
    assert "Mon–Fri 9:00–17:00\nSat 10:00–12:00" in anna.screen


async def test_a_week_is_said_in_one_sentence_and_taken_back_with_one_tap(anna: Person) -> None:
    await settles(anna)
    await anna.sends("mon-thu 9-12:30, 13:30-17:30, fri 9-13")
    assert "Mon–Thu 9:00–12:30, 13:30–17:30\nFri 9:00–13:00\nEvery 60 min" in anna.screen
    before = anna.screen_message
    await anna.presses("As it was")
    assert "Mon–Fri 9:00–17:00, every 60 min" in anna.screen
    assert "As it was" not in anna.buttons
    await anna.sends("fridays off")
    assert "Mon–Thu 9:00–17:00" in anna.screen
    anna.taps(anna.screen_message, data_of(before, "As it was"))
    await anna.home.hears()
    assert "Mon–Thu 9:00–17:00" in anna.screen, "an older button takes nothing back"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("not on fridays", "Mon–Thu 9:00–17:00"),
        (
            "at most 5 a day",
            "At most 5 small breaks a day, so about one in 90 minutes",
        ),
        ("every 30 minutes", "At most 8 small breaks a day, so about one an hour."),
        ("3 times a day", "At most 3 small breaks a day, so about one in 3 hours."),
        ("every 45 minutes", "At most 8 small breaks a day. 3 to 5 done"),
    ],
)
async def test_a_sentence_will_do_from_anywhere(anna: Person, typed: str, shown: str) -> None:
    await settles(anna)
    await anna.sends("/today")
    await anna.sends(typed)
    assert shown in anna.screen
    assert "As it was" in anna.buttons


async def test_names_and_pain_come_first(anna: Person) -> None:
    await settles(anna)
    for place in ("/today", "hours"):
        await (anna.sends("/today") if place == "/today" else opens_hours(anna))
        await anna.sends("bird dog")
        assert "Is it one of these" in anna.screen, place
    await opens_hours(anna)
    await anna.sends("my back hurts since 9-17")
    assert "quick check" in anna.screen
    await anna.sends("/settings")
    assert "Mon–Fri 9:00–17:00" in anna.screen


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("17-9", "An end has to come after its start"),
        ("22-6", "Working hours end at midnight"),
        ("every 5 minutes", "Every 30 minutes is the closest I do"),
        (", ".join(["9-10"] * 40), "Four ranges a day is the most I can keep"),
    ],
)
async def test_what_cannot_be_is_answered_with_why(anna: Person, typed: str, why: str) -> None:
    await settles(anna)
    await anna.sends(typed)
    assert why in anna.screen
    await anna.presses("Back")
    assert "Mon–Fri 9:00–17:00, every 60 min" in anna.screen
    assert "At most 8 small breaks a day" in anna.screen


@pytest.mark.parametrize("typed", ["25:99", "x" * 4000])
async def test_no_page_breaks_on_anything(anna: Person, typed: str) -> None:
    await settles(anna)
    for page in ("Hours", "How often", "Quiet hours", "Routine time"):
        await anna.sends("/settings")
        await anna.presses(page)
        await anna.sends(typed)
        assert "Back" in anna.buttons, page
    await anna.presses("Back")
    assert "Mon–Fri 9:00–17:00, every 60 min" in anna.screen
    assert "Routine at 8:30" in anna.screen


async def test_how_often_and_how_many(anna: Person) -> None:
    await settles(anna)
    await anna.presses("How often")
    assert "3 to 5 done is a good day" in anna.screen
    await anna.presses("30 min")
    assert "At most 8 small breaks a day, so about one an hour. 3 to 5 done is" in anna.screen
    await anna.presses_all("How often", "4 a day")
    assert "At most 4 small breaks a day, so about one in 135 minutes" in anna.screen
    assert "3 to 4 done is a good day" in anna.screen
    await anna.presses("How often")
    await anna.sends("50")
    assert "every 50 min; next" in anna.screen


async def test_quiet_hours_say_what_lies_within_them(anna: Person) -> None:
    await settles(anna)
    await anna.presses_all("Quiet hours", "22:00–7:00")
    assert "Quiet hours: 22:00–7:00" in anna.screen
    await anna.presses("Quiet hours")
    await anna.sends("21 to 8:45")
    assert "Inside your quiet hours, 21:00–8:45, I stay silent, the routine at 8:30" in anna.screen
    await anna.sends("quiet 21-10")
    assert "I stay silent, in working hours and for the routine at 8:30 too" in anna.screen
    await anna.sends("no quiet hours")
    assert "Quiet hours: none" in anna.screen


async def test_what_is_shown_as_next_comes_then_and_not_on_a_day_off(
    anna: Person, home: Home
) -> None:
    await settles(anna)
    await anna.sends("only thursdays 13-17")
    assert "Thu 13:00–17:00, every 60 min; next Thu" in anna.screen
    await anna.presses_all("Routine time", "No reminder")
    before = len(anna.chat)
    await home.later(days=1)
    assert len(anna.chat) == before
    await home.to_next_nudge()
    assert "Time to move" in anna.screen


async def test_a_wish_before_the_zone_is_kept(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/settings")
    await anna.sends("every 45 minutes")
    assert "type the city" in anna.screen
    await anna.sends("Munich")
    await anna.presses("Yes")
    assert "Mon–Fri 9:00–17:00, every 45 min" in anna.screen


async def opens_hours(person: Person) -> None:
    await person.sends("/settings")
    await person.presses("Hours")
