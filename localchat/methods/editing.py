"""Methods that change a message in place. Who gives no keyboard, or no caption, takes it away."""

from typing import Any

from localchat.formatted import Formatted, read_caption, read_text
from localchat.keyboards import Markup, read_markup
from localchat.media import KINDS, Medium, edited_medium
from localchat.messages import Record
from localchat.methods.places import own_message
from localchat.params import Params
from localchat.refusals import bad_request
from localchat.world import Json, World

TEXT = ("text", "entities")
CAPTION = ("caption", "caption_entities")


def edit_message_text(world: World, params: Params) -> Json:
    formatted = read_text(params)
    record = own_message(world, params)
    if "text" not in record.message:
        raise bad_request("there is no text in the message to edit")
    return _change(world, params, record, _without(record, *TEXT) | formatted.fields("text"))


def edit_message_caption(world: World, params: Params) -> Json:
    formatted = read_caption(params)
    record = own_message(world, params)
    if record.media is None:
        raise bad_request("there is no caption in the message to edit")
    content = _without(record, *CAPTION) | formatted.fields("caption")
    return _change(world, params, record, content)


def edit_message_reply_markup(world: World, params: Params) -> Json:
    record = own_message(world, params)
    return _change(world, params, record, _without(record))


def edit_message_media(world: World, params: Params) -> Json:
    given = params.object("media")
    if given is None:
        raise bad_request('parameter "media" is required')
    record = own_message(world, params)
    medium, caption = _read_media(world, params, given)
    content = _without(record, *TEXT, *CAPTION, *KINDS)
    content |= medium.fields | caption.fields("caption")
    return _change(world, params, record, content, medium.media)


def _read_media(world: World, params: Params, given: Json) -> tuple[Medium, Formatted]:
    kind = given.get("type")
    if kind not in KINDS:
        raise bad_request(f'can\'t parse InputMedia: type "{kind}" is unsupported')
    own = Params(given, params.uploads)
    return edited_medium(world.files, own, kind), read_caption(own)


def _without(record: Record, *names: str) -> Json:
    gone = ("reply_markup", "edit_date", *names)
    return {name: value for name, value in record.message.items() if name not in gone}


def _change(
    world: World, params: Params, record: Record, content: Json, media: Json | None = None
) -> Json:
    markup = read_markup(params)
    media = media or record.media
    if _is_same(record, content, media, markup):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    dated: Json = content | {"edit_date": int(world.now().timestamp())}
    message = dated | ({"reply_markup": markup} if markup else {})
    world.put(Record(message, media, record.silent), "edit")
    return message


def _is_same(record: Record, content: Json, media: Any, markup: Markup | None) -> bool:
    return (
        media == record.media
        and markup == record.message.get("reply_markup")
        and content == _without(record)
    )
