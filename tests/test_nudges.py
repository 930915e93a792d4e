"""The hourly nudge, and what the taps under it do."""

import re

from tests.people import Home, Person, buttons_of, text_of
from tests.test_day import plays_a_routine, settles


async def test_a_nudge_comes_in_working_hours(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    assert anna.screen.startswith("Time to move.")
    assert anna.buttons == ["Done", "In 10 min", "Mini", "Skip", "Not today", "It hurts now"]


async def test_the_preview_says_what_and_how_long_and_names_no_condition(
    anna: Person, home: Home
) -> None:
    """The first line is what a locked phone shows."""
    await settles(anna)
    await home.to_next_nudge()
    preview, *steps = anna.screen.splitlines()
    assert re.fullmatch(r"Time to move\. [A-Z][a-z ,-]+\. About [a-z0-9 ]+\.", preview)
    assert not re.search(r"\b(pain|ache|spine|hurt|condition)", preview.lower())
    assert len(steps) >= 2


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


async def test_done_within_a_second_is_believed(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await home.later(seconds=1)
    await anna.presses("Done")
    assert "One break today" in anna.last
    assert "sure" not in anna.last


async def test_the_goal_is_three_to_five_said_once_and_never_pushed(
    anna: Person, home: Home
) -> None:
    await settles(anna)
    said = []
    for _ in range(6):
        await home.to_next_nudge()
        await anna.presses("Done")
        said.append(text_of(anna.chat[-1]))
    assert "3 to 5 make a good day" in said[0]
    assert "That makes a good day" in said[2]
    assert [n for n, text in enumerate(said) if "good day" in text] == [0, 2]
    assert said[5].endswith("6 breaks today.")
    assert not any("/" in text or "of 8" in text for text in said)
    assert len({text.split(".")[0] for text in said[:4]}) > 1, "not the same words each time"


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


async def test_one_that_came_back_just_before_the_next_stands_for_it(
    anna: Person, home: Home
) -> None:
    await settles(anna)
    await home.to_next_nudge()
    name, at = anna.screen.splitlines()[0], home.clock()
    await home.later(minutes=40)
    await anna.presses("In 10 min")
    await home.later(minutes=11)
    assert anna.last.splitlines()[0] == name
    assert "Done" in anna.buttons
    await home.later(minutes=10)
    assert anna.last.splitlines()[0] == name, "a slot ten minutes later is left out"
    await home.to_next_nudge()
    assert (home.clock() - at).total_seconds() == 2 * 3600
    assert anna.last.splitlines()[0] != name


async def test_ten_minutes_after_hours_is_told_at_the_tap(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await home.later(hours=24 - 7, minutes=-30)  # the evening's nudge is answered at dawn
    before = len(anna.chat)
    await anna.presses("In 10 min")
    assert "outside your hours, so I leave it. See you next time." in anna.last
    await home.later(minutes=20)
    assert len(anna.chat) == before


async def test_one_is_edited_and_not_stacked(anna: Person, home: Home) -> None:
    """A tap answers in its place, and the next nudge takes the message of the one before."""
    await settles(anna)
    counts = []
    for answer in ("Mini", "Done", "In 10 min"):
        await home.to_next_nudge()
        nudge = anna.screen_message["message_id"]
        await anna.presses(answer)
        assert anna.chat[-1]["message_id"] == nudge
        counts.append(len(anna.chat))
    assert len(set(counts)) == 1


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
        seen.append(anna.last.splitlines()[0])
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


async def test_not_today_under_yesterdays_is_no_word_about_today(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await home.later(days=1, minutes=-30)
    [*_, left] = [m for m in anna.chat if "Mini" in buttons_of(m)]
    await anna.presses("Not today", on=left)
    assert any("so today goes on as planned" in text_of(m) for m in anna.chat)
    await home.to_next_nudge()
    assert anna.screen.startswith("Time to move.")
