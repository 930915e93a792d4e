"""Pauses as people type them: "in a meeting until 15:00", "not today", "away next week".

None: it is about something else. What is about a pause and cannot be read is `Unclear`."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from coach.pause_pages import NoEnd
from coach.pause_phrases import (
    BARE,
    FILLING,
    FOR_EVER,
    FROM_NOW,
    HOLIDAY,
    ILL,
    NOT_ON,
    SINCE_TO,
    TODAY,
    UNIT,
    UNTIL,
    WHOLE,
)
from coach.typed import read_clock
from coach.typed_ends import LONGEST_MEETING, clock_end, is_over, range_end
from coach.typed_spans import last_before, number_words, read_day, read_days, read_length
from coach.zone_names import on_the_wall

LONGEST = 80  # characters; nobody needs more to say until when
USUAL_MEETING = timedelta(hours=1)
# The day on which they say it is one of them.
MOST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Busy:
    until: datetime


@dataclass(frozen=True, slots=True)
class Today:
    """The rest of it. `ill`: because they are not well."""

    ill: bool = False


@dataclass(frozen=True, slots=True)
class Away:
    """Both days included, in whatever order they came."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Open:
    """Until they resume."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """`about`: what the words began with."""

    why: NoEnd
    about: Literal["pause", "holiday"] = "pause"


Said = Busy | Today | Away | Open | Unclear


def read_pause(words: str, zone: str | None, now: datetime) -> Said | None:
    if len(words) > LONGEST:
        return None
    said = _tidy(words)
    if re.fullmatch(TODAY, said):
        return Today()
    if re.fullmatch(ILL, said):
        return Today(ill=True)
    if re.fullmatch(FROM_NOW, said):
        return Open()
    if found := re.fullmatch(NOT_ON, said):
        days = read_days(found[1], on_the_wall(zone, now).date())
        return Away(*days) if days else None
    found = re.fullmatch(WHOLE, said)
    if not found:
        return None
    local = on_the_wall(zone, now)
    rest = found["rest"]
    if found["meeting"]:
        return _of_meeting(found["meeting"], rest, local)
    if found["holiday"]:
        return _of_holiday(rest, local.date()) if rest else None
    return _of_pause(rest, local) if rest else None


def read_end(words: str, zone: str | None, now: datetime) -> Said | None:
    """The same, where an end was asked for: "15:00", "2 hours", "monday" will do."""
    said = read_pause(words, zone, now)
    if said or len(words) > LONGEST:
        return said
    begun = _tidy(words).startswith(("until ", "till ", "for "))
    ways = ("pause",) if begun else ("pause until", "pause for", "pause")
    for way in ways:
        said = read_pause(f"{way} {words.strip()}", zone, now)
        if said and (begun or not isinstance(said, Unclear)):
            return said
    return None


def read_holiday(words: str, today: date) -> Away | None:
    """Where a holiday was asked for: its days will do."""
    if len(words) > LONGEST:
        return None
    said = _tidy(words)
    found = re.fullmatch(rf"{HOLIDAY}\s+(?P<rest>.+)", said)
    read = _of_holiday(found["rest"] if found else said, today)
    return read if isinstance(read, Away) else None


def _tidy(words: str) -> str:
    plain = re.sub(r",(?!\d)", " ", words.replace("\u2019", "'").casefold())
    said = " ".join(plain.split()).strip(" .,;?!")
    return number_words(re.sub(FILLING, "", said))


def _of_meeting(what: str, rest: str | None, local: datetime) -> Said | None:
    if rest is None:
        return Busy(local.astimezone(UTC) + USUAL_MEETING) if what in BARE else None
    if ranged := re.fullmatch(SINCE_TO, rest):
        return _busy(range_end(ranged[1], ranged[2], local))
    until = re.fullmatch(UNTIL, rest)
    if until and what not in ("busy", "dnd", "do not disturb") and is_over(until[1], local):
        return Unclear("past")
    return _of_pause(rest, local)


def _of_pause(rest: str, local: datetime) -> Said | None:
    if rest in ("today", "for today"):
        return Today()
    if until := re.fullmatch(UNTIL, rest):
        return _until(until[1], local)
    length = rest.removeprefix("for ")
    if length != rest or re.match(UNIT, rest):
        return _for(length, local)
    if _is_begun(rest, local.date()):
        return Unclear("unclear")
    days = read_days(rest, local.date())
    return Away(*days) if days else None


def _is_begun(rest: str, today: date) -> bool:
    """ "From tomorrow" says no end."""
    return rest.startswith("from ") and read_day(rest.removeprefix("from "), today) is not None


def _until(end: str, local: datetime) -> Said:
    """The day that is named is the first with reminders again."""
    today = local.date()
    if end in FOR_EVER:
        return Open()
    if end in ("tomorrow", "tomorrow morning", "end of day", "the end of the day", "tonight"):
        return Today()
    if (day := read_day(end, today)) and not read_clock(end):
        return Away(today, last_before(day)) if day > today else Unclear("past")
    return _busy(clock_end(end, local))


def _busy(end: datetime | NoEnd) -> Busy | Unclear:
    return Busy(end) if isinstance(end, datetime) else Unclear(end)


def _for(length: str, local: datetime) -> Said | None:
    if length in ("today", "the rest of today", "the rest of the day"):
        return Today()
    span = read_length(length)
    if span is None:
        return Unclear("unclear") if re.search(UNIT, length) else None
    if isinstance(span, int):  # days, today among them
        today = local.date()
        last = today + timedelta(days=min(span, MOST_DAYS) - 1)
        return Today() if span == 1 else Away(today, last)
    if not timedelta(0) < span <= LONGEST_MEETING:
        return Unclear("long" if span else "unclear")
    return Busy(local.astimezone(UTC) + span)


def _of_holiday(rest: str, today: date) -> Said:
    """ "Until" says the last day of it, as people speak of holidays."""
    if until := re.fullmatch(UNTIL, rest):
        day = read_day(until[1], today)
        return Away(today, day) if day else Unclear("unclear", "holiday")
    span = read_length(rest.removeprefix("for "))
    if isinstance(span, int) and span:
        return Away(today, today + timedelta(days=min(span, MOST_DAYS) - 1))
    days = None if _is_begun(rest, today) else read_days(rest, today)
    return Away(*days) if days else Unclear("unclear", "holiday")
