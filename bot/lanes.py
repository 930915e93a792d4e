"""A queue for each person: their updates keep their order, and nobody waits for a stranger."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from telegram import Update

from bot.tasks import Tasks

log = logging.getLogger(__name__)

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
                    await self._one(lane.popleft())
        finally:
            del self._waiting[person]

    async def _one(self, update: Update) -> None:
        """What goes wrong with one must not end the lane for the next."""
        try:
            await self._handle(update)
        except Exception as trouble:  # noqa: BLE001 - whatever it is, the next one goes on
            log.error("update %s: %s", update.update_id, type(trouble).__name__)
        finally:
            self._count(-1)

    def _count(self, change: int) -> None:
        self._in_hand += change
        if self._in_hand < MOST_WAITING:
            self._room.set()
        else:
            self._room.clear()
