"""Speaking first: coach.ports.Messenger over the Bot API."""

from collections.abc import Awaitable

from telegram.error import BadRequest, NetworkError, RetryAfter

from bot import screens
from bot.chat import Chat
from bot.gate import Lane
from bot.screens.screen import Look
from coach.model import LetterKind, Role
from coach.ports import NotNow, Refused, Unreachable
from coach.unasked import Delivery, Offer

PLACE: dict[LetterKind, tuple[Role, Lane]] = {
    "hold-over": ("chime", Lane.HOLD),
    "routine": ("screen", Lane.NUDGE),
    "morning": ("screen", Lane.NUDGE),
    "note": ("screen", Lane.NUDGE),
    "fewer": ("screen", Lane.NUDGE),
    "call": ("screen", Lane.NUDGE),
    "posture": ("nudge", Lane.NUDGE),
    "evening": ("screen", Lane.NUDGE),
    "walk": ("screen", Lane.NUDGE),
    "lying": ("screen", Lane.NUDGE),
    "neck": ("screen", Lane.NUDGE),
    "review": ("screen", Lane.NUDGE),
    "bar": ("screen", Lane.NUDGE),
    "signs": ("screen", Lane.ANSWER),
    "soon": ("screen", Lane.ANSWER),
    "warning": ("screen", Lane.ANSWER),
    "crisis": ("screen", Lane.ANSWER),
    "flare": ("screen", Lane.NUDGE),
}
# What Telegram says of a chat that will never come back by itself.
NO_CHAT = ("chat not found", "peer_id_invalid", "user is deactivated")


class TelegramMessenger:
    def __init__(self, chat: Chat, look: Look) -> None:
        self._chat = chat
        self._look = look

    async def nudge(self, offer: Offer) -> None:
        screen = screens.of_nudge(offer, self._look)
        await _told(self._chat.speak(offer.person, screen, "nudge", Lane.NUDGE))

    async def deliver(self, delivery: Delivery) -> None:
        role, lane = PLACE[delivery.letter.kind]
        screen = screens.of_letter(delivery, self._look)
        await _told(self._chat.speak(delivery.letter.person, screen, role, lane))


async def _told(message: Awaitable[None]) -> None:
    """The network's troubles in the coach's words."""
    try:
        await message
    except BadRequest as refused:
        if any(words in refused.message.lower() for words in NO_CHAT):
            raise Unreachable from refused
        raise Refused(refused.message) from refused
    except (NetworkError, RetryAfter) as unwell:
        raise NotNow from unwell
