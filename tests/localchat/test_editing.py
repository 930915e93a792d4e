import pytest

from localchat.world import World
from tests.localchat.bot import Bot, Json, Refused, button, keyboard
from tests.localchat.conftest import ANNA, BOB, Clock
from tests.localchat.films import film, png

NOT_MODIFIED = Refused(
    400,
    "Bad Request: message is not modified: specified new message content and reply markup are "
    "exactly the same as a current content and reply markup of the message",
)
GO = keyboard(button("Go"))


async def a_photo(bot: Bot, **params: object) -> Json:
    answer = await bot.uploads("sendPhoto", {"photo": png()}, chat_id=ANNA, **params)
    message: Json = answer["result"]
    return message


async def a_film_id(bot: Bot, seconds: int = 9) -> str:
    sent = {"animation": film(seconds=seconds)}
    answer = await bot.uploads("sendAnimation", sent, chat_id=BOB)
    return str(answer["result"]["animation"]["file_id"])


async def test_a_text_is_edited_in_place(bot: Bot, world: World, clock: Clock) -> None:
    message = await bot.says(ANNA, "One")
    clock.moves(minutes=1)
    params = {"chat_id": ANNA, "message_id": message, "text": "<b>Two</b>", "parse_mode": "HTML"}
    edited = await bot.call("editMessageText", **params)
    assert edited["text"] == "Two"
    assert edited["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert edited["edit_date"] == edited["date"] + 60
    assert [m["text"] for m in world.chat(ANNA)] == ["/start", "Two"]


@pytest.mark.parametrize("kept", [True, False])
async def test_an_edit_without_a_keyboard_drops_the_keyboard(bot: Bot, kept: bool) -> None:
    message = await bot.says(ANNA, "One", reply_markup=GO)
    again = {"reply_markup": GO} if kept else {}
    params = {"chat_id": ANNA, "message_id": message, "text": "Two", **again}
    assert ("reply_markup" in await bot.call("editMessageText", **params)) is kept


async def test_each_way_of_editing_drops_the_keyboard(bot: Bot) -> None:
    photo = await a_photo(bot, caption="One", reply_markup=GO)
    place = {"chat_id": ANNA, "message_id": photo["message_id"]}
    assert "reply_markup" not in await bot.call("editMessageCaption", caption="Two", **place)
    await bot.call("editMessageReplyMarkup", reply_markup=GO, **place)
    assert "reply_markup" not in await bot.call("editMessageReplyMarkup", **place)
    await bot.call("editMessageReplyMarkup", reply_markup=GO, **place)
    media = {"type": "animation", "media": await a_film_id(bot)}
    assert "reply_markup" not in await bot.call("editMessageMedia", media=media, **place)


async def test_a_new_keyboard_leaves_the_text(bot: Bot) -> None:
    message = await bot.says(ANNA, "/one")
    place = {"chat_id": ANNA, "message_id": message}
    edited = await bot.call("editMessageReplyMarkup", reply_markup=GO, **place)
    assert (edited["text"], edited["reply_markup"]) == ("/one", GO)
    assert edited["entities"] == [{"type": "bot_command", "offset": 0, "length": 4}]


async def test_new_media_without_a_caption_drop_the_caption(bot: Bot) -> None:
    photo = await a_photo(bot, caption="<b>One</b>", parse_mode="HTML")
    place = {"chat_id": ANNA, "message_id": photo["message_id"]}
    media = {"type": "animation", "media": await a_film_id(bot)}
    edited = await bot.call("editMessageMedia", media=media, **place)
    assert not {"photo", "caption", "caption_entities"} & edited.keys()
    media = {"type": "photo", "media": photo["photo"][0]["file_id"], "caption": "Two"}
    edited = await bot.call("editMessageMedia", media=media, **place)
    assert edited["caption"] == "Two"
    assert not {"animation", "document"} & edited.keys()


async def test_a_text_may_become_a_film_but_never_a_text_again(bot: Bot) -> None:
    place = {"chat_id": ANNA, "message_id": await bot.says(ANNA, "One")}
    media = {"type": "animation", "media": await a_film_id(bot), "caption": "Hold"}
    edited = await bot.call("editMessageMedia", media=media, **place)
    assert "text" not in edited
    assert edited["animation"]["duration"] == 9
    refusal = await bot.refused("editMessageText", text="Two", **place)
    assert refusal == Refused(400, "Bad Request: there is no text in the message to edit")


async def test_a_text_has_no_caption_to_edit(bot: Bot) -> None:
    place = {"chat_id": ANNA, "message_id": await bot.says(ANNA, "One")}
    refusal = await bot.refused("editMessageCaption", caption="Two", **place)
    assert refusal == Refused(400, "Bad Request: there is no caption in the message to edit")


async def test_a_film_may_come_with_the_edit(bot: Bot, world: World) -> None:
    params = {"chat_id": ANNA, "message_id": await bot.says(ANNA, "One")}
    media = {"type": "animation", "media": "attach://hold", "caption": "Hold"}
    answer = await bot.uploads("editMessageMedia", {"hold": film()}, media=media, **params)
    shown = world.chat(ANNA)[-1]
    file_id = answer["result"]["animation"]["file_id"]
    assert shown["media"] == {"file_id": file_id, "kind": "animation"}
    assert world.file(file_id) == (film(), "video/mp4")


SAME: dict[str, tuple[Json, Json]] = {
    "text": ({"text": "One"}, {"text": "One"}),
    "text, trimmed": ({"text": "One"}, {"text": " One "}),
    "entities": (
        {"text": "<b>One</b>", "parse_mode": "HTML"},
        {"text": "<strong>One</strong>", "parse_mode": "HTML"},
    ),
    "keyboard": ({"text": "One", "reply_markup": GO}, {"text": "One", "reply_markup": GO}),
}


@pytest.mark.parametrize(("sent", "edit"), SAME.values(), ids=SAME)
async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, sent: Json, edit: Json) -> None:
    message = (await bot.call("sendMessage", chat_id=ANNA, **sent))["message_id"]
    refusal = await bot.refused("editMessageText", chat_id=ANNA, message_id=message, **edit)
    assert refusal == NOT_MODIFIED


async def test_an_edit_that_changes_only_a_little_is_taken(bot: Bot) -> None:
    place = {"chat_id": ANNA, "message_id": await bot.says(ANNA, "One", reply_markup=GO)}
    await bot.call("editMessageText", text="One", **place)
    await bot.call("editMessageText", text="<i>One</i>", parse_mode="HTML", **place)
    await bot.call("editMessageText", text="One", **place)


async def test_the_same_keyboard_caption_or_film_again_is_refused(bot: Bot) -> None:
    photo = await a_photo(bot, caption="One", reply_markup=GO)
    place = {"chat_id": ANNA, "message_id": photo["message_id"]}
    same = {"reply_markup": GO, **place}
    assert await bot.refused("editMessageReplyMarkup", **same) == NOT_MODIFIED
    assert await bot.refused("editMessageCaption", caption="One", **same) == NOT_MODIFIED
    file_id = photo["photo"][0]["file_id"]
    media = {"type": "photo", "media": file_id, "caption": "One"}
    assert await bot.refused("editMessageMedia", media=media, **same) == NOT_MODIFIED
    await bot.call("editMessageMedia", media=media | {"caption": "Two"}, **same)


METHODS = {
    "editMessageText": {"text": "Two"},
    "editMessageCaption": {"caption": "Two"},
    "editMessageReplyMarkup": {"reply_markup": GO},
}


@pytest.mark.parametrize(("method", "params"), METHODS.items())
async def test_messages_that_cannot_be_edited(
    bot: Bot, world: World, method: str, params: Json
) -> None:
    refusal = Refused(400, "Bad Request: message to edit not found")
    gone = {"chat_id": ANNA, "message_id": await bot.says(ANNA, "One"), **params}
    world.deletes(ANNA, gone["message_id"])
    assert await bot.refused(method, **gone) == refusal
    elsewhere = {"chat_id": ANNA, "message_id": await bot.says(BOB, "One"), **params}
    assert await bot.refused(method, **elsewhere) == refusal
    world.sends(ANNA, "Mine")
    mine = {"chat_id": ANNA, "message_id": world.chat(ANNA)[-1]["message_id"], **params}
    assert await bot.refused(method, **mine) == Refused(
        400, "Bad Request: message can't be edited"
    )
    nowhere = {"chat_id": ANNA, **params}
    assert await bot.refused(method, **nowhere) == Refused(
        400, "Bad Request: message identifier is not specified"
    )


MEDIA: dict[str, tuple[object, str]] = {
    "none": ("", 'parameter "media" is required'),
    "unknown type": (
        {"type": "hologram", "media": "x"},
        'can\'t parse InputMedia: type "hologram" is unsupported',
    ),
    "no file": ({"type": "photo"}, "can't parse InputMedia: media not found"),
    "upload that is not there": (
        {"type": "photo", "media": "attach://x"},
        "can't parse InputMedia: media not found",
    ),
    "unknown file_id": (
        {"type": "photo", "media": "AgACAgIAAxkBAAIB"},
        "wrong file identifier/HTTP URL specified",
    ),
}


@pytest.mark.parametrize(("media", "words"), MEDIA.values(), ids=MEDIA)
async def test_media_that_telegram_refuses(bot: Bot, media: object, words: str) -> None:
    place = {"chat_id": ANNA, "message_id": await bot.says(ANNA, "One")}
    refusal = await bot.refused("editMessageMedia", media=media, **place)
    assert refusal == Refused(400, f"Bad Request: {words}")


async def test_an_edit_is_measured_like_a_message(bot: Bot) -> None:
    place = {"chat_id": ANNA, "message_id": await bot.says(ANNA, "One")}
    too_long = await bot.refused("editMessageText", text="a" * 4097, **place)
    assert too_long == Refused(400, "Bad Request: message is too long")
    data = keyboard(button("Go", "a" * 65))
    refusal = await bot.refused("editMessageText", text="Two", reply_markup=data, **place)
    assert refusal == Refused(400, "Bad Request: BUTTON_DATA_INVALID")
