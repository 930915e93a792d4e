"""One request on its way through the gate, from the moment somebody asked for it."""

import asyncio
from dataclasses import dataclass
from typing import Any

from bot.gate.calls import COVERS, Call, ChatId
from bot.gate.lane import PATIENCE_S, Lane

Answer = Any  # what the Bot API's answer is turned into: PTB says bool, dict or list of dicts


@dataclass(frozen=True, slots=True)
class Shared:
    """A newer edit went in this one's stead, and this is its answer."""

    answer: Answer


class Ticket:
    """The right to send, or the wait for it. The caller sends; the ticket only says when."""

    __slots__ = (
        "_shadows",
        "_waiter",
        "call",
        "chat",
        "gives_up_at",
        "lane",
        "may_go",
        "number",
        "place",
        "queued",
        "tries",
    )

    def __init__(self, call: Call, chat: ChatId, lane: Lane, number: int, now: float) -> None:
        self.call = call
        self.chat = chat
        self.lane = lane
        self.number = number  # the order of asking
        self.place = number  # the order of going, within chat and lane
        self.gives_up_at = now + PATIENCE_S[lane]
        self.tries = 0
        self.queued = False
        self.may_go = False
        self._waiter: asyncio.Future[Shared | None] | None = None
        self._shadows: list[Ticket] = []

    async def turn(self) -> Shared | None:
        """Wait for the right to send, or for the answer of the newer edit that replaced it."""
        if self.may_go:
            return None
        self._waiter = asyncio.get_running_loop().create_future()
        return await self._waiter

    def let_go(self) -> None:
        self.may_go = True
        self._wake(None)

    def fail(self, trouble: Exception) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_exception(trouble)

    def covers(self, other: "Ticket") -> bool:
        """Is it pointless to send `other`, which was asked for earlier, when this one goes?"""
        return other.call.endpoint in COVERS[self.call.endpoint]

    def replace(self, older: "Ticket") -> None:
        """Take the older one's place, in the more urgent lane of the two."""
        self.lane = min(self.lane, older.lane)
        self.place = min(self.place, older.place)
        self.overshadow(older)

    def overshadow(self, older: "Ticket") -> None:
        """Its caller gets this one's answer, and passes it on to those that it overshadows."""
        self._shadows.append(older)

    def leave_shadows(self) -> "list[Ticket]":
        """Those replaced by this one who still wait; it forgets them."""
        shadows, self._shadows = self._shadows, []
        return [shadow for shadow in shadows if shadow.is_waited_for]

    def share(self, answer: Answer) -> None:
        for shadow in self.leave_shadows():
            shadow._wake(Shared(answer))

    def share_trouble(self, trouble: Exception) -> None:
        for shadow in self.leave_shadows():
            shadow.fail(trouble)

    @property
    def is_waited_for(self) -> bool:
        return self._waiter is not None and not self._waiter.done()

    def _wake(self, with_: Shared | None) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(with_)
