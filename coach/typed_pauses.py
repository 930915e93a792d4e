"""Pauses as people type them: "in a meeting until 15:00", "not today", "away next week".

None: it is about something else. What is about a pause and cannot be read is `Unclear`."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from coach.moments import instant
from coach.pause_pages import NoEnd
from coach.typed import read_clock
from coach.typed_hours import NOON
from coach.typed_spans import last_before, number_words, read_day, read_days, read_length
from coach.zone_names import on_the_wall

LONGEST = 80  # characters; nobody needs more to say until when
LONGEST_MEETING = timedelta(hours=12)  # a day's work; more than that is days
USUAL_MEETING = timedelta(hours=1)
LONGEST_GUESS = 8  # hours; where a clock can mean two halves of a day, a meeting is no longer
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

_FILLING = re.compile(
    r"^(?:(?:ok|okay|hi|hey|please|sorry|well|so|and|but|i'm|im|i am|i'll be|i will be|we're|"
    r"we are|it's|i have|i've got|i've|now|going|gone|still)\s+)+"
    r"|\s+(?:please|thanks|thank you|now)$"
)
_TODAY = re.compile(
    r"(?:done|enough|finished|that's enough|that's it|that's all|no more|nothing more|nothing|"
    r"stop|off|quiet|pause|not|had enough|can't|skip|too busy|no more nudges|no more reminders)"
    r"(?: for| until the end of)? (?:today|the day|the rest of (?:today|the day))"
    r"|(?:the )?rest of (?:today|the day)|(?:a |my )?day off(?: today)?|pause until tomorrow"
    r"|(?:until )?(?:the )?end of (?:the )?(?:day|work)"
)
_ILL = re.compile(
    r"(?:feeling |feel |a bit |rather |quite |really )*"
    r"(?:ill|sick|unwell|poorly|not well|not feeling well|under the weather"
    r"|(?:down with |in bed with |got )?(?:a cold|the flu|flu))(?: today)?(?: and in bed)?"
)
_MEETING = (
    r"(?P<meeting>(?:(?:in|on|at|have|having|another) )?(?:(?:a|an|the|another) )?"
    r"(?:long |short )?(?:meetings?|call|appointment|lesson|workshop|interview|lecture|"
    r"busy|dnd|do not disturb))"
)
_PAUSE = (
    r"(?P<pause>(?:pause|quiet|be quiet|silence|mute|snooze|no (?:more )?(?:small )?"
    r"(?:reminders|nudges|messages|breaks)|"
    r"nothing|stop|leave me alone)"
    r"(?: (?:all|everything|it|me|reminders|the reminders|all reminders|nudges))?)"
)
_HOLIDAY = (
    r"(?P<holiday>(?:(?:on|have|taking|take|add|my) )?(?:(?:a|my|the) )?"
    r"(?:holidays?|vacation|annual leave|leave|away|off|off work|out of office|ooo|days? off|"
    r"time off|travelling|traveling|trip))"
)
_WHOLE = re.compile(rf"(?:{_MEETING}|{_PAUSE}|{_HOLIDAY})(?:\s+(?P<rest>.+))?")
_UNTIL = re.compile(r"(?:until|untill|till|til|'til|up to|up until)\s+(.+)")
_SINCE_TO = re.compile(r"(?:from )?(\S+?(?: ?[ap]m)?) ?(?:-|–|to|until|till) ?(\S+(?: ?[ap]m)?)")
_UNIT = re.compile(r"\d|\b(?:min|minute|hour|day|week|month)s?\b")
_NOT_ON = re.compile(r"not (tomorrow|this \S+|next \S+|at the weekend)")
_BARE = ("meeting", "in a meeting", "in meetings", "on a call", "in a call", "busy", "dnd")
# A wish to be left alone that names no end: it is asked for afterwards.
_FROM_NOW = re.compile(
    r"(?:(?:stop|no more|no|mute|silence|pause|turn off|switch off|disable|cancel)(?: all)?"
    r"(?: (?:the|your|my|these|those|sending|of))* (?:reminders?|nudges?|messages|notifications"
    r"|prompts|(?:small )?breaks|nudging me|reminding me|messaging me|sending me messages)"
    r"|(?:be )?(?:quiet|silent)|silence|shut up|leave me alone|leave me in peace|do not disturb"
    r"|don't (?:remind|nudge|message|disturb) me"
    r"|on (?:a |my )?(?:holidays?|vacation|annual leave|leave|sick leave)|out of office|ooo)"
    r"(?: any ?more| for now)?"
)
_NAMED = {"noon": NOON, "midday": NOON, "midnight": time(0)}
_FOR_EVER = ("i resume", "i'm back", "further notice", "i say so", "i come back")


def read_pause(words: str, zone: str | None, now: datetime) -> Said | None:
    if len(words) > LONGEST:
        return None
    said = _tidy(words)
    if _TODAY.fullmatch(said):
        return Today()
    if _ILL.fullmatch(said):
        return Today(ill=True)
    if _FROM_NOW.fullmatch(said):
        return Open()
    if found := _NOT_ON.fullmatch(said):
        days = read_days(found[1], on_the_wall(zone, now).date())
        return Away(*days) if days else None
    found = _WHOLE.fullmatch(said)
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
    found = re.fullmatch(rf"{_HOLIDAY}\s+(?P<rest>.+)", said)
    read = _of_holiday(found["rest"] if found else said, today)
    return read if isinstance(read, Away) else None


def _tidy(words: str) -> str:
    plain = re.sub(r",(?!\d)", " ", words.replace("\u2019", "'").casefold())
    said = " ".join(plain.split()).strip(" .,;?!")
    return number_words(_FILLING.sub("", said))


def _of_meeting(what: str, rest: str | None, local: datetime) -> Said | None:
    if rest is None:
        return Busy(local.astimezone(UTC) + USUAL_MEETING) if what in _BARE else None
    if ranged := _SINCE_TO.fullmatch(rest):
        return _from_to_clock(ranged[1], ranged[2], local)
    until = _UNTIL.fullmatch(rest)
    if until and what not in ("busy", "dnd", "do not disturb") and _is_over(until[1], local):
        return Unclear("past")
    return _of_pause(rest, local)


def _of_pause(rest: str, local: datetime) -> Said | None:
    if rest in ("today", "for today"):
        return Today()
    if until := _UNTIL.fullmatch(rest):
        return _until(until[1], local)
    length = rest.removeprefix("for ")
    if length != rest or _UNIT.match(rest):
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
    if end in _FOR_EVER:
        return Open()
    if end in ("tomorrow", "tomorrow morning", "end of day", "the end of the day", "tonight"):
        return Today()
    if (day := read_day(end, today)) and not read_clock(end):
        return Away(today, last_before(day)) if day > today else Unclear("past")
    return _until_clock(end, local)


def _until_clock(words: str, local: datetime) -> Busy | Unclear:
    """ "3" is the next three on a clock face; a time that is past is meant for tomorrow only where
    that is no longer than a day's work away."""
    at = _NAMED[words] if words in _NAMED else read_clock(words)
    if at is None:
        return Unclear("unclear")
    clocks = [at]
    if time(1) <= at < NOON and not re.search(r"[ap]m|^0|h", words):
        clocks.append(_afternoon(at))
    zone, today = str(local.tzinfo), local.date()
    days = (today, today + timedelta(days=1))
    moments = sorted(instant(day, clock, zone) for day in days for clock in clocks)
    end = next(moment for moment in moments if moment > local)
    if end - local > LONGEST_MEETING:
        return Unclear("past" if at <= local.time() else "long")
    return Busy(end)


def _from_to_clock(start: str, end: str, local: datetime) -> Busy | Unclear:
    """Its start is not waited for. "15-14" is none: a meeting is over within a day's work."""
    begins, ends = _NAMED.get(start) or read_clock(start), _NAMED.get(end) or read_clock(end)
    if begins and ends and _lasts_h(begins, ends) > LONGEST_GUESS:
        return Unclear("backwards")
    return _until_clock(end, local)


def _is_over(end: str, local: datetime) -> bool:
    """ "9:30" at 10: nobody is in a meeting until half past nine at night."""
    at = None if re.search(r"[ap]m", end) else read_clock(end)
    if at is None or at > local.time() or at >= NOON:
        return False
    return _lasts_h(local.time(), at) > LONGEST_GUESS


def _lasts_h(start: time, end: time) -> float:
    """The shortest of what the two clocks can mean."""
    since, to = (at.hour + at.minute / 60 for at in (start, end))
    ends = (to, to + 12) if to < 12 else (to,)
    return min((at - since) % 24 for at in ends)


def _afternoon(at: time) -> time:
    return at.replace(hour=at.hour + 12)


def _for(length: str, local: datetime) -> Said | None:
    if length in ("today", "the rest of today", "the rest of the day"):
        return Today()
    span = read_length(length)
    if span is None:
        return Unclear("unclear") if _UNIT.search(length) else None
    if isinstance(span, int):  # days, today among them
        today = local.date()
        last = today + timedelta(days=min(span, MOST_DAYS) - 1)
        return Today() if span == 1 else Away(today, last)
    if not timedelta(0) < span <= LONGEST_MEETING:
        return Unclear("long" if span else "unclear")
    return Busy(local.astimezone(UTC) + span)


def _of_holiday(rest: str, today: date) -> Said:
    """ "Until" says the last day of it, as people speak of holidays."""
    if until := _UNTIL.fullmatch(rest):
        day = read_day(until[1], today)
        return Away(today, day) if day else Unclear("unclear", "holiday")
    span = read_length(rest.removeprefix("for "))
    if isinstance(span, int) and span:
        return Away(today, today + timedelta(days=min(span, MOST_DAYS) - 1))
    days = None if _is_begun(rest, today) else read_days(rest, today)
    return Away(*days) if days else Unclear("unclear", "holiday")
