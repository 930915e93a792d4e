"""The second list of warning signs, under 18, and the number to call: what people see and tap."""

import pytest

from bot.buttons import ConfirmZone
from tests.people import Home, Person, buttons_of, data_of, text_of
from tests.test_day import settles
from tests.test_first_meeting import meets


async def comes_to_the_second_list(person: Person) -> None:
    await person.sends("/start")
    await person.presses_all("I'm 18 or over and agree", "None of these")


@pytest.mark.parametrize("answer", ["Yes, one or more", "Not sure"])
async def test_yes_and_not_sure_hold_everything_at_once(anna: Person, answer: str) -> None:
    await comes_to_the_second_list(anna)
    await anna.presses(answer)
    assert "I'm holding the exercises" in anna.screen
    for command in ("/today", "/break", "/start", "/resume"):
        await anna.sends(command)
        assert "Please talk to a clinician" in anna.screen, command


async def test_which_is_ticked_and_told_by_when(anna: Person) -> None:
    await comes_to_the_second_list(anna)
    await anna.presses_all("Yes, one or more", "Cancer, now or ever", "A lump or a new shape")
    assert "✓ Cancer, now or ever" in anna.buttons
    await anna.presses("✓ A lump or a new shape")
    await anna.presses("That's all")
    assert "ask for an urgent appointment" in anna.screen
    assert "Cancer, now or ever" in anna.screen
    assert "A lump" not in anna.screen
    await anna.presses_all("I have been seen by a clinician", "Today")
    assert "What they told you comes before anything I say" in anna.screen


async def test_an_appointment_lets_them_go_on_gently(anna: Person) -> None:
    await comes_to_the_second_list(anna)
    await anna.presses_all("Yes, one or more", "Only tingling or numb, steady", "That's all")
    assert "make an appointment" in anna.screen
    await anna.presses_all("Go on gently", "None of these", "Easy")
    assert "1 of" in anna.screen


async def test_yes_and_none_ticked_goes_by_the_yes_and_asks_once_more(anna: Person) -> None:
    await comes_to_the_second_list(anna)
    await anna.presses_all("Yes, one or more", "That's all")
    assert "I go by the yes" in anna.screen
    await anna.presses_all("Say which it is", "Peeing, or waves into the groin", "That's all")
    assert "Please get medical advice today" in anna.screen


async def test_a_clean_answer_after_a_yes_goes_by_the_yes(anna: Person) -> None:
    await comes_to_the_second_list(anna)
    second = anna.screen_message
    none = data_of(second, "None of these")
    await anna.presses("Yes, one or more")
    anna.taps(second, none)
    await anna.home.hears()
    assert "I go by the yes" in anna.screen


async def test_a_pause_silences_what_was_planned(anna: Person, home: Home) -> None:
    await settles(anna)
    await home.to_next_nudge()
    nudge = anna.screen_message
    await anna.sends("/warning")
    await anna.presses_all("What to have looked at soon", "Not sure")
    assert nudge["message_id"] not in [message["message_id"] for message in anna.chat]
    before = [text_of(message) for message in anna.chat]
    await home.later(days=3)
    assert [text_of(message) for message in anna.chat] == before


async def test_the_second_list_may_be_seen_by_anybody(anna: Person) -> None:
    await anna.sends("/warning")
    await anna.presses("What to have looked at soon")
    assert "New pain between the shoulder blades" in anna.screen
    await anna.presses("None of these")
    assert "Hello, I'm Unkink" in anna.screen


async def test_under_18_is_told_and_nothing_is_kept(anna: Person) -> None:
    await anna.sends("/start")
    await anna.presses("I'm under 18")
    assert "I'm made for adults" in anna.screen
    assert buttons_of(anna.screen_message) == ["The warning signs"]
    with anna.home.store.book() as book:
        assert book.person(anna.id) is None
    await anna.sends("/today")
    assert "Hello, I'm Unkink" in anna.screen


@pytest.mark.parametrize(
    "forged",
    [
        "v1:which:739678:2",
        "v1:which:999999999999999999:1",
        "v1:tick:0:4096",
        "v1:tick:739678:-1",
        "v1:bsigns:739678:7",
        "v1:bsigns:739678:0",
        "v1:soon",
        "v1:land:XX",
        "v1:place:Mars/Base:DE:1",
        "v1:place:Europe/Berlin:XX:1",
    ],
)
async def test_a_forged_tap_ticks_nothing(anna: Person, forged: str) -> None:
    await meets(anna)
    anna.taps(anna.screen_message, forged)
    await anna.home.hears()
    with anna.home.store.book() as book:
        known = book.person(anna.id)
    assert known is not None
    assert (known.safety, known.country) == ("clear", None)


async def test_once_a_week_there_is_one_more_button(anna: Person, home: Home) -> None:
    await meets(anna)
    assert "Anything new or worrying?" not in anna.buttons
    await home.later(days=7)
    await anna.sends("/today")
    await anna.presses("Anything new or worrying?")
    assert "The warning signs" in anna.screen
    await anna.sends("/break")
    assert "The warning signs" in anna.screen, "it waits for the answer"
    await anna.presses_all("None of these", "None of these")
    assert "No warning signs in your answers" in anna.screen
    assert "Anything new or worrying?" not in anna.buttons


async def test_after_more_than_two_weeks_it_is_asked_again(anna: Person, home: Home) -> None:
    await meets(anna)
    await home.later(days=15)
    await anna.sends("/today")
    assert "It has been more than two weeks" in anna.screen
    await anna.presses_all("None of these", "None of these")
    assert "No warning signs in your answers" in anna.screen


async def test_the_number_is_that_of_the_country_they_confirmed(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/settings")
    await anna.sends("Auckland")
    assert "(New Zealand, Pacific/Auckland)" in anna.screen
    await anna.presses("Yes")
    await anna.sends("chest pain")
    await anna.presses("Not sure")
    assert "call 111 (or the local emergency number" in anna.screen


async def test_without_a_country_it_is_112_or_the_local_one(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/settings")
    await anna.sends("Europe/London")
    await anna.presses("Yes")
    await anna.sends("chest pain")
    await anna.presses("Yes, one or more")
    assert "call your emergency number (112, or your local one)" in anna.screen


async def test_the_crisis_line_of_their_country(anna: Person) -> None:
    await meets(anna)
    await anna.sends("I can't go on")
    assert "In the US and Canada that is 988" in anna.last
    await anna.sends("/settings")
    await anna.sends("Auckland")
    await anna.presses("Yes")
    await anna.sends("I can't go on")
    assert "Please call 1737, the crisis line. Or call 111" in anna.last


async def test_the_country_is_seen_and_changed_in_the_settings(anna: Person) -> None:
    await settles(anna)
    await anna.presses("Country")
    assert "You are in Germany" in anna.screen
    await anna.sends("Narnia")
    assert "I don't know that country" in anna.screen
    await anna.sends("Austria")
    await anna.presses("Austria")
    await anna.presses("Country")
    assert "You are in Austria" in anna.screen


async def test_one_of_several_places_says_its_country_too(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/settings")
    await anna.sends("Birmingham")
    await anna.presses("Birmingham, United Kingdom")
    assert "(United Kingdom, Europe/London)" in anna.screen
    await anna.presses("Yes")
    await anna.presses("Country")
    assert "You are in United Kingdom" in anna.screen


@pytest.mark.parametrize("words", ["I'm 16 years old", "I am under 18"])
async def test_under_18_in_words_is_the_sentence_and_no_plan(anna: Person, words: str) -> None:
    await settles(anna)
    await anna.sends(words)
    assert "I'm made for adults" in anna.screen
    await anna.sends("/today")
    assert "Hello, I'm Unkink" in anna.screen
    before = len(anna.chat)
    await anna.home.later(days=2)
    assert len(anna.chat) == before


async def test_a_clock_elsewhere_takes_back_the_number_of_another_country(anna: Person) -> None:
    await settles(anna)
    for zone, country in (("Europe/Berlin", "DE"), ("America/New_York", None)):
        anna.taps(anna.screen_message, ConfirmZone(zone).pack())
        await anna.home.hears()
        with anna.home.store.book() as book:
            known = book.person(anna.id)
        assert known
        assert (known.zone, known.country) == (zone, country)
