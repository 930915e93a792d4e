"""Walking: asked once how far, then a tap a day."""

from dataclasses import replace

import pytest

from tests.coach.flares import flare
from tests.people import Home, Person, text_of
from tests.test_day import settles
from tests.test_first_meeting import meets

pytestmark = pytest.mark.long


async def test_from_the_first_question_to_a_walk_that_counts(anna: Person) -> None:
    await settles(anna)
    await anna.sends("/walk")
    assert "How long can you walk comfortably" in anna.screen
    await anna.presses("10 min")
    assert "Today's walk: 8 minutes" in anna.screen
    assert "talk in whole sentences" in anna.screen
    await anna.presses("Done: 8 min")
    assert "8 minutes walked today" in anna.screen
    assert "1 of 5 days" in anna.screen
    await anna.sends("/progress")
    assert "8 minutes on 1 day" in anna.screen
    assert "this week: 1, your goal 4" in anna.screen


async def test_a_second_tap_on_done_is_no_second_walk(anna: Person) -> None:
    await walks(anna)
    page = anna.screen_message
    await anna.presses("Done: 8 min", on=page)
    await anna.presses("Done: 8 min", on=page)
    assert "8 minutes walked today" in anna.screen


async def test_yesterdays_button_notes_nothing_today(anna: Person, home: Home) -> None:
    await walks(anna)
    page = anna.screen_message
    await home.later(days=1)
    await anna.presses("Done: 8 min", on=page)
    await anna.sends("/walk")
    assert "Today's walk: 8 minutes" in anna.screen
    assert "0 of 5 days" in anna.screen


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("12", "12 minutes walked"),
        ("12 min", "12 minutes walked"),
        ("0", "Nothing walked is fine too"),
        ("-3", "Nothing walked is fine too"),
        ("400", "more minutes than I can note"),
        ("a while", "didn't catch a number"),
    ],
)
async def test_minutes_are_typed(anna: Person, typed: str, answer: str) -> None:
    await walks(anna)
    await anna.presses("More")
    await anna.sends(typed)
    assert answer in anna.screen
    await anna.sends("/walk")
    assert "Walk" in anna.screen or "walk" in anna.screen


async def test_a_bit_less_is_fine(anna: Person) -> None:
    await walks(anna)
    await anna.presses_all("A bit less", "5 min")
    assert "5 minutes walked today" in anna.screen
    await anna.presses("Another walk: 8 min")
    assert "13 minutes walked today" in anna.screen


async def test_who_moves_on_is_not_held_to_the_question(anna: Person) -> None:
    await walks(anna)
    await anna.presses("More")
    await anna.sends("/today")
    await anna.sends("12")
    assert "I didn't catch that" in anna.screen


async def test_the_walk_is_a_tap_away_but_not_at_the_first_meeting(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/today")
    assert "Walk" in anna.buttons
    await anna.sends("walk")
    assert "How long can you walk" in anna.screen


async def test_the_first_screen_of_all_has_one_thing_to_do(anna: Person) -> None:
    await meets(anna)
    assert "Walk" not in anna.buttons


async def test_a_week_of_walks_makes_it_grow(anna: Person, home: Home) -> None:
    await walks(anna)
    for _ in range(3):
        await anna.sends("/walk")
        await anna.presses("Done: 8 min")
        await home.later(days=2)
    await home.later(days=1)
    await anna.sends("/walk")
    assert "Today's walk: 9 minutes" in anna.screen
    assert "because you walked it on three days" in anna.screen


async def test_a_locked_plan_has_no_walk(anna: Person) -> None:
    await walks(anna)
    page = anna.screen_message
    await anna.sends("/warning")
    await anna.presses("Yes, one or more")
    for _ in range(2):
        assert "This needs checking now" in anna.screen
        await anna.presses("Done: 8 min", on=page)
    await anna.sends("/walk")
    assert "This needs checking now" in anna.screen


async def test_at_8_of_10_there_is_no_walk_and_nothing_to_tap_but_today(
    anna: Person, home: Home
) -> None:
    await walks(anna)
    with home.store.book() as book:
        known = book.person(anna.id)
        assert known
        course = replace(known.course, flare=flare(severe=True))
        book.keep(replace(known, course=course))
    await anna.sends("/walk")
    assert "talk to a clinician today" in anna.screen
    assert "minutes" not in anna.screen
    assert anna.buttons == ["Today's routine", "It hurts now"]


@pytest.mark.parametrize(
    "data",
    [
        "v1:wfirst:1:1",
        "v1:wfirst:739678:9",
        "v1:wdone:1:0:8",
        "v1:wdone:999999999999999999:0:999999999999999999",
        "v1:wdone:-1:0:8",
        "v1:wpain:1:5",
        "v1:wtry:1:99",
        "v1:wgoal:1:3",
        "v1:wundo:1",
        "v1:if:3",
    ],
)
async def test_a_forged_tap_changes_nothing(anna: Person, home: Home, data: str) -> None:
    await walks(anna)
    with home.store.book() as book:
        before = book.person(anna.id)
    anna.taps(anna.screen_message, data)
    await home.hears()
    with home.store.book() as book:
        assert book.person(anna.id) == before
        assert book.first_deed(anna.id) is None
    assert text_of(anna.screen_message)


async def walks(person: Person) -> None:
    await settles(person)
    await person.sends("/walk")
    await person.presses("10 min")
