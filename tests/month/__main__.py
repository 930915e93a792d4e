"""python -m tests.month: prints the month; `> tests/golden/month.md` keeps it."""

import asyncio
import os
import zoneinfo
from collections.abc import AsyncIterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import Line, build_app
from bot.moved_clock import MovedClock
from bot.shelves import open_shelves
from content.pictures import Pictures
from localchat.serving import serve
from localchat.world import World
from storage.opening import open_store
from tests.month.living import Month
from tests.month.script import BEGINS, DAYS
from tests.people import Home, Person

TOKEN, NOBODY = "1000:month", 42
HEAD = "# A month of a busy person, with the real bot: what came, and what they did (→)."


async def month(folder: Path) -> AsyncIterator[str]:
    begins = datetime.combine(BEGINS, time(5), UTC)
    clock = MovedClock(folder / "clock.json", machine=lambda: begins)
    store = open_store(f"sqlite:///{folder / 'data' / 'unkink.db'}", None)
    world = World(TOKEN, now=clock)
    world.add_person(NOBODY, "Mara")
    async with serve(world, port=0) as address:
        line = Line(TOKEN, address, messages_per_second=100_000, chat_interval_s=0)
        app = build_app(line, store, open_shelves(), Pictures(folder / "films"), clock)
        async with app:
            home = Home(app, store, world, clock)
            lived = Month(home, Person(NOBODY, home), begins, begins + timedelta(days=DAYS))
            yield HEAD
            async for each in lived.lived():
                yield each
    store.close()


async def main() -> None:
    with TemporaryDirectory(prefix="unkink-month-") as folder:
        async for line in month(Path(folder)):
            print(line, flush=True)


if __name__ == "__main__":
    os.environ["PTB_TIMEDELTA"] = "true"  # as bot.starting sets it
    zoneinfo.reset_tzpath(to=())
    asyncio.run(main())
