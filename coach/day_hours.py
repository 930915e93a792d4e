"""Days, hours, how often and quiet hours, set by a button. Every change replans at once."""

from dataclasses import replace
from datetime import datetime, time

from coach.day_change import change, change_wishes, quiet_page, unchanged, weekday
from coach.door import agreed
from coach.model import Person
from coach.outcomes import Outcome, Welcome
from coach.ports import Book
from coach.slots import clock
from coach.typed_hours import END_OF_DAY
from coach.wishes import MOST_BREAKS, Range

INTERVALS_MIN = (30, 45, 60, 90, 120)
MOST_CHOICES = (3, 4, 5, 6, 8)
DAY_MIN = 24 * 60
EVERY_DAY = 7  # in a button: the usual hours, and no weekday's
NO_QUIET = (0, 0)
Others = tuple[tuple[int, tuple[Range, ...]], ...]


def set_day(book: Book, person: int, day: int, on: bool, now: datetime) -> Outcome:
    known = book.person(person)
    if known is None or not 0 <= day <= 6:
        return unchanged(book, person, "days", now)
    days = tuple(sorted({*known.days, day} if on else {*known.days} - {day}))
    return change(book, person, now, "days", days=days)


def set_hours(book: Book, person: int, start: int, end: int, now: datetime) -> Outcome:
    """Whole hours, by a button."""
    if not 0 <= start < end <= 23:
        return unchanged(book, person, "hours", now)
    return change(book, person, now, hours=((time(start), time(end)),))


def set_ranges(
    book: Book, person: int, day: int, minutes: tuple[int, int, int, int], now: datetime
) -> Outcome:
    """One range or two, in minutes of the day (of the second, 0 and 0: none), of a weekday or
    of EVERY_DAY."""
    ranges, known = ranges_of(minutes), agreed(book, person)
    if isinstance(known, Welcome):
        return known
    if ranges is None or not 0 <= day <= EVERY_DAY:
        return unchanged(book, person, "hours", now)
    if day == EVERY_DAY:
        return change(book, person, now, hours=ranges)
    with_it = with_hours_of(known, {day: ranges})
    return change(book, person, now, days=with_it.days, wishes=with_it.wishes)


def as_usual(book: Book, person: int, day: int, now: datetime) -> Outcome:
    """A weekday's own hours are no more."""
    known = agreed(book, person)
    if isinstance(known, Welcome):
        return known
    others = tuple((other, hours) for other, hours in known.wishes.other_hours if other != day)
    if others == known.wishes.other_hours:
        return weekday(book, person, day, now)
    return change_wishes(book, person, "all", now, other_hours=others)


def set_interval(book: Book, person: int, every_min: int, now: datetime) -> Outcome:
    if every_min not in INTERVALS_MIN:
        return unchanged(book, person, "interval", now)
    return change(book, person, now, every_min=every_min)


def set_most(book: Book, person: int, most: int, now: datetime) -> Outcome:
    """clinical.md section 4: 8 a day and never more."""
    if not 1 <= most <= MOST_BREAKS:
        return unchanged(book, person, "interval", now)
    return change_wishes(book, person, "all", now, most=most)


def set_quiet(book: Book, person: int, start: int, end: int, now: datetime) -> Outcome:
    """Minutes of the day; NO_QUIET is none."""
    if (start, end) == NO_QUIET:
        return change_wishes(book, person, "all", now, quiet=None)
    if start == end or not (0 <= start < DAY_MIN and 0 <= end < DAY_MIN):
        return quiet_page(book, person, now)
    return change_wishes(book, person, "all", now, quiet=(clock(start), clock(end)))


def with_hours_of(person: Person, hours_of: dict[int, tuple[Range, ...]]) -> Person:
    """These weekdays are among their days, with these hours."""
    days = tuple(sorted({*person.days, *hours_of}))
    others = _others({**dict(person.wishes.other_hours), **hours_of}, person.hours)
    return replace(person, days=days, wishes=replace(person.wishes, other_hours=others))


def with_week(person: Person, hours_of: dict[int, tuple[Range, ...]]) -> Person:
    """These are all their days; the hours of most of them are the usual ones."""
    all_hours = list(hours_of.values())
    usual = max(all_hours, key=all_hours.count)
    wishes = replace(person.wishes, other_hours=_others(hours_of, usual))
    return replace(person, days=tuple(sorted(hours_of)), hours=usual, wishes=wishes)


def ranges_of(minutes: tuple[int, int, int, int]) -> tuple[Range, ...] | None:
    """24:00 is END_OF_DAY. None for what is no range, or for a second one before the first."""
    start, end, again, over = minutes
    two = (again, over) != (0, 0)
    if not 0 <= start < end <= DAY_MIN or (two and not end <= again < over <= DAY_MIN):
        return None
    first = (clock(start), _end(end))
    return (first, (clock(again), _end(over))) if two else (first,)


def _others(hours_of: dict[int, tuple[Range, ...]], usual: tuple[Range, ...]) -> Others:
    return tuple((day, hours) for day, hours in sorted(hours_of.items()) if hours != usual)


def _end(minute: int) -> time:
    return END_OF_DAY if minute == DAY_MIN else clock(minute)
