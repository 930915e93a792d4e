"""What a person can do to a bot, turned into messages and updates as Telegram makes them."""

from typing import TYPE_CHECKING, Any

from localchat.entities import found_in
from localchat.messages import Record

if TYPE_CHECKING:
    from localchat.world import World

Json = dict[str, Any]

FILE = {"file_id": "from-a-person", "file_unique_id": "from-a-person", "file_size": 1000}
PICTURE = FILE | {"width": 90, "height": 90}
OTHERS: dict[str, Any] = {
    "photo": [PICTURE],
    "sticker": PICTURE
    | {"type": "regular", "is_animated": False, "is_video": False, "emoji": "👍"},
    "voice": FILE | {"duration": 2, "mime_type": "audio/ogg"},
    "audio": FILE | {"duration": 2, "mime_type": "audio/mpeg"},
    "video": PICTURE | {"duration": 2, "mime_type": "video/mp4"},
    "animation": PICTURE | {"duration": 2, "mime_type": "video/mp4"},
    "document": FILE | {"file_name": "letter.txt", "mime_type": "text/plain"},
    "location": {"latitude": 52.52, "longitude": 13.405},
    "contact": {"phone_number": "+100000", "first_name": "Bob"},
    "dice": {"emoji": "🎲", "value": 4},
}


def send(world: "World", person: int, text: str, edited: bool) -> None:
    entities = found_in(text)
    content = {"text": text} | ({"entities": entities} if entities else {})
    if edited:
        _edit_last(world, person, content)
    else:
        _say(world, person, person, content)


def send_other(world: "World", person: int, kind: str) -> None:
    """Raises LookupError for a kind that is not in OTHERS."""
    if kind not in OTHERS:
        raise LookupError(f"no message of kind {kind!r}: one of {', '.join(OTHERS)}")
    _say(world, person, person, {kind: OTHERS[kind]})


def send_in_group(world: "World", person: int, text: str) -> None:
    entities = found_in(text)
    content = {"text": text} | ({"entities": entities} if entities else {})
    _say(world, person, -person, content)


def tap(world: "World", person: int, message_id: int, data: str, inaccessible: bool) -> str:
    record = world.messages.find(person, message_id)
    if record and not inaccessible:
        message = record.message
    else:
        chat = world.people_book.chat(person)
        message = {"message_id": message_id, "chat": chat, "date": 0}
    world.people_book.meet(person)
    query_id = world.queries.ask(person)
    query = {"id": query_id, "from": world.people_book.user(person), "message": message}
    world.updates.add({"callback_query": query | {"chat_instance": str(person), "data": data}})
    world.changed()
    return query_id


def block(world: "World", person: int, blocked: bool) -> None:
    if world.people_book.blocked(person) == blocked:
        return
    world.people_book.block(person, blocked)
    member: Json = {"user": world.profile.user, "status": "member"}
    kicked: Json = {"user": world.profile.user, "status": "kicked", "until_date": 0}
    old, new = (member, kicked) if blocked else (kicked, member)
    change = {
        "chat": world.people_book.chat(person),
        "from": world.people_book.user(person),
        "date": _now(world),
        "old_chat_member": old,
        "new_chat_member": new,
    }
    world.people_book.meet(person)
    world.updates.add({"my_chat_member": change})
    world.changed()


def forget(world: "World", person: int) -> None:
    files = {r.media["file_id"] for r in world.messages.chat(person) if r.media}
    for chat in (person, -person):
        world.messages.forget(chat)
    for file_id in files:
        if not world.messages.uses(file_id):
            world.files.forget(file_id)
    world.updates.forget(person)
    world.queries.forget(person)
    world.people_book.forget(person)
    world.journal.rewrite()
    world.changed()


def _say(world: "World", person: int, chat: int, content: Json) -> None:
    if world.people_book.blocked(person):
        block(world, person, False)
    world.people_book.meet(chat)
    message = {
        "message_id": world.messages.next_id(),
        "from": world.people_book.user(person),
        "chat": world.people_book.chat(chat),
        "date": _now(world),
    } | content
    world.put(Record(message))
    world.updates.add({"message": message})
    world.changed()


def _edit_last(world: "World", person: int, content: Json) -> None:
    own = [r for r in world.messages.chat(person) if not r.by_bot and "text" in r.message]
    if not own:
        raise LookupError(f"person {person} wrote nothing that could be edited")
    kept = {name: value for name, value in own[-1].message.items() if name != "entities"}
    message = kept | {"edit_date": _now(world)} | content
    world.put(Record(message), "edit")
    world.updates.add({"edited_message": message})
    world.changed()


def _now(world: "World") -> int:
    return int(world.now().timestamp())
