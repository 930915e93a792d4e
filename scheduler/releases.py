"""The time zones' rules: when a new release of them is here, the due-table is worked out anew."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import cache
from importlib.metadata import version

from coach.ports import Units
from coach.zones import ask_all_anew, is_current, lost_zones, note_current, work_out_anew

log = logging.getLogger(__name__)


@cache
def pinned_release() -> str:
    """The one place that asks: of the package, whose rules are used before the system's."""
    return version("tzdata")


class Releases:
    def __init__(self, units: Units, now: Callable[[], datetime]) -> None:
        self._units, self._now = units, now
        self._current = False

    async def take_over(self) -> None:
        """Before the first reminder after a start. Some rows at a time: taps come in between."""
        if self._current:
            return
        release = pinned_release()
        if not await self._units.unit(is_current, release):
            log.info("time zones of release %s: what is planned is worked out anew", release)
            await self._ask_the_lost()
            await self._work_out()
            await self._units.unit(note_current, release)
        self._current = True

    async def _ask_the_lost(self) -> None:
        for zone in await self._units.unit(lost_zones):
            log.warning("%s is no time zone any more: who lives there is asked anew", zone)
            while await self._units.unit(ask_all_anew, zone):
                pass

    async def _work_out(self) -> None:
        last: int | None = 0
        while last is not None:
            last = await self._units.unit(work_out_anew, last, self._now())
