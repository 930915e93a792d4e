"""Times as people type them: "9-17", "9:30-12, 13-17:30", "8.30". What is not clear is None."""

import re
from datetime import time

from coach.wishes import Range

LONGEST = 60  # characters; nobody's working day needs more
MOST_RANGES = 4
NOON = time(12)
_CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h)?"
_BEFORE = r"(?:(?:it'?s|at|about|from)\s+)?"
_RANGE = re.compile(rf"{_BEFORE}{_CLOCK}\s*(?:-|–|—|to|until)\s*{_CLOCK}")


def read_clock(words: str) -> time | None:
    if len(words) > LONGEST:
        return None
    found = re.fullmatch(_BEFORE + _CLOCK, _tidy(words))
    return _time(*found.groups()) if found else None


def read_hours(words: str) -> tuple[Range, ...] | None:
    """Ranges of one day, in order and apart from each other."""
    if len(words) > LONGEST:
        return None
    parts = re.split(r"\s*(?:,|;|and)\s*", _tidy(words))
    ranges = [_range(part) for part in parts]
    if len(ranges) > MOST_RANGES or not all(ranges):
        return None
    return _apart(tuple(one for one in ranges if one))


def _tidy(words: str) -> str:
    """Small letters, and 1430 as 14:30."""
    return re.sub(r"\b(\d{2})(\d{2})\b", r"\1:\2", words.strip().casefold())


def _range(part: str) -> Range | None:
    found = _RANGE.fullmatch(part)
    if not found:
        return None
    start, end = _time(*found.groups()[:3]), _time(*found.groups()[3:])
    half_said = {"am", "pm"} & set(found.groups())
    if start and end and not half_said and end <= start <= NOON and end < NOON:
        end = time(end.hour + 12, end.minute)  # nine to five
    return (start, end) if start and end and start < end else None


def _apart(ranges: tuple[Range, ...]) -> tuple[Range, ...] | None:
    ends = [moment for one in ranges for moment in one]
    return ranges if ends == sorted(ends) else None


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    hours, minutes = int(hour), int(minute or 0)
    if half in ("am", "pm") and not 1 <= hours <= 12:
        return None
    if half in ("am", "pm"):
        hours = hours % 12 + (12 if half == "pm" else 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None
