"""When each kind of reminder comes that is neither the routine's nor a small break."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from coach.course import Check
from coach.kinds import PROGRAM_OF
from coach.model import Person, RuleKind
from coach.moments import local_date
from coach.ports import Book
from coach.posture import posture_times
from coach.quiet import in_quiet_hours
from coach.slots import clock, minutes
from coach.zone_names import on_the_wall

DAY = timedelta(days=1)
# Issue 5, part 2: the routine once more. Late enough to be another part of the day.
SECOND_AFTER = timedelta(hours=3)
# The inventory's bar-spacing: min_gap_days 5, a reminder at day 8.
BAR_AFTER = timedelta(days=8)
# Two screens at one moment, and the first would lose its buttons to the second.
BESIDE_ROUTINE_MIN = 30
DEFAULT_ROUTINE_AT = time(8, 30)
# The week is looked at when it is nearly over, and an hour before they leave at the latest.
REVIEW_MIN, BEFORE_END_MIN = 16 * 60, 60
DAY_MIN = 24 * 60


@dataclass(frozen=True, slots=True)
class Times:
    """As in a Rule. `days`: None is their own days."""

    at: tuple[time, ...] = ()
    dates: tuple[date, ...] | None = None
    days: tuple[int, ...] | None = None
    others: tuple[tuple[int, tuple[time, ...]], ...] = ()


NEVER = Times()


def call_times(book: Book, person: Person, kind: RuleKind, now: datetime) -> Times:
    """What they wish of this kind, and what of it the book gives cause for."""
    wishes = person.wishes
    match kind:
        case "call":
            return _second_call(person)
        case "posture":
            return _posture(person)
        case "evening" | "walk":
            at = wishes.evening_at if kind == "evening" else wishes.walk_at
            return Times((at,)) if at else NEVER
        case "lying" | "neck":
            return Times(tuple(sorted(wishes.lying_at if kind == "lying" else wishes.neck_at)))
        case "morning":
            return _morning(book, person, now)
        case "review":
            return _review(person)
        case "bar":
            return _bar(book, person)
        case _:
            return NEVER


def review_at(person: Person) -> time:
    """On the last day of their week: at 16:00, or an hour before its end if that is earlier."""
    last = last_of_the_week(person.days)
    end = 0 if last is None else _end_min(person, last)
    return clock(max(0, min(REVIEW_MIN, end - BEFORE_END_MIN)) if end else REVIEW_MIN)


def last_of_the_week(days: Sequence[int]) -> int | None:
    """The one with the most days off after it, of several the latest: whoever works from Sunday
    to Thursday looks back on Thursday. None: they have no days."""
    return max(days, key=lambda day: (_off_after(day, days), day), default=None)


def _off_after(day: int, days: Sequence[int]) -> int:
    return next(ahead for ahead in range(1, 8) if (day + ahead) % 7 in days) - 1


def bar_at(person: Person) -> time:
    if person.wishes.bar_at:
        return person.wishes.bar_at
    beside = minutes(person.routine_at or DEFAULT_ROUTINE_AT) + BESIDE_ROUTINE_MIN
    return clock(min(beside, DAY_MIN - 1))


def _second_call(person: Person) -> Times:
    """Three hours after the reminder that nothing has followed, in their working hours."""
    reminded = person.sense.reminded_utc
    if not reminded or not person.wishes.second_call or person.routine_at is None:
        return NEVER
    told = on_the_wall(person.zone, reminded)
    at_min = minutes(told.time()) + SECOND_AFTER // timedelta(minutes=1)
    if at_min >= _end_min(person, told.weekday()):
        return NEVER
    return Times((clock(at_min),), (told.date(),))


def _posture(person: Person) -> Times:
    each = tuple((day, posture_times(person, day)) for day in person.days)
    usual = each[0][1] if each else ()
    return Times(usual, others=tuple((day, at) for day, at in each if at != usual))


def _morning(book: Book, person: Person, now: datetime) -> Times:
    """The morning after the newest routine, if that waits to be told (clinical.md section 3).

    A time inside quiet hours moves to their end; on a day off nobody is asked."""
    lately = book.checks(person.id, local_date(person.zone, now) - 2 * DAY)
    newest: Check | None = lately[-1] if lately else None
    if newest is None or not newest.waits or person.course.flare:
        return NEVER
    day, at = newest.date + DAY, person.routine_at or DEFAULT_ROUTINE_AT
    quiet = person.wishes.quiet
    if quiet and in_quiet_hours(at, quiet):
        at = quiet[1]
    return Times((at,), (day,)) if day.weekday() in person.days else NEVER


def _review(person: Person) -> Times:
    last = last_of_the_week(person.days)
    if not person.wishes.review or last is None:
        return NEVER
    return Times((review_at(person),), days=(last,))


def _bar(book: Book, person: Person) -> Times:
    """Eight days after the last time, or on the first of their days from then on."""
    done = book.program_days(person.id, PROGRAM_OF["bar"]) if person.wishes.bar else []
    if not done or not person.days:
        return NEVER
    day = done[-1] + BAR_AFTER
    while day.weekday() not in person.days:
        day += DAY
    return Times((bar_at(person),), (day,))


def _end_min(person: Person, weekday: int) -> int:
    """When their working hours are over; 0 on a day without any."""
    return max((minutes(end) for _, end in person.hours_on(weekday)), default=0)
