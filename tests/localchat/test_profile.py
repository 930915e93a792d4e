import pytest

from localchat.world import World
from tests.localchat.bot import Bot, Json, Refused
from tests.localchat.conftest import ANNA, BOB

TODAY = {"command": "today", "description": "Today's routine"}
HEUTE = {"command": "today", "description": "Heutige Übungen"}


async def test_who_am_i(bot: Bot) -> None:
    me = await bot.call("getMe")
    assert (me["id"], me["is_bot"], me["username"]) == (1000001, True, "local_bot")
    assert me["can_join_groups"] is True


TEXTS = {"Name": 64, "Description": 512, "ShortDescription": 120}


@pytest.mark.parametrize(("what", "longest"), TEXTS.items())
async def test_what_the_bot_says_of_itself(bot: Bot, what: str, longest: int) -> None:
    name = {"ShortDescription": "short_description"}.get(what, what.lower())
    usual = (await bot.call(f"getMy{what}"))[name]
    assert await bot.call(f"setMy{what}", **{name: "Hello"}) is True
    await bot.call(f"setMy{what}", language_code="de", **{name: "Hallo"})
    assert await bot.call(f"getMy{what}") == {name: "Hello"}
    assert await bot.call(f"getMy{what}", language_code="de") == {name: "Hallo"}
    assert await bot.call(f"getMy{what}", language_code="fr") == {name: "Hello"}
    await bot.call(f"setMy{what}", **{name: ""})
    assert await bot.call(f"getMy{what}") == {name: usual}
    await bot.call(f"setMy{what}", **{name: "a" * longest})
    refusal = await bot.refused(f"setMy{what}", **{name: "a" * (longest + 1)})
    assert refusal.status == 400


async def test_the_new_name_is_shown_everywhere(bot: Bot, world: World) -> None:
    await bot.call("setMyName", name="Unkink")
    message = await bot.call("sendMessage", chat_id=ANNA, text="Hello")
    assert message["from"]["first_name"] == "Unkink"
    assert world.bot(ANNA)["first_name"] == "Unkink"


async def test_commands_are_set_read_and_taken_away(bot: Bot) -> None:
    assert await bot.call("getMyCommands") == []
    assert await bot.call("setMyCommands", commands=[TODAY]) is True
    assert await bot.call("getMyCommands") == [TODAY]
    assert await bot.call("getMyCommands", language_code="de") == []
    await bot.call("deleteMyCommands")
    assert await bot.call("getMyCommands") == []


async def test_a_person_sees_the_commands_meant_for_them(bot: Bot, world: World) -> None:
    anna = {"type": "chat", "chat_id": ANNA}
    for_anna: Json = {"command": "anna", "description": "For Anna"}
    await bot.call("setMyCommands", commands=[TODAY])
    await bot.call("setMyCommands", commands=[HEUTE], language_code="de")
    await bot.call("setMyCommands", commands=[for_anna], scope=anna)
    world.add_person(BOB, "Bob", language_code="de-AT")
    assert world.bot(ANNA)["commands"] == [for_anna]
    assert world.bot(BOB)["commands"] == [HEUTE]
    assert world.bot()["commands"] == [TODAY]


COMMANDS: dict[str, tuple[object, str]] = {
    "upper case": ([TODAY | {"command": "Today"}], "BOT_COMMAND_INVALID"),
    "too long": ([TODAY | {"command": "a" * 33}], "BOT_COMMAND_INVALID"),
    "none": ([{"description": "Today"}], "BOT_COMMAND_INVALID"),
    "no description": ([TODAY | {"description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
    "long description": (
        [TODAY | {"description": "a" * 257}],
        "BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    "over a hundred": ([TODAY] * 101, "BOT_COMMANDS_TOO_MUCH"),
    "a word": (["today"], "can't parse BotCommand: expected an Object"),
}


@pytest.mark.parametrize(("commands", "words"), COMMANDS.values(), ids=COMMANDS)
async def test_commands_that_telegram_refuses(bot: Bot, commands: object, words: str) -> None:
    refusal = await bot.refused("setMyCommands", commands=commands)
    assert refusal == Refused(400, f"Bad Request: {words}")


async def test_places_and_languages_that_are_none(bot: Bot) -> None:
    scope = {"type": "everywhere"}
    refusal = await bot.refused("setMyCommands", commands=[TODAY], scope=scope)
    words = "can't parse BotCommandScope: unsupported type specified"
    assert refusal == Refused(400, f"Bad Request: {words}")
    refusal = await bot.refused("setMyName", name="a", language_code="english")
    assert refusal == Refused(400, "Bad Request: invalid language code specified")


async def test_the_menu_button(bot: Bot) -> None:
    assert await bot.call("getChatMenuButton") == {"type": "commands"}
    web_app = {"type": "web_app", "text": "Open", "web_app": {"url": "https://example.org/"}}
    assert await bot.call("setChatMenuButton", chat_id=ANNA, menu_button=web_app) is True
    assert await bot.call("getChatMenuButton", chat_id=ANNA) == web_app
    assert await bot.call("getChatMenuButton", chat_id=BOB) == {"type": "commands"}
    refusal = await bot.refused("setChatMenuButton", menu_button={"type": "x"})
    words = "can't parse menu button: MenuButton has unsupported type"
    assert refusal == Refused(400, f"Bad Request: {words}")


async def test_a_chat_is_described(bot: Bot) -> None:
    chat = await bot.call("getChat", chat_id=BOB)
    assert (chat["first_name"], chat["last_name"], chat["type"]) == ("Bob", "Roe", "private")
