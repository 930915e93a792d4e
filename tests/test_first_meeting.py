"""The first meeting: five taps to the first step."""

import pytest

from tests.people import Person


async def test_five_taps_lead_to_the_first_step(anna: Person) -> None:
    await anna.sends("/start")
    assert "Hello, I'm Unkink" in anna.screen
    await anna.presses("I'm 18 or over and agree")
    assert "any of these, new or with this back problem" in anna.screen
    await anna.presses("None of these")
    assert "The second and last list: any of these" in anna.screen
    await anna.presses("None of these")
    assert "No warning signs in your answers" in anna.screen
    assert "anything your body needs care with" in anna.screen
    await anna.presses("None of these")
    assert "Here is a first round" in anna.screen
    await anna.presses("Easy")
    assert "1 of" in anna.screen
    assert "Start" in anna.buttons


async def test_what_is_kept_is_told_before_agreeing(anna: Person) -> None:
    await anna.sends("/start")
    await anna.presses("What exactly do you keep?")
    assert "time zone" in anna.screen
    await anna.presses("I'm 18 or over and agree")
    assert "Before we move" in anna.screen


async def test_no_exercise_before_consent(anna: Person) -> None:
    for command in ("/today", "/break", "/settings", "/progress", "/pause", "/resume"):
        await anna.sends(command)
        assert "Hello, I'm Unkink" in anna.screen, command


async def test_no_exercise_before_the_warning_signs(anna: Person) -> None:
    await anna.sends("/start")
    await anna.presses("I'm 18 or over and agree")
    for command in ("/today", "/break", "/start"):
        await anna.sends(command)
        assert "Before we move" in anna.screen, command


@pytest.mark.parametrize("answer", ["Yes, one or more", "Not sure"])
async def test_a_warning_sign_locks_the_plan(anna: Person, answer: str) -> None:
    await anna.sends("/start")
    await anna.presses_all("I'm 18 or over and agree", answer)
    assert "This needs checking now, not exercises" in anna.screen
    for command in ("/today", "/break", "/start", "/resume"):
        await anna.sends(command)
        assert "This needs checking now" in anna.screen, command


async def test_two_taps_say_that_they_have_been_seen_and_when(anna: Person) -> None:
    await anna.sends("/start")
    await anna.presses_all("I'm 18 or over and agree", "Not sure")
    await anna.presses("I have been seen by a clinician")
    assert "When did somebody look at it" in anna.screen
    await anna.presses("In the last days")
    assert "One list was still open" in anna.screen, "the second was never answered"
    await anna.presses("None of these")
    assert "What they told you comes before anything I say" in anna.screen
    await anna.presses("None of these")
    await anna.presses("Easy")
    assert "1 of" in anna.screen


async def test_a_visit_from_before_the_sign_opens_no_lock(anna: Person) -> None:
    await anna.sends("/start")
    await anna.presses_all("I'm 18 or over and agree", "Not sure")
    await anna.presses_all("I have been seen by a clinician", "Not since then")
    assert "This needs checking now" in anna.screen


async def test_a_clean_answer_does_not_open_a_lock(anna: Person) -> None:
    await anna.sends("/start")
    await anna.presses_all("I'm 18 or over and agree", "Yes, one or more")
    await anna.presses_all("The warning signs", "None of these")
    assert "This needs checking now" in anna.screen


async def test_start_of_a_known_person_shows_todays_routine(anna: Person) -> None:
    await meets(anna)
    await anna.sends("/start")
    assert "Today's routine" in anna.screen
    assert "Easy" in anna.buttons


async def test_who_cannot_get_to_the_floor_stands(anna: Person) -> None:
    await meets(anna)
    await anna.presses("I can't get to the floor")
    assert "The floor is fine today" in anna.buttons
    await anna.presses("Easy")
    assert "march" in anna.screen.lower() or "stand" in anna.screen.lower()


async def test_start_button_of_a_welcome_may_be_tapped_twice(anna: Person) -> None:
    await anna.sends("/start")
    welcome = anna.screen_message
    await anna.presses("I'm 18 or over and agree")
    await anna.presses("I'm 18 or over and agree", on=welcome)
    assert "Before we move" in anna.screen


async def meets(person: Person) -> None:
    await person.sends("/start")
    await person.presses_all("I'm 18 or over and agree", *["None of these"] * 3)


async def test_no_answer_about_health_is_kept_before_consent(anna: Person) -> None:
    await anna.sends("/warning")
    await anna.presses_all("Not sure", "I have been seen by a clinician", "Today")
    assert "Hello, I'm Unkink" in anna.screen
    with anna.home.store.book() as book:
        kept = book._db.exec_driver_sql("SELECT count(*) FROM screenings").scalar_one()
    assert kept == 0
