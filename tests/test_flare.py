"""A bad moment, from the tap to the next day, with the clock moved."""

from tests.people import Home, Person, buttons_of, data_of, text_of
from tests.test_day import settles
from tests.test_first_meeting import meets

CLEAN = ("None of these", "None of these")


async def test_from_the_tap_to_the_next_day(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/progress")
    await anna.presses("It hurts now")
    assert "One quick check first, then an easy position" in anna.screen
    await anna.presses_all(*CLEAN)
    assert "Most flare-ups last hours to a day or so" in anna.screen
    assert "draws it in towards the spine" in anna.screen
    await anna.presses("Lying")
    assert anna.screen.startswith("Find your easy position")
    assert anna.buttons[0] == "Start"
    await anna.presses_all("Start", "Done", "Start", "Done", "Skip", "Skip", "Start", "Done")
    assert "of ease" in anna.screen
    await anna.presses("What else may help")
    assert "warm and not hot, 15 to 20 minutes" in anna.screen
    assert "a pharmacist can tell you" in anna.screen
    await anna.presses("The gentle menu")
    assert "A gentle menu for now, because it hurt lately" in anna.screen
    assert anna.buttons[-2:] == ["I'm through it", "It hurts now"]
    await home.later(hours=2)
    assert anna.screen == "How is it now?"
    await anna.presses("Better")
    assert "A gentle menu for now" in anna.screen
    await home.later(hours=22, minutes=30)
    asked = [message for message in anna.chat if "Better" in buttons_of(message)][-1]
    await anna.presses("Same", on=asked)
    assert "Small moves two or three times a day" in anna.screen
    await anna.sends("/progress")
    assert "These days count as they are." in anna.screen


async def test_at_8_there_are_only_positions_and_people(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/hurts")
    await anna.presses_all(*CLEAN, "8 out of 10 or more")
    assert "please talk to a clinician today" in anna.screen
    await anna.presses("Sitting")
    assert anna.screen.startswith("Slow breathing")
    await anna.presses_all("Start", "Done", "Done", "Done")
    await anna.presses("What else may help")
    assert "talk to a clinician today" in anna.screen
    assert "Lie easy, then perhaps a small wave" not in anna.buttons
    await home.later(hours=2)
    await anna.presses("Same")
    assert "It was very strong: please talk to a clinician today." in anna.screen
    await anna.presses("Less than 8 out of 10 now")
    assert "A gentle menu for now" in anna.screen


async def test_worse_is_the_list_again(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/hurts")
    await anna.presses_all(*CLEAN, "Lying")
    await home.later(hours=2)
    await anna.presses("Worse")
    assert "Any of these, new or clearly worse?" in anna.screen
    await anna.presses("Not sure")
    assert "This needs checking now, not exercises." in anna.screen
    assert "It hurts now" not in anna.buttons


async def test_soon_after_one_tap_asks_what_is_new(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/hurts")
    await anna.presses_all(*CLEAN, "Standing or walking")
    await anna.sends("/hurts")
    assert "Anything new, or clearly worse" in anna.screen
    await anna.presses("Nothing new")
    assert "Which position can you bear?" in anna.screen
    assert "No warning signs" not in anna.screen


async def test_a_slip_of_the_thumb_is_two_taps(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/library")
    await anna.presses_all("It hurts now", *CLEAN, "I'm through it")
    assert "gentle moves" in anna.screen
    assert "half of the usual" not in anna.screen


async def test_the_way_is_under_every_screen_but_these(anna: Person) -> None:
    await anna.sends("/start")
    assert "It hurts now" not in anna.buttons, "agreeing comes first"
    await anna.presses("I'm 18 or over and agree")
    assert "It hurts now" not in anna.buttons, "the list comes first"
    await anna.presses("None of these")
    assert "It hurts now" not in anna.buttons, "and so does the second"
    await anna.presses("None of these")
    assert anna.buttons[-1] == "It hurts now"
    for command in ("/library", "/settings", "/progress", "/help", "/privacy", "/delete"):
        await anna.sends(command)
        assert anna.buttons[-1] == "It hurts now", command
    await anna.sends("/today")
    await anna.presses_all("None of these", "Easy")
    assert "Hurts" in anna.buttons
    assert "It hurts now" not in anna.buttons, "a step has its own"
    await anna.sends("/hurts")
    assert "One quick check first" in anna.screen, "and /hurts leaves it"


async def test_a_soft_nudge_names_no_pain(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/hurts")
    await anna.presses_all(*CLEAN, "Sitting")
    await home.later(hours=5)
    [nudge] = [message for message in anna.chat if "In 10 min" in buttons_of(message)]
    assert nudge["caption"].startswith("Time for a change of position.")
    assert "Mini" not in buttons_of(nudge), "it is the least already"


async def test_a_position_from_last_week_means_nothing(anna: Person, home: Home) -> None:
    await settles(anna)
    await anna.sends("/hurts")
    await anna.presses_all(*CLEAN)
    old, data = anna.screen_message, data_of(anna.screen_message, "Lying")
    await anna.presses("I'm through it")
    await home.later(hours=24 * 7)
    anna.taps(old, data)
    await home.hears()
    [now_there] = [each for each in anna.chat if each["message_id"] == old["message_id"]]
    assert "Today's routine" in text_of(now_there)
