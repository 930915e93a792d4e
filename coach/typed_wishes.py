"""Wishes for the day as people type them: "mon-thu 9-17, fri 9-13", "every 45 minutes".

Only a sentence of which every word is understood is a wish: the rest is talk, or a name."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from coach.rhythm import LEAST_MIN, MOST_MIN
from coach.typed_days import DAYS, days_in, tidy
from coach.typed_hours import LONGEST, RANGE, WhyNot, read_hours, read_quiet
from coach.wishes import MOST_BREAKS, Range

Ranges = tuple[Range, ...]
About = Literal["hours", "days", "interval", "quiet"]
# So many days named with their hours are their week; fewer are exceptions to it.
A_WEEK = 4
# Whole numbers that nobody asked for are hours of work from here on, and so many of them.
EARLIEST, SHORTEST_H = 5, 3


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to change; None and empty: as it is. `quiet` of "none" is no quiet hours.

    `of_days`: hours of weekdays; `whole`: these are all their days."""

    hours: Ranges | None = None
    of_days: tuple[tuple[int, Ranges], ...] = ()
    whole: bool = False
    only_days: tuple[int, ...] | None = None
    more_days: tuple[int, ...] = ()
    fewer_days: tuple[int, ...] = ()
    every_min: int | None = None
    most: int | None = None
    quiet: Range | Literal["none"] | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """It is about this part of the day, and cannot be taken."""

    about: About
    why: WhyNot


Read = Wish | Unread
_UNIT = r"(?P<unit>min(?:ute)?s?|m|hours?|hrs?|h)"
_EVERY = (
    rf"(?:(?:remind me|nudge me|a break|a nudge|breaks) (?:once )?)?"
    rf"(?:(?:every|each) (?:(?P<count>\d{{1,4}}(?:\.\d)?|an?|half|half an?) ?)?{_UNIT}"
    r"|(?P<hourly>hourly|an hour))"
)
_JUST_MINUTES = r"(?:every )?(\d+) ?(?:m|min|mins|minutes)?"
_PER_DAY = r" ?(?:a|per|each|/) ?day"
_THINGS = r"(?: (?:times|breaks|nudges|reminders))?"
_MOST = (
    rf"(?:at most|max(?:imum)?(?: of)?|no more than|not more than) (\d+){_THINGS}(?:{_PER_DAY})?"
    rf"|(\d+) (?:times|breaks|nudges|reminders){_PER_DAY}(?: at most| max(?:imum)?)?"
    rf"|(\d+){_PER_DAY} (?:at most|max(?:imum)?)"
)
_QUIET = rf"(?:quiet|silent|silence|do not disturb)(?: hours)?:? ({RANGE})"
_NO_QUIET = r"(?:no|without) quiet hours|quiet hours:? (?:off|none)"
_CLAUSES = (_EVERY, _MOST, _QUIET, _NO_QUIET)
_RANGES = rf"(?:{RANGE})(?:,{RANGE})*"
_ONE = r"\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|h)?"
_SOME = rf"{_ONE}(?:-{_ONE})?"
_HOURS = _RANGES
_OF_DAYS = rf"(?P<days>{DAYS}):? (?P<hours>{_SOME}(?:,{_SOME})*)(?:,|$)"
_DAYS_AFTER = rf"(?P<hours>{_RANGES}),? (?P<only>only )?(?P<days>{DAYS})(?P<o> only)?"
_ONLY = rf"(?:only )?(?P<days>{DAYS})(?: only)?"
_FEWER = rf"(?:not|no|never|except|without) (?P<days>{DAYS})|(?P<off>{DAYS}) (?:off|free)"
_A_DAY_OFF = ("off", "day off", "a day off", "free", "none", "no")
_MORE = rf"also (?P<days>{DAYS})|(?P<too>{DAYS}),? (?:too|also|as well)"


def read_wishes(words: str, asked: About | None = None, day: int | None = None) -> Read | None:
    """None: it is about something else. `asked`: what was asked for, of which less has to be
    said; `day`: the weekday whose hours were."""
    if len(words) > LONGEST:
        return Unread(asked, "long") if asked else None
    said = tidy(words)
    short = _short(said, asked, day)
    if short and not (isinstance(short, Unread) and short.why == "unclear"):
        return short
    if asked is None and _may_be_a_count(said):
        return None
    return _sentence(said) or (Unread(asked, "unclear") if asked else None)


def _short(said: str, asked: About | None, day: int | None) -> Read | None:
    """An answer to what was asked: "45", "22-7", or hours without a day."""
    if asked == "interval" and (found := re.fullmatch(_JUST_MINUTES, said)):
        return _every(int(found[1]))
    if asked == "interval" and (found := re.fullmatch(rf"(\d+){_PER_DAY}", said)):
        return _most(int(found[1]))
    if asked == "quiet" and said in ("no", "none", "off", "never"):
        return Wish(quiet="none")
    if asked == "quiet":
        quiet = read_quiet(said)
        return Unread("quiet", quiet) if isinstance(quiet, str) else Wish(quiet=quiet)
    if asked == "hours" and day is not None and said in _A_DAY_OFF:
        return Wish(fewer_days=(day,))
    if asked == "hours":
        hours = read_hours(said)
        if isinstance(hours, str):
            return Unread("hours", hours)
        return Wish(hours=hours) if day is None else Wish(of_days=((day, hours),))
    return None


def _may_be_a_count(said: str) -> bool:
    """ "5-6" and "7-8" out of the blue are rather points, sets or minutes than a working day."""
    found = re.fullmatch(r"(\d{1,2})-(\d{1,2})", said)
    if not found:
        return False
    start, end = int(found[1]), int(found[2])
    return start < EARLIEST or start <= end < start + SHORTEST_H


def _sentence(said: str) -> Read | None:
    """Clauses in any order, then days and hours; all of it, or nothing."""
    read: list[Read] = []
    for clause in _CLAUSES:
        found = re.search(rf"(?:^|(?<=[, ]))(?:{clause})(?=[, ]|$)", said)
        if found:
            said = f"{said[: found.start()].rstrip()},{said[found.end() :]}".strip(", ")
            read.append(_clause(clause, found))
    rest = _days_and_hours(said) if said else Wish()
    return _together([*read, rest]) if rest and (said or read) else None


def _clause(clause: str, found: re.Match[str]) -> Read:
    if clause is _EVERY:
        return _every(_minutes(found))
    if clause is _MOST:
        return _most(int(next(filter(None, found.groups()))))
    if clause is _NO_QUIET:
        return Wish(quiet="none")
    quiet = read_quiet(found[1])
    return Unread("quiet", quiet) if isinstance(quiet, str) else Wish(quiet=quiet)


def _minutes(found: re.Match[str]) -> int:
    if found["hourly"]:
        return 60
    count, unit = found["count"] or "1", 60 if found["unit"].startswith("h") else 1
    many = 0.5 if count.startswith("half") else 1 if count.startswith("a") else float(count)
    return round(many * unit)


def _every(minutes: int) -> Read:
    """clinical.md section 4 and issue 5: 30 to 120."""
    if minutes < LEAST_MIN:
        return Unread("interval", "often")
    return Wish(every_min=minutes) if minutes <= MOST_MIN else Unread("interval", "seldom")


def _most(breaks: int) -> Read:
    if 1 <= breaks <= MOST_BREAKS:
        return Wish(most=breaks)
    return Unread("interval", "cap")


def _days_and_hours(said: str) -> Read | None:
    if re.fullmatch(_HOURS, said):
        hours = read_hours(said)
        return Unread("hours", hours) if isinstance(hours, str) else Wish(hours=hours)
    if found := re.fullmatch(_DAYS_AFTER, said):
        return _of_days([(found["days"], found["hours"])], bool(found["only"] or found["o"]))
    if found := re.fullmatch(_ONLY, said):
        # "Weekend" alone is a word, and no wish.
        whole = any(sign in said for sign in ("only", "-", ",", "every day", "every weekday"))
        return Wish(only_days=days_in(found["days"])) if whole else None
    if found := re.fullmatch(_FEWER, said):
        return Wish(fewer_days=days_in(found["days"] or found["off"]))
    if found := re.fullmatch(_MORE, said):
        return Wish(more_days=days_in(found["days"] or found["too"]))
    return _week(said)


def _week(said: str) -> Read | None:
    """ "mon-thu 9-17, fri 9-13"."""
    only = said.startswith("only ")
    said, parts = said.removeprefix("only "), []
    while said:
        if not (found := re.match(_OF_DAYS, said)):
            return None
        parts.append((found["days"], found["hours"]))
        said = said[found.end() :]
    return _of_days(parts, only)


def _of_days(parts: list[tuple[str, str]], only: bool) -> Read:
    hours_of: dict[int, Ranges] = {}
    for days, words in parts:
        hours = read_hours(words)
        if isinstance(hours, str):
            return Unread("hours", hours)
        hours_of |= dict.fromkeys(days_in(days), hours)
    whole = only or len(hours_of) >= A_WEEK
    return Wish(of_days=tuple(sorted(hours_of.items())), whole=whole)


def _together(read: list[Read]) -> Read:
    """One wish of all; what cannot be taken stands for the whole sentence."""
    wish = Wish()
    for one in read:
        if isinstance(one, Unread):
            return one
        said = {name: value for name in _FIELDS if (value := getattr(one, name))}
        wish = replace(wish, **said)
    return wish


_FIELDS = tuple(Wish.__dataclass_fields__)
