"""An oracle for wall clocks: what the system's zdump prints of the pinned tzdata, read by us.

It shares nothing with zoneinfo but the files: neither the reader of them, nor the arithmetic.
Moments and wall times are naive here, so that no arithmetic on zones can creep in."""

import importlib.resources
import re
import shutil
import subprocess
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache, cached_property
from pathlib import Path

# A year more on both sides, for what is asked about near the ends.
FIRST, LAST = 2025, 2028
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_OFFSET = re.compile(r"^-\t-\t([+-])(\d\d)(?::?(\d\d))?(?::?(\d\d))?(?:\t|$)")


@dataclass(frozen=True)
class Zone:
    """`offsets[n]` holds from `changes[n - 1]` until `changes[n]`."""

    name: str
    changes: tuple[datetime, ...]
    offsets: tuple[timedelta, ...]

    def offset(self, moment: datetime) -> timedelta:
        return self.offsets[bisect_right(self.changes, moment)]

    def instant(self, wall: datetime) -> datetime:
        """RFC 5545, 3.3.5: the first of two; in a gap, by the offset before it."""
        for offset in self._east_to_west:  # the further east, the earlier
            moment = wall - offset
            if self.offset(moment) == offset:
                return moment
        return self._after_gap(wall)

    def changes_between(self, first: int, last: int) -> list[datetime]:
        return [change for change in self.changes if first <= change.year <= last]

    @cached_property
    def _east_to_west(self) -> tuple[timedelta, ...]:
        return tuple(sorted(set(self.offsets), reverse=True))

    def _after_gap(self, wall: datetime) -> datetime:
        for change, before, after in zip(
            self.changes, self.offsets, self.offsets[1:], strict=True
        ):
            if change + before <= wall < change + after:
                return wall - before
        raise AssertionError(f"{wall} is nowhere in {self.name}")


@cache
def all_zones() -> tuple[Zone, ...]:
    """Every zone of the pinned tzdata, links and those without a change too, by name."""
    changes: dict[str, list[tuple[datetime, timedelta]]] = {}
    for line in _zdump("-v").splitlines():
        if not line.endswith("NULL"):
            path, at, offset = _read(line)
            changes.setdefault(_name(path), []).append((at, offset))
    zones = [
        _zone(name, changes[name]) if name in changes else Zone(name, (), (offset,))
        for name, offset in _first_offsets()
    ]
    return tuple(sorted(zones, key=lambda zone: zone.name))


def of_their_own() -> list[Zone]:
    """One for each file that is not byte for byte another one's."""
    files = {(_folder() / zone.name).read_bytes(): zone for zone in reversed(all_zones())}
    return sorted(files.values(), key=lambda zone: zone.name)


def zone_called(name: str) -> Zone:
    return _by_name()[name]


@cache
def _by_name() -> dict[str, Zone]:
    return {zone.name: zone for zone in all_zones()}


def _zdump(*how: str) -> str:
    program = shutil.which("zdump", path="/usr/sbin:/usr/bin:/bin")
    assert program, "no zdump: apt-get install libc-bin (Debian), or tzdata's own"
    names = (_folder().parent / "zones").read_text().split()
    paths = [str(_folder() / name) for name in names]
    command = [program, *how, "-c", f"{FIRST - 1},{LAST + 2}", *paths]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _folder() -> Path:
    return Path(str(importlib.resources.files("tzdata"))) / "zoneinfo"


def _name(path: str) -> str:
    return str(Path(path).relative_to(_folder()))


def _read(line: str) -> tuple[str, datetime, timedelta]:
    """From a line like this one:

    /path  Sun Mar 29 01:00:00 2026 UT = Sun Mar 29 03:00:00 2026 CEST isdst=1 gmtoff=7200"""
    path, _, month, day, clock, year, ut, *_, offset = line.split()
    assert ut in ("UT", "UTC", "GMT"), line
    hour, minute, second = map(int, clock.split(":"))
    month_number = _MONTHS.index(month) + 1
    at = datetime(int(year), month_number, int(day), hour, minute, second, tzinfo=UTC)
    return path, at.replace(tzinfo=None), timedelta(seconds=int(offset.removeprefix("gmtoff=")))


def _first_offsets() -> Iterator[tuple[str, timedelta]]:
    """What held at the beginning: `-v` prints nothing of a zone without a change. By its lines

    TZ="/path"
    -	-	+0530	IST"""
    name = ""
    for line in _zdump("-i").splitlines():
        if line.startswith("TZ="):
            name = _name(line.removeprefix("TZ=").strip('"'))
        elif found := _OFFSET.match(line):
            sign, *numbers = found.groups()
            hours, minutes, seconds = (int(number or 0) for number in numbers)
            offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
            yield name, -offset if sign == "-" else offset


def _zone(name: str, lines: list[tuple[datetime, timedelta]]) -> Zone:
    """Each change has two lines: its last second before, and its first."""
    changes, offsets = [], [lines[0][1]]
    for at, offset in lines[1:]:
        if offset != offsets[-1]:
            changes.append(at)
            offsets.append(offset)
    return Zone(name, tuple(changes), tuple(offsets))
