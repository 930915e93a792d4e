"""The parameters of one call, whichever way they came: query, form, JSON or multipart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from localchat.refusals import Refusal, bad_request

# What forms and queries carry as text; here it becomes what a JSON body would have held, so
# that a test reads the ledger the same way for every client.
NUMBERS = frozenset((
    "chat_id", "message_id", "offset", "limit", "timeout", "max_connections", "duration",
    "width", "height", "cache_time",
))  # fmt: skip
OBJECTS = frozenset((
    "reply_markup", "media", "entities", "caption_entities", "allowed_updates", "commands",
    "scope", "menu_button", "reply_parameters", "link_preview_options", "message_ids",
))  # fmt: skip
FLAGS = frozenset((
    "disable_notification", "protect_content", "show_alert", "drop_pending_updates",
    "has_spoiler", "show_caption_above_media", "disable_content_type_detection",
))  # fmt: skip
TRUE = frozenset(("true", "yes", "1"))


@dataclass(frozen=True)
class Upload:
    name: str
    content: bytes


class Params:
    def __init__(self, values: Mapping[str, Any], uploads: Mapping[str, Upload]) -> None:
        self.values = {name: _typed(name, value) for name, value in values.items()}
        self.uploads = uploads

    @property
    def shown(self) -> dict[str, Any]:
        """For the ledger: files as name and size, never their bytes."""
        files = {
            name: {"name": file.name, "size": len(file.content)}
            for name, file in self.uploads.items()
        }
        return self.values | files

    def __contains__(self, name: str) -> bool:
        return name in self.values or name in self.uploads

    def get(self, name: str) -> Any:
        return self.values.get(name)

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        if value is None:
            return default
        text = value if isinstance(value, str) else json.dumps(value)
        if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
            raise bad_request("strings must be encoded in UTF-8")
        return text

    def number(self, name: str, default: int = 0) -> int:
        value = self.values.get(name)
        return value if isinstance(value, int) else default

    def flag(self, name: str) -> bool:
        return self.values.get(name) is True

    def object(self, name: str) -> dict[str, Any] | None:
        """None if it was not given. Raises Refusal if it is no JSON object."""
        value = self.values.get(name)
        if value in (None, "", {}):
            return None
        if not isinstance(value, dict):
            raise _not_readable(name, "Object")
        return value

    def list(self, name: str) -> list[Any]:
        value = self.values.get(name)
        if value in (None, ""):
            return []
        if not isinstance(value, list):
            raise _not_readable(name, "Array")
        return value


def _typed(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if name in NUMBERS:
        return int(value) if value.lstrip("-").isdecimal() and value.isascii() else value
    if name in FLAGS:
        return value.lower() in TRUE
    return _parsed(value) if name in OBJECTS else value


def _parsed(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value


def _not_readable(name: str, wanted: str) -> Refusal:
    return bad_request(f"can't parse {name.replace('_', ' ')} JSON object: expected an {wanted}")
