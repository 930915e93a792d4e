"""What a tag of Telegram's HTML becomes: an entity, with what its attributes say."""

import re
from dataclasses import dataclass, field
from typing import Any

from localchat.refusals import Refusal, bad_request

Entity = dict[str, Any]

TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre",
    "blockquote": "blockquote", "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
HOST = re.compile(r"[^\s/?#]+\.[^\s/?#.]{2,}(?=[/?#:]|$)")
LARGEST_EMOJI_ID = 2**63


@dataclass
class Tag:
    """`offset` is where it opened in the text (UTF-16 units), `place` in the source (bytes)."""

    name: str
    offset: int
    place: int
    attributes: dict[str, str] = field(default_factory=dict)


def entity_of(tag: Tag, said: str, length: int) -> Entity | None:
    """The entity over `said`, the text inside the tag; None if it makes none.

    Raises Refusal for attributes that Telegram cannot read."""
    details = _details(tag, said)
    if details is None:
        return None
    return {"type": TYPES[tag.name], "offset": tag.offset, "length": length} | details


def merge_code(entities: list[Entity]) -> list[Entity]:
    """A language counts only where code and pre are one: there it belongs to the pre."""
    spans = {(e["offset"], e["length"]) for e in entities if e["type"] == "pre"}
    named = {_span(e): e["language"] for e in entities if e["type"] == "code" and "language" in e}
    kept = [e for e in entities if not (e["type"] == "code" and _span(e) in spans & named.keys())]
    return [_with_language(entity, named) for entity in kept]


def unreadable(words: str) -> Refusal:
    return bad_request(f"can't parse entities: {words}")


def _details(tag: Tag, said: str) -> dict[str, Any] | None:
    given = tag.attributes
    if tag.name == "a":
        url = _url(given.get("href") or said)
        return {"url": url} if url else None
    if tag.name == "code" and given.get("class", "").startswith("language-"):
        language = given["class"].removeprefix("language-")
        return {"language": language} if language else {}
    if tag.name == "blockquote" and "expandable" in given:
        return {"type": "expandable_blockquote"}
    if tag.name == "tg-emoji":
        return {"custom_emoji_id": _emoji(given.get("emoji-id", ""))}
    return _time(given) if tag.name == "tg-time" else {}


def _url(url: str) -> str | None:
    if SCHEME.match(url):
        return url
    host = HOST.match(url)
    if not host:
        return None
    return f"http://{url}" if "/" in url else f"http://{host[0]}/{url[host.end() :]}"


def _emoji(given: str) -> str:
    if not given.isdecimal() or not 0 < int(given) < LARGEST_EMOJI_ID:
        raise unreadable("Invalid custom emoji identifier specified")
    return given


def _time(given: dict[str, str]) -> dict[str, Any]:
    """Client.cpp, get_date_time_formatting_type: r alone, or a weekday, a date and a time; of
    two dates or two times the last one counts."""
    unix, letters = given.get("unix", ""), given.get("format", "")
    if not unix.isdecimal() or int(unix) == 0:
        raise unreadable("Invalid date specified")
    if letters.lower() != "r" and not set(letters) <= set("tTdDwW"):
        raise unreadable("Invalid date-time format specified")
    details: dict[str, Any] = {"unix_time": int(unix)}
    chosen = "r" if letters.lower() == "r" else _in_order(letters)
    return details | ({"date_time_format": chosen} if chosen else {})


def _in_order(letters: str) -> str:
    last = {letter.lower(): letter for letter in letters}
    return "".join((last.get("w", "").lower(), last.get("d", ""), last.get("t", "")))


def _span(entity: Entity) -> tuple[int, int]:
    return entity["offset"], entity["length"]


def _with_language(entity: Entity, named: dict[tuple[int, int], str]) -> Entity:
    bare = {name: value for name, value in entity.items() if name != "language"}
    if entity["type"] == "pre" and _span(entity) in named:
        return bare | {"language": named[_span(entity)]}
    return bare
