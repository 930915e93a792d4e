"""Delivery to a bot that listens: a real server on this machine."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from localchat.world import World
from tests.localchat.bot import Bot, Json, Refused
from tests.localchat.conftest import ANNA, BOB, Clock


@dataclass
class Listener:
    """Answers with the next status of `answers`, then with 200 for ever."""

    url: str = ""
    heard: list[Json] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    body: Json | None = None
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    async def hear(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.begun.set()
        if "slow" in json.dumps(update):
            await self.gate.wait()
        self.heard.append(update)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        status = self.answers.pop(0) if self.answers else 200
        if self.body and status == 200:
            return web.json_response(self.body)
        return web.Response(status=status)

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.heard]


@pytest.fixture
async def listener(world: World) -> AsyncIterator[Listener]:
    world.webhooks.retry_s = 0.01
    listener = Listener()
    app = web.Application()
    app.router.add_post("/hook", listener.hear)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    listener.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook?bot=1"
    yield listener
    listener.gate.set()
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret(
    bot: Bot, world: World, listener: Listener
) -> None:
    await bot.call("setWebhook", url=listener.url, secret_token="hush-hush")
    world.sends(ANNA, "Hello")
    await world.until(lambda: len(world.updates) == 0)
    assert listener.texts == ["Hello"]
    assert listener.secrets == ["hush-hush"]


async def test_without_a_secret_there_is_no_header(
    bot: Bot, world: World, listener: Listener
) -> None:
    await bot.call("setWebhook", url=listener.url)
    world.sends(ANNA, "Hello")
    await world.until(lambda: len(world.updates) == 0)
    assert listener.secrets == [None]


async def test_what_waited_is_posted_when_the_webhook_is_set(
    bot: Bot, world: World, listener: Listener
) -> None:
    world.sends(ANNA, "one")
    world.sends(ANNA, "two")
    await bot.call("setWebhook", url=listener.url)
    await world.until(lambda: len(world.updates) == 0)
    assert listener.texts == ["one", "two"]


async def test_what_waited_may_be_dropped(bot: Bot, world: World, listener: Listener) -> None:
    world.sends(ANNA, "old")
    await bot.call("setWebhook", url=listener.url, drop_pending_updates=True)
    world.sends(ANNA, "new")
    await world.until(lambda: len(world.updates) == 0)
    assert listener.texts == ["new"]


async def test_what_is_dropped_on_its_way_holds_nothing_up(
    bot: Bot, world: World, listener: Listener
) -> None:
    await bot.call("setWebhook", url=listener.url)
    world.sends(ANNA, "slow")
    await asyncio.wait_for(listener.begun.wait(), 5)
    await bot.call("setWebhook", url=listener.url, drop_pending_updates=True)
    listener.gate.set()
    world.sends(ANNA, "new")
    await world.until(lambda: len(world.updates) == 0)
    assert listener.texts == ["slow", "new"]


async def test_a_failed_delivery_is_tried_again_in_order(
    bot: Bot, world: World, listener: Listener
) -> None:
    listener.answers = [500, 404]
    await bot.call("setWebhook", url=listener.url)
    world.sends(ANNA, "one")
    world.sends(ANNA, "two")
    await world.until(lambda: len(world.updates) == 0)
    assert listener.texts == ["one", "one", "one", "two"]
    told = await bot.call("getWebhookInfo")
    assert told["last_error_message"] == "Wrong response from the webhook: 404"


async def test_nobody_listens_until_somebody_does(
    bot: Bot, world: World, listener: Listener, unused_tcp_port: int
) -> None:
    world.webhooks.retry_s = 30
    await bot.call("setWebhook", url=f"http://127.0.0.1:{unused_tcp_port}/")
    world.sends(ANNA, "Hello")
    await world.until(lambda: "last_error_message" in world.webhooks.shown(1, []))
    told = await bot.call("getWebhookInfo")
    assert told["pending_update_count"] == 1
    assert told["last_error_message"] == "Connection failed: ConnectionRefusedError"
    await bot.call("setWebhook", url=listener.url)
    await world.until(lambda: len(world.updates) == 0)
    assert listener.texts == ["Hello"]


async def test_one_chat_does_not_wait_for_another_nor_a_tap_for_a_text(
    bot: Bot, world: World, listener: Listener
) -> None:
    await bot.call("setWebhook", url=listener.url)
    world.sends(ANNA, "slow")
    world.sends(ANNA, "after the slow one")
    world.taps(ANNA, 1, "overtakes")
    world.sends(BOB, "Hello")
    await world.until(lambda: len(world.updates) == 2)
    assert len(listener.heard) == 2
    listener.gate.set()
    await world.until(lambda: len(world.updates) == 0)
    assert [u["message"]["text"] for u in listener.heard[2:]] == ["slow", "after the slow one"]


async def test_one_persons_tap_does_not_wait_for_anothers(
    bot: Bot, world: World, listener: Listener
) -> None:
    await bot.call("setWebhook", url=listener.url)
    world.taps(ANNA, 1, "slow")
    world.taps(ANNA, 1, "after the slow one")
    world.taps(BOB, 1, "quick")
    await world.until(lambda: len(world.updates) == 2)
    assert [update["callback_query"]["data"] for update in listener.heard] == ["quick"]
    listener.gate.set()
    await world.until(lambda: len(world.updates) == 0)


async def test_no_more_connections_than_asked_for(
    bot: Bot, world: World, listener: Listener
) -> None:
    await bot.call("setWebhook", url=listener.url, max_connections=1)
    world.sends(ANNA, "slow")
    world.sends(BOB, "Hello")
    await asyncio.sleep(0.05)
    assert listener.heard == []
    listener.gate.set()
    await world.until(lambda: len(world.updates) == 0)
    assert listener.texts == ["slow", "Hello"]


async def test_what_is_too_old_is_tried_no_more(
    bot: Bot, world: World, listener: Listener, clock: Clock
) -> None:
    listener.answers = [500] * 1000
    await bot.call("setWebhook", url=listener.url)
    world.taps(ANNA, 1, "x")
    await world.until(lambda: "last_error_date" in world.webhooks.shown(0, []))
    clock.moves(seconds=150)
    listener.answers = []
    world.sends(ANNA, "Hello")
    await world.until(lambda: any("message" in update for update in listener.heard))
    assert "callback_query" not in listener.heard[-1]


async def test_the_bot_may_answer_with_a_call(bot: Bot, world: World, listener: Listener) -> None:
    listener.body = {"method": "sendMessage", "chat_id": ANNA, "text": "In passing"}
    await bot.call("setWebhook", url=listener.url)
    world.sends(ANNA, "Hello")
    await world.until(lambda: world.chat(ANNA)[-1]["text"] == "In passing")
    assert world.ledger[-1].method == "sendMessage"
    assert world.ledger[-1].delivered


async def test_the_tap_is_delivered_when_it_is_posted(
    bot: Bot, world: World, listener: Listener, wall: Clock
) -> None:
    await bot.call("setWebhook", url=listener.url)
    query_id = world.taps(ANNA, 1, "x")
    await world.until(lambda: len(world.updates) == 0)
    wall.moves(seconds=16)
    assert (await bot.refused("answerCallbackQuery", callback_query_id=query_id)).status == 400


async def test_what_the_webhook_is(bot: Bot, world: World) -> None:
    assert (await bot.call("getWebhookInfo"))["url"] == ""
    params: Json = {"url": "http://127.0.0.1:9/", "allowed_updates": ["message"]}
    answer = await bot.answer("setWebhook", max_connections=7, **params)
    assert answer["description"] == "Webhook was set"
    again = await bot.answer("setWebhook", max_connections=7, **params)
    assert again["description"] == "Webhook is already set"
    assert await bot.call("getWebhookInfo") == {
        "url": "http://127.0.0.1:9/",
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "max_connections": 7,
        "allowed_updates": ["message"],
    }
    assert (await bot.answer("deleteWebhook"))["description"] == "Webhook was deleted"
    assert (await bot.answer("deleteWebhook"))["description"] == "Webhook is already deleted"
    assert (await bot.answer("setWebhook", url=""))["result"] is True


REFUSED: dict[str, tuple[Json, str]] = {
    "no address": ({"url": "hello"}, "invalid webhook URL specified"),
    "a broken address": ({"url": "http://[::1"}, "invalid webhook URL specified"),
    "another machine": (
        {"url": "https://example.org/hook"},
        "bad webhook: Failed to resolve host: Name or service not known",
    ),
    "a long secret": (
        {"url": "http://127.0.0.1:9/", "secret_token": "a" * 257},
        "secret token is too long",
    ),
    "an odd secret": (
        {"url": "http://127.0.0.1:9/", "secret_token": "hush hush"},
        "secret token contains unallowed characters",
    ),
}


@pytest.mark.parametrize(("params", "words"), REFUSED.values(), ids=REFUSED)
async def test_webhooks_that_are_refused(bot: Bot, params: Json, words: str) -> None:
    assert await bot.refused("setWebhook", **params) == Refused(400, f"Bad Request: {words}")
