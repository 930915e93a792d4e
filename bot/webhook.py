"""The other way in: Telegram posts an update, and hears 200 once it is committed."""

import hmac
import json
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from aiohttp import web

from bot.context import App
from bot.intake import ALLOWED, Intake
from bot.settings import Settings, SettingsError

log = logging.getLogger(__name__)

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LARGEST = 1_000_000  # bytes; an update is a few thousand


@asynccontextmanager
async def listening(settings: Settings, intake: Intake) -> AsyncIterator[None]:
    """Raises SettingsError for a place where nobody can listen."""
    path = urlsplit(settings.webhook_url).path or "/"
    site = web.Application(client_max_size=LARGEST)
    site.router.add_post(path, _receiver(settings.webhook_secret.encode(), intake))
    site.router.add_get("/healthz", _healthy)
    runner = web.AppRunner(site, access_log=None, handle_signals=False, shutdown_timeout=2)
    await runner.setup()
    try:
        await _listen(runner, settings)
        yield
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as trouble:
        why = os.strerror(trouble.errno) if trouble.errno else type(trouble).__name__
        raise SettingsError(
            f"HOST, PORT: cannot listen on {settings.host}:{settings.port}: {why}; "
            "set another PORT, or HOST=127.0.0.1"
        ) from None


async def announce(app: App, settings: Settings) -> None:
    await app.bot.set_webhook(
        settings.webhook_url,
        secret_token=settings.webhook_secret,
        allowed_updates=list(ALLOWED),
        max_connections=20,
    )


def _receiver(secret: bytes, intake: Intake) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, secret):
            return web.Response(status=403)
        try:
            raw = json.loads(await request.read())
        except ValueError:
            return web.Response(status=400)
        if not isinstance(raw, dict) or type(raw.get("update_id")) is not int:
            return web.Response(status=400)
        await intake.receive([raw])
        return web.Response()

    return receive


async def _healthy(_: web.Request) -> web.Response:
    return web.Response(text="ok")
