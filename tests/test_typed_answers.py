"""What was sent unasked may be answered by typing, and "stop" is asked back about."""

import pytest

from tests.people import Home, Person
from tests.test_day import settles
from tests.test_quiet_sense import is_asked

pytestmark = pytest.mark.long


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Done", "One break today."),
        ("skip", "Skipped."),
        ("in 10 min", "All right, in ten minutes."),
        ("not today", "Quiet for today"),
    ],
)
async def test_a_nudge_is_answered_by_typing(
    anna: Person, home: Home, words: str, answer: str
) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await anna.sends(words)
    assert answer in anna.last
    await anna.sends("done")
    assert "One break today." not in anna.last or words == "Done"


async def test_a_nudge_is_made_shorter_by_typing(anna: Person, home: Home) -> None:
    await settles(anna)
    for _ in range(8):
        await home.to_next_nudge()
        if "Mini" in anna.buttons:
            break
        await anna.sends("done")
    await anna.sends("mini")
    assert "count just the same" in anna.last or "counts just the same" in anna.last
    await anna.sends("done")
    assert "today" in anna.last


async def test_the_step_under_way_comes_before_the_nudge(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await anna.sends("routine")
    await anna.sends("easy")
    await anna.sends("start")
    assert "1 of " in anna.screen
    await anna.sends("skip")
    assert "2 of " in anna.screen


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Fewer", "every 90 min;"),
        ("as it is", "every 60 min;"),
        ("other hours", "from when to when?"),
    ],
)
async def test_the_question_about_fewer_is_answered_by_typing(
    anna: Person, home: Home, words: str, answer: str
) -> None:
    await is_asked(anna, home)
    await anna.sends("/help")
    await anna.sends(words)
    assert answer in anna.screen.casefold()


async def test_stop_with_nothing_under_way_asks_about_the_reminders(
    anna: Person, home: Home
) -> None:
    await settles(anna)
    await anna.sends("stop")
    assert "Should I stop reminding you?" in anna.screen
    assert anna.buttons[:2] == ["Pause all", "Only today"]
    await anna.presses("Only today")
    assert "Quiet for today" in anna.screen
    await anna.sends("stop")
    assert "Nothing is going on." in anna.screen
    await anna.sends("resume")
    await anna.sends("stop")
    old = anna.screen_message
    await anna.presses("Pause all")
    assert "no reminders until you resume" in anna.screen
    await anna.sends("resume")
    await home.later(days=1)
    await anna.presses("Only today", old)
    assert "Quiet for today" not in anna.screen


async def test_stop_ends_what_is_under_way(anna: Person) -> None:
    await settles(anna)
    for words in ("routine", "easy", "start", "stop"):
        await anna.sends(words)
    assert "Stopped" in anna.screen or "Nothing done this time" in anna.screen


async def test_reminders_has_a_command(anna: Person) -> None:
    await settles(anna)
    await anna.sends("/reminders")
    assert "Walk" in " ".join(anna.buttons)
    await anna.sends("less often")
    assert "How often" in anna.screen or "60 min" in " ".join(anna.buttons)


async def test_a_time_that_nobody_asked_for(anna: Person) -> None:
    await settles(anna)
    await anna.sends("25:99")
    assert "25:99" in anna.screen
    assert "9-17" in anna.screen


async def test_twelve_holidays_stand_three_in_a_row(anna: Person) -> None:
    await settles(anna)
    for day in range(10, 22):
        await anna.sends(f"holiday {day} May")
    await anna.sends("holidays")
    rows = anna.screen_message["reply_markup"]["inline_keyboard"]
    assert sum("Remove" in tap["text"] for row in rows for tap in row) == 12
    assert len(rows) <= 9
