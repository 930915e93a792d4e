"""Where a call points to: the chat it may write in, the message it may change."""

from localchat.messages import Record
from localchat.params import Params
from localchat.refusals import bad_request, forbidden
from localchat.world import World


def chat_of(world: World, params: Params) -> int:
    """A chat that the bot knows, blocked or not. Raises Refusal."""
    given = params.get("chat_id")
    if given in (None, ""):
        raise bad_request("chat_id is empty")
    if not isinstance(given, int) or not world.people_book.met(given):
        raise bad_request("chat not found")
    return given


def writable_chat(world: World, params: Params) -> int:
    """A chat that the bot may write in. Raises Refusal."""
    chat = chat_of(world, params)
    if world.people_book.blocked(chat):
        raise forbidden("bot was blocked by the user")
    return chat


def own_message(world: World, params: Params) -> Record:
    """A message of the bot that it may edit. Raises Refusal."""
    chat = writable_chat(world, params)
    record = world.messages.find(chat, message_id(params))
    if record is None:
        raise bad_request("message to edit not found")
    if not record.by_bot:
        raise bad_request("message can't be edited")
    return record


def message_id(params: Params) -> int:
    given = params.number("message_id")
    if given <= 0:
        raise bad_request("message identifier is not specified")
    return given
