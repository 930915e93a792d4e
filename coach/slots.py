"""The slots of a working day: where its small breaks fall, spread over the hour by person."""

from collections.abc import Sequence
from datetime import time

from coach.model import Person
from coach.quiet import in_quiet_hours
from coach.wishes import Range

# clinical.md section 4: the first prompt at least 45 minutes into the day.
FIRST_BREAK_MIN = 45


def break_times(person: Person, weekday: int) -> tuple[time, ...]:
    """At most so many as they wish, over the whole of the day."""
    return tuple(over_the_day(clock_slots(person, weekday), person.wishes.most))


def clock_slots(person: Person, weekday: int) -> tuple[time, ...]:
    """All of the day, outside the quiet hours."""
    hours = person.hours_on(weekday)
    if not hours:
        return ()
    slots = _slots(hours, spread(person), person.every_min)
    if not slots:  # a day so short that their own offset lies outside it
        slots = _slots(hours, _short(person, hours), person.every_min)
    times = map(clock, slots)
    return tuple(at for at in times if not in_quiet_hours(at, person.wishes.quiet))


def spread(person: Person) -> int:
    """Minutes that are this person's for ever: load is flat, nobody is 30,000th at :00."""
    # Knuth's multiplicative hash: neighbouring ids land far apart.
    return (person.id * 2654435761 % 2**32) * person.every_min // 2**32


def minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def clock(minute: int) -> time:
    return time(*divmod(minute, 60))


def _slots(hours: Sequence[Range], offset: int, every_min: int) -> list[int]:
    first = min(minutes(start) for start, _ in hours) + FIRST_BREAK_MIN
    slots = range(first + offset, 24 * 60, every_min)
    return [slot for slot in slots if _within(slot, hours)]


def _short(person: Person, hours: Sequence[Range]) -> int:
    """The offset, as much smaller as the time is in which it may fall."""
    start, end = min(hours)
    room = max(0, minutes(end) - minutes(start) - FIRST_BREAK_MIN)
    return spread(person) * min(room, person.every_min) // person.every_min


def _within(slot: int, hours: Sequence[Range]) -> bool:
    return any(minutes(start) <= slot < minutes(end) for start, end in hours)


def over_the_day(slots: Sequence[time], most: int) -> Sequence[time]:
    """Evenly, the first and the last among them: eight of sixteen do not stop at noon."""
    if len(slots) <= most:
        return slots
    if most <= 1:
        return slots[:most]
    return [slots[n * (len(slots) - 1) // (most - 1)] for n in range(most)]
