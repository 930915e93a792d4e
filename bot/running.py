"""From an open database to a bot that answers, and back to silence within eight seconds."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from telegram.error import InvalidToken, NetworkError, RetryAfter

from bot import menu, webhook
from bot.context import App, Rooms, rooms_of
from bot.drawing import in_advance
from bot.fetch import BACK_OFF_S, Fetch
from bot.intake import Intake
from bot.messenger import TelegramMessenger
from bot.settings import Settings
from coach.letters import release_leases
from scheduler.clock import Clock
from scheduler.jobs import Jobs

log = logging.getLogger(__name__)

# design.md section 4: SIGTERM to exit within 8 s. What is in hand may finish in five of them.
LAST_WORDS_S = 5
BACKUPS = "backups"
NIGHT_H, BACKUP_H = 3, 4  # UTC


def jobs_of(app: App) -> Jobs:
    rooms = rooms_of(app)
    messenger = TelegramMessenger(rooms.chat, rooms.look)
    return Jobs(rooms.store, messenger, rooms.library, rooms.now, rooms.tasks)


async def run(app: App, jobs: Jobs, settings: Settings, folder: Path) -> None:
    """Until told to stop. Raises InvalidToken, and SettingsError for a port that is taken."""
    stop = _stop_signals()
    rooms, intake = rooms_of(app), Intake(app)
    if not await _reach_telegram(app, settings, stop):
        await _hang_up(app)
        return
    await rooms.store.unit(release_leases, rooms.now())
    await intake.resume()
    async with _clock(rooms, jobs, folder), _incoming(app, intake, settings, stop):
        rooms.tasks.start(menu.announce(app))
        # Its index takes a moment, and the first city typed should not.
        rooms.tasks.start(asyncio.to_thread(rooms.places.find, ""))
        drawing = rooms.tasks.start(rooms.drawer.run(in_advance(rooms.library)))
        await stop.wait()
        drawing.cancel()
    await rooms.tasks.finish(within_s=LAST_WORDS_S)
    await app.shutdown()


def _stop_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    return stop


async def _hang_up(app: App) -> None:
    """For an application that never got to its start: PTB would refuse to shut it down."""
    for request in app.bot._request:  # PTB has no other way to them
        await request.shutdown()


async def _reach_telegram(app: App, settings: Settings, stop: asyncio.Event) -> bool:
    """PTB asks getMe first. Telegram may be out of reach for now; a wrong token stays wrong.
    False if we were told to stop before."""
    failures = 0
    while not stop.is_set():
        try:
            await app.initialize()
            await _choose_way_in(app, settings)
            return True
        except InvalidToken:
            raise
        except (NetworkError, RetryAfter) as unwell:
            wait_s = BACK_OFF_S[min(failures, len(BACK_OFF_S) - 1)]
            log.warning("Telegram: %s; again in %s s", type(unwell).__name__, wait_s)
            failures += 1
            await _either(stop, wait_s)
    return False


async def _choose_way_in(app: App, settings: Settings) -> None:
    if settings.webhook_url:
        await webhook.announce(app, settings)
    else:
        await app.bot.delete_webhook(drop_pending_updates=False)


async def _either(stop: asyncio.Event, within_s: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), within_s)


@asynccontextmanager
async def _clock(rooms: Rooms, jobs: Jobs, folder: Path) -> AsyncIterator[None]:
    async def tidy() -> None:
        await rooms.store.tidy(rooms.now())

    async def back_up() -> None:
        await rooms.store.back_up(folder / BACKUPS, rooms.now())

    ticks = {1: jobs.send_letters, 20: jobs.send_nudges}
    clock = Clock(ticks, {NIGHT_H: tidy, BACKUP_H: back_up})
    clock.start()
    try:
        yield
    finally:
        clock.stop()


@asynccontextmanager
async def _incoming(
    app: App, intake: Intake, settings: Settings, stop: asyncio.Event
) -> AsyncIterator[None]:
    if settings.webhook_url:
        async with webhook.listening(settings, intake):
            yield
        return
    polling = asyncio.ensure_future(Fetch(app, intake).run())
    polling.add_done_callback(lambda _: stop.set())
    try:
        yield
    finally:
        polling.cancel()
        [ended] = await asyncio.gather(polling, return_exceptions=True)
    if isinstance(ended, Exception):
        raise ended
