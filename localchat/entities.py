"""Entities of plain text: those that Telegram finds by itself, and those that a bot gives."""

import re
from typing import Any

from localchat.refusals import Refusal, bad_request
from localchat.tags import Entity
from localchat.utf16 import units

COMMAND = re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])")
LINK = re.compile(r"(?<!\w)https?://[^\s<>\"']*[^\s<>\"'.,;:!?)]")
FOUND = frozenset((
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card",
))  # fmt: skip
GIVEN = frozenset((
    "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote",
    "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji",
    "date_time",
))  # fmt: skip


def found_in(text: str) -> list[Entity]:
    """Entities of type bot_command and url, in UTF-16 units, in the order of the text."""
    if "/" not in text:
        return []
    found = [_entity("bot_command", text, match) for match in COMMAND.finditer(text)]
    found += [_entity("url", text, match) for match in LINK.finditer(text)]
    return sorted(found, key=lambda entity: entity["offset"])


def read_entities(given: list[Any]) -> list[Entity]:
    """Those that a bot may give; what Telegram finds by itself is left out. Raises Refusal."""
    return [entity for entity in given if _checked(entity)["type"] not in FOUND]


def _checked(entity: Any) -> Entity:
    if not isinstance(entity, dict):
        raise _unreadable("expected an Object")
    for name, kind in (("offset", int), ("length", int), ("type", str)):
        if name not in entity:
            raise _unreadable(f'Can\'t find field "{name}"')
        if not isinstance(entity[name], kind):
            wanted = "Number" if kind is int else "String"
            raise _unreadable(f'Field "{name}" must be of type {wanted}')
    if entity["type"] not in FOUND | GIVEN:
        raise _unreadable("Unsupported type specified")
    return entity


def _entity(kind: str, text: str, match: re.Match[str]) -> Entity:
    offset, length = units(text[: match.start()]), units(match[0])
    return {"type": kind, "offset": offset, "length": length}


def _unreadable(words: str) -> Refusal:
    return bad_request(f"can't parse MessageEntity: {words}")
