"""From the command to a running bot: settings, rooms, and answers until told to stop."""

import argparse
import asyncio
import gc
import os
import sys
import zoneinfo
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from dotenv import dotenv_values
from telegram.error import InvalidToken

from bot.app import Line, build_app
from bot.moved_clock import utc_now
from bot.redact import quiet_logs
from bot.running import jobs_of, run
from bot.settings import Settings, SettingsError, read_settings
from bot.shelves import Shelves, open_shelves
from content import ContentError
from content.pictures import Pictures
from storage.errors import StorageError
from storage.opening import open_store
from storage.store import Store

BAD_SETTINGS = 2
# With its web server, which a bot on Telegram never needs: loaded when there is no token
# (docs/decisions/0008-start-without-gc.md).
LOCAL = "bot.local"


def main(arguments: Sequence[str] = sys.argv[1:]) -> int:
    as_what = _parser().parse_args(arguments).as_what
    os.environ["PTB_TIMEDELTA"] = "true"  # or PTB warns at each 429 that its seconds will go
    zoneinfo.reset_tzpath(to=())  # the pinned tzdata, not whatever the machine has
    try:
        settings = _for_role(read_settings(_environment()), as_what)
        quiet_logs(settings.log_level, settings.log_format)
        asyncio.run(serve_forever(settings))
    except InvalidToken:
        return _refuse("TELEGRAM_BOT_TOKEN: Telegram does not know this token; ask @BotFather")
    except (SettingsError, ContentError, StorageError) as trouble:
        return _refuse(str(trouble))
    return 0


async def serve_forever(settings: Settings) -> None:
    """Raises SettingsError, ContentError, StorageError or InvalidToken at the door."""
    shelves = open_shelves()
    store = open_store(settings.database_url, settings.data_key)
    # What is here now stays until the end: nobody need look through it again. See __main__.
    gc.freeze()
    gc.enable()
    try:
        serves = _on_telegram if settings.token else import_module(LOCAL).in_local_chat
        await serves(settings, shelves, store)
    finally:
        store.close()


async def _on_telegram(settings: Settings, shelves: Shelves, store: Store) -> None:
    line = Line(settings.token, settings.api_url, settings.messages_per_second)
    pictures = Pictures(store.folder / "films")
    app = build_app(line, store, shelves, pictures, utc_now)
    await run(app, jobs_of(app), settings, store.folder)


def _for_role(settings: Settings, as_what: str) -> Settings:
    if as_what == "web" and not settings.webhook_url:
        raise SettingsError(
            "WEBHOOK_URL: `web` needs the public address that Telegram posts to; "
            "set it, or run `worker` for long polling"
        )
    if as_what == "web" and not settings.token:
        raise SettingsError("TELEGRAM_BOT_TOKEN: `web` needs one; ask @BotFather")
    return replace(settings, webhook_url="") if as_what == "worker" else settings


def _environment() -> Mapping[str, str]:
    """The file .env of the present folder; what the process was started with wins."""
    written = dotenv_values(Path(".env"), interpolate=False)
    return {name: value for name, value in written.items() if value is not None} | os.environ


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Runs Unkink. Without TELEGRAM_BOT_TOKEN: the local chat in the browser.",
        epilog="Settings come from the environment and from .env; see .env.example. "
        "`python -m bot diary` prints a year of six people who never were.",
    )
    parser.add_argument(
        "as_what",
        nargs="?",
        choices=("worker", "web"),
        help="worker: long polling. web: a webhook. Neither: by WEBHOOK_URL",
    )
    return parser


def _refuse(trouble: str) -> int:
    print(trouble, file=sys.stderr)
    return BAD_SETTINGS
