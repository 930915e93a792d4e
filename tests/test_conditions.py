"""What a body needs care with, told in the chat: the first meeting, words, later, months later."""

import pytest

from coach.body import Body, Had
from tests.people import Person, data_of

pytestmark = pytest.mark.long


def body_of(person: Person) -> Body:
    with person.home.store.book() as book:
        known = book.person(person.id)
    assert known
    return known.body


async def comes_to_the_question(person: Person) -> None:
    await person.sends("/start")
    await person.presses_all("I'm 18 or over and agree", *["None of these"] * 2)


async def comes_by(person: Person, times: int, every_days: int) -> None:
    """A small break now and then: nobody who comes is asked the warning signs again."""
    for _ in range(times):
        await person.home.later(days=every_days)
        await person.sends("/break")
        await person.presses_all("Start", "Done")


async def test_a_pregnant_woman_at_her_first_meeting(anna: Person) -> None:
    await comes_to_the_question(anna)
    assert "anything your body needs care with" in anna.screen
    await anna.presses_all("Yes, let me pick", "Next", "Next", "Next")
    await anna.presses("Pregnancy")
    assert "talk to your midwife or doctor first" in anna.screen
    assert "When is the baby due?" in anna.screen
    assert anna.buttons[:3] == ["March", "April", "May"]
    await anna.presses("June")
    assert "✓ Pregnancy" in anna.buttons
    await anna.presses("That's all")
    assert "Here is a first round" in anna.screen
    [had] = body_of(anna).had
    assert (had.condition, had.since and had.since.isoformat(), had.within) == (
        *("pregnancy", "2026-06-01", 29),
    )


async def test_a_due_date_can_be_typed_and_nothing_is_lost_by_one_that_cannot_be(
    anna: Person,
) -> None:
    await comes_to_the_question(anna)
    await anna.presses_all("Yes, let me pick", "Next", "Next", "Next", "Pregnancy")
    await anna.sends("31 February")
    assert "“31 February” isn't a day I can use here" in anna.screen
    assert "something like 3 March" in anna.screen
    assert body_of(anna).had == (Had("pregnancy"),)
    await anna.sends("20 weeks")
    assert "✓ Pregnancy" in anna.buttons
    await anna.presses("Back")
    await anna.sends("/settings")
    await anna.sends("body")
    assert "due: between 15 July 2026 and 21 July 2026" in anna.screen


async def test_not_sure(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.presses("Not sure")
    assert "I keep to the gentlest set for now" in anna.screen
    assert "A clinician or physiotherapist can say what more is right for you" in anna.screen
    await anna.presses("That's all")
    assert "Here is a first round" in anna.screen
    await anna.sends("body")
    await anna.presses("No longer “not sure”")
    assert "Nothing that needs special care" in anna.screen
    assert not body_of(anna).unsure


async def test_a_typed_condition_is_ticked(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.sends("I have a herniated disc and carpal tunnel")
    assert "I have noted this" in anna.screen
    assert "Pain down a leg (sciatica), or a disc" in anna.screen
    assert {had.condition for had in body_of(anna).had} == {"sciatica", "wrist"}
    await anna.presses("That's all")
    assert "Here is a first round" in anna.screen


async def test_a_typed_time_bound_one_asks_for_its_day(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.sends("new hip")
    assert "A new hip joint: when was it?" in anna.screen
    await anna.sends("8 weeks ago")
    assert "✓ A new hip joint" in anna.buttons


async def test_typed_words_that_name_nothing_we_know_are_the_safest_set(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.sends("Scheuermann")
    assert "I keep to the gentlest set for now" in anna.screen
    assert "Please check with your clinician" in anna.screen
    assert "Change" in anna.buttons
    assert body_of(anna).unsure


@pytest.mark.parametrize(("words", "answer"), [("none", "first round"), ("No.", "first round")])
async def test_who_only_types_is_understood(anna: Person, words: str, answer: str) -> None:
    await comes_to_the_question(anna)
    await anna.sends(words)
    assert answer in anna.screen
    assert not body_of(anna).told


async def test_warning_words_come_before_all_of_it(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.sends("numb between my legs")
    assert "Any of these, new or clearly worse?" in anna.screen


async def test_silence_loses_no_tick(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.presses_all("Yes, let me pick", "A narrow spinal canal (stenosis)")
    await anna.home.later(days=9)
    await anna.sends("/today")
    assert "This is what you told me. Is it still so, and is it all?" in anna.screen
    assert "A narrow spinal canal (stenosis)" in anna.screen
    await anna.presses("That's all")
    assert "Easy" in anna.buttons


async def test_none_of_these_after_a_tick_says_that_it_stays(anna: Person) -> None:
    await comes_to_the_question(anna)
    question = anna.screen_message
    none = data_of(question, "None of these")
    await anna.presses_all("Yes, let me pick", "A narrow spinal canal (stenosis)")
    anna.taps(question, none)
    await anna.home.hears()
    assert "it stays until you take it off yourself" in anna.screen
    await anna.presses_all("Change", "✓ A narrow spinal canal (stenosis)", "Next", "Next", "Next")
    await anna.presses("That's all")
    assert not body_of(anna).told


async def test_own_teams_clearance_first(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.presses_all("Yes, let me pick", "Next", "Next", "Next")
    await anna.presses_all("Cancer now, a fracture, or fever", "That's all")
    assert "here your own team comes first" in anna.screen
    for command in ("/today", "/break", "/library", "/start"):
        await anna.sends(command)
        assert "here your own team comes first" in anna.screen, command
    await anna.presses_all("My team has cleared me", "That's all")
    assert "Easy" in anna.buttons


async def test_it_can_be_looked_at_and_changed_from_the_settings(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.presses("None of these")
    await anna.sends("/settings")
    await anna.sends("Berlin")
    await anna.presses("Yes")
    await anna.presses("Body and kit")
    assert "Nothing that needs special care" in anna.screen
    await anna.presses_all("Change", "Next", "A wrist, or carpal tunnel", "Next", "Next")
    await anna.presses("That's all")
    await anna.sends("/settings")
    await anna.presses_all("Body and kit", "Kit and floor", "Dumbbells")
    assert "✓ Dumbbells" in anna.buttons
    assert "✓ A floor I can get down to" in anna.buttons
    assert body_of(anna).kit == ("dumbbells",)


async def test_an_exercise_left_out_says_so_and_leads_to_the_page(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.sends("wrist")
    await anna.presses("That's all")
    await anna.sends("Bird-dog")
    assert "Left out for now, because of what you told me" in anna.screen
    assert "Try it now" not in anna.buttons
    assert "Add to my routine" not in anna.buttons
    await anna.presses("Body and kit")
    assert "A wrist, or carpal tunnel" in anna.screen


async def test_a_tick_in_the_middle_of_a_routine_ends_it(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.presses_all("None of these", "Easy")
    await anna.sends("body")
    await anna.presses_all("Change", "Next", "A wrist, or carpal tunnel")
    assert "I ended what was under way" in anna.screen


async def test_three_months_later(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.sends("wrist")
    await anna.presses("That's all")
    await comes_by(anna, times=9, every_days=10)
    await anna.sends("/today")
    assert "Easy" in anna.buttons
    await anna.home.later(days=1)
    await anna.sends("/today")
    assert "Is this still so?" in anna.screen
    assert "A wrist, or carpal tunnel" in anna.screen
    assert anna.buttons[:3] == ["Nothing changed", "Something changed", "Not sure"]
    await anna.presses("Nothing changed")
    assert "Easy" in anna.buttons
    await anna.sends("/today")
    assert "Easy" in anna.buttons


async def test_three_months_away(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.sends("wrist")
    await anna.presses("That's all")
    await anna.home.later(days=90)
    await anna.sends("/today")
    assert "It has been more than two weeks" in anna.screen
    await anna.presses_all("None of these", "None of these")
    assert "This is what you told me. Is it still so, and is it all?" in anna.screen
    assert "A wrist, or carpal tunnel" in anna.screen
    await anna.presses("That's all")
    assert "Easy" in anna.buttons


async def test_twelve_weeks_after_a_birth(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.sends("I gave birth")
    await anna.presses_all("Under 6 weeks ago", "That's all")
    await comes_by(anna, times=12, every_days=7)
    await anna.sends("/today")
    assert "A date has passed. Is the rest still so?" in anna.screen
    assert "Its time is over by the date you gave: A birth or C-section" in anna.screen
    await anna.presses("Nothing changed")
    assert not body_of(anna).told


async def test_named_out_of_the_blue_it_counts_at_once_and_one_tap_takes_it_off(
    anna: Person,
) -> None:
    await comes_to_the_question(anna)
    await anna.presses("None of these")
    await anna.sends("my mother had spine surgery last month")
    assert "The back" in anna.screen
    assert "Was it about somebody else?" in anna.screen
    assert body_of(anna).had == (Had("spine-surgery"),)
    await anna.sends("it was my mother")
    assert not body_of(anna).unsure, "they were not asked for a name"
    await anna.sends("I had spine surgery last month")
    assert "Was it about somebody else?" not in anna.screen, "it is told once"
    await anna.presses("✓ An operation on the spine")
    assert not body_of(anna).told


async def test_two_named_out_of_the_blue_count_both(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.presses("None of these")
    await anna.sends("I am pregnant and have glaucoma")
    assert "I have noted this" in anna.screen
    assert {had.condition for had in body_of(anna).had} == {"pregnancy", "eyes"}


async def test_pain_typed_at_the_question_brings_the_warning_signs(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.sends("my back hurts a lot")
    assert "Any of these, new or clearly worse?" in anna.screen
    assert not body_of(anna).told


async def test_a_move_typed_on_the_page_is_no_condition(anna: Person) -> None:
    await comes_to_the_question(anna)
    await anna.presses("None of these")
    await anna.sends("body")
    await anna.sends("Bird-dog")
    assert "Try it now" in anna.buttons
    assert not body_of(anna).told
