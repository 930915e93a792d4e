"""The routine, step by step."""

import asyncio
from collections import Counter

from coach.model import Press
from coach.outcomes import Stale, Step
from coach.player import finish_step
from tests.people import Home, Person, data_of, text_of
from tests.test_first_meeting import meets


async def test_a_routine_leads_through_its_steps_and_ends(anna: Person) -> None:
    await begins(anna)
    steps = 0
    while "How is the back now?" not in anna.screen:
        if "Start" in anna.buttons:
            await anna.presses("Start")
        await anna.presses("Done")
        steps += 1
        assert steps < 40
    assert "That's it" in anna.screen
    await anna.presses("Same or better")
    assert "Good." in anna.screen


async def test_the_picture_is_edited_in_place(anna: Person) -> None:
    await begins(anna)
    first = anna.screen_message["message_id"]
    await anna.presses("Start")
    await anna.presses("Done")
    assert anna.screen_message["message_id"] == first
    assert "photo" in anna.screen_message


async def test_a_hold_rings_once_when_it_is_over(anna: Person, home: Home) -> None:
    await begins(anna)
    await anna.presses("Start")
    seconds = home_seconds(anna)
    before = len(anna.chat)
    await home.later(seconds=3 + seconds - 1)
    assert len(anna.chat) == before
    await home.later(seconds=1)
    assert len(anna.chat) == before + 1
    assert "Done" in anna.last
    await home.later(seconds=30)
    assert len(anna.chat) == before + 1


async def test_the_chime_goes_with_the_next_tap(anna: Person, home: Home) -> None:
    await begins(anna)
    await anna.presses("Start")
    await home.later(seconds=200)
    assert anna.last.startswith("Done")
    await anna.presses("Done")
    assert not any(text_of(message).startswith("Done.") for message in anna.chat)


async def test_who_is_done_early_is_not_rung(anna: Person, home: Home) -> None:
    await begins(anna)
    await anna.presses("Start")
    await home.later(seconds=10)
    await anna.presses("Done")
    before = len(anna.chat)
    await home.later(seconds=200)
    assert len(anna.chat) == before


async def test_pause_stops_the_clock(anna: Person, home: Home) -> None:
    await begins(anna)
    await anna.presses_all("Start", "Pause")
    assert "Paused" in anna.screen
    before = len(anna.chat)
    await home.later(seconds=200)
    assert len(anna.chat) == before
    await anna.presses("Go on")
    assert "Done" in anna.buttons


async def test_back_goes_one_step_back(anna: Person) -> None:
    await begins(anna)
    first = anna.screen
    await anna.presses("Skip")
    assert anna.screen != first
    await anna.presses("Back")
    assert title(anna) == first.partition(" · ")[0]


async def test_skip_goes_past_the_exercise_with_all_its_sides(anna: Person) -> None:
    await begins(anna)
    name = anna.screen.partition(" · ")[0]
    await anna.presses("Skip")
    assert anna.screen.partition(" · ")[0] != name


async def test_stop_counts_what_was_done(anna: Person) -> None:
    await begins(anna)
    await anna.presses_all("Start", "Done", "Stop")
    assert "What you did counts" in anna.screen
    await anna.sends("/progress")
    assert "Active days in all: 1" in anna.screen


async def test_stop_before_anything_was_done_counts_nothing(anna: Person) -> None:
    await begins(anna)
    await anna.presses("Stop")
    assert "It will be here" in anna.screen
    await anna.sends("/progress")
    assert "Nothing yet" in anna.screen


async def test_hurts_a_bit_goes_to_the_next_exercise(anna: Person) -> None:
    await begins(anna)
    name = anna.screen.partition(" · ")[0]
    await anna.presses_all("Start", "Hurts")
    assert "How much does it hurt" in anna.screen
    await anna.presses("A bit")
    assert anna.screen.partition(" · ")[0] not in ("", name)


async def test_hurts_a_lot_ends_the_day(anna: Person) -> None:
    await begins(anna)
    await anna.presses_all("Hurts", "A lot")
    assert "enough for today" in anna.screen


async def test_down_the_leg_opens_the_warning_signs(anna: Person) -> None:
    await begins(anna)
    await anna.presses_all("Hurts", "Down the leg, or numb")
    assert "Any of these" in anna.screen
    await anna.presses("Yes, one or more")
    assert "This needs checking now" in anna.screen


async def test_today_twice_finds_the_same_step(anna: Person) -> None:
    await begins(anna)
    await anna.presses("Skip")
    step = anna.screen
    old = anna.screen_message["message_id"]
    await anna.sends("/today")
    assert anna.screen == step
    assert anna.screen_message["message_id"] != old
    await anna.sends("/today")
    assert anna.screen == step


async def test_only_the_newest_screen_has_buttons(anna: Person) -> None:
    await begins(anna)
    await anna.sends("/today")
    await anna.sends("/today")
    assert len([message for message in anna.chat if "reply_markup" in message]) == 1


async def test_a_tap_on_an_old_message_changes_nothing(anna: Person, home: Home) -> None:
    await begins(anna)
    first = anna.screen_message
    done = data_of(first, "Skip")
    await anna.presses("Skip")
    step = anna.screen
    anna.taps(first, done)
    await home.hears()
    assert anna.screen == step


async def test_after_a_days_gap_they_are_asked(anna: Person, home: Home) -> None:
    await begins(anna)
    await anna.presses("Skip")
    await home.later(days=1)
    await anna.sends("/today")
    assert "You were at" in anna.screen
    await anna.presses("Go on")
    assert "Start" in anna.buttons


async def test_after_a_days_gap_they_may_begin_afresh(anna: Person, home: Home) -> None:
    await begins(anna)
    first = anna.screen
    await anna.presses("Skip")
    await home.later(days=1)
    await anna.sends("/start")
    await anna.presses("Begin afresh")
    assert anna.screen == first


async def test_a_break_is_one_exercise(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/break")
    while "Start" in anna.buttons or "Done" in anna.buttons:
        await anna.presses("Start" if "Start" in anna.buttons else "Done")
    assert "well spent" in anna.screen


async def test_of_twenty_taps_at_once_one_counts(anna: Person, home: Home) -> None:
    await begins(anna)
    await anna.presses("Start")
    message = anna.screen_message
    number = anna.screen
    for _ in range(20):
        anna.taps(message, data_of(message, "Done"))
    await home.hears()
    assert anna.screen != number
    edits = home.calls("editMessageMedia") + home.calls("editMessageCaption")
    assert len(edits) <= 4


async def test_of_twenty_taps_in_the_book_one_moves_it(anna: Person, home: Home) -> None:
    await begins(anna)
    data = data_of(anna.screen_message, "Start").split(":")
    press = Press(anna.id, int(data[2]), int(data[3]))
    asked = (press, home.rooms.library, home.clock())
    outcomes = await asyncio.gather(*[home.store.unit(finish_step, *asked) for _ in range(20)])
    assert Counter(map(type, outcomes)) == {Step: 1, Stale: 19}


async def begins(person: Person) -> None:
    await meets(person)
    await person.presses("Easy")


def home_seconds(person: Person) -> int:
    """What the book says of the running step's length."""
    with person.home.store.book() as book:
        session = book.open_session(person.id)
        assert session is not None
        return session.plan[session.step].seconds


def title(person: Person) -> str:
    """The name of the exercise, and its side."""
    return person.screen.partition(" · ")[0]
