"""The hourly nudge, and what the taps under it do."""

from tests.people import Home, Person, text_of
from tests.test_day import plays_a_routine, settles


async def test_a_nudge_comes_in_working_hours(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    assert anna.screen.startswith("Time to move.")
    assert anna.buttons == ["Done", "In 10 min", "Skip", "Not today", "It hurts now"]


async def test_the_preview_names_no_condition(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    assert "pain" not in anna.screen.splitlines()[0].lower()


async def test_done_is_believed_and_counted(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    nudge = anna.screen_message
    await anna.presses("Done")
    assert "One break today" in text_of(anna.chat[-1])
    await anna.presses("Done", on=nudge)
    assert "One break today" in text_of(anna.chat[-1])
    await anna.sends("/progress")
    assert "1 break," in anna.screen


async def test_in_ten_minutes_it_comes_back_and_the_series_stays(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    first, at = anna.screen, home.clock()
    await anna.presses("In 10 min")
    await home.later(minutes=9)
    assert "Time to move" not in anna.last
    await home.later(minutes=2)
    assert anna.last == first
    await home.to_next_nudge()
    assert (home.clock() - at).total_seconds() == 3600


async def test_not_today_is_quiet_until_tomorrow(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await anna.presses("Not today")
    assert "Quiet for today" in anna.last
    await home.later(hours=10)
    assert "Quiet for today" in anna.last
    await home.later(hours=16)
    assert "Time to move" in anna.last


async def test_one_live_nudge(anna: Person, home: Home) -> None:
    await settles(anna)
    for _ in range(3):
        await home.to_next_nudge()
    assert sum("Time to move" in text_of(message) for message in anna.chat) == 1


async def test_none_twice_a_day(anna: Person, home: Home) -> None:
    await settles(anna)
    seen = []
    for _ in range(6):
        await home.to_next_nudge()
        seen.append(anna.last.splitlines()[1])
        await anna.sends("/progress")  # a sign of life: see test_quiet_sense
    assert len(set(seen)) == 6


async def test_none_within_the_interval_after_a_routine(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await home.later(minutes=30)
    await anna.sends("/today")
    await anna.presses("Easy")
    while "How is the back now?" not in anna.screen:
        await anna.presses("Start" if "Start" in anna.buttons else "Done")
    await anna.presses("Same or better")
    await home.later(minutes=31)
    assert "Time to move" not in anna.last
    await home.later(minutes=60)
    assert "Time to move" in anna.last


async def test_nothing_unasked_before_the_zone_is_confirmed(anna: Person, home: Home) -> None:
    await plays_a_routine(anna)
    await anna.presses("Same or better")
    await anna.sends("Munich")
    before = len(anna.chat)
    await home.later(days=7)
    assert len(anna.chat) == before


async def test_a_warning_sign_silences_everything(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await anna.sends("/warning")
    await anna.presses("Not sure")
    before = anna.chat
    await home.later(days=3)
    assert anna.chat == before


async def test_who_blocked_the_bot_is_left_alone_until_they_come_back(
    anna: Person, home: Home
) -> None:
    await settles(anna)
    home.world.blocks(anna.id)
    await home.hears()
    sent = len(home.calls("sendPhoto"))
    await home.later(days=2)
    assert len(home.calls("sendPhoto")) == sent
    home.world.blocks(anna.id, False)
    await home.hears()
    await home.to_next_nudge()
    assert "Time to move" in anna.last


async def test_a_refused_nudge_is_the_last_one(anna: Person, home: Home) -> None:
    await settles(anna)
    home.world.blocks(anna.id)  # and the bot has not heard of it
    tries = len(home.calls("sendPhoto"))
    await home.later(days=2)
    assert len(home.calls("sendPhoto")) == tries + 1


async def test_the_routine_reminder_comes_at_its_time(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(hours=23)
    reminders = [m for m in anna.chat if "Time for today's routine" in text_of(m)]
    assert len(reminders) == 1


async def test_no_reminder_of_what_is_done(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.presses_all("Routine time")
    await anna.sends("12:00")
    await anna.presses("Fine")
    await anna.presses("Easy")
    while "How is the back now?" not in anna.screen:
        await anna.presses("Start" if "Start" in anna.buttons else "Done")
    await home.later(hours=4)
    assert not any("Time for today's routine" in text_of(m) for m in anna.chat)
