"""The next moment in every zone of the pinned tzdata, around each change of offset of four years
and day by day through two of them, against what zdump says of the same files (issue 5).

A part in `make check`, more in `make test`, all of it in `make battery`, with its counts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import TypeVar

import pytest

from coach.model import Rule
from coach.moments import instant, next_occurrence
from tests.coach.examples import IN_BATTERY
from tests.coach.zdump import FIRST, LAST, Zone, all_zones, of_their_own, zone_called

T = TypeVar("T")
DAY = timedelta(days=1)
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
QUARTERS = tuple(time(*divmod(minute, 60)) for minute in range(0, 24 * 60, 15))
# Two evenings and two mornings more, since some changes are at midnight.
SLOTS = (time(0, 15), time(1, 30), time(2, 30), time(12), time(22, 45), time(23, 30))
YEARS = (datetime(2026, 1, 1), datetime(2028, 1, 1))  # noqa: DTZ001 - the oracle's own

# One in so many of all: the few of the quick suite, more of them in the slow one.
few_and_more = pytest.mark.parametrize(
    "one_in", [40, pytest.param(1 if IN_BATTERY else 8, marks=pytest.mark.slow)]
)
fewer_and_more = pytest.mark.parametrize(
    "one_in", [200, pytest.param(1 if IN_BATTERY else 40, marks=pytest.mark.slow)]
)


Series = list[tuple[datetime, str]]


@dataclass
class Count:
    """`missed`: moments that never came. `doubled`: that came twice. `wrong`: all others."""

    checked: int = 0
    missed: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def compare(self, zone: Zone, expected: dict[datetime, set[str]], got: Series) -> None:
        """Two wall times may be one moment, when one of them is in a gap: it comes once."""
        self.checked += len(expected)
        named = [(moment, name) for moment, name in got if name in expected.get(moment, ())]
        came, names = {moment for moment, _ in named}, {name for _, name in named}
        self.missed += [f"{zone.name} {moment}" for moment in expected.keys() - came]
        self.doubled += [f"{zone.name}"] * (2 * len(named) - len(came) - len(names))
        self.wrong += [f"{zone.name} {moment} {name}" for moment, name in {*got} - {*named}]

    def __str__(self) -> str:
        missed, doubled, wrong = map(len, (self.missed, self.doubled, self.wrong))
        return f"{self.checked:,} moments: missed {missed}, doubled {doubled}, wrong {wrong}"


Tell = Callable[[str, Count], None]


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    def tell(what: str, count: Count) -> None:
        if IN_BATTERY:
            with capsys.disabled():
                print(f"\n{what}: {count}")
        assert (count.missed, count.doubled, count.wrong) == ([], [], [])

    return tell


def test_the_oracle_knows_the_years() -> None:
    berlin = zone_called("Europe/Berlin")
    assert len(all_zones()) > 590
    assert berlin.changes_between(2026, 2026) == [
        datetime(2026, 3, 29, 1),  # noqa: DTZ001 - the oracle's own, naive on purpose
        datetime(2026, 10, 25, 1),  # noqa: DTZ001
    ]
    assert zone_called("Australia/Lord_Howe").offsets[0] == timedelta(hours=11)
    kolkata, marquesas = zone_called("Asia/Kolkata"), zone_called("Pacific/Marquesas")
    assert kolkata == replace(zone_called("Asia/Calcutta"), name="Asia/Kolkata")
    assert (kolkata.changes, kolkata.offsets) == ((), (timedelta(hours=5.5),))
    assert marquesas.offsets == (timedelta(hours=-9.5),)


@few_and_more
def test_every_wall_time_around_every_change(one_in: int, tell: Tell) -> None:
    """All zones, all changes of 2025 to 2028, every 15 minutes of the days around each."""
    count = Count()
    for zone, change in some(changes(all_zones()), one_in):
        for day in days_around(zone, change):
            for at in QUARTERS:
                count.checked += 1
                got = instant(day, at, zone.name)
                if got != zone.instant(datetime.combine(day, at)).replace(tzinfo=UTC):
                    count.wrong.append(f"{zone.name} {day} {at}: {got}")
    tell("wall times around every change", count)


@few_and_more
def test_noon_of_every_month_where_nothing_changes(one_in: int, tell: Tell) -> None:
    count = Count()
    for zone in some([zone for zone in all_zones() if not zone.changes], one_in // 4 or 1):
        for day in [date(year, month, 1) for year in (2025, 2028) for month in range(1, 13)]:
            count.checked += 1
            got = instant(day, time(12), zone.name)
            if got != zone.instant(datetime.combine(day, time(12))).replace(tzinfo=UTC):
                count.wrong.append(f"{zone.name} {day}: {got}")
    tell("zones without a change", count)


@few_and_more
def test_every_series_over_every_change(one_in: int, tell: Tell) -> None:
    """From two days before each change to two days after it: each moment once, none left out."""
    count = Count()
    for zone, change in some(changes(all_zones()), one_in):
        check(zone, SLOTS, change - 2 * DAY, change + 2 * DAY, count)
    tell("six times a day over every change", count)


@fewer_and_more
def test_every_quarter_of_an_hour_over_every_change(one_in: int, tell: Tell) -> None:
    count = Count()
    for zone, change in some(changes(of_their_own()), one_in):
        check(zone, QUARTERS, change - DAY, change + DAY, count)
    tell("96 times a day over every change", count)


@fewer_and_more
def test_two_years_of_every_day(one_in: int, tell: Tell) -> None:
    count = Count()
    for zone in some(all_zones(), one_in):
        for at in (time(2, 30), time(9)):
            check(zone, (at,), *YEARS, count)
    tell("two years, daily", count)


@pytest.mark.slow
def test_two_years_of_every_hour(tell: Tell) -> None:
    """A link is the same file as its zone, so that each file is enough."""
    count = Count()
    zones = of_their_own()
    for number, zone in enumerate(some(zones, 1 if IN_BATTERY else 90)):
        hours = tuple(time(hour, number * 7 % 60) for hour in range(24))
        check(zone, hours, *YEARS, count)
    tell("two years, hourly", count)


def some(all_of_them: Sequence[T], one_in: int) -> Iterable[T]:
    return islice(all_of_them, one_in // 2, None, one_in)


def changes(zones: Iterable[Zone]) -> list[tuple[Zone, datetime]]:
    return [(zone, change) for zone in zones for change in zone.changes_between(FIRST, LAST)]


def days_around(zone: Zone, change: datetime) -> list[date]:
    """The dates that clocks there show just before and just after, and one more on both sides."""
    shown = {(change + offset).date() for offset in zone.offsets}
    return sorted({day + n * DAY for day in shown for n in (-1, 0, 1)})


def check(
    zone: Zone, times: tuple[time, ...], start: datetime, end: datetime, count: Count
) -> None:
    expected: dict[datetime, set[str]] = {}
    for ahead in range(-2, (end - start).days + 3):
        day = start.date() + ahead * DAY
        for at in times:
            if start < (moment := zone.instant(datetime.combine(day, at))) <= end:
                expected.setdefault(moment, set()).add(f"{day} {at:%H:%M}")
    count.compare(zone, expected, series(zone.name, times, start, end))


def series(name: str, times: tuple[time, ...], start: datetime, end: datetime) -> Series:
    rule = Rule(1, 42, "break", times, EVERY_DAY, name)
    after, last = start.replace(tzinfo=UTC), end.replace(tzinfo=UTC)
    found: Series = []
    while (coming := next_occurrence(rule, after)) and coming.due_utc <= last:
        after = coming.due_utc
        slot = time(*divmod(coming.slot, 60))
        found.append((after.replace(tzinfo=None), f"{coming.date} {slot:%H:%M}"))
    return found
