"""Holidays: the days from and to on which nothing is sent (issue 5, part 1)."""

from collections.abc import Container
from datetime import date, datetime, timedelta

from coach.model import Person
from coach.moments import local_date
from coach.pause_pages import Wrong
from coach.wishes import Holiday

MOST = 12
LONGEST_DAYS = 92
AHEAD_DAYS = 2 * 366


def known_days(
    person: Person,
    now: datetime,
    more: Holiday | None = None,
    without: Container[Holiday] = (),
) -> tuple[Holiday, ...]:
    """In order, each once. One that is over is not kept: where somebody was is nobody's matter."""
    today = local_date(person.zone, now)
    wished = {*person.wishes.holidays, *((more,) if more else ())}
    left = [each for each in wished if each.last >= today and each not in without]
    return tuple(sorted(left, key=lambda each: (each.first, each.last)))


def are_on(person: Person, now: datetime) -> tuple[Holiday, ...]:
    today = local_date(person.zone, now)
    return tuple(each for each in person.wishes.holidays if each.first <= today <= each.last)


def wrong_with(person: Person, wish: Holiday, now: datetime) -> Wrong | None:
    """The first thing that is; None: it can be taken."""
    today = local_date(person.zone, now)
    if wish.last < wish.first:
        return "backwards"
    if wish.last < today:
        return "past"
    if (wish.last - wish.first).days >= LONGEST_DAYS:
        return "long"
    if wish.first > last_day(today):
        return "far"
    return "many" if len(known_days(person, now, more=wish)) > MOST else None


def last_day(today: date) -> date:
    """On which a holiday may begin."""
    return today + timedelta(days=AHEAD_DAYS)
