"""Long polling: updates are committed before the offset moves.

PTB's Updater acknowledges an update before it is handled, and stops for ever at one that it
cannot parse; see docs/decisions/0003-own-fetch-loop.md."""

import asyncio
import logging
from typing import Any
from urllib.parse import urlencode

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.context import App
from bot.intake import ALLOWED, Intake
from coach.ports import Unwell

log = logging.getLogger(__name__)

POLL_S = 30
# Longer than the poll, so that a silent connection is noticed.
ANSWER_S = POLL_S + 10
BACK_OFF_S = (1, 2, 4, 8, 15, 30)
# Another bot polls with this token: it may be the old one, on its way out.
CONFLICT_S = 10
MARGIN_S = 0.5


class Fetch:
    def __init__(self, app: App, intake: Intake) -> None:
        self._app = app
        self._intake = intake
        self._offset = 0

    async def run(self) -> None:
        """For ever. Raises InvalidToken when Telegram withdraws the token."""
        failures = 0
        while True:
            try:
                await self.once()
                failures = 0
            except InvalidToken:
                raise
            except (TelegramError, Unwell) as unwell:
                wait_s = _wait_s(unwell, failures)
                log.warning("no updates: %s; again in %s s", type(unwell).__name__, wait_s)
                failures += 1
                await asyncio.sleep(wait_s)

    async def once(self, poll_s: int = POLL_S) -> None:
        await self._intake.has_room()
        updates = await self._get(poll_s)
        await self._intake.receive(updates)
        self._offset = max((raw["update_id"] + 1 for raw in updates), default=self._offset)

    async def _get(self, poll_s: int) -> list[dict[str, Any]]:
        # Not Bot.get_updates: it parses all or nothing, and we want what Telegram wrote.
        bot = self._app.bot
        allowed = "[" + ",".join(f'"{kind}"' for kind in ALLOWED) + "]"
        query = {"offset": self._offset, "timeout": poll_s, "allowed_updates": allowed}
        url = f"{bot.base_url}/getUpdates?{urlencode(query)}"
        updates: Any = await bot.request.post(url, read_timeout=ANSWER_S)
        return [raw for raw in updates if isinstance(raw.get("update_id"), int)]


def _wait_s(unwell: TelegramError | Unwell, failures: int) -> float:
    if isinstance(unwell, RetryAfter):
        after = unwell.retry_after
        seconds = after if isinstance(after, int) else after.total_seconds()
        return seconds + MARGIN_S
    if isinstance(unwell, Conflict):
        return CONFLICT_S
    if isinstance(unwell, NetworkError | Unwell):
        return BACK_OFF_S[min(failures, len(BACK_OFF_S) - 1)]
    return BACK_OFF_S[-1]
