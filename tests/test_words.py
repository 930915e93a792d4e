"""Whatever people type, send or forge: the kind answer that fits, and never an exception."""

import logging

import pytest

from tests.people import Home, Person, text_of
from tests.test_day import settles
from tests.test_first_meeting import meets
from tests.test_player import begins

pytestmark = pytest.mark.long


@pytest.fixture(autouse=True)
def nothing_is_logged_as_an_error(caplog: pytest.LogCaptureFixture) -> object:
    yield
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize(
    "words",
    [
        "I can't go on",
        "i cant go on any more",
        "I want to DIE",
        "thinking about suicide",
        "/today I want to kill myself",
    ],
)
async def test_words_of_despair_open_the_crisis_text(anna: Person, words: str) -> None:
    await meets(anna)
    await anna.sends(words)
    assert "I'm glad you said it" in anna.screen


async def test_words_of_despair_before_anything_was_agreed(anna: Person) -> None:
    await anna.sends("I can’t go on")
    assert "I'm glad you said it" in anna.screen


@pytest.mark.parametrize(
    "words",
    ["my groin is numb", "Can't pee since this morning", "pain in BOTH legs", "chest pain!"],
)
async def test_words_of_warning_open_the_list(anna: Person, words: str) -> None:
    await meets(anna)
    await anna.sends(words)
    assert "That sounds like something to check first" in anna.screen


@pytest.mark.parametrize("words", ["what is your number", "number 9", "I am done", "lego"])
async def test_words_that_only_look_like_it_do_not(anna: Person, words: str) -> None:
    await meets(anna)
    await anna.sends(words)
    assert "I didn't catch that" in anna.screen


@pytest.mark.parametrize(
    "words",
    ["hello", "кошка", "<b>bold</b> & <i", "x" * 4000, "/unknown", "🙂", "‮drowssap", "שלום"],
)
async def test_words_that_are_no_command(anna: Person, words: str) -> None:
    await meets(anna)
    await anna.sends(words)
    assert "I didn't catch that" in anna.screen


async def test_short_words_mean_the_command(anna: Person) -> None:
    await meets(anna)
    await anna.sends("Routine")
    assert "Today's routine" in anna.screen
    await anna.sends("break.")
    assert "Start" in anna.buttons


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice", "location", "contact", "dice"])
async def test_what_is_no_text(anna: Person, kind: str) -> None:
    await meets(anna)
    await anna.sends_a(kind)
    assert "I can only read words and taps" in anna.screen


async def test_markup_in_what_is_typed_comes_back_as_text(anna: Person) -> None:
    await settles(anna)
    await anna.presses("Hours")
    await anna.sends("<b>9</b> & more")
    assert "<b>9</b> & more" in anna.screen


async def test_a_group_gets_one_line(anna: Person, home: Home) -> None:
    home.world.sends_in_group(anna.id, "/start@local_bot")
    await home.hears()
    [line] = home.world.chat(-anna.id)[-1:]
    assert "private chat" in text_of(line)


async def test_an_edited_message_is_no_new_one(anna: Person, home: Home) -> None:
    await meets(anna)
    await anna.sends("/today")
    before = anna.chat
    home.world.sends(anna.id, "/delete", edited=True)
    await home.hears()
    assert anna.chat == before


@pytest.mark.parametrize(
    "data",
    [
        "v1:done:999:0",
        "v1:done:1:x",
        "v1:done:1",
        "v1:done:1:0:0",
        "v1:signs:7",
        "v1:signs:-1",
        "v1:felt:1:9",
        "v1:nudge:999999:0",
        "v1:zone:Europe/Nowhere",
        "v1:here:../etc/passwd",
        "v1:here:Mars/Base",
        "v1:hours:23:1",
        "v1:hours:99:100",
        "v1:long:7",
        "v1:at:9999",
        "v1:day:99",
        "v2:done:1:0",
        "",
        "x" * 64,
        "v1:done:999999999999999999:999999999999999999",
    ],
)
async def test_a_forged_tap_changes_nothing(anna: Person, home: Home, data: str) -> None:
    await begins(anna)
    with home.store.book() as book:
        before = book.person(anna.id), book.open_session(anna.id)
    anna.taps(anna.screen_message, data)
    await home.hears()
    with home.store.book() as book:
        assert (book.person(anna.id), book.open_session(anna.id)) == before
    assert anna.screen


async def test_nobody_moves_somebody_elses_routine(anna: Person, bob: Person, home: Home) -> None:
    await begins(anna)
    await begins(bob)
    step = anna.screen
    for label in ("Start", "Skip", "Hurts", "Stop"):
        from_anna = next(
            button["callback_data"]
            for row in anna.screen_message["reply_markup"]["inline_keyboard"]
            for button in row
            if button["text"] == label
        )
        bob.taps(bob.screen_message, from_anna)
        await home.hears()
    await anna.sends("/today")
    assert anna.screen == step


async def test_a_tap_on_a_message_too_old_to_see(anna: Person, home: Home) -> None:
    await begins(anna)
    message = anna.screen_message
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    home.world.taps(anna.id, message["message_id"], data, inaccessible=True)
    await home.hears()
    assert "Done" in anna.buttons
    assert anna.screen_message["message_id"] != message["message_id"]


async def test_help_privacy_and_cancel_answer(anna: Person) -> None:
    await meets(anna)
    for command, words in [
        ("/help", "What I can do"),
        ("/privacy", "What is kept"),
        ("/cancel", "Nothing is going on"),
        ("/warning", "The warning signs"),
    ]:
        await anna.sends(command)
        assert words in anna.screen, command


async def test_cancel_ends_what_is_under_way(anna: Person) -> None:
    await begins(anna)
    await anna.sends("/cancel")
    assert "Nothing done this time" in anna.screen
