"""The last net: note the failure, say something kind, live on."""

import logging
from contextlib import suppress

from telegram import Update
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.context import Context
from bot.screens import pages
from coach.ports import Unreachable, Unwell
from coach.reminders import gone
from storage.inbox import AlreadyDone

log = logging.getLogger(__name__)

# Then it is put aside: an update that fails every time must not fail for ever.
TRIES = 3


async def on_error(update: object, context: Context) -> None:
    # Never the update itself: it holds what a person wrote about their health.
    trouble = context.error
    if not isinstance(update, Update):
        log.error("outside any update", exc_info=trouble)
        return
    if isinstance(trouble, AlreadyDone):
        return
    if isinstance(trouble, Unreachable):
        await context.rooms.store.unit(gone, context.person, context.rooms.now())
        return
    if isinstance(trouble, Unwell):
        # It stays in the inbox; the person can try again before the next start does.
        log.error("update %s: the book: %s", update.update_id, trouble)
        await context.draw(update, pages.unsaved(context.rooms.look))
        return
    if isinstance(trouble, NetworkError | RetryAfter) and not isinstance(trouble, BadRequest):
        # The decision stands; the person finds the screen with the next tap or command.
        log.warning("update %s: %s", update.update_id, type(trouble).__name__)
        return
    log.error("update %s failed", update.update_id, exc_info=trouble)
    await _once_more_or_sorry(update, context)


async def _once_more_or_sorry(update: Update, context: Context) -> None:
    store = context.rooms.store
    tries = await store.failed(update.update_id)
    if 0 < tries < TRIES:
        context.rooms.again.add(update.update_id)
        return
    # Three times, or it was decided already and only could not be shown.
    await store.close_update(update.update_id, "quarantine")
    with suppress(TelegramError, Unreachable):
        await context.draw(update, pages.sorry(context.rooms.look))
