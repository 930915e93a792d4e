"""Messages on their way, each for itself: one that has to wait holds up nobody else."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Protocol


class Tasks(Protocol):
    def start(self, work: Coroutine[Any, Any, object]) -> object: ...


class Errands:
    """At most `most` at once."""

    def __init__(self, tasks: Tasks, most: int) -> None:
        self._tasks = tasks
        self._most = most
        self._under_way = 0
        self._returned = asyncio.Event()

    @property
    def room(self) -> int:
        return self._most - self._under_way

    async def has_room(self, least: int = 1) -> None:
        while self.room < least:
            self._returned.clear()
            await self._returned.wait()

    async def at_rest(self) -> None:
        while self._under_way:
            self._returned.clear()
            await self._returned.wait()

    async def send(self, work: Coroutine[Any, Any, object]) -> None:
        """On its way when this returns. Forty that begin at once, each with a screen to draw,
        would hold up everybody's taps meanwhile; so others get their turn between them."""
        self._under_way += 1
        self._tasks.start(self._run(work))
        await asyncio.sleep(0)

    async def _run(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        finally:
            self._under_way -= 1
            self._returned.set()
