"""The lines of the due-table: ready, idle, claiming, a night's backlog, and an hour of nudges.

By itself: python -m tests.bench.reminders"""

import json
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench.children import ROOT, FarEnd, NotMeasured, child, far_end
from tests.bench.many_people import make_people
from tests.bench.report import Line, short
from tests.bench.rounds import UNKINK, stand_in_films

MANY, MOST = 100_000, 1_000_000
JOBS = (1_000, 10_000, MANY)
STARTS = 3
WITHIN_S = 300
# Shorter than this the clock of a process's start tells nothing.
RESOLUTION_S = 0.005
GRACE_S = 600
Figures = dict[str, Any]


@dataclass(frozen=True)
class Added:
    """What the rows or the jobs take above none of them, until the first tick is answered."""

    seconds: float
    mb: float

    def __str__(self) -> str:
        return f"{short(max(0.0, self.seconds))} s, {short(max(0.0, self.mb))} MB"


def main() -> int:
    begin = time.monotonic()
    try:
        with far_end() as telegram, TemporaryDirectory(prefix="unkink-bench-") as folder:
            reminding(telegram, Path(folder))
    except NotMeasured as trouble:
        print(f"not measured: {trouble}", file=sys.stderr)
        return 1
    print(f"({time.monotonic() - begin:.0f} s)")
    return 0


def reminding(telegram: FarEnd, folder: Path) -> None:
    telegram.ask("open", UNKINK, people=0, latency_s=0.05)
    homes = {many: folder / str(many) for many in (0, MANY, MOST)}
    for many, home in homes.items():
        make_people(home, many)
        stand_in_films(home)
    being_ready(homes)
    works = {many: _figures("works", homes[many], telegram) for many in (MANY, MOST)}
    working(works)
    shutil.rmtree(homes[MOST])
    shutil.rmtree(homes[MANY])
    make_people(homes[MANY], MANY)
    a_night(_figures("night", homes[MANY], telegram))
    hours(folder)


def being_ready(homes: dict[int, Path]) -> None:
    ours = {many: _added(homes, many) for many in (MANY, MOST)}
    none = _measured(["tests.bench.job_each", "0"])
    theirs, blocks = {}, {}
    for jobs in JOBS:
        took = _measured(["tests.bench.job_each", str(jobs)])
        theirs[jobs] = Added(took["s"] - none["s"], took["mb"] - none["mb"])
        blocks[jobs] = took["block_s"]
    ratio = theirs[MANY].seconds / max(RESOLUTION_S, ours[MANY].seconds)
    each = "; ".join(f"{jobs:,}: {theirs[jobs]}{_blocks(blocks[jobs])}" for jobs in JOBS)
    how = (
        f"added by {MANY:,} people in SQLite: {ours[MANY]}; by {MOST:,}: {ours[MOST]} (under "
        f"{RESOLUTION_S} s counts as that).\n    APScheduler, a cron job each in memory: {each}"
    )
    what = "ready with 100,000 reminders against a job each"
    print(Line(what, [ratio], 100, False, "times", how))
    ratio = max(0.1, ours[MANY].mb) / theirs[MANY].mb
    print(Line("memory of them against a job each", [ratio], 0.1, True, "times", "see above"))


def _blocks(seconds: float) -> str:
    """Not measured at all sizes."""
    return f" (the loop blocked for {short(seconds)} s when they are due)" if seconds else ""


def working(works: dict[int, Figures]) -> None:
    idle = [works[many]["idle_percent"] for many in works]
    how = (
        "letters asked for each second and nudges each twenty, at 100,000 and at 1,000,000 people"
    )
    print(Line("idle, of a core", [max(idle)], 1, True, "%", how))
    few, many = (works[people]["claims_per_cpu_s"] for people in works)
    wall = " and ".join(short(works[people]["claims_per_s"]) for people in works)
    how = (
        f"{short(many)} against {short(few)} a second of CPU, each a nudge decided and written; "
        f"by the clock on the wall {wall} a second"
    )
    print(
        Line("claims at 1,000,000 people against 100,000", [many / few], 0.5, False, "times", how)
    )
    blocks = [works[people]["block_ms"] for people in works]
    sent = " and ".join(short(works[people]["sent_per_s"]) for people in works)
    wall = " and ".join(short(works[people]["block_wall_ms"]) for people in works)
    how = (
        f"a full hour's tick, {sent} claimed and sent a second; with the waits for what else the "
        f"machine did: {wall} ms"
    )
    print(
        Line("longest block of the loop while nudges go out", [max(blocks)], 10, True, "ms", how)
    )


def a_night(figures: Figures) -> None:
    if figures["nudged"] or figures["rows"] < MANY:
        raise NotMeasured(f"a night's backlog: {figures}")
    how = (
        f"of the ten minutes in which what is due meanwhile may wait; {short(figures['s'])} s, "
        f"nobody nudged late; {short(figures['mb'])} MB more; the longest block "
        f"{short(figures['block_ms'])} ms"
    )
    share = [100 * figures["s"] / GRACE_S]
    print(Line("backlog of 100,000 after a night", share, 25, True, "%", how))


def hours(folder: Path) -> None:
    for wished in ("30", "1000"):
        hour = _measured(["tests.bench.hour", str(folder / wished), wished])
        how = (
            f"{hour['nudges']:,} in {short(hour['seconds'])} s of a virtual clock, each with a "
            f"deletion, and taps between: {short(hour['per_s'])}/s; half later than "
            f"{short(hour['late_p50'])} s, 1 % than {short(hour['late_p99'])} s"
        )
        what = f"nudges at {wished}/s: the latest of the longest bearable"
        print(Line(what, [100 * hour["late_max"] / GRACE_S], 100, True, "%", how))
        how = f"a tap waits {1000 * hour['tap_p99']:.0f} ms at the 99th of 100"
        what = f"taps meanwhile at {wished}/s: the slowest waits"
        print(Line(what, [hour["tap_max"]], 1, True, "s (virtual)", how))


def _added(homes: dict[int, Path], many: int) -> Added:
    """Medians of some starts in turn, each a process."""
    pairs = [[_figures("ready", homes[each]) for each in (0, many)] for _ in range(STARTS)]
    seconds = median(full["s"] - empty["s"] for empty, full in pairs)
    return Added(seconds, median(full["mb"] - empty["mb"] for empty, full in pairs))


def _figures(what: str, home: Path, telegram: FarEnd | None = None) -> Figures:
    address = telegram.address if telegram else ""
    return _measured(["tests.bench.due_table", what, str(home), address])


def _measured(module: list[str]) -> Figures:
    """What the process prints; `s`: from its start until it says that it was ready."""
    begin = time.monotonic()
    with child(module, ROOT, {"PTB_TIMEDELTA": "true"}, core=None) as process:
        out, _ = process.communicate(timeout=WITHIN_S)
    if process.returncode:
        raise NotMeasured(f"{' '.join(module[:2])} ended with {process.returncode}")
    figures: Figures = json.loads(out)
    return {"s": figures.get("at", begin) - begin} | figures


if __name__ == "__main__":
    sys.exit(main())
