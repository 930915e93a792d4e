"""The warning list that came up by itself: it cannot be walked around, and it always arrives."""

import pytest

from localchat.faults import Fault
from tests.people import Home, Person, data_of, text_of
from tests.test_day import settles
from tests.test_first_meeting import meets
from tests.test_player import begins

WAYS = ["/today", "/break", "/start", "routine", "break", "/cancel", "done", "/resume"]


@pytest.mark.parametrize("way", WAYS)
async def test_words_shut_the_door_until_they_are_answered(anna: Person, way: str) -> None:
    await begins(anna)
    await anna.sends("my groin is numb")
    await anna.sends(way)
    assert "Easy" not in anna.buttons
    assert "Start" not in anna.buttons
    await anna.sends("/today")
    await anna.presses_all("None of these", "None of these")
    assert "Easy" in anna.buttons


async def test_nothing_is_sent_unasked_before_the_answer(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("pain in both legs")
    before = anna.chat
    await home.later(days=3)
    assert [text_of(m) for m in anna.chat] == [text_of(m) for m in before]
    await anna.presses_all("None of these", "None of these")
    await home.to_next_nudge()
    assert "Time to move" in anna.last


async def test_down_the_leg_twice_is_the_list_twice(anna: Person, home: Home) -> None:
    await begins(anna)
    await anna.presses("Hurts")
    asked = anna.screen_message
    leg = data_of(asked, "Down the leg, or numb")
    for _ in range(3):
        anna.taps(asked, leg)
    await home.hears()
    assert "Let's check that first" in anna.screen
    assert sum("Let's check that first" in text_of(message) for message in anna.chat) == 1


async def test_down_the_leg_from_an_old_screen_is_the_list(anna: Person, home: Home) -> None:
    await begins(anna)
    await anna.presses("Hurts")
    asked = anna.screen_message
    leg = data_of(asked, "Down the leg, or numb")
    await anna.presses("Back to it")
    await anna.presses_all("Start", "Done")
    anna.taps(asked, leg)
    await home.hears()
    assert "Let's check that first" in anna.screen


@pytest.mark.parametrize("words", ["my groin is numb", "I can't go on", "chest pain"])
async def test_a_safety_answer_that_failed_is_sent_again(
    anna: Person, home: Home, words: str
) -> None:
    await meets(anna)
    home.world.faults.add(Fault(method="sendMessage", kind="5xx", times=1))
    await anna.sends(words)
    before = len(anna.chat)
    await home.later(seconds=6)
    assert len(anna.chat) == before + 1
    assert "check first" in anna.last or "I'm glad you said it" in anna.last


async def test_a_lock_leaves_no_live_nudge(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    nudge = anna.screen_message
    await anna.sends("/warning")
    await anna.presses("Not sure")
    assert nudge["message_id"] not in [message["message_id"] for message in anna.chat]
    done = data_of(nudge, "Done")
    anna.taps(nudge, done)
    await home.hears()
    await anna.presses_all("I have been seen by a clinician", "Today")
    await anna.sends("/progress")
    assert "Nothing yet" in anna.screen


@pytest.mark.slow
async def test_one_persons_429_holds_up_nobody_else(anna: Person, bob: Person, home: Home) -> None:
    await begins(anna)
    await begins(bob)
    await anna.presses("Start")
    await bob.presses("Start")
    home.world.faults.add(
        Fault(method="sendMessage", chat_id=anna.id, kind="429", retry_after=3, times=1)
    )
    home.clock.move_to(home.clock() + home.length)
    await home.jobs.send_letters()
    await home.world.until(lambda: bob.last.startswith("Done."), within_s=2)
    await home.settles()
    assert anna.last.startswith("Done.")


async def test_enough_for_today_is_for_today(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/today")
    await anna.presses_all("Easy", "Hurts", "A lot")
    assert "enough for today" in anna.screen
    await home.later(hours=8)
    assert "enough for today" in anna.screen
    await home.later(hours=17)
    assert "Time to move" in anna.last


async def test_who_leaves_leaves_nothing_behind(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await anna.sends("/delete")
    await anna.presses("Remove everything")
    assert [text_of(m)[:10] for m in anna.chat if m.get("reply_markup")] == []
    with home.store.book() as book:
        assert book.live(anna.id).screen is None


async def test_keeping_everything_ends_nothing(anna: Person) -> None:
    await begins(anna)
    step = anna.screen
    await anna.sends("/delete")
    await anna.presses("Keep everything")
    assert "Kept, all of it" in anna.screen
    await anna.sends("/today")
    assert anna.screen == step


async def test_no_reminder_in_the_middle_of_the_routine(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.presses("Routine time")
    await anna.sends("10:30")
    await home.later(minutes=29)
    await anna.sends("/today")
    await anna.presses_all("Easy", "Start")
    await home.later(minutes=2)
    assert not any("Time for today's routine" in text_of(m) for m in anna.chat)


async def test_five_taps_on_stop_are_one_answer(anna: Person, home: Home) -> None:
    await begins(anna)
    message = anna.screen_message
    for _ in range(5):
        anna.taps(message, data_of(message, "Stop"))
    await home.hears()
    assert sum("It will be here" in text_of(m) for m in anna.chat) == 1
    assert len(anna.chat) == 2


async def test_everything_skipped_is_nothing_done(anna: Person) -> None:
    await begins(anna)
    while "Skip" in anna.buttons:
        await anna.presses("Skip")
    assert "Nothing done this time" in anna.screen


async def test_a_routine_that_was_stopped_is_not_todays(anna: Person) -> None:
    await begins(anna)
    await anna.presses_all("Start", "Done", "Stop")
    await anna.sends("/today")
    assert "is done" not in anna.screen
    await anna.sends("/progress")
    assert "0 routines" in anna.screen


@pytest.mark.parametrize(
    ("word", "sees"),
    [
        ("pause", "Paused"),
        ("done", "2 of"),
        ("skip", "2 of"),
        ("hurts", "How much"),
        ("stop", "Nothing"),
    ],
)
async def test_words_of_the_buttons_work_in_the_player(anna: Person, word: str, sees: str) -> None:
    await begins(anna)
    await anna.presses("Start")
    await anna.sends(word)
    assert sees in anna.screen


async def test_an_edit_into_a_warning_sign_is_heard(anna: Person, home: Home) -> None:
    await meets(anna)
    await anna.sends("my back is fine")
    home.world.sends(anna.id, "I can't feel my legs", edited=True)
    await home.hears()
    assert "check first" in anna.screen
