"""The nudge in its version of 20 seconds: by a tap, and for what was skipped."""

import re

import pytest

from tests.people import Home, Person, data_of, text_of
from tests.test_day import settles

pytestmark = pytest.mark.long


async def test_mini_makes_the_nudge_short_in_its_place(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    nudge, before = anna.screen_message, anna.screen.splitlines()
    await anna.presses("Mini")
    assert anna.screen_message["message_id"] == nudge["message_id"]
    assert anna.buttons == ["Done", "In 10 min", "Skip", "Not today", "It hurts now"]
    assert name_of(anna) == before[0].split(". About")[0]
    assert seconds_of(anna) <= 20
    assert "count" in anna.screen.splitlines()[-1]
    assert anna.screen.splitlines()[1:-1] == before[1:]


async def test_a_mini_counts_in_full(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    nudge = anna.screen_message
    await anna.presses("Mini")
    await anna.presses("Mini", on=nudge)  # doubled: the same screen again
    await anna.presses("Done")
    assert "One break today" in anna.last
    await anna.presses("Mini", on=nudge)
    assert "One break today" in anna.last, "an old button shows how it stands"
    await anna.sends("/progress")
    assert "1 break," in anna.screen


async def test_a_mini_put_off_comes_back_as_a_mini(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    await anna.presses("Mini")
    short = anna.screen
    await anna.presses("In 10 min")
    await home.later(minutes=11)
    assert anna.screen == short
    assert "Mini" not in anna.buttons


async def test_what_was_skipped_comes_back_short_once(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    name = name_of(anna)
    await anna.presses("Skip")
    assert "Skipped" in anna.last
    await home.to_next_nudge()
    assert name_of(anna) == name
    assert seconds_of(anna) <= 20
    assert "Mini" not in anna.buttons
    await anna.presses("Skip")
    for _ in range(3):
        await home.to_next_nudge()
        assert name_of(anna) != name


async def test_a_forged_mini_changes_nothing(anna: Person, bob: Person, home: Home) -> None:
    await settles(anna)
    await settles(bob)
    await bob.sends("/pause")
    await home.to_next_nudge()
    [nudge] = [one for one in anna.chat if "Time to move" in text_of(one)]
    bob.taps(bob.chat[-1], data_of(nudge, "Mini"))
    await home.hears()
    assert "Time to move" not in bob.last
    assert nudge in anna.chat
    await anna.presses("In 10 min")
    await home.later(minutes=11)
    assert anna.last == text_of(nudge), "not a mini"


def name_of(person: Person) -> str:
    return person.last.splitlines()[0].split(". About")[0]


def seconds_of(person: Person) -> int:
    found = re.search(r"About ([0-9]+) seconds", person.last)
    assert found, person.last
    return int(found[1])
