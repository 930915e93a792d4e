"""Every kind of reminder through the real bot, on the moved clock. It is Tuesday, 10:00."""

import pytest

from tests.people import Home, Person, data_of, text_of
from tests.test_day import settles
from tests.test_walking import walks

pytestmark = pytest.mark.long


async def wishes(person: Person, kind: str, *taps: str) -> None:
    """By the page of the reminders."""
    await person.sends("/settings")
    await person.presses_all("Reminders", kind, *taps)


async def to(home: Home, clock: str) -> None:
    """The next time that it is so late in Berlin, which is an hour ahead."""
    hour, minute = map(int, clock.split(":"))
    now = home.clock()
    await home.later(minutes=((hour - 1) * 60 + minute - now.hour * 60 - now.minute) % (24 * 60))


def first_line(person: Person) -> str:
    return person.last.splitlines()[0]


def heard(person: Person, words: str) -> int:
    return sum(words in text_of(message) for message in person.chat)


async def test_the_page_lists_each_with_its_times_or_off(anna: Person) -> None:
    await settles(anna)
    await anna.presses("Reminders")
    assert "Second call: 3 hours after the routine's" in anna.screen
    assert "Walk: off" in anna.screen
    assert "Your week: Fri 16:00" in anna.screen
    assert "On Mon–Fri only. Next of all: Tue" in anna.screen
    await anna.presses("Back")
    assert "Your days" in anna.screen


async def test_a_time_by_a_button_and_typed_and_off(anna: Person) -> None:
    await settles(anna)
    await wishes(anna, "Evening stretch", "21:00")
    assert "Evening stretch: 21:00" in anna.screen
    assert "Next: Tue 21:00" in anna.screen
    await anna.sends("20:15")
    assert "Evening stretch: 20:15" in anna.screen
    assert "Next: Tue 20:15" in anna.screen
    await anna.presses("Off")
    assert "Evening stretch: off" in anna.screen
    assert "Next:" not in anna.screen


@pytest.mark.parametrize("typed", ["25:99", "7:30, 13:00"])
async def test_what_is_no_time_keeps_the_old_one(anna: Person, typed: str) -> None:
    await settles(anna)
    await wishes(anna, "Walk", "12:30")
    await wishes(anna, "Walk")
    await anna.sends(typed)
    assert "isn't a time I know. Something like 20:15?" in anna.screen
    assert "Walk: 12:30" in anna.screen


async def test_three_times_may_be_typed(anna: Person) -> None:
    await settles(anna)
    await wishes(anna, "Rolls in bed")
    await anna.sends("7:30, 13 and 9pm")
    assert "Rolls in bed: 7:30, 13:00, 21:00" in anna.screen
    assert "Next: Tue 13:00" in anna.screen


async def test_the_second_call_is_lighter_and_the_last(anna: Person, home: Home) -> None:
    await settles(anna)
    await to(home, "8:31")
    assert "Not today" in anna.buttons
    await to(home, "11:31")
    assert heard(anna, "Two minutes would do today, if they suit.") == 1
    assert heard(anna, "Time for today's routine") == 1, "and the first has no buttons any more"
    [call] = [m for m in anna.chat if "Two minutes would do" in text_of(m)]
    await anna.presses("Two minutes", on=call)
    assert "1 of" in anna.screen


async def test_who_taps_after_the_first_hears_no_second(anna: Person, home: Home) -> None:
    await settles(anna)
    await to(home, "8:31")
    [first] = [m for m in anna.chat if "Time for today's routine" in text_of(m)]
    await anna.presses("Not today", on=first)
    assert "Quiet for today" in anna.screen
    before = len(anna.chat)
    await to(home, "23:00")
    assert len(anna.chat) == before


async def test_the_second_call_can_be_switched_off(anna: Person) -> None:
    await settles(anna)
    await wishes(anna, "Second call", "Off")
    assert "Second call: off" in anna.screen


async def test_the_evening_stretch_begins_with_one_tap(anna: Person, home: Home) -> None:
    await settles(anna)
    await wishes(anna, "Evening stretch", "21:00")
    await to(home, "21:01")
    assert first_line(anna).startswith("Winding down, if it suits: about ")
    assert anna.buttons == ["Begin now", "Another one", "Not today", "It hurts now"]
    call, quiet = anna.screen_message, data_of(anna.screen_message, "Not today")
    await anna.presses("Begin now")
    assert "1 of" in anna.screen
    await to(home, "7:00")
    anna.taps(call, quiet)
    await home.hears()
    assert "Quiet for today" not in anna.last, "it was of yesterday"


async def test_the_walk_on_a_day_without_one(anna: Person, home: Home) -> None:
    await walks(anna)
    await wishes(anna, "Walk", "12:30")
    await to(home, "12:31")
    assert first_line(anna) == "A walk, if it suits."
    assert "Today's walk: 8 minutes" in anna.last
    await anna.presses("Done: 8 min")
    assert "8 minutes walked today" in anna.screen


@pytest.mark.slow
async def test_three_times_a_day_from_the_programs_page(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/library")
    await anna.sends("In bed, three times a day")
    await anna.presses("Remind me three times a day")
    assert "Rolls in bed: 7:30, 13:00, 21:00" in anna.screen
    await to(home, "13:01")
    assert first_line(anna).startswith("A quiet moment, if it suits: about ")
    assert "The first of 3 today." in anna.last
    await anna.presses("Begin now")
    while "That's it" not in anna.screen:
        await anna.presses("Start" if "Start" in anna.buttons else "Done")
    await to(home, "21:01")
    assert "The second of 3 today." in anna.last


async def test_twice_a_day_from_the_programs_page(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/library")
    await anna.sends("The neck, twice a day")
    await anna.presses("Remind me twice a day")
    assert "Neck moves: 8:00, 17:30" in anna.screen
    await to(home, "17:31")
    assert "neck" not in first_line(anna).lower()
    assert "The first of 2 today." in anna.last
    care = "Dizzy, or seeing double?"
    assert care not in anna.last, "a push is shown nearly whole"
    await anna.presses("Begin now")
    assert care in anna.screen


@pytest.mark.slow
async def test_the_week_on_friday_once_a_week_is_over(anna: Person, home: Home) -> None:
    await walks(anna)
    await anna.sends("/walk")
    await anna.presses("Done: 8 min")
    await home.later(days=3, hours=6, minutes=1)
    assert heard(anna, "A look at your week") == 0, "the first week is not over"
    await home.later(days=3)
    await anna.sends("/progress")  # or it would be a silence: see test_silence
    await home.later(days=3, hours=23)
    await to(home, "16:01")
    [call] = [m for m in anna.chat if "A look at your week" in text_of(m)]
    await anna.presses("Your week", on=call)
    assert "1 of 4" in anna.screen


@pytest.mark.slow
async def test_eight_days_after_the_bar(anna: Person, home: Home) -> None:
    await settles(anna)
    await wishes(anna, "Bar")
    assert "From the first time" in anna.screen
    await anna.sends("/library")
    await anna.sends("The bar, once a week")
    await anna.presses("Begin now")
    while "That's it" not in anna.screen:
        await anna.presses("Start" if "Start" in anna.buttons else "Done")
    await wishes(anna, "Bar")
    assert "Next: Wed 09:00" in anna.screen
    await home.later(days=3)
    await anna.sends("/progress")  # or it would be a silence: see test_silence
    await home.later(days=4)
    assert heard(anna, "The bar is free again") == 0
    await to(home, "9:01")
    assert heard(anna, "The bar is free again") == 1


async def test_sitting_and_standing_in_turns(anna: Person, home: Home) -> None:
    await settles(anna)
    await wishes(anna, "Sit and stand", "30 min")
    assert "Sit and stand: every 30 minutes" in anna.screen
    while "Sitting? Stand a while." not in anna.last:
        await home.to_next_nudge()
    assert heard(anna, "Time to move") == 0, "one of them at a time"
    await anna.presses("Done", on=anna.chat[-1])
    assert anna.last == "Good."
    await anna.sends("/progress")
    assert "break," not in anna.screen


async def test_a_warning_sign_silences_every_kind(anna: Person, home: Home) -> None:
    await settles(anna)
    for kind, at in (("Walk", "12:30"), ("Evening stretch", "21:00"), ("Sit and stand", "30 min")):
        await wishes(anna, kind, at)
    await anna.sends("/warning")
    await anna.presses("Not sure")
    before = anna.chat
    await home.later(days=1)
    assert anna.chat == before
