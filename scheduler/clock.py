"""A few ticks, never a job per person: who is due is a question for the book."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from inspect import iscoroutinefunction
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = logging.getLogger(__name__)

Tick = Callable[[], Awaitable[None]]

# Ten nights missed in a sleep are one, never two at once; and a late one is still one (the
# default grace of one second would drop it without a word).
KEEP: dict[str, Any] = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}


class Clock:
    """What happens every few seconds goes by the steady clock: APScheduler waits for a moment on
    the wall, and of a wall clock put back by two days it would make two days without a tick."""

    def __init__(self, every_s: Mapping[int, Tick], nightly: Mapping[int, Tick]) -> None:
        """`every_s`: ticks by their seconds; `nightly`: by their hour, UTC."""
        self._every_s = {seconds: _checked(tick) for seconds, tick in every_s.items()}
        self._ticking: list[asyncio.Future[None]] = []
        self._nights = AsyncIOScheduler(timezone="UTC")
        for hour, tick in nightly.items():
            self._nights.add_job(_checked(tick), trigger="cron", hour=hour, minute=17, **KEEP)

    def start(self) -> None:
        self._nights.start()
        each = self._every_s.items()
        self._ticking = [asyncio.ensure_future(_keep_on(tick, span)) for span, tick in each]

    def stop(self) -> None:
        self._nights.shutdown(wait=False)
        for ticking in self._ticking:
            ticking.cancel()


async def _keep_on(tick: Tick, seconds: float) -> None:
    """One that takes longer than its seconds is not overtaken by the next; one that fails is
    followed by the next."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await tick()
        except Exception:
            log.exception("a tick failed")


def _checked(tick: Tick) -> Tick:
    if not iscoroutinefunction(tick):
        # APScheduler 3 would run it in a thread and drop the coroutine, with no word of it.
        raise TypeError(f"{tick!r} is not a coroutine function")
    return tick
