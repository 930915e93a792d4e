"""Somebody chooses how the exercises are seen and heard."""

from dataclasses import replace

import pytest

from bot.gate import Lane
from bot.screens.screen import Picture, Screen, Sound
from coach.model import Live, Press, Session
from content.figures.chime import write_chime
from content.pictures import Pictures, SoundSpec, StillSpec
from tests.people import Home, Person, data_of
from tests.test_day import settles
from tests.test_first_meeting import meets
from tests.test_player import begins


@pytest.fixture(autouse=True)
def bells(pictures: Pictures) -> None:
    """As if they had been made before: a routine's steps last 3 to 120 seconds."""
    pictures.folder.mkdir(parents=True)
    short = pictures.path(SoundSpec(1))
    write_chime(SoundSpec(1), short)
    for seconds in range(3, 121):
        pictures.path(SoundSpec(seconds)).write_bytes(short.read_bytes())


async def chooses(person: Person, *choices: str) -> None:
    await person.sends("/settings")
    await person.presses_all("Pictures, sound", *choices)


async def returns(person: Person) -> None:
    """To the first step of today's routine."""
    await person.sends("/today")
    await person.presses("Easy")


def heard(person: Person) -> int:
    return sum("audio" in message for message in person.chat)


async def test_the_page_says_what_holds(anna: Person) -> None:
    await settles(anna)
    await chooses(anna)
    assert "Moving pictures, with a ring" in anna.screen
    assert "No bells." in anna.screen
    await anna.presses("Still pictures")
    assert "Still pictures. The seconds of a hold" in anna.screen
    await anna.presses("Save data")
    assert "less than half of the data" in anna.screen
    await anna.presses("Words only")
    assert "Words only, no pictures" in anna.screen
    assert "Dark background" not in anna.buttons
    await anna.presses_all("Moving pictures", "Dark background", "Back")
    assert "Your days" in anna.screen


async def test_who_keeps_their_place_to_themselves_may_wish_too(anna: Person) -> None:
    await meets(anna)
    await chooses(anna, "Save data")
    assert "Small films at the steps" in anna.screen


async def test_the_wish_is_kept(anna: Person, home: Home) -> None:
    await settles(anna)
    await chooses(anna, "Save data", "Dark background", "Bells: always")
    kept = await home.store.unit(lambda book: book.looks(anna.id))
    assert (kept.pictures, kept.tone, kept.bells) == ("saver", "dark", "all")


async def test_no_step_has_bells_unless_they_are_wished(anna: Person) -> None:
    await begins(anna)
    await anna.presses("Start")
    assert heard(anna) == 0


async def test_the_bells_come_with_the_step_and_go_with_the_next_tap(anna: Person) -> None:
    await settles(anna)
    await chooses(anna, "Bells: always")
    await returns(anna)
    assert heard(anna) == 0
    await anna.presses("Start")
    assert heard(anna) == 1
    assert "a muted phone stays silent" in anna.last
    await anna.presses("Done")
    assert heard(anna) == 0


async def test_they_stay_while_the_hold_is_told_to_be_over(anna: Person, home: Home) -> None:
    """The last bell may still ring: they began to play it a moment after Start."""
    await settles(anna)
    await chooses(anna, "Bells: always")
    await returns(anna)
    await anna.presses("Start")
    await home.later(seconds=200)
    assert anna.last.startswith("Done")
    assert heard(anna) == 1


async def test_bells_that_come_too_late_go_at_once(anna: Person, home: Home) -> None:
    """They waited at a full gate; by now the next step is there."""
    await settles(anna)
    await chooses(anna, "Bells: always")
    await returns(anna)
    await anna.presses("Start")
    before = session_of(anna)
    await anna.presses("Done")
    late = rings(home, before)
    await home.rooms.chat.show(anna.id, late, live_of(anna), None)
    await home.settles()
    assert len(home.calls("sendAudio")) == 2
    assert heard(anna) == 0


async def test_bells_of_a_hold_that_is_over_go_at_once(anna: Person, home: Home) -> None:
    await settles(anna)
    await chooses(anna, "Bells: always")
    await returns(anna)
    await anna.presses("Start")
    bells = replace(rings(home, session_of(anna)), picture=None)
    await home.rooms.chat.speak(anna.id, bells, "bells", Lane.HOLD)
    await home.settles()
    assert heard(anna) == 1
    await home.later(seconds=200)
    await home.rooms.chat.speak(anna.id, bells, "bells", Lane.HOLD)
    assert heard(anna) == 1


def rings(home: Home, at: Session) -> Screen:
    effort = at.plan[at.step]
    exercise = home.rooms.library.exercises[effort.exercise]
    sound = Sound(SoundSpec(30), exercise, "Bells", "Bells of a step")
    hold, picture = Press(at.person, at.id, at.step), Picture(StillSpec(effort.exercise))
    return Screen("A step", picture=picture, hold=hold, sound=sound)


def session_of(person: Person) -> Session:
    with person.home.store.book() as book:
        session = book.open_session(person.id)
        assert session
        return session


def live_of(person: Person) -> Live:
    with person.home.store.book() as book:
        return book.live(person.id)


async def test_a_doubled_tap_does_not_ring_twice(anna: Person, home: Home) -> None:
    await settles(anna)
    await chooses(anna, "Bells: always")
    await returns(anna)
    start = data_of(anna.screen_message, "Start")
    for _ in range(2):
        anna.taps(anna.screen_message, start)
    await home.hears()
    assert heard(anna) == 1
    assert len(home.calls("sendAudio")) == 1


async def test_face_down_only_means_the_others_are_silent(anna: Person, home: Home) -> None:
    await settles(anna)
    await chooses(anna, "Bells: face down")
    await returns(anna)
    rang = []
    while "How is the back now?" not in anna.screen:
        name = anna.screen
        if "Start" in anna.buttons:
            await anna.presses("Start")
            prone = any(words in name for words in ("all fours", "face down", "cat-cow"))
            assert (heard(anna) == 1) == prone, name
            rang.append(heard(anna))
        await anna.presses("Done")
    assert {*rang} == {0, 1}


async def test_bells_that_are_not_made_yet_are_not_waited_for(
    anna: Person, pictures: Pictures
) -> None:
    for path in pictures.folder.glob("sound-*"):
        path.unlink()
    await settles(anna)
    await chooses(anna, "Bells: always")
    await returns(anna)
    await anna.presses("Start")
    assert "Done" in anna.buttons
    assert heard(anna) == 0
