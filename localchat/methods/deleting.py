"""Methods that take messages away."""

from localchat.messages import Record
from localchat.methods.places import chat_of, message_id
from localchat.params import Params
from localchat.refusals import bad_request
from localchat.world import World

# Bot API, deleteMessage: "a message can only be deleted if it was sent less than 48 hours ago".
DELETABLE_FOR_S = 48 * 3600
MOST_AT_ONCE = 100


def delete_message(world: World, params: Params) -> bool:
    record = world.messages.find(chat_of(world, params), message_id(params))
    if record is None:
        raise bad_request("message to delete not found")
    if _too_old(world, record):
        raise bad_request("message can't be deleted for everyone")
    world.remove(record)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Those that are gone already, or too old, are passed over in silence."""
    chat, ids = chat_of(world, params), params.list("message_ids")
    if not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > MOST_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    if not all(isinstance(message, int) for message in ids):
        raise bad_request("can't parse message identifier as Number")
    for message in ids:
        record = world.messages.find(chat, message)
        if record and not _too_old(world, record):
            world.remove(record)
    return True


def _too_old(world: World, record: Record) -> bool:
    return bool(world.now().timestamp() - record.message["date"] > DELETABLE_FOR_S)
