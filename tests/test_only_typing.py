"""Somebody who only ever types: what stands on a button may be typed as well as tapped."""

import pytest

from tests.people import Home, Person
from tests.test_first_meeting import meets

AGREES = "I'm 18 or over and agree"


async def types(person: Person, *words: str) -> None:
    for each in words:
        await person.sends(each)


async def test_from_hello_to_the_end_of_the_first_routine(anna: Person) -> None:
    await anna.sends("hello")
    assert "To answer, tap below, or type what stands on a button." in anna.screen
    await types(anna, "I’m 18 or over and agree")
    assert "Before we move" in anna.screen
    await types(anna, "none of these", "None of these.", "none", "easy")
    assert "1 of 5" in anna.screen
    await types(anna, "start", "done", "start", "done")
    assert "3 of 5" in anna.screen
    await types(anna, "done", "done", "done")
    assert "That's it" in anna.screen
    await types(anna, "same or better", "Berlin")
    assert "Europe/Berlin" in anna.screen


async def test_who_answers_otherwise_is_told_how(anna: Person) -> None:
    await types(anna, "hello", AGREES, "no")
    assert "Before we move" in anna.screen
    assert "type what stands on a button" in anna.screen
    assert "None of these" in anna.buttons


@pytest.mark.parametrize("words", ["yes", "Yes, one or more", "not sure"])
async def test_a_typed_yes_to_the_list_is_a_yes(anna: Person, words: str) -> None:
    await types(anna, "hello", AGREES, words)
    assert "This needs checking now" in anna.screen
    await types(anna, "none of these")
    assert "This needs checking now" in anna.screen


async def test_yes_out_of_the_blue_is_no_answer_to_a_list(anna: Person, home: Home) -> None:
    """After three weeks the list comes up with these very words: they cannot be about it."""
    await meets(anna)
    await home.later(days=21)
    await anna.sends("yes")
    assert "It has been more than two weeks" in anna.screen
    await anna.sends("none of these")
    assert "The second list" in anna.screen


async def test_how_much_it_hurts_may_be_typed(anna: Person) -> None:
    await meets(anna)
    await types(anna, "so-so", "start", "hurts", "down the leg")
    assert "Let's check that first" in anna.screen


async def test_a_tough_day_in_words(anna: Person) -> None:
    await meets(anna)
    await types(anna, "tough", "8 or more")
    assert "a quick check first" in anna.screen
    await types(anna, "none of these", "none of these", "sitting")
    assert "Start" in anna.buttons


async def test_what_is_too_hard_may_be_said_to_the_question(anna: Person) -> None:
    await meets(anna)
    await types(anna, "easy", "start", "pause", "too hard")
    assert "This one is easier" in anna.screen


async def test_a_lot_more_asks_on(anna: Person) -> None:
    await meets(anna)
    await types(anna, "easy", *["done"] * 5, "a lot more")
    assert "8 or more out of 10" in anna.screen
    await anna.sends("less than 8")
    assert "Take it easy today" in anna.screen
