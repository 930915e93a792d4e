"""APScheduler holds a few ticks, never a job per person: who is due is a question for the book."""

from collections.abc import Awaitable, Callable, Mapping
from inspect import iscoroutinefunction
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

Tick = Callable[[], Awaitable[None]]

# Ten ticks missed in a sleep are one tick; a slow one is never overtaken by the next; and a late
# tick is still a tick (the default grace of one second would drop it without a word).
KEEP: dict[str, Any] = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}


def build_clock(every_s: Mapping[int, Tick], nightly: Mapping[int, Tick]) -> AsyncIOScheduler:
    """Not yet started. `every_s`: ticks by their seconds; `nightly`: by their hour, UTC."""
    clock = AsyncIOScheduler(timezone="UTC")
    for seconds, tick in every_s.items():
        clock.add_job(_checked(tick), trigger="interval", seconds=seconds, **KEEP)
    for hour, tick in nightly.items():
        clock.add_job(_checked(tick), trigger="cron", hour=hour, minute=17, **KEEP)
    return clock


def _checked(tick: Tick) -> Tick:
    if not iscoroutinefunction(tick):
        # APScheduler 3 would run it in a thread and drop the coroutine, with no word of it.
        raise TypeError(f"{tick!r} is not a coroutine function")
    return tick
