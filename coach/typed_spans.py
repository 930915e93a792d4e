"""Days to come and lengths of time as people type them: "3 to 9 May", "next week", "an hour"."""

import re
from datetime import date, timedelta

from coach.typed_dates import NUMBERS, read_since

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Without a year a day this long ago is the one that is meant, and it is past; before it, the next.
JUST_PAST = timedelta(days=31)
YEAR = timedelta(days=365)
EVER = (date(2000, 1, 1), date(2199, 12, 31))
_WEEKDAY = re.compile(
    r"(?:on |this |coming |next )?(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?")
_APART = (r" (?:to|until|till|through|til|and) ", r" ?[\u2013\u2014] ?", r" - ", r"(?<!\d{4})-")
_TWELVE = (*NUMBERS[1:], "eleven", "twelve")
_LENGTHS = {"half an hour": 30, "an hour and a half": 90, "1 and a half hours": 90}
_HOURS = re.compile(
    r"(?:(\d{1,3}(?:[.,]\d)?) ?(?:hours?|hrs?|h))?"
    r"(?: ?(?:and )?(\d{1,4}) ?(?:minutes?|mins?|m))?"
)
_DAYS = re.compile(r"(?:the )?(?:next )?(\d{1,3}) ?(day|night|week|month)s?")
IN_DAYS = {"day": 1, "night": 1, "week": 7, "month": 30}


def number_words(said: str) -> str:
    """ "three days" as "3 days"."""
    for number, word in enumerate(_TWELVE, 1):
        said = re.sub(rf"\b{word}\b", str(number), said)
    return said


def read_day(words: str, today: date) -> date | None:
    """One day, by its date, its weekday or its distance; a past one only if it can be no other."""
    said = re.sub(r"^(?:on |the )+", "", words)
    near = {"today": 0, "tomorrow": 1, "day after tomorrow": 2, "yesterday": -1}
    if said in near:
        return today + timedelta(days=near[said])
    if said in ("next week", "week after", "week after next"):
        return _monday_after(today) + timedelta(days=0 if said == "next week" else 7)
    if said in ("weekend", "the weekend", "this weekend"):
        return _next_of(5, today)
    if found := _WEEKDAY.fullmatch(said):
        day = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(found[1][:3]))
        return _next_of(day, today)
    if not re.search(r"\d", said):
        return None
    dated = re.search(r"\b\d{4}\b", said)
    window = EVER if dated else (today - JUST_PAST, today - JUST_PAST + YEAR)
    span = read_since(said, "no", today, window)
    return span.first if span and not span.within else None


def read_days(words: str, today: date) -> tuple[date, date] | None:
    """From and to, both included, in the order in which they were said."""
    said = re.sub(r"^(?:from|between|on|over|for|the|all of|all)\s+", "", words)
    if week := _by_word(said, today):
        return week
    for apart in _APART:
        first, *last = re.split(apart, said, maxsplit=1)
        if last and (days := _from_to(first.strip(), last[0].strip(), today)):
            return days
    day = read_day(said, today)
    return (day, day) if day else None


def read_length(words: str) -> timedelta | int | None:
    """Minutes and hours, or so many days."""
    if words in _LENGTHS:
        return timedelta(minutes=_LENGTHS[words])
    said = re.sub(r"\b(?:about|around|another|the next) ", "", words)
    said = re.sub(r"\ban?(?: couple of)?\b", lambda m: "2" if "couple" in m[0] else "1", said)
    if found := _DAYS.fullmatch(said):
        return int(found[1]) * IN_DAYS[found[2]]
    found = _HOURS.fullmatch(said)
    if not found or not any(found.groups()):
        return None
    hours = float((found[1] or "0").replace(",", "."))
    return timedelta(hours=hours, minutes=int(found[2] or 0))


def last_before(day: date) -> date:
    return day - timedelta(days=1)


def _by_word(said: str, today: date) -> tuple[date, date] | None:
    monday = _monday_after(today)
    weeks = {
        "this week": (today, last_before(monday)),
        "rest of this week": (today, last_before(monday)),
        "rest of the week": (today, last_before(monday)),
        "next week": (monday, monday + timedelta(days=6)),
    }
    if said in ("weekend", "this weekend"):
        saturday = today if today.weekday() >= 5 else _next_of(5, today)
        return saturday, last_before(monday)
    return weeks.get(said)


def _from_to(first: str, last: str, today: date) -> tuple[date, date] | None:
    """A number alone takes its month from the other: "3 to 9 May", "May 3-9"."""
    one, other = read_day(first, today), read_day(last, today)
    if one is None and other and (number := _NUMBER.fullmatch(first)):
        one = _in_month_of(other, int(number[1]))
    if one and other is None and (number := _NUMBER.fullmatch(last)):
        other = _in_month_of(one, int(number[1]))
    if one is None or other is None:
        return None
    if _WEEKDAY.fullmatch(last):
        other = one + timedelta(days=(other - one).days % 7)
    if other < one and not re.search(r"\d{4}", last) and other.month < one.month:
        other = _a_year_on(other)
    return one, other


def _in_month_of(day: date, number: int) -> date | None:
    try:
        return day.replace(day=number)
    except ValueError:
        return None


def _a_year_on(day: date) -> date:
    return day + YEAR if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)


def _monday_after(today: date) -> date:
    return _next_of(0, today)


def _next_of(weekday: int, today: date) -> date:
    """The next such day, not today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
