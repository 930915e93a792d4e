"""Until when a meeting is, by a clock as people type it: "15:00", "3", "14-15"."""

import re
from datetime import datetime, time, timedelta

from coach.moments import instant
from coach.pause_pages import NoEnd
from coach.pause_phrases import NAMED
from coach.typed import read_clock
from coach.typed_hours import NOON

LONGEST_MEETING = timedelta(hours=12)  # a day's work; more than that is days
LONGEST_GUESS = 8  # hours; where a clock can mean two halves of a day, a meeting is no longer


def clock_end(words: str, local: datetime) -> datetime | NoEnd:
    """ "3" is the next three on a clock face; a time that is past is meant for tomorrow only where
    that is no longer than a day's work away."""
    at = NAMED[words] if words in NAMED else read_clock(words)
    if at is None:
        return "unclear"
    clocks = [at]
    if time(1) <= at < NOON and not re.search(r"[ap]m|^0|h", words):
        clocks.append(_afternoon(at))
    zone, today = str(local.tzinfo), local.date()
    days = (today, today + timedelta(days=1))
    moments = sorted(instant(day, clock, zone) for day in days for clock in clocks)
    end = next(moment for moment in moments if moment > local)
    if end - local > LONGEST_MEETING:
        return "past" if at <= local.time() else "long"
    return end


def range_end(start: str, end: str, local: datetime) -> datetime | NoEnd:
    """Its start is not waited for. "15-14" is none: a meeting is over within a day's work."""
    begins, ends = NAMED.get(start) or read_clock(start), NAMED.get(end) or read_clock(end)
    if begins and ends and ends <= begins and _lasts_h(begins, ends) > LONGEST_GUESS:
        return "backwards"
    return clock_end(end, local)


def is_over(end: str, local: datetime) -> bool:
    """ "9:30" at 10: nobody is in a meeting until half past nine at night."""
    at = None if re.search(r"[ap]m", end) else read_clock(end)
    if at is None or at > local.time() or at >= NOON:
        return False
    return min(_hours(local.time(), ends) for ends in _halves(at)) > LONGEST_GUESS


def _lasts_h(start: time, end: time) -> float:
    """The shortest of what the two clocks can mean."""
    return min(_hours(begins, ends) for begins in _halves(start) for ends in _halves(end))


def _halves(at: time) -> tuple[time, ...]:
    return (at, _afternoon(at)) if at < NOON else (at,)


def _hours(start: time, end: time) -> float:
    return (end.hour - start.hour + (end.minute - start.minute) / 60) % 24


def _afternoon(at: time) -> time:
    return at.replace(hour=at.hour + 12)
