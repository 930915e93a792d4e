import asyncio

import pytest

from localchat.world import World
from tests.localchat.bot import Bot, Json
from tests.localchat.conftest import ANNA, BOB, TOKEN, Clock


async def heard(bot: Bot) -> Json:
    [update] = await bot.fetches()
    return update


async def test_a_text_as_the_bot_hears_it(bot: Bot, world: World, clock: Clock) -> None:
    world.sends(ANNA, "Hello")
    assert (await heard(bot))["message"] == {
        "message_id": 3,
        "from": {"id": ANNA, "is_bot": False, "first_name": "Anna", "language_code": "en"},
        "chat": {"id": ANNA, "first_name": "Anna", "type": "private"},
        "date": int(clock.now.timestamp()),
        "text": "Hello",
    }


COMMANDS: dict[str, tuple[str, list[tuple[int, int]]]] = {
    "alone": ("/start", [(0, 6)]),
    "with a payload": ("/start abc", [(0, 6)]),
    "with the bot's name": ("/start@local_bot", [(0, 16)]),
    "after emoji": ("👍 /today", [(3, 6)]),
    "two": ("/a /b", [(0, 2), (3, 2)]),
    "in a word": ("and/or", []),
    "a path": ("/usr/bin", []),
    "only a slash": ("/ start", []),
    "other letters": ("/старт", []),
    "before a comma": ("/start, please", [(0, 6)]),
}


@pytest.mark.parametrize(("text", "places"), COMMANDS.values(), ids=COMMANDS)
async def test_commands_are_found_as_telegram_finds_them(
    bot: Bot, world: World, text: str, places: list[tuple[int, int]]
) -> None:
    world.sends(ANNA, text)
    entities = (await heard(bot))["message"].get("entities", [])
    assert all(entity["type"] == "bot_command" for entity in entities)
    assert [(entity["offset"], entity["length"]) for entity in entities] == places


async def test_an_edit_is_heard_as_such(bot: Bot, world: World, clock: Clock) -> None:
    world.sends(ANNA, "Helo")
    await bot.fetches()
    clock.moves(minutes=1)
    world.sends(ANNA, "Hello", edited=True)
    [_, update] = await bot.fetches(offset=1)
    edited = update["edited_message"]
    assert (edited["text"], edited["edit_date"]) == ("Hello", edited["date"] + 60)
    assert [m["text"] for m in world.chat(ANNA)] == ["/start", "Hello"]


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice", "location", "contact", "dice"])
async def test_other_things_are_heard(bot: Bot, world: World, kind: str) -> None:
    world.sends_other(ANNA, kind)
    message = (await heard(bot))["message"]
    assert kind in message
    assert "text" not in message


async def test_a_kind_that_does_not_exist_is_a_mistake_of_the_test(world: World) -> None:
    with pytest.raises(LookupError, match="hologram"):
        world.sends_other(ANNA, "hologram")
    with pytest.raises(LookupError, match="999"):
        world.sends(999, "Hello")


async def test_a_group_has_a_chat_of_its_own(bot: Bot, world: World) -> None:
    world.sends_in_group(ANNA, "/start")
    message = (await heard(bot))["message"]
    assert message["chat"]["type"] == "group"
    assert message["chat"]["id"] < 0
    await bot.says(message["chat"]["id"], "In private, please")
    assert [m["text"] for m in world.chat(ANNA)] == ["/start"]


async def test_blocking_is_heard_once(bot: Bot, world: World) -> None:
    world.blocks(ANNA)
    world.blocks(ANNA)
    change = (await heard(bot))["my_chat_member"]
    assert change["chat"]["id"] == ANNA
    states = (change["old_chat_member"]["status"], change["new_chat_member"]["status"])
    assert states == ("member", "kicked")
    assert change["new_chat_member"]["user"]["is_bot"]


async def test_who_writes_again_has_unblocked(bot: Bot, world: World) -> None:
    world.blocks(ANNA)
    world.sends(ANNA, "/start")
    updates = await bot.fetches()
    assert [list(update)[1] for update in updates] == [
        "my_chat_member",
        "my_chat_member",
        "message",
    ]
    assert updates[1]["my_chat_member"]["new_chat_member"]["status"] == "member"
    await bot.says(ANNA)


async def test_people_are_listed(world: World) -> None:
    world.blocks(BOB)
    assert world.people() == [
        {"id": ANNA, "name": "Anna", "blocked": False},
        {"id": BOB, "name": "Bob", "blocked": True},
    ]


async def test_a_deleted_message_is_seen_no_more(bot: Bot, world: World) -> None:
    world.deletes(ANNA, await bot.says(ANNA))
    assert [m["text"] for m in world.chat(ANNA)] == ["/start"]


async def test_everything_is_told_to_who_watches(bot: Bot, world: World) -> None:
    watched = world.subscribe()
    message = await bot.says(ANNA, "One")
    await bot.call("editMessageText", chat_id=ANNA, message_id=message, text="Two")
    await bot.call("deleteMessage", chat_id=ANNA, message_id=message)
    await bot.call("setMyCommands", commands=[])
    seen = [await anext(watched) for _ in range(8)]
    assert [event.kind for event in seen] == [
        *("message", "call", "edit", "call"),
        *("delete", "call", "commands", "call"),
    ]
    assert [event.person for event in seen] == [ANNA] * 6 + [None] * 2
    assert seen[0].payload["text"] == "One"
    assert seen[2].payload["text"] == "Two"
    assert seen[4].payload == {"message_id": message}
    assert seen[1].payload["method"] == "sendMessage"
    watched.close()
    with pytest.raises(StopAsyncIteration):
        await anext(watched)


async def test_who_stops_listening_is_let_go(world: World) -> None:
    watched = world.subscribe()
    for _ in range(1001):
        world.sends(ANNA, "x")
    assert len([event async for event in watched]) == 1000


async def test_waiting_for_what_will_be(bot: Bot, world: World) -> None:
    saying = asyncio.ensure_future(bot.says(ANNA, "Soon"))
    await world.until(lambda: world.chat(ANNA)[-1]["text"] == "Soon")
    await saying


async def test_waiting_for_what_never_comes(world: World) -> None:
    with pytest.raises(TimeoutError):
        await world.until(lambda: False, within_s=0.01)


@pytest.mark.parametrize("token", ["", "abc", "abc:def", "1:", "1:a b"])
def test_a_token_that_no_bot_could_have(token: str) -> None:
    with pytest.raises(ValueError, match="token") as wrong:
        World(token)
    assert TOKEN not in str(wrong.value)
