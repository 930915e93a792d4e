import asyncio
import json

import pytest

from localchat.world import World
from tests.localchat.bot import Bot, Json, Refused
from tests.localchat.conftest import ANNA, BOB, Clock


def texts(updates: list[Json]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def waits(bot: Bot, world: World, **params: object) -> asyncio.Task[Json]:
    """A poll that has arrived, and found nothing."""
    before = len(world.ledger.of("getUpdates"))
    poll = asyncio.ensure_future(bot.answer("getUpdates", timeout=30, **params))
    await world.until(lambda: len(world.ledger.of("getUpdates")) > before)
    return poll


async def test_what_people_do_is_fetched_in_order(bot: Bot, world: World) -> None:
    for text in ("one", "two", "three"):
        world.sends(ANNA, text)
    updates = await bot.fetches()
    assert texts(updates) == ["one", "two", "three"]
    first = updates[0]["update_id"]
    assert [update["update_id"] for update in updates] == [first, first + 1, first + 2]


async def test_an_update_repeats_until_it_is_confirmed(bot: Bot, world: World) -> None:
    world.sends(ANNA, "one")
    world.sends(ANNA, "two")
    [first] = await bot.fetches(limit=1)
    assert texts(await bot.fetches(offset=first["update_id"])) == ["one", "two"]
    assert texts(await bot.fetches(offset=first["update_id"] + 1)) == ["two"]
    assert texts(await bot.fetches(offset=0)) == ["two"]


async def test_a_negative_offset_forgets_all_but_the_last(bot: Bot, world: World) -> None:
    for text in ("one", "two", "three"):
        world.sends(ANNA, text)
    assert texts(await bot.fetches(offset=-2)) == ["two", "three"]
    assert texts(await bot.fetches()) == ["two", "three"]


async def test_a_poll_waits_for_the_next_update(bot: Bot, world: World) -> None:
    poll = await waits(bot, world)
    world.sends(ANNA, "at last")
    assert texts((await poll)["result"]) == ["at last"]


async def test_what_comes_at_once_is_fetched_at_once(bot: Bot, world: World) -> None:
    poll = await waits(bot, world)
    world.sends(ANNA, "one")
    world.sends(BOB, "two")
    assert texts((await poll)["result"]) == ["one", "two"]


@pytest.mark.slow
async def test_a_poll_ends_with_nothing(bot: Bot) -> None:
    before = asyncio.get_running_loop().time()
    assert await bot.fetches(offset=1, timeout=1) == []
    assert asyncio.get_running_loop().time() - before > 0.9


async def test_the_first_of_two_pollers_is_turned_away(bot: Bot, world: World) -> None:
    first = await waits(bot, world)
    second = await waits(bot, world)
    answer = await first
    assert (answer["error_code"], answer["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    )
    world.sends(ANNA, "for the second")
    assert texts((await second)["result"]) == ["for the second"]


async def test_with_a_webhook_there_is_no_polling(bot: Bot, world: World) -> None:
    poll = await waits(bot, world)
    await bot.call("setWebhook", url="http://127.0.0.1:9/hook")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    assert await bot.refused("getUpdates") == Refused(
        409,
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first",
    )
    await bot.call("deleteWebhook")
    assert await bot.fetches(offset=1) == []


async def test_a_bot_that_hangs_up_misses_nothing(bot: Bot, world: World) -> None:
    poll = await waits(bot, world)
    poll.cancel()
    await world.until(lambda: world.ledger[-1].ended)
    world.sends(ANNA, "still here")
    assert texts(await bot.fetches()) == ["still here"]
    assert [call.delivered for call in world.ledger.of("getUpdates")] == [False, True]


async def test_only_what_the_bot_wants(bot: Bot, world: World) -> None:
    await bot.fetches(offset=1, timeout=0, allowed_updates=["callback_query"])
    world.sends(ANNA, "unwanted")
    world.taps(ANNA, 1, "wanted")
    assert [set(update) for update in await bot.fetches()] == [{"update_id", "callback_query"}]


async def test_the_wish_lasts_and_an_empty_one_means_all(bot: Bot, world: World) -> None:
    await bot.fetches(offset=1, allowed_updates=["callback_query"])
    world.sends(ANNA, "before")
    await bot.fetches(offset=2, allowed_updates=["nonsense in a string"][0])
    world.sends(ANNA, "after nonsense")
    await bot.fetches(offset=3, allowed_updates=[])
    world.sends(ANNA, "after all")
    assert texts(await bot.fetches()) == ["after all"]


AGES = {
    "a message of a day": (lambda world: world.sends(ANNA, "x"), 86_399, True),
    "an older one": (lambda world: world.sends(ANNA, "x"), 86_400, False),
    "a fresh tap": (lambda world: world.taps(ANNA, 1, "x"), 149, True),
    "an old tap": (lambda world: world.taps(ANNA, 1, "x"), 150, False),
    "a block of a day": (lambda world: world.blocks(ANNA), 86_399, True),
    "an older block": (lambda world: world.blocks(ANNA), 86_400, False),
}


@pytest.mark.parametrize(("happens", "seconds", "there"), AGES.values(), ids=AGES)
async def test_what_waits_too_long_is_lost(
    bot: Bot, world: World, clock: Clock, happens: object, seconds: int, there: bool
) -> None:
    assert callable(happens)
    happens(world)
    clock.moves(seconds=seconds)
    assert len(await bot.fetches()) == there
    assert len(world.updates) == there


async def test_a_lost_tap_does_not_hide_what_is_behind_it(
    bot: Bot, world: World, clock: Clock
) -> None:
    world.sends(ANNA, "first")
    world.taps(ANNA, 1, "x")
    world.sends(ANNA, "last")
    clock.moves(seconds=200)
    assert texts(await bot.fetches()) == ["first", "last"]


async def test_who_asks_the_same_in_a_hurry_gets_one_update(bot: Bot, world: World) -> None:
    world.sends(ANNA, "one")
    world.sends(ANNA, "two")
    assert texts(await bot.fetches(offset=1)) == ["one", "two"]
    assert texts(await bot.fetches(offset=1)) == ["one"]


async def test_any_update_may_be_put_in(bot: Bot, world: World) -> None:
    world.raw_update({"message": {"date": "not a number"}})
    world.raw_update({"update_id": 900, "some_day_telegram": {"adds": "this"}})
    updates = await bot.fetches()
    assert updates[0]["message"] == {"date": "not a number"}
    assert updates[1] == {"update_id": 900, "some_day_telegram": {"adds": "this"}}
    world.sends(ANNA, "next")
    assert (await bot.fetches(offset=901))[0]["update_id"] == 901


async def test_a_limit_beyond_a_hundred_is_a_hundred(bot: Bot, world: World) -> None:
    for _ in range(101):
        world.sends(ANNA, "x")
    assert len(await bot.fetches(offset=1, limit=500)) == 100
    assert len(json.dumps(await bot.fetches(offset=2, limit=7))) > 7
