"""Text as Telegram keeps it: parsed, trimmed, measured, with its entities in order."""

import logging
from dataclasses import dataclass
from typing import Any

from localchat.entities import found_in, read_entities
from localchat.html import parse_html
from localchat.params import Params
from localchat.refusals import bad_request
from localchat.tags import Entity
from localchat.utf16 import units

log = logging.getLogger(__name__)

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_SOURCE_BYTES = 1 << 15  # Client.cpp, get_formatted_text
SPACES = " \t\n\r\v\f"


@dataclass(frozen=True)
class Formatted:
    text: str
    entities: list[Entity]

    def fields(self, name: str) -> dict[str, Any]:
        """`text` and `entities`, or `caption` and `caption_entities`; nothing if empty."""
        if not self.text:
            return {}
        entities = "entities" if name == "text" else f"{name}_entities"
        return {name: self.text} | ({entities: self.entities} if self.entities else {})


def read_text(params: Params) -> Formatted:
    """Raises Refusal: empty, too long after parsing, or unreadable HTML."""
    formatted = _read(params, "text", "entities")
    if not formatted.text:
        raise bad_request("message text is empty")
    if units(formatted.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return formatted


def read_caption(params: Params) -> Formatted:
    """Raises Refusal: too long after parsing, or unreadable HTML."""
    formatted = _read(params, "caption", "caption_entities")
    if units(formatted.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def _read(params: Params, name: str, entities: str) -> Formatted:
    source = params.text(name)
    if len(source.encode()) > LONGEST_SOURCE_BYTES:
        raise bad_request("text is too long")
    mode = params.text("parse_mode").lower()
    if mode == "html":
        return _tidy(*parse_html(source))
    if mode not in ("", "none"):
        log.warning("the local chat reads parse_mode HTML only, not %s", mode)
        raise bad_request("unsupported parse_mode")
    return _tidy(source, read_entities(params.list(entities)))


def _tidy(text: str, given: list[Entity]) -> Formatted:
    """Without the white space around it, and with the entities that Telegram finds itself."""
    start, trimmed = units(text) - units(text.lstrip(SPACES)), text.strip(SPACES)
    kept = [entity for one in given if (entity := _within(one, start, units(trimmed)))]
    free = [found for found in found_in(trimmed) if not any(_meet(found, e) for e in kept)]
    return Formatted(trimmed, sorted(kept + free, key=lambda e: (e["offset"], -e["length"])))


def _within(entity: Entity, start: int, length: int) -> Entity | None:
    first = max(0, entity["offset"] - start)
    last = min(length, entity["offset"] + entity["length"] - start)
    return entity | {"offset": first, "length": last - first} if last > first else None


def _meet(one: Entity, other: Entity) -> bool:
    ends = one["offset"] + one["length"], other["offset"] + other["length"]
    return bool(one["offset"] < ends[1] and other["offset"] < ends[0])
