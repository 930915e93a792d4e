"""Drives the stand-in with aiogram, a strict client that none of us wrote.

Usage: python drive.py URL TOKEN. It needs a person 42 with a chat, whom the caller makes tap and
write: every line that it reads from standard input is what the person did. It prints each call
and leaves with 1 at the first answer that is not as it should be."""

import asyncio
import sys
from collections.abc import Awaitable
from typing import TypeVar

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import GetMe
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAnimation,
    InputMediaPhoto,
    LinkPreviewOptions,
    MenuButtonCommands,
    MenuButtonDefault,
    Message,
    ReplyParameters,
    Update,
)
from pydantic import BaseModel

T = TypeVar("T")
ANNA = 42


def same(found: object, wanted: object) -> None:
    if plain(found) != plain(wanted):
        sys.exit(f"found {found!r}, wanted {wanted!r}")


def plain(value: object) -> object:
    """Without the bot that aiogram binds to what it reads."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.model_dump() if isinstance(value, BaseModel) else value


async def refused(call: Awaitable[object], kind: type[Exception], words: str) -> None:
    try:
        await call
    except kind as refusal:
        print("  refused:", refusal)
        if words not in str(refusal):
            sys.exit(f"wanted {words!r}")
    else:
        sys.exit(f"not refused, wanted {words!r}")


async def said(name: str, call: Awaitable[T]) -> T:
    print(name, flush=True)
    return await call


async def asks(what: str) -> None:
    """The caller does it on the person's side, and says when it is done."""
    print(f"PLEASE {what}", flush=True)
    await asyncio.to_thread(sys.stdin.readline)


def keys(*labels: str) -> InlineKeyboardMarkup:
    styles = ("primary", "success", "danger")
    row = [
        InlineKeyboardButton(text=label, callback_data=f"v1:{label}", style=styles[n % 3])
        for n, label in enumerate(labels)
    ]
    return InlineKeyboardMarkup(inline_keyboard=[row])


def upload(kind: str) -> BufferedInputFile:
    return BufferedInputFile(FILES[kind], filename=f"{kind}.bin")


FILES: dict[str, bytes] = {}


async def about_itself(bot: Bot) -> None:
    me = await said("getMe", bot.get_me())
    same((me.is_bot, me.id), (True, bot.id))
    same(await said("setMyCommands", bot.set_my_commands([command("today")])), True)
    same(await said("getMyCommands", bot.get_my_commands()), [command("today")])
    scope = BotCommandScopeChat(chat_id=ANNA)
    await said("setMyCommands in a chat", bot.set_my_commands([command("mine")], scope=scope))
    same(await bot.get_my_commands(scope=scope), [command("mine")])
    same(await said("deleteMyCommands", bot.delete_my_commands(scope=scope)), True)
    same(await said("setMyDescription", bot.set_my_description("A coach")), True)
    same((await said("getMyDescription", bot.get_my_description())).description, "A coach")
    same(await said("setMyShortDescription", bot.set_my_short_description("Coach")), True)
    short = await said("getMyShortDescription", bot.get_my_short_description())
    same(short.short_description, "Coach")
    same(await said("setMyName", bot.set_my_name("Unkink", language_code="de")), True)
    same((await said("getMyName", bot.get_my_name(language_code="de"))).name, "Unkink")
    button = MenuButtonCommands()
    same(await said("setChatMenuButton", bot.set_chat_menu_button(ANNA, button)), True)
    shown = await said("getChatMenuButton", bot.get_chat_menu_button(ANNA))
    same(shown.type, "commands")
    await bot.set_chat_menu_button(menu_button=MenuButtonDefault())


def command(name: str) -> BotCommand:
    return BotCommand(command=name, description=f"Does {name}")


async def texts(bot: Bot) -> Message:
    html = "<b>Hold</b> &amp; <tg-time unix='1647531900' format='r'>soon</tg-time> 👍<i>x</i>"
    options = LinkPreviewOptions(is_disabled=True)
    message = await said(
        "sendMessage",
        bot.send_message(ANNA, html, reply_markup=keys("Done"), link_preview_options=options),
    )
    same(message.text, "Hold & soon 👍x")
    same([entity.type for entity in message.entities or ()], ["bold", "date_time", "italic"])
    same(message.entities and message.entities[2].extract_from(message.text or ""), "x")
    same(message.reply_markup, keys("Done"))
    reply = await said(
        "sendMessage as a reply",
        bot.send_message(
            ANNA, "Yes", reply_parameters=ReplyParameters(message_id=message.message_id)
        ),
    )
    same(reply.reply_to_message and reply.reply_to_message.message_id, message.message_id)
    edited = await said("editMessageText", message.edit_text("Next", reply_markup=keys("Go")))
    same((edited.text, edited.edit_date is not None), ("Next", True))
    edited = await said("editMessageReplyMarkup", edited.edit_reply_markup())
    same(edited.reply_markup, None)
    same(await said("sendChatAction", bot.send_chat_action(ANNA, "typing")), True)
    return reply


async def films(bot: Bot) -> None:
    photo = await said("sendPhoto", bot.send_photo(ANNA, upload("photo"), caption="<u>A</u>"))
    same((photo.caption, photo.photo and photo.photo[-1].width), ("A", 40))
    film = await said("sendAnimation", bot.send_animation(ANNA, upload("animation")))
    same(film.animation and film.animation.duration, 9)
    sound = await said("sendAudio", bot.send_audio(ANNA, upload("audio"), title="Bell"))
    same(sound.audio and sound.audio.title, "Bell")
    letter = await said("sendDocument", bot.send_document(ANNA, upload("document")))
    same(letter.document and letter.document.file_name, "document.bin")
    assert film.animation
    media = InputMediaAnimation(media=film.animation.file_id, caption="<b>Hold</b>")
    edited = await said("editMessageMedia by id", photo.edit_media(media, reply_markup=keys("Go")))
    same((edited.caption, edited.photo), ("Hold", None))
    edited = await said("editMessageCaption", edited.edit_caption(caption="Rest"))
    same((edited.caption, edited.reply_markup), ("Rest", None))
    edited = await said(
        "editMessageMedia", edited.edit_media(InputMediaPhoto(media=upload("photo")))
    )
    same((edited.caption, edited.animation), (None, None))
    assert letter.document
    found = await said("getFile", bot.get_file(letter.document.file_id))
    content = await said("download", bot.download_file(found.file_path or ""))
    same(content and content.read(), FILES["document"])


async def people(bot: Bot) -> None:
    chat = await said("getChat", bot.get_chat(ANNA))
    same((chat.type, chat.first_name), ("private", "Anna"))
    asked = await bot.send_message(ANNA, "Ready?", reply_markup=keys("Go"))
    await asks(f"tap {asked.message_id} v1:Go")
    await asks("write /start")
    for kind in ("photo", "sticker", "voice", "location", "contact", "dice"):
        await asks(f"send {kind}")
    await asks("write in a group")
    await asks("edit")
    await asks(f"tap old {asked.message_id} v1:Go")
    updates = await said("getUpdates", bot.get_updates(timeout=3))
    same(len(updates), 11)
    kinds = [update.event_type for update in updates]
    same(kinds, ["callback_query", *["message"] * 8, "edited_message", "callback_query"])
    await taps(bot, updates)
    await said("getUpdates that confirms", bot.get_updates(offset=updates[-1].update_id + 1))


async def taps(bot: Bot, updates: list[Update]) -> None:
    first, last = updates[0].callback_query, updates[-1].callback_query
    assert first
    assert last
    assert isinstance(first.message, Message)
    same((first.data, first.message.text), ("v1:Go", "Ready?"))
    same(last.message is not None and last.message.date, 0)
    same(await said("answerCallbackQuery", first.answer("Well done")), True)
    await refused(first.answer(), TelegramBadRequest, "query is too old")
    start = updates[1].message
    assert start
    same([entity.type for entity in start.entities or ()], ["bot_command"])


async def refusals(bot: Bot, url: str) -> None:
    print("refusals")
    text = await bot.send_message(ANNA, "Hello")
    await refused(text.edit_text("Hello"), TelegramBadRequest, "message is not modified")
    await refused(bot.send_message(ANNA, "<b>"), TelegramBadRequest, "can't parse entities")
    await refused(bot.send_message(7, "Hello"), TelegramBadRequest, "chat not found")
    unknown = bot.send_photo(ANNA, "AgACAgIAAxkBAAIB")
    await refused(unknown, TelegramBadRequest, "wrong file identifier")
    stranger = local_bot(url, "1000001:another")
    await refused(stranger.get_me(), TelegramUnauthorizedError, "Unauthorized")
    await stranger.session.close()
    await refused(bot.send_dice(ANNA), TelegramNotFound, "Not Found")
    await asks("fault")
    await refused(bot(GetMe()), TelegramRetryAfter, "retry after 3")
    await asks("block")
    await refused(bot.send_message(ANNA, "Hello"), TelegramForbiddenError, "blocked by the user")
    await asks("unblock")
    [kicked, member] = await bot.get_updates(timeout=3)
    same(kicked.my_chat_member and kicked.my_chat_member.new_chat_member.status, "kicked")
    same(member.my_chat_member and member.my_chat_member.new_chat_member.status, "member")
    await bot.get_updates(offset=member.update_id + 1)


async def deletes(bot: Bot, reply: Message) -> None:
    same(await said("deleteMessage", reply.delete()), True)
    ids = [(await bot.send_message(ANNA, "x")).message_id for _ in range(3)]
    same(await said("deleteMessages", bot.delete_messages(ANNA, ids)), True)
    await refused(reply.delete(), TelegramBadRequest, "message to delete not found")


async def webhooks(bot: Bot) -> None:
    address = "http://127.0.0.1:9/hook"
    same(await said("setWebhook", bot.set_webhook(address, secret_token="hush")), True)
    told = await said("getWebhookInfo", bot.get_webhook_info())
    same((told.url, told.max_connections), (address, 40))
    await refused(bot.get_updates(), TelegramConflictError, "webhook is active")
    same(await said("deleteWebhook", bot.delete_webhook(drop_pending_updates=True)), True)


def local_bot(url: str, token: str) -> Bot:
    server = TelegramAPIServer.from_base(url)
    defaults = DefaultBotProperties(parse_mode="HTML")
    return Bot(token, session=AiohttpSession(api=server), default=defaults)


async def main(url: str, token: str) -> None:
    async with local_bot(url, token) as bot:
        await about_itself(bot)
        reply = await texts(bot)
        await films(bot)
        await people(bot)
        await refusals(bot, url)
        await deletes(bot, reply)
        await webhooks(bot)
    print("ALL AS IT SHOULD BE")


if __name__ == "__main__":
    for line in sys.stdin:
        name, _, content = line.strip().partition(" ")
        if name == "ready":
            break
        FILES[name] = bytes.fromhex(content)
    asyncio.run(main(*sys.argv[1:]))
