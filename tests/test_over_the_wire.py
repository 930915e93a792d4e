"""The same conversation with a token and TELEGRAM_API_URL: by long polling and by webhook."""

from pathlib import Path
from typing import Any

import pytest

from localchat.serving import serve
from localchat.world import World
from tests.people import buttons_of, data_of, text_of
from tests.processes import bot, free_port

pytestmark = pytest.mark.slow
TOKEN = "2000:over-the-wire"
ANNA = 42
SECRET = "a-secret-of-sixteen"


@pytest.fixture
def world() -> World:
    world = World(TOKEN)
    world.add_person(ANNA, "Anna")
    return world


async def test_by_long_polling(world: World, tmp_path: Path) -> None:
    async with serve(world, port=0) as address:
        with bot(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address):
            await talk(world)


async def test_by_webhook(world: World, tmp_path: Path) -> None:
    port = free_port()
    webhook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram", "WEBHOOK_SECRET": SECRET}
    async with serve(world, port=0) as address:
        line = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": address, "PORT": str(port)}
        with bot(tmp_path, "web", **line, **webhook):
            await world.until(lambda: was_called(world, "setWebhook"), within_s=20)
            await talk(world)
    assert not was_called(world, "getUpdates")


async def talk(world: World) -> None:
    """From /start to the zone that is confirmed, as a person who waits for each answer."""
    world.sends(ANNA, "/start")
    await sees(world, "Hello, I'm Unkink")
    for label, answer in (
        ("I'm 18 or over and agree", "Before we move"),
        ("None of these", "The second and last list"),
        ("None of these", "No warning signs in your answers"),
        ("None of these", "Here is a first round"),
        ("Easy", "1 of"),
    ):
        press(world, label)
        await sees(world, answer)
    while "How is the back now?" not in screen(world):
        before = screen(world)
        press(world, "Start" if "Start" in buttons_of(message(world)) else "Done")
        await world.until(lambda before=before: screen(world) != before)  # type: ignore[misc]
    press(world, "Same or better")
    await sees(world, "type the city you are in")
    world.sends(ANNA, "Kolkata")
    await sees(world, "there, right?")
    press(world, "Yes")
    await sees(world, "Asia/Kolkata")


def press(world: World, label: str) -> None:
    world.taps(ANNA, message(world)["message_id"], data_of(message(world), label))


async def sees(world: World, words: str) -> None:
    await world.until(lambda: words in screen(world), within_s=20)


def screen(world: World) -> str:
    return text_of(message(world))


def message(world: World) -> dict[str, Any]:
    """The newest with buttons; an empty one while there is none."""
    shown = [m for m in world.chat(ANNA) if m["from"]["is_bot"] and buttons_of(m)]
    return shown[-1] if shown else {}


def was_called(world: World, method: str) -> bool:
    return any(call.method == method for call in world.ledger)
