"""The next moment in every zone of the pinned tzdata, around each change of offset of a year,
against what zdump says of the same files."""

from datetime import UTC, datetime, time, timedelta

import pytest

from coach.model import Rule
from coach.moments import instant, next_occurrence
from tests.coach.zdump import Zone, zones_that_change

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
# Around what the wall shows just before a change and just after it.
AROUND_MIN = (-61, -30, -1, 0, 1, 30, 59, 60, 61, 119)
# Two evenings and two mornings more, since some changes are at midnight.
SLOTS = (time(0, 15), time(1, 30), time(2, 30), time(12), time(22, 45), time(23, 30))


@pytest.fixture(scope="module")
def zones() -> list[Zone]:
    return zones_that_change()


def test_the_oracle_knows_the_year(zones: list[Zone]) -> None:
    by_name = {zone.name: zone for zone in zones}
    assert len(zones) > 150
    assert by_name["Europe/Berlin"].changes == (
        datetime(2026, 3, 29, 1),  # noqa: DTZ001 - the oracle's own, naive on purpose
        datetime(2026, 10, 25, 1),  # noqa: DTZ001
    )
    assert by_name["Australia/Lord_Howe"].offsets[0] == timedelta(hours=11)
    assert "Asia/Kolkata" not in by_name


def walls_around(zone: Zone) -> set[datetime]:
    walls = set()
    for number, change in enumerate(zone.changes):
        for offset in zone.offsets[number : number + 2]:
            walls |= {change + offset + timedelta(minutes=n) for n in AROUND_MIN}
    return walls


def test_every_wall_time_around_every_change(zones: list[Zone]) -> None:
    checked, wrong = 0, []
    for zone in zones:
        for wall in walls_around(zone):
            checked += 1
            got = instant(wall.date(), wall.time(), zone.name)
            if got != zone.instant(wall).replace(tzinfo=UTC):
                wrong.append(f"{zone.name} {wall}: {got}")
    assert checked > 5000
    assert wrong == []


def test_every_series_over_every_change(zones: list[Zone]) -> None:
    """From two days before each change to two days after it: each moment once, none left out."""
    wrong = []
    for zone in zones:
        rule = Rule(1, 42, "break", SLOTS, EVERY_DAY, zone.name)
        for change in zone.changes:
            start, end = change - timedelta(days=2), change + timedelta(days=2)
            expected = expected_between(zone, start, end)
            got = series_between(rule, start.replace(tzinfo=UTC), end.replace(tzinfo=UTC))
            if got != expected:
                wrong.append(f"{zone.name} {change}: {set(got) ^ set(expected)}")
    assert wrong == []


def expected_between(zone: Zone, start: datetime, end: datetime) -> list[datetime]:
    days = [start.date() + timedelta(days=n) for n in range(-2, 7)]
    moments = {zone.instant(datetime.combine(day, at)) for day in days for at in SLOTS}
    return [moment.replace(tzinfo=UTC) for moment in sorted(moments) if start < moment <= end]


def series_between(rule: Rule, after: datetime, end: datetime) -> list[datetime]:
    moments: list[datetime] = []
    while (found := next_occurrence(rule, after)) and found.due_utc <= end:
        moments.append(after := found.due_utc)
    return moments
