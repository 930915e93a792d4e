"""When the Bot API itself is unwell, or says no: what is sent again, and what never is."""

import asyncio
import logging
import time
from typing import Any

import pytest

from content.pictures import STILL
from localchat.faults import Fault, Faults, Kind
from tests.people import Home, Person, text_of
from tests.test_day import settles
from tests.test_player import begins

BEFORE: tuple[Kind, ...] = ("5xx", "html", "reset_before")
AFTER: tuple[Kind, ...] = ("5xx_after", "reset_after", "truncated")
HANGS = [pytest.param(kind, marks=pytest.mark.slow) for kind in ("hang_before", "hang_after")]
BAN_S = 2


class Noted(Faults):
    """Faults, and by a real clock when each call came: the test's own clock stands still."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[tuple[float, str, object]] = []

    def take(self, method: str, chat_id: object) -> Fault | None:
        self.came.append((time.monotonic(), method, chat_id))
        return super().take(method, chat_id)

    def to_chat(self, person: int) -> list[float]:
        return [at for at, _, chat in self.came if chat == person]


@pytest.mark.slow
async def test_retry_after_is_obeyed_to_the_letter(anna: Person, bob: Person, home: Home) -> None:
    await begins(anna)
    await begins(bob)
    noted = home.world.faults = Noted()
    noted.add(Fault("*", anna.id, "429", retry_after=BAN_S))
    step = anna.screen
    anna.taps(anna.screen_message, first_data(anna))
    await asyncio.gather(home.hears(), says_something_more(anna, bob, home))
    refused, *later = noted.to_chat(anna.id)
    assert later
    assert min(later) - refused >= BAN_S
    assert min(noted.to_chat(bob.id)) - refused < BAN_S  # others need not wait
    assert "/privacy" in anna.screen
    assert step not in [text_of(message) for message in anna.chat]


async def says_something_more(anna: Person, bob: Person, home: Home) -> None:
    await asyncio.sleep(0.3)
    home.world.sends(anna.id, "/help")
    home.world.sends(bob.id, "/help")
    await home.hears()


@pytest.mark.parametrize("kind", [*BEFORE, *AFTER, *HANGS])
async def test_an_answer_that_may_have_arrived_is_not_sent_again(
    anna: Person, home: Home, kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    await begins(anna)
    sent = len(home.calls("sendMessage"))
    home.world.faults.add(Fault("sendMessage", anna.id, kind))
    await anna.sends("/help")
    assert len(home.calls("sendMessage")) == sent + 1
    await anna.sends("/help")  # as anybody would who got no answer
    assert len(home.calls("sendMessage")) == sent + 2
    assert "/privacy" in anna.screen
    assert not errors(caplog)


@pytest.mark.parametrize("kind", [*BEFORE, *AFTER, *HANGS])
async def test_an_edit_is_made_again(
    anna: Person, home: Home, kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    await begins(anna)
    tapped = anna.screen_message["message_id"]
    home.world.faults.add(Fault("editMessageMedia", anna.id, kind))
    home.world.faults.add(Fault("editMessageCaption", anna.id, kind))
    await anna.presses("Start")
    assert "Done" in anna.buttons
    assert anna.screen_message["message_id"] == tapped
    await anna.presses("Done")
    assert "2 of" in anna.screen
    assert not errors(caplog)


async def test_an_edit_that_fails_for_long_leaves_the_way_open(
    anna: Person, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    await begins(anna)
    for method in ("editMessageMedia", "editMessageCaption"):
        home.world.faults.add(Fault(method, anna.id, "5xx", times=100))
    await anna.presses("Start")
    assert "Start" in anna.buttons  # nothing could be shown
    assert len(home.calls("editMessageMedia") + home.calls("editMessageCaption")) < 10
    home.world.faults.clear()
    await anna.presses("Start")
    assert "1 of" in anna.screen
    assert "Done" in anna.buttons
    assert not errors(caplog)


async def test_not_modified_is_no_trouble(
    anna: Person, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    """It was delivered, the bot did not learn it, and makes the same edit again."""
    await anna.sends("/start")
    home.world.faults.add(Fault("editMessageText", anna.id, "reset_after"))
    await anna.presses("I'm 18 or over and agree")
    assert "message is not modified" in refusals(home)[-1]
    assert "None of these" in anna.buttons
    assert not errors(caplog)


async def test_a_query_that_is_too_old_is_no_trouble(
    anna: Person, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    await begins(anna)
    screen = anna.screen_message
    query = home.world.taps(anna.id, screen["message_id"], first_data(anna))
    home.world.queries.answer(query)  # from now on Telegram does not know it
    await home.hears()
    assert any("query is too old" in words for words in refusals(home))
    assert "Done" in anna.buttons
    assert not errors(caplog, logging.WARNING)


async def test_who_deletes_the_screen_gets_a_fresh_one(
    anna: Person, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    await begins(anna)
    screen = anna.screen_message
    anna.taps(screen, first_data(anna))
    home.world.deletes(anna.id, screen["message_id"])
    await home.hears()
    assert any("message to edit not found" in words for words in refusals(home))
    assert "Done" in anna.buttons
    assert anna.screen_message["message_id"] > screen["message_id"]
    assert not errors(caplog)


async def test_a_file_that_telegram_forgot_goes_up_once_more(
    anna: Person, bob: Person, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    await home.store.keep_file_id(1000, STILL.name, "AgACAgQAAxkBAAIForgotten")
    await begins(anna)
    assert "1 of" in anna.screen
    assert any("wrong file identifier" in words for words in refusals(home))
    media = [call["media"]["media"] for call in home.calls("editMessageMedia")]
    await begins(bob)
    [again] = [c["media"]["media"] for c in home.calls("editMessageMedia")][len(media) :]
    assert [source.startswith("attach:") for source in [*media, again]] == [False, True, False]
    assert again != media[0]
    assert not errors(caplog)


async def test_after_a_block_nothing_is_sent_until_they_come_back(
    anna: Person, home: Home, caplog: pytest.LogCaptureFixture
) -> None:
    await settles(anna)
    home.world.faults.add(Fault("sendMessage", anna.id, "403"))
    await anna.sends("/help")
    before = to_chat(anna, home)
    await home.later(days=3)
    assert to_chat(anna, home) == before
    await anna.sends("/start")
    await home.to_next_nudge()
    assert "Time to move" in anna.last
    assert not errors(caplog)


def first_data(person: Person) -> str:
    keyboard = person.screen_message["reply_markup"]["inline_keyboard"]
    return str(keyboard[0][0]["callback_data"])


def refusals(home: Home) -> list[str]:
    """What the stand-in said no with."""
    answers: list[dict[str, Any]] = [c.response for c in home.world.ledger if c.response]
    return [str(answer["description"]) for answer in answers if not answer["ok"]]


def to_chat(person: Person, home: Home) -> int:
    return sum(call.params.get("chat_id") == person.id for call in home.world.ledger)


def errors(caplog: pytest.LogCaptureFixture, least: int = logging.ERROR) -> list[str]:
    return [r.getMessage() for r in caplog.records if r.levelno >= least]
