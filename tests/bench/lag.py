"""What this process took of the machine: how long its loop was not there, and its memory."""

import asyncio
import os
import resource
import threading
from contextlib import suppress
from pathlib import Path

BEATS_S = 0.001
FILES = Path("/proc/self/task")
STATUS = Path("/proc/self/status")


def most_mb() -> float:
    """What the process held at its largest. getrusage alone would begin with what its parent
    held when it forked."""
    with suppress(OSError):
        lines = dict(line.split(":", 1) for line in STATUS.read_text("utf-8").splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Lag:
    """Beats each millisecond from begin() to end(). Of a late beat, the time is taken off in which
    a thread of ours was ready to run and the machine ran others: that is not our block. Where
    there is no /proc, nothing is taken off."""

    def __init__(self) -> None:
        self.own_s: list[float] = []
        self.wall_s: list[float] = []
        self._files: list[int] = []
        self._handle: asyncio.TimerHandle | None = None
        self._waited: list[int] = []

    def begin(self) -> None:
        with suppress(OSError):
            for thread in threading.enumerate():
                file = FILES / str(thread.native_id) / "schedstat"
                self._files.append(os.open(file, os.O_RDONLY))
        self._waited = self._look()
        self._next()

    def end(self) -> None:
        if self._handle:
            self._handle.cancel()
        for file in self._files:
            os.close(file)

    def _next(self) -> None:
        loop = asyncio.get_running_loop()
        at = loop.time() + BEATS_S
        self._handle = loop.call_at(at, self._beat, at)

    def _beat(self, planned: float) -> None:
        late = asyncio.get_running_loop().time() - planned
        waited = self._look()
        gone = zip(waited, self._waited, strict=True)
        elsewhere = max((now - before for now, before in gone), default=0) / 1e9
        self._waited = waited
        self.wall_s.append(late)
        self.own_s.append(max(0.0, late - elsewhere))
        self._next()

    def _look(self) -> list[int]:
        """Nanoseconds for which each thread has been ready and not running."""
        return [int(os.pread(file, 64, 0).split()[1]) for file in self._files]
