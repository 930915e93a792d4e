"""Moving the local chat's clock as if the time had passed: everything due on the way happens."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta

from bot.moved_clock import MovedClock
from scheduler.jobs import Jobs
from storage.store import Store

# More than a month of hourly nudges; a bound, so that a slip of ours could not travel for ever.
MOST_STOPS = 1000
ARRIVES_WITHIN_S = 5


class TimeTravel:
    def __init__(self, clock: MovedClock, store: Store, jobs: Jobs) -> None:
        self._clock = clock
        self._store = store
        self._jobs = jobs

    async def ahead_by(self, span: timedelta) -> None:
        await self.to(self._clock() + span)

    async def to_next_nudge(self) -> datetime | None:
        """None when nothing is planned: somebody has to confirm a time zone first."""
        due = await self._store.next_nudge_due()
        if due:
            await self.to(due)
        return due

    async def to(self, moment: datetime) -> None:
        for _ in range(MOST_STOPS):
            due = await self._store.next_due()
            if due is None or due > moment:
                break
            await self._stop_at(max(due, self._clock()))
        await self._stop_at(moment)

    async def _stop_at(self, moment: datetime) -> None:
        self._clock.move_to(moment)
        await self._jobs.send_letters()
        await self._jobs.send_nudges()
        with suppress(TimeoutError):
            async with asyncio.timeout(ARRIVES_WITHIN_S):
                await self._jobs.at_rest()
