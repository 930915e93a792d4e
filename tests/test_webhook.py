"""The webhook's door: who has no secret is nobody, and 200 means that it is kept."""

import json
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import aiohttp
import pytest

from bot.settings import read_settings
from bot.webhook import SECRET, listening
from tests.people import Home, Person
from tests.processes import free_port

PASSWORD = "a-secret-of-sixteen"


@pytest.fixture
async def door(home: Home, tmp_path: Path) -> AsyncIterator[str]:
    port = free_port()
    address = f"http://127.0.0.1:{port}/telegram"
    settings = read_settings(
        {"WEBHOOK_URL": address, "WEBHOOK_SECRET": PASSWORD, "PORT": str(port)}
    )
    async with listening(settings, home.intake):
        yield address


def start_of(person: Person) -> bytes:
    """What Telegram would post for /start, taken from the stand-in's own update."""
    user = {"id": person.id, "is_bot": False, "first_name": "Anna"}
    command = {"type": "bot_command", "offset": 0, "length": 6}
    message = {
        "message_id": 1,
        "date": 1772528400,
        "chat": {"id": person.id, "type": "private", "first_name": "Anna"},
        "from": user,
        "text": "/start",
        "entities": [command],
    }
    return json.dumps({"update_id": 7, "message": message}).encode()


@pytest.mark.parametrize("secret", ["", "wrong", PASSWORD[:-1], PASSWORD + "x", "ä"])
async def test_without_the_secret_nothing_is_kept(
    door: str, anna: Person, home: Home, secret: str
) -> None:
    assert await posts(door, start_of(anna), secret) == 403
    assert await home.store.tally() == {}


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b'{"update_id": "7"}', b"\xff"])
async def test_what_is_no_update_is_refused(door: str, home: Home, body: bytes) -> None:
    assert await posts(door, body, PASSWORD) == 400
    assert await home.store.tally() == {}


async def test_a_body_without_end_is_cut_off(door: str, home: Home) -> None:
    assert await posts(door, b"x" * 1_100_000, PASSWORD) == 413
    assert await home.store.tally() == {}


async def test_200_means_that_it_is_kept_and_answered_once(
    door: str, anna: Person, home: Home
) -> None:
    home.world.sends(anna.id, "hello")  # the stand-in, like Telegram, wants to have heard of her
    for _ in range(2):
        assert await posts(door, start_of(anna), PASSWORD) == 200
    await home.settles()
    assert [message["text"][:5] for message in anna.chat] == ["Hello"]


async def posts(address: str, body: bytes, secret: str) -> int:
    async with (
        aiohttp.ClientSession() as session,
        session.post(address, data=BytesIO(body), headers={SECRET: secret}) as answer,
    ):
        return answer.status
