"""The bot's time: the machine's, and in the local chat as far ahead of it as somebody has moved
it. Kept in a file, so that a restart goes on in the same hour."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path


def utc_now() -> datetime:
    return datetime.now(UTC)


class MovedClock:
    def __init__(self, file: Path, machine: Callable[[], datetime] = utc_now) -> None:
        self._file = file
        self._machine = machine
        self._ahead = timedelta(seconds=_read(file))

    def __call__(self) -> datetime:
        return self._machine() + self._ahead

    def move_to(self, moment: datetime) -> None:
        """Forward only: nothing that was sent can be unsent."""
        ahead = moment - self._machine()
        if ahead > self._ahead:
            self._ahead = ahead
            self._file.write_text(json.dumps({"ahead_s": ahead.total_seconds()}), "utf-8")


def _read(file: Path) -> float:
    try:
        return float(json.loads(file.read_text("utf-8"))["ahead_s"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return 0.0
