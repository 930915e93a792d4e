"""The weekly review: four taps, the plan, and Undo."""

import pytest

from tests.people import Home, Person
from tests.test_day import plays_a_routine, settles
from tests.test_walking import walks

pytestmark = pytest.mark.long

WALKED = "Done: 8 min"


async def test_a_week_with_walks_four_taps_and_undo(anna: Person, home: Home) -> None:
    await walks(anna)
    for _ in range(3):
        await anna.sends("/walk")
        await anna.presses(WALKED)
        await home.later(days=2)
    await home.later(days=1)
    await anna.sends("/today")
    await anna.presses("Your week")
    assert "1 of 4" in anna.screen
    await anna.presses("3")
    assert "One thing that you want back" in anna.screen
    await anna.presses("Putting on socks")
    await anna.presses("4")
    assert "What got in the way" in anna.screen
    await anna.presses("Nothing")
    assert "Until now: 4" in anna.screen
    await anna.presses("5")
    assert "3 active days, 24 minutes walked" in anna.screen
    assert "Putting on socks: 4 of 10. That is where it begins." in anna.screen
    assert "Active days: 5 from now on" in anna.screen
    assert "Walks: 9 minutes, a little more" in anna.screen
    await anna.presses("Undo")
    assert "Back as it was: 4 active days a week, walks of 8 min" in anna.screen
    await anna.sends("/progress")
    assert "your goal 4" in anna.screen
    await anna.sends("/walk")
    assert "Today's walk: 8 minutes" in anna.screen


async def test_it_is_offered_when_a_week_has_passed(anna: Person, home: Home) -> None:
    await plays_a_routine(anna)
    await anna.sends("/today")
    assert "Your week" not in anna.buttons
    await home.later(days=7)
    await anna.sends("/today")
    assert "Your week" in anna.buttons
    await reviews(anna)
    await anna.presses("Good")
    assert "Your week" not in anna.buttons


async def test_ability_first_in_the_second_week(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/week")
    await reviews(anna, pain="6", ability="4")
    await home.later(days=7)
    await anna.sends("/week")
    await anna.presses("4")
    assert "Putting on socks: how did it go" in anna.screen
    await anna.presses_all("7", "Nothing", "4")
    assert "Putting on socks: from 4 to 7" in anna.screen
    assert "Less pain than at first: from 6 to 4" in anna.screen


async def test_pain_typed_as_11(anna: Person) -> None:
    await settles(anna)
    await anna.sends("/week")
    await anna.sends("11")
    assert "Let's say 10?" in anna.screen
    await anna.presses("Yes, 10")
    assert "Any of these, new or clearly worse" in anna.screen


@pytest.mark.parametrize(("typed", "said"), [("3-4", "Let's say 4?"), ("lots", "Which number")])
async def test_pain_typed_as_something_else(anna: Person, typed: str, said: str) -> None:
    await settles(anna)
    await anna.sends("/week")
    await anna.sends(typed)
    assert said in anna.screen
    await anna.sends("4")
    assert "One thing that you want back" in anna.screen


async def test_a_worse_week_brings_the_list_and_then_goes_on(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/week")
    await reviews(anna, pain="3")
    await home.later(days=7)
    await anna.sends("/week")
    await anna.presses("5")
    assert "Any of these, new or clearly worse" in anna.screen
    await anna.presses_all("None of these", "None of these", "Your week")
    assert "Putting on socks: how did it go" in anna.screen
    await anna.presses_all("5", "The back", "4")
    assert "let a clinician have a look" in anna.screen
    assert "nothing grows this week" in anna.screen
    await anna.presses("Anything new or worrying?")
    assert "The warning signs" in anna.screen


async def test_left_half_way_it_goes_on_where_it_was(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/week")
    await anna.presses_all("3", "Sleeping")
    await home.later(days=2)
    await anna.sends("/week")
    assert "Sleeping: how did it go" in anna.screen


async def test_last_weeks_question_is_over(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/week")
    old = anna.screen_message
    await home.later(days=8)
    await anna.presses("9", on=old)
    assert "Any of these" not in anna.screen
    await anna.sends("/week")
    assert "1 of 4" in anna.screen


async def test_too_long_offers_a_shorter_routine(anna: Person) -> None:
    await settles(anna)
    await anna.presses_all("Routine length", "20 min")
    await anna.sends("/week")
    await reviews(anna, barrier="Too long")
    await anna.presses("Make it 10 min")
    assert "10 minutes long" in anna.screen


async def test_undo_twice_is_once(anna: Person) -> None:
    await settles(anna)
    await anna.sends("/week")
    await reviews(anna, goal="7")
    page = anna.screen_message
    await anna.presses("Undo", on=page)
    await anna.presses("Undo", on=page)
    await anna.sends("/progress")
    assert "your goal 7" not in anna.screen


async def reviews(
    person: Person,
    pain: str = "3",
    ability: str = "5",
    barrier: str = "Nothing",
    goal: str = "4",
) -> None:
    if "Your week" in person.buttons:
        await person.presses("Your week")
    await person.presses(pain)
    if "Putting on socks" in person.buttons:
        await person.presses("Putting on socks")
    await person.presses_all(ability, barrier, goal)
