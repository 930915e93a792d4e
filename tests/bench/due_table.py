"""One process at the due-table: what it takes to be ready, to idle, to claim, to work off a night.

python -m tests.bench.due_table ready|works|night <folder> <address of the far end>"""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot.app import Line, build_app
from bot.context import App, rooms_of
from bot.redact import quiet_logs
from bot.running import jobs_of
from bot.shelves import open_shelves
from coach.due import claim_due
from coach.exercises import Library
from content.library import load_library
from content.pictures import Pictures
from scheduler.clock import Clock
from scheduler.jobs import PIECE, Jobs
from storage.store import Store
from storage.tables import occurrences, rules
from tests.bench.lag import Lag, most_mb
from tests.bench.many_people import EIGHT, QUARTER_TO, opened
from tests.bench.rounds import UNKINK

IDLE_S, CLAIMS_S, SENDS_S = 4.5, 3.0, 8.0
TICKS = 200
PER_SECOND = 30
# Ten minutes of small breaks are due, and none is too late.
BUSY = QUARTER_TO + timedelta(minutes=9)
NIGHT = QUARTER_TO + timedelta(hours=12)
Figures = dict[str, float]


async def ready(store: Store, library: Library) -> Figures:
    """When the first tick was answered (time.monotonic), and what the process held then."""
    await store.unit(claim_due, library, PIECE, EIGHT)
    return {"at": time.monotonic(), "mb": most_mb()}


async def idles(app: App) -> Figures:
    return {"idle_percent": await _idle_percent(jobs_of(app))}


async def works(app: App) -> Figures:
    claims = await _claims(rooms_of(app).store, rooms_of(app).library)
    return claims | await _sends(app)


async def night(app: App) -> Figures:
    store, lag, before_mb = rooms_of(app).store, Lag(), most_mb()
    lag.begin()
    begin = time.perf_counter()
    await jobs_of(app).send_nudges()
    took_s = time.perf_counter() - begin
    lag.end()
    planned, nudged = await store.unit(_counted)
    added_mb = most_mb() - before_mb
    return {"s": took_s, "rows": planned, "nudged": nudged, "mb": added_mb} | _longest(lag)


async def _idle_percent(jobs: Jobs) -> float:
    """Of a core, with nobody due: the clock as it runs, and a tick of each twenty seconds."""
    begin = time.process_time()
    for _ in range(TICKS):
        await jobs.send_nudges()
    tick_s = (time.process_time() - begin) / TICKS
    clock = Clock({1: jobs.send_letters}, {})
    clock.start()
    begin = time.process_time()
    await asyncio.sleep(IDLE_S)
    each_s = (time.process_time() - begin) / IDLE_S
    clock.stop()
    return 100 * (each_s + tick_s / 20)


async def _claims(store: Store, library: Library) -> Figures:
    made, begin, cpu = 0, time.perf_counter(), time.process_time()
    while (took_s := time.perf_counter() - begin) < CLAIMS_S:
        made += len((await store.unit(claim_due, library, PIECE, BUSY)).offers)
    cpu_s = time.process_time() - cpu
    return {"claims_per_s": made / took_s, "claims_per_cpu_s": made / cpu_s}


async def _sends(app: App) -> Figures:
    """One tick as it is in a full hour: it never gets to its end."""
    lag, (before, _) = Lag(), await rooms_of(app).store.unit(_counted)
    lag.begin()
    tick = rooms_of(app).tasks.start(jobs_of(app).send_nudges())
    await asyncio.sleep(SENDS_S)
    tick.cancel()
    lag.end()
    after, _ = await rooms_of(app).store.unit(_counted)
    return {"sent_per_s": (after - before) / SENDS_S} | _longest(lag)


def _longest(lag: Lag) -> Figures:
    return {"block_ms": 1000 * max(lag.own_s), "block_wall_ms": 1000 * max(lag.wall_s)}


def _counted(book: Any) -> tuple[int, int]:
    """Breaks that are planned for after the night, and those that somebody was nudged with."""
    later = (rules.c.kind == "break") & (rules.c.due_utc > NIGHT)
    planned = book._db.execute(select(func.count()).where(later)).scalar_one()
    nudged = select(func.count(occurrences.c.state))
    return planned, book._db.execute(nudged).scalar_one()


async def with_app(
    store: Store, address: str, now: datetime, measures: Callable[[App], Coroutine[Any, Any, Any]]
) -> Figures:
    line = Line(UNKINK, address, PER_SECOND)
    pictures = Pictures(store.folder / "films")
    shelves, begin = open_shelves(), time.monotonic()
    app = build_app(
        line, store, shelves, pictures, lambda: now + timedelta(seconds=time.monotonic() - begin)
    )
    await app.initialize()
    gc.collect()
    gc.freeze()  # as bot.starting does
    figures: Figures = await measures(app)
    await rooms_of(app).tasks.finish(within_s=5)
    await app.shutdown()
    return figures


def main() -> None:
    what, folder, address = sys.argv[1:]
    quiet_logs("ERROR", "text")
    with opened(Path(folder)) as store:
        if what == "ready":
            figures = asyncio.run(ready(store, load_library()))
        elif what == "night":
            figures = asyncio.run(with_app(store, address, NIGHT, night))
        else:
            figures = asyncio.run(with_app(store, address, EIGHT, idles))
            figures |= asyncio.run(with_app(store, address, BUSY, works))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
