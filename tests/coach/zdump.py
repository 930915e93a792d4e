"""An oracle for wall clocks: what the system's zdump prints of the pinned tzdata, read by us.

It shares nothing with zoneinfo but the files: neither the reader of them, nor the arithmetic."""

import importlib.resources
import shutil
import subprocess
from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

YEAR = 2026
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@dataclass(frozen=True, slots=True)
class Zone:
    """`offsets[n]` holds from `changes[n - 1]` until `changes[n]`."""

    name: str
    changes: tuple[datetime, ...]
    offsets: tuple[timedelta, ...]

    def offset(self, moment: datetime) -> timedelta:
        return self.offsets[bisect_right(self.changes, moment)]

    def instant(self, wall: datetime) -> datetime:
        """RFC 5545, 3.3.5: the first of two; in a gap, by the offset before it."""
        fitting = [
            moment
            for moment in sorted(wall - offset for offset in set(self.offsets))
            if moment + self.offset(moment) == wall
        ]
        return fitting[0] if fitting else self._after_gap(wall)

    def _after_gap(self, wall: datetime) -> datetime:
        for change, before, after in zip(
            self.changes, self.offsets, self.offsets[1:], strict=True
        ):
            if change + before <= wall < change + after:
                return wall - before
        raise AssertionError(f"{wall} is nowhere in {self.name}")


def zones_that_change() -> list[Zone]:
    """All zones of the pinned tzdata with a change of offset in the year.

    Moments and wall times are naive here, so that no arithmetic on zones can creep in."""
    program = shutil.which("zdump", path="/usr/sbin:/usr/bin:/bin")
    assert program, "no zdump: apt-get install libc-bin (Debian), or tzdata's own"
    folder = Path(str(importlib.resources.files("tzdata"))) / "zoneinfo"
    names = (folder.parent / "zones").read_text().split()
    paths = [str(folder / name) for name in names]
    window = f"{YEAR},{YEAR + 1}"
    text = subprocess.run(
        [program, "-v", "-c", window, *paths], check=True, capture_output=True, text=True
    ).stdout
    lines: dict[str, list[tuple[datetime, timedelta]]] = {}
    for line in text.splitlines():
        if not line.endswith("NULL"):
            path, at, offset = _read(line)
            lines.setdefault(str(Path(path).relative_to(folder)), []).append((at, offset))
    zones = [_zone(name, found) for name, found in lines.items()]
    return [zone for zone in zones if zone.changes]


def _read(line: str) -> tuple[str, datetime, timedelta]:
    """From a line like this one:

    /path  Sun Mar 29 01:00:00 2026 UT = Sun Mar 29 03:00:00 2026 CEST isdst=1 gmtoff=7200"""
    path, _, month, day, clock, year, ut, *_, offset = line.split()
    assert ut in ("UT", "UTC", "GMT"), line
    hour, minute, second = map(int, clock.split(":"))
    month_number = _MONTHS.index(month) + 1
    at = datetime(int(year), month_number, int(day), hour, minute, second, tzinfo=UTC)
    return path, at.replace(tzinfo=None), timedelta(seconds=int(offset.removeprefix("gmtoff=")))


def _zone(name: str, lines: list[tuple[datetime, timedelta]]) -> Zone:
    """Each change has two lines: its last second before, and its first."""
    changes, offsets = [], [lines[0][1]]
    for at, offset in lines[1:]:
        if offset != offsets[-1]:
            changes.append(at)
            offsets.append(offset)
    return Zone(name, tuple(changes), tuple(offsets))
