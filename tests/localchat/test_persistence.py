"""A restart goes on where the last run ended, however it ended."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from localchat.serving import serve
from localchat.world import World
from tests.localchat.bot import Bot, button, keyboard
from tests.localchat.conftest import ANNA, BOB, TOKEN, Clock
from tests.localchat.films import film, png

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def running(folder: Path, clock: Clock) -> AsyncIterator[tuple[World, Bot]]:
    world = World(TOKEN, folder=folder, now=clock, wall_clock=clock.seconds)
    try:
        async with serve(world, port=0) as url, aiohttp.ClientSession() as http:
            yield world, Bot(http, url, TOKEN)
    finally:
        world.close()


async def test_everything_is_there_again(tmp_path: Path, clock: Clock) -> None:
    async with running(tmp_path, clock) as (world, bot):
        world.add_person(ANNA, "Anna", language_code="en")
        world.add_person(BOB, "Bob")
        world.sends(ANNA, "/start")
        message = await bot.says(ANNA, "Ready?", reply_markup=keyboard(button("Go")))
        await bot.uploads("sendAnimation", {"animation": film()}, chat_id=ANNA)
        await bot.call("setMyCommands", commands=[{"command": "today", "description": "Go"}])
        await bot.call("setMyName", name="Unkink")
        await bot.fetches(offset=2, allowed_updates=["message", "callback_query"])
        query_id = world.taps(ANNA, message, "v1:done")
        world.blocks(BOB)
        seen, people, shown = world.chat(ANNA), world.people(), world.bot(ANNA)
    async with running(tmp_path, clock) as (world, bot):
        assert (world.chat(ANNA), world.people(), world.bot(ANNA)) == (seen, people, shown)
        assert world.file(seen[-1]["media"]["file_id"]) == (film(), "video/mp4")
        [update] = await bot.fetches(offset=1)
        assert (update["update_id"], update["callback_query"]["id"]) == (2, query_id)
        await bot.call("answerCallbackQuery", callback_query_id=query_id)
        assert world.updates.allowed == ["message", "callback_query"]
        await bot.call("editMessageText", chat_id=ANNA, message_id=message, text="Go on")


async def test_numbers_are_never_given_twice(tmp_path: Path, clock: Clock) -> None:
    async with running(tmp_path, clock) as (world, bot):
        world.add_person(ANNA, "Anna")
        world.sends(ANNA, "/start")
        await bot.fetches(offset=2)
        message = await bot.says(ANNA)
        await bot.call("deleteMessage", chat_id=ANNA, message_id=message)
        query_id = world.taps(ANNA, 1, "x")
        await bot.call("answerCallbackQuery", callback_query_id=query_id)
        await bot.fetches(offset=3)
    for _ in range(2):
        async with running(tmp_path, clock) as (world, bot):
            assert await bot.says(ANNA) > message
            world.sends(ANNA, "again")
            [update] = await bot.fetches()
            assert update["update_id"] > 2
            assert int(world.taps(ANNA, 1, "x")) > int(query_id)
            await bot.fetches(offset=update["update_id"] + 2)


async def test_a_webhook_lasts(tmp_path: Path, clock: Clock) -> None:
    async with running(tmp_path, clock) as (_, bot):
        await bot.call("setWebhook", url="http://127.0.0.1:9/", secret_token="hush")
    async with running(tmp_path, clock) as (world, bot):
        assert (await bot.call("getWebhookInfo"))["url"] == "http://127.0.0.1:9/"
        assert world.webhooks.current
        assert world.webhooks.current.secret_token == "hush"


async def test_an_answer_is_late_after_a_restart_too(tmp_path: Path, clock: Clock) -> None:
    async with running(tmp_path, clock) as (world, bot):
        world.add_person(ANNA, "Anna")
        query_id = world.taps(ANNA, 1, "x")
        await bot.fetches()
    clock.moves(seconds=16)
    async with running(tmp_path, clock) as (_, bot):
        assert (await bot.refused("answerCallbackQuery", callback_query_id=query_id)).status == 400


async def test_a_deleted_chat_is_really_gone(tmp_path: Path, clock: Clock) -> None:
    async with running(tmp_path, clock) as (world, bot):
        world.add_person(ANNA, "Anna")
        world.add_person(BOB, "Bob")
        world.sends(ANNA, "My back hurts")
        world.sends(BOB, "Hello")
        await bot.uploads("sendPhoto", {"photo": png(shade=1)}, chat_id=ANNA)
        photo = await bot.uploads("sendPhoto", {"photo": png(shade=2)}, chat_id=BOB)
        world.taps(ANNA, 1, "v1:secret")
        world.forgets(ANNA)
        assert [person["name"] for person in world.people()] == ["Bob"]
        kept = photo["result"]["photo"][0]["file_id"]
        assert world.file(kept) == (png(shade=2), "image/png")
        on_disk = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        for gone in (b"My back hurts", b"Anna", b"v1:secret", png(shade=1)):
            assert gone not in on_disk
        assert b"Hello" in on_disk
        assert [u["message"]["text"] for u in await bot.fetches()] == ["Hello"]
    async with running(tmp_path, clock) as (world, _):
        assert [person["name"] for person in world.people()] == ["Bob"]


@pytest.mark.parametrize("torn", [b'["person/7", {"id', b"\xff\xfe\x00", b'["person/'])
async def test_a_line_torn_by_a_kill_is_dropped(tmp_path: Path, clock: Clock, torn: bytes) -> None:
    world = World(TOKEN, folder=tmp_path, now=clock)
    world.add_person(ANNA, "Anna")
    world.close()
    with (tmp_path / "chats.jsonl").open("ab") as lines:
        lines.write(torn)
    world = World(TOKEN, folder=tmp_path, now=clock)
    world.add_person(BOB, "Bob")
    world.close()
    world = World(TOKEN, folder=tmp_path, now=clock)
    assert [person["name"] for person in world.people()] == ["Anna", "Bob"]
    world.close()


async def test_the_journal_does_not_grow_for_ever(tmp_path: Path, clock: Clock) -> None:
    async with running(tmp_path, clock) as (world, bot):
        world.add_person(ANNA, "Anna")
        world.sends(ANNA, "/start")
        record = world.messages.chat(ANNA)[0]
        for _ in range(12_000):
            world.messages.put(record)
        lines = (tmp_path / "chats.jsonl").read_bytes().count(b"\n")
        assert lines < 6_000
        await bot.says(ANNA, "Still there")
    async with running(tmp_path, clock) as (world, _):
        assert [m["text"] for m in world.chat(ANNA)] == ["/start", "Still there"]


async def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    """The process is killed while a bot writes as fast as it can."""
    command = [sys.executable, "-m", "localchat", "--port", "0", "--folder", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(4)]
        url, token = said[0].split()[-1].rstrip("/"), said[3].split()[-1]
        async with aiohttp.ClientSession() as http:
            bot = Bot(http, url, token)
            page = {"person": 1001, "text": "/start"}
            async with http.post(f"{url}/local/send", json=page) as response:
                assert response.status < 300
            acknowledged = [await bot.says(1001, f"{n}") for n in range(50)]
            saying = [asyncio.ensure_future(bot.says(1001, "more")) for _ in range(20)]
            await asyncio.wait(saying, return_when=asyncio.FIRST_COMPLETED)
            process.send_signal(signal.SIGKILL)
            ended = await asyncio.gather(*saying, return_exceptions=True)
        acknowledged += [sent for sent in ended if isinstance(sent, int)]
    finally:
        process.kill()
        process.wait()
        assert process.stdout
        process.stdout.close()
    world = World(token, folder=tmp_path)
    there = {message["message_id"] for message in world.chat(1001)}
    world.close()
    assert len(acknowledged) > 50
    assert set(acknowledged) <= there


def test_a_folder_that_cannot_be_written_is_told_at_once(tmp_path: Path) -> None:
    occupied = tmp_path / "a file"
    occupied.write_text("")
    with pytest.raises(OSError, match="a file"):
        World(TOKEN, folder=occupied)


def test_the_journal_is_for_nobody_else(tmp_path: Path) -> None:
    World(TOKEN, folder=tmp_path / "local").close()
    assert os.stat(tmp_path / "local" / "chats.jsonl").st_mode & 0o077 == 0
