"""Telegram's HTML, read as strictly as Telegram reads it (td, MessageEntity.cpp)."""

import re

from localchat.tags import TYPES, Entity, Tag, entity_of, merge_code, unreadable
from localchat.utf16 import units

NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot));?")
NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
SPACES = " \t\n\r"
LAST_CHARACTER = 0x10FFFF


class HtmlReader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._said: list[str] = []
        self._offset = 0
        self._open: list[tuple[Tag, int]] = []
        self._entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        """The text without tags, and its entities in UTF-16 units.

        Raises Refusal with Telegram's "can't parse entities", places in UTF-8 bytes."""
        while self._at < len(self._source):
            self._read_next()
        if self._open:
            name = self._open[-1][0].name
            raise unreadable(f'Can\'t find end tag corresponding to start tag "{name}"')
        return "".join(self._said), merge_code(self._entities)

    def _read_next(self) -> None:
        if self._source.startswith("</", self._at):
            self._close_tag()
        elif self._source[self._at] == "<":
            self._open_tag()
        else:
            self._read_text()

    def _read_text(self) -> None:
        found = REFERENCE.match(self._source, self._at)
        if found and (said := _referred(found)):
            self._at = found.end()
        elif self._source[self._at] == "&":
            said, self._at = "&", self._at + 1
        else:
            said = self._until("<&", self._at)
        self._said.append(said)
        self._offset += units(said)

    def _open_tag(self) -> None:
        place = self._byte(self._at)
        name = self._until(SPACES + ">", self._at + 1).lower()
        if self._at >= len(self._source):
            raise unreadable(f"Unclosed start tag at byte offset {place}")
        if name not in TYPES:
            raise unreadable(f'Unsupported start tag "{name}" at byte offset {place}')
        tag = Tag(name, self._offset, place)
        while self._skip_spaces() != ">":
            self._attribute(tag)
        self._at += 1
        if name == "span" and tag.attributes.get("class") != "tg-spoiler":
            raise unreadable(f'Tag "span" must have class "tg-spoiler" at byte offset {place}')
        self._open.append((tag, len(self._said)))

    def _attribute(self, tag: Tag) -> None:
        if self._at >= len(self._source):
            raise unreadable(f'Unclosed start tag "{tag.name}" at byte offset {tag.place}')
        name = self._until(SPACES + "=>/\"'", self._at).lower()
        if not name:
            words = f'Empty attribute name in the tag "{tag.name}" at byte offset {tag.place}'
            raise unreadable(words)
        tag.attributes[name] = ""
        if self._skip_spaces() == "=":
            self._at += 1
            if not self._skip_spaces():
                raise unreadable(f'Unclosed start tag "{tag.name}" at byte offset {tag.place}')
            tag.attributes[name] = self._value(tag)

    def _value(self, tag: Tag) -> str:
        quote, start = self._source[self._at], self._at
        if quote not in "\"'":
            found = NAME_TOKEN.match(self._source, start)
            self._at = found.end() if found else start
            if not self._source.startswith((*SPACES, ">"), self._at):
                place = self._byte(start)
                raise unreadable(f"Unexpected end of name token at byte offset {place}")
            return self._source[start : self._at].lower()
        value = self._until(quote, start + 1)
        self._at += 1
        if self._at >= len(self._source):
            raise unreadable(f"Unclosed start tag at byte offset {tag.place}")
        return REFERENCE.sub(lambda found: _referred(found) or found[0], value)

    def _close_tag(self) -> None:
        place = self._byte(self._at)
        if not self._open:
            raise unreadable(f"Unexpected end tag at byte offset {place}")
        name = self._until(SPACES + ">", self._at + 2).lower()
        if self._skip_spaces() != ">":
            raise unreadable(f"Unclosed end tag at byte offset {place}")
        self._at += 1
        tag, begun = self._open.pop()
        if name and name != tag.name:
            words = f'expected "</{tag.name}>", found "</{name}>"'
            raise unreadable(f"Unmatched end tag at byte offset {place}, {words}")
        length = self._offset - tag.offset
        entity = entity_of(tag, "".join(self._said[begun:]), length) if length else None
        if entity:
            self._entities.append(entity)

    def _until(self, ends: str, start: int) -> str:
        self._at = start
        while self._at < len(self._source) and self._source[self._at] not in ends:
            self._at += 1
        return self._source[start : self._at]

    def _skip_spaces(self) -> str:
        while self._source.startswith(tuple(SPACES), self._at):
            self._at += 1
        return self._source[self._at : self._at + 1]

    def _byte(self, place: int) -> int:
        return len(self._source[:place].encode())


def parse_html(source: str) -> tuple[str, list[Entity]]:
    return HtmlReader(source).read()


def _referred(found: re.Match[str]) -> str:
    """The character, or "" for a number that is none: it stays as it was written."""
    if found[3]:
        return NAMED[found[3]]
    number = int(found[1], 16) if found[1] else int(found[2])
    if 0xD800 <= number < 0xE000:
        raise unreadable(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(number) if 0 < number <= LAST_CHARACTER else ""
