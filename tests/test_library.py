"""Walking about in the library: by need, by program, by name."""

import pytest

from tests.people import Home, Person
from tests.test_first_meeting import meets

pytestmark = pytest.mark.long


async def opens(person: Person, *labels: str) -> None:
    """The library, and from there along these buttons."""
    await meets(person)
    await person.sends("/library")
    await person.presses_all(*labels)


async def test_it_opens_with_what_one_may_need(anna: Person) -> None:
    await opens(anna)
    assert "What do you need?" in anna.screen
    for need in ("For bad days", "At the desk", "In the evening", "With a wall", "With a bar"):
        assert need in anna.buttons


async def test_all_of_a_walk_is_one_message(anna: Person) -> None:
    await opens(anna)
    message, so_far = anna.screen_message["message_id"], len(anna.chat)
    await anna.presses_all("Lower back", "Next page", "Page before", "▸ Three easy yoga shapes")
    await anna.presses_all("The moves", "Bridge", "Easier", "Back", "The library", "Find by name")
    assert anna.screen_message["message_id"] == message
    assert len(anna.chat) == so_far


async def test_an_exercise_says_all_that_one_wants_to_know(anna: Person) -> None:
    await opens(anna)
    await anna.sends("bridge")
    assert anna.screen.startswith("Bridge · 8 times, 2 s each")
    for part in ("On your back", "1. ", "2. ", "3. ", "Feel:", "Not this:", "Not yet reviewed"):
        assert part in anna.screen
    assert "photo" in anna.screen_message


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("cat cow", "Easy cat-cow"),
        ("Cat-Cow", "Easy cat-cow"),
        ("figure 4", "Figure four"),
        ("brigde", "Bridge"),
        ("child pose", "Child's pose"),
        ("savasana", "Resting flat (savasana)"),
    ],
)
async def test_a_name_is_found_as_it_is_typed(anna: Person, words: str, name: str) -> None:
    await meets(anna)
    await anna.sends(words)
    if "Is it one of these?" in anna.screen:
        await anna.presses(anna.buttons[0])
    assert anna.screen.startswith(name)


async def test_what_is_not_there_is_said_kindly_and_asked_again(anna: Person) -> None:
    await opens(anna, "Find by name")
    await anna.sends("кошка")
    assert "Nothing on my shelves is called “кошка”" in anna.screen
    await anna.sends("bridge")
    assert anna.screen.startswith("Bridge ·")


async def test_an_exercise_is_tried_at_once_and_counts_as_a_break(anna: Person) -> None:
    await opens(anna)
    await anna.sends("bridge")
    await anna.presses_all("Try it now", "Start", "Done")
    assert "well spent" in anna.last
    await anna.sends("/progress")
    assert "1 break" in anna.screen


async def test_what_is_added_is_in_the_next_routine(anna: Person) -> None:
    await opens(anna)
    await anna.sends("bird dog")
    await anna.presses_all("Bird-dog", "Add to my routine")
    assert "Added: it comes with your routine" in anna.screen
    assert "Bird-dog" in await names_of_the_routine(anna)
    await anna.sends("bird dog")
    await anna.presses_all("Bird-dog", "Take it out again")
    assert "Bird-dog" not in await names_of_the_routine(anna)


async def test_what_is_left_out_comes_up_no_more_until_let_in(anna: Person) -> None:
    await opens(anna)
    await anna.sends("bridge")
    await anna.presses("Leave it out")
    assert "Left out" in anna.screen
    assert "Bridge" not in await names_of_the_routine(anna)
    await anna.sends("bridge")
    await anna.presses("Let it back in")
    assert "Bridge" in await names_of_the_routine(anna)


async def test_the_seventh_extra_is_kindly_refused(anna: Person) -> None:
    await opens(anna, "A to Z")
    added = 0
    while "six extras already" not in anna.screen:
        assert added <= 6
        for name in [label for label in anna.buttons[:7] if label != "Next page"]:
            await anna.presses(name)
            if "Add to my routine" in anna.buttons:
                await anna.presses("Add to my routine")
                added += 1
            if "six extras already" in anna.screen:
                break
            await anna.presses("Back")
        else:
            await anna.presses("Next page")
    assert added == 6
    assert "Add to my routine" not in anna.buttons


async def test_a_program_becomes_the_plan_of_the_day_and_ends_as_it(anna: Person) -> None:
    await opens(anna, "Programs")
    while "▸ Once an hour, up you get" not in anna.buttons:
        await anna.presses("Next page")
    await anna.presses_all("▸ Once an hour, up you get", "Make it my plan")
    assert "This is your plan" in anna.screen
    await anna.sends("/today")
    assert "From your plan: “Once an hour, up you get”" in anna.screen
    await anna.presses("Easy")
    assert "1 of 4" in anna.screen
    await anna.sends("/library")
    await anna.sends("once an hour")
    await anna.presses("Back to the usual routine")
    await anna.sends("/cancel")
    await anna.sends("/today")
    assert "From your plan" not in anna.screen


async def test_the_bar_rests_for_five_days(anna: Person, home: Home) -> None:
    await opens(anna, "With a bar", "▸ The bar, once a week", "Begin now")
    await plays_to_the_end(anna)
    await anna.sends("the bar, once a week")
    assert "it comes again on Sunday" in anna.screen
    assert "Begin now" not in anna.buttons
    await home.later(days=5)
    await anna.sends("the bar, once a week")
    assert "Begin now" in anna.buttons


async def test_a_bad_moment_begins_lying_and_asks_before_it_goes_on(anna: Person) -> None:
    await opens(anna, "For bad days", "▸ A bad moment")
    assert "Tap /warning" in anna.screen
    await anna.presses("Begin now")
    assert "Only if everything before it was easy" not in anna.screen
    await anna.presses_all("Start", "Done")
    assert "Only if everything before it was easy" in anna.screen
    await anna.presses("Leave it at that")
    assert "Curl up on your side" in anna.screen


async def test_who_skips_the_easy_part_is_not_led_into_the_rest(anna: Person) -> None:
    await opens(anna, "For bad days", "▸ A bad moment", "Begin now", "Skip")
    assert "Curl up on your side" in anna.screen


async def test_between_two_sets_one_lets_go_first(anna: Person) -> None:
    await opens(anna, "Hips and legs", "▸ Three stretches on the mat", "Begin now")
    while "Two knees" not in anna.screen and "set 1 of 2" not in anna.screen:
        await anna.presses_all("Start", "Done")
    await anna.presses("Start")
    while "set 2 of 2" not in anna.screen:
        await anna.presses("Done")
    assert "Let go completely for 10 seconds first." in anna.screen
    assert "Start" in anna.buttons


async def test_behind_the_lock_there_is_no_library(anna: Person) -> None:
    await opens(anna, "A to Z")
    page = anna.screen_message
    await anna.sends("/warning")
    await anna.presses("Yes, one or more")
    await anna.presses(_first(page), on=page)
    assert "This needs checking now" in anna.screen
    await anna.sends("/library")
    assert "This needs checking now" in anna.screen
    await anna.sends("bridge")
    assert "This needs checking now" in anna.screen


@pytest.mark.parametrize(
    "forged",
    [
        "v1:m:no-such-move:all",
        "v1:m:bridge:nowhere",
        "v1:shelf:nowhere:0",
        "v1:shelf:all:999999999999",
        "v1:prog:no-such-program:all",
        "v1:play:no-such-program",
        "v1:plan:s3-sudden-pain:programs:1",
        "v1:w:bridge:all:9",
        "v1:try:../../etc/passwd",
    ],
)
async def test_a_forged_button_does_no_harm(anna: Person, home: Home, forged: str) -> None:
    await opens(anna)
    anna.taps(anna.screen_message, forged)
    await home.hears()
    assert anna.buttons
    await anna.sends("/today")
    assert "From your plan" not in anna.screen


async def test_tomorrow_brings_another_fact(anna: Person, home: Home) -> None:
    await meets(anna)
    await anna.sends("/today")
    await anna.presses("Easy")
    await plays_to_the_end(anna)
    await anna.presses("Same or better")
    await anna.presses("Not now")
    await anna.sends("/library")
    await anna.presses("Today's fact")
    first = anna.screen
    await home.later(days=1)
    await anna.sends("/library")
    await anna.presses("Today's fact")
    assert anna.screen != first


async def plays_to_the_end(person: Person) -> None:
    for _ in range(60):
        if "How is the back now?" in person.screen:
            return
        if "Start" in person.buttons:
            await person.presses("Start")
        await person.presses("Done")
    raise AssertionError(person.screen)


async def names_of_the_routine(person: Person) -> str:
    """The headings of all its steps, found by skipping through it."""
    await person.sends("/today")
    seen = []
    if "Easy" in person.buttons:
        await person.presses("Easy")
    while "Skip" in person.buttons:
        seen.append(person.screen.splitlines()[0])
        await person.presses("Skip")
    return " ".join(seen)


def _first(message: dict[str, object]) -> str:
    rows = message["reply_markup"]["inline_keyboard"]  # type: ignore[index]
    return str(rows[0][0]["text"])
