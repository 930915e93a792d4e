"""Hours of a day as people type them: "9-12:30, 13:30-17:30". Ranges, or why they are none."""

import re
from datetime import time
from typing import Literal, get_args

from coach.typed import CLOCK, clock_of
from coach.wishes import Range

# Why a typed wish is not taken; the answer says so in words, and what was set stays.
WhyNot = Literal[
    "unclear",
    "no-clock",
    "no-end",
    "end-first",
    "midnight",
    "overlap",
    "many",
    "long",
    "often",
    "seldom",
    "cap",
]
WHYS: tuple[WhyNot, ...] = get_args(WhyNot)
LONGEST = 600  # characters: 40 ranges are read, to be told that they are too many
MOST_RANGES = 4
# "24", "24:00", "midnight" and an end of "0" are the last minute of the day: hours are ranges
# of one date, and time() has no 24. Nothing is sent in that minute; screens show it as 24:00.
END_OF_DAY = time(23, 59)
MIDNIGHT, NOON, EVENING = time(0), time(12), time(18)
RANGE = rf"{CLOCK}\s?-\s?{CLOCK}"
_RANGE, _CLOCK = re.compile(RANGE), re.compile(CLOCK)
LATEST_AFTERNOON = 7  # "9-12, 1-5": an hour up to this may mean the afternoon


def read_hours(tidied: str) -> tuple[Range, ...] | WhyNot:
    """Ranges of one day, sorted and apart from each other; of words from typed_wishes.tidy."""
    found = [_range(part) for part in tidied.split(",")]
    ranges = [one for one in found if not isinstance(one, str)]
    if len(found) > MOST_RANGES and len(ranges) > 1:
        return "many"
    for one in found:
        if isinstance(one, str):
            return one
    return _apart(_afternoons(ranges, tidied))


def read_quiet(tidied: str) -> Range | WhyNot:
    """One range, mostly across midnight. "10-7" is an evening and a morning: whoever wants to
    sleep does not mean 21 hours."""
    found = _RANGE.fullmatch(tidied)
    if not found:
        return _no_range(tidied)
    start, end = clock_of(*found.groups()[:3]), clock_of(*found.groups()[3:])
    if start is None or end is None:
        return "no-clock"
    halves_said = {"am", "pm"} & set(found.groups())
    if not halves_said and 8 <= start.hour <= 12 and end < start:
        start = time((start.hour + 12) % 24, start.minute)
    return "end-first" if start == end else (start, end)


def _range(part: str) -> Range | WhyNot:
    found = _RANGE.fullmatch(part)
    if not found:
        return _no_range(part)
    start, end = clock_of(*found.groups()[:3]), clock_of(*found.groups()[3:])
    if start is None or end is None:
        return "no-clock"
    said, said_end = found.group(3), found.group(6)
    start = _same_half(start, end, said, said_end)
    if end == MIDNIGHT:
        end = END_OF_DAY
    early = said != "pm" and said_end not in ("am", "pm")
    if early and end <= start <= NOON and end < NOON:
        end = time(end.hour + 12, end.minute)  # nine to five
    if start < end:
        return start, end
    return "midnight" if start >= EVENING and end <= NOON else "end-first"


def _no_range(part: str) -> WhyNot:
    found = _CLOCK.fullmatch(part)
    if not found:
        return "unclear"
    return "no-end" if clock_of(*found.groups()) else "no-clock"


def _same_half(start: time, end: time, said: str | None, said_end: str | None) -> time:
    """ "1-5pm" begins in the afternoon; "9-5pm" does not."""
    later = time((start.hour + 12) % 24, start.minute)
    return later if said is None and said_end == "pm" and NOON < later < end else start


def _afternoons(ranges: list[Range], tidied: str) -> list[Range]:
    """ "9-12, 1-5" goes on after lunch, as no half of the day was said."""
    if "am" in tidied or "pm" in tidied:
        return ranges
    shifted = ranges[:1]
    for start, end in ranges[1:]:
        late = 1 <= start.hour <= LATEST_AFTERNOON and end.hour < NOON.hour
        if late and _later(start) >= shifted[-1][1]:
            start, end = _later(start), _later(end)
        shifted.append((start, end))
    return shifted


def _later(at: time) -> time:
    return time(at.hour + 12, at.minute)


def _apart(ranges: list[Range]) -> tuple[Range, ...] | WhyNot:
    ordered = tuple(sorted(ranges))
    ends = [moment for one in ordered for moment in one]
    return ordered if ends == sorted(ends) else "overlap"
