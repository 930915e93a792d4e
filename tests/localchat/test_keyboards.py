import pytest

from localchat.world import World
from tests.localchat.bot import Bot, Json, Refused, button, keyboard
from tests.localchat.conftest import ANNA

UNREADABLE = "can't parse inline keyboard button: "
REFUSED = {
    "65 bytes of data": (keyboard(button("Go", "a" * 65)), "BUTTON_DATA_INVALID"),
    "33 Cyrillic letters": (keyboard(button("Go", "я" * 33)), "BUTTON_DATA_INVALID"),
    "empty text": (
        keyboard(button("")),
        "inline keyboard button text must be non-empty",
    ),
    "blank text": (keyboard(button(" ")), "inline keyboard button text must be non-empty"),
    "no text": (keyboard({"callback_data": "a"}), UNREADABLE + 'Can\'t find field "text"'),
    "text is a number": (
        keyboard({"text": 1, "callback_data": "a"}),
        UNREADABLE + 'Field "text" must be of type String',
    ),
    "no action": (
        keyboard({"text": "Go"}),
        UNREADABLE + "Text buttons are unallowed in the inline keyboard",
    ),
    "empty data": (
        keyboard(button("Go", "")),
        UNREADABLE + "Text buttons are unallowed in the inline keyboard",
    ),
    "data is a number": (
        keyboard({"text": "Go", "callback_data": 7}),
        UNREADABLE + 'Field "callback_data" must be of type String',
    ),
    "unknown style": (
        keyboard(button("Go", style="warning")),
        UNREADABLE + "Invalid button style specified",
    ),
    "button is a word": (
        {"inline_keyboard": [["Go"]]},
        UNREADABLE + "InlineKeyboardButton must be an Object",
    ),
    "row is a button": (
        {"inline_keyboard": [button("Go")]},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    "keyboard is a button": (
        {"inline_keyboard": button("Go")},
        'field "inline_keyboard" must be of type Array',
    ),
    "101 buttons": (
        {"inline_keyboard": [[button("Go")]] * 101},
        "reply markup is too long",
    ),
    "a list": ([button("Go")], "object expected as reply markup"),
    "no JSON": ("{", "can't parse reply keyboard markup JSON object"),
}


@pytest.mark.parametrize(("markup", "words"), REFUSED.values(), ids=REFUSED)
async def test_keyboards_that_telegram_refuses(bot: Bot, markup: object, words: str) -> None:
    refusal = await bot.refused("sendMessage", chat_id=ANNA, text="Hi", reply_markup=markup)
    assert refusal == Refused(400, f"Bad Request: {words}")


async def test_nothing_is_sent_with_a_refused_keyboard(bot: Bot, world: World) -> None:
    before = world.chat(ANNA)
    await bot.refused("sendMessage", chat_id=ANNA, text="Hi", reply_markup=keyboard(button("")))
    assert world.chat(ANNA) == before


TAKEN: dict[str, Json] = {
    "64 bytes of data": keyboard(button("Go", "a" * 64)),
    "32 Cyrillic letters": keyboard(button("Go", "я" * 32)),
    "every style": keyboard(*(button("Go", style=s) for s in ("primary", "success", "danger"))),
    "a link": keyboard({"text": "Read", "url": "https://example.org/"}),
    "100 buttons": {"inline_keyboard": [[button("Go")]] * 100},
}


@pytest.mark.parametrize("markup", TAKEN.values(), ids=TAKEN)
async def test_keyboards_that_telegram_takes(bot: Bot, markup: Json) -> None:
    message = await bot.call("sendMessage", chat_id=ANNA, text="Hi", reply_markup=markup)
    assert message["reply_markup"] == markup


@pytest.mark.parametrize(
    "markup",
    [{"inline_keyboard": []}, {"inline_keyboard": [[]]}, {"remove_keyboard": True}, ""],
    ids=["no rows", "an empty row", "another kind", "nothing"],
)
async def test_a_keyboard_without_buttons_is_none(bot: Bot, markup: object) -> None:
    message = await bot.call("sendMessage", chat_id=ANNA, text="Hi", reply_markup=markup)
    assert "reply_markup" not in message
