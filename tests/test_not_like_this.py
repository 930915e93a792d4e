"""Not like this: too hard, too easy, not here, and what hurts twice, as a person meets it."""

import pytest

from tests.people import Home, Person, buttons_of, data_of
from tests.test_first_meeting import meets
from tests.test_library import names_of_the_routine
from tests.test_player import begins, title

pytestmark = pytest.mark.long


async def comes_to(person: Person, name: str) -> None:
    """In today's routine, past all that comes before it."""
    await person.sends("/today")
    if "Easy" in person.buttons:
        await person.presses("Easy")
    while name not in title(person):
        await person.presses("Skip")


def rows(person: Person) -> list[list[str]]:
    keyboard = person.screen_message["reply_markup"]["inline_keyboard"]
    return [[str(button["text"]) for button in row] for row in keyboard]


async def test_the_thumbs_button_is_alone_on_its_row(anna: Person) -> None:
    await begins(anna)
    assert rows(anna)[0] == ["Start"]
    assert "Swap it" in anna.buttons
    assert not {"Too hard", "Too easy"} & set(anna.buttons)
    await anna.presses("Start")
    assert rows(anna)[0] == ["Done"]
    assert "Swap it" in anna.buttons
    await anna.presses("Pause")
    assert rows(anna)[0] == ["Go on"]
    assert {"Swap it", "Hurts"} <= set(anna.buttons)


async def test_too_hard_is_an_easier_one_at_once(anna: Person) -> None:
    await meets(anna)
    await comes_to(anna, "Bridge")
    await anna.presses_all("Start", "Swap it")
    assert "Bridge: what is the matter?" in anna.screen
    await anna.presses("Too hard")
    assert "“Bridge” can wait. This one is easier, here and next time." in anna.screen
    assert rows(anna)[0] == ["Start"]
    assert "3 of 5" in anna.screen
    assert title(anna) == "Pelvic tilt with a hold"
    await anna.presses_all("Start", "Done")
    assert "Bridge" not in anna.screen


async def test_too_hard_is_remembered_and_as_before_takes_it_back(anna: Person) -> None:
    await meets(anna)
    await comes_to(anna, "Bridge")
    await anna.presses_all("Swap it", "Too hard")
    await anna.sends("/cancel")
    await anna.sends("/library")
    await anna.presses_all("Mine", "Bridge")
    assert "Too hard for now: “Pelvic tilt with a hold” instead." in anna.screen
    assert "usual routine" not in anna.screen
    await anna.presses("As before")
    assert "Too hard for now" not in anna.screen
    assert "As before" not in anna.buttons


async def test_cant_do_that_here_needs_no_floor(anna: Person) -> None:
    await meets(anna)
    await comes_to(anna, "Bridge")
    await anna.presses_all("Swap it", "Can't do that here")
    assert "“Bridge” can wait for another place. This one instead, for a week." in anna.screen
    assert title(anna) == "Sit to stand"


async def test_too_easy_is_a_step_up_once_a_week_and_else_noted(anna: Person) -> None:
    await meets(anna)
    await comes_to(anna, "Bridge")
    await anna.presses_all("Swap it", "Too easy")
    assert "This one asks for a little more." in anna.screen
    await anna.presses_all("Skip", "Swap it", "Too easy")
    assert "Noted." in anna.screen
    assert "Start" in anna.buttons


async def test_back_to_it_changes_nothing(anna: Person) -> None:
    await begins(anna)
    step = anna.screen
    await anna.presses_all("Swap it", "Back to it")
    assert anna.screen == step


async def test_hurts_twice_is_left_out_and_let_back_in(anna: Person) -> None:
    await meets(anna)
    for _ in range(2):
        await comes_to(anna, "Bridge")
        await anna.presses_all("Hurts", "A bit")
        hurt = anna.screen
        await anna.sends("/cancel")
    assert "“Bridge” hurt twice now, so it is left out until you let it back in" in hurt
    await anna.sends("/library")
    await anna.presses_all("Mine", "Bridge")
    assert "It hurt twice, so it is left out" in anna.screen
    await anna.presses("Let it back in")
    assert "It is part of your usual routine" in anna.screen
    assert "Bridge" in await names_of_the_routine(anna)


async def test_a_lot_for_the_second_time_stops_and_says_so(anna: Person) -> None:
    await meets(anna)
    await comes_to(anna, "Bridge")
    await anna.presses_all("Hurts", "A bit")
    await anna.sends("/cancel")
    await comes_to(anna, "Bridge")
    await anna.presses_all("Hurts", "A lot")
    assert "hurt twice now" in anna.screen
    assert "enough for today" in anna.screen


async def test_an_old_answer_swaps_nothing(anna: Person, home: Home) -> None:
    await meets(anna)
    await comes_to(anna, "Bridge")
    await anna.presses("Swap it")
    asked = anna.screen_message
    hard = data_of(asked, "Too hard")
    await anna.presses("Too hard")
    easier = title(anna)
    for _ in range(3):
        anna.taps(anna.screen_message, hard)
        await home.hears()
    assert title(anna) == easier


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Too hard", "This one is easier"),
        ("too easy.", "This one asks for a little more"),
        ("can't do that here", "can wait for another place"),
        ("Can’t do that here", "can wait for another place"),
        ("not here", "can wait for another place"),
    ],
)
async def test_typed_words_mean_the_button(anna: Person, words: str, said: str) -> None:
    await meets(anna)
    await comes_to(anna, "Bridge")
    await anna.presses("Start")
    await anna.sends(words)
    assert said in anna.screen
    assert "Start" in anna.buttons


@pytest.mark.parametrize("words", ["too hard", "too easy", "can't do that here"])
async def test_where_no_step_is_they_are_not_understood(anna: Person, words: str) -> None:
    await meets(anna)
    await anna.sends(words)
    assert "I didn't catch that" in anna.screen


async def test_a_break_is_swapped_too(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/break")
    before = title(anna)
    await anna.presses_all("Swap it", "Can't do that here")
    assert before != title(anna)
    while "Start" in anna.buttons or "Done" in anna.buttons:
        await anna.presses("Start" if "Start" in anna.buttons else "Done")
    assert "well spent" in anna.screen


@pytest.mark.parametrize(
    "forged",
    ["v1:backto:no-such-move", "v1:backto:bridge", "v1:hard:1:99", "v1:cant:99:0", "v1:ease:1:x"],
)
async def test_a_forged_button_does_no_harm(anna: Person, home: Home, forged: str) -> None:
    await begins(anna)
    with home.store.book() as book:
        before = book.open_session(anna.id)
    anna.taps(anna.screen_message, forged)
    await home.hears()
    assert buttons_of(anna.screen_message)
    with home.store.book() as book:
        assert book.open_session(anna.id) == before
