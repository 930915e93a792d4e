"""Methods that put a new message into a chat, and the chat action."""

from typing import Any

from localchat.formatted import read_caption, read_text
from localchat.keyboards import read_markup
from localchat.media import Medium, sent_medium
from localchat.messages import Record
from localchat.methods.places import writable_chat
from localchat.params import Params
from localchat.refusals import bad_request
from localchat.world import Json, World

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(world: World, params: Params) -> Json:
    content, markup = read_text(params).fields("text"), read_markup(params)
    return _place(world, params, writable_chat(world, params), content, None, markup)


def send_photo(world: World, params: Params) -> Json:
    return _send_medium(world, params, "photo")


def send_animation(world: World, params: Params) -> Json:
    return _send_medium(world, params, "animation")


def send_audio(world: World, params: Params) -> Json:
    return _send_medium(world, params, "audio")


def send_document(world: World, params: Params) -> Json:
    return _send_medium(world, params, "document")


def send_chat_action(world: World, params: Params) -> bool:
    chat = writable_chat(world, params)
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.tell("action", chat, {"action": action})
    return True


def _send_medium(world: World, params: Params, kind: str) -> Json:
    caption, markup = read_caption(params), read_markup(params)
    chat = writable_chat(world, params)
    medium = sent_medium(world.files, params, kind)
    content = medium.fields | caption.fields("caption")
    return _place(world, params, chat, content, medium, markup)


def _place(
    world: World,
    params: Params,
    chat: int,
    content: Json,
    medium: Medium | None,
    markup: Json | None,
) -> Json:
    message: Json = {
        "message_id": world.messages.next_id(),
        "from": world.profile.user,
        "chat": world.people_book.chat(chat),
        "date": int(world.now().timestamp()),
    }
    message |= _reply(world, chat, params) | content
    if params.flag("protect_content"):
        message["has_protected_content"] = True
    if markup:
        message["reply_markup"] = markup
    silent = params.flag("disable_notification")
    world.put(Record(message, medium.media if medium else None, silent))
    return message


def _reply(world: World, chat: int, params: Params) -> dict[str, Any]:
    given = params.object("reply_parameters")
    if not given:
        return {}
    record = world.messages.find(chat, given.get("message_id", 0))
    if record:
        nested = ("reply_to_message",)
        return {"reply_to_message": {k: v for k, v in record.message.items() if k not in nested}}
    if given.get("allow_sending_without_reply") is True:
        return {}
    raise bad_request("message to be replied not found")
