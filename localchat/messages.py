"""All chats and what stands in them, as Telegram's Message objects."""

from dataclasses import dataclass, field
from typing import Any

from localchat.journal import Journal

Json = dict[str, Any]


@dataclass(frozen=True)
class Record:
    """A message and what Telegram's Message does not say of it. Never changed in place."""

    message: Json
    media: Json | None = None  # {"file_id", "kind"}
    silent: bool = False

    @property
    def id(self) -> int:
        return int(self.message["message_id"])

    @property
    def chat(self) -> int:
        return int(self.message["chat"]["id"])

    @property
    def by_bot(self) -> bool:
        return bool(self.message["from"]["is_bot"])

    @property
    def key(self) -> str:
        return f"message/{self.chat}/{self.id}"

    @property
    def shown(self) -> Json:
        """For the page: the Message, its `media`, and `silent` if it should make no sound."""
        extra: Json = {"media": self.media} if self.media else {}
        return self.message | extra | ({"silent": True} if self.silent else {})


@dataclass
class Messages:
    """One count of ids over all chats, as a bot's account has."""

    journal: Journal
    _chats: dict[int, dict[int, Record]] = field(default_factory=dict)
    _last_id: int = 0

    def __post_init__(self) -> None:
        self._last_id = self.journal.get("last/message") or 0
        for _, (message, media, silent) in self.journal.under("message"):
            self._place(Record(message, media, silent))

    def next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def put(self, record: Record) -> None:
        self._place(record)
        self.journal.put(record.key, [record.message, record.media, record.silent])

    def find(self, chat: int, message_id: int) -> Record | None:
        return self._chats.get(chat, {}).get(message_id)

    def remove(self, record: Record) -> None:
        del self._chats[record.chat][record.id]
        self.journal.put("last/message", self._last_id)
        self.journal.drop(record.key)

    def chat(self, chat: int) -> list[Record]:
        return list(self._chats.get(chat, {}).values())

    def forget(self, chat: int) -> None:
        for record in self.chat(chat):
            self.remove(record)

    def uses(self, file_id: str) -> bool:
        records = (record for chat in self._chats.values() for record in chat.values())
        return any(record.media and record.media["file_id"] == file_id for record in records)

    def _place(self, record: Record) -> None:
        self._chats.setdefault(record.chat, {})[record.id] = record
        self._last_id = max(self._last_id, record.id)
