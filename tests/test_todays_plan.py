"""Today's plan in the chat: why it is so, what is in it, and tuning it for a day."""

import re
from datetime import date, timedelta
from itertools import product
from typing import get_args

import pytest

from bot.button import TELEGRAM_LIMIT
from bot.screens import of as drawn
from bot.screens import plan as screens
from bot.screens.screen import Look, Screen
from bot.shelves import Shelves
from coach.body_pages import Why
from coach.exercises import Library
from coach.model import Deed
from coach.outcomes import Ready
from coach.plan import efforts
from coach.plan_pages import PlanMove, PlanMovePage, PlanPage
from coach.reasons import Key, Reason
from coach.todays import may_be_extra, of_day
from tests.coach.lives import NOW, person
from tests.coach.plans import EVERYDAY
from tests.people import Home, Person, buttons_of, text_of
from tests.test_first_meeting import meets
from tests.test_library import names_of_the_routine
from tests.test_programs import settled

pytestmark = pytest.mark.long

LABEL, MESSAGE = 40, 4096
REASONS = [key for key in get_args(Key) if key not in screens.SILENT]


async def regular(person: Person) -> None:
    """Somebody who has come for ten days."""
    await settled(person)
    with person.home.store.book() as book:
        for n in range(1, 11):
            day = date(2026, 3, 3) - timedelta(days=n)
            book.note_deed(Deed(person.id, "routine", day, 300, f"session:-{n}", NOW))


async def test_the_first_days_say_why_they_are_alike(anna: Person, home: Home) -> None:
    await settled(anna)
    await anna.sends("/today")
    assert "The same few moves for the first days" in anna.screen
    first = await names_of_the_routine(anna)
    await home.later(days=1)
    assert await names_of_the_routine(anna) == first


async def test_a_plan_of_everyday_changes_from_day_to_day(anna: Person, home: Home) -> None:
    await regular(anna)
    plans = []
    for _ in range(3):
        await anna.sends("/today")
        assert "Today: " in anna.screen or "Today walking" in anna.screen
        await anna.presses("What's in it")
        plans.append(anna.screen)
        await home.later(days=1)
    assert len(set(plans)) == 3


async def test_the_plan_is_one_message_that_changes_in_place(anna: Person) -> None:
    await settled(anna)
    await anna.sends("/today")
    message, so_far = anna.screen_message["message_id"], len(anna.chat)
    await anna.presses("What's in it")
    for part in ("Today, about 5 minutes", "To warm up", "The work", "For comfort", "To end with"):
        assert part in anna.screen
    assert "Bridge: 8 times" in anna.screen
    assert anna.screen.endswith("How is the back now? One tap, and we begin.")
    await anna.presses("Easy cat-cow")
    await anna.presses(next(label for label in anna.buttons if label.startswith("Or: ")))
    assert "Easy cat-cow" not in anna.buttons
    await anna.presses_all("Bridge", "Not today")
    assert "Bridge" not in anna.screen
    await anna.presses("As it was")
    assert {"Bridge", "Easy cat-cow"} <= set(anna.buttons)
    await anna.presses_all("Shorter")
    assert "The two-minute version today. It counts fully." in anna.screen
    assert (anna.screen_message["message_id"], len(anna.chat)) == (message, so_far)


async def test_two_minutes_are_one_tap_away_and_count(anna: Person) -> None:
    await settled(anna)
    await anna.sends("/today")
    await anna.presses("Two minutes")
    assert "1 of 2" in anna.screen
    while "How is the back now?" not in anna.screen:
        if "Start" in anna.buttons:
            await anna.presses("Start")
        await anna.presses("Done")
    await anna.presses("Same or better")
    await anna.sends("/today")
    assert "Today's routine is done" in anna.screen
    await anna.presses("The whole round")
    assert "about 5 minutes" in anna.screen


async def test_another_one_begins_as_it_is_shown(anna: Person) -> None:
    await settled(anna)
    await anna.sends("/today")
    await anna.presses_all("What's in it", "Another one")
    assert "Another plan for today, as you wished." in anna.screen
    first = anna.buttons[3]
    await anna.presses("Easy")
    assert anna.screen.startswith(first)


async def test_yesterdays_buttons_change_nothing_of_today(anna: Person, home: Home) -> None:
    await settled(anna)
    await anna.sends("/today")
    await anna.presses_all("What's in it", "Another one")
    old, label = anna.screen_message, anna.buttons[3]
    await home.later(days=1)
    await anna.presses(label, on=old)
    [now] = [m for m in anna.chat if m["message_id"] == old["message_id"]]
    assert "The same few moves for the first days" in text_of(now)
    assert "As it was" not in buttons_of(now)


async def test_a_favourite_is_kept(anna: Person) -> None:
    await settled(anna)
    await anna.sends("/today")
    await anna.presses_all("What's in it", "Bridge", "Keep it: a favourite")
    assert "One of yours" in anna.screen
    assert "Keep it: a favourite" not in anna.buttons
    await anna.presses("How it goes")
    assert "Take it out again" in anna.buttons


@pytest.mark.parametrize(
    "data",
    ["v1:pmove:no-such-thing", "v1:swapd:bridge:2", "v1:anoth:99", "v1:short:7", "v1:fav:walking"],
)
async def test_forged_taps_change_nothing(anna: Person, data: str) -> None:
    await meets(anna)
    anna.taps(anna.screen_message, data)
    await anna.home.hears()
    await anna.sends("/today")
    assert "5 gentle moves, 5 minutes" in anna.screen


def test_every_page_of_it_fits(shelves: Shelves) -> None:
    look = Look(shelves.words)
    for screen in pages_of(shelves.library, look):
        assert len(re.sub(r"<[^>]+>", "", screen.text)) <= MESSAGE
        for tap in (tap for row in screen.rows for tap in row):
            assert len(tap.button.pack().encode()) <= TELEGRAM_LIMIT
            assert 0 < len(tap.label) <= LABEL, tap.label


def pages_of(library: Library, look: Look) -> list[Screen]:
    """Each exercise with each other beside it, every reason, and a full plan."""
    found, longest = [], max(library.exercises.values(), key=lambda each: len(each.name))
    for exercise in library.exercises.values():
        effort = next(efforts(exercise))
        move = PlanMove(exercise, "work", effort, 60)
        keep = may_be_extra(exercise)
        found.append(screens.move(PlanMovePage(move, longest, True, True, keep), look))
    for key in REASONS:
        reason = Reason(key, longest, ("hips", "core"))
        found.append(screens.plan(PlanPage((), 5, reason), look))
    today = of_day(person(minutes=20), EVERYDAY, library, NOW)
    moves = [PlanMove(library.exercises[e.exercise], "work", e, 60) for e in today.plan]
    found.append(screens.plan(PlanPage(tuple(moves), 20, today.reason, True, 3, True), look))
    return found


@pytest.mark.parametrize("why", get_args(Why))
def test_todays_screen_is_not_all_buttons(shelves: Shelves, why: Why) -> None:
    """Six rows with "It hurts now"; one more only for who has told nothing of where they are."""
    program = max(shelves.library.programs.values(), key=lambda each: len(each.name))
    for zone, week, news, follows in product((False, True), repeat=4):
        ready = Ready(
            moves=5,
            minutes=5,
            floor=True,
            lies=True,
            zone=zone,
            why=why,
            program=program if follows else None,
            follows="plays" if follows else "none",
            asks_news=news,
            week=week,
        )
        screen = drawn(ready, Look(shelves.words))
        assert len(screen.rows) <= (6 if zone else 7)
        labels = [tap.label for row in screen.rows for tap in row]
        assert ("Your week" in labels) == week
        assert len(labels) == len(set(labels))


def test_every_reason_is_said_in_one_line(shelves: Shelves) -> None:
    longest = max(shelves.library.exercises.values(), key=lambda each: len(each.name))
    said = set()
    for key in REASONS:
        line = screens.why(Reason(key, longest, ("upper",)), shelves.words)
        assert 0 < len(line) < 120
        assert "\n" not in line
        said.add(line)
    assert len(said) == len(REASONS)
