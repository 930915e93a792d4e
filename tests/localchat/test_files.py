import struct

import pytest

from localchat.world import World
from tests.localchat.bot import Bot, Json, Refused
from tests.localchat.conftest import ANNA, BOB
from tests.localchat.films import film, png, sound

SENT = {
    "sendPhoto": ("photo", png()),
    "sendAnimation": ("animation", film()),
    "sendAudio": ("audio", sound()),
    "sendDocument": ("document", b"Dear bot"),
}


def file_of(message: Json, kind: str) -> Json:
    file: Json = message[kind][-1] if kind == "photo" else message[kind]
    return file


@pytest.mark.parametrize("method", SENT)
@pytest.mark.parametrize("attached", [False, True])
async def test_a_file_is_sent_kept_and_fetched(
    bot: Bot, world: World, method: str, attached: bool
) -> None:
    kind, content = SENT[method]
    if attached:
        named = {kind: "attach://that"}
        answer = await bot.uploads(method, {"that": content}, chat_id=ANNA, **named)
    else:
        answer = await bot.uploads(method, {kind: content}, chat_id=ANNA, caption="<Look>")
    file = file_of(answer["result"], kind)
    assert file["file_size"] == len(content)
    assert world.chat(ANNA)[-1]["media"] == {"file_id": file["file_id"], "kind": kind}
    found = await bot.call("getFile", file_id=file["file_id"])
    address = f"{bot.url}/file/bot{bot.token}/{found['file_path']}"
    async with bot.http.get(address) as response:
        assert (response.status, await response.read()) == (200, content)


@pytest.mark.parametrize("method", SENT)
async def test_a_file_id_is_used_again(bot: Bot, method: str) -> None:
    kind, content = SENT[method]
    first = (await bot.uploads(method, {kind: content}, chat_id=ANNA))["result"]
    file = file_of(first, kind)
    again = await bot.call(method, chat_id=BOB, **{kind: file["file_id"]})
    assert file_of(again, kind) == file
    assert again["chat"]["id"] == BOB


async def test_the_same_file_twice_has_two_ids_and_one_unique_id(bot: Bot) -> None:
    sent = [await bot.uploads("sendPhoto", {"photo": png()}, chat_id=ANNA) for _ in range(2)]
    one, two = (file_of(answer["result"], "photo") for answer in sent)
    assert one["file_id"] != two["file_id"]
    assert one["file_unique_id"] == two["file_unique_id"]


async def test_a_film_tells_its_size_and_length(bot: Bot) -> None:
    sent = {"animation": film(640, 360, seconds=93)}
    message = (await bot.uploads("sendAnimation", sent, chat_id=ANNA))["result"]
    shown = message["animation"]
    assert (shown["width"], shown["height"], shown["duration"]) == (640, 360, 93)
    assert shown["mime_type"] == "video/mp4"
    assert message["document"]["file_id"] == shown["file_id"]


PICTURES = {
    "PNG": png(40, 30),
    "GIF": b"GIF89a" + struct.pack("<HH", 40, 30),
    "JPEG": b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x0b\x08" + struct.pack(">HH", 30, 40),
    "WebP": b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x27\0\0\x1d\0\0",
}


@pytest.mark.parametrize("content", PICTURES.values(), ids=PICTURES)
async def test_a_picture_tells_its_size(bot: Bot, content: bytes) -> None:
    message = (await bot.uploads("sendPhoto", {"photo": content}, chat_id=ANNA))["result"]
    assert (file_of(message, "photo")["width"], file_of(message, "photo")["height"]) == (40, 30)


async def test_an_animation_that_is_none_becomes_a_document(bot: Bot) -> None:
    sent = {"animation": b"no film at all"}
    message = (await bot.uploads("sendAnimation", sent, chat_id=ANNA))["result"]
    assert "animation" not in message
    assert message["document"]["file_name"] == "animation.bin"


REFUSED = {
    "no picture": (b"no picture", "IMAGE_PROCESS_FAILED"),
    "cut short": (png()[:18], "IMAGE_PROCESS_FAILED"),
    "too long and thin": (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
    "too large": (png(9000, 1100), "PHOTO_INVALID_DIMENSIONS"),
    "empty": (b"", "file must be non-empty"),
}


@pytest.mark.parametrize(("content", "words"), REFUSED.values(), ids=REFUSED)
async def test_pictures_that_telegram_refuses(bot: Bot, content: bytes, words: str) -> None:
    answer = await bot.uploads("sendPhoto", {"photo": content}, chat_id=ANNA)
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {words}")


UNKNOWN = {
    "unknown": ("AgACAgIAAxkBAAIB", "wrong file identifier/HTTP URL specified"),
    "an address": ("https://example.org/a.png", "failed to get HTTP URL content"),
    "nothing": ("", "there is no photo in the request"),
    "an upload that is not there": ("attach://x", "there is no photo in the request"),
}


@pytest.mark.parametrize(("given", "words"), UNKNOWN.values(), ids=UNKNOWN)
async def test_file_ids_that_telegram_refuses(bot: Bot, given: str, words: str) -> None:
    refusal = await bot.refused("sendPhoto", chat_id=ANNA, photo=given)
    assert refusal == Refused(400, f"Bad Request: {words}")


async def test_a_file_keeps_its_kind(bot: Bot) -> None:
    photo = (await bot.uploads("sendPhoto", {"photo": png()}, chat_id=ANNA))["result"]
    file_id = file_of(photo, "photo")["file_id"]
    refusal = await bot.refused("sendAnimation", chat_id=ANNA, animation=file_id)
    assert refusal == Refused(400, "Bad Request: can't use file of type Photo as Animation")


async def test_what_was_never_sent_cannot_be_fetched(bot: Bot) -> None:
    refusal = Refused(400, "Bad Request: invalid file_id")
    assert await bot.refused("getFile", file_id="x") == refusal
    for token, status in ((bot.token, 404), ("1:x", 401)):
        async with bot.http.get(f"{bot.url}/file/bot{token}/photos/file_1.png") as response:
            assert response.status == status


@pytest.mark.parametrize(("length", "fits"), [(1024, True), (1025, False)])
async def test_a_caption_is_measured_after_parsing(bot: Bot, length: int, fits: bool) -> None:
    caption = f"<b>{'я' * (length - 2)}👍</b>"
    answer = await bot.uploads(
        "sendPhoto", {"photo": png()}, chat_id=ANNA, caption=caption, parse_mode="HTML"
    )
    assert answer["ok"] is fits
    if not fits:
        assert answer["description"] == "Bad Request: message caption is too long"


async def test_a_caption_has_its_entities(bot: Bot) -> None:
    caption = {"caption": "<b>Look</b>", "parse_mode": "HTML"}
    answer = await bot.uploads("sendPhoto", {"photo": png()}, chat_id=ANNA, **caption)
    assert answer["result"]["caption"] == "Look"
    bold = {"type": "bold", "offset": 0, "length": 4}
    assert answer["result"]["caption_entities"] == [bold]
