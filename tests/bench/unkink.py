"""The whole bot as `python -m bot` runs it, with the gate lifted, for one chat too.

python -m tests.bench.unkink <address> <token>       settings in the environment"""

import asyncio
import os
import sys

from bot.app import Line, build_app
from bot.moved_clock import utc_now
from bot.redact import quiet_logs
from bot.running import jobs_of, run
from bot.settings import read_settings
from bot.shelves import open_shelves
from content.pictures import Pictures
from storage.opening import open_store


async def main() -> None:
    address, token = sys.argv[1:]
    settings = read_settings(os.environ)
    quiet_logs(settings.log_level, settings.log_format)
    store = open_store(settings.database_url, settings.data_key)
    pictures = Pictures(store.folder / "films")
    line = Line(token, address, settings.messages_per_second, chat_interval_s=0)
    app = build_app(line, store, open_shelves(), pictures, utc_now)
    try:
        await run(app, jobs_of(app), settings, store.folder)
    finally:
        store.close()


if __name__ == "__main__":
    asyncio.run(main())
