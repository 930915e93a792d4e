"""Long polling: one bot at a time waits here for updates."""

import asyncio
import time

from localchat.line import Line
from localchat.params import Params
from localchat.refusals import Refusal, conflict
from localchat.updates import Json, Updates
from localchat.webhooks import Webhooks

LONGEST_POLL_S = 50  # Client.h
MOST_UPDATES = 100
# Who asks the same again so soon has to wait this long for something new, and gets one update
# at a time if it was sooner still (Client.cpp, process_get_updates_query).
HASTE_S = 3.0
GREAT_HASTE_S = 0.5


class Polling:
    def __init__(self, updates: Updates, webhooks: Webhooks) -> None:
        self._updates, self._webhooks = updates, webhooks
        self._held: asyncio.Future[None] | None = None
        self._last_offset, self._last_at = 0, float("-inf")
        updates.on_arrival(self.wake)

    async def poll(self, params: Params, line: Line) -> list[Json] | None:
        """None if the bot hangs up. Raises Refusal when another poller, or a webhook, takes
        over."""
        if self._webhooks.current:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        self._updates.allow(params.get("allowed_updates"))
        offset = params.number("offset")
        limit, patience_s = self._granted(params, offset)
        self._updates.confirm(offset)
        found = self._updates.first(limit)
        if found or not patience_s:
            return found
        self.end(
            "terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        )
        self._held = held = asyncio.get_running_loop().create_future()
        later = await line.unless_gone(self._later(held, limit, patience_s))
        if isinstance(later, Refusal):
            raise later
        return later

    def end(self, why: str) -> None:
        """Whoever waits now is turned away."""
        if self._held and not self._held.done():
            self._held.set_exception(conflict(why))

    def hang_up(self) -> None:
        """Whoever waits now is told that there is nothing."""
        if self._held and not self._held.done():
            self._held.set_exception(TimeoutError())

    def wake(self) -> None:
        if self._held and not self._held.done():
            self._held.set_result(None)

    def _granted(self, params: Params, offset: int) -> tuple[int, float]:
        limit = max(1, min(params.number("limit") or MOST_UPDATES, MOST_UPDATES))
        patience_s: float = max(0, min(params.number("timeout"), LONGEST_POLL_S))
        now = time.monotonic()
        since = now - self._last_at if offset == self._last_offset else HASTE_S
        self._last_offset, self._last_at = offset, now
        if since < HASTE_S:
            patience_s = max(patience_s, HASTE_S)
        return (1 if since < GREAT_HASTE_S else limit), patience_s

    async def _later(
        self, held: asyncio.Future[None], limit: int, patience_s: float
    ) -> list[Json] | Refusal:
        try:
            async with asyncio.timeout(patience_s):
                await held
                while not (found := self._updates.first(limit)):
                    self._held = held = asyncio.get_running_loop().create_future()
                    await held
                return found
        except TimeoutError:
            return []
        except Refusal as refusal:
            return refusal
        finally:
            if self._held is held:
                self._held = None
