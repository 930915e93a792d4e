"""How often a small break comes in truth: intervals, the most a day, and what quiet takes away."""

from dataclasses import replace

from coach.model import Person
from coach.quiet import in_quiet_hours
from coach.slots import break_times, minutes
from coach.wishes import Range

# Issue 5: 30 to 120 minutes. clinical.md section 4 wants 45 at least: docs/decisions/0013.
LEAST_MIN, MOST_MIN = 30, 120
ALL_OF_THEM = 24 * 60


def capped_to_min(person: Person) -> int | None:
    """How many minutes apart, on average, breaks come, where the most a day leaves some out.

    Of the first of their days on which it does; None: there is none."""
    unbound = replace(person, wishes=replace(person.wishes, most=ALL_OF_THEM))
    for day in person.days:
        few, all_ = break_times(person, day), break_times(unbound, day)
        if 1 < len(few) < len(all_):
            return (minutes(few[-1]) - minutes(few[0])) // (len(few) - 1)
    return None


def is_too_short(person: Person) -> bool:
    """Whether no day of theirs has room for a break, the first being so far into it."""
    loud = replace(person, wishes=replace(person.wishes, quiet=None))
    return bool(person.days) and not any(break_times(loud, day) for day in person.days)


def hours_in_quiet(person: Person) -> bool:
    """Whether some of their working hours lie within their quiet hours."""
    ranges = [one for day in person.days for one in person.hours_on(day)]
    quiet = person.wishes.quiet
    return quiet is not None and any(_meet(one, quiet) for one in ranges)


def routine_in_quiet(person: Person) -> bool:
    at = person.routine_at
    return at is not None and in_quiet_hours(at, person.wishes.quiet)


def _meet(hours: Range, quiet: Range) -> bool:
    start, end = hours
    return in_quiet_hours(start, quiet) or start < quiet[0] < end
