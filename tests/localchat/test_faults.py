"""What goes wrong on demand, what the bot sees of it, and what the ledger says really happened."""

import asyncio
import json

import aiohttp
import pytest

from localchat.faults import Fault, Kind
from localchat.world import World
from tests.localchat.bot import Bot, Refused
from tests.localchat.conftest import ANNA, BOB

INSTEAD: dict[Kind, Refused] = {
    "429": Refused(429, "Too Many Requests: retry after 7"),
    "5xx": Refused(500, "Internal Server Error"),
    "401": Refused(401, "Unauthorized"),
    "403": Refused(403, "Forbidden: bot was blocked by the user"),
}
CUT: dict[Kind, bool] = {"reset_before": False, "reset_after": True, "truncated": True}


def seen(world: World) -> list[str]:
    return [message["text"] for message in world.chat(ANNA)[1:]]


@pytest.mark.parametrize(("kind", "refusal"), INSTEAD.items())
async def test_refused_once_and_nothing_happened(
    bot: Bot, world: World, kind: Kind, refusal: Refused
) -> None:
    world.faults.add(Fault("sendMessage", kind=kind, retry_after=7))
    assert await bot.refused("sendMessage", chat_id=ANNA, text="One") == refusal
    assert seen(world) == []
    await bot.says(ANNA, "Two")
    assert [(call.delivered, call.status) for call in world.ledger] == [
        (False, refusal.status),
        (True, 200),
    ]


async def test_too_many_requests_say_how_long_to_wait(bot: Bot, world: World) -> None:
    world.faults.add(Fault(kind="429", retry_after=7))
    form = {"chat_id": str(ANNA), "text": "One"}
    async with bot.http.post(bot.address("sendMessage"), data=form) as response:
        answer = await response.json()
    assert response.headers["Retry-After"] == "7"
    assert answer["parameters"] == {"retry_after": 7}


async def test_a_proxy_may_answer_with_a_page(bot: Bot, world: World) -> None:
    world.faults.add(Fault(kind="html"))
    async with bot.http.post(bot.address("getMe")) as response:
        assert (response.status, response.content_type) == (502, "text/html")
    assert not world.ledger[-1].delivered


@pytest.mark.parametrize(("kind", "happened"), CUT.items())
async def test_the_connection_breaks(bot: Bot, world: World, kind: Kind, happened: bool) -> None:
    world.faults.add(Fault("sendMessage", kind=kind))
    with pytest.raises((aiohttp.ClientConnectionError, aiohttp.ClientPayloadError)):
        await bot.says(ANNA, "One")
    assert seen(world) == (["One"] if happened else [])
    assert world.ledger[-1].delivered is happened
    await bot.says(ANNA, "Two")


async def test_an_error_may_hide_that_it_was_done(bot: Bot, world: World) -> None:
    world.faults.add(Fault("sendMessage", kind="5xx_after"))
    refusal = await bot.refused("sendMessage", chat_id=ANNA, text="One")
    assert refusal == Refused(502, "Bad Gateway")
    assert seen(world) == ["One"]
    assert (world.ledger[-1].delivered, world.ledger[-1].status) == (True, 502)


HANGS: dict[Kind, bool] = {"hang_before": False, "hang_after": True}


@pytest.mark.parametrize(("kind", "happened"), HANGS.items())
async def test_a_bot_that_gives_up(bot: Bot, world: World, kind: Kind, happened: bool) -> None:
    world.faults.add(Fault("sendMessage", kind=kind))
    saying = asyncio.ensure_future(bot.says(ANNA, "One"))
    await world.until(lambda: len(world.ledger) == 1 and seen(world) == ["One"] * happened)
    assert not world.ledger[0].ended
    saying.cancel()
    await world.until(lambda: world.ledger[0].ended)
    assert (world.ledger[0].delivered, world.ledger[0].status) == (happened, 0)
    assert seen(world) == ["One"] * happened


@pytest.mark.parametrize("kind", HANGS)
async def test_a_hang_that_is_cleared_goes_on(bot: Bot, world: World, kind: Kind) -> None:
    world.faults.add(Fault("sendMessage", kind=kind, times=99))
    saying = asyncio.ensure_future(bot.says(ANNA, "One"))
    await world.until(lambda: len(world.ledger) == 1)
    await bot.call("getMe")
    world.faults.clear()
    await saying
    assert seen(world) == ["One"]
    assert (world.ledger[0].delivered, world.ledger[0].status) == (True, 200)
    await bot.says(ANNA, "Two")


async def test_a_fault_keeps_to_its_method_and_chat(bot: Bot, world: World) -> None:
    world.faults.add(Fault("sendMessage", chat_id=ANNA, kind="5xx"))
    await bot.call("getMe")
    await bot.call("sendChatAction", chat_id=ANNA, action="typing")
    await bot.says(BOB)
    assert (await bot.refused("sendMessage", chat_id=ANNA, text="One")).status == 500


async def test_a_fault_may_come_many_times(bot: Bot, world: World) -> None:
    world.faults.add(Fault(kind="5xx", times=2))
    world.faults.add(Fault(kind="401"))
    statuses = [(await bot.answer("getMe")).get("error_code", 200) for _ in range(4)]
    assert statuses == [500, 500, 401, 200]


async def test_every_answer_may_take_longer(bot: Bot, world: World) -> None:
    world.latency_s = 0.05
    before = asyncio.get_running_loop().time()
    await bot.call("getMe")
    assert asyncio.get_running_loop().time() - before >= 0.05


async def test_the_ledger_holds_every_request(bot: Bot, world: World) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]}
    await bot.says(ANNA, "One", reply_markup=markup, disable_notification=True)
    await bot.uploads("sendDocument", {"document": b"Dear Anna"}, chat_id=ANNA)
    await bot.refused("sendTeaPot")
    await Bot(bot.http, bot.url, "1:x").refused("getMe")
    first, second, third, fourth = world.ledger
    assert (first.number, first.method, first.at_utc) == (1, "sendMessage", world.now())
    assert first.params == {
        "chat_id": ANNA,
        "text": "One",
        "reply_markup": markup,
        "disable_notification": True,
    }
    assert first.response
    assert first.response["result"].items() <= world.chat(ANNA)[1].items()
    assert second.params["document"] == {"name": "document.bin", "size": 9}
    assert b"Dear" not in json.dumps(second.params).encode()
    assert (third.method, third.status) == ("sendTeaPot", 404)
    assert (fourth.method, fourth.status, fourth.delivered) == ("getMe", 401, False)
    assert world.ledger.after(2) == [third, fourth]
    assert world.ledger.of("sendMessage") == [first]


async def test_the_ledger_remembers_so_many(bot: Bot, world: World) -> None:
    for _ in range(20_001):
        world.ledger.open(world.now(), "getMe", {})
    assert (len(world.ledger), world.ledger[0].number) == (20_000, 2)
    assert world.ledger.close(1, True, 200, None) is None
