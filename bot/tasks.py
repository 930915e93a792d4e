"""Work that nobody waits for. asyncio forgets a task that nobody holds, so it is held here;
the linter forbids create_task everywhere else."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

log = logging.getLogger(__name__)


class Tasks:
    def __init__(self) -> None:
        self._held: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, object]) -> asyncio.Task[None]:
        task = asyncio.create_task(self._watched(work))
        self._held.add(task)
        task.add_done_callback(self._held.discard)
        return task

    async def finish(self, within_s: float) -> None:
        """Wait for all that runs and what it starts; after `within_s`, cancel the rest."""
        try:
            async with asyncio.timeout(within_s):
                while self._held:
                    await asyncio.wait(self._held)
        except TimeoutError:
            for task in self._held:
                task.cancel()
            await asyncio.gather(*self._held, return_exceptions=True)

    async def _watched(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        except Exception as trouble:  # noqa: BLE001 - the last to hear of it
            # The kind only: the text of an error may hold the token or a person's words.
            log.warning("a task failed: %s", type(trouble).__name__)
