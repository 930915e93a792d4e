"""From the inbox to the handlers: one by one for each person, and closed when it is over."""

import logging
from typing import Any

from telegram import Update

from bot.context import App, rooms_of
from bot.lanes import Lanes

log = logging.getLogger(__name__)

Raw = dict[str, Any]
# Fixed and short: everything else would only be thrown away.
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")


class Intake:
    def __init__(self, app: App) -> None:
        self._app = app
        self._store = rooms_of(app).store
        self._lanes = Lanes(self._handle, rooms_of(app).tasks)

    async def has_room(self) -> None:
        """Wait while more is in hand than can be handled soon."""
        await self._lanes.has_room()

    async def receive(self, updates: list[Raw]) -> None:
        """Commit, then handle. Whoever called may tell Telegram that we have them."""
        for raw in await self._store.receive(updates):
            await self._take(raw)

    async def resume(self) -> None:
        """Begin with what the last run left: taps decided but perhaps not shown, then the rest."""
        for raw in await self._store.acted():
            if "callback_query" in raw:
                # Every tap may be decided twice: the second time it finds itself done.
                await self._store.reopen(raw["update_id"])
            else:
                # Its answer may be in the chat already, and a message cannot be unsent.
                await self._store.close_update(raw["update_id"], "done")
        for raw in await self._store.waiting():
            await self._take(raw)

    async def _take(self, raw: Raw) -> None:
        try:
            update = Update.de_json(raw, self._app.bot)
        except Exception as unreadable:  # noqa: BLE001 - whatever its parser trips over, go on
            log.error("update %s: %s", raw["update_id"], type(unreadable).__name__)
            await self._store.close_update(raw["update_id"], "quarantine")
        else:
            self._lanes.put(update)

    async def _handle(self, update: Update) -> None:
        again = rooms_of(self._app).again
        await self._app.process_update(update)
        while update.update_id in again:
            again.discard(update.update_id)
            await self._app.process_update(update)
        await self._store.close_update(update.update_id, "done")
