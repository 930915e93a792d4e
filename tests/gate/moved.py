"""A clock that stands until a test moves it, and a wire that notes when what went out."""

import asyncio
import heapq
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from telegram.error import RetryAfter

from bot.gate import Gate, Lane

START = 1000.0


@dataclass(order=True)
class MovedAlarm:
    when: float
    number: int
    ring: Callable[[], None] = field(compare=False)
    off: bool = field(default=False, compare=False)

    def cancel(self) -> None:
        self.off = True


class MovedClock:
    def __init__(self) -> None:
        self.now = START
        self.alarms: list[MovedAlarm] = []
        self._numbers = count()

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, callback: Callable[[], None]) -> MovedAlarm:
        alarm = MovedAlarm(when, next(self._numbers), callback)
        heapq.heappush(self.alarms, alarm)
        return alarm

    async def move(self, seconds: float) -> None:
        """Every alarm on the way rings at its moment, and all that it wakes runs."""
        await settle()
        end = self.now + seconds
        while self.alarms and self.alarms[0].when <= end:
            alarm = heapq.heappop(self.alarms)
            if not alarm.off:
                self.now = max(self.now, alarm.when)
                alarm.ring()
                await settle()
        self.now = end


async def settle() -> None:
    """Let every task run until it waits for the clock. The longest chain is about four long."""
    for _ in range(12):
        await asyncio.sleep(0)


async def result(asked: asyncio.Task[Any]) -> Any:
    """What came of it by now. Plain `await` would hang where a test ought to fail."""
    await settle()
    assert asked.done(), "it still waits"
    return asked.result()


@dataclass(frozen=True)
class Gone:
    """A request that reached Telegram."""

    at: float
    endpoint: str
    chat: int | None
    text: str


class Wire:
    """Telegram behind the gate: notes what comes, and refuses or dawdles if it was told to."""

    def __init__(self, gate: Gate, clock: MovedClock) -> None:
        self.gate = gate
        self.clock = clock
        self.gone: list[Gone] = []
        self.refusals: dict[int | None, list[float]] = {}
        self.trouble: Exception | None = None
        self.answers = asyncio.Event()
        self.answers.set()
        self.asked: list[asyncio.Task[Any]] = []

    def send(self, chat: int, text: str = "", lane: Lane | None = None) -> asyncio.Task[Any]:
        return self.ask("sendMessage", {"chat_id": chat, "text": text}, lane)

    def edit(
        self,
        chat: int,
        message: int,
        text: str,
        lane: Lane | None = None,
        endpoint: str = "editMessageText",
    ) -> asyncio.Task[Any]:
        return self.ask(endpoint, {"chat_id": chat, "message_id": message, "text": text}, lane)

    def delete(self, chat: int, message: int) -> asyncio.Task[Any]:
        return self.ask("deleteMessage", {"chat_id": chat, "message_id": message})

    def ask(
        self, endpoint: str, data: dict[str, Any], lane: Lane | None = None
    ) -> asyncio.Task[Any]:
        asked = self.gate.process_request(
            self._arrives, (endpoint, data), {}, endpoint, data, lane
        )
        self.asked.append(asyncio.get_running_loop().create_task(asked))
        return self.asked[-1]

    def refuses(self, chat: int | None, *seconds: float) -> None:
        """The next requests to this chat are answered with 429 and these retry_after."""
        self.refusals[chat] = list(seconds)

    def _arrives(self, endpoint: str, data: dict[str, Any]) -> Coroutine[Any, Any, Any]:
        return self._answer(endpoint, data)

    async def _answer(self, endpoint: str, data: dict[str, Any]) -> Any:
        chat = data.get("chat_id")
        text = data.get("text", "")
        self.gone.append(Gone(self.clock.now - START, endpoint, chat, text))
        await self.answers.wait()
        if self.refusals.get(chat):
            raise RetryAfter(timedelta(seconds=self.refusals[chat].pop(0)))
        if self.trouble is not None:
            raise self.trouble
        return {"text": text}

    @property
    def times(self) -> list[float]:
        return [gone.at for gone in self.gone]

    @property
    def texts(self) -> list[str]:
        return [gone.text for gone in self.gone]
