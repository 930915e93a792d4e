"""Sitting and standing in turns: when it is time for the other of the two."""

from collections.abc import Iterator, Sequence
from datetime import time, timedelta

from coach.model import Person
from coach.quiet import in_quiet_hours
from coach.slots import break_times, clock, minutes, over_the_day, spread
from coach.spacing import APART
from coach.wishes import MOST_BREAKS, Range

POSTURES_MIN = (30, 45, 60)
# A small break is a change of posture itself: none is called for so shortly before or after one.
APART_MIN = APART // timedelta(minutes=1)


def posture_times(person: Person, weekday: int) -> tuple[time, ...]:
    """So often within their working hours, the breaks counted as changes (issue 5, part 2).

    clinical.md section 4: long standing is no better than sitting; the change is what counts.
    Its cap of prompts a day holds for these by themselves: who chose every half hour beside an
    hourly break would else be told once a day."""
    every = person.wishes.posture_min
    if every is None:
        return ()
    breaks = [minutes(at) for at in break_times(person, weekday)]
    first = spread(person) * every // person.every_min // 2
    hours = person.hours_on(weekday)
    slots = [slot for one in hours for slot in _between(one, breaks, every, first)]
    loud = [at for at in map(clock, slots) if not in_quiet_hours(at, person.wishes.quiet)]
    return tuple(over_the_day(loud, MOST_BREAKS))


def _between(hours: Range, breaks: Sequence[int], every: int, first: int) -> Iterator[int]:
    """`first`: minutes that are this person's for ever, so that not all are told at once."""
    start, end = map(minutes, hours)
    changed = start + first
    while (slot := changed + every) < end:
        near = [at for at in breaks if changed < at < slot + APART_MIN]
        changed = near[-1] if near else slot
        if not near:
            yield slot
