"""One round of each measure, against the far end."""

import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bot.drawing import in_advance
from bot.shelves import open_shelves
from content.picture_list import everything
from content.pictures import Pictures
from tests.bench.children import FarEnd, NotMeasured, child

LATENCY_S = 0.05  # of the Bot API, for each answer
PEOPLE = 200
BEFORE_S, MEASURED_S = 1.0, 4.0
IN_A_ROW = 24
BARE, UNKINK, RAW = "2000:bare", "1000:unkink", "3000:raw"
STARTS_WITHIN_S = 30.0
WALKS_WITHIN_S = 40.0
# Of no value: it seals the data of a bench run, which is thrown away.
KEY = "8W5gB3V1dKfLnUdVqz8tCH1yWbPzCrGb5xS1dG0xT9A="


@dataclass(frozen=True)
class Own:
    """Milliseconds from a tap's being handed over to the edit's arrival, over some taps."""

    median_ms: float
    worst_ms: float


def settings(folder: Path, address: str, token: str) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": token,
        "TELEGRAM_API_URL": address,
        "DATABASE_URL": f"sqlite:///{folder / 'data' / 'unkink.db'}",
        "DATA_KEY": KEY,
        "LOG_LEVEL": "WARNING",
        "MESSAGES_PER_SECOND": "1000000",
    }


def stand_in_films(folder: Path) -> None:
    """A file for each picture: nobody looks at them here, and drawing them takes a core."""
    pictures, library = Pictures(folder / "data" / "films"), open_shelves().library
    pictures.folder.mkdir(parents=True)
    for spec in pictures.missing((*in_advance(library), *everything(library))):
        pictures.path(spec).write_bytes(b"a picture")


@contextmanager
def unkink(far_end: FarEnd, folder: Path) -> Iterator[None]:
    """The whole bot, with everybody before their first Start."""
    far_end.ask("open", UNKINK, people=PEOPLE, latency_s=LATENCY_S)
    module = ["tests.bench.unkink", far_end.address, UNKINK]
    with child(module, folder, settings(folder, far_end.address, UNKINK)):
        started(far_end, UNKINK)
        far_end.ask("enter", UNKINK)
        rested(far_end)
        yield
        sent = rested(far_end)
    if (kept := _done(folder)) != sent:
        raise NotMeasured(f"{sent} updates were sent, and {kept} are done in the database")


def rested(far_end: FarEnd) -> int:
    """Everybody goes on to their next Start. How many updates there have been."""
    far_end.ask("mode", UNKINK, mode="rest")
    everybody = far_end.until(
        UNKINK, lambda standing: standing["resting"] == PEOPLE, WALKS_WITHIN_S, "people at Start"
    )
    return int(everybody["sent"])


@contextmanager
def with_button(far_end: FarEnd, module: str, token: str, folder: Path) -> Iterator[None]:
    """A bot without a memory, and people with a button from before."""
    far_end.ask("open", token, people=PEOPLE, latency_s=LATENCY_S)
    far_end.ask("given", token, button="v1:done:1:1")
    # It has nothing to keep: what it has in hand need not be worked off.
    with child([module, far_end.address, token], folder, {}, stops_within_s=0):
        started(far_end, token)
        yield


def taps_per_s(far_end: FarEnd, token: str) -> float:
    """Everybody taps, each again when they see the edit."""
    far_end.ask("mode", token, mode="load")
    time.sleep(BEFORE_S)
    begin = far_end.ask("look", token)
    time.sleep(MEASURED_S)
    end = far_end.ask("look", token)
    if end["steps"] == begin["steps"]:
        raise NotMeasured(f"{token}: no tap was answered in {MEASURED_S:g} s")
    return float((end["steps"] - begin["steps"]) / (end["at"] - begin["at"]))


def one_by_one(far_end: FarEnd, token: str) -> Own:
    far_end.ask("one_by_one", token, taps=IN_A_ROW)
    ended = far_end.until(
        token, lambda standing: not standing["in_a_row"], WALKS_WITHIN_S, "taps one by one"
    )
    own_ms = [own_s * 1000 for own_s in ended["own_s"]]
    if len(own_ms) < IN_A_ROW:
        raise NotMeasured(f"{token}: of {IN_A_ROW} taps {len(own_ms)} led to another screen")
    return Own(median(own_ms), max(own_ms))


def start_s(
    far_end: FarEnd, module: list[str], token: str, folder: Path, env: Mapping[str, str]
) -> float:
    """From starting the process to its first getUpdates, at a Bot API that answers at once."""
    far_end.ask("open", token, people=0, latency_s=0)
    begin = time.monotonic()
    with child(module, folder, env):
        return started(far_end, token) - begin


def started(far_end: FarEnd, token: str) -> float:
    """When it first asked for updates, on the clock of time.monotonic()."""
    up = far_end.until(
        token, lambda standing: bool(standing["first_poll_at"]), STARTS_WITHIN_S, "a start"
    )
    return float(up["first_poll_at"])


def _done(folder: Path) -> int:
    db = sqlite3.connect(folder / "data" / "unkink.db")
    try:
        [done] = db.execute("SELECT count(*) FROM inbox WHERE state = 'done'").fetchone()
    finally:
        db.close()
    return int(done)
