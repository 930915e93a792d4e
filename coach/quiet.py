"""When somebody wants to hear nothing: holidays, meetings, "not today", the night."""

from datetime import datetime, time, timedelta

from coach.model import Person
from coach.moments import instant
from coach.wishes import Range
from coach.zone_names import on_the_wall

# A bound: a week of holidays, a meeting and a night are a handful of ends, one after the other.
MOST_ENDS = 40


def quiet_until(person: Person, now: datetime) -> datetime:
    """The first moment from now on at which they may be called; `now` if that is now.

    At the end of a chain that never ends (holidays without a gap) the last end is as good."""
    moment = now
    for _ in range(MOST_ENDS):
        end = _end(person, moment)
        if end is None or end <= moment:
            break
        moment = end
    return moment


def is_quiet(person: Person, now: datetime) -> bool:
    return quiet_until(person, now) > now


def in_meeting(person: Person, now: datetime) -> bool:
    return person.wishes.busy_until is not None and person.wishes.busy_until > now


def in_quiet_hours(at: time, quiet: Range | None) -> bool:
    """Across midnight too; the first minute is quiet, the last one is not."""
    if quiet is None:
        return False
    start, end = quiet
    return start <= at < end if start < end else at >= start or at < end


def _end(person: Person, moment: datetime) -> datetime | None:
    """When the quiet that holds at this moment is over; None: nothing holds."""
    wishes, zone = person.wishes, person.zone or "UTC"
    local = on_the_wall(zone, moment)
    today, midnight = local.date(), time(0)
    for holiday in wishes.holidays:
        if holiday.first <= today <= holiday.last:
            return instant(holiday.last + timedelta(days=1), midnight, zone)
    if person.quiet_on == today:
        return instant(today + timedelta(days=1), midnight, zone)
    if in_meeting(person, moment):
        return wishes.busy_until
    if wishes.quiet and in_quiet_hours(local.time(), wishes.quiet):
        over = instant(today, wishes.quiet[1], zone)
        # In the second pass of a fold its end is behind us: it has been quiet once.
        late = local.time() >= wishes.quiet[1]
        return instant(today + timedelta(days=1), wishes.quiet[1], zone) if late else over
    return None
