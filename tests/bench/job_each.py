"""What the due-table is measured against: APScheduler with one job for each person, in memory.

python -m tests.bench.job_each <jobs>"""

import asyncio
import json
import logging
import sys
import time
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from tests.bench.lag import Lag, most_mb

# All are due at the same moment, soon after the last one has been added.
EACH_S, SPARE_S = 0.0004, 2.0
# More than these would be due within the minute, and block the loop for a quarter of it.
FIRES = 10_000


async def main(jobs: int) -> dict[str, float]:
    fired = 0

    async def due() -> None:
        nonlocal fired
        fired += 1

    scheduler = AsyncIOScheduler(timezone=UTC)
    moment = datetime.now(UTC) + timedelta(seconds=jobs * EACH_S + SPARE_S)
    # Those added too late for it, on a busy machine, are due a minute later.
    at = {"second": moment.second}
    if jobs > FIRES:
        at |= {"hour": (moment.hour + 1) % 24, "minute": moment.minute}
    scheduler.start()
    for _ in range(jobs):
        # One that comes again, as a reminder does; all at the same second.
        scheduler.add_job(due, "cron", **at, misfire_grace_time=None)
    await asyncio.sleep(0)
    ready = {"at": time.monotonic(), "mb": most_mb()}
    lag = Lag()
    lag.begin()
    while fired < jobs <= FIRES:
        await asyncio.sleep(0.01)
    lag.end()
    return ready | {"block_s": max(lag.own_s, default=0.0)}


if __name__ == "__main__":
    logging.disable()
    print(json.dumps(asyncio.run(main(int(sys.argv[1])))))
