import aiohttp
import pytest

from localchat.world import World
from tests.localchat.bot import Bot, Json, Refused, button, keyboard
from tests.localchat.conftest import ANNA, BOB, Clock


async def test_a_message_comes_back_as_telegram_shows_it(bot: Bot, clock: Clock) -> None:
    message = await bot.call("sendMessage", chat_id=BOB, text="Hello")
    assert message == {
        "message_id": 3,
        "from": {
            "id": 1000001,
            "is_bot": True,
            "first_name": "Local bot",
            "username": "local_bot",
        },
        "chat": {
            "id": BOB,
            "first_name": "Bob",
            "last_name": "Roe",
            "username": "bob",
            "type": "private",
        },
        "date": int(clock.now.timestamp()),
        "text": "Hello",
    }


async def test_the_person_sees_it(bot: Bot, world: World) -> None:
    await bot.says(ANNA, "Ready?", reply_markup=keyboard(button("Start")))
    assert [m.get("text") for m in world.chat(ANNA)] == ["/start", "Ready?"]
    assert world.chat(ANNA)[-1]["reply_markup"] == keyboard(button("Start"))


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
async def test_parameters_may_come_in_every_way(bot: Bot, way: str) -> None:
    given: Json = {"chat_id": ANNA, "text": "Grüße", "disable_notification": True}
    address = bot.address("SENDmessage")
    words = {"chat_id": str(ANNA), "text": "Grüße", "disable_notification": "true"}
    form = aiohttp.FormData(words)
    form.add_field("unused", b"a file", filename="unused.txt")
    sent = {
        "query": lambda: bot.http.get(address, params=words),
        "form": lambda: bot.http.post(address, data=words),
        "json": lambda: bot.http.post(address, json=given),
        "multipart": lambda: bot.http.post(address, data=form),
    }
    async with sent[way]() as response:
        answer = await response.json()
    assert answer["result"]["text"] == "Grüße"


REFUSED_TEXTS = {
    "empty": ({"text": ""}, "message text is empty"),
    "missing": ({}, "message text is empty"),
    "only spaces": ({"text": " \n "}, "message text is empty"),
    "only tags": ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
    "too long": ({"text": "a" * 4097}, "message is too long"),
    "too long in UTF-16": ({"text": "👍" * 2048 + "a"}, "message is too long"),
    "far too long": ({"text": "a" * 40_000}, "text is too long"),
    "bad HTML": (
        {"text": "<b>a", "parse_mode": "HTML"},
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    "unknown parse mode": ({"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    "half a character": ({"text": "\ud83d"}, "strings must be encoded in UTF-8"),
    "broken entities": (
        {"text": "a", "entities": [{"type": "bold"}]},
        "can't parse MessageEntity: Can't find field \"offset\"",
    ),
}


@pytest.mark.parametrize(("params", "words"), REFUSED_TEXTS.values(), ids=REFUSED_TEXTS)
async def test_texts_that_telegram_refuses(bot: Bot, params: Json, words: str) -> None:
    given = {"chat_id": ANNA, **params}
    async with bot.http.post(bot.address("sendMessage"), json=given) as response:
        answer = await response.json()
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}


@pytest.mark.parametrize(
    "text",
    ["a" * 4096, "👍" * 2048, "<b>" + "я" * 4096 + "</b>", "&amp;" * 4096, "  " + "a" * 4096],
    ids=["letters", "emoji", "after parsing", "entities", "after trimming"],
)
async def test_the_longest_text_fits(bot: Bot, text: str) -> None:
    await bot.says(ANNA, text, parse_mode="HTML")


CHATS = {
    "unknown": (999, Refused(400, "Bad Request: chat not found")),
    "a name": ("@nobody", Refused(400, "Bad Request: chat not found")),
    "none": ("", Refused(400, "Bad Request: chat_id is empty")),
}


@pytest.mark.parametrize(("chat", "refusal"), CHATS.values(), ids=CHATS)
@pytest.mark.parametrize("method", ["sendMessage", "sendChatAction", "deleteMessage", "getChat"])
async def test_chats_that_are_none(bot: Bot, method: str, chat: object, refusal: Refused) -> None:
    params = {"text": "Hello", "action": "typing", "message_id": 1}
    assert await bot.refused(method, chat_id=chat, **params) == refusal


async def test_a_bot_cannot_write_first(bot: Bot, world: World) -> None:
    world.add_person(44, "Cleo")
    refusal = await bot.refused("sendMessage", chat_id=44, text="Hello")
    assert refusal == Refused(400, "Bad Request: chat not found")
    world.sends(44, "Hi")
    await bot.says(44)


async def test_a_blocked_bot_is_told_so_until_it_is_let_back(bot: Bot, world: World) -> None:
    message = await bot.says(ANNA)
    world.blocks(ANNA)
    refusal = Refused(403, "Forbidden: bot was blocked by the user")
    assert await bot.refused("sendMessage", chat_id=ANNA, text="Hello") == refusal
    edit = {"chat_id": ANNA, "message_id": message, "text": "Hello again"}
    assert await bot.refused("editMessageText", **edit) == refusal
    assert await bot.refused("sendChatAction", chat_id=ANNA, action="typing") == refusal
    world.blocks(ANNA, False)
    await bot.says(ANNA)


async def test_a_silent_message_makes_no_sound(bot: Bot, world: World) -> None:
    await bot.says(ANNA, disable_notification=True)
    await bot.says(ANNA)
    assert [m.get("silent", False) for m in world.chat(ANNA)[-2:]] == [True, False]


async def test_a_reply_carries_what_it_answers(bot: Bot) -> None:
    first = await bot.says(ANNA, "First")
    replied = {"chat_id": ANNA, "text": "Second", "reply_parameters": {"message_id": first}}
    assert (await bot.call("sendMessage", **replied))["reply_to_message"]["text"] == "First"
    replied["reply_parameters"] = {"message_id": 999}
    refusal = Refused(400, "Bad Request: message to be replied not found")
    assert await bot.refused("sendMessage", **replied) == refusal
    replied["reply_parameters"] = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await bot.call("sendMessage", **replied)


async def test_a_chat_action_is_seen_and_a_wrong_one_refused(bot: Bot, world: World) -> None:
    watched = world.subscribe()
    assert await bot.call("sendChatAction", chat_id=ANNA, action="typing") is True
    seen = await anext(watched)
    assert (seen.kind, seen.person, seen.payload) == ("action", ANNA, {"action": "typing"})
    refusal = Refused(400, "Bad Request: wrong parameter action in request")
    assert await bot.refused("sendChatAction", chat_id=ANNA, action="sleeping") == refusal


async def test_a_wrong_token_is_refused(bot: Bot) -> None:
    stranger = Bot(bot.http, bot.url, "1000001:another-secret")
    assert await stranger.refused("getMe") == Refused(401, "Unauthorized")


async def test_an_unknown_method_is_refused_and_logged(
    bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    assert await bot.refused("sendTeaPot") == Refused(404, "Not Found")
    assert "the bot called sendTeaPot, which the local chat does not know" in caplog.messages


async def test_what_is_no_json_is_refused(bot: Bot) -> None:
    headers = {"content-type": "application/json"}
    for body in (b"{", b"[1]"):
        async with bot.http.post(bot.address("getMe"), data=body, headers=headers) as response:
            answer = await response.json()
        assert (response.status, answer["ok"]) == (400, False)
