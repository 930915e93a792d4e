"""The processes of a bench run, each on its own core where the machine has two, and what they are
asked over HTTP."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tests.bench.wire import Json

ROOT = Path(__file__).parents[2]
STOPS_WITHIN_S = 10
DRAWS_WITHIN_S = 120
ASKS_EVERY_S = 0.02
# Of the shell that starts us: no token of somebody's, no settings of theirs.
KEPT = ("PATH", "HOME", "LANG", "VIRTUAL_ENV")


class NotMeasured(Exception):
    """Something did not run as it must for a figure to mean anything."""


@dataclass(frozen=True)
class FarEnd:
    address: str

    def ask(self, what: str, token: str, **form: Any) -> Json:
        data = urlencode({"token": token} | form).encode()
        request = urllib.request.Request(f"{self.address}/bench/{what}", data)
        with urllib.request.urlopen(request, timeout=STOPS_WITHIN_S) as answer:
            standing: Json = json.load(answer)["result"]
        return standing

    def until(self, token: str, holds: Callable[[Json], bool], within_s: float, what: str) -> Json:
        """Raises NotMeasured, with `what` we waited for."""
        give_up_at = time.monotonic() + within_s
        while not holds(standing := self.ask("look", token)):
            if time.monotonic() > give_up_at:
                raise NotMeasured(f"{what}: not within {within_s:g} s ({standing})")
            time.sleep(ASKS_EVERY_S)
        return standing


@contextmanager
def far_end() -> Iterator[FarEnd]:
    with child(["tests.bench.far_end"], ROOT, {}, core=0) as process:
        assert process.stdout
        yield FarEnd(f"http://127.0.0.1:{int(process.stdout.readline())}")


def loading_s() -> tuple[float, float, float, float]:
    """The four figures of tests.bench.loading, of one process."""
    with child(["tests.bench.loading"], ROOT, {}) as process:
        out, _ = process.communicate(timeout=STOPS_WITHIN_S)
    if process.returncode:
        raise NotMeasured("the library did not load")
    telegram_s, room_s, load_s, plan_s = json.loads(out)
    return telegram_s, room_s, load_s, plan_s


def deciding_s() -> float:
    """The CPU seconds of deciding one nudge, its reads and writes included."""
    with child(["tests.bench.deciding"], ROOT, {}) as process:
        out, _ = process.communicate(timeout=STOPS_WITHIN_S)
    if process.returncode:
        raise NotMeasured("nobody was nudged")
    return float(json.loads(out))


def drawing_s() -> list[tuple[float, int, int]]:
    """Of a hold and of a film that moves: CPU seconds, seconds shown, bytes."""
    with child(["tests.bench.drawing"], ROOT, {}) as process:
        out, _ = process.communicate(timeout=DRAWS_WITHIN_S)
    if process.returncode:
        raise NotMeasured("no film was drawn")
    return [(took_s, shown_s, size) for took_s, shown_s, size in json.loads(out)]


@contextmanager
def child(
    module: list[str],
    folder: Path,
    settings: Mapping[str, str],
    core: int | None = 1,
    stops_within_s: float = STOPS_WITHIN_S,
) -> Iterator[subprocess.Popen[str]]:
    """`python -m module…` in this folder, until the block ends: then it is told to stop, and
    killed if it has not within `stops_within_s`. Without a `core`: on whichever is free."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    process = subprocess.Popen(
        [sys.executable, "-m", *module],
        env=kept | {"PYTHONPATH": str(ROOT), **settings},
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    if core is not None:
        _pin(process.pid, core)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.communicate(timeout=stops_within_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def _pin(process: int, core: int) -> None:
    if hasattr(os, "sched_setaffinity") and len(cores := sorted(os.sched_getaffinity(0))) > 1:
        os.sched_setaffinity(process, {cores[core]})
