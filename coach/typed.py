"""Clock times as people type them: "7:45", "8.30", "7 pm". What is not clear is None."""

import re
from datetime import time

LONGEST = 60  # characters
CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|h)?"
_LIKE = re.compile(
    r"(?:(?:it'?s|at|about|from|until|till) )?(?:\d{1,3}[:.h]\d{1,3}\S*"
    r"|(?:tomorrow|tonight|today|noon|midday|midnight)\S*)(?: (?:or so|maybe|\S*ish|[ap]m))?"
)
_BEFORE = r"(?:(?:it'?s|at|about|from)\s+)?"


def read_clock(words: str) -> time | None:
    if len(words) > LONGEST:
        return None
    found = re.fullmatch(_BEFORE + CLOCK, with_colons(words.strip().casefold()))
    if not found or int(found[1]) == 24:
        return None
    return clock_of(*found.groups())


def with_colons(words: str) -> str:
    """1430 as 14:30."""
    return re.sub(r"\b(\d{2})(\d{2})\b", r"\1:\2", words)


def clock_of(hour: str, minute: str | None, half: str | None) -> time | None:
    """24:00 is midnight."""
    hours, minutes = int(hour), int(minute or 0)
    if half in ("am", "pm") and not 1 <= hours <= 12:
        return None
    if half in ("am", "pm"):
        hours = hours % 12 + (12 if half == "pm" else 0)
    if (hours, minutes) == (24, 0):
        return time(0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def like_a_time(words: str) -> bool:
    """Whether it looks like a time or a day, as "25:99" or "tomorrow-ish" do."""
    return len(words) <= LONGEST and _LIKE.fullmatch(words.strip().casefold()) is not None
