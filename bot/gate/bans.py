"""What Telegram's 429s have closed. They do not say whether they mean one chat or all."""

from bot.gate.buckets import LONG_AGO
from bot.gate.calls import ChatId


class Bans:
    def __init__(self) -> None:
        self._chats: dict[ChatId, float] = {}
        self._all_until = LONG_AGO

    def note(self, chat: ChatId, until: float, now: float) -> bool:
        """True if this closes all chats: a second one refused while another is closed means that
        it is not the chats. Then everything waits for the latest of them."""
        self._chats = {other: end for other, end in self._chats.items() if end > now}
        self._chats[chat] = max(until, self.until(chat))
        if len(self._chats) < 2:
            return False
        self._all_until = max(self._all_until, *self._chats.values())
        return True

    def until(self, chat: ChatId | None) -> float:
        """Nothing goes to this chat before then; None asks about what has no chat."""
        if chat is None or not self._chats:
            return self._all_until
        return max(self._all_until, self._chats.get(chat, LONG_AGO))
