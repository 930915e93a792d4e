"""How many people one token can nudge in an hour: the table of docs/operating.md, from the real
gate on a virtual clock.

python -m tests.bench.capacity"""

import asyncio
import logging
import os
from itertools import count

from bot.gate import Gate
from bot.tasks import Tasks
from scheduler.jobs import BATCH
from tests.busy_hour import AtTheGate, Hour, Wished, tap
from tests.virtual import run_virtually

MEASURED_S = 30.0
ROWS = (
    (30, 0, False),
    (30, 5, False),
    (30, 5, True),
    (1000, 0, False),
    (1000, 150, False),
    (1000, 150, True),
)
HEAD = """| messages a second | taps a second | the nudge before | nudges an hour | slowest tap |
| --- | --- | --- | --- | --- |"""


def main() -> None:
    os.environ["PTB_TIMEDELTA"] = "true"  # as bot.starting sets it
    logging.disable()  # what still waits when a row is measured is called off
    print(HEAD)
    for per_second, taps, retires in ROWS:
        wished = Wished(per_second, MEASURED_S, taps, retires)
        hour = run_virtually(without_end(wished))
        # What waited at the beginning is not yet what it comes to in the long run.
        settled = [at for at in hour.nudges.values() if MEASURED_S / 2 <= at < MEASURED_S]
        an_hour = len(settled) / (MEASURED_S / 2) * 3600
        ends = "loses its buttons" if retires else "is deleted"
        slowest = f"{max(hour.taps_waited_s):.2f} s" if taps else "-"
        print(f"| {per_second:,} | {taps} | {ends} | {round(an_hour, -2):,.0f} | {slowest} |")


async def without_end(wished: Wished) -> Hour:
    """As many nudges as there is room for, each to somebody else."""
    tasks, gate = Tasks(), Gate(wished.per_second)
    await gate.initialize()
    telegram, numbers = AtTheGate(gate, tasks, wished), count(1)

    async def one_after_the_other() -> None:
        while True:
            number = next(numbers)
            await telegram.send(1_000_000 + number, number)

    going = [tasks.start(one_after_the_other()) for _ in range(BATCH)]
    going.append(tasks.start(tap(telegram, tasks, wished)))
    await asyncio.sleep(wished.seconds)
    for work in going:
        work.cancel()
    await gate.shutdown()
    await tasks.finish(within_s=1)
    return telegram.hour


if __name__ == "__main__":
    main()
