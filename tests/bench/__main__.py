"""make bench: how fast it is, as ratios of one run on this machine."""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.shelves import open_shelves
from tests.bench.busy import taps_while_drawing
from tests.bench.children import FarEnd, NotMeasured, deciding_s, drawing_s, far_end, loading_s
from tests.bench.reminders import reminding
from tests.bench.report import Line, ranged, short
from tests.bench.rounds import (
    BARE,
    LATENCY_S,
    PEOPLE,
    RAW,
    UNKINK,
    one_by_one,
    rested,
    settings,
    stand_in_films,
    start_s,
    taps_per_s,
    unkink,
    with_button,
)

ROUNDS = 3
STARTS = 5
NUDGED = 100_000


def main() -> int:
    begin = time.monotonic()
    try:
        with far_end() as telegram, TemporaryDirectory(prefix="unkink-bench-") as folder:
            answering(telegram, Path(folder))
            starting(telegram, Path(folder))
            reminding(telegram, Path(folder) / "reminders")
        loading()
        deciding()
        drawing()
    except NotMeasured as trouble:
        print(f"not measured: {trouble}", file=sys.stderr)
        return 1
    print(f"({time.monotonic() - begin:.0f} s)")
    return 0


def answering(telegram: FarEnd, folder: Path) -> None:
    whole, bare, whole_ms, bare_ms = [], [], [], []
    library = open_shelves().library
    stand_in_films(folder)
    with with_button(telegram, "tests.bench.raw_client", RAW, folder):
        ceiling = taps_per_s(telegram, RAW)
    with unkink(telegram, folder):
        for _ in range(ROUNDS):
            whole_ms.append(one_by_one(telegram, UNKINK))
            whole.append(taps_per_s(telegram, UNKINK))
            rested(telegram)
            with with_button(telegram, "tests.bench.bare", BARE, folder):
                bare_ms.append(one_by_one(telegram, BARE).median_ms)
                bare.append(taps_per_s(telegram, BARE))
        busy_ms = []
        for number in range(ROUNDS):
            drawn = folder / f"drawn-{number}"
            busy_ms.append(taps_while_drawing(telegram, UNKINK, library, drawn).median_ms)
            rested(telegram)
    ratios = [ours / theirs for ours, theirs in zip(whole, bare, strict=True)]
    how = (
        f"{PEOPLE} people, each a tap in flight, 50 ms a call: {ranged(whole)} steps/s, each in "
        f"SQLite; the bare bot {ranged(bare)};\n"
        f"    the far end itself carries {short(ceiling)} of a client of a few lines"
    )
    print(Line("taps/s against a bare python-telegram-bot", ratios, 20, False, "times", how))
    own = [each.median_ms for each in whole_ms]
    how = (
        "one tap at a time, from the update's arrival to the edit's; the worst of all "
        f"{short(max(each.worst_ms for each in whole_ms))} ms; the bare bot {ranged(bare_ms)} ms"
    )
    print(Line("tap to edit: one round trip and", own, 15, True, "ms", how))
    trip_ms = LATENCY_S * 1000
    ratios = [
        (trip_ms + busy) / (trip_ms + still) for busy, still in zip(busy_ms, own, strict=True)
    ]
    how = (
        f"on the bot's own core; a round trip of {short(trip_ms)} ms and {ranged(busy_ms)} ms "
        f"instead of {ranged(own)} ms"
    )
    print(Line("a tap while 20 films are drawn, against one", ratios, 1.5, True, "times", how))


def starting(telegram: FarEnd, folder: Path) -> None:
    bot, bare = ["bot", "worker"], ["tests.bench.bare", telegram.address, BARE]
    fresh = folder / "fresh"
    fresh.mkdir()
    env = settings(fresh, telegram.address, UNKINK)
    first_s = start_s(telegram, bot, UNKINK, fresh, env)
    whole_s, bare_s = [], []
    env = settings(folder, telegram.address, UNKINK)
    for _ in range(STARTS):
        whole_s.append(start_s(telegram, bot, UNKINK, folder, env))
        bare_s.append(start_s(telegram, bare, BARE, folder, {}))
    ratios = [ours / theirs for ours, theirs in zip(whole_s, bare_s, strict=True)]
    how = (
        f"{ranged(whole_s)} s against {ranged(bare_s)} s; the very first one, with a new "
        f"database: {short(first_s)} s"
    )
    print(Line("start to first getUpdates against a bare bot", ratios, 3, True, "times", how))


def loading() -> None:
    runs = [loading_s() for _ in range(STARTS)]
    ratios = [load_s / telegram_s for telegram_s, _, load_s, _ in runs]
    loads_ms, imports_ms = ([1000 * run[n] for run in runs] for n in (2, 1))
    how = (
        f"{ranged(loads_ms)} ms to read and check every file; importing the room with pydantic "
        f"comes on top once, {ranged(imports_ms)} ms, and is in the start above"
    )
    print(
        Line("the whole library against importing telegram.ext", ratios, 0.5, True, "times", how)
    )
    ratios = [plan_s / load_s for _, _, load_s, plan_s in runs]
    how = f"{ranged([1000 * run[3] for run in runs])} ms for 20 minutes, over a year of days"
    what = "one day's plan with the whole library against loading it"
    print(Line(what, ratios, 0.05, True, "times", how))


def deciding() -> None:
    seconds = [deciding_s() for _ in range(ROUNDS)]
    percents = [100 * NUDGED * each / 3600 for each in seconds]
    how = (
        f"{ranged([1000 * each for each in seconds])} ms of CPU for one nudge: who is due, the "
        f"person, their limits, the pick, and what is written; times {NUDGED:,}, of an hour"
    )
    print(Line("100,000 people's nudges in an hour, of a core", percents, 10, True, "%", how))


def drawing() -> None:
    """One core, from an empty folder: the room, the pictures and the encoder."""
    runs = [drawing_s() for _ in range(ROUNDS)]
    kinds = (("a hold of 30 s", 8), ("8 repetitions that move", 4))
    for number, (what, bound) in enumerate(kinds):
        films = [run[number] for run in runs]
        ratios = [shown_s / took_s for took_s, shown_s, _ in films]
        how = (
            f"{ranged([took_s for took_s, _, _ in films])} s of CPU for {films[0][1]} s of film "
            f"at 640 pixels, without its still end; {films[0][2] / 1000:.0f} kB"
        )
        print(Line(f"drawing {what} against its length", ratios, bound, False, "times", how))


if __name__ == "__main__":
    sys.exit(main())
