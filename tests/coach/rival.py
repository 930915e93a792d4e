"""APScheduler's CronTrigger on the hard days, beside the oracle: `python -m tests.coach.rival`.

A daily wish near each change of offset of 2026, in every zone, from two days before the change to
two days after it (docs/decisions/0012)."""

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from apscheduler.triggers.cron import CronTrigger

from tests.coach.zdump import Zone, all_zones

DAY = timedelta(days=1)
AROUND_MIN = (-30, 0, 30, 59)


def main() -> None:
    zoneinfo.reset_tzpath(to=())
    cases, more, missed = 0, 0, 0
    for zone, change, wall in hard_cases():
        start, end = change - 2 * DAY, change + 2 * DAY
        due, fired = expected(zone, wall, start, end), fires(zone, wall, start, end)
        cases, more = cases + 1, more + (len(fired) > len(due))
        missed += not due <= set(fired)
    print(f"{cases:,} cases: fired too often in {more:,}, missed a moment in {missed:,}")


def hard_cases() -> Iterator[tuple[Zone, datetime, datetime]]:
    for zone in all_zones():
        for change in zone.changes_between(2026, 2026):
            number = zone.changes.index(change)
            for offset in zone.offsets[number : number + 2]:
                for minutes in AROUND_MIN:
                    yield zone, change, change + offset + timedelta(minutes=minutes)


def expected(zone: Zone, wall: datetime, start: datetime, end: datetime) -> set[datetime]:
    moments = {zone.instant(wall + ahead * DAY) for ahead in range(-4, 5)}
    return {moment for moment in moments if start < moment <= end}


def fires(zone: Zone, wall: datetime, start: datetime, end: datetime) -> list[datetime]:
    """As its scheduler asks: by the last firing, and a moment after it."""
    there = zoneinfo.ZoneInfo(zone.name)
    trigger = CronTrigger(hour=wall.hour, minute=wall.minute, timezone=there)
    found: list[datetime] = []
    last, now = None, start.replace(tzinfo=UTC)
    while (last := trigger.get_next_fire_time(last, now)) and len(found) < 20:
        fired = last.astimezone(UTC)
        if fired > end.replace(tzinfo=UTC):
            break
        found.append(fired.replace(tzinfo=None))
        now = fired + timedelta(microseconds=1)
    return found


if __name__ == "__main__":
    main()
