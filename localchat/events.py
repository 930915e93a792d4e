"""What happens in this world, told to everybody who watches: the chat page, and tests."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

# A watcher this far behind has stopped reading; it is let go and may come again.
WATCHER_BACKLOG = 1000


@dataclass(frozen=True)
class Event:
    """`kind` is message, edit, delete, answer, commands, action or call; `person` is the chat it
    happened in, None when it concerns all of them."""

    kind: str
    person: int | None
    payload: dict[str, Any]


class Subscription(AsyncIterator[Event]):
    """All events from now on. It ends when the server stops, or the watcher falls behind."""

    def __init__(self, owner: "Events") -> None:
        self._owner = owner
        self._waiting: asyncio.Queue[Event | None] = asyncio.Queue()
        self._ended = False

    def __aiter__(self) -> "Subscription":
        return self

    async def __anext__(self) -> Event:
        event = await self._waiting.get() if not self._finished else None
        if event is None:
            self.close()
            raise StopAsyncIteration
        return event

    @property
    def _finished(self) -> bool:
        return self._ended and self._waiting.empty()

    def offer(self, event: Event) -> None:
        if self._waiting.qsize() >= WATCHER_BACKLOG:
            self.close()
        else:
            self._waiting.put_nowait(event)

    def close(self) -> None:
        if not self._ended:
            self._ended = True
            self._owner.leave(self)
            self._waiting.put_nowait(None)


class Events:
    def __init__(self) -> None:
        self._watchers: list[Subscription] = []

    @property
    def watched(self) -> bool:
        return bool(self._watchers)

    def subscribe(self) -> Subscription:
        watcher = Subscription(self)
        self._watchers.append(watcher)
        return watcher

    def leave(self, watcher: Subscription) -> None:
        self._watchers.remove(watcher)

    def tell(self, kind: str, person: int | None, payload: dict[str, Any]) -> None:
        event = Event(kind, person, payload)
        for watcher in tuple(self._watchers):
            watcher.offer(event)

    def close(self) -> None:
        for watcher in tuple(self._watchers):
            watcher.close()
