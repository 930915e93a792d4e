"""What a call of the Bot API is to the gate: a message, an edit, a deletion, or none of its
business."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

ChatId = int | str
EditKey = tuple[ChatId, int]

SENDS = ("send", "editMessage", "copyMessage", "forwardMessage")
DELETIONS = frozenset({"deleteMessage", "deleteMessages"})
# "typing…" is no message.
NOT_SENDS = frozenset({"sendChatAction"})
# The later edit makes the earlier one of the same message pointless. Each of them sets the
# keyboard; only a new medium sets all, since it drops caption and keyboard that are not passed.
COVERS = {
    "editMessageText": frozenset({"editMessageText", "editMessageReplyMarkup"}),
    "editMessageCaption": frozenset({"editMessageCaption", "editMessageReplyMarkup"}),
    "editMessageReplyMarkup": frozenset({"editMessageReplyMarkup"}),
    "editMessageMedia": frozenset(
        {"editMessageMedia", "editMessageCaption", "editMessageReplyMarkup", "editMessageText"}
    ),
}


class Kind(Enum):
    STRAIGHT = auto()
    """Shows nothing in a chat: it does not queue."""
    SEND = auto()
    """New messages and edits: they share their limits (tdlib/td issue 3034)."""
    DELETION = auto()


@dataclass(frozen=True, slots=True)
class Call:
    kind: Kind
    chat: ChatId | None
    endpoint: str
    message: int | None = None

    @property
    def edits(self) -> EditKey | None:
        """The message that it edits, if that is what it does."""
        if self.endpoint in COVERS and self.chat is not None and self.message is not None:
            return self.chat, self.message
        return None


def read_call(endpoint: str, parameters: Mapping[str, Any]) -> Call:
    chat = _number(parameters.get("chat_id"))
    if chat is None:
        return Call(Kind.STRAIGHT, None, endpoint)
    if endpoint in DELETIONS:
        return Call(Kind.DELETION, chat, endpoint)
    if endpoint in NOT_SENDS or not endpoint.startswith(SENDS):
        return Call(Kind.STRAIGHT, chat, endpoint)
    return Call(Kind.SEND, chat, endpoint, parameters.get("message_id"))


def _number(chat: ChatId | None) -> ChatId | None:
    """The Bot API takes 42 and "42", and means the same chat."""
    return int(chat) if isinstance(chat, str) and chat.lstrip("-").isdigit() else chat
