"""Being left alone: a meeting, the rest of a day, a holiday, a pause; by taps and by words."""

import re

import pytest

from tests.people import Home, Person, text_of
from tests.test_day import settles
from tests.test_first_meeting import meets

pytestmark = pytest.mark.long

# Anna's nudges are due at 10:42, 11:42 and so on; a test begins at 10:00 on Tuesday, 3 March.
MOMENT = re.compile(r"[A-Z][a-z]{2} (\d+ [A-Z][a-z]+, )?\d\d:\d\d")


def unasked(home: Home, person: Person) -> int:
    """All that was sent to them so far, with a picture or without."""
    sent = home.calls("sendPhoto") + home.calls("sendMessage") + home.calls("sendAnimation")
    return sum(str(call["chat_id"]) == str(person.id) for call in sent)


async def test_a_meeting_of_half_an_hour(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.later(minutes=30)
    await anna.sends("/pause")
    assert "no reminders until you resume" in anna.screen
    assert anna.buttons[:3] == ["30 min", "60 min", "90 min"]
    await anna.presses("30 min")
    assert "Quiet until Tue 11:00." in anna.screen
    assert "Next: Tue 11:42." in anna.screen
    before = unasked(home, anna)
    await home.later(minutes=60)
    assert unasked(home, anna) == before, "nothing at 10:42"
    await home.to_next_nudge()
    assert "Time to move" in anna.last
    assert f"{home.clock():%H:%M}" == "10:42"  # 11:42 on her wall: in its slot


async def test_a_meeting_does_not_eat_the_routine(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.presses("Routine time")
    await anna.sends("10:20")
    await anna.sends("in a meeting until 11:00")
    assert "Quiet until Tue 11:00." in anna.screen
    assert "Next: Tue 11:00." in anna.screen
    await home.later(minutes=59)
    assert not any("Time for today's routine" in text_of(m) for m in anna.chat)
    await home.later(minutes=2)
    assert "Time for today's routine" in anna.last


async def test_the_moment_is_telegrams_own(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("busy for an hour")
    [*_, sent] = home.calls("sendMessage")
    assert sent["text"].count('<tg-time unix="') == 2
    assert "Quiet until Tue 11:00. Next: Tue 11:42." in " ".join(anna.screen.split())


UNDERSTOOD = {
    "in a meeting until 15:00": "Quiet until Tue 15:00. Next: Tue 15:42.",
    "done for today": "Quiet for today, the routine too. Next: Wed 08:30.",
    "Not today.": "Quiet for today, the routine too. Next: Wed 08:30.",
    "I'm ill today": "Then today is for rest. Quiet for today, the routine too.",
    "pause until monday": "Quiet from Tue 3 March to Sun 8 March. Next: Mon 08:30.",
    "pause for 3 days": "Quiet from Tue 3 March to Thu 5 March. Next: Fri 08:30.",
    "off until friday": "Quiet from Tue 3 March to Fri 6 March. Next: Mon 08:30.",
    "pause until 3 May": "Quiet from Tue 3 March to Sat 2 May. Next: Mon 4 May, 08:30.",
    "away next week": "Noted: Mon 9 March – Sun 15 March.",
    "on holiday from 3 to 9 May": "Noted: Sun 3 May – Sat 9 May.",
}


async def test_typed_at_any_time(anna: Person) -> None:
    await settles(anna)
    for typed, said in UNDERSTOOD.items():
        await anna.sends(typed)
        assert said in " ".join(anna.screen.split()), typed
        await anna.sends("resume")


@pytest.mark.slow
async def test_what_was_typed_is_taken_back_by_one_tap(anna: Person) -> None:
    await settles(anna)
    await anna.sends("pause until monday")
    await anna.presses("Resume")
    assert "Back on. Next: Tue 10:42." in anna.screen
    await anna.sends("away next week")
    await anna.presses("Take it back")
    assert "Gone from the list: Mon 9 March – Sun 15 March." in anna.screen
    assert "Nothing is on the list." in anna.screen


NOT_UNDERSTOOD = {
    "in a meeting until 25:99": "I don't know until when.",
    "pause until tomorrow-ish": "I don't know until when.",
    "in a meeting for 20 hours": "is longer than 12 hours",
    "busy until 9am": "is over already",
    "holiday 2025-05-03 to 2025-05-09": "is over already",
    "holiday from 9 to 3 May": "ends before it begins",
    "on leave until tomorrow-ish": "which days are those?",
    "on holiday for 4 months": "more than 92 days",
    "on holiday 2029-05-03 to 2029-05-09": "more than two years ahead",
}


async def test_what_cannot_be_is_answered_with_an_example_and_keeps_what_was(
    anna: Person,
) -> None:
    await settles(anna)
    for typed, said in NOT_UNDERSTOOD.items():
        await anna.sends(typed)
        assert said in anna.screen, typed
        assert "until 15:00" in anna.screen or "3 to 9 May" in anna.screen, typed
    await anna.sends("/settings")
    assert "next Tue 10:42" in anna.screen


async def test_four_thousand_characters_are_no_holiday(anna: Person) -> None:
    await settles(anna)
    await anna.sends("holidays")
    await anna.sends("<b>" + "x" * 4000)
    assert "which days are those?" in anna.screen
    assert "Nothing is on the list." in anna.screen


async def test_pain_is_heard_as_pain_and_signs_as_signs(anna: Person) -> None:
    await settles(anna)
    await anna.sends("holidays")
    await anna.sends("my back hurts")
    assert "which days" not in anna.screen
    await anna.sends("/pause")
    await anna.sends("not today, I can't feel my groin")
    assert "until" not in anna.screen.splitlines()[0]
    assert "None of these" in anna.buttons


@pytest.mark.slow
async def test_after_pause_an_end_may_be_typed(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/pause")
    await anna.sends("2 hours")
    assert "Quiet until Tue 12:00." in anna.screen
    await anna.sends("/pause")
    await anna.sends("until 25:99")
    assert "still paused" in anna.screen
    before = unasked(home, anna)
    await home.later(days=2)
    assert unasked(home, anna) == before


@pytest.mark.slow
async def test_until_i_resume(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.presses("Pause all")
    await anna.presses("Until I resume")
    assert anna.buttons[0] == "Resume"
    before = unasked(home, anna)
    await home.later(days=20)
    assert unasked(home, anna) == before


async def test_pausing_while_a_hold_runs_is_the_hold(anna: Person) -> None:
    await settles(anna)
    await anna.sends("/today")
    await anna.presses("Easy")
    await anna.presses("Start")
    await anna.sends("pause")
    assert "Paused. Take the time you need." in anna.screen


async def test_rest_of_today_and_not_today_say_the_same(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await anna.presses("Not today")
    words = "Quiet for today, the routine too."
    assert words in anna.last
    await anna.sends("/pause")
    await anna.presses("Rest of today")
    assert words in anna.screen
    before = unasked(home, anna)
    await home.later(hours=13)
    assert unasked(home, anna) == before
    await home.later(hours=10)
    assert "Time for today's routine" in anna.last


async def test_a_holiday_by_two_screens_of_dates(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/pause")
    await anna.presses("Holiday…")
    assert "Nothing is on the list." in anna.screen
    assert "Paused, until you resume." in anna.screen
    await anna.presses("Pick the days")
    assert "Mon 2 March – Sun 29 March" in anna.screen
    assert anna.buttons[:7] == ["·", "3", "4", "5", "6", "7", "8"]
    later = anna.buttons[28]
    await anna.presses_all("·", later)
    await anna.presses(anna.buttons[28])
    await anna.presses("3")
    assert "Off from Tue 3 March. Which is the last day?" in anna.screen
    await anna.presses("12")
    assert "Quiet from Tue 3 March to Thu 12 March." in anna.screen
    assert "Next: Fri 13 March, 08:30." in anna.screen
    before = unasked(home, anna)
    await home.later(days=9, hours=12)
    assert unasked(home, anna) == before
    await home.later(hours=11)
    assert "Time for today's routine" in anna.last
    said = " ".join(map(text_of, anna.chat)).lower()
    assert "missed" not in said
    assert "while you were" not in said


@pytest.mark.slow
async def test_holidays_to_come_stay_when_resuming_and_go_by_a_tap(anna: Person) -> None:
    await settles(anna)
    await anna.sends("away next week")
    await anna.sends("holiday 3 to 9 May")
    await anna.sends("pause for 3 days")
    await anna.presses("Resume")
    await anna.sends("holidays")
    assert "Mon 9 March – Sun 15 March" in anna.screen
    assert "3 March" not in anna.screen.replace("13 March", "")
    await anna.presses("Remove Mon 9 March – Sun 15 March")
    assert "Sun 3 May – Sat 9 May" in anna.screen
    assert "Remove Mon 9 March – Sun 15 March" not in anna.buttons


async def test_two_taps_of_one_button_are_one(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/pause")
    offered = anna.screen_message
    await anna.presses("30 min", on=offered)
    said = anna.screen
    await anna.presses("30 min", on=offered)
    assert anna.screen == said
    await anna.presses("Resume")
    await anna.presses("A week", on=offered)
    assert "Next: Tue 10:42." in anna.screen, "from an old screen it is no week"


@pytest.mark.slow
async def test_blocked_in_a_holiday_and_back_after_it(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("pause for 3 days")
    home.world.blocks(anna.id)
    await home.hears()
    before = unasked(home, anna)
    await home.later(days=5)
    assert unasked(home, anna) == before
    home.world.blocks(anna.id, False)
    await home.hears()
    await anna.sends("/start")
    await home.to_next_nudge()
    assert "Time" in anna.last


@pytest.mark.slow
async def test_back_in_the_middle_of_a_holiday_it_goes_on(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("pause for a week")
    home.world.blocks(anna.id)
    await home.hears()
    await home.later(days=2)
    home.world.blocks(anna.id, False)
    await home.hears()
    await anna.sends("/start")
    before = unasked(home, anna)
    await home.later(days=4)
    assert unasked(home, anna) == before
    await home.later(days=1)
    assert unasked(home, anna) == before + 1


@pytest.mark.slow
async def test_a_pause_stays_a_pause_after_blocking(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/pause")
    home.world.blocks(anna.id)
    await home.hears()
    await home.later(days=1)
    home.world.blocks(anna.id, False)
    await home.hears()
    await anna.sends("/start")
    before = unasked(home, anna)
    await home.later(days=3)
    assert unasked(home, anna) == before
    await anna.sends("/resume")
    assert MOMENT.search(anna.screen)


@pytest.mark.slow
async def test_who_has_told_no_zone_may_pause_as_well(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/pause")
    await anna.presses("60 min")
    assert "Next: nothing planned." in anna.screen
