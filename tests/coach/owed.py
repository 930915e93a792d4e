"""By the oracle and not by the bot: the moments of a rule, and whether somebody is silent."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from coach.model import Person, Rule
from tests.coach.zdump import zone_called

Key = tuple[int, date, int]
Moments = dict[Key, datetime]
DAY = timedelta(days=1)
SILENT_AFTER = timedelta(days=7)


@lru_cache(4096)
def moments_on(zone: str, times: tuple[time, ...], day: date) -> tuple[tuple[int, datetime], ...]:
    """By slot; from the oracle."""
    there = zone_called(zone)
    return tuple(
        (at.hour * 60 + at.minute, there.instant(datetime.combine(day, at)).replace(tzinfo=UTC))
        for at in times
    )


def moments_between(rule: Rule, start: datetime, end: datetime) -> Moments:
    """Later than the start, the end included."""
    found: Moments = {}
    for ahead in range(-1, (end.date() - start.date()).days + 2):
        day = start.date() + ahead * DAY
        times = rule.times_on(day)
        for slot, due in moments_on(rule.zone, times, day) if times else ():
            if start < due <= end:
                found[rule.id, day, slot] = due
    return found


def is_silent(who: Person, now: datetime) -> bool:
    """Whose only day is that of the last sign of life has a chance to answer a week later."""
    if who.seen_on is None or who.zone is None:
        return False
    utc = now.replace(tzinfo=None)
    today = (utc + zone_called(who.zone).offset(utc)).date()
    only_day = who.days == (who.seen_on.weekday(),)
    return today - who.seen_on >= SILENT_AFTER + only_day * DAY
