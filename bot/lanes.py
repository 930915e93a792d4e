"""A queue for each person: their updates keep their order, and nobody waits for a stranger."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from telegram import Update

from bot.tasks import Tasks

AT_ONCE = 64
# More than this in hand is fetched no faster than it is handled.
MOST_WAITING = 3000


class Lanes:
    def __init__(self, handle: Callable[[Update], Awaitable[None]], tasks: Tasks) -> None:
        self._handle = handle
        self._tasks = tasks
        self._waiting: dict[int, deque[Update]] = {}
        self._in_hand = 0
        self._places = asyncio.Semaphore(AT_ONCE)
        self._room = asyncio.Event()
        self._room.set()

    def put(self, update: Update) -> None:
        person = update.effective_user.id if update.effective_user else 0
        self._count(+1)
        if person in self._waiting:
            self._waiting[person].append(update)
        else:
            self._waiting[person] = deque([update])
            self._tasks.start(self._walk(person))

    async def has_room(self) -> None:
        await self._room.wait()

    async def _walk(self, person: int) -> None:
        lane = self._waiting[person]
        try:
            while lane:
                async with self._places:
                    await self._handle(lane.popleft())
                self._count(-1)
        finally:
            del self._waiting[person]

    def _count(self, change: int) -> None:
        self._in_hand += change
        if self._in_hand < MOST_WAITING:
            self._room.set()
        else:
            self._room.clear()
