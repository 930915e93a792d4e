"""Living with a program: its days, its rests, its steps, and what one made one's own."""

import pytest

from tests.people import Home, Person
from tests.test_first_meeting import meets
from tests.test_library import names_of_the_routine, plays_to_the_end

pytestmark = pytest.mark.long

BAR, ROLL, FIRST_DAYS = "The bar, once a week", "In bed, three times a day", "The first days"


async def settled(person: Person) -> None:
    await meets(person)
    await person.sends("/settings")
    await person.sends("Berlin")
    await person.presses("Yes")


async def finds(person: Person, name: str) -> None:
    """The page of what is called exactly so."""
    await person.sends("/library")
    await person.sends(name)
    for label in (name, f"▸ {name}"):
        if label in person.buttons:
            await person.presses(label)
            return


async def test_hanging_and_stopping_before_the_walk_is_hanging(anna: Person, home: Home) -> None:
    await settled(anna)
    await finds(anna, BAR)
    await anna.presses("Begin now")
    while "A short walk" not in anna.screen:
        if "Start" in anna.buttons:
            await anna.presses("Start")
        await anna.presses("Done")
    await anna.presses("Stop")
    await home.later(days=1)
    await finds(anna, BAR)
    assert "it comes again on" in anna.screen
    assert "Begin now" not in anna.buttons


async def test_skipping_every_hang_is_no_hanging(anna: Person) -> None:
    await settled(anna)
    await finds(anna, BAR)
    await anna.presses_all("Begin now", "Start", "Done", "Skip", "Skip", "Skip", "Skip")
    await finds(anna, BAR)
    assert "Begin now" in anna.buttons


async def test_one_hang_by_itself_rests_as_well(anna: Person, home: Home) -> None:
    await settled(anna)
    await finds(anna, "dead hang")
    await anna.presses_all("Try it now", "Start", "Done")
    await home.later(days=1)
    await finds(anna, "dead hang")
    assert "It rests until its next day" in anna.screen
    assert "Try it now" not in anna.buttons
    await finds(anna, BAR)
    assert "Begin now" not in anna.buttons


async def test_what_the_neck_is_not_ready_for_is_not_to_be_had_alone(anna: Person) -> None:
    await settled(anna)
    await finds(anna, "four way neck")
    assert "It joins after two weeks" in anna.screen
    assert not {"Try it now", "Add to my routine"} & set(anna.buttons)


async def test_what_is_added_is_in_the_plan_too(anna: Person) -> None:
    await settled(anna)
    await finds(anna, "On the big ball")
    await anna.presses("Make it my plan")
    await finds(anna, "Shoulder-blade squeeze")
    await anna.presses("Add to my routine")
    assert "Shoulder-blade squeeze" in await names_of_the_routine(anna)


async def test_a_plan_that_wants_the_floor_says_why_it_waits(anna: Person) -> None:
    await settled(anna)
    await anna.sends("/today")
    await anna.presses("I can't get to the floor")
    await finds(anna, ROLL)
    await anna.presses("Make it my plan")
    await anna.sends("/today")
    assert f"“{ROLL}” waits for a day on the floor" in anna.screen
    assert "standing, with a chair" in anna.screen


async def test_the_plan_can_be_looked_at_and_left_from_today(anna: Person) -> None:
    await settled(anna)
    await finds(anna, FIRST_DAYS)
    await anna.presses("Make it my plan")
    await anna.sends("/today")
    await anna.presses_all(f"▸ {FIRST_DAYS}", "Back to the usual routine")
    await anna.sends("/today")
    assert FIRST_DAYS not in anna.screen


async def test_three_times_a_day_and_then_it_is_enough(anna: Person) -> None:
    await settled(anna)
    await finds(anna, ROLL)
    await anna.presses("Make it my plan")
    for time in (1, 2, 3):
        await anna.sends("/today")
        assert f"time {time} of 3 today" in anna.screen
        assert "is done" not in anna.screen
        await anna.presses("Easy")
        await plays_to_the_end(anna)
        await anna.presses("Same or better")
    await anna.sends("/today")
    assert "Today's routine is done" in anna.screen
    assert "time" not in anna.screen.split("\n")[0].removeprefix(f"From your plan: “{ROLL}”")


async def test_a_few_seconds_at_the_door_are_not_the_routine(anna: Person) -> None:
    await settled(anna)
    await finds(anna, "A few seconds at the door")
    await anna.presses("Begin now")
    await plays_to_the_end(anna)
    await anna.presses("Same or better")
    await anna.sends("/today")
    assert "Today's routine is done" not in anna.screen


async def test_what_is_under_way_is_not_ended_by_looking_around(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/today")
    await anna.presses_all("Easy", "Start", "Done")
    await finds(anna, "Savasana")
    assert "A routine is under way" in anna.screen
    assert "Try it now" not in anna.buttons
    await finds(anna, FIRST_DAYS)
    assert "Begin now" not in anna.buttons
    await anna.presses("Today's routine")
    assert "2 of 5" in anna.screen


async def test_a_second_tap_on_begin_finds_it_begun(anna: Person, home: Home) -> None:
    await meets(anna)
    await finds(anna, FIRST_DAYS)
    page = anna.screen_message
    await anna.presses_all("Begin now", "Start", "Done", "Start")
    anna.taps(page, "v1:play:ours-first-days")
    await home.hears()
    assert "2 of" in anna.screen


async def test_afresh_begins_the_same_program(anna: Person, home: Home) -> None:
    await meets(anna)
    await finds(anna, FIRST_DAYS)
    await anna.presses("Begin now")
    first = anna.screen
    await anna.presses_all("Start", "Done")
    await home.later(hours=5)
    await anna.sends("/today")
    await anna.presses("Begin afresh")
    assert anna.screen == first


async def test_who_has_got_up_is_not_told_to_get_up(anna: Person) -> None:
    await meets(anna)
    await finds(anna, FIRST_DAYS)
    await anna.presses("Begin now")
    while "A short walk" not in anna.screen:
        await anna.presses("Skip")
    assert "First up, by the side" not in anna.screen


async def test_a_nudge_that_was_left_out_does_not_come_again(anna: Person, home: Home) -> None:
    await settled(anna)
    await home.to_next_nudge()
    name = anna.last.split(". ")[1]
    await anna.presses("In 10 min")
    await finds(anna, name)
    await anna.presses("Leave it out")
    await home.later(minutes=11)
    assert "Time to move" not in anna.last


async def test_a_name_typed_in_the_library_is_no_city(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/today")
    await anna.presses("Easy")
    await plays_to_the_end(anna)
    await anna.presses("Same or better")
    await anna.sends("cat cow")
    assert "I don't know that place" not in anna.screen
    await anna.sends("/library")
    await anna.sends("wibble")
    assert "Nothing on my shelves is called “wibble”" in anna.screen


@pytest.mark.parametrize("words", ["my back hurts", "ouch", "It hurts a lot", "so much pain"])
@pytest.mark.parametrize("where", ["/library", "/settings"])
async def test_words_of_pain_are_heard_as_such(anna: Person, where: str, words: str) -> None:
    await settled(anna)
    await anna.sends(where)
    await anna.sends(words)
    assert "One quick check first, then an easy position" in anna.screen


async def test_a_page_of_which_all_is_left_out_promises_no_minutes(anna: Person) -> None:
    await meets(anna)
    await finds(anna, ROLL)
    await anna.presses_all("The moves", "Knees up, tip side to side", "Leave it out")
    await finds(anna, ROLL)
    assert "All of it is left out" in anna.screen
    assert "0 moves" not in anna.screen


async def test_the_neck_page_names_what_is_open(anna: Person) -> None:
    await meets(anna)
    await finds(anna, "The neck, twice a day")
    assert "Head against the hands" not in anna.screen
    assert "2 more moves join after two weeks" in anna.screen


async def test_what_is_mine_is_on_one_shelf(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/library")
    assert "Mine" not in anna.buttons
    await finds(anna, FIRST_DAYS)
    await anna.presses("Make it my plan")
    await finds(anna, "Bird-dog")
    await anna.presses("Add to my routine")
    await finds(anna, "Bridge")
    await anna.presses("Leave it out")
    await anna.sends("/library")
    await anna.presses("Mine")
    assert anna.buttons[:3] == [f"▸ {FIRST_DAYS}", "Bird-dog", "Bridge"]
    await anna.presses_all("Bird-dog", "Take it out again", "Back")
    assert anna.buttons[:2] == [f"▸ {FIRST_DAYS}", "Bridge"]


async def test_typed_done_does_not_pass_a_gate(anna: Person) -> None:
    await meets(anna)
    await finds(anna, "A bad moment")
    await anna.presses_all("Begin now", "Start", "Done")
    before = anna.screen
    await anna.sends("done")
    assert anna.screen == before


@pytest.mark.parametrize("name", ["Getting up over the side", "log roll"])
async def test_the_way_up_cannot_be_left_out(anna: Person, name: str) -> None:
    await meets(anna)
    await finds(anna, name)
    assert "Try it now" in anna.buttons
    assert not {"Leave it out", "Add to my routine"} & set(anna.buttons)
