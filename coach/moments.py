"""When something is next: arithmetic on wall clocks and zones, in UTC as soon as it can be."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from coach.model import Occurrence, Rule
from coach.zone_names import clock_of, on_the_wall, zone_named

# A weekly rule comes at most seven days on; a zone change can cost or give a date more.
HORIZON_DAYS = 9
# In Nuuk a gap pushes 23:30 to 0:30: a day's last may come after the first of the day after it.
ONE_DAY = timedelta(days=1)


def next_occurrence(rule: Rule, after: datetime) -> Occurrence | None:
    """The first occurrence later than `after`; None for a rule without days or times, and for
    one of a zone that is none (any more)."""
    if zone_named(rule.zone) is None:
        return None
    wall = on_the_wall(rule.zone, after).replace(tzinfo=None)
    later: list[tuple[datetime, date, time]] = []
    for day in _days(rule, wall.date()):
        if later and day > later[0][1] + ONE_DAY:
            break
        times = rule.times_on(day)
        if day < wall.date():  # no change is longer than a day: what was before that is over
            times = tuple(at for at in times if at >= wall.time())
        moments = [(instant(day, at, rule.zone), day, at) for at in times]
        later += [one for one in moments if one[0] > after]
    return on(rule, *min(later)[1:]) if later else None


def local_date(zone: str | None, now: datetime) -> date:
    return on_the_wall(zone, now).date()


def instant(day: date, at: time, zone: str) -> datetime:
    """The UTC moment of a wall-clock wish.

    RFC 5545, 3.3.5, is what fold=0 means: of two equal wall times the first, and inside a gap the
    offset before it, so that 02:30 rings at 03:30. Everything is compared in UTC, because
    datetimes of one zone compare and add by wall clock and forget the fold."""
    first = at.replace(fold=0) if at.fold else at
    return datetime.combine(day, first, clock_of(zone)).astimezone(UTC)


def on(rule: Rule, day: date, at: time) -> Occurrence:
    """The occurrence of a nominal date and wall time, whether or not the rule has them."""
    slot = at.hour * 60 + at.minute
    return Occurrence(rule.id, rule.person, day, slot, instant(day, at, rule.zone))


def _days(rule: Rule, today: date) -> Iterable[date]:
    if rule.dates is not None:
        return sorted(day for day in rule.dates if day >= today - ONE_DAY)
    return (today + timedelta(days=ahead) for ahead in range(-1, HORIZON_DAYS))
